import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Place, Store } from './model.js'
import { openStore } from './open.js'
import { hasPostgres, startPostgres, type TestServer } from './postgres.testing.js'

export type EngineName = 'libsql' | 'postgresql'

/** The engines that this machine can test. */
export const ENGINES: readonly EngineName[] = hasPostgres ? ['libsql', 'postgresql'] : ['libsql']
if (!hasPostgres)
  console.warn(
    'NOTICE: the tests of the store on PostgreSQL are SKIPPED: no server is installed, and LODESTONE_TEST_DATABASE_URL names none',
  )

/** Fresh stores for the tests of one file. What they leave is taken away at its end. */
export function testPlaces() {
  let server: TestServer | undefined
  let folder = ''
  const open = new Set<Store>()
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-store-'))
    if (hasPostgres) server = await startPostgres()
  })
  afterAll(async () => {
    for (const store of open) await store.close()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const place = async (engine: EngineName): Promise<Place> =>
    engine === 'libsql' ? { home: mkdtempSync(join(folder, 'home-')) } : { url: await server!.database() }
  const opened = async (at: Place): Promise<Store> => {
    const store = await openStore(at)
    open.add(store)
    return store
  }
  return {
    /** A place where no store is yet. */
    place,
    /** A store that is closed when the file is done. */
    opened,
    fresh: async (engine: EngineName) => opened(await place(engine)),
    folder: () => folder,
  }
}
