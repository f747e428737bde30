import { historyOf } from '../../register/history.js'
import type { Register } from '../../register/model.js'
import { stateOn } from '../../register/state.js'
import { type PlainDate, parseDate } from '../../time/date.js'
import type { Measure } from '../reading.js'
import type { Reconciled } from './reconciled.js'

/** Acts that say what is to come. */
const AHEAD: ReadonlySet<string> = new Set([
  'predicts',
  'schedules',
  'threatens',
  'proposes',
  'takes-effect',
  'announces',
])

/** What came of a claim about what is to come, as the register shows today: in force on its day, or not. Undefined for claims of what is. */
export function hindsightOf(
  register: Register,
  measure: Measure,
  reportDay: PlainDate | undefined,
  today: PlainDate,
): Reconciled['hindsight'] | undefined {
  const isOpen = /^(?:conditional|considered|planned|hypothetical)$/.test(measure.certainty)
  if (!AHEAD.has(measure.act) && !(isOpen && measure.act === 'imposes')) return undefined
  const days = (measure.dates ?? [])
    .flatMap(({ role, iso }) => (role === 'effective' && iso ? [parseDate(iso)] : []))
    .filter((day) => day !== undefined)
  const day = days[0]
  if (day === undefined && (measure.act === 'announces' || measure.act === 'takes-effect')) return undefined
  if (day !== undefined && reportDay !== undefined && day < reportDay) return undefined
  const provisions = (measure.provisions ?? [])
    .map(({ provision }) => provision)
    .filter((id) => Object.hasOwn(register.provisions, id))
  if (!provisions.length) return { outcome: 'not yet known', why: 'the register has no provision for it' }
  const all = provisions.map((id) =>
    day === undefined ? later(register, id, reportDay ?? today, today) : onItsDay(register, id, day, today),
  )
  const kinds = new Set(all.map(({ outcome }) => outcome))
  const best = all.find(({ outcome }) => outcome === 'came true') ?? all[0]!
  return kinds.size === 1 ? best : { ...best, why: `${best.why}; not so of every provision it may mean` }
}

type Outcome = NonNullable<Reconciled['hindsight']>

function onItsDay(register: Register, id: string, day: PlainDate, today: PlainDate): Outcome {
  if (day > today) return { outcome: 'not yet known', why: `${day} is still to come` }
  const { state, by, citations } = stateOn(register, id, { on: day, knownAt: today })
  if (state === 'unresolved')
    return { outcome: 'not yet known', why: `nobody can tell from the texts on file what ${id} was on ${day}` }
  const source = by ? ` by ${by}` : citations[0] ? ` (${citations[0].ref})` : ''
  return state === 'in-force'
    ? { outcome: 'came true', why: `${id} was in force on ${day}` }
    : { outcome: 'did not', why: `${id} was ${state} on ${day}${source}` }
}

function later(register: Register, id: string, from: PlainDate, today: PlainDate): Outcome {
  const spans = historyOf(register, id, today).filter(
    ({ to, from: start }) => (to === undefined || to > from) && start <= today,
  )
  const force = spans.find(({ state }) => state === 'in-force')
  if (force) return { outcome: 'came true', why: `${id} is or was in force from ${force.from}` }
  const last = spans.at(-1)
  if (last && (last.state === 'ended' || last.state === 'annulled'))
    return { outcome: 'did not', why: `${id} never came into force: ${last.state} from ${last.from}` }
  return { outcome: 'not yet known', why: `${id}: ${last?.state ?? 'none'} today` }
}
