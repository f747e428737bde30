import { type Issue, nearest } from '../../issue.js'
import { dayOf } from '../../time/date.js'
import type { Register } from '../model.js'
import { leavesADay } from '../rules/events.js'
import { namedIn, type Supposed } from './model.js'
import { dayAfter, runningUnder, runsOn } from './runs.js'

/** What is wrong with the event at an index. */
export type Wrong = { readonly at: number; readonly issue: Issue }

/** What a register cannot bear of supposed events, in the order of their days: what it does not hold, what runs backwards, what nothing carries. */
export function wrongWith(register: Register, supposes: readonly Supposed[]): Wrong[] {
  return supposes.flatMap((supposed, at): Wrong[] => {
    const unknown = namedIn(supposed).flatMap((name) => unknownName(register, supposed, name))
    if (unknown.length) return unknown.map((issue) => ({ at, issue }))
    const resumed = afterResumption(register, supposed, supposes)
    if (resumed.length) return resumed.map((issue) => ({ at, issue }))
    const ownDays = backwards(supposed)
    const issues = ownDays.length
      ? ownDays
      : 'provision' in supposed
        ? event(register, supposed)
        : act(register, supposed)
    return issues.map((issue) => ({ at, issue }))
  })
}

function unknownName(register: Register, supposed: Supposed, name: string): Issue[] {
  const known = { ...register.provisions, ...('provision' in supposed ? {} : register.instruments) }
  if (Object.hasOwn(known, name)) return []
  const what = 'provision' in supposed ? 'provision' : 'provision or instrument'
  return [{ code: 'unknown-id', message: `no such ${what}`, found: name, nearest: nearest(name, Object.keys(known)) }]
}

/** What the scenario itself resumes no longer runs. */
function afterResumption(register: Register, supposed: Supposed, all: readonly Supposed[]): Issue[] {
  const { kind, from } = supposed
  if (kind !== 'extends' && kind !== 'lapses') return []
  const targets = (one: Supposed) => namedIn(one).flatMap((name) => runningUnder(register, name, one.from))
  const before = all.filter((one) => one.kind === 'resumes' && one.from <= from).flatMap(targets)
  const ended = new Set(before.map(({ target }) => target))
  const found = targets(supposed).find(({ target }) => ended.has(target))?.target
  return found
    ? [{ code: 'nothing-runs', message: `${kind} what this scenario has resumed before ${from}`, found }]
    : []
}

const backwards = ({ kind, from, until }: Supposed): Issue[] =>
  until && !leavesADay(from, until)
    ? [{ code: 'backwards', message: `${kind} from ${from} until ${until.date} leaves no day` }]
    : []

function event(
  register: Register,
  { kind, provision, from, until }: Extract<Supposed, { provision: string }>,
): Issue[] {
  const { events } = register.provisions[provision]!
  const first = events.map(({ date }) => dayOf(date)).sort()[0]
  const effective = events.find((one) => one.kind === 'effective')
  if (first !== undefined && from < first)
    return [{ code: 'backwards', message: `${kind} ${from} is before ${provision} is first heard of, ${first}` }]
  if (kind === 'effective' && effective && dayOf(effective.date) !== from)
    return [
      {
        code: 'already-effective',
        message: `${provision} has a day of its own`,
        found: from,
        expected: effective.date,
      },
    ]
  return kind !== 'effective' && until ? [{ code: 'bad-event', message: `${kind} has no until` }] : []
}

function act(register: Register, supposed: Exclude<Supposed, { provision: string }>): Issue[] {
  const { kind, named, from, until } = supposed
  if (kind === 'extends' && !until) return [{ code: 'bad-act', message: 'extends to no day', expected: 'until' }]
  if (until && kind !== 'extends' && kind !== 'suspends') return [{ code: 'bad-act', message: `${kind} has no until` }]
  return named.flatMap((name) => actOn(register, supposed, name, from))
}

function actOn(register: Register, { kind, until }: Supposed, name: string, from: Supposed['from']): Issue[] {
  const running = runningUnder(register, name, from)
  const ends = [...new Set(running.flatMap((one) => (one.until ? [dayOf(one.until.date)] : [])))].sort()
  if (kind === 'lapses' && !ends.includes(from))
    return [{ code: 'nothing-ends', message: `nothing of ${name} ends on this day`, found: from, ...expected(ends) }]
  if (kind !== 'extends' && kind !== 'resumes') return []
  const runs = running.filter((one) => runsOn(one, from))
  if (runs.length === 0)
    return [{ code: 'nothing-runs', message: `nothing of ${name} runs on this day`, found: from, ...expected(ends) }]
  const later = runs.find((one) => until && one.until && dayAfter(until) < dayAfter(one.until))
  return later
    ? [
        {
          code: 'backwards',
          message: `extends ${name} to a day before its end`,
          found: until!.date,
          expected: `after ${later.until!.date}`,
        },
      ]
    : []
}

const expected = (ends: readonly string[]) => (ends.length ? { expected: ends.join(', ') } : {})
