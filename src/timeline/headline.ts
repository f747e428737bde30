import type { StateName } from '../register/history.js'
import type { StateAnswer } from '../register/state.js'
import type { inWords } from './days.js'
import type { TimelineData } from './model.js'
import type { Tree } from './tree.js'

type Needs = {
  readonly inWords: typeof inWords
  readonly leadWords: typeof leadWords
  readonly staleWords: typeof staleWords
}

/** The lines above the chart: what is certain on the day, then what it rests on, then where the register is stale. */
export function headline(
  t: Needs,
  data: TimelineData,
  answers: readonly StateAnswer[],
  on: string,
  knownAt: string,
): Tree[] {
  const stale = t.staleWords(t, data, knownAt)
  const terms =
    on > knownAt
      ? `What lies after ${t.inWords(knownAt)} stands as the texts say it; nobody could yet see it happen.`
      : ''
  const none = answers.filter(({ state }) => state === 'none').length
  const rest =
    none > 0 ? `Of the ${answers.length} provisions here, ${none} ${none === 1 ? 'has' : 'have'} no event by then.` : ''
  const second = [terms, rest].filter((text) => text).join(' ')
  return [
    ['p', { class: 'lead' }, t.leadWords(t, data, answers, on, knownAt)],
    ...(second ? [['p', { class: 'second' }, second] as const] : []),
    ...(stale ? [['p', { class: 'stale' }, ['strong', {}, 'Stale. '], stale] as const] : []),
  ]
}

/** `On 22 Nov 2026, as known that day, 31 provisions are in force and 3 are announced; 40 cannot be told: 40 in force or suspended.` */
export function leadWords(
  t: { inWords: typeof inWords },
  data: TimelineData,
  answers: readonly StateAnswer[],
  on: string,
  knownAt: string,
): string {
  const count = (state: StateName): number => answers.filter((answer) => answer.state === state).length
  const inForce = count('in-force')
  const first = `${inForce === 0 ? 'no provision is' : inForce === 1 ? '1 provision is' : `${inForce} provisions are`} in force`
  const others = (['suspended', 'announced', 'proposed', 'threatened', 'ended', 'annulled'] as const).flatMap(
    (state) => {
      const number = count(state)
      const verb = state === 'ended' ? (number === 1 ? 'has' : 'have') : number === 1 ? 'is' : 'are'
      return number > 0 ? [`${number} ${verb} ${data.states[state].words}`] : []
    },
  )
  const certain = [first, ...others]
  const list = certain.length > 1 ? `${certain.slice(0, -1).join(', ')} and ${certain.at(-1)}` : first
  const unclear = new Map<string, number>()
  for (const { state, readings } of answers) {
    if (state !== 'unresolved') continue
    const either = [...new Set(readings.map((reading) => data.states[reading.state].words))].sort().join(' or ')
    unclear.set(either, (unclear.get(either) ?? 0) + 1)
  }
  const open = [...unclear].sort((a, b) => b[1] - a[1])
  const told =
    open.length === 1 ? `: ${open[0]![0]}` : `: ${open.map(([either, number]) => `${number} ${either}`).join(', ')}`
  const cannot = open.length > 0 ? `; ${count('unresolved')} cannot be told${told}` : ''
  const known =
    knownAt === on
      ? 'as known that day'
      : on > knownAt
        ? `by the texts known on ${t.inWords(knownAt)}`
        : `as known on ${t.inWords(knownAt)}`
  return `On ${t.inWords(on)}, ${known}, ${list}${cannot}.`
}

/** Where the register was last verified before the day whose knowledge is asked for; nothing where it was not. */
export function staleWords(t: { inWords: typeof inWords }, data: TimelineData, knownAt: string): string {
  const stale = data.regimes.filter(({ verified }) => verified < knownAt)
  if (stale.length === 0) return ''
  const days = [...new Set(stale.map(({ verified }) => verified))].sort()
  const regimes = (number: number): string => `${number} ${number === 1 ? 'regime' : 'regimes'}`
  const through = days.map(
    (day) => `${t.inWords(day)} (${regimes(stale.filter(({ verified }) => verified === day).length)})`,
  )
  const span = `days from ${t.inWords(days[0]!)} to ${t.inWords(days.at(-1)!)}, as each regime says`
  const which =
    days.length === 1 && stale.length === data.regimes.length
      ? t.inWords(days[0]!)
      : days.length > 3
        ? span
        : through.join(' and ')
  return `The register holds every instrument only through ${which}. Of what came after, its silence says nothing.`
}
