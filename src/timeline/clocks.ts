import type { bar } from './bar.js'
import type { inWords } from './days.js'
import type { PageSpan, TimelineData } from './model.js'
import type { Tree } from './tree.js'

type Needs = {
  readonly inWords: typeof inWords
  readonly bar: typeof bar
  readonly historyWords: typeof historyWords
  readonly turnChange: typeof turnChange
  readonly turnTree: typeof turnTree
} & Parameters<typeof bar>[0]

/** A provision's history on both clocks: one bar for each day on which it became another, the one in use marked. */
export function clocks(t: Needs, data: TimelineData, index: number, knownAt: string): Tree[] {
  const turns = data.provisions[index]!.turns
  const current = turns.findLastIndex(([known]) => data.known[known]! <= knownAt)
  const empty = data.histories[turns[0]![1]]!.every(({ state }) => state === 'none')
  const items = turns.map((_, place) => t.turnTree(t, data, index, place, place === Math.max(0, current)))
  return [['ol', { class: 'turns' }, ...(empty && current > 0 ? items.slice(1) : items)]]
}

/** One line of it: the bar where a state became another; words alone where only a report or a reading was added. */
export function turnTree(t: Needs, data: TimelineData, index: number, place: number, current: boolean): Tree {
  const turns = data.provisions[index]!.turns
  const [known, history] = turns[place]!
  const spans = data.histories[history]!
  const change = t.turnChange(data, index, place)
  const since = place === 0 ? 'at first' : `known from ${t.inWords(data.known[known]!)}`
  const mark = current ? { 'aria-current': 'true' } : {}
  if (change !== 'states') {
    const added =
      change === 'reports' ? 'a report was added; no date changed' : 'reasons or readings changed; no state did'
    const lines: Tree[] = [
      ['span', { class: 'since' }, since],
      ['span', {}, added],
    ]
    return ['li', { class: `turn unchanged ${current ? 'current' : ''}`, ...mark }, ...lines]
  }
  return [
    'li',
    { class: `turn ${current ? 'current' : ''}`, ...mark },
    ['span', { class: 'since' }, since],
    ['span', { class: 'track' }, t.bar(t, data, spans)],
    ['span', { class: 'spans' }, t.historyWords(t, data, spans)],
  ]
}

/** What became another on the clock of knowledge: a state or its days, what was reported, or only reasons and readings. */
export function turnChange(data: TimelineData, index: number, place: number): 'states' | 'reports' | 'reasons' {
  const turns = data.provisions[index]!.turns
  const before = turns[place - 1]
  if (!before) return 'states'
  const spans = (at: readonly [number, number]): readonly PageSpan[] => data.histories[at[1]]!
  const states = (at: readonly [number, number]): string => {
    const all = spans(at)
    return all
      .filter((span, index) => span.state !== 'none' && all[index - 1]?.state !== span.state)
      .map(({ from, state }) => `${from} ${state}`)
      .join()
  }
  const reports = (at: readonly [number, number]): number => Math.max(...spans(at).map((span) => span.reports.length))
  if (states(before) !== states(turns[place]!)) return 'states'
  return reports(turns[place]!) > reports(before) ? 'reports' : 'reasons'
}

/** `announced 9 Oct 2025 to 6 Nov 2025; suspended from 7 Nov 2025`. */
export function historyWords(t: { inWords: typeof inWords }, data: TimelineData, spans: readonly PageSpan[]): string {
  const words = spans.flatMap((span, place) => {
    if (span.state === 'none' || spans[place - 1]?.state === span.state) return []
    const next = spans.findIndex(({ state }, later) => later > place && state !== span.state)
    const last = next < 0 ? undefined : spans[next - 1]!.last!
    const days =
      last === span.from
        ? `on ${t.inWords(last)}`
        : last
          ? `${t.inWords(span.from)} to ${t.inWords(last)}`
          : `from ${t.inWords(span.from)}`
    return [`${data.states[span.state].words} ${days}`]
  })
  return words.join('; ') || data.states.none.words
}
