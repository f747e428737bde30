import type { Interval } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import type { JudgedBy } from '../register/model.js'
import type { PlainDate } from '../time/date.js'

export const ROLES = ['end-user', 'importer', 'exporter', 'intermediary'] as const
export type Role = (typeof ROLES)[number]

/**
 * What somebody found when screening a party against a list on a day: nothing, a match by hand, or an accepted listed name (`list#name`).
 * `otherThan`: listed names of the same spelling that were looked at and are somebody else.
 */
export type Screening = {
  readonly list: string
  readonly on: PlainDate
  readonly result: string
  readonly otherThan?: readonly string[]
}

/** What was declared of lists on a day, by their ids. */
export type Declared = { readonly on: PlainDate; readonly lists: Readonly<Record<string, Truth>> }

export type Owner = {
  readonly name: string
  /** Share of the party that the owner holds. */
  readonly share: Interval
  readonly listed?: Declared
  readonly screened: readonly Screening[]
}

export type Party = {
  readonly name?: string
  readonly in?: string
  readonly military?: Truth
  readonly screened: readonly Screening[]
  readonly branchOf?: Declared
  readonly owners: readonly Owner[]
  readonly ownersComplete: boolean
  /** Other declared facts by id without `party.`. */
  readonly facts: Readonly<Record<string, string>>
}

/** An export, re-export, transfer, transit, import or provision of technology, with what is known of it. Missing is unknown. */
export type Movement = {
  readonly kind?: string
  readonly from?: string
  readonly to?: string
  readonly dates: Readonly<Partial<Record<JudgedBy | 'contract', PlainDate>>>
  readonly endUse: { readonly has: readonly string[]; readonly complete: boolean }
  readonly parties: Readonly<Partial<Record<Role, Party>>>
  /** Other declared facts by id: `mover.knows-danger`, `provider.chinese`, `provider.in`, `recipient.foreign`. */
  readonly facts: Readonly<Record<string, string>>
}
