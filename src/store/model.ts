import type { Issue } from '../issue.js'
import type { Application, Entry, Licence } from '../licence/model.js'
import type { Source } from './source.js'

/**
 * What the faces give with every write; the store reads no clock and knows nobody. `by` is who writes (1-200 characters), `at` an instant in UTC as
 * ISO text (`2026-11-22T08:00:00Z`), `key` the idempotency key (1-200 characters), unique in its chain.
 */
export type Signed = { readonly by: string; readonly at: string }
export type Keyed = Signed & { readonly key: string }

/** A value that JSON has a form for. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One link of an append-only chain. `content` is the SHA-256 of the canonical JSON of what was written, `prev` the hash of the link before (64 zeros
 * for the first), `hash` the SHA-256 of the canonical JSON of the other seven. `seq` counts from 1 without gaps.
 */
export type Link = {
  readonly chain: string
  readonly seq: number
  readonly key: string
  readonly by: string
  readonly at: string
  readonly content: string
  readonly prev: string
  readonly hash: string
}

/** The end of a chain. Heads that were saved elsewhere are a checkpoint: `verify` finds what was cut off or rewritten since. */
export type Head = { readonly chain: string; readonly seq: number; readonly hash: string }

/**
 * A write that stands, or why it was refused; nothing is written then. `again` when the same key with the same content, by the same writer, stood already:
 * the answer is then the first one's. Codes: `key-reused`, `etag-differs`, `exists`, `unknown-licence`, `edition-not-kept`, and the licence ledger's
 * own. What no store could take (an id with a control character) is thrown as InputError.
 */
export type Written<T> = { readonly written: T; readonly again: boolean } | { readonly refused: readonly Issue[] }

/** A page of a list, and the `after` of the next; no `next` on the last page. `limit` is 1-1000, 100 if left out. */
export type Page<T> = { readonly items: readonly T[]; readonly next?: string }
export type Paged = { readonly after?: string | undefined; readonly limit?: number | undefined }

/** `report-file`: the bytes of a report, under their SHA-256; the report itself names it. */
export const DOCUMENT_KINDS = ['parts', 'movement', 'question', 'report', 'report-file', 'scenario'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** One revision of a document. `etag` is the SHA-256 of the canonical JSON of `body`; revisions count from 1 and are all kept. */
export type Document<Body = Json> = Signed & {
  readonly kind: string
  readonly id: string
  readonly revision: number
  readonly etag: string
  readonly body: Body
}
export type DocumentRow = Omit<Document, 'body'>

/** `ifMatch`: the etag that the document must have; `'none'` where it must not be there; left out, the last writer wins. */
export type Match = { readonly ifMatch?: string | undefined }

export type Documents = {
  /** The same body again is no new revision (`again`). */
  readonly put: (kind: DocumentKind, id: string, body: Json, given: Signed & Match) => Promise<Written<Document>>
  /** The newest revision, or the one asked for; undefined where there is none or it was removed. */
  readonly get: (kind: DocumentKind, id: string, revision?: number) => Promise<Document | undefined>
  /** By id; `after` is an id. */
  readonly list: (asked: Paged & { readonly kind: DocumentKind }) => Promise<Page<DocumentRow>>
  /** Every revision, first to last, also of a removed document. `removed` where a revision took it away. */
  readonly history: (
    kind: DocumentKind,
    id: string,
  ) => Promise<readonly (DocumentRow & { readonly removed: boolean })[]>
  /** Its revisions stay readable. `written` is false where it was not there. */
  readonly remove: (kind: DocumentKind, id: string, given: Signed & Match) => Promise<Written<boolean>>
}

export const OUTCOMES = ['binds', 'cannot-tell', 'nothing-binds'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A decision as lists show it. `id` is the hash of its link; `edition` the content hash of the law, without scenarios. */
export type DecisionRow = Keyed & {
  readonly id: string
  readonly seq: number
  readonly subject: string
  readonly on: string
  readonly knownAt: string
  readonly edition: string
  readonly scenarios: boolean
  readonly engine: string
  readonly outcome: Outcome
}
/** `record` is the canonical JSON text, byte for byte as it was appended. */
export type Decision = DecisionRow & { readonly record: string }

export type DecisionFilter = {
  readonly subject?: string | undefined
  readonly by?: string | undefined
  readonly outcome?: Outcome | undefined
  readonly on?: string | undefined
  readonly edition?: string | undefined
}

export type Decisions = {
  /** `record`: the text of `record(answer)`. Its edition must have been kept first (`edition-not-kept`). Throws InputError on a text that is no record. */
  readonly append: (given: Keyed & { readonly record: string }) => Promise<Written<DecisionRow>>
  readonly get: (id: string) => Promise<Decision | undefined>
  /** Newest first; `after` is the `next` of the page before. */
  readonly list: (asked?: Paged & DecisionFilter) => Promise<Page<DecisionRow>>
}

/** An entry of a licence's ledger, as it stands in the chain. `seq` 1 is the licence itself, and the entries follow. */
export type LedgerLine = { readonly link: Link; readonly entry: Entry }
export type StoredLicence = { readonly link: Link; readonly licence: Licence; readonly lines: readonly LedgerLine[] }

export type Licences = {
  /** An application, by its own id, with revisions like a document. */
  readonly putApplication: (application: Application, given: Signed & Match) => Promise<Written<Document<Application>>>
  readonly application: (id: string) => Promise<Document<Application> | undefined>
  readonly applications: (asked?: Paged) => Promise<Page<DocumentRow>>
  /** Opens the ledger of a licence under the licence's id. A licence never changes: `exists` for another of this id. */
  readonly grant: (licence: Licence, given: Keyed) => Promise<Written<Link>>
  /**
   * Adds one entry, under the entry's own key. The whole ledger is folded with `enter` of the licence folder in one transaction that no other writer
   * can race, so two draws never both take the last kilogram (L2). What does not fit is refused with the line named.
   */
  readonly enter: (licenceId: string, entry: Entry, given: Signed) => Promise<Written<LedgerLine>>
  readonly get: (licenceId: string) => Promise<StoredLicence | undefined>
  /** By id; `after` is an id. */
  readonly list: (
    asked?: Paged,
  ) => Promise<Page<{ readonly id: string; readonly head: Head; readonly licence: Licence }>>
}

export type Judgements = {
  readonly append: (given: Keyed & { readonly judgement: Json }) => Promise<Written<Link>>
  /** First to last; `after` is the `next` of the page before. */
  readonly list: (asked?: Paged) => Promise<Page<Judged>>
  /** Those whose claim stands in a report, by the report as they name it (`sha256:` and the hash of its text); first to last. */
  readonly about: (report: string) => Promise<readonly Judged[]>
}
export type Judged = { readonly link: Link; readonly judgement: Json }

export type Editions = {
  /** Keeps an edition of the register whole, once. False where it was there. Throws InputError where the content is not what the hash says. */
  readonly keep: (hash: string, json: string) => Promise<boolean>
  /** Canonical JSON of the register, `edition` included. */
  readonly get: (hash: string) => Promise<string | undefined>
  readonly list: () => Promise<readonly string[]>
}

/** The first broken link, in the order of chains and numbers, and what is wrong with it. */
export type Broken = { readonly chain: string; readonly seq: number; readonly code: string; readonly message: string }

/** `heads` is the checkpoint to save. */
export type Verification = {
  readonly sound: boolean
  readonly broken?: Broken
  readonly links: number
  readonly editions: number
  readonly heads: readonly Head[]
}

export type StoreInfo = {
  readonly engine: 'libsql' | 'postgresql'
  /** The file, or the address of the server without user and password. */
  readonly place: string
  readonly schema: number
  readonly documents: number
  readonly decisions: number
  readonly licences: number
  readonly judgements: number
  readonly editions: number
}

export type Imported = { readonly links: number; readonly editions: number; readonly alreadyThere: number }

/** Called now and then during long work, with how many links are done, and of how many where that is known. */
export type OnProgress = (done: number, of?: number) => void

export type Store = {
  readonly documents: Documents
  readonly decisions: Decisions
  readonly licences: Licences
  readonly judgements: Judgements
  readonly editions: Editions
  readonly info: () => Promise<StoreInfo>
  /** Reads everything and checks every hash, number, derived row and ledger. Needs nothing but the store; `against`, a checkpoint, if given. */
  readonly verify: (options?: {
    readonly against?: readonly Head[]
    readonly onProgress?: OnProgress
  }) => Promise<Verification>
  /** Everything as one zip archive, in one snapshot, while others write. The same content gives the same bytes on either engine. */
  readonly exportArchive: (onProgress?: OnProgress) => AsyncIterable<Uint8Array>
  /**
   * Everything of an archive, or nothing: chains that are longer there grow, chains that are as long or longer here stay, and a chain that went another way
   * is refused. Throws InputError on any damage.
   */
  readonly importArchive: (archive: Source | Uint8Array, onProgress?: OnProgress) => Promise<Imported>
  /** A copy while others write: a store file on libSQL, an export archive on PostgreSQL. Refuses to write over a file. */
  readonly backup: (path: string, onProgress?: OnProgress) => Promise<void>
  readonly close: () => Promise<void>
}

/** A folder for the libSQL file (`LODESTONE_HOME`), or the address of a PostgreSQL database (`LODESTONE_DATABASE_URL`). */
export type Place = { readonly home: string } | { readonly url: string }
