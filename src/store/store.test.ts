import { expect, test } from 'vitest'
import { filled } from './sample.testing.js'
import { ENGINES, testPlaces } from './stores.testing.js'

const places = testPlaces()

test.each(ENGINES)('%s keeps what it is given, and verifies', async (engine) => {
  const store = await places.fresh(engine)
  await filled(store)
  expect(await store.info()).toMatchObject({
    engine,
    documents: 1,
    decisions: 3,
    licences: 1,
    judgements: 1,
    editions: 1,
  })
  expect((await store.documents.get('parts', 'motor'))?.body).toEqual({ name: '电机', mass: '1.6 kg' })
  expect((await store.documents.get('parts', 'motor', 1))?.body).toEqual({ name: '电机', mass: '1.5 kg' })
  expect(await store.documents.get('movement', 'sale')).toBeUndefined()
  expect((await store.documents.history('movement', 'sale')).map(({ removed }) => removed)).toEqual([false, true])
  const ledger = await store.licences.get('L-1')
  expect(ledger?.lines.map(({ entry }) => entry.key)).toEqual(['a', 'b', 'c'])
  expect((await store.judgements.list()).items[0]?.judgement).toEqual({ judgement: 'accepted', claim: { id: 'm1' } })
  expect(await store.verify()).toMatchObject({ sound: true, links: 12 })
})
