/**
 * A map that is cheap to copy while it grows: what was set since is kept apart from a base that copies share. `undefined` is a key that was taken out.
 * New keys come after older ones; only the copy that made it may change it.
 */
export type Layered<V> = { base: ReadonlyMap<string, V>; over: Map<string, V | undefined>; size: number }

/** Keys set since before they become a part of the base. */
const MANY = 256

export const layered = <V>(entries: Iterable<readonly [string, V]> = []): Layered<V> => {
  const base = new Map(entries)
  return { base, over: new Map(), size: base.size }
}

export const get = <V>({ base, over }: Layered<V>, key: string): V | undefined =>
  over.has(key) ? over.get(key) : base.get(key)

export function put<V>(map: Layered<V>, key: string, value: V): void {
  if (get(map, key) === undefined) map.size += 1
  map.over.set(key, value)
}

export function drop<V>(map: Layered<V>, key: string): void {
  if (get(map, key) === undefined) return
  map.size -= 1
  map.over.set(key, undefined)
}

/** Keys with their values: those of the base first. */
export function* pairs<V>({ base, over }: Layered<V>): Generator<readonly [string, V]> {
  for (const [key, value] of base) {
    const now = over.has(key) ? over.get(key) : value
    if (now !== undefined) yield [key, now]
  }
  for (const [key, value] of over) if (value !== undefined && !base.has(key)) yield [key, value]
}

export const copy = <V>(map: Layered<V>): Layered<V> =>
  map.over.size < MANY ? { ...map, over: new Map(map.over) } : layered(pairs(map))
