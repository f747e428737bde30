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

const cardsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.card')]
const isShown = (card: HTMLElement): boolean => card.getClientRects().length > 0

/**
 * Which item is looked at stands in the address: `n` and `p` go to the next and the one before, Escape to none. The item's words are lit, and
 * both are brought into view.
 */
export function useItems(
  root: { readonly current: HTMLElement | null },
  report: number,
  item: string | undefined,
): void {
  const navigate = useNavigate()
  const id = item === undefined ? undefined : `r${report + 1}-${item}`
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = { n: 1, p: -1 }[event.key]
      if (!root.current || !isFree(event) || (!step && event.key !== 'Escape')) return
      const shown = cardsIn(root.current).filter(isShown)
      const here = shown.findIndex((card) => card.id === id)
      const next = step ? shown[here < 0 && step < 0 ? shown.length - 1 : here + step] : undefined
      if (step && !next) return
      event.preventDefault()
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, item: next && placeOf(next.id)?.item }),
        replace: true,
        resetScroll: false,
      })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [root, id, navigate])
  useEffect(() => {
    if (!root.current) return
    for (const mark of root.current.querySelectorAll('mark'))
      mark.classList.toggle('on', id !== undefined && (mark.dataset.items ?? '').split(' ').includes(id))
    for (const card of cardsIn(root.current)) card.classList.toggle('on', card.id === id)
    const card = id === undefined ? null : document.getElementById(id)
    if (!card || !isShown(card)) return
    card.querySelector<HTMLElement>('.to')?.focus({ preventScroll: true })
    const narrow = window.matchMedia('(max-width: 60rem)').matches
    const aim = narrow ? card : (document.getElementById(`at-${id}`) ?? card)
    aim.scrollIntoView({ block: 'center' })
  }, [root, id])
}

/** The innermost item whose words were clicked, among those shown. */
export function clickedIn(target: EventTarget): string | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark') : null
  const ids = (mark?.dataset.items ?? '').split(' ').filter(Boolean)
  return ids.findLast((id) => {
    const card = document.getElementById(id)
    return card !== null && isShown(card)
  })
}
