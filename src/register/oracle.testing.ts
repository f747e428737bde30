import type { End } from '../time/change.js'
import { addDays, type Moment, type PlainDate } from '../time/date.js'
import type { StateName } from './history.js'
import type { Act, OwnEvent, Register } from './model.js'

/**
 * The laws of time said once more, day by day and choice by choice, without looking at the engine: which states a provision may have on a
 * day, as known on a day. One state: that one. More: `unresolved`, with exactly these as readings.
 */
export type Possible = { readonly states: ReadonlySet<StateName>; readonly neverOperated: ReadonlySet<boolean> }

/** Takes one of several options, and remembers which others there were. */
type Choose = <T>(key: string, options: readonly T[]) => T

/** Of each of the days, which stand in order and begin before anything happens. */
export function possible(register: Register, id: string, days: readonly PlainDate[], knownAt: PlainDate): Possible[] {
  const found = days.map(() => ({ states: new Set<StateName>(), neverOperated: new Set<boolean>() }))
  for (const choose of everyChoice()) {
    const state = lifeOf(register, id, knownAt, choose)
    let operated = false
    for (const [index, day] of days.entries()) {
      const now = state(day)
      operated ||= now === 'in-force'
      found[index]!.states.add(now)
      found[index]!.neverOperated.add(!operated)
    }
  }
  return found
}

/** One `choose` for each combination of the choices that come up. */
function* everyChoice(): Generator<Choose> {
  const stack: Map<string, number>[] = [new Map()]
  for (let fixed = stack.pop(); fixed; fixed = stack.pop()) {
    const path = new Map(fixed)
    yield (key, options) => {
      const at = path.get(key)
      if (at !== undefined) return options[at]!
      path.set(key, 0)
      for (let other = 1; other < options.length; other += 1) stack.push(new Map([...path, [key, other]]))
      return options[0]!
    }
  }
}

const splits = (moment: Moment): boolean => moment.length > 10 && moment.slice(11) > '00:01'

/** T2: the first day under a change. Its own day has both states where the change comes later in it. */
function firstOf(key: string, moment: Moment, choose: Choose): PlainDate {
  const day = moment.slice(0, 10) as PlainDate
  return splits(moment) ? choose(key, [day, addDays(day, 1)]) : day
}

/** T2: the first day that is no longer inside. */
function firstAfter(key: string, end: End, choose: Choose): PlainDate {
  const day = end.date.slice(0, 10) as PlainDate
  if (end.date.length > 10) return day
  if (end.inclusive === 'unknown') return choose(key, [day, addDays(day, 1)])
  return end.inclusive === 'yes' ? addDays(day, 1) : day
}

type State = (day: PlainDate) => StateName
const NEVER = '9999-12-31' as PlainDate

function lifeOf(register: Register, id: string, knownAt: PlainDate, choose: Choose): State {
  const { events: all, instrument, regime } = register.provisions[id]!
  const verified = register.regimes[regime]!.verifiedThrough
  /** T3: what nobody could read by then is not there. */
  const events = all.filter(({ cite }) => cite.published <= knownAt)
  if (events.length === 0) return () => 'none'
  const acts = register.acts.filter((act) => act.targets.includes(id) && act.cite.published <= knownAt)
  /** T4: whether an end held. Between what is verified and what is known, nobody can tell. */
  const ended = (key: string, end: PlainDate): PlainDate =>
    end > knownAt || end <= verified ? end : choose(`${key} went on`, [end, NEVER])

  const starts = events.map((event) => ({ event, first: firstOf(`${event.kind} ${event.date}`, event.date, choose) }))
  const revoked = acts
    .filter(({ kind }) => kind === 'revokes' || kind === 'withdraws')
    .map((act) => firstOf(`${act.kind} ${act.from}`, act.from, choose))
    .sort()[0]
  const void_ = acts.some((act) => act.kind === 'annuls' && act.reaches === 'everyone' && act.standing !== 'stayed')
  const pause = pauseOf(acts, choose, ended)

  return (day) => {
    const last = starts
      .filter(({ first }) => first <= day)
      .sort(byDay)
      .at(-1)
    const begun = starts.some(({ event, first }) => event.kind === 'effective' && first <= day)
    /** T5: void from the start, whatever else happened to it. */
    if (void_ && begun) return 'annulled'
    if (revoked !== undefined && revoked <= day) return 'ended'
    if (!last) return 'none'
    const { kind } = last.event
    if (kind === 'withdrawn' || kind === 'lapsed' || kind === 'revoked') return 'ended'
    if (kind === 'effective' && day >= termOf(last.event, register.instruments[instrument]!.until, choose, ended))
      return 'ended'
    const bare = kind === 'effective' ? 'in-force' : kind === 'enacted' ? 'announced' : (kind as StateName)
    const covered = bare === 'in-force' || bare === 'announced'
    return covered && pause && pause.from <= day && day < pause.to ? 'suspended' : bare
  }
}

const byDay = (a: { first: PlainDate }, b: { first: PlainDate }): number =>
  a.first < b.first ? -1 : a.first > b.first ? 1 : 0

/** T6: the earlier of the provision's own end and its instrument's. */
function termOf(
  event: OwnEvent,
  until: End | undefined,
  choose: Choose,
  ended: (key: string, end: PlainDate) => PlainDate,
) {
  const own = event.until ? firstAfter(`own end ${event.until.date}`, event.until, choose) : NEVER
  const whole = until ? firstAfter(`end of the instrument`, until, choose) : NEVER
  const first = own < whole ? own : whole
  return first === NEVER ? NEVER : ended('term', first)
}

function pauseOf(acts: readonly Act[], choose: Choose, ended: (key: string, end: PlainDate) => PlainDate) {
  const first = acts.find(({ kind }) => kind === 'suspends')
  if (!first) return undefined
  const from = firstOf('suspended', first.from, choose)
  const resumed = acts.find(({ kind }) => kind === 'resumes')
  if (resumed) return { from, to: firstOf('resumed', resumed.from, choose) }
  const until = (acts.find(({ kind }) => kind === 'extends') ?? first).until
  return { from, to: until ? ended('suspension', firstAfter('suspended until', until, choose)) : NEVER }
}
