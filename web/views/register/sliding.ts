import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { When } from '../../../src/register/state.js'
import type { PlainDate } from '../../../src/time/date.js'
import { useWhen } from '../../shell/clock.js'
import type { Common, Some } from '../../shell/search.js'

/** How long the dates rest before they go into the address, in milliseconds. */
const REST = 120

export type Slide = (change: { readonly on?: PlainDate; readonly known?: PlainDate }) => void

/** The two dates as they are being moved: at once on the page, and in the address when they rest. */
export function useSliding(): When & { readonly slide: Slide } {
  const when = useWhen()
  const navigate = useNavigate()
  const [moved, setMoved] = useState<{ readonly on?: PlainDate; readonly known?: PlainDate }>({})
  const latest = useRef(moved)
  const timer = useRef(0)
  const slide = useCallback<Slide>(
    (change) => {
      latest.current = { ...latest.current, ...change }
      setMoved(latest.current)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const settled = latest.current
        latest.current = {}
        void navigate({ to: '.', search: (before: Some<Common>) => ({ ...before, ...settled }), replace: true }).then(
          () => setMoved(latest.current),
        )
      }, REST)
    },
    [navigate],
  )
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return { on: moved.on ?? when.on, knownAt: moved.known ?? when.knownAt, slide }
}
