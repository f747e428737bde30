import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause, setImmediate } from 'node:timers/promises'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteDialectConfig, SqliteDriver, sql } from 'kysely'
import Database from 'libsql'
import type { Engine } from './engine.js'
import type { Schema } from './schema.js'

/** The store's file in its folder. */
export const STORE_FILE = 'store.db'

/**
 * Opens the libSQL file of a folder, making both where they are not there; only their owner can read them. Every commit is on the disk before it is
 * acknowledged (WAL, full sync).
 */
export async function openLibsql(home: string): Promise<Engine> {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const file = join(home, STORE_FILE)
  beginFile(file)
  const db = kyselyOn(await connected(file), 'begin immediate')
  return {
    name: 'libsql',
    place: file,
    db,
    write: async (work) => {
      // the driver never waits: without this, one write after another would let nothing else of the process have its turn
      await setImmediate()
      return db.transaction().execute(work)
    },
    // the one writer has the whole file
    lockHead: (tx, chain) => tx.selectFrom('chains').selectAll().where('chain', '=', chain).executeTakeFirst(),
    lockAll: async () => {},
    snapshot: async () => {
      const reader = kyselyOn(await connected(file), 'begin')
      const tx = await reader.startTransaction().execute()
      // the snapshot is taken by the first read
      await tx.selectFrom('schema_version').selectAll().execute()
      return {
        tx,
        end: async () => {
          await tx.rollback().execute()
          await reader.destroy()
        },
      }
    },
    copyFile: async (path) => {
      const reader = kyselyOn(await connected(file), 'begin')
      try {
        await sql`vacuum into ${path}`.execute(reader)
      } finally {
        await reader.destroy()
      }
    },
    close: () => db.destroy(),
  }
}

/** A new file is its owner's, and so is what the engine writes beside it. One that is there is not touched: to close it again would drop the engine's locks. */
function beginFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** A connection, and how it begins a transaction. */
type Connection = { readonly database: SqliteDatabase; readonly exec: (statement: string) => void }

const kyselyOn = ({ database, exec }: Connection, begin: string): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new LibsqlDialect({ database }, () => exec(begin)) })

/** How long a statement waits in the driver, which holds up the whole process; a writer's turn is waited for outside of it. */
const BUSY_MS = 20

async function connected(file: string): Promise<Connection> {
  const database = new Database(file, { timeout: 5000 })
  await whenFree(() => {
    for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', `busy_timeout = ${BUSY_MS}`])
      database.prepare(`pragma ${pragma}`).all()
  })
  return { database: typed(database), exec: (statement) => database.exec(statement) }
}

/** Kysely's own, but for how a transaction begins: a writer takes its turn before it reads. */
class LibsqlDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #begin: () => void
  constructor(config: SqliteDialectConfig, begin: () => void) {
    super(config)
    this.#config = config
    this.#begin = begin
  }
  override createDriver(): SqliteDriver {
    return new LibsqlDriver(this.#config, this.#begin)
  }
}

class LibsqlDriver extends SqliteDriver {
  readonly #begin: () => void
  constructor(config: SqliteDialectConfig, begin: () => void) {
    super(config)
    this.#begin = begin
  }
  /** Not as a prepared statement: one that found the file busy would stay in progress and stop every commit after it. */
  override async beginTransaction(): Promise<void> {
    await whenFree(this.#begin)
  }
}

const TRIES = 4000

/** Tries again while another process writes: a minute or so, and then its error. */
async function whenFree<T>(work: () => T | Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1)
    try {
      return await work()
    } catch (error) {
      if (left === 0 || !isBusy(error)) throw error
      await pause(1 + Math.random() * 8)
    }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/** libsql gives blobs as bare buffers, cuts texts at a NUL, and ends the process on a boolean: none of it gets that far. */
function typed(database: Database.Database): SqliteDatabase {
  return {
    close: () => {
      database.close()
    },
    prepare: (text) => {
      const statement = database.prepare(text)
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(checked(parameters)).map(withBytes),
        run: (parameters) => statement.run(checked(parameters)),
        iterate: function* (parameters) {
          for (const row of statement.iterate(checked(parameters))) yield withBytes(row)
        },
      }
    },
  }
}

function checked(parameters: readonly unknown[]): unknown[] {
  for (const value of parameters)
    if (
      !(
        typeof value === 'number' ||
        (typeof value === 'string' && !value.includes('\0')) ||
        value instanceof Uint8Array
      )
    )
      throw new RangeError(`not a value of a column: ${typeof value}`)
  return [...parameters]
}

const withBytes = (row: unknown): unknown =>
  Object.fromEntries(
    Object.entries(row as object).map(([name, value]) => [
      name,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  )
