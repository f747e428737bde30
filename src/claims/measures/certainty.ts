import type { Certainty, ClaimAct } from '../reading.js'
import type { Found } from './mention.js'

/** What stands around a mention, beyond its own clause. */
export type Standing = {
  /** The clause or sentence hangs on a condition (`if`, `unless`, `should ...`). */
  readonly conditional: boolean
  /** Inside somebody's statement: a clause of saying, a quotation, or a claim with a speaker other than the outlet. */
  readonly claimed: boolean
  /** `so-called`, `unilateral statement`, scare quotes around the act. */
  readonly doubted: boolean
}

/** Of the act, by the order of the closed list: denied, hypothetical, demanded, conditional, considered, planned, claimed, stated. */
export function certaintyOf({ act, mood, kind }: Pick<Found, 'act' | 'mood' | 'kind'>, standing: Standing): Certainty {
  if (isNegative({ act, mood }) || (act === 'denies' && mood.negated && !mood.operator)) return 'denied'
  if (mood.hypothetical) return 'hypothetical'
  if (act === 'predicts' && mood.modal === 'may') return 'hypothetical'
  if (act === 'demands') return 'demanded'
  if (kind === 'mention') return 'stated'
  if (standing.conditional && CAN_HANG.has(act)) return 'conditional'
  if (act === 'considers' || (act === 'grants-licence' && mood.modal === 'may')) return 'considered'
  if (act === 'proposes') return 'planned'
  if (act === 'threatens') return 'stated'
  if (act === 'schedules') return standing.claimed && !mood.given ? 'claimed' : 'stated'
  if (mood.modal === 'will' && !mood.operator) return 'planned'
  if (act === 'alleges-breach' || act === 'offers' || act === 'predicts') return 'claimed'
  if (standing.doubted) return 'claimed'
  return standing.claimed && !mood.given ? 'claimed' : 'stated'
}

/** Acts that a clause of condition hangs on. */
const CAN_HANG: ReadonlySet<ClaimAct> = new Set<ClaimAct>([
  'threatens',
  'considers',
  'offers',
  'proposes',
  'predicts',
  'imposes',
  'lifts',
  'suspends',
  'extends',
  'withdraws',
  'agrees',
  'schedules',
  'grants-licence',
])
/** Acts that hold their own negation. */
const OWN_NEGATION: ReadonlySet<ClaimAct> = new Set<ClaimAct>([
  'denies',
  'does-not-confirm',
  'does-not-mention',
  'refuses-licence',
])

/** The text says that the act is not so or will not be. Inside a condition a `not` belongs to the condition. */
export const isNegative = ({ act, mood }: Pick<Found, 'act' | 'mood'>): boolean =>
  mood.negated && !mood.hypothetical && !OWN_NEGATION.has(act)
