/** What words may be to the finders that look for them, as bits. */
export type Roles = {
  /** A bit for the words that fit; at most 31 of them. `fits` looks at nothing but the word. */
  readonly role: (fits: (word: string) => boolean) => number
  /** All roles of a word. */
  readonly rolesOf: (word: string) => number
}

/** So many different words are kept, then none. */
const MOST = 20_000

/**
 * Roles for words of one spelling (lower case, or the keys of names). Each finder says once which words may begin something for it, each word is asked
 * about once, and a finder passes over the words, and the sentences, without its bit.
 */
export function wordRoles(): Roles {
  const tests: ((word: string) => boolean)[] = []
  const known = new Map<string, number>()
  const role = (fits: (word: string) => boolean): number => {
    tests.push(fits)
    known.clear()
    return 1 << (tests.length - 1)
  }
  const rolesOf = (word: string): number => {
    const before = known.get(word)
    if (before !== undefined) return before
    let roles = 0
    for (let at = 0; at < tests.length; at += 1) if (tests[at]!(word)) roles |= 1 << at
    if (known.size >= MOST) known.clear()
    known.set(word, roles)
    return roles
  }
  return { role, rolesOf }
}

/** The words of any of some lists. */
export const among =
  (...lists: readonly { readonly has: (word: string) => boolean }[]) =>
  (word: string): boolean =>
    lists.some((list) => list.has(word))
