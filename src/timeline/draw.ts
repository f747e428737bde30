import type { StateAnswer } from '../register/state.js'
import type { place } from './days.js'
import type { details } from './details.js'
import type { headline } from './headline.js'
import type { historyAt, lookup } from './lookup.js'
import type { PageSpan, TimelineData } from './model.js'
import type { stateWords } from './row.js'
import type { toDom } from './tree.js'
import type { shownBy, View } from './view.js'

type Needs = {
  readonly details: typeof details
  readonly drawControls: typeof drawControls
  readonly drawDetails: typeof drawDetails
  readonly drawRows: typeof drawRows
  readonly headline: typeof headline
  readonly lookup: typeof lookup
  readonly shownBy: typeof shownBy
  readonly stateWords: typeof stateWords
  readonly toDom: typeof toDom
} & Parameters<typeof details>[0] &
  Parameters<typeof headline>[0] & { readonly historyAt: typeof historyAt; readonly place: typeof place }

/** A page and what is drawn on it. `bars` and `states` remember each row's last, so that only what changed is drawn again. */
export type Page = {
  readonly document: Document
  readonly data: TimelineData
  readonly rows: readonly HTMLElement[]
  readonly bars: (readonly PageSpan[] | undefined)[]
  readonly states: string[]
}

/** The whole page for a view. */
export function draw(t: Needs, page: Page, view: View): void {
  const { document, data } = page
  const answers = data.provisions.map((_, index) => t.lookup(t, data, index, view.on, view.knownAt))
  const lines = t.headline(t, data, answers, view.on, view.knownAt).map((line) => t.toDom(t, document, line))
  document.getElementById('headline')!.replaceChildren(...lines)
  t.drawControls(t, page, view)
  t.drawRows(t, page, view, answers)
  t.drawDetails(t, page, view, answers)
}

/** The cursors, and the fields that set them: the one that is being typed in is left alone. */
export function drawControls(t: Needs, { document, data }: Page, view: View): void {
  const root = document.documentElement
  const at = (day: string): string => (day < data.from || day > data.to ? '-10%' : `${t.place(t, data, day)}%`)
  root.style.setProperty('--on', at(view.on))
  root.style.setProperty(
    '--known',
    view.knownAt < data.from ? '0%' : view.knownAt > data.to ? '110%' : at(view.knownAt),
  )
  const fill = (id: string, value: string): void => {
    const field = document.getElementById(id) as HTMLInputElement
    if (field !== document.activeElement || field.type === 'range') field.value = value
  }
  for (const [id, day] of [['on', view.on] as const, ['known', view.knownAt] as const]) {
    fill(id, day)
    fill(`${id}-range`, String(t.dayNumber(day)))
    document.getElementById(`${id}-range`)!.setAttribute('aria-valuetext', t.inWords(day))
  }
  fill('text', view.text)
  fill('regime', view.regime)
  fill('state', view.state)
}

/** States and bars, where they differ from what is drawn; rows and headings that the filters leave. */
export function drawRows(t: Needs, page: Page, view: View, answers: readonly StateAnswer[]): void {
  const { document, data, rows, bars, states } = page
  for (const [index, row] of rows.entries()) {
    const history = t.historyAt(data, index, view.knownAt)
    const { state } = answers[index]!
    if (bars[index] !== history)
      row.querySelector('.track')!.replaceChildren(t.toDom(t, document, t.bar(t, data, history)))
    if (states[index] !== state)
      row.querySelector('.now')!.replaceChildren(t.toDom(t, document, t.stateWords(t, data, answers[index]!)))
    bars[index] = history
    states[index] = state
  }
  const shown = t.shownBy(data, states, view)
  for (const [index, row] of rows.entries()) row.parentElement!.hidden = !shown[index]
  for (const group of document.querySelectorAll<HTMLElement>('.instrument, .regime')) {
    group.hidden = !group.querySelector('li:not([hidden]) > .row')
  }
  const count = shown.filter((row) => row).length
  document.getElementById('count')!.textContent =
    count === rows.length ? `all ${count} provisions` : `${count} of ${rows.length} provisions`
  const first = rows.find((row) => row.tabIndex === 0 && !row.parentElement!.hidden) ?? rows[shown.indexOf(true)]
  for (const row of rows) row.tabIndex = row === first ? 0 : -1
}

/** The details of the open provision below its row; focus stays on the link or button that had it. */
export function drawDetails(
  t: Needs,
  { document, data, rows }: Page,
  view: View,
  answers: readonly StateAnswer[],
): void {
  const old = document.getElementById('details')
  const focus = old
    ? [...old.querySelectorAll<HTMLElement>('a, button')].indexOf(document.activeElement as HTMLElement)
    : -1
  old?.remove()
  for (const [index, row] of rows.entries()) {
    const open = data.provisions[index]!.id === view.open
    row.setAttribute('aria-expanded', String(open))
    if (!open) continue
    const panel = row.parentElement!.appendChild(
      t.toDom(t, document, t.details(t, data, index, answers[index]!)),
    ) as HTMLElement
    panel.querySelectorAll<HTMLElement>('a, button')[focus]?.focus()
  }
}
