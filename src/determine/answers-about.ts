import type { Part } from '../goods/part.js'

/** Of answers by key those about a line or anything inside it, and those about no part; undefined where there are none. */
export function answersAbout<T>(
  { path }: Part,
  answers: Readonly<Record<string, T>> | undefined,
): Readonly<Record<string, T>> | undefined {
  const about = Object.entries(answers ?? {}).filter(([key]) => {
    const item = itemOf(key)
    return item === undefined || item === path || item.startsWith(`${path}/`)
  })
  return about.length ? Object.fromEntries(about) : undefined
}

/** Whether any of some answers is about a part, and not about the movement alone. */
export const saysOfParts = (answers: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(answers).some((key) => itemOf(key) !== undefined)

/** The path behind a key: `item.contains(Dy) @ motor/rotor`. */
function itemOf(key: string): string | undefined {
  const at = key.indexOf(' @ ')
  return at < 0 ? undefined : key.slice(at + 3)
}
