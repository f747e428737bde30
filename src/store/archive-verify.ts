import { InputError } from '../issue.js'
import { damaged, MANIFEST } from './archive.js'
import { type OpenArchive, openArchive, unsealed } from './archive-read.js'
import { type ArchiveBroken, type Walk, walkArchive } from './archive-walk.js'
import { directoryOf } from './archive-zip.js'
import type { Source } from './source.js'
import type { VerifyOptions } from './verify.js'

/** `heads` is a checkpoint, as that of a store. */
export type ArchiveVerification = Walk & { readonly sound: boolean }

/**
 * Checks every hash of an archive without a store: its seal, the SHA-256 of each file, every edition and content, every link of every chain, and that each
 * ledger takes its entries. Of what is broken first it names the link, or the file with its bytes.
 */
export async function verifyArchive(
  source: Source,
  { against, onProgress }: VerifyOptions = {},
): Promise<ArchiveVerification> {
  try {
    const walk = await walkArchive(await openArchive(source), against, onProgress)
    return { sound: walk.broken === undefined, ...walk }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { sound: false, broken: await placed(source, error), links: 0, contents: 0, editions: 0, heads: [] }
  }
}

/** Where an archive that does not fit its seal was changed, as near as it can be told. */
async function placed(source: Source, error: InputError): Promise<ArchiveBroken> {
  const spans = await spansIn(source)
  const read = spans && (await manifested(source))
  if (!read) return brokenAt(error)
  if ('issues' in read) return { ...brokenAt(read), ...spansOf(spans, MANIFEST) }
  const file = await firstBroken(read)
  const { broken } = await walkArchive(await unsealed(source, 'unchecked'))
  if (broken) return { ...broken, ...(file && { ...file, ...spansOf(spans, file.file) }) }
  // all that it holds fits together: it is the manifest that says something else
  if (file) return { code: file.code, message: 'it says something else than the files', ...spansOf(spans, MANIFEST) }
  return {
    code: 'bad-archive',
    message: 'a header, the directory, the manifest or the seal was changed; every file is as it was written',
  }
}

type Spans = ReadonlyMap<string, { readonly from: number; readonly to: number }>

const spansOf = (spans: Spans, file: string): Pick<ArchiveBroken, 'file' | 'bytes'> => {
  const bytes = spans.get(file)
  return { file, ...(bytes ? { bytes } : {}) }
}

const brokenAt = ({ issues }: InputError): ArchiveBroken => {
  const { code, message, path } = issues[0]!
  return { code, message, ...(path ? { file: path } : {}) }
}

async function spansIn(source: Source): Promise<Spans | undefined> {
  try {
    return new Map((await directoryOf(source)).map(({ name, from, to }) => [name, { from, to }]))
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

async function manifested(source: Source): Promise<OpenArchive | InputError> {
  try {
    return await unsealed(source)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

async function firstBroken(open: OpenArchive): Promise<(ArchiveBroken & { readonly file: string }) | undefined> {
  for (const folder of ['editions', 'contents', 'entries'] as const)
    for (const name of open.names(folder)) {
      const wrong = await brokenFile(open, name)
      if (wrong) return { ...wrong, file: name }
    }
  return undefined
}

async function brokenFile(open: OpenArchive, name: string): Promise<ArchiveBroken | undefined> {
  try {
    await open.text(name)
    return undefined
  } catch (error) {
    if (error instanceof InputError) return brokenAt(error)
    throw error
  }
}

const SQLITE = 'SQLite format 3\0'

/** Throws InputError on a file of a store, which is no archive. */
export async function refuseStoreFile({ size, read }: Source): Promise<void> {
  const head = Buffer.from(await read(0, Math.min(size, SQLITE.length))).toString('latin1')
  if (head === SQLITE)
    throw damaged('the file of a store, and no archive', {
      expected: 'name it store.db in a folder of its own: lodestone store verify --home FOLDER',
    })
}
