import type { StateName } from '../../src/register/history.js'
import type { StateAnswer } from '../../src/register/state.js'
import type { PageSpan, TimelineData } from '../../src/timeline/model.js'
import { dayIn } from '../words/language.js'

// The timeline's sentences in Chinese. `data.states` has the states in Chinese already.

const day = (of: string): string => dayIn('zh', of)

/** `暂停实施，2025年11月7日至2026年11月10日`. */
export function spanZh(data: TimelineData, { state, from, last }: PageSpan): string {
  const words = data.states[state].words
  return last === from ? `${words}，${day(from)}` : `${words}，${day(from)}${last ? `至${day(last)}` : '起'}`
}

/** `已公布未生效：2025年10月9日至2025年11月6日；暂停实施：2025年11月7日起`. */
export function historyZh(data: TimelineData, spans: readonly PageSpan[]): string {
  const words = spans.flatMap((span, place) => {
    if (span.state === 'none' || spans[place - 1]?.state === span.state) return []
    const next = spans.findIndex(({ state }, later) => later > place && state !== span.state)
    const last = next < 0 ? undefined : spans[next - 1]?.last
    const days = last === span.from ? day(last) : `${day(span.from)}${last ? `至${day(last)}` : '起'}`
    return [`${data.states[span.state].words}：${days}`]
  })
  return words.join('；') || data.states.none.words
}

const CERTAIN: readonly StateName[] = [
  'in-force',
  'suspended',
  'announced',
  'proposed',
  'threatened',
  'ended',
  'annulled',
]

/** What is certain on the day, then what cannot be told, with the meanings that are left. */
export function leadZh(data: TimelineData, answers: readonly StateAnswer[], on: string, knownAt: string): string {
  const count = (state: StateName): number => answers.filter((answer) => answer.state === state).length
  const certain = CERTAIN.flatMap((state) => {
    const number = count(state)
    return number > 0 || state === 'in-force' ? [`${number}条${data.states[state].words}`] : []
  })
  const unclear = new Map<string, number>()
  for (const { state, readings } of answers) {
    if (state !== 'unresolved') continue
    const either = [...new Set(readings.map((reading) => data.states[reading.state].words))].sort().join('或')
    unclear.set(either, (unclear.get(either) ?? 0) + 1)
  }
  const open = [...unclear].sort((a, b) => b[1] - a[1]).map(([either, number]) => `${number}条${either}`)
  const cannot = open.length ? `；${count('unresolved')}条无法判断：${open.join('，')}` : ''
  const known = knownAt === on ? '依当日所知' : on > knownAt ? `依${day(knownAt)}已知的文本` : `依${day(knownAt)}所知`
  return `${day(on)}，${known}：${certain.join('，')}${cannot}。`
}

export function staleZh(data: TimelineData, knownAt: string): string {
  const stale = data.regimes.filter(({ verified }) => verified < knownAt)
  if (stale.length === 0) return ''
  const days = [...new Set(stale.map(({ verified }) => verified))].sort()
  const each = days.map((verified) => {
    const count = stale.filter((regime) => regime.verified === verified).length
    return `${day(verified)}（${count}个制度）`
  })
  return `登记仅完整收录至${each.join('和')}。此后如何，登记未载并不说明任何问题。`
}
