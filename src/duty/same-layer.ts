import type { Register } from '../register/model.js'
import type { Excluded } from './model.js'
import type { PlannedLayer, PlannedLine } from './plan.js'

/** Of two lines that ask the same of one layer one counts; of two where one goes before, only that one. The others are `dropped`. */
export function withoutSame(
  layers: readonly PlannedLayer[],
  register: Register,
): { readonly layers: readonly PlannedLayer[]; readonly dropped: readonly Excluded[] } {
  const dropped: Excluded[] = []
  const kept = layers.map((all) => (all.length === 1 ? all : keptOf(all, register, dropped)))
  return { layers: kept, dropped }
}

function keptOf(all: PlannedLayer, register: Register, dropped: Excluded[]): PlannedLayer {
  const [first, ...rest] = all.filter((line) => {
    const instead = all.find((other) => other !== line && takesPlace(other, line, all, register))
    if (instead) dropped.push(sameLayer(line, instead.provision.id))
    return !instead
  })
  return [first!, ...rest]
}

/** A line that is certainly paid, before one that asks the same or that it precedes. */
function takesPlace(other: PlannedLine, line: PlannedLine, all: PlannedLayer, register: Register): boolean {
  if (other.fixed.applies !== 'yes') return false
  if (register.provisions[other.provision.id]?.relations.precedes?.includes(line.provision.id)) return true
  const [a, b] = [other.fixed, line.fixed]
  const same = a.rate === b.rate && a.baseOf === b.baseOf && other.terms.left.lo.eq(line.terms.left.lo)
  return same && (b.applies === 'unknown' || all.indexOf(other) < all.indexOf(line))
}

const sameLayer = ({ fixed }: PlannedLine, by: string): Excluded => ({
  provision: fixed.provision,
  layer: fixed.layer,
  kind: fixed.kind,
  what: fixed.what,
  rate: fixed.rate,
  because: 'same-layer',
  by: [by],
  state: 'in-force',
  condition: fixed.applies,
  restsOn: fixed.restsOn,
  citations: fixed.citations,
})
