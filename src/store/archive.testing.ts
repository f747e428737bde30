import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { zipSync } from 'fflate'
import { canonicalJson } from '../measure/canonical.js'
import { SEAL, SEAL_LENGTH } from './archive.js'
import { openArchive } from './archive-read.js'
import type { Store } from './model.js'
import { sourceOf } from './source.js'

export async function archived(store: Store): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of store.exportArchive()) chunks.push(chunk)
  // not a Buffer: a slice of one is no copy
  return Uint8Array.from(Buffer.concat(chunks))
}

// An archive that somebody made on purpose: its seal fits, its content does not.

export type Files = Readonly<Record<string, string>>

export function sealed(files: Files, manifest: Record<string, unknown> = {}): Uint8Array {
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

export async function filesOf(store: Store): Promise<Record<string, string>> {
  const open = await openArchive(sourceOf(await archived(store)))
  const names = (['editions', 'contents', 'entries'] as const).flatMap((folder) => open.names(folder))
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await open.text(name)] as const)))
}

export const ENTRIES = 'entries/0001.jsonl'
export const CONTENTS = 'contents/0001.jsonl'

/** Archives that somebody made of the files of a good one, each with what is said of it. */
export function forged(files: Files): readonly (readonly [what: string, archive: Uint8Array, said: RegExp])[] {
  const lines = files[ENTRIES]!.trimEnd().split('\n')
  return [
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
}

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
