import type { Entry, Licence } from './model.js'

/** Whole kilograms and euros of line 1, counted by hand. */
export type Hand = {
  drawn: number
  reserved: number
  worth: number
  kept: number
  state?: 'suspended' | 'revoked' | 'surrendered'
}
type Kept = { reserved: boolean; left: number; back: number; value: number }

/**
 * The ledger of line 1 by brute force: whole numbers, everything added up anew at each step, and a reversal as the list without its entry. What stands
 * after all entries in the order of their days, or undefined where one of them is illegal.
 */
export function byHand(licence: Licence, entries: readonly Entry[]): Hand | undefined {
  let standing: Entry[] = []
  let hand: Hand | undefined = { drawn: 0, reserved: 0, worth: 0, kept: 0 }
  const sorted = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.on.localeCompare(b.entry.on) || a.index - b.index)
  for (const { entry } of sorted) {
    if (entry.kind === 'reversed') {
      if (entry.on < licence.granted || !standing.some(({ key }) => key === entry.entry)) return undefined
      standing = standing.filter(({ key }) => key !== entry.entry)
    } else standing.push(entry)
    hand = addUp(licence, standing)
    if (!hand) return undefined
  }
  return hand
}

const number = (text: string | undefined): number => Number(text ?? Number.NaN)

function addUp(licence: Licence, entries: readonly Entry[]): Hand | undefined {
  const line = licence.lines[0]!
  const kept = new Map<string, Kept>()
  const hand: Hand = { drawn: 0, reserved: 0, worth: 0, kept: 0 }
  for (const entry of entries) {
    const { on, kind } = entry
    const isOver = on > licence.validThrough || hand.state === 'revoked' || hand.state === 'surrendered'
    if (on < licence.granted) return undefined
    if (kind === 'suspended' && (isOver || hand.state)) return undefined
    if (kind === 'resumed' && (isOver || hand.state !== 'suspended')) return undefined
    if (kind === 'revoked' && isOver) return undefined
    if (kind === 'surrendered' && (hand.state === 'revoked' || hand.state === 'surrendered')) return undefined
    if (kind === 'suspended' || kind === 'revoked' || kind === 'surrendered') hand.state = kind
    if (kind === 'resumed') delete hand.state
    if (kind === 'reserved' || kind === 'drawn') {
      if (isOver || hand.state || (kind === 'drawn' && on < licence.validFrom)) return undefined
      const quantity = number(entry.quantity.amount)
      const value = number(entry.value?.amount)
      if (!(quantity > 0)) return undefined
      if (kind === 'drawn' && entry.reservation !== undefined) {
        const from = kept.get(entry.reservation)
        if (!from?.reserved) return undefined
        from.left -= Math.min(from.left, quantity)
        from.value -= Math.min(from.value, value)
      }
      kept.set(entry.key, { reserved: kind === 'reserved', left: quantity, back: 0, value })
    }
    if (kind === 'released' || kind === 'returned') {
      const from = kept.get(kind === 'released' ? entry.reservation : entry.draw)
      if (!from || from.reserved !== (kind === 'released')) return undefined
      if (kind === 'returned' && on < licence.validFrom) return undefined
      const quantity = entry.quantity ? number(entry.quantity.amount) : from.left - from.back
      if (quantity <= 0 || quantity > from.left - from.back) return undefined
      if (kind === 'returned' && !entry.restored) from.back += quantity
      else {
        const whole = quantity === from.left && entry.value === undefined
        const value = whole ? from.value : number(entry.value?.amount)
        if (!(value <= from.value)) return undefined
        from.left -= quantity
        from.value -= value
      }
    }
    const sum = (reserved: boolean, of: 'left' | 'value') =>
      [...kept.values()].filter((one) => one.reserved === reserved).reduce((total, one) => total + one[of], 0)
    Object.assign(hand, {
      drawn: sum(false, 'left'),
      reserved: sum(true, 'left'),
      worth: sum(false, 'value'),
      kept: sum(true, 'value'),
    })
    if (hand.drawn + hand.reserved > number(line.quantity.amount)) return undefined
    if (hand.worth + hand.kept > number(line.value!.amount)) return undefined
  }
  return hand
}
