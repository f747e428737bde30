import { historyOf } from '../../register/history.js'
import type { Register } from '../../register/model.js'
import { stateOn } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import type { Measure } from '../reading.js'
import { type Days, spanOf } from './days.js'
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

/**
 * From when the claim says that it is so: its day of effect, or a day later than the report, however it is told (`will impose tariffs on 1 December`).
 * The earliest of several.
 */
function statedDays({ dates = [], earliest }: Measure, reportDay: PlainDate | undefined): Days | undefined {
  const told = dates.flatMap(({ role, iso }) => {
    const days = iso === undefined ? undefined : spanOf(iso)
    const isAhead = role === 'announced' && reportDay !== undefined && days !== undefined && days.from > reportDay
    return days && (role === 'effective' || isAhead) ? [days] : []
  })
  const first = told.length || earliest === undefined ? undefined : spanOf(earliest)
  return [...told, ...(first ? [first] : [])].sort((a, b) => (a.from < b.from ? -1 : 1))[0]
}

/** What came of a claim about what is to come, as the register shows today: in force on its day, or not. Undefined for claims of what is. */
export function hindsightOf(
  register: Register,
  measure: Measure,
  reportDay: PlainDate | undefined,
  today: PlainDate,
): Reconciled['hindsight'] | undefined {
  const isOpen = /^(?:conditional|considered|planned|hypothetical)$/.test(measure.certainty)
  if (!AHEAD.has(measure.act) && !(isOpen && measure.act === 'imposes')) return undefined
  const stated = statedDays(measure, reportDay)
  if (stated === undefined && (measure.act === 'announces' || measure.act === 'takes-effect')) return undefined
  if (stated !== undefined && reportDay !== undefined && stated.to < reportDay) return undefined
  const provisions = (measure.provisions ?? [])
    .map(({ provision }) => provision)
    .filter((id) => Object.hasOwn(register.provisions, id))
  if (!provisions.length) return { outcome: 'not yet known', why: 'the register has no provision for it' }
  const all = provisions.map((id) =>
    stated === undefined ? later(register, id, reportDay ?? today, today) : onItsDays(register, id, stated, today),
  )
  const kinds = new Set(all.map(({ outcome }) => outcome))
  const best = all.find(({ outcome }) => outcome === 'came true') ?? all[0]!
  return kinds.size === 1 ? best : { ...best, why: `${best.why}; not so of every provision it may mean` }
}

type Outcome = NonNullable<Reconciled['hindsight']>

function onItsDays(register: Register, id: string, { from, to }: Days, today: PlainDate): Outcome {
  if (from > today) return { outcome: 'not yet known', why: `${from} is still to come` }
  const on = to < today ? to : today
  const { state, by, citations } = stateOn(register, id, { on, knownAt: today })
  if (state === 'unresolved')
    return { outcome: 'not yet known', why: `nobody can tell from the texts on file what ${id} was on ${on}` }
  if (state === 'in-force') return { outcome: 'came true', why: `${id} was in force on ${on}` }
  if (to > today) return { outcome: 'not yet known', why: `${to} is still to come; ${id} is ${state} on ${on}` }
  const source = by ? ` by ${by}` : citations[0] ? ` (${citations[0].ref})` : ''
  return { outcome: 'did not', why: `${id} was ${state} on ${on}${source}` }
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
