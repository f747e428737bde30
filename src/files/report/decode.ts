import { reject } from '../desk.js'

const BINARY: readonly (readonly [string, readonly number[]])[] = [
  ['a ZIP archive (.docx, .xlsx, .odt)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a PDF under another name', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** Bytes that are no text are refused by name. UTF-16 has NUL bytes too, and is known by its byte-order mark. */
export function refuseBinary(file: string, bytes: Uint8Array): void {
  const kind = BINARY.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0]
  if (kind) reject(file, 'binary', `not a text: ${kind}`, { expected: 'text, Markdown, HTML or PDF' })
  if (bomOf(bytes)) return
  const sample = bytes.subarray(0, 100_000)
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  if (bytes.includes(0) || controls * 50 > sample.length)
    reject(file, 'binary', 'not a text: binary bytes in it', { expected: 'text, Markdown, HTML or PDF' })
}

function bomOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * Bytes to text, strictly: UTF-8, UTF-16 with a byte-order mark, or the encoding declared (HTML). Nothing is normalised; the byte-order mark of UTF-8 stays, so that
 * offsets are those of the file's characters.
 */
export function decodeText(file: string, bytes: Uint8Array, declared?: string): string {
  const encoding = bomOf(bytes) ?? declared ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return reject(file, 'wrong-encoding', `not valid ${encoding.toUpperCase()} text`, {
      ...(encoding === 'utf-8' ? { line: badLine(bytes) } : {}),
      expected: declared ? 'the encoding that the page declares' : 'UTF-8, or UTF-16 with a byte-order mark',
    })
  }
}

/** The line of the first byte that breaks UTF-8. */
function badLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, from)
    const to = newline < 0 ? bytes.length : newline
    try {
      decoder.decode(bytes.subarray(from, to))
    } catch {
      return line
    }
    from = to + 1
  }
  return line
}
