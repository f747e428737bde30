import { InputError, type Issue } from '../issue.js'
import { canonicalJson } from '../measure/canonical.js'
import { ZERO } from '../measure/decimal.js'
import { apply, illegalNow } from './apply.js'
import { copyOf, emptyFold, type Fold, hold } from './fold.js'
import { copy, drop, get, type Layered, layered, pairs, put } from './layered.js'
import type { Entry, Licence, Reversed } from './model.js'

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
  if ('issues' in folded)
    return { refused: folded.entry.key === entry.key ? folded.issues : [unseats(folded.entry, folded.issues)] }
  const keys = copy(ledger.keys)
  put(keys, entry.key, entry)
  const last = entry.on < ledger.last ? ledger.last : entry.on
  return { ledger: { licence: ledger.licence, entries, keys, last, fold: folded.fold } }
}

const lastOf = (entries: readonly Entry[]): string => entries.reduce((last, { on }) => (on > last ? on : last), '')

const keyTaken = ({ key, kind, on }: Entry): Issue => ({
  code: 'key-taken',
  path: 'key',
  message: `another entry has this key: ${kind} on ${on}`,
  found: key,
})

const unseats = ({ key, kind, on }: Entry, [why]: readonly Issue[]): Issue => ({
  code: 'unseats',
  message: `${key}, ${kind} on ${on}, would no longer stand: ${why!.message}`,
  ...(why!.path ? { path: why!.path } : {}),
})

type Folded = { readonly fold: Fold } | { readonly entry: Entry; readonly issues: readonly Issue[] }

/** In the order of their days; of one day in the order of entering. */
export const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

export function foldOf(licence: Licence, entries: readonly Entry[]): Folded {
  const fold = emptyFold(licence)
  for (const entry of inOrder(entries)) {
    const folded = foldOne(fold, entry)
    if ('issues' in folded) return folded
  }
  return { fold }
}

/** Changes the fold in place, unless the entry is refused. */
export function foldOne(fold: Fold, entry: Entry): Folded {
  const issues = entry.kind === 'reversed' ? reverse(fold, entry) : apply(fold, entry)
  return issues.length ? { entry, issues } : { fold }
}

function reverse(fold: Fold, reversal: Reversed): readonly Issue[] {
  const illegal = illegalNow(fold, reversal)
  if (illegal.length) return illegal
  const entry = get(fold.standing, reversal.entry)
  if (!entry) return [notStanding(fold, reversal)]
  const issues = undo(fold, entry)
  if (issues.length === 0) put(fold.reversed, entry.key, reversal.key)
  return issues
}

function notStanding({ reversed }: Fold, { entry, on }: Reversed): Issue {
  const by = get(reversed, entry)
  const message = by ? `reversed already, by ${by}` : `no entry of that key stands on ${on}`
  return { code: 'unknown-entry', path: 'entry', message, found: entry }
}

/** As if it had not been entered. What rests on nothing is taken out; otherwise all that stands is added up anew without it. */
function undo(fold: Fold, entry: Entry): readonly Issue[] {
  const held = get(fold.held, entry.key)
  if (held && !held.touched && !('reservation' in entry)) {
    hold(fold, { ...held, left: ZERO, back: ZERO, value: ZERO })
    drop(fold.held, entry.key)
    drop(fold.standing, entry.key)
    return []
  }
  const rest = [...pairs(fold.standing)].map(([, one]) => one).filter((one) => one !== entry)
  const folded = foldOf(fold.licence, rest)
  if ('issues' in folded) return [unseats(folded.entry, folded.issues)]
  const { reversed } = fold
  Object.assign(fold, folded.fold, { reversed })
  return []
}
