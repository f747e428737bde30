import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { addressOf } from './address.js'
import type { Engine } from './engine.js'
import { faultOf, StoreFault } from './fault.js'
import type { Db, Schema } from './schema.js'

const INT8 = 20
/** Of the errors of PostgreSQL: two transactions stood in each other's way, and one was undone. */
const TRY_AGAIN = new Set(['40001', '40P01'])
const TRIES = 20

/** Opens a PostgreSQL database by its address. */
export async function openPostgresql(url: string): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url, max: 8, types: { getTypeParser } })
  // a connection that breaks is replaced, whether it is idle or at work; without a listener it would end the process
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const place = addressOf(url)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: telling(pool, place) }) })
  return {
    name: 'postgresql',
    place,
    db,
    write: (work) => tryAgain(() => db.transaction().setIsolationLevel('read committed').execute(work)),
    lockHead: (tx, chain) =>
      tx.selectFrom('chains').selectAll().where('chain', '=', chain).forUpdate().executeTakeFirst(),
    lockAll: async (tx) => {
      await tx.executeQuery(CompiledQuery.raw('lock table chains in exclusive mode'))
    },
    snapshot: () => snapshotOf(db),
    close: () => db.destroy(),
  }
}

/** Numbers of links are far below 2^53. */
const getTypeParser = ((type: number, format?: 'text') =>
  type === INT8 ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser

/**
 * A transaction that is held open until it is ended. Kysely's own (`startTransaction`) keeps its connection for ever where beginning or ending it fails, and
 * a pool without connections answers nobody.
 */
function snapshotOf(db: Db): ReturnType<Engine['snapshot']> {
  return new Promise((resolve, reject) => {
    const running = db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(
        (tx) =>
          new Promise<void>((ended) => {
            const end = async () => {
              ended()
              await running.catch(() => {})
            }
            resolve({ tx, end })
          }),
      )
    running.catch(reject)
  })
}

/** The pool, whose errors say it where the server failed and not the statement. */
function telling(pool: pg.Pool, place: string): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const told = (error: unknown): never => {
    throw isLost(error) ? new StoreFault('away', place, { cause: error }) : (faultOf(error, place) ?? error)
  }
  const connected = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect()
    const known = clients.get(client)
    if (known) return known
    try {
      // an acknowledged write is on the disk, whatever the server's default
      await client.query('set synchronous_commit = on')
    } catch (error) {
      client.release(true)
      throw error
    }
    const query = (text: string, values: unknown[]) => client.query(text, values).catch(told)
    const made = { query, release: () => client.release() } as unknown as PostgresPoolClient
    clients.set(client, made)
    return made
  }
  return { connect: () => connected().catch(told), end: () => pool.end() }
}

/** Every error of a server has a code; what has none is the connection that broke. No socket where one should be is no server. */
function isLost(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return code === undefined ? !(error instanceof AggregateError) : code === 'ENOENT'
}

async function tryAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1)
    try {
      return await work()
    } catch (error) {
      const code = (error as { code?: unknown }).code
      if (left === 0 || typeof code !== 'string' || !TRY_AGAIN.has(code)) throw error
    }
}
