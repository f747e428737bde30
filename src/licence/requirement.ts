import type { Answer } from '../determine/determine.js'
import type { Node } from '../determine/node.js'
import type { Verdict } from '../determine/verdict.js'
import { COMPOUNDS } from '../goods/compounds.js'
import { walk } from '../goods/items.js'
import { massShare, massShareOf } from '../goods/mass-share.js'
import type { Constituent, Part } from '../goods/part.js'
import type { Decimal } from '../measure/decimal.js'
import { exactly, type Interval, multiply } from '../measure/interval.js'
import type { PlainDate } from '../time/date.js'
import { inBase, isMeant, parseAmount } from './amount.js'
import type { Amount, Money, Use } from './model.js'

/** Bounds of an amount in a base unit. */
export type Measured = Interval & { readonly unit: string; readonly of?: string }

/** A licence requirement that binds, and the export that it binds: what netting asks of the licences on hand. */
export type Requirement = {
  readonly provision: string
  readonly regime: string
  /** Path of the item that decides. */
  readonly item: string
  /** Control codes of list entries that the item certainly meets; empty where the provision reads no list, or none is certain. */
  readonly codes: readonly string[]
  /** Every measure of it that is known: pieces, mass, mass of the elements and compounds in it. */
  readonly quantity: readonly Measured[]
  readonly value?: Interval & { readonly currency: string }
  /** Whoever exports, if named: a licence is its holder's. */
  readonly exporter?: string
  readonly use: Use
  readonly on: PlainDate
}

/** What a determination does not say of a shipment. `units`: how many of the line are shipped. `quantity` and `value` stand in for what the parts list says of it. */
export type Shipment = {
  readonly units?: Decimal
  readonly quantity?: Amount
  readonly value?: Money
  readonly use?: Use
}

/** Every licence requirement that binds, once for each item that it binds. Nothing is determined anew. */
export function requirementsOf(answer: Answer, shipment: Shipment = {}): readonly Requirement[] {
  return answer.binding.flatMap((verdict) => {
    const { effect } = verdict
    if (effect.kind !== 'licence') return []
    return itemsOf(verdict).map(({ item, codes }) => ({
      provision: verdict.provision,
      regime: effect.regime,
      item,
      codes,
      ...amountsOf(answer.subject, item, shipment),
      ...exporterOf(answer),
      use: { ...useOf(answer), ...shipment.use },
      on: answer.movement.dates.export ?? answer.on,
    }))
  })
}

const exporterOf = ({ movement: { parties } }: Answer) =>
  parties.exporter?.name ? { exporter: parties.exporter.name } : {}

/** What the movement says of the terms. A movement with several end uses names none. */
function useOf({ movement: { to, endUse, parties } }: Answer): Use {
  const [only, other] = endUse.has
  return {
    ...(to ? { destination: to } : {}),
    ...(only && !other ? { endUse: only } : {}),
    ...(parties['end-user']?.name ? { endUser: parties['end-user'].name } : {}),
    ...(parties.importer?.name ? { customer: parties.importer.name } : {}),
  }
}

type ItemCodes = { readonly item: string; readonly codes: readonly string[] }

/** The items of a verdict with their codes: those of entries that match for certain. Where no list decides, the item of the verdict. */
function itemsOf({ item, children }: Verdict): readonly ItemCodes[] {
  const found = new Map<string, Set<string>>()
  for (const list of children.flatMap(listsIn)) {
    if (list.value !== 'yes') continue
    const codes = found.get(list.item) ?? new Set<string>()
    for (const child of list.children) if (child.kind === 'entry' && child.value === 'yes') codes.add(child.code)
    found.set(list.item, codes)
  }
  if (found.size === 0) return [{ item, codes: [] }]
  return [...found].map(([path, codes]) => ({ item: path, codes: [...codes].sort() }))
}

type ListNode = Extract<Node, { kind: 'list' }>

/** The lists that the item itself is tried on: not those of what is inside it, nor what must not hold. */
function listsIn(node: Node): readonly ListNode[] {
  if (node.kind === 'list') return [node]
  if (node.kind === 'some-part' || node.kind === 'part' || node.kind === 'not') return []
  if (node.kind === 'open') return node.children.flatMap((child) => listsIn(child.node))
  return 'children' in node ? node.children.flatMap(listsIn) : []
}

function amountsOf(
  line: Part,
  path: string,
  { units, quantity, value }: Shipment,
): Pick<Requirement, 'quantity' | 'value'> {
  const found = insideOf(line, path, units ? exactly(units) : line.quantity)
  const stated = quantity && inBase(quantity)
  const own = stated ? [{ ...exactly(stated.value), ...stated.measure }] : found ? measuresOf(found) : []
  const worth = worthOf(found, value)
  return { quantity: own, ...(worth ? { value: worth } : {}) }
}

function worthOf(found: Counted | undefined, value: Money | undefined): Requirement['value'] {
  const stated = value && parseAmount(value.amount)
  if (stated) return { ...exactly(stated), currency: value.currency }
  const each = found?.part.value
  return each && { ...multiply(each, found.count), currency: each.currency }
}

type Counted = { readonly part: Part; readonly count: Interval }

/** The item at a path below a line of which there are so many, and how many of it that makes. */
function insideOf(part: Part, path: string, count: Interval): Counted | undefined {
  if (part.path === path) return { part, count }
  for (const child of part.parts) {
    const found = insideOf(child, path, multiply(count, child.quantity))
    if (found) return found
  }
  return undefined
}

/** Forms that are weighed: of them a parts list says so many kilograms, and nothing is a piece. */
const BULK: ReadonlySet<string> = new Set([
  'ore',
  'concentrate',
  'metal',
  'alloy',
  'oxide',
  'compound',
  'mixture',
  'chemical',
  'magnet-powder',
  'scrap',
  'gas',
])

/** Pieces, unless it is bulk or nobody said what it is; mass, where it is known; and of that the elements and compounds that compositions inside it name. */
function measuresOf({ part, count }: Counted): readonly Measured[] {
  const pieces = part.form === undefined || BULK.has(part.form) ? [] : [{ ...count, unit: 'pcs' }]
  if (!part.mass) return pieces
  const mass = multiply(part.mass, count)
  const constituents = walk(part).flatMap(({ composition }) => composition?.constituents ?? [])
  const compounds = new Set(constituents.flatMap(({ cas }) => (cas !== undefined && COMPOUNDS.has(cas) ? [cas] : [])))
  const elements = new Set([
    ...constituents.flatMap(({ element }) => element ?? []),
    ...[...compounds].flatMap((cas) => [...COMPOUNDS.get(cas)!.atoms.keys()]),
  ])
  const of = (name: string, share: Interval): Measured => ({ ...multiply(mass, share), unit: 'g', of: name })
  return [
    ...pieces,
    { ...mass, unit: 'g' },
    ...[...elements].filter(isMeant).map((element) => of(element, massShare(part, element).share)),
    ...[...compounds].map((cas) => {
      const counts = (constituent: Constituent) => (constituent.cas === cas ? 'yes' : 'no')
      return of(COMPOUNDS.get(cas)!.formula, massShareOf(part, counts).share)
    }),
  ]
}
