/**
 * What the page runs: `n` and `p` go through the items shown, a click on marked words goes to the innermost item. It is written into the
 * page by its own source, so it names nothing outside itself.
 */
export function run(window: Window): void {
  const { document } = window
  const cards = Array.from(document.querySelectorAll<HTMLElement>('.card'))
  const marks = Array.from(document.querySelectorAll<HTMLElement>('mark'))
  let current = -1

  const isShown = (card: HTMLElement): boolean => card.getClientRects().length > 0
  const light = (id: string): void => {
    for (const mark of marks) mark.classList.toggle('on', (mark.dataset.items ?? '').split(' ').includes(id))
    for (const card of cards) card.classList.toggle('on', card.id === id)
  }
  const go = (index: number): void => {
    const card = cards[index]
    const link = card?.querySelector<HTMLElement>('.to')
    if (!card || !link) return
    link.focus({ preventScroll: true })
    const words = document.getElementById(`at-${card.id}`)
    const narrow = window.matchMedia('(max-width: 60rem)').matches
    const aim = narrow || !words ? card : words
    aim.scrollIntoView({ block: 'center' })
  }
  const step = (by: number): void => {
    let index = current
    do index += by
    while (cards[index] && !isShown(cards[index]!))
    if (cards[index]) go(index)
  }

  document.addEventListener('focusin', (event) => {
    const card = (event.target as Element).closest<HTMLElement>('.card')
    if (!card) return
    current = cards.indexOf(card)
    light(card.id)
  })
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'n') step(1)
    else if (event.key === 'p') step(-1)
    else if (event.key === 'Escape') light('')
  })
  document.addEventListener('click', (event) => {
    const mark = (event.target as Element).closest<HTMLElement>('mark')
    if (!mark) return
    const ids = (mark.dataset.items ?? '').split(' ')
    const inner = ids
      .map((id) => cards.findIndex((card) => card.id === id))
      .filter((index) => index >= 0 && isShown(cards[index]!))
      .pop()
    if (inner !== undefined) go(inner)
  })
}

/** `__name` is what some compilers leave in a function's source. */
export const pageScript = (): string =>
  ["'use strict'", 'const __name = (value) => value', `const run = ${String(run)}`, 'run(window)'].join('\n')
