import type { Issue } from '../issue.js'
import { ZERO } from '../measure/decimal.js'
import { apply, illegalNow } from './apply.js'
import { entryWords } from './entry-words.js'
import { emptyFold, type Fold, hold } from './fold.js'
import { drop, get, pairs, put } from './layered.js'
import type { Entry, Licence, Reversed } from './model.js'

export type Folded = { readonly fold: Fold } | { readonly entry: Entry; readonly issues: readonly Issue[] }

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

/** An entry that stood, and would not. */
export const unseats = (entry: Entry, [why]: readonly Issue[]): Issue => ({
  code: 'unseats',
  message: `${entryWords(entry)} would no longer stand: ${why!.message}`,
  ...(why!.path ? { path: why!.path } : {}),
})
