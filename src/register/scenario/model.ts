import type { End } from '../../time/change.js'
import type { PlainDate } from '../../time/date.js'
import type { ActKind, OwnEventKind, Words } from '../model.js'

export const SUPPOSED_EVENTS = [
  'effective',
  'withdrawn',
  'lapsed',
  'revoked',
] as const satisfies readonly OwnEventKind[]
export const SUPPOSED_ACTS = [
  'suspends',
  'extends',
  'resumes',
  'revokes',
  'withdraws',
] as const satisfies readonly ActKind[]

/** An event that a scenario lays over the law. `lapses`: what was suspended or has a term ends on the day that its text names, and nothing follows. */
export type Supposed =
  | {
      readonly kind: (typeof SUPPOSED_EVENTS)[number]
      readonly provision: string
      readonly from: PlainDate
      readonly until?: End
    }
  | {
      readonly kind: (typeof SUPPOSED_ACTS)[number] | 'lapses'
      /** Provisions, instruments, or instruments by whose act something is suspended. */
      readonly named: readonly string[]
      readonly from: PlainDate
      readonly until?: End
    }

/** A named set of extra events laid over the register: a threat takes effect, a suspension lapses, is extended. Never law. */
export type Scenario = {
  readonly id: string
  readonly title: Words
  readonly says: string
  /** The same in Chinese, where the file has both. */
  readonly saysZh?: string
  /** With those of the scenarios that it includes, in the order of their days. */
  readonly supposes: readonly Supposed[]
  readonly notes: readonly string[]
}

/** The ids that a supposed event is about, as written. */
export const namedIn = (supposed: Supposed): readonly string[] =>
  'provision' in supposed ? [supposed.provision] : supposed.named
