import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawOf, filled, signed } from './sample.testing.js'
import { ENGINES, testPlaces } from './stores.testing.js'

const places = testPlaces()

test.each(ENGINES)('%s: a backup while others write is one moment, whole and sound', async (engine) => {
  const place = await places.place(engine)
  const store = await places.opened(place)
  const writer = await places.opened(place)
  await filled(store)
  let running = true
  let written = 0
  const writing = (async () => {
    for (; running; written += 1) await writer.licences.enter('L-1', drawOf(`w${written}`, '0.01'), signed())
  })()
  const path = join(places.folder(), `${engine}.backup`)
  while (written < 5) await new Promise((resolve) => setTimeout(resolve, 5))
  await store.backup(path)
  const { heads } = await store.verify()
  running = false
  await writing
  expect(existsSync(`${path}.part`)).toBe(false)
  await expect(store.backup(path)).rejects.toThrow(/a file of this name is there/)

  const copy = await (engine === 'libsql' ? restoredFile(path) : restoredArchive(path))
  const verified = await copy.verify()
  expect(verified).toMatchObject({ sound: true })
  // it is a beginning of what stands now
  expect((await writer.verify({ against: verified.heads })).sound).toBe(true)
  expect((await writer.verify({ against: heads })).sound).toBe(true)
  expect(verified.links).toBeGreaterThan(12)
})

function restoredFile(path: string) {
  const home = join(places.folder(), 'restored')
  mkdirSync(home)
  renameSync(path, join(home, 'store.db'))
  return places.opened({ home })
}

async function restoredArchive(path: string) {
  const store = await places.fresh('libsql')
  await store.importArchive(readFileSync(path))
  return store
}
