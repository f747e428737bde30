import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { openZip, unpack, type ZipEntry } from '../files/zip.js'
import { damaged, LIMITS, MANIFEST, type Manifest, manifestShape, PIECE, SEAL, SEAL_LENGTH } from './archive.js'
import { MAX_CONTENT } from './content.js'

/** An archive whose every byte is as it was written. */
export type OpenArchive = {
  /** Names of the files of a folder, in the order of the archive. */
  readonly names: (folder: 'contents' | 'entries' | 'editions') => readonly string[]
  /** The text of a file. Throws InputError where it is not what the manifest says. */
  readonly text: (name: string) => string
}

const MAX_FILE = PIECE + MAX_CONTENT + 1

/** Opens an archive: its size, seal, directory and manifest are checked before anything is read. Throws InputError. */
export function openArchive(archive: Uint8Array): OpenArchive {
  if (archive.length > LIMITS.archive) throw damaged(`more than ${LIMITS.archive} bytes`)
  refuseBrokenSeal(archive)
  const entries = openZip('archive', archive, LIMITS)
  const manifest = manifestIn(archive, entries)
  const files = new Map(manifest.files.map((file) => [file.name, file]))
  const extra = [...entries.keys()].filter((name) => name !== MANIFEST && !files.has(name))
  if (extra.length || files.size !== entries.size - 1 || files.size !== manifest.files.length)
    throw damaged('the manifest names other files than there are', { path: extra[0] ?? MANIFEST })
  return {
    names: (folder) => manifest.files.map(({ name }) => name).filter((name) => name.startsWith(`${folder}/`)),
    text: (name) => {
      const bytes = bytesOf(archive, entries.get(name)!)
      const { bytes: length, sha256: hash } = files.get(name)!
      if (bytes.length !== length || bytesToHex(sha256(bytes)) !== hash)
        throw damaged('not the file that the manifest says', { path: name })
      return decoded(bytes, name)
    },
  }
}

function refuseBrokenSeal(archive: Uint8Array): void {
  const at = archive.length - SEAL_LENGTH
  const seal = at > 0 ? Buffer.from(archive.subarray(at)).toString('latin1') : ''
  if (!seal.startsWith(SEAL))
    throw damaged('not an archive of a store, or its end is missing', {
      expected: 'a file of `lodestone store export`',
    })
  const hash = bytesToHex(sha256(archive.subarray(0, at)))
  if (seal !== `${SEAL}${hash}`) throw damaged('the archive is damaged: its bytes are not those that were sealed')
}

function manifestIn(archive: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Manifest {
  const entry = entries.get(MANIFEST) ?? refuse('no manifest')
  const result = manifestShape.safeParse(json(decoded(bytesOf(archive, entry), MANIFEST)))
  if (result.success) return result.data
  const [first] = result.error.issues
  throw damaged('not a manifest of this version', {
    path: `${MANIFEST} ${first!.path.join('.')}`.trim(),
    expected: first!.message.toLowerCase(),
  })
}

function bytesOf(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.size > MAX_FILE) throw damaged(`more than ${MAX_FILE} bytes in one file`, { path: entry.name })
  const bytes = new Uint8Array(entry.size)
  let at = 0
  unpack('archive', archive, entry, (piece) => {
    bytes.set(piece, at)
    at += piece.length
  })
  return bytes
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw damaged('not UTF-8', { path })
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('a manifest that is not JSON')
  }
}

function refuse(message: string): never {
  throw damaged(message)
}
