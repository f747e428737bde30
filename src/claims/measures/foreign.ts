import type { Span } from '../reading.js'
import { namedIn, type Parties, sidesOf } from './party.js'
import type { Link } from './provisions.js'

/** Whether the words name the issuer, or somebody of its state: else it was carried over from other words. */
export function isNamedIn(parties: Parties, issuer: string, words: Span): boolean {
  const sides = sidesOf(parties, issuer)
  return namedIn(parties, words).some(
    ({ entity }) => entity.canonical === issuer || (entity.state !== undefined && sides.includes(entity.state)),
  )
}

/** Whether the texts that a measure names by number are all of other states than these. */
export const isOfOthers = (links: readonly Link[], sides: readonly string[]): boolean =>
  sides.length > 0 &&
  links.length > 0 &&
  links.every(({ provision, because }) => because.startsWith('number') && !sides.includes(provision.split('/')[0]!))
