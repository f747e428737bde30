import { Inflate } from 'fflate'
import { reject } from './desk.js'

/** One file in an archive, as its central directory declares it. `from` and `to` bound its packed bytes. */
export type ZipEntry = {
  readonly name: string
  readonly method: 0 | 8
  readonly from: number
  readonly to: number
  readonly size: number
  readonly crc: number
}

/** How much an archive may hold: entries, bytes unpacked in all, and how many times smaller a large entry may be packed. */
export type ZipLimits = {
  readonly entries: number
  readonly unpacked: number
  readonly ratio: number
}
const WORKBOOK: ZipLimits = { entries: 2000, unpacked: 200_000_000, ratio: 200 }
const SMALL = 1_000_000

/**
 * The entries of a zip archive, from its central directory, before anything is unpacked. Refused: more than the limits (of a workbook 2,000 entries,
 * 200 MB unpacked, packing ratios of 200), entries that overlap, names that leave their folder, links, encryption, Zip64.
 */
export function openZip(file: string, bytes: Uint8Array, limits = WORKBOOK): ReadonlyMap<string, ZipEntry> {
  const bad = (message: string): never => reject(file, 'bad-zip', message)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tail = endOfDirectory(view) ?? bad('not a workbook: no zip directory')
  const count = view.getUint16(tail + 10, true)
  const [size, start] = [view.getUint32(tail + 12, true), view.getUint32(tail + 16, true)]
  if (view.getUint16(tail + 4, true) !== 0 || view.getUint16(tail + 8, true) !== count)
    bad('archive in several volumes')
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) bad('zip64 archive')
  if (count > limits.entries) bad(`${count} entries, more than ${limits.entries}`)
  if (start + size > tail) bad('directory outside the archive')
  const entries = new Map<string, ZipEntry>()
  let at = start
  let total = 0
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > tail || view.getUint32(at, true) !== 0x02014b50) bad('broken directory')
    const entry = entryAt(view, bytes, at, start, limits, bad)
    if (entries.has(entry.name)) bad(`entry twice: ${entry.name}`)
    entries.set(entry.name, entry)
    total += entry.size
    if (total > limits.unpacked) bad(`more than ${limits.unpacked} bytes unpacked`)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (at > start + size) bad('broken directory')
  refuseOverlaps([...entries.values()], bad)
  return entries
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at
  }
  return undefined
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  directory: number,
  { unpacked, ratio }: ZipLimits,
  bad: (message: string) => never,
): ZipEntry {
  const [flags, method, crc] = [
    view.getUint16(at + 8, true),
    view.getUint16(at + 10, true),
    view.getUint32(at + 16, true),
  ]
  const [packed, size, nameLength] = [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint16(at + 28, true),
  ]
  const [mode, local] = [view.getUint32(at + 38, true) >>> 16, view.getUint32(at + 42, true)]
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  if (flags & 0x2041) bad(`encrypted entry: ${name}`)
  if (method !== 0 && method !== 8) bad(`packing method ${method}: ${name}`)
  if ((mode & 0xf000) === 0xa000) bad(`link: ${name}`)
  if (name.includes('\0') || name.includes('\\') || /^\/|^[A-Za-z]:/.test(name) || name.split('/').includes('..'))
    bad(`entry leaves its folder: ${name}`)
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) bad(`zip64 entry: ${name}`)
  if (size > unpacked) bad(`more than ${unpacked} bytes unpacked: ${name}`)
  if (size > SMALL && size > packed * ratio) bad(`packed more than ${ratio} times: ${name}`)
  if (local + 30 > directory || view.getUint32(local, true) !== 0x04034b50)
    bad(`no entry where the directory says: ${name}`)
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true))
  if (new TextDecoder().decode(localName) !== name) bad(`two names for one entry: ${name}`)
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packed > directory) bad(`entry outside the archive: ${name}`)
  return { name, method: method as 0 | 8, from, to: from + packed, size, crc }
}

function refuseOverlaps(entries: ZipEntry[], bad: (message: string) => never) {
  const sorted = entries.map(({ name, from, to }) => ({ name, to, start: from - 30 })).sort((a, b) => a.start - b.start)
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1]
    if (next && next.start - byteLength(next.name) < entry.to) bad(`overlapping entries: ${entry.name}, ${next.name}`)
  })
}

const byteLength = (text: string) => new TextEncoder().encode(text).length

/** Small, so that the bytes that come out of one piece stay few. */
const PIECE = 4096

/** Unpacks an entry piece by piece; refuses more bytes than it declared, whatever it declared, and fewer. */
export function unpack(file: string, bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void) {
  let size = 0
  const counted = (piece: Uint8Array) => {
    size += piece.length
    if (size > entry.size) reject(file, 'bad-zip', `entry larger than declared: ${entry.name}`)
    if (piece.length) take(piece)
  }
  const inflate = entry.method === 8 ? new Inflate(counted) : undefined
  for (let at = entry.from; at < entry.to; at += PIECE) {
    const stop = Math.min(at + PIECE, entry.to)
    const piece = bytes.subarray(at, stop)
    if (!inflate) counted(piece)
    else pushed(file, entry, () => inflate.push(piece, stop === entry.to))
  }
  if (size !== entry.size) reject(file, 'bad-zip', `entry smaller than declared: ${entry.name}`)
}

function pushed(file: string, entry: ZipEntry, push: () => void) {
  try {
    push()
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number')
      reject(file, 'bad-zip', `broken entry: ${entry.name}`)
    throw error
  }
}
