import type { Issue } from '../issue.js'
import { type Decimal, ZERO } from '../measure/decimal.js'
import { converted, inBase, inUnit, parseAmount, printAmount, sameMeasure } from './amount.js'
import { entryWords } from './entry-words.js'
import { type Fold, type Held, type LineFold, remainingOf } from './fold.js'
import type { Amount, Drawn, Entry, Money, Reserved } from './model.js'

export const NONE: readonly Issue[] = []
export const refuse = (code: string, message: string, more: Partial<Issue> = {}): readonly Issue[] => [
  { code, message, ...more },
]

/** The holding that a reservation or draw would make, whole and counted. */
export function heldBy(
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

/** What a line has for a use, in its base unit or its currency; `after`: the later entry that leaves no more. */
export type Room = { readonly left: Decimal; readonly after?: Entry }

/** L2: what does not fit is refused with the line named. */
export function unfit(line: LineFold, quantity: Amount, held: Held, freed: Decimal): readonly Issue[] {
  const left = remainingOf(line).add(freed)
  return converted(held.left, held.own, line.measure)!.lte(left) ? NONE : tooMuch(line, quantity, { left })
}

export function tooMuch({ line }: LineFold, quantity: Amount, room: Room): readonly Issue[] {
  const { line: id, quantity: own } = line
  return refuse('does-not-fit', `line ${id}: ${printAmount(quantity)} does not fit`, {
    path: 'quantity',
    found: printAmount(quantity),
    expected: atMost(printAmount({ ...own, amount: inUnit(room.left, own.unit).toFixed() }), room),
  })
}

export function unfitValue(line: LineFold, worth: Decimal, freed: Decimal): readonly Issue[] {
  if (!line.value) return NONE
  const left = remainingOf(line.value).add(freed)
  return worth.lte(left) ? NONE : worthTooMuch(line, worth, { left })
}

export function worthTooMuch({ line, value }: LineFold, worth: Decimal, room: Room): readonly Issue[] {
  const { currency } = value!
  return refuse('does-not-fit', `line ${line.line}: its value does not fit`, {
    path: 'value',
    found: `${worth.toFixed()} ${currency}`,
    expected: atMost(`${room.left.toFixed()} ${currency}`, room),
  })
}

function atMost(rest: string, { left, after }: Room): string {
  const then = after ? ` after ${entryWords(after)}` : ''
  return left.gt(0) ? `at most ${rest}, which is left${then}` : `nothing more: all of it is taken${then}`
}

type Partly = { readonly quantity?: Amount; readonly value?: Money }

/** How much of a holding a release or return means: all that is left of it where it does not say. */
export function partOf(
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
