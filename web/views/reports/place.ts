import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isFree } from '../../shell/keys.js'
import { SHORT } from './search.js'

/** `r2-measures-m3`, as pages call an item, to the place of its report and what the address calls it. */
export function placeOf(id: string): { readonly report: number; readonly item?: string } | undefined {
  const found = /^(?:at-)?r(\d{1,4})(?:-(.{1,100}))?$/.exec(id)
  return found ? { report: Number(found[1]) - 1, ...(found[2] ? { item: found[2] } : {}) } : undefined
}

export const shortOf = (hash: string): string => hash.slice(0, SHORT)

/** The items of one report as the reader goes through them, those of kinds left out not among them. */
type Going = { readonly ids: readonly string[]; readonly id: string | undefined }

/**
 * Which item is looked at stands in the address: `n` and `p` go to the next and the one before, Escape to none. The item's words are lit, and
 * both are brought into view.
 */
export function useItems(root: { readonly current: HTMLElement | null }, { ids, id }: Going): void {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = { n: 1, p: -1 }[event.key]
      if (!isFree(event) || (!step && event.key !== 'Escape')) return
      const here = id === undefined ? -1 : ids.indexOf(id)
      const next = step ? ids[here < 0 && step < 0 ? ids.length - 1 : here + step] : undefined
      if (step && !next) return
      event.preventDefault()
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, item: next && placeOf(next)?.item }),
        replace: true,
        resetScroll: false,
      })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [ids, id, navigate])
  useEffect(() => {
    if (!root.current) return
    for (const lit of root.current.querySelectorAll('.on')) lit.classList.remove('on')
    if (id === undefined) return
    for (const mark of root.current.querySelectorAll('mark'))
      mark.classList.toggle('on', (mark.dataset.items ?? '').split(' ').includes(id))
    const card = document.getElementById(id)
    if (!card) return
    card.classList.add('on')
    card.querySelector<HTMLElement>('.to')?.focus({ preventScroll: true })
    const narrow = window.matchMedia('(max-width: 60rem)').matches
    const aim = narrow ? card : (document.getElementById(`at-${id}`) ?? card)
    aim.scrollIntoView({ block: 'center' })
  }, [root, id])
}

/** The innermost item whose words were clicked, among those that are gone through. */
export function clickedIn(target: EventTarget, ids: readonly string[]): string | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark') : null
  return (mark?.dataset.items ?? '').split(' ').findLast((id) => ids.includes(id))
}
