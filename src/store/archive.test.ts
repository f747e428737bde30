import { expect, test } from 'vitest'
import { InputError } from '../issue.js'
import { archived, filesOf, forged } from './archive.testing.js'
import { openArchive } from './archive-read.js'
import { archiveOf } from './archive-write.js'
import { inSnapshot } from './engine.js'
import { openLibsql } from './libsql.js'
import { openPostgresql } from './postgresql.js'
import { drawOf, filled, keyed, signed } from './sample.testing.js'
import { sourceOf } from './source.js'
import { ENGINES, testPlaces } from './stores.testing.js'

const places = testPlaces()

test.each(ENGINES)(
  '%s: an archive holds everything, and the same bytes come out of the store it is read into',
  async (engine) => {
    const from = await places.fresh(engine)
    await filled(from)
    const archive = await archived(from)
    const there = (await from.verify()).heads
    // from one engine to the other and back
    const between = await places.fresh(ENGINES.find((other) => other !== engine) ?? engine)
    expect(await between.importArchive(archive)).toEqual({ links: 12, editions: 1, alreadyThere: 0 })
    expect((await between.verify()).heads).toEqual(there)
    expect(Buffer.compare(await archived(between), archive)).toBe(0)
    const back = await places.fresh(engine)
    await back.importArchive(await archived(between))
    expect(await back.verify()).toMatchObject({ sound: true, heads: there })
    expect(Buffer.compare(await archived(back), archive)).toBe(0)
    // and it goes on from there
    expect(await back.licences.enter('L-1', drawOf('d', '68.5'), signed())).toMatchObject({ again: false })
    expect(await back.licences.enter('L-1', drawOf('e', '0.1'), signed())).toHaveProperty('refused')
    expect((await back.documents.get('parts', 'motor'))?.revision).toBe(2)
    expect((await back.decisions.list({ subject: 'rotor' })).items).toHaveLength(1)
  },
)

test.each(ENGINES)(
  '%s: an import grows what is shorter, leaves what is there, and refuses what went another way',
  async (engine) => {
    const one = await places.fresh(engine)
    await filled(one)
    const early = await archived(one)
    await one.licences.enter('L-1', drawOf('late', '1'), signed())
    const late = await archived(one)
    const other = await places.fresh(engine)
    await other.importArchive(early)
    expect(await other.importArchive(late)).toEqual({ links: 1, editions: 0, alreadyThere: 12 })
    expect(await other.importArchive(early)).toEqual({ links: 0, editions: 0, alreadyThere: 12 })
    expect((await other.licences.get('L-1'))?.lines).toHaveLength(4)

    const third = await places.fresh(engine)
    await third.importArchive(early)
    await third.documents.put('parts', 'pump', { name: 'pump' }, signed())
    await third.licences.enter('L-1', drawOf('another', '2'), signed())
    const before = (await third.verify()).heads
    await expect(third.importArchive(late)).rejects.toThrow(/licence\/L-1 number 5.*another link here/)
    expect((await third.verify()).heads).toEqual(before)
  },
)

test('every flipped byte of an archive is found before anything is read of it', async () => {
  const store = await places.fresh('libsql')
  await store.documents.put('parts', 'motor', { name: '电机' }, signed(1))
  await store.judgements.append({ ...keyed('j1'), judgement: 'accepted' })
  const archive = await archived(store)
  await openArchive(sourceOf(archive))
  const missed: number[] = []
  for (let at = 0; at < archive.length; at += 1)
    for (const flip of [1 << (at % 8), 0xff]) {
      const copy = archive.slice()
      copy[at]! ^= flip
      if (!(await refused(copy))) missed.push(at)
    }
  expect(missed).toEqual([])
  expect(archive.length).toBeGreaterThan(800)
  for (let length = 0; length < archive.length; length += 7) expect(await refused(archive.slice(0, length))).toBe(true)
})

const refused = async (archive: Uint8Array): Promise<boolean> => {
  try {
    await openArchive(sourceOf(archive))
    return false
  } catch (error) {
    if (error instanceof InputError) return true
    throw error
  }
}

test('a forged archive is refused whole, with its place', async () => {
  const store = await places.fresh('libsql')
  await filled(store)
  for (const [name, archive, expected] of forged(await filesOf(store))) {
    const empty = await places.fresh('libsql')
    await expect(empty.importArchive(archive), name).rejects.toThrow(expected)
    expect(await empty.verify(), name).toMatchObject({ sound: true, links: 0, editions: 0 })
  }
})

test.each(ENGINES)('%s: a store that is larger than an archive is refused before its first byte', async (name) => {
  const place = await places.place(name)
  const store = await places.opened(place)
  await filled(store)
  const engine = 'url' in place ? await openPostgresql(place.url) : await openLibsql(place.home)
  const pieces: number[] = []
  const all = inSnapshot(engine, async (tx) => {
    for await (const piece of archiveOf(tx, undefined, 1000)) pieces.push(piece.length)
  })
  await expect(all).rejects.toThrow(/the store has \d+ bytes when packed, and one archive holds 1000.*backup/)
  expect(pieces).toEqual([])
  await engine.close()
})
