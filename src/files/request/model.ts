import type { Both } from '../../words/named.js'

/** A part that is asked about: the places where it stands, one key each. Alike parts of one supplier are asked about once. */
export type AskedPart = { readonly name: string; readonly paths: readonly string[]; readonly keys: readonly string[] }

/** One question to one party, about some parts or about none: the threshold of the law, which law asks, and how it is answered. */
export type AskedOnce = {
  readonly id: string
  /** With one part it names the part; with several it says that they stand below. */
  readonly ask: Both
  readonly parts: readonly (AskedPart & { readonly ask: Both })[]
  /** Where the question is about no part: its only key. */
  readonly key?: string
  /** What the law compares the answer with. It is for whoever asks: a request that goes out does not say which answer is free of the law. */
  readonly against: readonly Both[]
  /** Amounts that the law names, without saying on which side of them it binds. */
  readonly thresholds: readonly Both[]
  /** Quoted words of the acts, for whoever asks. */
  readonly words: readonly string[]
  readonly laws: readonly Both[]
  readonly how: Both
  /** How many verdicts, over all lines, an answer can change. */
  readonly decides: number
}

/** All that one supplier, party or desk is asked. `name` where the input names it; `who` is the kind of person. */
export type AskedOf = { readonly name?: string; readonly who: Both; readonly questions: readonly AskedOnce[] }

/** A request on one line or on a whole list: one file to send, one file that comes back. */
export type Requested = {
  readonly lines: number
  readonly of: readonly AskedOf[]
  readonly questions: number
  /** How many more may come up once these are answered. */
  readonly later: number
  /** Empty where nothing is to be asked. */
  readonly csv: string
  readonly letter: Both
}
