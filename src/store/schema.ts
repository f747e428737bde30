import type { Kysely, Transaction } from 'kysely'

/** The tables as code sees them, the same on both engines. Booleans are 0 and 1; every text sorts by its bytes. */
export type Schema = {
  readonly schema_version: { version: number }
  /** The end of each chain: what a writer locks. */
  readonly chains: { chain: string; seq: number; hash: string }
  /** What the links stand for, once per hash: canonical JSON, deflated. */
  readonly contents: { hash: string; body: Uint8Array }
  readonly entries: LinkRow
  /** Editions of the register, once per hash: canonical JSON, deflated. */
  readonly editions: { hash: string; body: Uint8Array }
  /** Derived from the document chains: the newest revision of each document that was not removed. */
  readonly documents: { kind: string; id: string; revision: number; etag: string; by: string; at: string }
  /** Derived from the chain of decisions: what lists show and filter by. */
  readonly decisions: DecisionColumns
}

export type LinkRow = {
  chain: string
  seq: number
  key: string
  by: string
  at: string
  content: string
  prev: string
  hash: string
}

export type DecisionColumns = {
  seq: number
  id: string
  key: string
  by: string
  at: string
  subject: string
  on_date: string
  known_at: string
  /** The content hash of the law. */
  edition: string
  /** As the record has it, with the scenarios laid over it. */
  asked_edition: string
  engine: string
  outcome: string
  scenarios: number
}

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>
