import { z } from 'zod'
import { InputError } from '../issue.js'
import { MAX_CONTENT } from './content.js'

/**
 * An archive is a zip of lines of JSON, in pieces: `contents/0001.jsonl` (canonical JSON, by hash), `entries/0001.jsonl` (links, by chain and number),
 * `editions/<hash>.json`, and `manifest.json` last, which has the length and SHA-256 of each. The comment of the zip is the SHA-256 of every byte before it, so
 * that no byte changes unseen.
 */
export const FORMAT = 'lodestone-store'
export const MANIFEST = 'manifest.json'

/** A piece is closed when it is longer than this, in bytes; no line is longer than `MAX_CONTENT`. */
export const PIECE = 16_000_000

/**
 * Bounds of an archive, in bytes and files, written as well as read: a place in a zip is said in 32 bits. A larger store is copied with `backup`, or with the
 * tools of PostgreSQL.
 */
export const LIMITS = {
  archive: 4_000_000_000,
  entries: 60_000,
  directory: 12_000_000,
  file: PIECE + MAX_CONTENT + 1,
} as const

const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const fileShape = z.strictObject({
  name: z.string().regex(/^(?:contents\/\d{4,6}\.jsonl|entries\/\d{4,6}\.jsonl|editions\/[0-9a-f]{64}\.json)$/),
  bytes: z.int().min(0),
  sha256: hash,
})
export const manifestShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  files: z.array(fileShape).max(LIMITS.entries),
})
export type ArchivedFile = z.infer<typeof fileShape>
export type Manifest = z.infer<typeof manifestShape>

const words = z
  .string()
  .min(1)
  .max(700)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
export const linkShape = z.strictObject({
  chain: words,
  seq: z.int().min(1),
  key: words,
  by: words,
  at: z.iso.datetime(),
  content: hash,
  prev: hash,
  hash,
})

export const SEAL = 'sha256:'
/** The bytes of the comment that seals an archive. */
export const SEAL_LENGTH = SEAL.length + 64

/** An archive that is damaged, or none. Nothing of it has been taken over. */
export const damaged = (message: string, more: { path?: string; found?: string; expected?: string } = {}): InputError =>
  new InputError([{ code: 'bad-archive', message, ...more }])
