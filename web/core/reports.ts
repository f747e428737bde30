import type { Difference, OrderCheck, Origin } from '../../src/claims/across/difference.js'
import type { ReportHead } from '../../src/claims/reading.js'
import type { Held, Reconciled } from '../../src/claims/reconcile/reconciled.js'
import type { Row } from '../../src/claims/render/body.js'
import type { ReportFile } from '../../src/files/parse-report.js'
import type { Tree } from '../../src/page/tree.js'
import type { StateName } from '../../src/register/history.js'
import type { PlainDate } from '../../src/time/date.js'

/** The text of a report that the reader chose. `hash`: the SHA-256 of the text, which is its name in addresses and judgements. */
export type ReportText = Pick<ReportFile, 'format' | 'text' | 'notes'> & {
  readonly name: string
  readonly hash: string
}

/** A report with what a person gave about it where its text is silent. */
export type GivenReport = ReportText & { readonly published?: PlainDate; readonly publisher?: string }

/** A provision that a claim may be about, with its state on the report's day, as known that day, and now. */
export type HeldLine = Pick<Held, 'provision' | 'because'> & { readonly thatDay?: StateName; readonly now: StateName }

/** A claim held against the register. */
export type Law = Omit<Reconciled, 'claim' | 'held'> & {
  readonly held: readonly HeldLine[]
  readonly claim: Pick<
    Reconciled['claim'],
    'id' | 'quote' | 'start' | 'end' | 'issuer' | 'act' | 'certainty' | 'polarity'
  >
}

/** One report, read: its paragraphs with their items, ready to be drawn, and the law beside each claim of a measure. */
export type ReadReport = {
  readonly hash: string
  readonly name: string
  readonly title: string
  readonly head: ReportHead
  readonly notes: readonly string[]
  readonly parties: readonly { readonly issuer: string; readonly acts: string }[]
  readonly rows: readonly Row[]
  readonly names: number
  readonly namesList: Tree
  readonly law: Readonly<Record<string, Law>>
}

/** Where reports differ, each difference as the printed page draws it. */
export type ReadAcross = {
  readonly origins: readonly Origin[]
  readonly differences: readonly { readonly type: Difference['type']; readonly tree: Tree }[]
  readonly orders: readonly { readonly holds: OrderCheck['holds']; readonly tree: Tree }[]
}

export type ReadReports = { readonly reports: readonly ReadReport[]; readonly across: ReadAcross }
