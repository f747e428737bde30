/** Frozen through plain objects and arrays; decimals never change by themselves. */
export function freeze<T>(value: T): T {
  const open: unknown[] = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue
    const proto = Object.getPrototypeOf(next)
    if (proto !== Object.prototype && proto !== Array.prototype && proto !== null) continue
    Object.freeze(next)
    for (const one of Object.values(next)) if (typeof one === 'object' && one !== null) open.push(one)
  }
  return value
}
