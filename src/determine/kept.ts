/** What a session has worked out, and whether anything of the line was read for it. */
export type Kept<T> = { readonly value: T; readonly readsLine: boolean }

/** Set while something is worked out: by whatever reads the line. */
export type Reads = { line: boolean }

/** Works something out once. What was read of the line for it counts again whenever it is used. */
export function keep<T>(reads: Reads, store: Map<string, Kept<T>>, key: string, make: () => T): T {
  const found = store.get(key) ?? watch(reads, make)
  store.set(key, found)
  reads.line ||= found.readsLine
  return found.value
}

/** Works something out, and whether the line was read for it. */
export function watch<T>(reads: Reads, make: () => T): Kept<T> {
  const before = reads.line
  reads.line = false
  const value = make()
  const readsLine = reads.line
  reads.line = before
  return { value, readsLine }
}
