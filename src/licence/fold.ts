import { Decimal, ZERO } from '../measure/decimal.js'
import type { PlainDate } from '../time/date.js'
import { converted, inBase, type Measure } from './amount.js'
import { copy, drop, get, type Layered, layered, pairs, put } from './layered.js'
import type { Drawn, Entry, Licence, LicenceState, Line, Reserved } from './model.js'

/** What stands on one line so far, in the base unit of its own measure. */
export type LineFold = {
  readonly line: Line
  readonly measure: Measure
  readonly granted: Decimal
  readonly reserved: Decimal
  readonly drawn: Decimal
  /** Came back and is still drawn. */
  readonly returned: Decimal
  readonly value?: {
    readonly currency: string
    readonly granted: Decimal
    readonly reserved: Decimal
    readonly drawn: Decimal
  }
}

/** A reservation or draw with what is left of it, in the base unit that it was stated in: so a part of it never rounds twice. */
export type Held = {
  readonly entry: Reserved | Drawn
  readonly own: Measure
  readonly left: Decimal
  /** Of a draw: came back and was not restored. */
  readonly back: Decimal
  readonly value: Decimal
  /** Another entry rests on it. */
  readonly touched: boolean
}

/** What an authority or the holder did to the whole licence. */
export type Ruling = {
  readonly state: 'suspended' | 'revoked' | 'surrendered'
  readonly on: PlainDate
  readonly by: string
}

/** The entries added up, in the order of their days. Changed in place while it is folded, and by nobody afterwards. */
export type Fold = {
  readonly licence: Licence
  readonly lines: Map<string, LineFold>
  readonly held: Layered<Held>
  /** Draws that stand, by shipment. */
  readonly shipments: Layered<number>
  /** Entries that count, by key, in order. */
  readonly standing: Layered<Entry>
  /** Key of a reversed entry, and of its reversal. */
  readonly reversed: Layered<string>
  ruling: Ruling | undefined
}

/** Throws RangeError on a licence that was not parsed: a line without a readable quantity. */
export function emptyFold(licence: Licence): Fold {
  return {
    licence,
    lines: new Map(licence.lines.map((line) => [line.line, emptyLine(line)])),
    held: layered(),
    shipments: layered(),
    standing: layered(),
    reversed: layered(),
    ruling: undefined,
  }
}

function emptyLine(line: Line): LineFold {
  const quantity = inBase(line.quantity)
  if (!quantity) throw new RangeError(`not an amount: ${line.quantity.amount} ${line.quantity.unit}`)
  const { value } = line
  return {
    line,
    measure: quantity.measure,
    granted: quantity.value,
    reserved: ZERO,
    drawn: ZERO,
    returned: ZERO,
    ...(value
      ? { value: { currency: value.currency, granted: new Decimal(value.amount), reserved: ZERO, drawn: ZERO } }
      : {}),
  }
}

export const copyOf = (fold: Fold): Fold => ({
  licence: fold.licence,
  lines: new Map(fold.lines),
  held: copy(fold.held),
  shipments: copy(fold.shipments),
  standing: copy(fold.standing),
  reversed: copy(fold.reversed),
  ruling: fold.ruling,
})

/**
 * The state on a day, derived: the last day of validity is in, the day after it is out. A licence for one shipment is used once something was shipped
 * under it (a single licence lapses when its export is done: article 15 of the Dual-Use Regulations).
 */
export function stateIn({ licence, ruling, shipments }: Fold, on: PlainDate): LicenceState {
  if (on < licence.granted) return 'not-granted'
  if (ruling && ruling.state !== 'suspended') return ruling.state
  if (on > licence.validThrough) return 'expired'
  if (ruling) return 'suspended'
  if (on < licence.validFrom) return 'not-yet-valid'
  return !licence.split && shipments.size > 0 ? 'used' : 'valid'
}

export const remainingOf = ({
  granted,
  drawn,
  reserved,
}: {
  granted: Decimal
  drawn: Decimal
  reserved: Decimal
}): Decimal => granted.sub(drawn).sub(reserved)

/** What is left of a holding as its line counts it. */
export const countedOf = (held: Held, { measure }: LineFold): Decimal => converted(held.left, held.own, measure)!

/** A holding in place of what it was (or of nothing), and its line with it. */
export function hold(fold: Fold, next: Held): void {
  const { key, kind, line: id } = next.entry
  const before = get(fold.held, key)
  put(fold.held, key, next)
  const line = fold.lines.get(id)!
  const more = (after: Decimal, was: Decimal | undefined) => after.sub(was ?? ZERO)
  const quantity = more(countedOf(next, line), before && countedOf(before, line))
  const back = more(
    converted(next.back, next.own, line.measure)!,
    before && converted(before.back, before.own, line.measure)!,
  )
  const value = more(next.value, before?.value)
  const column = kind === 'drawn' ? 'drawn' : 'reserved'
  fold.lines.set(id, {
    ...line,
    [column]: line[column].add(quantity),
    returned: line.returned.add(back),
    ...(line.value ? { value: { ...line.value, [column]: line.value[column].add(value) } } : {}),
  })
  if (next.entry.kind === 'drawn') countShipment(fold, next.entry.shipment, before, next)
}

/** A shipment is there while anything of it is drawn. */
function countShipment({ shipments }: Fold, shipment: string, before: Held | undefined, next: Held): void {
  const change = Number(!next.left.isZero()) - Number(before !== undefined && !before.left.isZero())
  const count = (get(shipments, shipment) ?? 0) + change
  if (count > 0) put(shipments, shipment, count)
  else drop(shipments, shipment)
}

/** The shipments under which anything is drawn, in words. */
export const shipmentsIn = ({ shipments }: Fold): string =>
  [...pairs(shipments)].map(([shipment]) => shipment).join(', ')
