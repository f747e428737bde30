import type { Entry, Licence, Term } from '../../src/licence/model.js'
import type { Reason } from '../../src/licence/net.js'
import type { Truth } from '../../src/measure/truth.js'
import type { One } from './check.js'

/** A licence on hand with its ledger, as the store has it. */
export type OnHand = { readonly licence: Licence; readonly entries: readonly Entry[] }

/** What the papers of the shipment say, as it was typed: how many of the line, and the terms that a licence may be tied to. */
export type Papers = { readonly units?: string; readonly use: Readonly<Partial<Record<Term, string>>> }

export type Netting = One & { readonly onHand: readonly OnHand[]; readonly papers: Papers }

/** A licence line that was tried: what would be left of it after the draw, or why it does not fit or may not. */
export type TriedLine = {
  readonly licence: string
  /** As printed on it. */
  readonly number?: string
  readonly line: string
  readonly left?: string
  readonly unit: string
  readonly of?: string
  readonly why: readonly Reason[]
}

/** Whether a licence on hand covers a requirement that binds. It binds all the same. */
export type Netted = {
  readonly provision: string
  readonly item: string
  readonly codes: readonly string[]
  readonly covered: Truth
  readonly by?: TriedLine
  readonly tried: readonly TriedLine[]
  readonly otherCodes: number
}
