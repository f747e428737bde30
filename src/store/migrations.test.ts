import { createHash } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { append } from './append.js'
import { DECISIONS, JUDGEMENTS } from './chain.js'
import { pack, packJson } from './content.js'
import { editionBody, keepEdition } from './editions.js'
import type { Engine } from './engine.js'
import { openLibsql } from './libsql.js'
import { MIGRATIONS, migrate, SCHEMA } from './migrations.js'
import type { Place } from './model.js'
import { openStore } from './open.js'
import { openPostgresql } from './postgresql.js'
import { drawOf, keyed, signed, smallEdition, smallRecord } from './sample.testing.js'
import { ENGINES, type EngineName, testPlaces } from './stores.testing.js'

const places = testPlaces()

async function engineAt(name: EngineName) {
  const place = await places.place(name)
  return { place, engine: await reopened(place) }
}
const reopened = (place: Place): Promise<Engine> =>
  'url' in place ? openPostgresql(place.url) : openLibsql(place.home)

test('a migration that was released never changes', () => {
  const hashOf = (index: number) =>
    createHash('sha256')
      .update(JSON.stringify([MIGRATIONS[index]!('libsql'), MIGRATIONS[index]!('postgresql')]))
      .digest('hex')
      .slice(0, 16)
  expect(MIGRATIONS.map((_, index) => hashOf(index))).toEqual([
    '56c4423d77805808',
    '0cd08e12949573a7',
    '6aaf0c556204b010',
  ])
})

/** What a program of schema 1 wrote: a decision with a scenario and one without, without the columns that came later. */
async function filledAt1(engine: Engine): Promise<void> {
  await migrate(engine, 1)
  const { hash, json } = smallEdition()
  await engine.write(async (tx) => {
    await keepEdition(tx, hash, editionBody(hash, json))
    const records = [
      smallRecord(hash, 'motor'),
      smallRecord(hash, 'rotor', { edition: `${hash}+lapses@1`, scenario: [{ id: 'lapses' }], binding: [{}] }),
    ]
    for (const [index, record] of records.entries()) {
      const appended = await append(engine, tx, DECISIONS, keyed(`d${index}`), pack(record))
      if ('refused' in appended) throw new Error('refused')
      const { seq, hash: id, key, by, at } = appended.written
      const { edition, subject, engine: version, on, knownAt } = JSON.parse(record)
      const values = [seq, id, key, by, at, subject.id, on, knownAt, hash, edition, version]
      const outcome = index ? 'binds' : 'nothing-binds'
      const list = [...values.slice(1), outcome].map((value) => `'${value}'`).join(', ')
      await tx.executeQuery(
        CompiledQuery.raw(
          `insert into decisions (seq, id, key, by, at, subject, on_date, known_at, edition, asked_edition, engine, outcome) values (${seq}, ${list})`,
        ),
      )
    }
    await append(engine, tx, JUDGEMENTS, keyed('j'), packJson({ judgement: 'accepted' }))
  })
}

test.each(ENGINES)('%s: a store of schema 1 with data in it comes up to date and loses nothing', async (name) => {
  const { place, engine } = await engineAt(name)
  await filledAt1(engine)
  await engine.close()
  const store = await places.opened(place)
  expect(await store.info()).toMatchObject({ schema: SCHEMA, decisions: 2, judgements: 1 })
  const { items } = await store.decisions.list()
  expect(items.map(({ subject, scenarios, outcome }) => [subject, scenarios, outcome])).toEqual([
    ['rotor', true, 'binds'],
    ['motor', false, 'nothing-binds'],
  ])
  expect((await store.decisions.list({ outcome: 'binds' })).items).toHaveLength(1)
  expect(await store.verify()).toMatchObject({ sound: true, links: 3 })
  const engine2 = await reopened(place)
  await expect(engine2.db.executeQuery(CompiledQuery.raw('update decisions set scenarios = 0'))).rejects.toThrow(
    'append-only: decisions',
  )
  await engine2.close()
})

test.each(ENGINES)('%s: a store of a newer program is refused and left alone', async (name) => {
  const { place, engine } = await engineAt(name)
  await migrate(engine)
  await engine.db
    .insertInto('schema_version')
    .values({ version: SCHEMA + 1 })
    .execute()
  await engine.close()
  await expect(openStore(place)).rejects.toThrow(/newer Lodestone; found "schema 4"; expected schema 3 or older/)
})

test.each(ENGINES)('%s: many who open a new store at once make one', async (name) => {
  const place = await places.place(name)
  const stores = await Promise.all(Array.from({ length: 6 }, () => places.opened(place)))
  await Promise.all(stores.map((store, n) => store.documents.put('parts', `p${n}`, { n }, signed())))
  expect(await stores[0]!.info()).toMatchObject({ schema: SCHEMA, documents: 6 })
  expect(await stores[5]!.licences.enter('none', drawOf('a', '1'), signed())).toMatchObject({
    refused: [{ code: 'unknown-licence' }],
  })
})

test('what is no store is refused in words, without a password', async () => {
  const { mkdtempSync, writeFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const home = mkdtempSync(join(places.folder(), 'bad-'))
  writeFileSync(join(home, 'store.db'), 'this is no database '.repeat(100))
  await expect(openStore({ home })).rejects.toThrow(/store cannot be opened: .*not a database/)
  const url = 'postgresql://ann:secret@127.0.0.1:1/none'
  const refused = await openStore({ url }).catch((error: Error) => error.message)
  expect(refused).toMatch(/^postgresql:\/\/127\.0\.0\.1:1\/none: the store cannot be opened: .*ECONNREFUSED/)
  expect(refused).not.toContain('secret')
})
