import { emptyHead } from './chain.js'
import type { Head } from './model.js'
import type { Db, Tx } from './schema.js'

/** One of the two databases, and what they do differently. */
export type Engine = {
  readonly name: 'libsql' | 'postgresql'
  /** For people: a file, or an address without user and password. */
  readonly place: string
  /** For reads of one statement. */
  readonly db: Db
  /** One transaction that nobody's writes can cut in two; tried again where the engine asks for it. `work` may run more than once. */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Locks the end of a chain until the transaction ends; undefined where there is no such chain. */
  readonly lockHead: (tx: Tx, chain: string) => Promise<Head | undefined>
  /** Locks every chain until the transaction ends. */
  readonly lockAll: (tx: Tx) => Promise<void>
  /** A transaction that sees one moment and only reads, while others write. `end` it. */
  readonly snapshot: () => Promise<{ readonly tx: Tx; readonly end: () => Promise<void> }>
  /** A copy of the file, where the store is one. */
  readonly copyFile?: (path: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Locks the end of a chain, beginning the chain where there is none. */
export async function lockedHead(engine: Engine, tx: Tx, chain: string): Promise<Head> {
  const there = await engine.lockHead(tx, chain)
  if (there) return there
  await tx
    .insertInto('chains')
    .values(emptyHead(chain))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await engine.lockHead(tx, chain))!
}

/** Runs `work` in a snapshot. */
export async function inSnapshot<T>(engine: Engine, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { tx, end } = await engine.snapshot()
  try {
    return await work(tx)
  } finally {
    await end()
  }
}
