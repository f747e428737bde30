import { existsSync } from 'node:fs'
import { InputError } from '../issue.js'
import { addressOf } from './address.js'
import { archiveOf } from './archive-write.js'
import { DECISIONS, JUDGEMENTS, LICENCES } from './chain.js'
import { decisionsOn } from './decisions.js'
import { shelfOn } from './documents.js'
import { editionsOn } from './editions.js'
import { type Engine, inSnapshot } from './engine.js'
import { FAULT_WORDS, StoreFault } from './fault.js'
import { importInto } from './import.js'
import { judgementsOn } from './judgements.js'
import { licencesOn } from './licences.js'
import { migrate, SCHEMA } from './migrations.js'
import type { OnProgress, Place, Store, StoreInfo } from './model.js'
import { sourceOf } from './source.js'
import { verifySnapshot } from './verify.js'
import { copyTo, writeChunks } from './write-file.js'

/**
 * Opens a store, making it or bringing its tables up to date where needed. Throws InputError where it cannot be reached, is no store, or was written by a
 * newer Lodestone. `close` it.
 */
export async function openStore(place: Place): Promise<Store> {
  return storeOn(await reached(place))
}

/** The store on an engine whose tables are up to date. */
export function storeOn(engine: Engine): Store {
  const shelf = shelfOn(engine)
  const { put, get, list, history, remove } = shelf
  return {
    documents: { put, get, list: ({ kind, ...asked }) => list(kind, asked), history, remove },
    decisions: decisionsOn(engine),
    licences: licencesOn(engine, shelf),
    judgements: judgementsOn(engine),
    editions: editionsOn(engine),
    info: () => infoOf(engine),
    verify: (options) => inSnapshot(engine, (tx) => verifySnapshot(tx, options)),
    exportArchive: (onProgress) => exportOf(engine, onProgress),
    importArchive: (archive, onProgress) =>
      importInto(engine, archive instanceof Uint8Array ? sourceOf(archive) : archive, onProgress),
    backup: (path, onProgress) => backupOf(engine, path, onProgress),
    close: engine.close,
  }
}

async function reached(place: Place): Promise<Engine> {
  let engine: Engine | undefined
  try {
    engine = await engineOf(place)
    await migrate(engine)
    return engine
  } catch (error) {
    await engine?.close()
    if (error instanceof InputError) throw error
    const file = 'url' in place ? addressOf(place.url) : place.home
    throw new InputError([{ code: 'no-store', file, message: `the store cannot be opened: ${reasonOf(error)}` }])
  }
}

/** Only the driver that is asked for is loaded. */
async function engineOf(place: Place): Promise<Engine> {
  if ('url' in place) return (await import('./postgresql.js')).openPostgresql(place.url)
  return (await import('./libsql.js')).openLibsql(place.home)
}

/** Of several errors (one for each address of a host) the first. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  if (error instanceof StoreFault && (error.kind === 'full' || !error.cause)) return FAULT_WORDS[error.kind]
  return error instanceof StoreFault ? reasonOf(error.cause) : (error as Error).message
}

async function* exportOf(engine: Engine, onProgress?: OnProgress): AsyncGenerator<Uint8Array> {
  const { tx, end } = await engine.snapshot()
  try {
    yield* archiveOf(tx, onProgress)
  } finally {
    await end()
  }
}

async function backupOf(engine: Engine, path: string, onProgress?: OnProgress): Promise<void> {
  if (existsSync(path))
    throw new InputError([
      { code: 'in-the-way', file: path, message: 'a file of this name is there', expected: 'a new name' },
    ])
  if (engine.copyFile) await copyTo(path, engine.copyFile)
  else await writeChunks(path, exportOf(engine, onProgress))
}

async function infoOf(engine: Engine): Promise<StoreInfo> {
  const { db, name, place } = engine
  const ends = await db
    .selectFrom('chains')
    .select(['chain', 'seq'])
    .where('chain', 'in', [DECISIONS, JUDGEMENTS])
    .execute()
  const seqOf = (chain: string) => ends.find((end) => end.chain === chain)?.seq ?? 0
  const { documents } = await db
    .selectFrom('documents')
    .select((one) => one.fn.countAll<number>().as('documents'))
    .executeTakeFirstOrThrow()
  const { licences } = await db
    .selectFrom('chains')
    .select((one) => one.fn.countAll<number>().as('licences'))
    .where('chain', '>', LICENCES[0])
    .where('chain', '<', LICENCES[1])
    .where('seq', '>', 0)
    .executeTakeFirstOrThrow()
  const { editions } = await db
    .selectFrom('editions')
    .select((one) => one.fn.countAll<number>().as('editions'))
    .executeTakeFirstOrThrow()
  return {
    engine: name,
    place,
    schema: SCHEMA,
    documents,
    decisions: seqOf(DECISIONS),
    licences,
    judgements: seqOf(JUDGEMENTS),
    editions,
  }
}
