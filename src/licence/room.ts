import type { Issue } from '../issue.js'
import { ZERO } from '../measure/decimal.js'
import { converted } from './amount.js'
import { heldBy, NONE, type Room, tooMuch, worthTooMuch } from './fits.js'
import { countedOf, emptyFold, type Fold, remainingOf } from './fold.js'
import { foldOne, inOrder } from './folding.js'
import { get } from './layered.js'
import type { Drawn, Entry, Licence, Reserved } from './model.js'

export type LineRoom = { readonly quantity: Room; readonly value: Room }

/**
 * What a line has for a use that is entered on a day: the least of what is left on that day and after every later entry, for a use once entered stays.
 * A reservation that it draws from counts as left. Undefined where there is no such line.
 */
export function roomFor(licence: Licence, entries: readonly Entry[], use: Reserved | Drawn): LineRoom | undefined {
  const fold = emptyFold(licence)
  const inTime = inOrder(entries)
  const before = inTime.filter(({ on }) => on <= use.on)
  for (const entry of before) foldOne(fold, entry)
  let room = roomIn(fold, use)
  for (const entry of inTime.slice(before.length)) {
    foldOne(fold, entry)
    const now = roomIn(fold, use)
    if (room && now)
      room = { quantity: less(room.quantity, now.quantity, entry), value: less(room.value, now.value, entry) }
  }
  return room
}

const less = (before: Room, { left }: Room, after: Entry): Room => (left.lt(before.left) ? { left, after } : before)

/** What a line has at this point of its ledger. */
function roomIn(fold: Fold, use: Reserved | Drawn): LineRoom | undefined {
  const line = fold.lines.get(use.line)
  if (!line) return undefined
  const from = use.kind === 'drawn' && use.reservation !== undefined ? get(fold.held, use.reservation) : undefined
  return {
    quantity: { left: remainingOf(line).add(from ? countedOf(from, line) : ZERO) },
    value: { left: line.value ? remainingOf(line.value).add(from?.value ?? ZERO) : ZERO },
  }
}

/** What keeps a use out on its day or later: its quantity, its value. Empty where something else does. */
export function noRoom(licence: Licence, entries: readonly Entry[], use: Reserved | Drawn): readonly Issue[] {
  const found = heldBy(emptyFold(licence), use)
  const room = roomFor(licence, entries, use)
  if ('refused' in found || !room) return NONE
  const { line, held } = found
  const needs = converted(held.left, held.own, line.measure)!
  return [
    ...(needs.lte(room.quantity.left) ? NONE : tooMuch(line, use.quantity, room.quantity)),
    ...(line.value && held.value.gt(room.value.left) ? worthTooMuch(line, held.value, room.value) : NONE),
  ]
}
