import { expect, test } from 'vitest'
import { archived, CONTENTS, ENTRIES, filesOf, forged, sealed } from './archive.testing.js'
import { verifyArchive } from './archive-verify.js'
import { directoryOf } from './archive-zip.js'
import { drawOf, filled, keyed, signed } from './sample.testing.js'
import { sourceOf } from './source.js'
import { ENGINES, testPlaces } from './stores.testing.js'

const places = testPlaces()
const verified = (archive: Uint8Array, against?: Parameters<typeof verifyArchive>[1]) =>
  verifyArchive(sourceOf(archive), against)

test.each(ENGINES)('%s: an archive is checked without a store, and against a checkpoint', async (engine) => {
  const store = await places.fresh(engine)
  await filled(store)
  const { heads, links, editions } = await store.verify()
  const archive = await archived(store)
  expect(await verified(archive)).toEqual({ sound: true, heads, links, editions, contents: 12 })
  expect((await verified(archive, { against: heads })).sound).toBe(true)
  await store.licences.enter('L-1', drawOf('late', '1'), signed())
  const later = await store.verify()
  expect((await verified(await archived(store), { against: heads })).sound).toBe(true)
  expect((await verified(archive, { against: later.heads })).broken).toMatchObject({
    chain: 'licence/L-1',
    seq: 5,
    code: 'cut-off',
  })
  const other = [{ chain: 'judgements', seq: 1, hash: 'f'.repeat(64) }]
  expect((await verified(archive, { against: other })).broken).toMatchObject({ chain: 'judgements', code: 'rewritten' })
  const none = [{ chain: 'licence/L-9', seq: 1, hash: 'f'.repeat(64) }]
  expect((await verified(archive, { against: none })).broken).toMatchObject({ chain: 'licence/L-9', code: 'cut-off' })
})

test('an empty store gives an archive that is whole', async () => {
  const archive = await archived(await places.fresh('libsql'))
  expect(await verified(archive)).toEqual({ sound: true, heads: [], links: 0, editions: 0, contents: 0 })
})

test('any flipped byte is found, and where the content was changed its file is named', async () => {
  const store = await places.fresh('libsql')
  await store.documents.put('parts', 'motor', { name: '电机' }, signed(1))
  await store.judgements.append({ ...keyed('j1'), judgement: 'accepted' })
  const archive = await archived(store)
  const files = await directoryOf(sourceOf(archive))
  const wrong: string[] = []
  let named = 0
  for (let at = 0; at < archive.length; at += 1)
    for (const flip of [1 << (at % 8), 0xff]) {
      const copy = archive.slice()
      copy[at]! ^= flip
      const { sound, broken } = await verified(copy)
      const file = files.find(({ from, to }) => at >= from && at < to)
      if (file && broken?.file) named += 1
      if (sound || !broken) wrong.push(`${at} was not found`)
      // bits that unpacking does not read change no file
      else if (file && broken.file !== undefined && (broken.file !== file.name || broken.bytes?.from !== file.from))
        wrong.push(`${at} is in ${file.name}, and not ${JSON.stringify(broken)}`)
    }
  expect(wrong).toEqual([])
  expect(archive.length).toBeGreaterThan(800)
  const within = files.reduce((sum, { from, to }) => sum + to - from, 0)
  expect(named).toBeGreaterThan(2 * within * 0.95)
  for (let length = 0; length < archive.length; length += 7)
    expect((await verified(archive.slice(0, length))).sound).toBe(false)
})

test('what an import refuses is not whole, and it is said of the same place', async () => {
  const store = await places.fresh('libsql')
  await filled(store)
  for (const [name, archive, expected] of forged(await filesOf(store))) {
    const { sound, broken } = await verified(archive)
    expect([name, sound]).toEqual([name, false])
    expect(`${broken!.file} ${broken!.chain} number ${broken!.seq}: ${broken!.message}`, name).toMatch(expected)
  }
})

test('the first broken link is named in an archive that was changed and not sealed again', async () => {
  const store = await places.fresh('libsql')
  await filled(store)
  const files = await filesOf(store)
  const seal = Buffer.from(sealed(files)).subarray(-10)
  const changed = (name: string, from: string, to: string) => {
    const archive = Buffer.from(sealed({ ...files, [name]: files[name]!.replace(from, to) }))
    seal.copy(archive, archive.length - 10)
    return archive
  }
  // its own files fit its manifest, so that only the links show it
  const later = await verified(changed(ENTRIES, '"key":"b"', '"key":"z"'))
  expect(later.broken).toMatchObject({ code: 'wrong-hash', chain: 'licence/L-1', seq: 3 })
  const content = await verified(changed(CONTENTS, '"amount":"10.5"', '"amount":"10.4"'))
  expect(content.broken).toMatchObject({ chain: 'licence/L-1' })
})
