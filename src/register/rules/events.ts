import { type End, firstDay, firstDaysAfter } from '../../time/change.js'
import { dayOf, type Moment, type PlainDate } from '../../time/date.js'
import type { OwnEvent, Provision, Register } from '../model.js'
import { type Rule, unless, type Violation } from './rule.js'

const STARTS: readonly OwnEvent['kind'][] = ['threatened', 'proposed', 'announced', 'enacted', 'effective']
const ENDS: readonly OwnEvent['kind'][] = ['withdrawn', 'lapsed', 'revoked']

/** A threat, a proposal or a signature may come before the day of publication; their sources bear them out (R008). */
const BY_PUBLICATION: readonly OwnEvent['kind'][] = ['announced', 'effective', 'amended', ...ENDS]
const SAID_ON_THE_DAY: readonly OwnEvent['kind'][] = ['threatened', 'proposed', 'announced', 'enacted']

const provisionRule = (id: string, sentence: string, broken: (of: Provision, all: Register) => Violation[]): Rule => ({
  id,
  sentence,
  broken: ({ register }) => Object.values(register.provisions).flatMap((provision) => broken(provision, register)),
})

/** Whether an end leaves at least one day, under its widest reading. */
export const leavesADay = (from: Moment | PlainDate, until: End): boolean =>
  firstDay(from).day < firstDaysAfter(until).at(-1)!.first

const inOrder = (events: readonly OwnEvent[]): OwnEvent[] =>
  [...events].sort((a, b) => {
    if (dayOf(a.date) !== dayOf(b.date)) return dayOf(a.date) < dayOf(b.date) ? -1 : 1
    return Number(ENDS.includes(a.kind)) - Number(ENDS.includes(b.kind))
  })

const print = ({ kind, date }: OwnEvent): string => `${kind} ${date}`

export const EVENT_RULES: readonly Rule[] = [
  provisionRule(
    'R006',
    'A provision was threatened, proposed, announced, enacted or made effective.',
    ({ id, events }) =>
      unless(
        events.some(({ kind }) => STARTS.includes(kind)),
        id,
        `no event brings it about: ${events.map(print).join(', ')}`,
      ),
  ),
  provisionRule(
    'R007',
    'Nothing is announced, effective, amended or ended before its instrument was published; an earlier effect needs a note.',
    ({ id, instrument, events }, { instruments }) => {
      const published = instruments[instrument]!.published
      const early = events.filter(({ kind, date }) => BY_PUBLICATION.includes(kind) && dayOf(date) < published)
      return early.flatMap((event) =>
        unless(
          event.kind === 'effective' && event.note !== undefined,
          id,
          `${print(event)} is before ${instrument} was published, ${published}`,
        ),
      )
    },
  ),
  provisionRule(
    'R008',
    'What was threatened, proposed, announced or enacted on a day is cited from a source of that day or later.',
    ({ id, events }) =>
      events
        .filter(({ kind, date, cite }) => SAID_ON_THE_DAY.includes(kind) && cite.published < dayOf(date))
        .map((event) => ({
          at: id,
          message: `${print(event)} cites ${event.cite.ref}, published before it, ${event.cite.published}`,
        })),
  ),
  provisionRule('R009', 'A provision takes effect again only after an end.', (provision, register) => {
    const starts = inOrder(provision.events).filter(({ kind }) => kind === 'effective')
    return starts.slice(1).flatMap((next, index) => {
      const message = `${print(next)} follows ${print(starts[index]!)} without an end between`
      return unless(endsBetween(provision, register, starts[index]!, next), provision.id, message)
    })
  }),
  provisionRule('R010', 'Nothing ends before it starts.', ({ id, events }) => {
    const [first] = inOrder(events)
    const later = events.some(({ kind }) => STARTS.includes(kind))
    return unless(!first || !later || !ENDS.includes(first.kind), id, `${first && print(first)} comes before any start`)
  }),
  provisionRule('R011', 'The earliest day of a threat is not after its latest.', ({ id, events }) =>
    events.flatMap(({ earliest, latest }) =>
      unless(!earliest || !latest || earliest <= latest, id, `earliest ${earliest} is after latest ${latest}`),
    ),
  ),
  provisionRule(
    'R012',
    'Only a threat has earliest, latest and if, only an effect has until, and only an end has perhaps.',
    ({ id, events }) =>
      events.flatMap((event) => {
        const threat = event.kind === 'threatened' ? [] : (['earliest', 'latest', 'if'] as const)
        const term = event.kind === 'effective' ? [] : (['until'] as const)
        const end = ENDS.includes(event.kind) ? [] : (['perhaps'] as const)
        const stray = [...threat, ...term, ...end].filter((key) => event[key] !== undefined)
        return stray.map((key) => ({ at: id, message: `${print(event)} has ${key}, which nothing reads` }))
      }),
  ),
  {
    id: 'R013',
    sentence: 'A term, of a provision or of an instrument, ends after it starts.',
    broken: ({ register }) =>
      termsOf(register).flatMap(({ at, from, until }) =>
        unless(leavesADay(from, until), at, `from ${from} until ${until.date} leaves no day`),
      ),
  },
  {
    id: 'R014',
    sentence: 'An end whose last day may be in or out quotes the words that leave it open.',
    broken: ({ register }) => {
      const acts = register.acts.flatMap(({ instrument, until }) => (until ? [{ at: instrument, until }] : []))
      return [...termsOf(register), ...acts].flatMap(({ at, until }) =>
        unless(until.inclusive !== 'unknown' || until.words !== undefined, at, `until ${until.date} quotes no words`),
      )
    },
  },
]

type Term = { readonly at: string; readonly from: Moment | PlainDate; readonly until: End }

function termsOf({ instruments, provisions }: Register): Term[] {
  const whole = Object.values(instruments).flatMap(({ id, published, until }) =>
    until ? [{ at: id, from: published, until }] : [],
  )
  const own = Object.values(provisions).flatMap(({ id, events }) =>
    events.flatMap(({ date, until }) => (until ? [{ at: id, from: date, until }] : [])),
  )
  return [...whole, ...own]
}

function endsBetween(provision: Provision, { acts }: Register, last: OwnEvent, next: OwnEvent): boolean {
  const from = dayOf(last.date)
  const to = dayOf(next.date)
  const own = provision.events.filter(({ kind }) => ENDS.includes(kind)).map(({ date }) => dayOf(date))
  const others = acts
    .filter(({ kind, targets }) => (kind === 'revokes' || kind === 'withdraws') && targets.includes(provision.id))
    .map((act) => dayOf(act.from))
  const term = last.until ? firstDaysAfter(last.until).map(({ first }) => first) : []
  return [...own, ...others, ...term].some((day) => from < day && day <= to)
}
