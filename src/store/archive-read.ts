import { createHash } from 'node:crypto'
import { damaged, LIMITS, MANIFEST, type Manifest, manifestShape, SEAL, SEAL_LENGTH } from './archive.js'
import { directoryOf, type Packed, unpacked } from './archive-zip.js'
import { chunksOf, type Source } from './source.js'

export type Folder = 'contents' | 'entries' | 'editions'

/** An archive whose every byte is as it was written. */
export type OpenArchive = {
  /** Names of the files of a folder, in the order of the archive. */
  readonly names: (folder: Folder) => readonly string[]
  /** The text of a file. Throws InputError where it is not what the manifest says. */
  readonly text: (name: string) => Promise<string>
}

/** Opens an archive: its size, seal, directory and manifest are checked before anything else is read. Throws InputError. */
export async function openArchive(source: Source): Promise<OpenArchive> {
  if (source.size > LIMITS.archive + LIMITS.directory) throw damaged(`more than ${LIMITS.archive} bytes`)
  if ((await sealOf(source)) !== (await sealed(source)))
    throw damaged('the archive is damaged: its bytes are not those that were sealed')
  return unsealed(source)
}

/** An archive whose seal was not looked at. What its manifest says is asked of each file, unless what was changed is sought in it. */
export async function unsealed(source: Source, how: 'checked' | 'unchecked' = 'checked'): Promise<OpenArchive> {
  const files = new Map((await directoryOf(source)).map((file) => [file.name, file]))
  const manifest = await manifestIn(source, files)
  const listed = new Map(manifest.files.map((file) => [file.name, file]))
  const extra = [...files.keys()].filter((name) => name !== MANIFEST && !listed.has(name))
  if (extra.length || listed.size !== files.size - 1 || listed.size !== manifest.files.length)
    throw damaged('the manifest names other files than there are', { path: extra[0] ?? MANIFEST })
  return {
    names: (folder) => manifest.files.map(({ name }) => name).filter((name) => name.startsWith(`${folder}/`)),
    text: async (name) => {
      const bytes = await unpacked(source, files.get(name)!)
      const { bytes: length, sha256 } = listed.get(name)!
      if (how === 'unchecked') return decoded(bytes, name)
      if (bytes.length !== length || createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw damaged('not the file that the manifest says', { path: name })
      return decoded(bytes, name)
    },
  }
}

/** The seal that stands at the end. Throws InputError where none does. */
async function sealed({ size, read }: Source): Promise<string> {
  const at = size - SEAL_LENGTH
  const seal = at > 0 ? Buffer.from(await read(at, size)).toString('latin1') : ''
  if (seal.startsWith(SEAL)) return seal
  throw damaged('not an archive of a store, or its end is missing', { expected: 'a file of `lodestone store export`' })
}

/** The seal that the bytes should have. */
async function sealOf(source: Source): Promise<string> {
  await sealed(source)
  const hash = createHash('sha256')
  for await (const chunk of chunksOf(source, 0, source.size - SEAL_LENGTH)) hash.update(chunk)
  return `${SEAL}${hash.digest('hex')}`
}

async function manifestIn(source: Source, files: ReadonlyMap<string, Packed>): Promise<Manifest> {
  const file = files.get(MANIFEST)
  if (!file) throw damaged('no manifest')
  const result = manifestShape.safeParse(json(decoded(await unpacked(source, file), MANIFEST)))
  if (result.success) return result.data
  const [first] = result.error.issues
  throw damaged('not a manifest of this version', {
    path: `${MANIFEST} ${first!.path.join('.')}`.trim(),
    expected: first!.message.toLowerCase(),
  })
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
    throw damaged('a manifest that is not JSON')
  }
}
