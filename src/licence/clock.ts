import type { Truth } from '../measure/truth.js'
import type { Citation, Register } from '../register/model.js'
import { addDays, type PlainDate } from '../time/date.js'
import { type Calendar, isWorkingDay } from '../time/working-days.js'
import type { Application, ApplicationMove, Clock, Step, Stop } from './model.js'
import { type ApplicationState, applicationMoves, nextState } from './moves.js'

/** A time that was not counted, or of which no text says whether it was: from a step to another, or still running. */
export type Pause = Pick<Stop, 'counts' | 'says' | 'cite'> & { readonly from: PlainDate; readonly to?: PlainDate }

/**
 * The limit under one reading. What lies beyond the published holidays is absent, and in the place of `due` stands `weekdaysAlone`: the day
 * that a count of Mondays to Fridays gives from there on, which the holidays and the days worked in exchange will move. `counted`: days used
 * up to the day asked about, or to the decision. `stopped`: the clock stands still on that day, and `due` moves with every day until it
 * runs again.
 */
export type Limit = {
  readonly reading:
    | 'the only one'
    | 'pauses of which no text speaks count'
    | 'pauses of which no text speaks do not count'
  readonly counted?: number
  readonly left?: number
  readonly due?: PlainDate
  readonly weekdaysAlone?: PlainDate
  readonly stopped: boolean
  readonly overdue: Truth
}

export type ClockAnswer = {
  readonly on: PlainDate
  readonly state: ApplicationState
  readonly moves: readonly ApplicationMove[]
  /** `none`: no limit is on file for the kind. `not-started`: nothing was accepted yet. `no-limit`: it does not apply here. */
  readonly runs: 'none' | 'not-started' | 'no-limit' | 'running' | 'ended'
  readonly why: readonly { readonly says: string; readonly cite?: Citation }[]
  readonly started?: PlainDate
  readonly days?: { readonly days: number; readonly working: boolean }
  readonly pauses: readonly Pause[]
  readonly limits: readonly Limit[]
}

const DECIDED: readonly ApplicationState[] = ['granted', 'refused', 'withdrawn', 'not-accepted']

/**
 * How an application stands on a day and how long the authority still has, by the clock of its kind. Working days are those of the issuer's calendar; the day of
 * acceptance is not counted, nor is what lies after the day on which a pause began, up to and with the day on which it ended.
 */
export function clockOf(
  application: Application,
  { on, register }: { readonly on: PlainDate; readonly register: Register },
): ClockAnswer {
  const steps = application.steps.filter((step) => step.on <= on)
  const state = steps.reduce<ApplicationState>((before, { move }) => nextState(before, move) ?? before, 'draft')
  const kind = register.licenceKinds?.[application.kind]
  const clock = application.amends === undefined ? kind?.clock : kind?.amendmentClock
  const base = { on, state, moves: applicationMoves(state), pauses: [], limits: [] }
  if (!clock)
    return { ...base, runs: 'none', why: [{ says: `no text on file limits the time of ${application.kind}` }] }
  const started = steps.find(({ move }) => move === clock.from)?.on
  const about = {
    days: clock.within,
    why: [
      {
        says: `${clock.within.days} ${clock.within.working ? 'working ' : ''}days after it was ${clock.from}`,
        cite: clock.cite,
      },
    ],
  }
  const without = disapplied(clock, application, steps)
  if (without.length) return { ...base, ...about, ...(started ? { started } : {}), runs: 'no-limit', why: without }
  if (!started) return { ...base, ...about, runs: 'not-started' }
  const pauses = clock.stops.flatMap((stop) => pausesOf(stop, steps, started))
  const isOver = DECIDED.includes(state)
  const until = isOver ? steps.at(-1)!.on : on
  const calendar = calendarOf(register, clock)
  const limit = (reading: Limit['reading'], counting: readonly Pause[]) =>
    limitOf(reading, { clock, calendar, started, until, isOver, pauses: counting })
  const stopping = pauses.filter(({ counts }) => counts === 'no')
  const limits =
    stopping.length === pauses.length
      ? [limit('the only one', pauses)]
      : [
          limit('pauses of which no text speaks count', stopping),
          limit('pauses of which no text speaks do not count', pauses),
        ]
  return {
    ...base,
    ...about,
    started,
    runs: isOver ? 'ended' : 'running',
    why: [...about.why, ...unscreened(clock, application)],
    pauses,
    limits,
  }
}

const disapplied = ({ disapplied }: Clock, { concernListed }: Application, steps: readonly Step[]) =>
  disapplied
    .filter(({ when }) => (when === 'concern-list' ? concernListed === 'yes' : steps.some(({ move }) => move === when)))
    .map(({ says, cite }) => ({ says, cite }))

/** What would lift the limit and is not known. */
const unscreened = ({ disapplied }: Clock, { concernListed }: Application) =>
  disapplied
    .filter(({ when }) => when === 'concern-list' && concernListed === 'unknown')
    .map(({ says, cite }) => ({ says: `${says}; whether one is was not said`, cite }))

/** Only what lies after acceptance: before it nothing is counted. */
function pausesOf({ from, to, counts, says, cite }: Stop, steps: readonly Step[], started: PlainDate): Pause[] {
  const accepted = steps.findIndex(({ move, on }) => move === 'accepted' && on === started)
  const after = steps.slice(accepted + 1)
  return after.flatMap((step, index) => {
    if (step.move !== from) return []
    const end = after.slice(index + 1).find(({ move }) => move === to)
    return [{ from: step.on, ...(end ? { to: end.on } : {}), counts, says, ...(cite ? { cite } : {}) }]
  })
}

type Counted = {
  readonly clock: Clock
  readonly calendar: Calendar
  readonly started: PlainDate
  readonly until: PlainDate
  readonly isOver: boolean
  readonly pauses: readonly Pause[]
}

/** Longer than any pause and limit: a count that goes on beyond it says nothing. */
const MOST_DAYS = 4_000

function limitOf(reading: Limit['reading'], { clock, calendar, started, until, isOver, pauses }: Counted): Limit {
  const isPaused = (day: PlainDate) =>
    pauses.some(({ from, to }) => day > from && (to === undefined ? day <= until : day <= to))
  const counts = (day: PlainDate) => !isPaused(day) && (!clock.within.working || isWorkingDay(day, calendar))
  const isPublished = (day: PlainDate) => !clock.within.working || calendar.years.includes(day.slice(0, 4))
  const { days } = clock.within
  let counted = 0
  let all = 0
  let last: PlainDate | undefined
  let day = started
  for (let steps = 0; steps < MOST_DAYS && (day < until || last === undefined); steps += 1) {
    day = addDays(day, 1)
    if (!counts(day)) continue
    all += 1
    if (day <= until) counted = all
    if (all === days) last = day
  }
  const due = last !== undefined && isPublished(last) ? last : undefined
  const stopped = !isOver && pauses.some(({ to }) => to === undefined)
  const isKnown = isPublished(until)
  return {
    reading,
    ...(isKnown ? { counted, left: Math.max(0, days - counted) } : {}),
    ...(due ? { due } : last ? { weekdaysAlone: last } : {}),
    stopped,
    overdue: due !== undefined ? (until > due ? 'yes' : 'no') : isKnown ? 'no' : 'unknown',
  }
}

function calendarOf({ calendars }: Register, { calendar }: Clock): Calendar {
  const { years, holidays, workdays } = calendars[calendar]!
  return { years, holidays: new Set(holidays), workdays: new Set(workdays) }
}
