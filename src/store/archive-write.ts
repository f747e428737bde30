import { createHash, type Hash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import { sql } from 'kysely'
import { InputError } from '../issue.js'
import { canonicalJson } from '../measure/canonical.js'
import { type ArchivedFile, FORMAT, LIMITS, MANIFEST, type Manifest, PIECE, SEAL, SEAL_LENGTH } from './archive.js'
import { unpackBody } from './content.js'
import type { OnProgress } from './model.js'
import type { Tx } from './schema.js'
import { bodiesIn, linksIn } from './walk.js'

/**
 * Everything of a snapshot as one archive, piece by piece. The same content gives the same bytes. Throws InputError before the first piece where the store is
 * larger than one archive holds.
 */
export async function* archiveOf(
  tx: Tx,
  onProgress?: OnProgress,
  most: number = LIMITS.archive,
): AsyncGenerator<Uint8Array> {
  await refuseLarge(tx, most)
  const { of } = await tx
    .selectFrom('entries')
    .select((one) => one.fn.countAll<number>().as('of'))
    .executeTakeFirstOrThrow()
  const zip = sealedZip(most)
  const files: ArchivedFile[] = []
  for await (const [hash, text] of textsIn(tx, 'editions')) {
    zip.begin(`editions/${hash}.json`)
    zip.add(text)
    files.push(zip.end())
    yield* zip.taken()
  }
  for await (const file of pieces(zip, 'contents', contentLines(tx))) {
    if (file) files.push(file)
    yield* zip.taken()
  }
  for await (const file of pieces(
    zip,
    'entries',
    linkLines(tx, (done) => onProgress?.(done, of)),
  )) {
    if (file) files.push(file)
    yield* zip.taken()
  }
  zip.begin(MANIFEST)
  zip.add(`${canonicalJson({ format: FORMAT, version: 1, files } satisfies Manifest)}\n`)
  zip.end()
  zip.finish()
  yield* zip.taken()
}

/** What is kept is packed already, each alone: together it is hardly smaller. */
async function refuseLarge(tx: Tx, most: number): Promise<void> {
  let size = 0
  for (const table of ['contents', 'editions'] as const) {
    const { bytes } = await tx
      .selectFrom(table)
      .select(sql<number | string | null>`sum(length(body))`.as('bytes'))
      .executeTakeFirstOrThrow()
    size += Number(bytes ?? 0)
  }
  if (size > most) throw tooLarge(size, most)
}

async function* textsIn(tx: Tx, table: 'contents' | 'editions'): AsyncGenerator<readonly [string, string]> {
  for await (const { hash, body } of bodiesIn(tx, table)) yield [hash, unpackBody(body)]
}

async function* contentLines(tx: Tx): AsyncGenerator<string> {
  for await (const [, text] of textsIn(tx, 'contents')) yield text
}

async function* linkLines(tx: Tx, onDone: (done: number) => void): AsyncGenerator<string> {
  let done = 0
  for await (const page of linksIn(tx)) {
    for (const link of page) yield canonicalJson(link)
    done += page.length
    onDone(done)
  }
}

/** Lines into as many files as their length asks for; each file when it is closed, and nothing now and then, so that what is packed can go. */
async function* pieces(
  zip: SealedZip,
  folder: string,
  lines: AsyncIterable<string>,
): AsyncGenerator<ArchivedFile | undefined> {
  let number = 0
  let length = 0
  for await (const line of lines) {
    if (length === 0) {
      number += 1
      zip.begin(`${folder}/${String(number).padStart(4, '0')}.jsonl`)
    }
    length += zip.add(`${line}\n`)
    if (length > PIECE) {
      length = 0
      yield zip.end()
    } else yield undefined
  }
  if (length > 0) yield zip.end()
}

/** A zip that is written in pieces and sealed with the hash of its bytes. */
type SealedZip = {
  readonly begin: (name: string) => void
  /** Gives the number of bytes. */
  readonly add: (text: string) => number
  readonly end: () => ArchivedFile
  readonly finish: () => void
  /** What is packed so far and was not taken before. */
  readonly taken: () => Generator<Uint8Array>
}

/** The oldest day that a zip can say: an archive has no time of its own. */
const MTIME = '1980-01-01T00:00:00'

function sealedZip(most: number): SealedZip {
  const whole = createHash('sha256')
  let packed: Uint8Array[] = []
  let size = 0
  let open: { name: string; bytes: number; hash: Hash; stream: ZipDeflate } | undefined
  const out = (bytes: Uint8Array) => {
    whole.update(bytes)
    size += bytes.length
    if (size > most) throw tooLarge(size, most)
    packed.push(bytes)
  }
  const zip = new Zip((error, bytes, final) => {
    if (error) throw error
    if (final) out(withCommentLength(bytes))
    else out(bytes.slice())
  })
  return {
    begin: (name) => {
      const stream = new ZipDeflate(name, { level: 6 })
      stream.mtime = MTIME
      zip.add(stream)
      open = { name, bytes: 0, hash: createHash('sha256'), stream }
    },
    add: (text) => {
      const bytes = Buffer.from(text)
      open!.bytes += bytes.length
      open!.hash.update(bytes)
      open!.stream.push(bytes)
      return bytes.length
    },
    end: () => {
      const { name, bytes, hash, stream } = open!
      stream.push(new Uint8Array(0), true)
      return { name, bytes, sha256: hash.digest('hex') }
    },
    finish: () => {
      zip.end()
      packed.push(Buffer.from(`${SEAL}${whole.digest('hex')}`))
    },
    taken: function* () {
      const now = packed
      packed = []
      yield* now
    },
  }
}

/** The end of the directory is the last 22 bytes, and its last two the length of the comment. */
function withCommentLength(bytes: Uint8Array): Uint8Array {
  const end = bytes.slice()
  new DataView(end.buffer).setUint16(end.length - 2, SEAL_LENGTH, true)
  return end
}

const tooLarge = (size: number, most: number): InputError =>
  new InputError([
    {
      code: 'too-large',
      message: `the store has ${size} bytes when packed, and one archive holds ${most}`,
      expected: 'backup of the file, or the tools of PostgreSQL',
    },
  ])
