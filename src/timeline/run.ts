import type { draw, Page } from './draw.js'
import type { keyed } from './keys.js'
import type { TimelineData } from './model.js'
import type { readView, View, writeView } from './view.js'

type Needs = {
  readonly draw: typeof draw
  readonly keyed: typeof keyed
  readonly listen: typeof listen
  readonly readView: typeof readView
  readonly writeView: typeof writeView
} & Parameters<typeof draw>[0] &
  Parameters<typeof keyed>[0] &
  Parameters<typeof readView>[0]

/** The page at work: one view, drawn whole whenever it changes, and kept in the address. */
export function run(t: Needs, window: Window): void {
  const { document } = window
  const data = JSON.parse(document.getElementById('data')!.textContent!) as TimelineData
  const rows = data.provisions.map((_, index) => document.querySelector<HTMLElement>(`#row-${index} > .row`)!)
  const page: Page = { document, data, rows, bars: [], states: [] }
  let view = t.readView(t, data, window.location.hash)
  let timer = 0
  const show = (change: Partial<View>): void => {
    const closed = view.open && change.open === '' ? view.open : ''
    view = { ...view, ...change }
    t.draw(t, page, view)
    if (closed) rows[data.provisions.findIndex(({ id }) => id === closed)]?.focus()
    window.clearTimeout(timer)
    timer = window.setTimeout(() => window.history.replaceState(null, '', t.writeView(view)), 100)
  }
  t.listen(t, window, page, () => view, show)
  window.addEventListener('hashchange', () => {
    if (window.location.hash !== t.writeView(view)) show(t.readView(t, data, window.location.hash))
  })
  t.draw(t, page, view)
  document.getElementById('details')?.parentElement?.scrollIntoView()
}

/** Fields, buttons and keys. */
export function listen(
  t: Needs,
  window: Window,
  { document, data, rows }: Page,
  now: () => View,
  show: (change: Partial<View>) => void,
): void {
  const field = (id: string): HTMLInputElement => document.getElementById(id) as HTMLInputElement
  for (const [id, part] of [['on', 'on'] as const, ['known', 'knownAt'] as const]) {
    const set = (day: string): void => {
      if (t.isDay(t, day)) show({ [part]: part === 'on' ? day : t.knownDay(data, day) })
    }
    field(id).addEventListener('input', () => set(field(id).value))
    field(id).addEventListener('blur', () => show({}))
    field(`${id}-range`).addEventListener('input', () => set(t.dayText(Number(field(`${id}-range`).value))))
  }
  for (const id of ['text', 'regime', 'state'] as const)
    field(id).addEventListener('input', () => show({ [id]: field(id).value }))
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button')
    const { on, knownAt, open } = now()
    if (button?.dataset.row) {
      const { id } = data.provisions[Number(button.dataset.row)]!
      for (const row of rows) row.tabIndex = row === button ? 0 : -1
      show({ open: open === id ? '' : id })
    }
    if (button?.dataset.close !== undefined) show({ open: '' })
    if (button?.id === 'earlier')
      show({ knownAt: data.known.findLast((day) => day < knownAt && day >= data.from) ?? knownAt })
    if (button?.id === 'later') show({ knownAt: data.known.find((day) => day > knownAt) ?? knownAt })
    if (button?.id === 'same') show({ knownAt: t.knownDay(data, on) })
  })
  window.addEventListener('keydown', (event) => {
    const change = t.keyed(t, document, rows, now(), event)
    if (!change) return
    event.preventDefault()
    if (Object.keys(change).length > 0) show(change)
  })
}
