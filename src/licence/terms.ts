import { type Issue, nearest } from '../issue.js'
import { TERMS, type Term, type Ties, type Use } from './model.js'

export const TERM_WORDS: Readonly<Record<Term, string>> = {
  order: 'order',
  customer: 'customer',
  endUser: 'end user',
  endUse: 'end use',
  destination: 'destination',
  route: 'route',
  freight: 'freight method',
}

/** How a use stands to a term: as it allows, another, or not said. A name that is only near is another one (V8): `near` names what it is near to. */
export type TermFit =
  | { readonly term: Term; readonly fits: 'yes' }
  | { readonly term: Term; readonly fits: 'not-said'; readonly allowed: readonly string[] }
  | {
      readonly term: Term
      readonly fits: 'another'
      readonly said: string
      readonly allowed: readonly string[]
      readonly near: readonly string[]
    }

/** Every term that the licence is tied to. */
export function termsOf(ties: Ties, use: Use): readonly TermFit[] {
  return TERMS.flatMap((term): TermFit[] => {
    const allowed = ties[term]
    const said = use[term]
    if (!allowed) return []
    if (said === undefined) return [{ term, fits: 'not-said', allowed }]
    if (allowed.includes(said)) return [{ term, fits: 'yes' }]
    return [{ term, fits: 'another', said, allowed, near: nearest(said, allowed) }]
  })
}

/** What keeps an entry from being made under the licence, one issue a term. */
export function termIssues(ties: Ties, use: Use, line: string): Issue[] {
  return termsOf(ties, use).flatMap((fit): Issue[] => {
    if (fit.fits === 'yes') return []
    const at = { path: `line ${line} use.${fit.term}`, expected: fit.allowed.join(' or ') }
    if (fit.fits === 'not-said')
      return [
        { code: 'term-not-said', message: `line ${line}: the licence is tied to its ${TERM_WORDS[fit.term]}`, ...at },
      ]
    const message = `line ${line}: the licence is for another ${TERM_WORDS[fit.term]}`
    return [{ code: 'other-term', message, found: fit.said, ...at, ...(fit.near.length ? { nearest: fit.near } : {}) }]
  })
}
