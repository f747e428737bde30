import { factName } from '../../../src/goods/fact-key.js'
import type { Composition, Constituent, CustomsCode, Money, Part, StepFacts } from '../../../src/goods/part.js'
import type { Decimal } from '../../../src/measure/decimal.js'
import type { Interval } from '../../../src/measure/interval.js'

// Parts in the words of a parts list: what the reader of files reads back as the same parts, wherever they came from.

type Words = string | readonly Words[] | { readonly [key: string]: Words }
type Fields = Readonly<Record<string, Words | undefined>>

/** A parts list as JSON has it: `{ parts: { motor: { ... } } }`, every value a word with its unit. */
export const partsWords = (parts: readonly Part[]): { readonly parts: Words } => ({ parts: byId(parts) })

const byId = (parts: readonly Part[]): Words => Object.fromEntries(parts.map((part) => [part.id, partWords(part)]))

function partWords(part: Part): Words {
  const { name, form, product, material, madeIn, origin, supplier, facts, composition } = part
  return said({
    name,
    form,
    product,
    material,
    quantity: bounds(part.quantity),
    mass: part.mass && bounds(part.mass, 'g'),
    value: part.value && moneyWords(part.value),
    'made-in': madeIn,
    origin,
    supplier,
    codes: some(part.codes.map(codeWords)),
    classified: someOf(
      Object.fromEntries(part.classifications.map(({ list, entry, by, on }) => [list, said({ entry, by, on })])),
    ),
    specs: someOf(Object.fromEntries(Object.entries(part.specs).map(([id, spec]) => [id, specWords(spec)]))),
    facts: someOf(Object.fromEntries(Object.entries(facts).map(([key, value]) => [factName(key), value]))),
    steps: someOf(stepsWords(part.steps)),
    composition: composition && compositionWords(composition),
    'parts-complete': yesNo(part.partsComplete),
    parts: part.parts.length ? byId(part.parts) : undefined,
  })
}

const compositionWords = ({ complete, constituents }: Composition): Words =>
  said({ complete: yesNo(complete), of: some(constituents.map(constituentWords)) })

function constituentWords({
  element,
  cas,
  material,
  form,
  share,
  valueShare,
  mass,
  value,
  origin,
  steps,
}: Constituent): Words {
  return said({
    element,
    cas,
    material,
    form,
    share: share && percent(share),
    'value-share': valueShare && percent(valueShare),
    mass: mass && bounds(mass, 'g'),
    value: value && moneyWords(value),
    origin,
    ...stepsWords(steps),
  })
}

const moneyWords = ({ currency, dated, ...amount }: Money): Words => said({ amount: bounds(amount), currency, dated })
const codeWords = ({ system, code, edition }: CustomsCode): Words => said({ system, code, edition })

const stepsWords = (steps: Part['steps']): Record<string, Words> =>
  Object.fromEntries(Object.entries(steps).map(([step, facts]) => [step, stepWords(facts)]))

const stepWords = ({ in: place, technology, none }: StepFacts): Words =>
  none ? 'none' : said({ in: place, technology })

/** Shares, and what is measured in shares, are written in percent. */
const specWords = ({ unit, ...spec }: Interval & { readonly unit: string }): string =>
  unit === '1' ? percent(spec) : bounds(spec, unit)

const percent = ({ lo, hi }: Interval): string => bounds({ lo: lo.mul(100), hi: hi?.mul(100) }, '%')

/** `4`, `1..2 kg`, `>= 3 g`. */
function bounds({ lo, hi }: Interval, unit = ''): string {
  const text = (value: Decimal): string => value.toFixed()
  const amount = hi === undefined ? `>= ${text(lo)}` : lo.eq(hi) ? text(lo) : `${text(lo)}..${text(hi)}`
  return unit ? `${amount} ${unit}` : amount
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no')
const some = (all: readonly Words[]): Words | undefined => (all.length ? all : undefined)
const someOf = (all: Readonly<Record<string, Words>>): Words | undefined => (Object.keys(all).length ? all : undefined)

/** What is there; what is not said is left out. */
const said = (fields: Fields): Words =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Words] => entry[1] !== undefined))
