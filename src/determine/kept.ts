/** Ids of provisions whose conditions read something of the line. */
export type ReadIds = ReadonlySet<string>

/** What a session has worked out, and for which provisions the line was read on the way. */
export type Kept<T> = { readonly value: T; readonly read: ReadIds }

/** Filled while something is watched: by whatever reads the line. */
export type Reads = { ids: ReadIds | undefined }

const NOTHING_READ: ReadIds = new Set()

/** Works something out once. What was read of the line for it counts again whenever it is used. */
export function keep<T>(reads: Reads, store: Map<string, Kept<T>>, key: string, make: () => T): T {
  const found = store.get(key) ?? watch(reads, make)
  store.set(key, found)
  note(reads, found.read)
  return found.value
}

/** Works something out, and what was read of the line for it. */
export function watch<T>(reads: Reads, make: () => T): Kept<T> {
  const before = reads.ids
  reads.ids = NOTHING_READ
  const value = make()
  const read = reads.ids
  reads.ids = before
  return { value, read }
}

export function note(reads: Reads, ids: ReadIds): void {
  if (reads.ids === undefined || ids.size === 0 || ids === reads.ids) return
  reads.ids = reads.ids.size === 0 ? ids : new Set([...reads.ids, ...ids])
}
