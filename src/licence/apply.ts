import type { Issue } from '../issue.js'
import { Decimal, ZERO } from '../measure/decimal.js'
import { converted, printAmount, sameMeasure } from './amount.js'
import { heldBy, NONE, partOf, refuse, unfit, unfitValue } from './fits.js'
import { type Fold, type Held, hold, type LineFold, shipmentsIn, stateIn } from './fold.js'
import { get, put } from './layered.js'
import type { Drawn, Entry, Released, Reserved, Returned, Ruled, Surrendered, Use } from './model.js'
import { TERMS } from './model.js'
import { licenceMoves } from './moves.js'
import { TERM_WORDS, termIssues } from './terms.js'

/** Enters anything but a reversal. Nothing has changed where issues come back; they name the line and the term. */
export function apply(fold: Fold, entry: Exclude<Entry, { kind: 'reversed' }>): readonly Issue[] {
  const illegal = illegalNow(fold, entry)
  const issues = illegal.length ? illegal : enterKind(fold, entry)
  if (issues.length === 0) put(fold.standing, entry.key, entry)
  return issues
}

function enterKind(fold: Fold, entry: Exclude<Entry, { kind: 'reversed' }>): readonly Issue[] {
  switch (entry.kind) {
    case 'reserved':
      return reserve(fold, entry)
    case 'drawn':
      return draw(fold, entry)
    case 'released':
      return release(fold, entry)
    case 'returned':
      return takeBack(fold, entry)
    default:
      return rule(fold, entry)
  }
}

/** By the table of moves, in the state of the entry's own day. */
export function illegalNow(fold: Fold, { kind, on, ...entry }: Entry): readonly Issue[] {
  const state = stateIn(fold, on)
  if (licenceMoves(state).includes(kind)) return NONE
  const at = 'line' in entry ? `line ${entry.line}: ` : ''
  return refuse('not-now', `${at}nothing is ${kind} while the licence is ${printState(fold, state)}`, {
    path: 'on',
    found: on,
    expected: `one of ${licenceMoves(state).join(', ') || 'nothing'} on that day`,
  })
}

function printState({ licence, ruling }: Fold, state: ReturnType<typeof stateIn>): string {
  if (state === 'expired') return `expired: its last day was ${licence.validThrough}`
  if (state === 'not-yet-valid') return `not yet valid: its first day is ${licence.validFrom}`
  if (state === 'not-granted') return `not granted: it was on ${licence.granted}`
  if (state === 'used') return 'used: it is for one shipment'
  return ruling ? `${state} since ${ruling.on} by ${ruling.by}` : state
}

function reserve(fold: Fold, entry: Reserved): readonly Issue[] {
  const found = heldBy(fold, entry)
  if ('refused' in found) return found.refused
  const { line, held } = found
  const issues = [
    ...termIssues(fold.licence.ties, entry.use, entry.line),
    ...unfit(line, entry.quantity, held, ZERO),
    ...unfitValue(line, held.value, ZERO),
  ]
  if (issues.length === 0) hold(fold, held)
  return issues
}

function draw(fold: Fold, entry: Drawn): readonly Issue[] {
  const from = entry.reservation === undefined ? undefined : get(fold.held, entry.reservation)
  const found = heldBy(fold, entry)
  if ('refused' in found) return found.refused
  const { line, held } = found
  const strange = entry.reservation === undefined ? NONE : strangeReservation(entry, held, from)
  if (strange.length) return strange
  const { rest, freed, freedValue } = takenFrom(from, held, line)
  const issues = [
    ...otherShipment(fold, entry),
    ...termIssues(fold.licence.ties, { ...from?.entry.use, ...entry.use }, entry.line),
    ...unfit(line, entry.quantity, held, freed),
    ...unfitValue(line, held.value, freedValue),
  ]
  if (issues.length) return issues
  if (rest) hold(fold, rest)
  hold(fold, held)
  return NONE
}

/** What is left of a reservation after a draw, and what that frees on its line. */
function takenFrom(from: Held | undefined, { left, value }: Held, { measure }: LineFold) {
  if (!from) return { freed: ZERO, freedValue: ZERO }
  const rest = {
    ...from,
    left: from.left.sub(Decimal.min(from.left, left)),
    value: from.value.sub(Decimal.min(from.value, value)),
    touched: true,
  }
  const counted = (of: Held) => converted(of.left, of.own, measure)!
  return { rest, freed: counted(from).sub(counted(rest)), freedValue: from.value.sub(rest.value) }
}

function strangeReservation(entry: Drawn, held: Held, from: Held | undefined): readonly Issue[] {
  const at = { path: 'reservation', found: entry.reservation! }
  if (from?.entry.kind !== 'reserved')
    return refuse('unknown-entry', `line ${entry.line}: no reservation of that key stands`, at)
  if (from.entry.line !== entry.line)
    return refuse('other-line', `line ${entry.line}: the reservation is of line ${from.entry.line}`, at)
  if (!sameMeasure(held.own, from.own))
    return refuse('other-measure', `line ${entry.line}: the reservation is stated in another measure`, {
      ...at,
      expected: printAmount(from.entry.quantity),
    })
  return otherUse(from.entry, entry.use, entry.line)
}

function otherUse({ use: kept }: Reserved | Drawn, use: Use, line: string): readonly Issue[] {
  return TERMS.flatMap((term) =>
    kept[term] === undefined || use[term] === undefined || kept[term] === use[term]
      ? []
      : refuse('other-term', `line ${line}: the reservation is for another ${TERM_WORDS[term]}`, {
          path: `line ${line} use.${term}`,
          found: use[term],
          expected: kept[term],
        }),
  )
}

function otherShipment(fold: Fold, { line, shipment }: Drawn): readonly Issue[] {
  const { licence, shipments } = fold
  if (licence.split || shipments.size === 0 || get(shipments, shipment) !== undefined) return NONE
  return refuse('no-split', `line ${line}: the licence is for one shipment, and was used for ${shipmentsIn(fold)}`, {
    path: 'shipment',
    found: shipment,
  })
}

function release(fold: Fold, entry: Released): readonly Issue[] {
  const held = get(fold.held, entry.reservation)
  if (held?.entry.kind !== 'reserved')
    return refuse('unknown-entry', 'no reservation of that key stands', {
      path: 'reservation',
      found: entry.reservation,
    })
  const part = partOf(fold, held, held.left, entry)
  if ('refused' in part) return part.refused
  hold(fold, { ...held, left: held.left.sub(part.left), value: held.value.sub(part.value), touched: true })
  return NONE
}

function takeBack(fold: Fold, entry: Returned): readonly Issue[] {
  const held = get(fold.held, entry.draw)
  if (held?.entry.kind !== 'drawn')
    return refuse('unknown-entry', 'no draw of that key stands', { path: 'draw', found: entry.draw })
  const part = partOf(fold, held, held.left.sub(held.back), entry, entry.restored)
  if ('refused' in part) return part.refused
  const { left, back, value } = held
  hold(
    fold,
    entry.restored
      ? { ...held, left: left.sub(part.left), value: value.sub(part.value), touched: true }
      : { ...held, back: back.add(part.left), touched: true },
  )
  return NONE
}

function rule(fold: Fold, entry: Ruled | Surrendered): readonly Issue[] {
  const { kind, on } = entry
  fold.ruling =
    kind === 'resumed' ? undefined : { state: kind, on, by: kind === 'surrendered' ? fold.licence.holder : entry.by }
  return NONE
}
