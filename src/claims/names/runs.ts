import type { Found } from './found.js'
import { hasKind, type Scene } from './naming.js'
import { NOT_NAMES } from './word-lists.js'
import type { Word } from './words.js'

/** Word indexes of a name as written, `to` exclusive. `start` and `end` where it is only part of a run of Chinese. */
export type Run = { readonly from: number; readonly to: number; readonly start?: number; readonly end?: number }

const LONGEST = 4

/** `von der Leyen`: small letters are part of it. */
export const isLongFamily = (found: Found): boolean => found.to - found.from > 1 && hasKind(found, 'family')

/** The capitalised words that start at a word and may be a name, on file or not. */
export function runFrom(scene: Scene, from: number): Run | undefined {
  const exact = scene.at.get(from)
  if (exact && (hasKind(exact, 'person') || isLongFamily(exact))) return { from, to: exact.to }
  if (!scene.words[from]) return undefined
  let to = from
  while (
    to < scene.words.length &&
    to - from < LONGEST &&
    mayBeName(scene, to) &&
    (to === from || joined(scene.words[to - 1]!))
  ) {
    to += 1
    if (scene.words[to - 1]!.possessive) break
  }
  return to > from ? { from, to } : undefined
}

/** The same, for a name that ends before a word. */
export function runBefore(scene: Scene, to: number): Run | undefined {
  const exact = scene.before.get(to)
  if (exact && (hasKind(exact, 'person') || isLongFamily(exact))) return { from: exact.from, to }
  let from = to
  while (
    from > 0 &&
    to - from < LONGEST &&
    mayBeName(scene, from - 1) &&
    (from === to || joined(scene.words[from - 1]!))
  )
    from -= 1
  return from < to ? { from, to } : undefined
}

const joined = (word: Word): boolean =>
  !word.possessive && /^(?:[ \u00a0]|\. |-)$/.test(word.gap) && (word.gap !== '. ' || word.text.length === 1)

/** A capital, not a word that is capitalised for another reason, and nothing on file but a family name. */
function mayBeName(scene: Scene, at: number): boolean {
  const word = scene.words[at]!
  if (scene.headings.has(word.paragraph) && !scene.at.has(at) && !scene.introduced.has(word.key)) return false
  if (!word.capital || (NOT_NAMES.has(word.key) && !hasFamily(scene, at))) return false
  const found = scene.at.get(at)
  return found ? hasKind(found, 'family') || hasKind(found, 'person') : !scene.taken[at] && !inside(scene, at)
}

const hasFamily = (scene: Scene, at: number): boolean => {
  const found = scene.at.get(at)
  return found !== undefined && hasKind(found, 'family')
}

/** The word stands inside a longer name on file that started before it. */
const inside = (scene: Scene, at: number): boolean =>
  [1, 2, 3, 4].some((back) => (scene.at.get(at - back)?.to ?? 0) > at)

export const textOf = (scene: Scene, { from, to }: Run): string =>
  scene.words
    .slice(from, to)
    .map(({ text, gap }, at, all) => (at + 1 === all.length ? text : text + gap))
    .join('')
export const keysIn = (scene: Scene, { from, to }: Run): string =>
  scene.words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')
