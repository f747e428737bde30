import { inflateRawSync } from 'node:zlib'
import { damaged, LIMITS, SEAL_LENGTH } from './archive.js'
import type { Source } from './source.js'

/** A file in an archive: its name, where it lies in the bytes of the archive (`to` is not in), and how long it is unpacked. */
export type Packed = {
  readonly name: string
  readonly method: 0 | 8
  readonly from: number
  readonly to: number
  readonly size: number
}

const [END, HEADER, LOCAL] = [22, 46, 30]

/**
 * The files of an archive from the directory at its end; nothing is unpacked. Its writer lays one file after another in the order of the directory: what
 * overlaps, or lies elsewhere, is refused. Throws InputError.
 */
export async function directoryOf(source: Source): Promise<readonly Packed[]> {
  const end = source.size - SEAL_LENGTH - END
  const tail = viewOf(await source.read(Math.max(0, end), source.size - SEAL_LENGTH))
  if (end < 0 || tail.getUint32(0, true) !== 0x06054b50 || tail.getUint16(20, true) !== SEAL_LENGTH)
    throw damaged('no directory at the end')
  const count = tail.getUint16(10, true)
  const [size, start] = [tail.getUint32(12, true), tail.getUint32(16, true)]
  if (count > LIMITS.entries || size > LIMITS.directory || start + size !== end)
    throw damaged('no directory at the end')
  const view = viewOf(await source.read(start, end))
  const files: Packed[] = []
  let at = 0
  for (let n = 0; n < count; n += 1) {
    const { file, next } = entryAt(view, at)
    const before = files.at(-1)?.to ?? 0
    if (file.offset < before) throw damaged('files that overlap', { path: file.name })
    files.push(await located(source, file, start))
    at = next
  }
  return files
}

type Entry = Omit<Packed, 'from' | 'to'> & { readonly offset: number; readonly packed: number }

function entryAt(view: DataView, at: number): { readonly file: Entry; readonly next: number } {
  if (at + HEADER > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged('a broken directory')
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [packed, size, offset] = [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ]
  const named = at + HEADER + view.getUint16(at + 28, true)
  if (named > view.byteLength) throw damaged('a broken directory')
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + HEADER, named - at - HEADER))
  if (flags & 0x2041 || (method !== 0 && method !== 8)) throw damaged('packed in another way', { path: name })
  if (size > LIMITS.file || packed > LIMITS.file)
    throw damaged(`more than ${LIMITS.file} bytes in one file`, { path: name })
  const next = named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  return { file: { name, method, size, offset, packed }, next }
}

/** Where a file's bytes begin stands in a header before them. */
async function located(source: Source, { offset, packed, ...file }: Entry, end: number): Promise<Packed> {
  const view = viewOf(await source.read(offset, Math.min(end, offset + LOCAL + 300)))
  if (view.byteLength < LOCAL || view.getUint32(0, true) !== 0x04034b50)
    throw damaged('no file where the directory says', { path: file.name })
  const from = offset + LOCAL + view.getUint16(26, true) + view.getUint16(28, true)
  if (from + packed > end) throw damaged('a file beyond the archive', { path: file.name })
  return { ...file, from, to: from + packed }
}

/** The bytes of a file. Throws InputError where they cannot be unpacked, or are more or fewer than the directory says. */
export async function unpacked(source: Source, { name, method, from, to, size }: Packed): Promise<Uint8Array> {
  const packed = await source.read(from, to)
  const bytes = method === 0 ? packed : inflated(packed, size, name)
  if (bytes.length !== size) throw damaged('a file of another length than the directory says', { path: name })
  return bytes
}

function inflated(packed: Uint8Array, size: number, path: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw damaged('a file that cannot be unpacked', { path })
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
