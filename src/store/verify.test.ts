import { deflateRawSync } from 'node:zlib'
import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { linkHash } from './chain.js'
import type { Engine } from './engine.js'
import { openLibsql } from './libsql.js'
import { openPostgresql } from './postgresql.js'
import { drawOf, filled, signed } from './sample.testing.js'
import { ENGINES, type EngineName, testPlaces } from './stores.testing.js'

const places = testPlaces()

/** A filled store, and a way past everything that guards it. */
async function broken(name: EngineName) {
  const place = await places.place(name)
  const store = await places.opened(place)
  await filled(store)
  const engine: Engine = 'url' in place ? await openPostgresql(place.url) : await openLibsql(place.home)
  const run = (statement: string) => engine.db.executeQuery(CompiledQuery.raw(statement))
  return { store, engine, run }
}

/** What somebody does who can write the tables and has taken the triggers away. */
async function unguarded({ engine, run }: Awaited<ReturnType<typeof broken>>): Promise<void> {
  const tables = ['contents', 'editions', 'entries', 'decisions']
  if (engine.name === 'libsql') {
    await run('pragma foreign_keys = off')
    for (const table of tables)
      for (const change of ['update', 'delete']) await run(`drop trigger ${table}_no_${change}`)
  } else for (const table of tables) await run(`alter table ${table} disable trigger all`)
  if (engine.name === 'postgresql') await run('alter table chains disable trigger all')
}

const ATTACKS: [string, string, string][] = [
  ['replace', "update entries set by = 'Bob' where chain = 'licence/L-1' and seq = 2", 'licence/L-1 2 wrong-hash'],
  [
    'back-date',
    "update entries set at = '2020-01-01T00:00:00Z' where chain = 'decisions' and seq = 3",
    'decisions 3 wrong-hash',
  ],
  ['drop', "delete from entries where chain = 'licence/L-1' and seq = 3", 'licence/L-1 4 missing-link'],
  ['truncate', "delete from entries where chain = 'licence/L-1' and seq = 4", 'licence/L-1 4 cut-off'],
  ['remove a chain', "delete from entries where chain = 'judgements'", 'judgements 1 cut-off'],
  [
    'reorder',
    "update entries set seq = case seq when 2 then 3 when 3 then 2 else seq + 0 end where chain = 'licence/L-1'",
    '',
  ],
  [
    'replay',
    "update entries set content = (select content from entries where chain = 'licence/L-1' and seq = 2) where chain = 'licence/L-1' and seq = 3",
    'licence/L-1 3 wrong-hash',
  ],
  ['another head', "update chains set hash = 'x' where chain = 'judgements'", 'judgements 1 wrong-head'],
  ['another list', "update decisions set outcome = 'binds' where seq = 2", 'decisions 2 wrong-list'],
  [
    'listed too much',
    "insert into documents (kind, id, revision, etag, by, at) values ('parts', 'x', 1, 'x', 'x', 'x')",
    'document/parts/x 1 wrong-list',
  ],
  ['listed too little', 'delete from documents', 'document/parts/motor 2 wrong-list'],
]

test.each(ENGINES)('%s: the first broken link is named, whatever was done', async (name) => {
  for (const [attack, statement, expected] of ATTACKS) {
    const one = await broken(name)
    await unguarded(one)
    if (attack === 'reorder') {
      // in two steps: a number may stand only once
      await one.run("update entries set seq = 9 where chain = 'licence/L-1' and seq = 2")
      await one.run("update entries set seq = 2 where chain = 'licence/L-1' and seq = 3")
      await one.run("update entries set seq = 3 where chain = 'licence/L-1' and seq = 9")
    } else await one.run(statement)
    const { sound, broken: found } = await one.store.verify()
    expect(sound, attack).toBe(false)
    expect(`${found?.chain} ${found?.seq} ${found?.code}`, attack).toBe(expected || 'licence/L-1 2 wrong-prev')
    await one.engine.close()
  }
})

test.each(ENGINES)('%s: a flipped bit in any content or edition is found', async (name) => {
  const one = await broken(name)
  await unguarded(one)
  for (const table of ['contents', 'editions'] as const)
    for (const { hash, body } of await one.engine.db.selectFrom(table).selectAll().execute()) {
      const flipped = Uint8Array.from(body)
      flipped[flipped.length >> 1]! ^= 4
      const set = (bytes: Uint8Array) =>
        one.engine.db.updateTable(table).set({ body: bytes }).where('hash', '=', hash).execute()
      await set(flipped)
      expect((await one.store.verify()).broken?.code).toBe('wrong-content')
      await set(body)
    }
  expect((await one.store.verify()).broken).toBeUndefined()
  await one.engine.close()
})

test.each(ENGINES)(
  '%s: a whole chain written anew is found only against a checkpoint, and a draw that does not fit always',
  async (name) => {
    const one = await broken(name)
    const { heads } = await one.store.verify()
    await unguarded(one)
    const text = JSON.stringify({ claim: { id: 'm2' }, judgement: 'accepted' })
    await rewrite(one.engine, 'judgements', text)
    expect((await one.store.verify()).sound).toBe(true)
    expect((await one.store.verify({ against: heads })).broken).toMatchObject({
      chain: 'judgements',
      seq: 1,
      code: 'rewritten',
    })
    const more = [...heads, { chain: 'licence/L-2', seq: 1, hash: 'x' }]
    expect((await one.store.verify({ against: more })).sound).toBe(false)
    await one.engine.close()

    const two = await broken(name)
    await unguarded(two)
    const large =
      '{"key":"c","kind":"drawn","line":"1","on":"2026-03-01","quantity":{"amount":"90","unit":"kg"},"shipment":"c","use":{}}'
    await rewrite(two.engine, 'licence/L-1', large)
    expect((await two.store.verify()).broken).toMatchObject({ chain: 'licence/L-1', seq: 4, code: 'wrong-content' })
    await two.engine.close()
  },
)

/** The last link of a chain with another content, and everything made to fit it. */
async function rewrite({ db }: Engine, chain: string, text: string): Promise<void> {
  const { createHash } = await import('node:crypto')
  const content = createHash('sha256').update(text).digest('hex')
  await db
    .insertInto('contents')
    .values({ hash: content, body: deflateRawSync(text) })
    .execute()
  const last = await db
    .selectFrom('entries')
    .selectAll()
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  const hash = linkHash({ ...last, content })
  await db
    .updateTable('entries')
    .set({ content, hash })
    .where('chain', '=', chain)
    .where('seq', '=', last.seq)
    .execute()
  await db.updateTable('chains').set({ hash }).where('chain', '=', chain).execute()
}

test.each(ENGINES)('%s: append-only tables refuse every change', async (name) => {
  const one = await broken(name)
  for (const table of ['contents', 'editions', 'entries', 'decisions']) {
    const column = table === 'contents' || table === 'editions' ? 'hash' : 'at'
    await expect(one.run(`update ${table} set ${column} = 'x'`), table).rejects.toThrow(`append-only: ${table}`)
    await expect(one.run(`delete from ${table}`), table).rejects.toThrow(`append-only: ${table}`)
    if (name === 'postgresql') await expect(one.run(`truncate ${table} cascade`), table).rejects.toThrow('append-only')
  }
  expect((await one.store.verify()).sound).toBe(true)
  expect(await one.store.licences.enter('L-1', drawOf('z', '1'), signed())).toHaveProperty('written')
  await one.engine.close()
})
