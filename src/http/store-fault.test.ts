import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sha256Hex } from '../measure/canonical.js'
import type { Engine } from '../store/engine.js'
import { openLibsql } from '../store/libsql.js'
import { migrate } from '../store/migrations.js'
import { storeOn } from '../store/open.js'
import { type App, appOf } from './app.js'
import { DOOR, post, testHouse } from './app.testing.js'
import { GOODS } from './asked.testing.js'

let [app, engine, home] = [undefined as unknown as App, undefined as unknown as Engine, '']
const log: string[] = []

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lodestone-fault-'))
  engine = await openLibsql(home)
  await migrate(engine)
  const house = { ...(await testHouse()), store: storeOn(engine) }
  app = appOf(house, { door: DOOR, page: new Map(), log: (line) => log.push(line) })
})
afterAll(async () => {
  await engine.close()
  rmSync(home, { recursive: true, force: true })
})

/** So many parts, no two alike. */
const put = (id: string, count: number) => {
  const part = (n: number) => ({ ...GOODS.parts.magnet, name: sha256Hex(`${id} ${n}`) })
  const parts = Object.fromEntries(Array.from({ length: count }, (_, n) => [`magnet-${n}`, part(n)]))
  const headers = { 'content-type': 'application/json' }
  return app.request(`/api/parts/${id}`, { method: 'PUT', headers, body: JSON.stringify({ parts }) })
}
const pages = (most: number) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(engine.db)

it('a store without room answers 507, is read as before, and goes on when there is room', async () => {
  expect((await put('first', 1)).status).toBe(200)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db)
  await pages(rows[0]!.page_count)
  const refused = await put('second', 400)
  const problem = (await refused.json()) as Record<string, unknown>
  expect([refused.status, refused.headers.get('content-type'), problem]).toEqual([
    507,
    'application/problem+json',
    {
      type: 'urn:lodestone:problem:store-full',
      title: 'no room is left',
      status: 507,
      detail: 'no room is left here; nothing was written',
    },
  ])
  const decided = await post(app, '/api/decisions', GOODS, { 'idempotency-key': 'when-full' })
  expect(decided.status).toBe(507)
  // what is asked of the law, and what stands, is answered
  expect((await app.request('/api/parts/first')).status).toBe(200)
  expect((await post(app, '/api/check', GOODS)).status).toBe(200)
  expect((await (await post(app, '/api/verify', {})).json()).sound).toBe(true)
  expect((await app.request('/api/parts/second')).status).toBe(404)
  await pages(1_000_000)
  expect((await put('second', 400)).status).toBe(200)
  // the same keys again: also the edition, which could not be kept before
  expect((await post(app, '/api/decisions', GOODS, { 'idempotency-key': 'when-full' })).status).toBe(201)
  expect(log.filter((line) => line.startsWith('fault')).every((line) => line.includes('no room is left'))).toBe(true)
})

it('a store that cannot be read answers 503, and says nothing of what was asked', async () => {
  const broken = await testHouse()
  const away = () => Promise.reject(Object.assign(new Error('secret'), { code: 'SQLITE_IOERR_READ' }))
  const { failed } = await import('../store/fault.js')
  const store = {
    ...broken.store,
    documents: { ...broken.store.documents, get: () => away().catch((error) => failed(error, 'store.db')) },
  }
  const one = appOf({ ...broken, store }, { door: DOOR, page: new Map(), log: (line) => log.push(line) })
  const refused = await one.request('/api/parts/first')
  const text = await refused.text()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(JSON.parse(text).type).toBe('urn:lodestone:problem:store-unavailable')
  expect(text).not.toContain('secret')
})
