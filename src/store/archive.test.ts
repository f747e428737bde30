import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { InputError } from '../issue.js'
import { canonicalJson } from '../measure/canonical.js'
import { SEAL, SEAL_LENGTH } from './archive.js'
import { openArchive } from './archive-read.js'
import type { Store } from './model.js'
import { drawOf, filled, keyed, signed } from './sample.testing.js'
import { ENGINES, testPlaces } from './stores.testing.js'

const places = testPlaces()

async function archived(store: Store): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of store.exportArchive()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

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

test('every flipped byte of an archive is found', async () => {
  const store = await places.fresh('libsql')
  await store.documents.put('parts', 'motor', { name: '电机' }, signed(1))
  await store.judgements.append({ ...keyed('j1'), judgement: 'accepted' })
  const archive = await archived(store)
  expect(() => openArchive(archive)).not.toThrow()
  const missed: number[] = []
  for (let at = 0; at < archive.length; at += 1)
    for (const flip of [1 << (at % 8), 0xff]) {
      const copy = archive.slice()
      copy[at]! ^= flip
      if (!refused(copy)) missed.push(at)
    }
  expect(missed).toEqual([])
  expect(archive.length).toBeGreaterThan(800)
  for (let length = 0; length < archive.length; length += 7) expect(refused(archive.slice(0, length))).toBe(true)
})

const refused = (archive: Uint8Array): boolean => {
  try {
    openArchive(archive)
    return false
  } catch (error) {
    if (error instanceof InputError) return true
    throw error
  }
}

// An archive that somebody made on purpose: its seal fits, its content does not.

type Files = Readonly<Record<string, string>>

function sealed(files: Files, manifest: Record<string, unknown> = {}): Uint8Array {
  const listed = Object.entries(files).map(([name, text]) => {
    const bytes = Buffer.from(text)
    return { name, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) }
  })
  const all = {
    ...files,
    'manifest.json': canonicalJson({ format: 'lodestone-store', version: 1, files: listed, ...manifest }),
  }
  const zip = zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, Buffer.from(text)])))
  new DataView(zip.buffer).setUint16(zip.length - 2, SEAL_LENGTH, true)
  return Buffer.concat([zip, Buffer.from(`${SEAL}${bytesToHex(sha256(zip))}`)])
}

async function filesOf(store: Store): Promise<Record<string, string>> {
  const open = openArchive(await archived(store))
  const names = (['editions', 'contents', 'entries'] as const).flatMap((folder) => open.names(folder))
  return Object.fromEntries(names.map((name) => [name, open.text(name)]))
}

const ENTRIES = 'entries/0001.jsonl'
const CONTENTS = 'contents/0001.jsonl'

test('a forged archive is refused whole, with its place', async () => {
  const store = await places.fresh('libsql')
  await filled(store)
  const files = await filesOf(store)
  const lines = files[ENTRIES]!.trimEnd().split('\n')
  const attacks: [string, Uint8Array, RegExp][] = [
    ['a link dropped', sealed({ ...files, [ENTRIES]: lines.slice(1).join('\n') }), /number/],
    ['two links swapped', sealed({ ...files, [ENTRIES]: swapped(lines, 1).join('\n') }), /number/],
    [
      'another writer',
      sealed({ ...files, [ENTRIES]: files[ENTRIES]!.replace('Ann Lee', 'Bob Ray') }),
      /its content has hash/,
    ],
    [
      'another content',
      sealed({ ...files, [CONTENTS]: files[CONTENTS]!.replace('10.5', '0.5') }),
      /not in the archive/,
    ],
    ['another edition', sealed(replacedEdition(files)), /not the edition/],
    ['a record without its edition', sealed(withoutEdition(files)), /edition of the record is not in the archive/],
    ['a chain twice', sealed({ ...files, [ENTRIES]: [...lines, lines[0]!].join('\n') }), /two places/],
    ['no JSON', sealed({ ...files, [ENTRIES]: '{' }), /no link/],
    ['not canonical', sealed({ ...files, [CONTENTS]: files[CONTENTS]!.replace('{"', '{ "') }), /not canonical/],
    ['another version', sealed(files, { version: 2 }), /manifest/],
    ['a path', sealed({ ...files, '../../outside': 'x' }), /leaves its folder|manifest/],
    ['a file of another name', sealed({ ...files, 'readme.txt': 'x' }), /manifest/],
    ['no archive', Buffer.from('PK'), /not an archive/],
  ]
  for (const [name, archive, expected] of attacks) {
    const empty = await places.fresh('libsql')
    await expect(empty.importArchive(archive), name).rejects.toThrow(expected)
    expect(await empty.verify(), name).toMatchObject({ sound: true, links: 0, editions: 0 })
  }
})

const swapped = (lines: readonly string[], at: number): string[] => [
  ...lines.slice(0, at),
  lines[at + 1]!,
  lines[at]!,
  ...lines.slice(at + 2),
]

const isEdition = ([name]: readonly [string, string]): boolean => name.startsWith('editions/')
const replacedEdition = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map((file) => (isEdition(file) ? [file[0], '{"edition":"x"}'] : file)))
const withoutEdition = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter((file) => !isEdition(file)))
