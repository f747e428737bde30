import { CompiledQuery, sql } from 'kysely'
import { InputError } from '../issue.js'
import type { Engine } from './engine.js'
import { migration1 } from './migration-1.js'
import { migration2 } from './migration-2.js'
import { migration3 } from './migration-3.js'
import type { Tx } from './schema.js'

/** The statements of a step, for one engine. A step that was released never changes: what comes later is a new one. */
export type Migration = (engine: Engine['name']) => readonly string[]

export const MIGRATIONS: readonly Migration[] = [migration1, migration2, migration3]
/** The schema that this program reads and writes. */
export const SCHEMA = MIGRATIONS.length

/** Any number, the same for everyone who migrates. */
const LOCK = 4_747_001

/**
 * Brings the tables up to `to`, each step once, all in one transaction that nobody else's can race. Throws InputError on a schema that is newer than this
 * program's.
 */
export async function migrate(engine: Engine, to = SCHEMA): Promise<void> {
  if ((await versionOf(engine)) === to) return
  await engine.write(async (tx) => {
    if (engine.name === 'postgresql') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    await run(tx, 'create table if not exists schema_version (version integer not null primary key)')
    const at = await newest(tx)
    if (at > SCHEMA) throw newer(engine, at)
    for (let version = at + 1; version <= to; version += 1) {
      for (const statement of MIGRATIONS[version - 1]!(engine.name)) await run(tx, statement)
      await tx.insertInto('schema_version').values({ version }).execute()
    }
  })
}

async function versionOf(engine: Engine): Promise<number> {
  const there =
    engine.name === 'libsql'
      ? await sql`select name from sqlite_master where name = 'schema_version'`.execute(engine.db)
      : await sql`select 1 from pg_tables where tablename = 'schema_version' and schemaname = current_schema()`.execute(
          engine.db,
        )
  return there.rows.length ? newest(engine.db) : 0
}

async function newest(db: Engine['db'] | Tx): Promise<number> {
  const row = await db
    .selectFrom('schema_version')
    .select((one) => one.fn.max('version').as('version'))
    .executeTakeFirst()
  return row?.version ?? 0
}

const run = (tx: Tx, statement: string) => tx.executeQuery(CompiledQuery.raw(statement))

const newer = (engine: Engine, found: number): InputError =>
  new InputError([
    {
      code: 'newer-schema',
      message: 'the store was written by a newer Lodestone',
      file: engine.place,
      found: `schema ${found}`,
      expected: `schema ${SCHEMA} or older; nothing was changed`,
    },
  ])
