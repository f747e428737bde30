import fc from 'fast-check'
import { Decimal } from '../measure/decimal.js'
import type { Interval } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import type { Constituent, Part } from './part.js'
import { between, of, part } from './part.testing.js'

/**
 * A true item, for property tests: whole masses and values of everything, and two views of it that say less and less. `tight` and `loose`
 * both hold the truth, and whatever `loose` says, `tight` says at least as sharply.
 */
export type World = { readonly tight: Part; readonly loose: Part; readonly mass: Shares; readonly value: Shares }
type Shares = { readonly counted: number; readonly whole: number; readonly listed: number }

const NAMES = ['Dy', 'Fe', 'Tb', 'Nd'] as const

/** What counts, in tests: Dy does, Fe does not, Tb may. */
export const counts = ({ element }: Constituent): Truth =>
  element === 'Dy' ? 'yes' : element === 'Tb' ? 'unknown' : 'no'

type Grain = { name: (typeof NAMES)[number]; mass: number; value: number; views: View[] }
type View = { below: number; above: number; say: number; more: number }
type Node = {
  grains: Grain[]
  open: number
  added: number
  quantity: number
  complete: number
  partsComplete: number
  children: Node[]
  views: View[]
}

const view: fc.Arbitrary<View> = fc.record({ below: fc.nat(4), above: fc.nat(4), say: fc.nat(2), more: fc.nat(4) })
const views = fc.array(view, { minLength: 5, maxLength: 5 })
const grain: fc.Arbitrary<Grain> = fc.record({
  name: fc.constantFrom(...NAMES),
  mass: fc.integer({ min: 1, max: 20 }),
  value: fc.integer({ min: 1, max: 20 }),
  views,
})
const node = (depth: number): fc.Arbitrary<Node> =>
  fc.record({
    grains: fc.array(grain, { minLength: 1, maxLength: 3 }),
    open: fc.nat(5),
    added: fc.nat(5),
    quantity: fc.integer({ min: 1, max: 3 }),
    complete: fc.nat(2),
    partsComplete: fc.nat(2),
    children: depth > 0 ? fc.array(node(depth - 1), { maxLength: 2 }) : fc.constant([]),
    views,
  })

type Totals = { mass: number; value: number; dyMass: number; dyValue: number; tbMass: number; tbValue: number }

function totals(of_: Node): Totals {
  const sum: Totals = {
    mass: of_.children.length ? 0 : of_.open,
    value: of_.added,
    dyMass: 0,
    dyValue: 0,
    tbMass: 0,
    tbValue: 0,
  }
  for (const child of of_.children) {
    const inside = totals(child)
    for (const key of Object.keys(sum) as (keyof Totals)[]) sum[key] += child.quantity * inside[key]
  }
  for (const { name, mass, value } of of_.children.length ? [] : of_.grains) {
    sum.mass += mass
    sum.value += value
    if (name === 'Dy') sum.dyMass += mass
    if (name === 'Dy') sum.dyValue += value
    if (name === 'Tb') sum.tbMass += mass
    if (name === 'Tb') sum.tbValue += value
  }
  return sum
}

/** An interval around the truth, or nothing; the looser view is wider, or says nothing. `level` 0 is tight. */
function seen(truth: Decimal, { below, above, say, more }: View, level: 0 | 1, step: Decimal): Interval | undefined {
  if (say < level + 1 - (say === 2 ? 1 : 0)) return undefined
  const wide = level * more
  const lo = Decimal.max(0, truth.sub(step.mul(below + wide)))
  return below + wide > 6 ? { lo, hi: undefined } : { lo, hi: truth.add(step.mul(above + wide)) }
}

function looked(node_: Node, id: string, level: 0 | 1): Part {
  const { mass, value } = totals(node_)
  const children = node_.children.map((child, index) => looked(child, `${id}${index}`, level))
  const [v0, v1, v2] = node_.views as [View, View, View]
  const constituents = node_.grains.map(({ name, mass: own, value: worth, views: ways }) => {
    const hundredth = new Decimal('0.01')
    const say = (truth: Decimal, way: View | undefined, step: Decimal) => seen(truth, way!, level, step)
    const [share, grams, valueShare, price] = [
      say(new Decimal(own).div(mass).toDecimalPlaces(30), ways[0], hundredth.mul(5)),
      say(new Decimal(own), ways[1], new Decimal(1)),
      say(new Decimal(worth).div(value).toDecimalPlaces(30), ways[2], hundredth.mul(5)),
      say(new Decimal(worth), ways[3], new Decimal(1)),
    ]
    return {
      element: name,
      ...(share && { share: capped(share) }),
      ...(grams && { mass: grams }),
      ...(valueShare && { valueShare: capped(valueShare) }),
      ...(price && { value: { ...price, currency: 'EUR' } }),
    }
  })
  const grams = seen(new Decimal(mass), v0, level, new Decimal(1))
  const price = seen(new Decimal(value), v1, level, new Decimal(1))
  return part(id, {
    quantity: seen(new Decimal(node_.quantity), { ...v2, say: 2 }, level, new Decimal(1)) ?? between(0),
    ...(grams && { mass: grams }),
    ...(price && { value: { ...price, currency: 'EUR' } }),
    ...(children.length
      ? { parts: children }
      : { composition: of(constituents, node_.open === 0 && node_.complete > level) }),
    partsComplete: node_.partsComplete > level,
  })
}

/** Shares were rounded to 30 places: their bounds are pushed out by as much, unless they stay exact. */
const capped = ({ lo, hi }: Interval): Interval => ({
  lo: Decimal.max(0, lo.sub('1e-29')),
  hi: Decimal.min(1, hi ? hi.add('1e-29') : 1),
})

/** Worlds of up to `depth` levels below the item. */
export const worlds = (depth: number): fc.Arbitrary<World> =>
  node(depth).map((root) => {
    const all = totals(root)
    return {
      tight: looked(root, 'a', 0),
      loose: looked(root, 'a', 1),
      mass: { counted: all.dyMass, listed: all.dyMass + all.tbMass, whole: all.mass },
      value: { counted: all.dyValue, listed: all.dyValue + all.tbValue, whole: all.value },
    }
  })
