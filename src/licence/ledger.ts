import { InputError, type Issue } from '../issue.js'
import { canonicalJson } from '../measure/canonical.js'
import { NONE } from './fits.js'
import { copyOf, type Fold } from './fold.js'
import { type Folded, foldOf, foldOne, unseats } from './folding.js'
import { copy, get, type Layered, layered, put } from './layered.js'
import type { Entry, Licence } from './model.js'
import { noRoom } from './room.js'

/** A licence with what was entered under it, in the order of entering. The fold is of all entries in the order of their days. */
export type Ledger = {
  readonly licence: Licence
  readonly entries: readonly Entry[]
  /** By key, and the last day that has an entry: so that one more is entered without reading them all. */
  readonly keys: Readonly<Layered<Entry>>
  readonly last: string
  readonly fold: Readonly<Fold>
}
export type Entered = { readonly ledger: Ledger } | { readonly refused: readonly Issue[] }

/** A ledger of a parsed licence: empty, or with entries that were taken before. Throws InputError where they do not fit: they were not taken by `enter`. */
export function openLedger(licence: Licence, entries: readonly Entry[] = []): Ledger {
  const keys = layered(entries.map((entry) => [entry.key, entry] as const))
  if (keys.size < entries.length) throw new InputError([{ code: 'key-taken', message: 'two entries have one key' }])
  const folded = foldOf(licence, entries)
  if ('entry' in folded) throw new InputError(folded.issues)
  return { licence, entries, keys, last: lastOf(entries), fold: copyOf(folded.fold) }
}

/**
 * The ledger with one more entry, or why it is refused (L1, L2). The same entry under the same key changes nothing; another one under it is refused.
 * An entry of an earlier day is taken only if everything after it still fits.
 */
export function enter(ledger: Ledger, entry: Entry): Entered {
  const known = get(ledger.keys, entry.key)
  if (known) return canonicalJson(known) === canonicalJson(entry) ? { ledger } : { refused: [keyTaken(known)] }
  const entries = [...ledger.entries, entry]
  const folded = entry.on < ledger.last ? foldOf(ledger.licence, entries) : foldOne(copyOf(ledger.fold), entry)
  if ('issues' in folded) return { refused: refusedFor(ledger, entry, folded) }
  const keys = copy(ledger.keys)
  put(keys, entry.key, entry)
  const last = entry.on < ledger.last ? ledger.last : entry.on
  return { ledger: { licence: ledger.licence, entries, keys, last, fold: folded.fold } }
}

/** Why: where an entry of an earlier day has too little room then or later, what there is for it on all of them. */
function refusedFor(
  { licence, entries, last }: Ledger,
  entry: Entry,
  { entry: at, issues }: Extract<Folded, { readonly issues: unknown }>,
): readonly Issue[] {
  const isOwn = at.key === entry.key
  const isUse = entry.kind === 'drawn' || entry.kind === 'reserved'
  const isRoom = !isOwn || issues.some(({ code }) => code === 'does-not-fit')
  const short = isUse && isRoom && entry.on < last ? noRoom(licence, entries, entry) : NONE
  if (short.length === 0) return isOwn ? issues : [unseats(at, issues)]
  return isOwn ? [...issues.filter(({ code }) => code !== 'does-not-fit'), ...short] : short
}

const lastOf = (entries: readonly Entry[]): string => entries.reduce((last, { on }) => (on > last ? on : last), '')

const keyTaken = ({ key, kind, on }: Entry): Issue => ({
  code: 'key-taken',
  path: 'key',
  message: `another entry has this key: ${kind} on ${on}`,
  found: key,
})
