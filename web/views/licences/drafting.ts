import type { Amount, LicenceState, Line } from '../../../src/licence/model.js'
import { licenceMoves } from '../../../src/licence/moves.js'
import { KINDS, type Kind } from './entry-read.js'
import type { LicenceLedger } from './stored.js'

/** What was chosen in the form so far. */
export type Draft = {
  readonly kind: Kind
  readonly line?: string | undefined
  readonly about: string
  readonly isRestored: boolean
}
export const FRESH: Draft = { kind: 'drawn', about: '', isRestored: false }

/** What the form asks for by what was chosen: the kinds that are open, the line or the earlier entries, and the amount in whose unit it counts. */
export type Frame = {
  readonly kind: Kind
  readonly open: readonly Kind[]
  readonly line: Line
  readonly earlier: LicenceLedger['entries']
  readonly of: Amount | undefined
  /** A use of a licence that is over: its day is then one of the validity, and has to be said. */
  readonly isLate: boolean
}

/** Over for the day asked about: what was done while it was valid can still be entered, under its own day. */
const OVER: readonly string[] = ['expired', 'suspended', 'revoked', 'surrendered'] satisfies LicenceState[]
export const isOver = ({ standing }: LicenceLedger): boolean => OVER.includes(standing.state)
export const isUse = (kind: Kind): boolean => kind === 'drawn' || kind === 'reserved'

/** Undefined where nothing can be entered. */
export function frameOf(ledger: LicenceLedger, draft: Draft): Frame | undefined {
  const { licence, standing } = ledger
  const moves = isOver(ledger) ? licenceMoves('valid') : standing.moves
  const open = KINDS.filter((one) => moves.includes(one) && (isUse(one) || choicesOf(ledger, one).length > 0))
  const kind = open.includes(draft.kind) ? draft.kind : open[0]
  const line = licence.lines.find((one) => one.line === draft.line) ?? licence.lines[0]
  if (!kind || !line) return undefined
  const earlier = isUse(kind) ? [] : choicesOf(ledger, kind)
  const about = earlier.find(({ entry }) => entry.key === draft.about)?.entry
  const of = isUse(kind) ? line.quantity : about && 'quantity' in about ? about.quantity : undefined
  return { kind, open, line, earlier, of, isLate: isUse(kind) && isOver(ledger) }
}

/** The earlier entries that one of a kind may be about: those that stand. */
function choicesOf({ entries }: LicenceLedger, kind: Kind): LicenceLedger['entries'] {
  const gone = new Set(entries.flatMap(({ entry }) => (entry.kind === 'reversed' ? [entry.entry] : [])))
  const isMeant = (one: string): boolean =>
    kind === 'released' ? one === 'reserved' : kind === 'returned' ? one === 'drawn' : one !== 'reversed'
  return entries.filter(({ entry }) => !gone.has(entry.key) && isMeant(entry.kind))
}

const MASSES = ['kg', 'g', 't']

/** The units that an amount may be stated in: its own, and those of mass where it is weighed. */
export const unitsOf = (of: Amount | undefined): readonly string[] =>
  of === undefined ? [] : MASSES.includes(of.unit) ? [of.unit, ...MASSES.filter((unit) => unit !== of.unit)] : [of.unit]
