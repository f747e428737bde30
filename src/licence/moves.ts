import type { ApplicationMove, EntryKind, LicenceState } from './model.js'

export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'incomplete',
  'not-accepted',
  'under-review',
  'more-asked',
  'identification',
  'site-check',
  'sent-up',
  'granted',
  'refused',
  'withdrawn',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

type Row<Move, State> = { readonly move: Move; readonly from: readonly State[]; readonly to: State | 'same' }

const OPEN: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'incomplete',
  'under-review',
  'more-asked',
  'identification',
  'site-check',
  'sent-up',
]
const REVIEWED: readonly ApplicationState[] = ['under-review', 'more-asked', 'identification', 'site-check', 'sent-up']

/**
 * Every legal move of applications and licences: the one table that the parser, the ledger and the faces read. A licence's own state follows from its
 * days, its suspensions and its shipments (`stateIn`); its rows say in which states a thing may be entered.
 */
export const MOVES: {
  readonly application: readonly Row<ApplicationMove, ApplicationState>[]
  readonly licence: readonly Row<EntryKind, LicenceState>[]
} = {
  application: [
    { move: 'submitted', from: ['draft'], to: 'submitted' },
    { move: 'documents-asked', from: ['submitted'], to: 'incomplete' },
    { move: 'documents-asked', from: ['under-review'], to: 'more-asked' },
    { move: 'documents-supplied', from: ['incomplete'], to: 'submitted' },
    { move: 'documents-supplied', from: ['more-asked'], to: 'under-review' },
    { move: 'not-accepted', from: ['submitted', 'incomplete'], to: 'not-accepted' },
    { move: 'accepted', from: ['submitted'], to: 'under-review' },
    { move: 'identification-began', from: ['under-review'], to: 'identification' },
    { move: 'identification-ended', from: ['identification'], to: 'under-review' },
    { move: 'site-check-began', from: ['under-review'], to: 'site-check' },
    { move: 'site-check-ended', from: ['site-check'], to: 'under-review' },
    { move: 'sent-up', from: ['under-review'], to: 'sent-up' },
    { move: 'sent-back', from: ['sent-up'], to: 'under-review' },
    { move: 'granted', from: ['under-review', 'sent-up'], to: 'granted' },
    { move: 'refused', from: REVIEWED, to: 'refused' },
    { move: 'withdrawn', from: OPEN, to: 'withdrawn' },
  ],
  licence: [
    { move: 'reserved', from: ['not-yet-valid', 'valid'], to: 'same' },
    { move: 'drawn', from: ['valid', 'used'], to: 'same' },
    {
      move: 'released',
      from: ['not-yet-valid', 'valid', 'used', 'suspended', 'expired', 'revoked', 'surrendered'],
      to: 'same',
    },
    { move: 'returned', from: ['valid', 'used', 'suspended', 'expired', 'revoked', 'surrendered'], to: 'same' },
    {
      move: 'reversed',
      from: ['not-yet-valid', 'valid', 'used', 'suspended', 'expired', 'revoked', 'surrendered'],
      to: 'same',
    },
    { move: 'suspended', from: ['not-yet-valid', 'valid', 'used'], to: 'suspended' },
    { move: 'resumed', from: ['suspended'], to: 'valid' },
    { move: 'revoked', from: ['not-yet-valid', 'valid', 'used', 'suspended'], to: 'revoked' },
    { move: 'surrendered', from: ['not-yet-valid', 'valid', 'used', 'suspended', 'expired'], to: 'surrendered' },
  ],
}

export const applicationMoves = (state: ApplicationState): readonly ApplicationMove[] =>
  openMoves(MOVES.application, state)

/** What may be entered in the ledger of a licence in that state. */
export const licenceMoves = (state: LicenceState): readonly EntryKind[] => openMoves(MOVES.licence, state)

const openMoves = <Move, State>(rows: readonly Row<Move, State>[], state: State): Move[] =>
  rows.filter(({ from }) => from.includes(state)).map(({ move }) => move)

/** The state after a move, or undefined where it is not legal. */
export function nextState(state: ApplicationState, move: ApplicationMove): ApplicationState | undefined {
  const row = MOVES.application.find((one) => one.move === move && one.from.includes(state))
  return row && (row.to === 'same' ? state : row.to)
}
