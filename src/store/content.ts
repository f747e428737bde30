import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { InputError } from '../issue.js'
import { canonicalJson } from '../measure/canonical.js'

/** The longest canonical JSON that is kept as one content, in bytes. */
export const MAX_CONTENT = 32_000_000

/** The SHA-256 of a content, in hex. */
export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** What a link stands for: its hash, and its canonical JSON deflated. */
export type Packed = { readonly hash: string; readonly body: Uint8Array }

/** Throws InputError where the text is too long. */
export function pack(text: string): Packed {
  const bytes = Buffer.from(text)
  if (bytes.length > MAX_CONTENT)
    throw new InputError([
      { code: 'too-long', message: `${bytes.length} bytes of JSON`, expected: `at most ${MAX_CONTENT} bytes` },
    ])
  return { hash: hashOf(bytes), body: deflateRawSync(bytes, { level: 3 }) }
}

export const packJson = (value: unknown): Packed => pack(canonicalJson(value))

/** The text of a body. Throws on a body that is broken, or longer than any that is kept. */
export const unpackBody = (body: Uint8Array): string =>
  inflateRawSync(body, { maxOutputLength: MAX_CONTENT }).toString('utf8')

/** The text, where the body is whole and is what the hash says. */
export function soundText(hash: string, body: Uint8Array): string | undefined {
  try {
    const text = unpackBody(body)
    return hashOf(text) === hash ? text : undefined
  } catch {
    return undefined
  }
}
