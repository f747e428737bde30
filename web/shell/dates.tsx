import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import type { PlainDate } from '../../src/time/date.js'
import { useAsk } from '../core/hooks.js'
import { useLanguage, useWords } from '../words/language.js'
import { today, useWhen } from './clock.js'
import { type Common, day, type Some } from './search.js'

/** The two dates of every answer, above every view. */
export function Dates() {
  return (
    <>
      <Days />
      <Supposed />
    </>
  )
}

/** Said above everything while a scenario is laid over the register. */
function Supposed() {
  const words = useWords()
  const language = useLanguage()
  const { scenario } = useSearch({ from: '__root__' })
  const known = useAsk('scenarios', {}, { enabled: scenario !== undefined })
  if (!scenario) return null
  const found = known.data?.find(({ id }) => id === scenario)?.title
  const title = found?.[language] ?? found?.en ?? scenario
  return (
    <p className="supposed" role="status">
      <strong>{words.supposed(title)}</strong>{' '}
      <Link to="." search={(before: Some<Common>) => ({ ...before, scenario: undefined })}>
        {words.toLaw}
      </Link>
    </p>
  )
}

function Days() {
  const words = useWords()
  const { on, knownAt } = useWhen()
  const navigate = useNavigate()
  const set = (change: Some<Common>) =>
    void navigate({ to: '.', search: (before: Some<Common>) => ({ ...before, ...change }), replace: true })
  const now = today()
  return (
    <fieldset className="dates" aria-label={words.dates}>
      <DayField name={words.on} className="on" value={on} set={(to) => set({ on: to })} />
      <DayField name={words.known} className="known" value={knownAt} set={(to) => set({ known: to })} />
      {(on !== now || knownAt !== now) && (
        <button type="button" className="quiet" onClick={() => set({ on: undefined, known: undefined })}>
          {words.backToToday}
        </button>
      )}
    </fieldset>
  )
}

type Field = {
  readonly name: string
  readonly className: string
  readonly value: string
  readonly set: (day: PlainDate) => void
}

/** A date field that passes on whole dates only: what is half typed stays with the reader. */
function DayField({ name, className, value, set }: Field) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <span className={`day-field ${className}`}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="date"
        value={typed}
        required
        onChange={({ target }) => {
          setTyped(target.value)
          const whole = day(target.value)
          if (whole) set(whole)
        }}
        onBlur={() => setTyped(value)}
      />
    </span>
  )
}
