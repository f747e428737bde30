import { Decimal, divideDown, divideUp } from '../measure/decimal.js'
import { ANY_SHARE, type Interval, NOTHING } from '../measure/interval.js'
import { ELEMENTS } from './elements.js'

/** A compound with one CAS number. `atoms` counts the atoms of each element in one formula unit. `kind` is a form word: `oxide`. */
export type Compound = {
  readonly cas: string
  readonly formula: string
  readonly kind: string
  readonly atoms: ReadonlyMap<string, number>
}

/** CAS, formula, kind. Carbonates, nitrates and the like are left out: they are traded as hydrates, whose numbers and factors differ. */
const TABLE = `
12060-08-1 Sc2O3 oxide
1314-36-9 Y2O3 oxide
1312-81-8 La2O3 oxide
1306-38-3 CeO2 oxide
12037-29-5 Pr6O11 oxide
12036-32-7 Pr2O3 oxide
1313-97-9 Nd2O3 oxide
12060-58-1 Sm2O3 oxide
1308-96-9 Eu2O3 oxide
12064-62-9 Gd2O3 oxide
12037-01-3 Tb4O7 oxide
12036-41-8 Tb2O3 oxide
1308-87-8 Dy2O3 oxide
12055-62-8 Ho2O3 oxide
12061-16-4 Er2O3 oxide
12036-44-1 Tm2O3 oxide
1314-37-0 Yb2O3 oxide
12032-20-1 Lu2O3 oxide
13709-47-2 ScF3 fluoride
13709-49-4 YF3 fluoride
13709-38-1 LaF3 fluoride
7758-88-5 CeF3 fluoride
13709-46-1 PrF3 fluoride
13709-42-7 NdF3 fluoride
13765-24-7 SmF3 fluoride
13765-25-8 EuF3 fluoride
13765-26-9 GdF3 fluoride
13708-63-9 TbF3 fluoride
13569-80-7 DyF3 fluoride
13760-78-6 HoF3 fluoride
13760-83-3 ErF3 fluoride
13760-79-7 TmF3 fluoride
13760-80-0 YbF3 fluoride
13760-81-1 LuF3 fluoride
10361-84-9 ScCl3 chloride
10361-92-9 YCl3 chloride
10099-58-8 LaCl3 chloride
7790-86-5 CeCl3 chloride
10361-79-2 PrCl3 chloride
10024-93-8 NdCl3 chloride
10361-82-7 SmCl3 chloride
10025-76-0 EuCl3 chloride
10138-52-0 GdCl3 chloride
10042-88-3 TbCl3 chloride
10025-74-8 DyCl3 chloride
10138-62-2 HoCl3 chloride
10138-41-7 ErCl3 chloride
13537-18-3 TmCl3 chloride
10361-91-8 YbCl3 chloride
10099-66-8 LuCl3 chloride
12017-68-4 SmCo5 alloy
12052-78-7 Sm2Co17 alloy
12024-21-4 Ga2O3 oxide
1303-00-0 GaAs compound
25617-97-4 GaN compound
1310-53-8 GeO2 oxide
1309-64-4 Sb2O3 oxide
1314-35-8 WO3 oxide
12070-12-1 WC carbide
7446-07-3 TeO2 oxide
1306-25-8 CdTe compound
1304-76-3 Bi2O3 oxide
1313-27-5 MoO3 oxide
1312-43-2 In2O3 oxide
22398-80-7 InP compound
1309-37-1 Fe2O3 oxide`

/** Atoms of each element in a formula without brackets: `Dy2O3`. */
export function atomsOf(formula: string): ReadonlyMap<string, number> {
  const atoms = new Map<string, number>()
  for (const [, symbol, count] of formula.matchAll(/([A-Z][a-z]?)(\d*)/g)) {
    atoms.set(symbol!, (atoms.get(symbol!) ?? 0) + Number(count || 1))
  }
  return atoms
}

/** By CAS number. */
export const COMPOUNDS: ReadonlyMap<string, Compound> = new Map(
  TABLE.trim()
    .split('\n')
    .map((row) => row.split(' ') as [string, string, string])
    .map(([cas, formula, kind]) => [cas, Object.freeze({ cas, formula, kind, atoms: atomsOf(formula) })]),
)

/**
 * Mass of the element in one gram of the compound, as wide as the uncertainty of the atomic weights (fifth decimal), rounded outwards.
 * Exactly nothing where the formula lacks it.
 */
export function shareInCompound(compound: Compound, symbol: string): Interval {
  const own = compound.atoms.get(symbol)
  if (own === undefined) return NOTHING
  const element = ELEMENTS.get(symbol)?.weight
  if (!element) return ANY_SHARE
  let least = new Decimal(0)
  let most = new Decimal(0)
  for (const [other, count] of compound.atoms) {
    if (other === symbol) continue
    const weight = ELEMENTS.get(other)?.weight
    if (!weight) return ANY_SHARE
    least = least.add(weight.lo.mul(count))
    most = most.add(weight.hi!.mul(count))
  }
  const lo = element.lo.mul(own)
  const hi = element.hi!.mul(own)
  return { lo: new Decimal(divideDown(lo, lo.add(most))), hi: new Decimal(divideUp(hi, hi.add(least))) }
}

/** Known compounds of the element in a form: `Dy`, `oxide`. */
export function compoundsOf(symbol: string, kind: string): readonly Compound[] {
  return [...COMPOUNDS.values()].filter((compound) => compound.kind === kind && compound.atoms.has(symbol))
}
