import { canonicalJson, sha256Hex } from '../measure/canonical.js'
import type { Head, Keyed, Link } from './model.js'

/** What the first link of a chain has before it. */
export const NOTHING_BEFORE = '0'.repeat(64)

/** The hash of a link covers everything else in it, and through `prev` every link before (L1). */
export const linkHash = ({ chain, seq, key, by, at, content, prev }: Omit<Link, 'hash'>): string =>
  sha256Hex(canonicalJson({ chain, seq, key, by, at, content, prev }))

/** The link after a head; `seq` 0 and `NOTHING_BEFORE` where the chain is empty. `content` is a content hash. */
export function nextLink(head: Head, { key, by, at }: Keyed, content: string): Link {
  const open = { chain: head.chain, seq: head.seq + 1, key, by, at, content, prev: head.hash }
  return { ...open, hash: linkHash(open) }
}

export type Break = { readonly code: string; readonly message: string }

/** What is wrong with a link that should follow a head, or undefined. */
export function breakAt(head: Head, link: Link): Break | undefined {
  if (link.seq !== head.seq + 1)
    return { code: 'missing-link', message: `number ${link.seq} stands where ${head.seq + 1} should` }
  if (link.prev !== head.hash)
    return { code: 'wrong-prev', message: `the link before it has hash ${short(head.hash)}, not ${short(link.prev)}` }
  const hash = linkHash(link)
  if (hash !== link.hash)
    return { code: 'wrong-hash', message: `its content has hash ${short(hash)}, not ${short(link.hash)}` }
  return undefined
}

export const emptyHead = (chain: string): Head => ({ chain, seq: 0, hash: NOTHING_BEFORE })
export const headOf = ({ chain, seq, hash }: Head): Head => ({ chain, seq, hash })

const short = (hash: string): string => hash.slice(0, 12)

// The names of the chains.

export const DECISIONS = 'decisions'
export const JUDGEMENTS = 'judgements'
const LICENCE = 'licence/'
const DOCUMENT = 'document/'

export const licenceChain = (id: string): string => `${LICENCE}${id}`
export const documentChain = (kind: string, id: string): string => `${DOCUMENT}${kind}/${id}`

export type ChainName =
  | { readonly of: 'decisions' }
  | { readonly of: 'judgements' }
  | { readonly of: 'licence'; readonly id: string }
  | { readonly of: 'document'; readonly kind: string; readonly id: string }

/** What a chain is of, or undefined where no such chain is known. */
export function chainName(chain: string): ChainName | undefined {
  if (chain === DECISIONS) return { of: 'decisions' }
  if (chain === JUDGEMENTS) return { of: 'judgements' }
  if (chain.startsWith(LICENCE)) return { of: 'licence', id: chain.slice(LICENCE.length) }
  if (!chain.startsWith(DOCUMENT)) return undefined
  const rest = chain.slice(DOCUMENT.length)
  const at = rest.indexOf('/')
  return at < 1 ? undefined : { of: 'document', kind: rest.slice(0, at), id: rest.slice(at + 1) }
}

/** All licences lie from the first to before the second, by bytes. */
export const LICENCES: readonly [string, string] = [LICENCE, 'licence0']
