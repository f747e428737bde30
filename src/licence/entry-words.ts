import { printAmount } from './amount.js'
import type { Entry, EntryKind } from './model.js'

/** What an entry of each kind is called. */
export const ENTRY_NOUNS: Readonly<Record<EntryKind, string>> = {
  reserved: 'reservation',
  released: 'release',
  drawn: 'draw',
  returned: 'return',
  reversed: 'reversal',
  suspended: 'suspension',
  resumed: 'resumption',
  revoked: 'revocation',
  surrendered: 'surrender',
}

/** An entry as a person knows it, which is not by its key: `the draw of 5 kg for declaration 2 on 2026-05-06`. */
export function entryWords(entry: Entry): string {
  const of = 'quantity' in entry && entry.quantity ? ` of ${printAmount(entry.quantity)}` : ''
  const about = entry.kind === 'drawn' ? ` for ${entry.shipment}` : ''
  return `the ${ENTRY_NOUNS[entry.kind]}${of}${about} on ${entry.on}`
}
