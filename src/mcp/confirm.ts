import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '../measure/canonical.js'

/** A preview can be agreed to for so long. */
const MINUTES = 10

/**
 * Tokens that tie an agreement to what was shown: what is written, by whom, and how things stood. A change of any of them needs another preview.
 * They hold within one run of the server.
 */
export type Confirming = {
  readonly tokenFor: (shown: unknown, now: string) => string
  readonly agrees: (token: string | undefined, shown: unknown, now: string) => boolean
}

export function confirming(secret: Buffer = randomBytes(32)): Confirming {
  const sign = (shown: unknown, until: string): string =>
    createHmac('sha256', secret)
      .update(canonicalJson([until, shown]))
      .digest('base64url')
  return {
    tokenFor: (shown, now) => {
      const until = String(Date.parse(now) + MINUTES * 60_000)
      return `${until}.${sign(shown, until)}`
    },
    agrees: (token, shown, now) => {
      const [until = '', given = ''] = (token ?? '').split('.')
      if (!/^\d{1,16}$/.test(until) || Number(until) < Date.parse(now)) return false
      const expected = Buffer.from(sign(shown, until))
      const found = Buffer.from(given)
      return found.length === expected.length && timingSafeEqual(found, expected)
    },
  }
}
