import type { Issue } from '../issue.js'
import { ONE, ZERO } from '../measure/decimal.js'
import { ANY_SHARE, type Interval } from '../measure/interval.js'
import { checkWords } from './check-words.js'
import { isThere, nameOf } from './constituent.js'
import { contains } from './content.js'
import { walk } from './items.js'
import { byMass } from './mass-share.js'
import { materialOf } from './materials.js'
import type { Composition, Origin, Part } from './part.js'
import { rollUp } from './roll-up.js'
import { byValue, currenciesOf } from './value-share.js'

/**
 * Facts of the part and of everything inside it that cannot all be true: bounds in the wrong order, shares above the whole, contents
 * heavier or dearer than what holds them, a material without its elements, a word that the composition contradicts. Empty where there are none.
 */
export function check(root: Part): readonly Issue[] {
  const single = new Map(
    walk(root).map((part) => [
      part,
      [
        ...checkBounds(part),
        ...checkSums(part),
        ...checkMaterials(part),
        ...checkWords(part).map((against) => ({ ...issue(part, part.at, against.code, against.message), ...against })),
      ],
    ]),
  )
  const found = [...single.values()].flat()
  if (found.some(({ code }) => code === 'bounds-reversed')) return found
  return [...found, ...checkTogether(root, (part) => single.get(part)!.length > 0)]
}

function checkBounds(part: Part): Issue[] {
  const named: [string, Interval | undefined, Origin][] = [
    ['quantity', part.quantity, part.at],
    ['mass', part.mass, part.at],
    ['value', part.value, part.at],
    ...Object.entries(part.specs).map(([name, spec]): [string, Interval, Origin] => [name, spec, part.at]),
    ...(part.composition?.constituents ?? []).flatMap((constituent) =>
      (['share', 'valueShare', 'mass', 'value'] as const).map((field): [string, Interval | undefined, Origin] => [
        `${field} of ${nameOf(constituent)}`,
        constituent[field],
        constituent.at,
      ]),
    ),
  ]
  return named.flatMap(([name, interval, at]) => {
    if (interval?.hi?.lt(interval.lo))
      return [issue(part, at, 'bounds-reversed', `${name} from ${interval.lo} to ${interval.hi}`)]
    const isShare = /^(share|valueShare) /.test(name)
    return isShare && interval?.lo.gt(ONE) ? [issue(part, at, 'share-above-whole', `${name} is above 100 %`)] : []
  })
}

function checkSums(part: Part): Issue[] {
  const found: Issue[] = []
  const { composition, mass, value } = part
  const over = (code: string, name: string, sum: Interval['lo'], whole: Interval | undefined, at: Origin) => {
    if (whole?.hi?.lt(sum)) found.push(issue(part, at, code, `${name} ${sum} exceed ${whole.hi}`))
  }
  if (composition) {
    over('shares-above-whole', 'shares', total(composition, 'share'), { lo: ONE, hi: ONE }, composition.at)
    over('shares-above-whole', 'value shares', total(composition, 'valueShare'), { lo: ONE, hi: ONE }, composition.at)
    over('masses-above-item', 'grams of constituents', total(composition, 'mass'), mass, composition.at)
    over('values-above-item', 'values of constituents', valueTotal(composition, value?.currency), value, composition.at)
  }
  over(
    'parts-heavier-than-item',
    'grams of parts',
    part.parts.reduce((sum, { mass: of, quantity }) => sum.add(quantity.lo.mul(of?.lo ?? 0)), ZERO),
    mass,
    part.at,
  )
  return found
}

const total = ({ constituents }: Composition, of: 'share' | 'valueShare' | 'mass') =>
  constituents.reduce((sum, constituent) => sum.add(constituent[of]?.lo ?? 0), ZERO)

const valueTotal = ({ constituents }: Composition, currency: string | undefined) =>
  constituents.reduce((sum, { value }) => (value && value.currency === currency ? sum.add(value.lo) : sum), ZERO)

/** SmCo declared complete without cobalt; a magnet without dysprosium around a part that has some. */
function checkMaterials(part: Part): Issue[] {
  const { material, composition } = part
  if (!composition) return []
  const found: Issue[] = []
  const alone = { ...part, parts: [] }
  delete (alone as { material?: string }).material
  const lacks = (element: string) => contains(alone, element).value === 'no'
  const table = material === undefined ? undefined : materialOf(material)
  for (const element of table?.holds ?? []) {
    if (lacks(element))
      found.push(issue(part, composition.at, 'material-without-element', `${material} without ${element}`))
  }
  if (table?.oneOf?.every(lacks))
    found.push(
      issue(part, composition.at, 'material-without-element', `${material} without any of ${table.oneOf.join(', ')}`),
    )
  for (const { element } of part.parts.flatMap(surelyInside)) {
    if (lacks(element))
      found.push(issue(part, composition.at, 'part-holds-what-item-lacks', `${element} in a part, none in the item`))
  }
  return found
}

/** Elements that a part surely brings along. */
function surelyInside(child: Part): { element: string }[] {
  if (child.quantity.lo.isZero()) return []
  const named = (child.composition?.constituents ?? []).filter(
    (one) => one.element !== undefined && isThere(one) === 'yes',
  )
  return named.map(({ element }) => ({ element: element! }))
}

/** Contradictions that only all bounds together show, of the parts where nothing else was found. */
function checkTogether(root: Part, isKnown: (part: Part) => boolean): Issue[] {
  const found: Issue[] = []
  const note = (basis: string) => (part: Part, of: string) => {
    if (!isKnown(part))
      found.push(
        issue(
          part,
          part.composition?.at ?? part.at,
          'amounts-contradict',
          `${basis} of item and ${of} cannot all be true`,
        ),
      )
  }
  rollUp(root, { ...byMass(() => ANY_SHARE), contradiction: note('masses') })
  for (const currency of currenciesOf(root))
    rollUp(root, { ...byValue(() => 'unknown', currency), contradiction: note('values') })
  return found
}

function issue(part: Part, at: Origin, code: string, message: string): Issue {
  const { file, line, column } = at
  return { code, message, ...(file && { file }), ...(line && { line }), ...(column && { column }), path: part.path }
}
