import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { StoreFault } from './fault.js'
import { canMount, smallDisk } from './full.testing.js'
import { openLibsql } from './libsql.js'
import { migrate } from './migrations.js'
import type { Store } from './model.js'
import { openStore, storeOn } from './open.js'
import { drawOf, filled, signed } from './sample.testing.js'
import { ENGINES, testPlaces } from './stores.testing.js'

const places = testPlaces()

/** Some kilobytes that do not pack. */
const bulk = (n: number) => ({ n, bulk: randomBytes(6_000).toString('hex') })

/** Writes until the place is full. What was acknowledged, and the fault. */
async function untilFull(store: Store, from = 0): Promise<{ ids: string[]; fault: StoreFault }> {
  const ids: string[] = []
  for (let n = from; n < from + 5_000; n += 1)
    try {
      await store.documents.put('parts', `p${n}`, bulk(n), signed())
      ids.push(`p${n}`)
    } catch (error) {
      expect(error).toBeInstanceOf(StoreFault)
      return { ids, fault: error as StoreFault }
    }
  throw new Error('it was never full')
}

/** A full store is whole, is read, and has everything that it acknowledged. What is small may still find room; else it is the same fault. */
async function stillSound(store: Store, ids: readonly string[]): Promise<void> {
  const small = await store.licences.enter('L-1', drawOf('when full', '1'), signed()).catch((error: unknown) => error)
  if (small instanceof Error) expect(small.message).toMatch(/no room is left/)
  expect((await store.verify()).broken).toBeUndefined()
  for (const id of ids) expect((await store.documents.get('parts', id))?.revision).toBe(1)
  expect((await store.documents.list({ kind: 'parts', limit: 1000 })).items).toHaveLength(ids.length + 1)
}

/** When there is room again, the same store goes on. */
async function goesOn(store: Store): Promise<void> {
  expect(await store.licences.enter('L-1', drawOf('when full', '1'), signed())).toHaveProperty('written')
  await store.documents.put('parts', 'after', bulk(0), signed())
  expect((await store.verify()).broken).toBeUndefined()
}

test('libsql: a file that may not grow', async () => {
  const engine = await openLibsql(join(places.folder(), 'capped'))
  await migrate(engine)
  const store = storeOn(engine)
  await filled(store)
  await sql`pragma max_page_count = 200`.execute(engine.db)
  const { ids, fault } = await untilFull(store)
  expect(fault.kind).toBe('full')
  expect(ids.length).toBeGreaterThan(20)
  await stillSound(store, ids)
  await sql`pragma max_page_count = 100000`.execute(engine.db)
  await goesOn(store)
  await store.close()
})

test.runIf(canMount)('libsql: a real file system that is full', async () => {
  const disk = smallDisk(3_000_000)!
  try {
    const ballast = join(disk.folder, 'ballast')
    writeFileSync(ballast, randomBytes(500_000))
    const store = await openStore({ home: join(disk.folder, 'home') })
    await filled(store)
    const { ids, fault } = await untilFull(store)
    expect(fault.kind).toBe('full')
    await stillSound(store, ids)
    // a copy to the same disk has no room either, and leaves nothing
    await expect(store.backup(join(disk.folder, 'copy'))).rejects.toThrow(/copy: no room is left/)
    expect(readdirSync(disk.folder).sort()).toEqual(['ballast', 'home'])
    // a second process, while it is full
    const other = await openStore({ home: join(disk.folder, 'home') })
    expect((await other.verify()).broken).toBeUndefined()
    await other.close()
    rmSync(ballast)
    await goesOn(store)
    await store.close()
    const reopened = await openStore({ home: join(disk.folder, 'home') })
    expect((await reopened.verify()).links).toBe(12 + ids.length + 2)
    await reopened.close()
  } finally {
    disk.end()
  }
})

test.runIf(canMount && ENGINES.includes('postgresql'))('postgresql: a real tablespace that is full', async () => {
  const place = (await places.place('postgresql')) as { url: string }
  const admin = new pg.Client({ connectionString: place.url })
  await admin.connect()
  const { rows } = await admin.query<{ data_directory: string }>('show data_directory')
  const owner = statSync(rows[0]!.data_directory, { throwIfNoEntry: false })
  const disk = smallDisk(24_000_000, owner && { uid: owner.uid, gid: owner.gid })!
  const name = `small_${randomBytes(4).toString('hex')}`
  const tables = `lodestone_${name}`
  try {
    await admin.query(`create tablespace ${name} location '${disk.folder}'`)
    await admin.query(`create database ${tables} tablespace ${name} template template0 encoding 'UTF8'`)
    const url = new URL(place.url)
    url.pathname = `/${tables}`
    const store = await openStore({ url: url.toString() })
    await filled(store)
    const { ids, fault } = await untilFull(store)
    expect(fault.kind).toBe('full')
    expect((await store.verify()).broken).toBeUndefined()
    for (const id of ids) expect((await store.documents.get('parts', id))?.revision).toBe(1)
    expect((await store.verify()).links).toBe(12 + ids.length)
    await store.close()
  } finally {
    await admin.query(`drop database if exists ${tables} with (force)`)
    await admin.query(`drop tablespace if exists ${name}`)
    await admin.end()
    disk.end()
  }
})

test.runIf(ENGINES.includes('postgresql'))('postgresql: connections that break in the middle of writes', async () => {
  const place = (await places.place('postgresql')) as { url: string }
  const store = await places.opened(place)
  await filled(store)
  const admin = new pg.Client({ connectionString: place.url })
  await admin.connect()
  const acknowledged: string[] = []
  const faults = new Set<string>()
  let over = false
  const writing = [0, 1, 2].map(async (writer) => {
    for (let n = 0; !over; n += 1) {
      const id = `w${writer}-${n}`
      for (let tries = 0; ; tries += 1)
        try {
          await store.documents.put('parts', id, { n }, signed())
          acknowledged.push(id)
          break
        } catch (error) {
          // one clear fault, and the same again goes well
          expect(error).toBeInstanceOf(StoreFault)
          faults.add((error as StoreFault).kind)
          expect(tries).toBeLessThan(500)
        }
    }
  })
  // more than the pool has connections, and a snapshot each time: none is lost for good
  for (let kills = 0; kills < 40; kills += 1) {
    const verified = store.verify().catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 20 + (kills % 20)))
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const seen = await verified
    if (seen instanceof Error) expect(seen).toBeInstanceOf(StoreFault)
  }
  over = true
  await Promise.all(writing)
  await admin.end()
  expect([...faults]).toEqual(['away'])
  const { broken, links } = await store.verify()
  expect([broken, links]).toEqual([undefined, 12 + acknowledged.length])
  for (const id of acknowledged) expect((await store.documents.get('parts', id))?.revision).toBe(1)
})

test.runIf(process.platform !== 'win32')('libsql: a limit on the size of files, from outside', async () => {
  const script = fileURLToPath(new URL('limited.child.mjs', import.meta.url))
  const home = join(places.folder(), 'limited')
  const out = await new Promise<string>((resolve, reject) =>
    execFile('bash', ['-c', 'ulimit -f 700; exec "$0" "$@"', process.execPath, script, home], (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    ),
  )
  const { ids, kind, sound } = JSON.parse(out) as { ids: string[]; kind: string; sound: boolean }
  expect([kind, sound]).toEqual(['broken', true])
  expect(ids.length).toBeGreaterThan(3)
  const store = await openStore({ home })
  expect((await store.verify()).links).toBe(ids.length)
  await store.documents.put('parts', 'more', bulk(0), signed())
  expect((await store.verify()).links).toBe(ids.length + 1)
  await store.close()
})
