import { partAt } from '../goods/items.js'
import { Decimal, ONE, ZERO } from '../measure/decimal.js'
import { ANY_SHARE, exactly, type Interval } from '../measure/interval.js'
import type { Register } from '../register/model.js'
import { addDays, type PlainDate } from '../time/date.js'
import type { Reading, TestNode, Value, Variable } from './node.js'
import type { Session } from './session.js'
import { readVariable } from './variables.js'

/** A word that no condition names: the answer "something else". */
export const ELSE = 'something else'

/** Which answers: those that what is known leaves, or any, as if nothing were. */
type Among = 'left' | 'any'

/**
 * The answers that a fact can still have, one for each cell that the constants it is compared with cut it into (V4): inside a cell no test can
 * tell two answers apart. Cells that what is already known rules out are left out, unless `any` is asked for.
 */
export function cellsOf(
  session: Session,
  tests: readonly Pick<TestNode, 'variable' | 'constants'>[],
  among: Among = 'left',
): Value[] {
  const { variable } = tests[0]!
  const constants = [...new Set(tests.flatMap((test) => test.constants ?? []))]
  const type = session.register.facts[variable.fact]!.type
  if (variable.fact === 'item.contains' || variable.fact === 'item.mass-share')
    return contentCells(known(session, variable, among), constants)
  if (type === 'flag') return words(['yes', 'no'])
  if (type === 'choices' || type === 'truth' || type === 'code') return [truth('yes'), truth('no')]
  if (type === 'date') return words(days(constants))
  if (type === 'territory') return words([...constants, ELSE])
  if (type === 'choice') return words([...constants, ...otherWord(session.register, variable, constants)])
  return intervalCells(session, variable, known(session, variable, among), constants)
}

const words = (all: readonly string[]): Value[] => all.map((word) => ({ is: 'word', word }))
const truth = (value: 'yes' | 'no'): Value => ({ is: 'truth', truth: value })

/** A day before them all, and each: half-open tests cannot tell the days between two neighbours apart. */
function days(constants: readonly string[]): string[] {
  const sorted = [...constants].sort() as PlainDate[]
  return sorted.length ? [addDays(sorted[0]!, -1), ...sorted] : []
}

function otherWord(register: Register, { fact }: Variable, constants: readonly string[]): string[] {
  return register.facts[fact]!.values.some((value) => !constants.includes(value)) ? [ELSE] : []
}

function known(session: Session, variable: Variable, among: Among): Value | undefined {
  return among === 'any' ? undefined : readingOf(session, variable)?.value
}

/** What is read of a fact, outside of any test; undefined where no such item is. */
export function readingOf(session: Session, variable: Variable): Reading | undefined {
  const item = variable.item ? partAt(session.line, variable.item) : session.line
  const trial = { ...session, kept: new Map(), common: new Map() }
  return item && readVariable(variable, item, trial)
}

function intervalCells(
  session: Session,
  variable: Variable,
  value: Value | undefined,
  constants: readonly string[],
): Value[] {
  const share = session.register.facts[variable.fact]!.type === 'share'
  const bounds: Interval = value?.is === 'interval' ? value.interval : share ? ANY_SHARE : { lo: ZERO, hi: undefined }
  const unit = value?.is === 'interval' ? value.unit : share ? '1' : (session.register.specs[variable.per.name!] ?? '1')
  return points(bounds, constants).map((point) => ({ is: 'interval', interval: exactly(point), unit }))
}

function contentCells(value: Value | undefined, constants: readonly string[]): Value[] {
  const { contains, share } = value?.is === 'content' ? value : { contains: 'unknown' as const, share: ANY_SHARE }
  const none: Value[] =
    contains === 'yes' || share.lo.gt(0) ? [] : [{ is: 'content', contains: 'no', share: exactly(ZERO) }]
  if (contains === 'no') return none
  const some = points(share, ['0', ...constants]).filter((point) => !point.isZero())
  return [...none, ...some.map((point): Value => ({ is: 'content', contains: 'yes', share: exactly(point) }))]
}

/** One point in each piece that the cuts leave of the bounds: below the first, each cut itself, between, above the last. */
function points({ lo, hi }: Interval, constants: readonly string[]): Decimal[] {
  const top =
    hi ??
    Decimal.max(lo, ...constants)
      .mul(2)
      .add(ONE)
  const cuts = constants.map((text) => new Decimal(text)).filter((cut) => cut.gte(lo) && cut.lte(top))
  const ends = [lo, ...cuts, top].sort((a, b) => a.cmp(b))
  const between = ends.slice(1).map((end, index) => end.add(ends[index]!).div(2))
  const all = [...ends, ...between].sort((a, b) => a.cmp(b))
  return all.filter((point, index) => index === 0 || !point.eq(all[index - 1]!))
}
