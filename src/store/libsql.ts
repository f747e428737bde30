import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause, setImmediate } from 'node:timers/promises'
import {
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely'
import Database from 'libsql'
import type { Engine } from './engine.js'
import { failed, StoreFault } from './fault.js'
import type { Schema } from './schema.js'

/** The store's file in its folder. */
export const STORE_FILE = 'store.db'

/**
 * Opens the libSQL file of a folder, making both where they are not there; only their owner can read them. Every commit is on the disk before it is
 * acknowledged (WAL, full sync).
 */
export async function openLibsql(home: string): Promise<Engine> {
  const file = join(home, STORE_FILE)
  beginFile(home, file)
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
      try {
        const tx = await reader.startTransaction().execute()
        // the snapshot is taken by the first read
        await tx.selectFrom('schema_version').selectAll().execute()
        const end = () =>
          tx
            .rollback()
            .execute()
            .finally(() => reader.destroy())
        return { tx, end }
      } catch (error) {
        await reader.destroy()
        throw error
      }
    },
    copyFile: async (path) => {
      const reader = kyselyOn(await connected(file), 'begin')
      try {
        await sql`vacuum into ${path}`.execute(reader)
      } catch (error) {
        // the engine says that it is full, and means the place of the copy
        throw error instanceof StoreFault ? new StoreFault(error.kind, path, { cause: error.cause }) : error
      } finally {
        await reader.destroy()
      }
    },
    close: () => db.destroy(),
  }
}

/** A new file is its owner's, and so is what the engine writes beside it. One that is there is not touched: to close it again would drop the engine's locks. */
function beginFile(home: string, file: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(file)) failed(error, file)
  }
}

/** A connection, how it begins a transaction, and whether it is in one. */
type Connection = {
  readonly database: SqliteDatabase
  readonly begin: (statement: string) => Promise<void>
  readonly inTransaction: () => boolean
}

const kyselyOn = ({ database, begin, inTransaction }: Connection, statement: string): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new LibsqlDialect({ database }, { begin: () => begin(statement), inTransaction }) })

/** How long a statement waits in the driver, which holds up the whole process; a writer's turn is waited for outside of it. */
const BUSY_MS = 20

async function connected(file: string): Promise<Connection> {
  let database: Database.Database | undefined
  try {
    const opened = new Database(file, { timeout: 5000 })
    database = opened
    await whenFree(() => {
      for (const pragma of PRAGMAS) opened.prepare(`pragma ${pragma}`).all()
    })
    return {
      database: typed(opened, file),
      // not as a prepared statement: one that found the file busy would stay in progress and stop every commit after it
      begin: async (statement) => {
        await whenFree(() => opened.exec(statement)).catch((error) => failed(error, file))
      },
      inTransaction: () => opened.inTransaction,
    }
  } catch (error) {
    database?.close()
    return failed(error, file)
  }
}

const PRAGMAS = ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', `busy_timeout = ${BUSY_MS}`]

type Turns = { readonly begin: () => Promise<void>; readonly inTransaction: () => boolean }

/** Kysely's own, but for how a transaction begins and ends: a writer takes its turn before it reads. */
class LibsqlDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #turns: Turns
  constructor(config: SqliteDialectConfig, turns: Turns) {
    super(config)
    this.#config = config
    this.#turns = turns
  }
  override createDriver(): SqliteDriver {
    return new LibsqlDriver(this.#config, this.#turns)
  }
}

class LibsqlDriver extends SqliteDriver {
  readonly #turns: Turns
  constructor(config: SqliteDialectConfig, turns: Turns) {
    super(config)
    this.#turns = turns
  }
  override beginTransaction(): Promise<void> {
    return this.#turns.begin()
  }
  /** Where the disk is full or fails, the engine has rolled back by itself: to ask for it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#turns.inTransaction()) await super.rollbackTransaction(connection)
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

/** libsql gives blobs as bare buffers, cuts texts at a NUL, and ends the process on a boolean: none of it gets that far. A place that fails is a fault. */
function typed(database: Database.Database, file: string): SqliteDatabase {
  const tried = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      return failed(error, file)
    }
  }
  return {
    close: () => {
      database.close()
    },
    prepare: (text) => {
      const statement = tried(() => database.prepare(text))
      return {
        reader: statement.reader,
        all: (parameters) => tried(() => statement.all(checked(parameters)).map(withBytes)),
        run: (parameters) => tried(() => statement.run(checked(parameters))),
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
