import type { TalksAnswer } from '../../src/claims/talks/talks-on.js'
import type { Answer, CoverageLine } from '../../src/determine/determine.js'
import type { Movement } from '../../src/determine/movement.js'
import type { MovementInput } from '../../src/determine/movement-parse.js'
import type { Outcome } from '../../src/determine/outcome.js'
import type { SetAside } from '../../src/determine/set-aside.js'
import type { Requested } from '../../src/files/request/model.js'
import type { Part } from '../../src/goods/part.js'
import type { Issue } from '../../src/issue.js'
import type { Brief } from '../../src/outlook/brief.js'
import type { Turn } from '../../src/outlook/turns.js'
import type { StateName } from '../../src/register/history.js'
import type { Citation, Instrument, List, OpenPoint, Regime, Words } from '../../src/register/model.js'
import type { StateAnswer, When } from '../../src/register/state.js'
import type { PlainDate } from '../../src/time/date.js'
import type { TimelineData } from '../../src/timeline/model.js'
import type { Does } from '../../src/words/does.js'
import type { ToldLine } from '../../src/words/explained.js'
import type { Case } from './cases.js'
import type { Many, One, Told } from './check.js'
import type { Compared, Comparing } from './compared.js'
import type { Decided, Redecided } from './decided.js'
import type { Chosen, ReadList, Tally } from './goods.js'
import type { Memo } from './memo.js'
import type { Netted, Netting } from './netted.js'
import type { GivenReport, ReadReports, ReportText } from './reports.js'
import type { GivenAnswers } from './requested.js'
import type { Both, Told as ToldCondition } from './told.js'
import type { Vocabulary } from './vocabulary.js'

/** Bounds as decimal text, everything else as the library has it: what JSON and messages carry. */
export type Plain<T> = T extends string
  ? T
  : T extends { readonly lo: unknown; readonly hi: unknown }
    ? { readonly [K in keyof T]: K extends 'lo' | 'hi' ? string : Plain<T[K]> }
    : T extends (...args: never) => unknown
      ? never
      : T extends readonly (infer Item)[]
        ? readonly Plain<Item>[]
        : T extends object
          ? { readonly [K in keyof T]: Plain<T[K]> }
          : T

/** Goods with how they move: a part of a parts list, and the movement as it was read. */
export type Line = { readonly part: Plain<Part>; readonly movement: Plain<Movement> }

/** A scenario's id, where one is laid over the register. */
export type Under = { readonly scenario?: string | undefined }

/** How one provision came out for one line, without the trees; `missing` only where a fact is, `words` those of the act. */
export type VerdictLine = Plain<Outcome> & {
  readonly missing: readonly string[]
  readonly words?: Words
  /** What it is a report after. */
  readonly reportsAfter?: readonly string[]
}

/** What binds one line, and what cannot be told. What does not bind is counted. */
export type Checked = {
  readonly part: string
  readonly name?: string
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly edition: string
  readonly binding: readonly VerdictLine[]
  readonly undetermined: readonly VerdictLine[]
  readonly conflicts: readonly VerdictLine[]
  readonly notBinding: number
  readonly stale: Answer['stale']
  readonly early: Answer['early']
  readonly coverage: readonly CoverageLine[]
}

/** What a provision's page shows beside its timeline. */
export type ProvisionPage = {
  readonly id: string
  readonly instrument: Pick<Instrument, 'id' | 'title' | 'published' | 'notes'>
  readonly regime: Words
  readonly says: string
  /** Its own words, in the languages that the register quotes. */
  readonly words: Words
  readonly cite: Citation
  readonly notes: readonly string[]
  readonly effect: Does
  /** By which date it judges, and what it reaches: several where the law leaves that open. */
  readonly judgedOn: readonly Both[]
  readonly reaches: readonly Both[]
  readonly relations: readonly Related[]
  /** Provisions that name this one. */
  readonly relatedBy: readonly Related[]
  readonly condition: ToldCondition
  readonly lists: readonly ListHead[]
  readonly points: readonly OpenPoint[]
  /** The language of a source, by `instrument@source`. */
  readonly languages: Readonly<Record<string, string>>
  readonly cases: readonly Case[]
}

export type Related = { readonly relation: string; readonly id: string; readonly says: string }

/** The law on a day, with what a page needs beside it to name things. */
export type Briefed = Brief & {
  readonly titles: Readonly<Record<string, Words>>
  /** Every regime that has a provision: how far the register holds it. */
  readonly regimes: readonly RegimeHead[]
  /** What turned in the days before the one asked about, latest first. */
  readonly changed: readonly Turn[]
  /** The Chinese of the open questions, by their English. */
  readonly pointsZh: Readonly<Record<string, string>>
  /** How many provisions are in each state, without exemptions from what is not in force. */
  readonly counts: Readonly<Partial<Record<StateName, number>>>
}

export type RegimeHead = Pick<Regime, 'id' | 'title' | 'coverage' | 'verifiedFrom' | 'verifiedThrough'> & {
  readonly stale: boolean
}

/** A list without its entries: its words, and how many there are. */
export type ListHead = Pick<List, 'id' | 'title' | 'complete'> & {
  readonly entries: number
  readonly names: number
}

/**
 * All that the page asks of the core. A view that needs more adds a line here and its answer in `answers.ts`; the hook follows by type.
 */
export type Asks = {
  readonly edition: { readonly of: Under; readonly is: { readonly edition: string } }
  readonly state: { readonly of: When & Under & { readonly provision: string }; readonly is: StateAnswer }
  readonly brief: { readonly of: When & Under; readonly is: Briefed }
  readonly timeline: { readonly of: When & Under; readonly is: TimelineData }
  readonly provision: { readonly of: Under & { readonly provision: string }; readonly is: ProvisionPage }
  readonly check: { readonly of: When & Under & { readonly lines: readonly Line[] }; readonly is: readonly Checked[] }
  readonly words: {
    readonly of: Readonly<Record<never, never>>
    readonly is: Vocabulary
  }
  readonly list: { readonly of: { readonly files: readonly Chosen[] }; readonly is: ReadList }
  /** A movement as it is read; failing where the answers of a filled-in request are about another one. */
  readonly moves: {
    readonly of: { readonly movement: MovementInput; readonly answers?: GivenAnswers }
    readonly is: Plain<Movement>
  }
  readonly tallies: {
    readonly of: Many & Under
    readonly is: readonly Tally[]
  }
  readonly told: { readonly of: One & Under; readonly is: Told }
  readonly explained: {
    readonly of: One & Under & { readonly provision: string }
    readonly is: readonly ToldLine[]
  }
  /** What to ask of one line, or of all. */
  readonly asked: { readonly of: Many & Under; readonly is: Requested }
  readonly answers: {
    /** `partly`: without the rows in which something is wrong. */
    readonly of: { readonly file: Chosen; readonly parts: readonly Plain<Part>[]; readonly partly?: boolean }
    readonly is: GivenAnswers
  }
  /** Of the answers that came back those that do not count on these days. */
  readonly aside: {
    readonly of: Pick<Many, 'movement' | 'on' | 'knownAt' | 'answers'> & Under
    readonly is: readonly SetAside[]
  }
  /** A whole list, decided. */
  readonly memo: { readonly of: Many & Under; readonly is: Memo }
  /** Whether licences on hand cover what binds a line. */
  readonly netted: { readonly of: Netting & Under; readonly is: readonly Netted[] }
  /** A kept record, read; and its question decided again under the law on file here, on its own days or others. */
  readonly decided: { readonly of: { readonly record: string }; readonly is: Decided }
  readonly redecided: { readonly of: { readonly record: string; readonly when?: When }; readonly is: Redecided }
  /** A list in the words of files, as it is stored. */
  readonly partsWords: {
    readonly of: { readonly parts: readonly Plain<Part>[] }
    readonly is: Readonly<Record<string, unknown>>
  }
  /** A parts list to start from, and the words that it may use: two tables. */
  readonly template: {
    readonly of: Readonly<Record<never, never>>
    readonly is: { readonly list: string; readonly words: string }
  }
  readonly recorded: { readonly of: One & Under; readonly is: { readonly record: string } }
  readonly scenarios: {
    readonly of: Readonly<Record<never, never>>
    readonly is: readonly { readonly id: string; readonly title: Words; readonly says: string }[]
  }
  readonly compared: { readonly of: Comparing; readonly is: Compared }
  readonly reportText: { readonly of: { readonly file: Chosen }; readonly is: ReportText }
  readonly readings: {
    readonly of: { readonly reports: readonly GivenReport[]; readonly today: PlainDate }
    readonly is: ReadReports
  }
  readonly talks: { readonly of: When; readonly is: TalksAnswer }
}
export type AskName = keyof Asks

export type Request = { readonly id: number } & (
  | { readonly kind: 'ask'; readonly name: AskName; readonly of: Asks[AskName]['of'] }
  | { readonly kind: 'cancel' }
)

export type Step = { readonly done: number; readonly total: number }

export type Reply = { readonly id: number } & (
  | { readonly kind: 'answer'; readonly is: unknown }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'failed'; readonly message: string; readonly issues: readonly Issue[] }
)
