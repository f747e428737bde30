/**
 * What a word may be to the finders of measures, as bits. Each finder says once which words may begin something for it (`role`), each word is asked
 * about once (`rolesOf`), and a finder passes over the words, and the sentences, without its bit.
 */
const tests: ((low: string) => boolean)[] = []
const known = new Map<string, number>()

/** So many different words are kept, then none. */
const MOST = 20_000

/** A bit for the words that fit; at most 31 of them. `fits` looks at nothing but the word. */
export function role(fits: (low: string) => boolean): number {
  tests.push(fits)
  known.clear()
  return 1 << (tests.length - 1)
}

export const among =
  (...lists: readonly { readonly has: (low: string) => boolean }[]) =>
  (low: string): boolean =>
    lists.some((list) => list.has(low))

/** All roles of a word. */
export function rolesOf(low: string): number {
  const before = known.get(low)
  if (before !== undefined) return before
  let roles = 0
  for (let at = 0; at < tests.length; at += 1) if (tests[at]!(low)) roles |= 1 << at
  if (known.size >= MOST) known.clear()
  known.set(low, roles)
  return roles
}
