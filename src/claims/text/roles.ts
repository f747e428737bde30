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
 * Roles for words of one spelling (lower case, or the keys of names). Each finder says once which words may begin something for it, and passes over the
 * words, and the sentences, without its bit. Asked once for each word as it is written: see `perWord`.
 */
export function wordRoles(): Roles {
  const tests: ((word: string) => boolean)[] = []
  const role = (fits: (word: string) => boolean): number => {
    tests.push(fits)
    return 1 << (tests.length - 1)
  }
  const rolesOf = (word: string): number => {
    let roles = 0
    for (let at = 0; at < tests.length; at += 1) if (tests[at]!(word)) roles |= 1 << at
    return roles
  }
  return { role, rolesOf }
}

/** What `read` makes of a word as it is written, read once for each: a text has few different words. `read` looks at nothing but the word. */
export function perWord<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const made = read(word)
    if (known.size >= MOST) known.clear()
    known.set(word, made)
    return made
  }
}

/** Lower case. */
export const lowered = perWord((word) => word.toLowerCase())

/** The words of any of some lists. */
export const among =
  (...lists: readonly { readonly has: (word: string) => boolean }[]) =>
  (word: string): boolean =>
    lists.some((list) => list.has(word))
