import { printAmount } from './amount.js'
import type { Drawn, Entry } from './model.js'

/** A draw of the same line for the same shipment that stands already, under another key. */
export type DrawnAlready = {
  readonly kind: 'drawn-already'
  readonly line: string
  readonly shipment: string
  readonly key: string
  readonly on: string
  readonly quantity: string
}

/**
 * What a person should look at when a draw is entered: one declaration is one export, and its goods may leave a line in several draws or be entered twice
 * by mistake. Nobody but who enters it knows which; so it is said, and not refused.
 */
export function drawnAlready(entries: readonly Entry[], entry: Entry): readonly DrawnAlready[] {
  if (entry.kind !== 'drawn') return []
  const taken = new Set(entries.flatMap((one) => (one.kind === 'reversed' ? [one.entry] : [])))
  const isSame = (one: Entry): one is Drawn =>
    one.kind === 'drawn' &&
    one.key !== entry.key &&
    !taken.has(one.key) &&
    one.line === entry.line &&
    folded(one.shipment) === folded(entry.shipment)
  return entries.filter(isSame).map(({ line, shipment, key, on, quantity }) => ({
    kind: 'drawn-already',
    line,
    shipment,
    key,
    on,
    quantity: printAmount(quantity),
  }))
}

/** Spaces and letter case do not make another declaration. */
const folded = (shipment: string): string => shipment.toLowerCase().replace(/\s+/gu, '')

export const drawnAlreadyWords = ({ line, shipment, key, on, quantity }: DrawnAlready): string =>
  `line ${line} was drawn on for ${shipment} before: ${quantity} on ${on} (${key}); reverse one of them if it is the same export`
