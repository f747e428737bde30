import type { Movement } from '../determine/movement.js'
import { daysOf } from '../determine/session.js'
import { testsOf } from '../register/conditions.js'
import { historyOf, type Span } from '../register/history.js'
import type { Provision, Register } from '../register/model.js'
import { addDays, type PlainDate } from '../time/date.js'
import { listsBelow } from './hangs-on.js'

/** The days compared, both in, as known on one day. */
export type Window = { readonly from: PlainDate; readonly to: PlainDate; readonly knownAt: PlainDate }

/** Days, both in, over which no law that the provisions read becomes another. */
export type Stretch = { readonly from: PlainDate; readonly to: PlainDate }

/** Cuts a window where a state, a list or a day that a condition names turns, in any of the registers. */
export function stretchesOf(registers: readonly Register[], ids: readonly string[], window: Window): Stretch[] {
  const turns = new Set<PlainDate>(registers.flatMap((register) => turnsOf(register, ids, window.knownAt)))
  const starts = [window.from, ...[...turns].filter((day) => window.from < day && day <= window.to).sort()]
  return starts.map((from, index) => {
    const next = starts[index + 1]
    return { from, to: next ? addDays(next, -1) : window.to }
  })
}

function turnsOf(register: Register, ids: readonly string[], knownAt: PlainDate): PlainDate[] {
  return ids.flatMap((id) => [...historyOf(register, id, knownAt).map(({ from }) => from), ...textTurns(register, id)])
}

const texts = new WeakMap<Register['lists'], Map<Provision['when'], readonly PlainDate[]>>()

/** The days on which what a provision reads changes without an event: entries of its lists, and days that its condition names. No scenario changes them. */
function textTurns(register: Register, id: string): readonly PlainDate[] {
  const { when } = register.provisions[id]!
  const known = texts.get(register.lists) ?? new Map<Provision['when'], readonly PlainDate[]>()
  texts.set(register.lists, known)
  const found = known.get(when) ?? textTurnsAnew(register, register.provisions[id]!)
  known.set(when, found)
  return found
}

function textTurnsAnew(register: Register, provision: Provision): PlainDate[] {
  const found = listsBelow(register, provision)
  const entries = found.flatMap((list) => Object.values(list.entries))
  const conditions = [provision.when, ...entries.map(({ when }) => when)]
  const named = conditions.flatMap(testsOf).flatMap(({ dates }) => [dates?.from, dates?.before])
  const listed = [...found.map((list) => list.listed), ...entries.flatMap(({ from, until }) => [from, until])]
  return [...named, ...listed].filter((day) => day !== undefined)
}

/** What a provision's state is over a span, in one text. */
export const spanKey = ({ state, by, readings }: Span): string =>
  `${state} ${by ?? ''} ${readings.map((one) => `${one.reading}: ${one.state}`).join(', ')}`

const spanOn = (register: Register, id: string, knownAt: PlainDate, day: PlainDate): Span =>
  historyOf(register, id, knownAt).findLast(({ from }) => from <= day)!

/** Provisions whose states are read, those whose texts are, and those on whose states the lists in these stand. */
export type LawSet = {
  readonly ids: readonly string[]
  readonly texts: readonly string[]
  readonly listed: readonly string[]
}

/**
 * What a question reads of the law through sets of provisions on a day, one text for each set: the same text, the same verdicts. A date that the
 * movement has stands fast; the day asked about stands in for the others, and a list is read on the day of the provision that reads it. `turns`: for
 * each set, the number of the stretch of unchanging texts that the day lies in; `codes`: short for what is read of a state.
 */
export function lawKeys(
  register: Register,
  sets: readonly LawSet[],
  asked: AskedOn & { readonly turns: readonly number[]; readonly codes: Map<string, number> },
): readonly string[] {
  const { on, knownAt, movement, codes } = asked
  const known = new Map<string, number>()
  const keyOf = (id: string): number => {
    const key = known.get(id) ?? numberIn(codes, stateKey(register, id, asked))
    known.set(id, key)
    return key
  }
  const isDated = Object.keys(movement.dates).length > 0
  const listedOn = (id: string): number => numberIn(codes, spanKey(spanOn(register, id, knownAt, on)))
  return sets.map(({ ids, listed }, index) =>
    [asked.turns[index], ...ids.map(keyOf), ...(isDated ? listed.map(listedOn) : [])].join(' '),
  )
}

/** Texts by their numbers: the same text, the same number. */
export function numberIn(numbers: Map<string, number>, text: string): number {
  const number = numbers.get(text) ?? numbers.size
  numbers.set(text, number)
  return number
}

type AskedOn = { readonly movement: Movement; readonly on: PlainDate; readonly knownAt: PlainDate }

const stateKey = (register: Register, id: string, { movement, on, knownAt }: AskedOn): string =>
  daysOf({ movement, on }, register.provisions[id]!)
    .map(({ day }) => spanKey(spanOn(register, id, knownAt, day)))
    .join(' or ')

/** Of some provisions, those whose state a question reads otherwise under another law. */
export const otherwiseOn = (
  baseline: Register,
  other: Register,
  ids: ReadonlySet<string>,
  asked: AskedOn,
): ReadonlySet<string> => new Set([...ids].filter((id) => stateKey(baseline, id, asked) !== stateKey(other, id, asked)))

/** For each stretch, how many turns of texts lie before it: two stretches with one number read the same texts. */
export function textTurnsBefore(register: Register, ids: readonly string[], stretches: readonly Stretch[]): number[] {
  const days = [...new Set(ids.flatMap((id) => textTurns(register, id)))]
  return stretches.map(({ from }) => days.filter((day) => day <= from).length)
}

/** The provisions whose state is not the same in all registers, on some day as known on one. */
export function changedAmong(registers: readonly Register[], knownAt: PlainDate): ReadonlySet<string> {
  const life = (register: Register, id: string) =>
    historyOf(register, id, knownAt)
      .map((span) => `${span.from} ${spanKey(span)}`)
      .join('\n')
  const [baseline, ...others] = registers as [Register, ...Register[]]
  const ids = Object.keys(baseline.provisions)
  return new Set(ids.filter((id) => others.some((other) => life(other, id) !== life(baseline, id))))
}
