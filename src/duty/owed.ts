import type { Outcome } from '../determine/outcome.js'
import { Decimal } from '../measure/decimal.js'
import { add, exactly, type Interval, intersect, multiply, perhaps } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import { type Worked, workOut } from './amount.js'
import type { Line } from './input.js'
import type { Asked } from './model.js'
import { type Amount, FREE, hull, roundedToCents } from './money.js'
import { type Plan, type PlannedLayer, type PlannedLine, percentOfLayer, planOf } from './plan.js'
import { standings, untaken } from './standing.js'

/** What a line owes, without its lines and their reasons. `open`: the provisions of the layers that are not certain, in order. */
export type Owed = { readonly total: Amount; readonly open: readonly string[] }

/**
 * What lines owe that came out alike, whatever each is worth: worked out once, and put to one after the other. Two tariffs with one `signature` come to
 * the same for every line.
 */
export type Tariff = {
  readonly signature: string
  /** The layers of duties that are shares of the value, together. */
  readonly percent: Interval
  readonly owedOn: (line: Line) => Owed
}

/** How many layers that cannot be told are looked at together. */
const TOGETHER = 6

/**
 * The sum of the layers, duties alone or with the fees that were asked for; where some cannot be told, over every way in which they may come out
 * together, since one may take another's place.
 */
export function tariffOf(asked: Asked): Tariff {
  const plan = planOf(asked)
  const given = givenAlone(asked, plan)
  const worlds = worldsOf(plan).map((world) => planOf(supposedIn(asked, world)))
  const counted = ({ layers }: Plan, line: Line): Amount => {
    const wanted = layers.filter(([{ fixed }]) => fixed.kind === 'duty' || asked.input.fees)
    const sum = wanted.reduce((total, layer) => add(total, amountOf(layer, line)), FREE)
    return given.reduce((total, one) => add(total, amountGiven(one, line)), sum)
  }
  const overWorlds = (of: (plan: Plan) => Interval): Interval => {
    const whole = of(plan)
    return worlds.length ? (intersect(whole, hull(worlds.map(of))) ?? whole) : whole
  }
  return {
    get signature() {
      return [plan, ...worlds].map(signatureOf).join('\n')
    },
    get percent() {
      return overWorlds((one) => percentIn(one, given))
    },
    owedOn: (line) => ({ total: overWorlds((one) => counted(one, line)), open: openOn(plan, given, line) }),
  }
}

/** What is said of a line, with what its levies come to supposed; lines of which the same is supposed are alike. */
export const supposing = (asked: Asked, supposed: string, verdict: (id: string) => Truth): Asked => ({
  ...asked,
  supposed: `${asked.supposed} ${supposed}`,
  standingOf: (levies) => standings(levies, verdict),
})

type World = ReadonlyMap<string, Truth>

const supposedIn = (asked: Asked, world: World): Asked => {
  const told = [...world].map(([id, value]) => `${id}=${value}`).join(' ')
  return supposing(asked, told, (id) => world.get(id) ?? untaken(asked.outcomeOf(id)))
}

function worldsOf({ layers }: Plan): readonly World[] {
  const isOpen = (outcome: Outcome): boolean => untaken(outcome) === 'unknown'
  const open = layers.flat().filter(({ outcome }) => isOpen(outcome))
  if (open.length === 0 || open.length > TOGETHER) return []
  return open.reduce<readonly World[]>(
    (all, { provision }) =>
      all.flatMap((one) => (['yes', 'no'] as const).map((value) => new Map([...one, [provision.id, value]]))),
    [new Map()],
  )
}

/** The rates that were given for layers that no provision on file asks for. */
export const givenAlone = ({ input }: Asked, { layers }: Plan): GivenRate[] =>
  Object.entries(input.rates ?? {})
    .filter(([layer]) => (input.only?.includes(layer) ?? true) && !layers.some(([{ fixed }]) => fixed.layer === layer))
    .map(([layer, share]) => ({ layer, percent: exactly(new Decimal(share)) }))

type GivenRate = { readonly layer: string; readonly percent: Interval }

export const amountGiven = ({ percent }: GivenRate, { value }: Line): Amount => roundedToCents(multiply(value, percent))

/** The shares of the value that are paid as duties, added up; what is paid beside them is left out. */
function percentIn({ layers }: Plan, given: readonly GivenRate[]): Interval {
  const duties = layers.filter(([{ fixed }]) => fixed.kind === 'duty')
  const shares = duties.flatMap((layer) => percentOfLayer(layer.map(({ fixed }) => fixed)) ?? [])
  return [...shares, ...given.map(({ percent }) => percent)].reduce<Interval>(add, FREE)
}

/** What one layer comes to: where one of its lines is certainly paid, nothing is not among the answers. */
function amountOf(layer: PlannedLayer, line: Line): Amount {
  if (layer.length === 1) return amountIf(layer[0], line, layer[0].fixed.applies === 'yes')
  const certain = layer.some(({ fixed }) => fixed.applies === 'yes')
  return hull(layer.map((one) => amountIf(one, line, certain)))
}

const amountIf = (one: PlannedLine, line: Line, paid: boolean): Amount => {
  const whole = roundedToCents(workedOn(one, line).amount)
  return paid ? whole : perhaps(whole)
}

const openOn = ({ layers }: Plan, given: readonly GivenRate[], line: Line): string[] => {
  const isSettled = ([first, ...others]: PlannedLayer): boolean =>
    others.length === 0 &&
    first.fixed.applies === 'yes' &&
    first.unsaid.length === 0 &&
    workedOn(first, line).missing.length === 0
  const open = layers.flatMap((layer) => (isSettled(layer) ? [] : layer.map(({ provision }) => provision.id)))
  const unvalued = line.currency === undefined ? given.map(({ layer }) => layer) : []
  return [...new Set([...open, ...unvalued])].sort()
}

const worked = new WeakMap<Line, Map<string, Worked>>()

/** What a levy comes to on a line, once for all laws and all ways to come out that have the same terms. */
export function workedOn({ provision, terms }: PlannedLine, line: Line): Worked {
  const known = worked.get(line) ?? new Map<string, Worked>()
  worked.set(line, known)
  const found = known.get(terms.key) ?? workOut(provision.effect, line, terms)
  known.set(terms.key, found)
  return found
}

const signatureOf = ({ layers }: Plan): string =>
  layers
    .flat()
    .map(
      ({ fixed, terms, unsaid }) => `${fixed.provision} ${fixed.layer} ${fixed.applies} ${unsaid.length} ${terms.key}`,
    )
    .join('\n')
