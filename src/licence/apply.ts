import type { Issue } from '../issue.js'
import { Decimal, ZERO } from '../measure/decimal.js'
import { converted, inBase, inUnit, parseAmount, printAmount, sameMeasure } from './amount.js'
import { type Fold, type Held, type LineFold, put, remainingOf, stateIn } from './fold.js'
import type { Amount, Drawn, Entry, Money, Released, Reserved, Returned, Ruled, Surrendered, Use } from './model.js'
import { TERMS } from './model.js'
import { licenceMoves } from './moves.js'
import { TERM_WORDS, termIssues } from './terms.js'

const NONE: readonly Issue[] = []
const refuse = (code: string, message: string, more: Partial<Issue> = {}): readonly Issue[] => [
  { code, message, ...more },
]

/** Enters anything but a reversal. Nothing has changed where issues come back; they name the line and the term. */
export function apply(fold: Fold, entry: Exclude<Entry, { kind: 'reversed' }>): readonly Issue[] {
  const illegal = illegalNow(fold, entry)
  const issues = illegal.length ? illegal : enterKind(fold, entry)
  if (issues.length === 0) fold.standing.set(entry.key, entry)
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
  if (issues.length === 0) put(fold, held)
  return issues
}

function draw(fold: Fold, entry: Drawn): readonly Issue[] {
  const from = entry.reservation === undefined ? undefined : fold.held.get(entry.reservation)
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
  if (rest) put(fold, rest)
  put(fold, held)
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

function otherShipment({ licence, shipments }: Fold, { line, shipment }: Drawn): readonly Issue[] {
  if (licence.split || shipments.size === 0 || shipments.has(shipment)) return NONE
  return refuse(
    'no-split',
    `line ${line}: the licence is for one shipment, and was used for ${[...shipments.keys()][0]}`,
    {
      path: 'shipment',
      found: shipment,
    },
  )
}

/** The holding that a reservation or draw would make, whole and counted. */
function heldBy(
  fold: Fold,
  entry: Reserved | Drawn,
): { readonly line: LineFold; readonly held: Held } | { readonly refused: readonly Issue[] } {
  const { line: id, quantity, value } = entry
  const line = fold.lines.get(id)
  if (!line)
    return {
      refused: refuse('unknown-line', `the licence has no line ${id}`, {
        path: 'line',
        found: id,
        expected: [...fold.lines.keys()].join(', '),
      }),
    }
  const amount = inBase(quantity)
  if (!amount?.value.gt(0)) return { refused: badQuantity(id, quantity) }
  if (converted(amount.value, amount.measure, line.measure) === undefined)
    return {
      refused: refuse(
        'other-measure',
        `line ${id}: ${printAmount(quantity)} is not convertible into what the line counts`,
        {
          path: 'quantity',
          found: printAmount(quantity),
          expected: printAmount({ ...line.line.quantity, amount: '...' }),
        },
      ),
    }
  const worth = worthOf(line, value)
  if ('refused' in worth) return worth
  return {
    line,
    held: { entry, own: amount.measure, left: amount.value, back: ZERO, value: worth.value, touched: false },
  }
}

const badQuantity = (line: string, quantity: Amount): readonly Issue[] =>
  refuse('bad-quantity', `line ${line}: not a quantity above zero`, {
    path: 'quantity',
    found: printAmount(quantity),
    expected: 'a decimal above zero and a unit, like 12.5 kg',
  })

/** A line with a value is counted in money as well; of another line the value is only noted. */
function worthOf(
  { line, value: own }: LineFold,
  value: Money | undefined,
): { readonly value: Decimal } | { readonly refused: readonly Issue[] } {
  if (!own) return { value: ZERO }
  const amount = value && parseAmount(value.amount)
  if (amount && value.currency === own.currency) return { value: amount }
  return {
    refused: refuse('value', `line ${line.line} is limited in value: say the value in ${own.currency}`, {
      path: 'value',
      ...(value ? { found: `${value.amount} ${value.currency}` } : {}),
    }),
  }
}

/** L2: what does not fit is refused with the line named. */
function unfit(line: LineFold, quantity: Amount, held: Held, freed: Decimal): readonly Issue[] {
  const left = remainingOf(line).add(freed)
  if (converted(held.left, held.own, line.measure)!.lte(left)) return NONE
  const { line: id, quantity: own } = line.line
  const rest = printAmount({ ...own, amount: inUnit(left, own.unit).toFixed() })
  return refuse('does-not-fit', `line ${id}: ${printAmount(quantity)} does not fit`, {
    path: 'quantity',
    found: printAmount(quantity),
    expected: `at most ${rest}, which is left`,
  })
}

function unfitValue({ line, value }: LineFold, worth: Decimal, freed: Decimal): readonly Issue[] {
  if (!value) return NONE
  const left = remainingOf(value).add(freed)
  if (worth.lte(left)) return NONE
  return refuse('does-not-fit', `line ${line.line}: its value does not fit`, {
    path: 'value',
    found: `${worth.toFixed()} ${value.currency}`,
    expected: `at most ${left.toFixed()} ${value.currency}, which is left`,
  })
}

function release(fold: Fold, entry: Released): readonly Issue[] {
  const held = fold.held.get(entry.reservation)
  if (held?.entry.kind !== 'reserved')
    return refuse('unknown-entry', 'no reservation of that key stands', {
      path: 'reservation',
      found: entry.reservation,
    })
  const part = partOf(fold, held, held.left, entry)
  if ('refused' in part) return part.refused
  put(fold, { ...held, left: held.left.sub(part.left), value: held.value.sub(part.value), touched: true })
  return NONE
}

function takeBack(fold: Fold, entry: Returned): readonly Issue[] {
  const held = fold.held.get(entry.draw)
  if (held?.entry.kind !== 'drawn')
    return refuse('unknown-entry', 'no draw of that key stands', { path: 'draw', found: entry.draw })
  const part = partOf(fold, held, held.left.sub(held.back), entry, entry.restored)
  if ('refused' in part) return part.refused
  const { left, back, value } = held
  put(
    fold,
    entry.restored
      ? { ...held, left: left.sub(part.left), value: value.sub(part.value), touched: true }
      : { ...held, back: back.add(part.left), touched: true },
  )
  return NONE
}

type Partly = { readonly quantity?: Amount; readonly value?: Money }

/** How much of a holding a release or return means: all that is left of it where it does not say. */
function partOf(
  fold: Fold,
  held: Held,
  left: Decimal,
  { quantity, value }: Partly,
  valued = true,
): { readonly left: Decimal; readonly value: Decimal } | { readonly refused: readonly Issue[] } {
  const { line: id, quantity: stated } = held.entry
  const amount = quantity === undefined ? { value: left, measure: held.own } : inBase(quantity)
  if (!amount?.value.gt(0))
    return {
      refused: quantity
        ? badQuantity(id, quantity)
        : refuse('nothing-left', `line ${id}: nothing of it is left`, { path: 'quantity' }),
    }
  if (!sameMeasure(amount.measure, held.own))
    return {
      refused: refuse('other-measure', `line ${id}: stated in another measure than what it is a part of`, {
        path: 'quantity',
        found: printAmount(quantity!),
        expected: printAmount(stated),
      }),
    }
  if (amount.value.gt(left))
    return {
      refused: refuse('does-not-fit', `line ${id}: more than is left of it`, {
        path: 'quantity',
        found: printAmount(quantity!),
        expected: `at most ${inUnit(left, stated.unit).toFixed()} ${stated.unit}`,
      }),
    }
  if (!valued) return { left: amount.value, value: ZERO }
  if (amount.value.eq(held.left) && value === undefined) return { left: amount.value, value: held.value }
  const worth = worthOf(fold.lines.get(id)!, value)
  if ('refused' in worth) return worth
  if (worth.value.gt(held.value))
    return {
      refused: refuse('does-not-fit', `line ${id}: worth more than is left of it`, {
        path: 'value',
        found: worth.value.toFixed(),
        expected: `at most ${held.value.toFixed()}`,
      }),
    }
  return { left: amount.value, value: worth.value }
}

function rule(fold: Fold, entry: Ruled | Surrendered): readonly Issue[] {
  const { kind, on } = entry
  fold.ruling =
    kind === 'resumed' ? undefined : { state: kind, on, by: kind === 'surrendered' ? fold.licence.holder : entry.by }
  return NONE
}
