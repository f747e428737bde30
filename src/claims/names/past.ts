import { hasKind, idsOf, type Scene } from './naming.js'
import { officesOf } from './people.js'
import { NO_LONGER, NOT_NAMES } from './word-lists.js'

/** Between the leader and the office: `Biden-era`, `Trump first-term`, `the Obama administration's`. */
const OF_A_TIME = new Set([
  'era',
  'administration',
  'government',
  'cabinet',
  'first',
  'second',
  'term',
  'white',
  'house',
])
const REACH = 7

/**
 * Where the words begin that put an office in a time that is over: `former Biden Treasury Secretary`, `ex-Trump Trade Representative`, `Obama-era
 * Commerce Secretary`. Undefined where none stand before it: `the Trump Treasury Secretary`, while he governs, is the present one.
 */
export function pastBefore(scene: Scene, office: number): number | undefined {
  let era = false
  let leader: { readonly at: number; readonly people: readonly string[] } | undefined
  for (let at = office - 1; at >= 0 && office - at <= REACH && isJoined(scene, at); at -= 1) {
    const { key } = scene.words[at]!
    if (NO_LONGER.has(key)) return at
    if (leader === undefined && OF_A_TIME.has(key)) {
      era ||= key === 'era'
      continue
    }
    const people = bearersAt(scene, at)
    if (people.length) leader ??= { at, people }
    else if (!mayStand(scene, at)) break
  }
  return leader !== undefined && isOver(scene, leader.people, era) ? leader.at : undefined
}

/** `Biden `, `ex-`, `Biden's `: one phrase. */
const isJoined = ({ words }: Scene, at: number): boolean =>
  words[at]!.paragraph === words[at + 1]!.paragraph && /^(?:[ \u00a0]|-)$/.test(words[at]!.gap)

/** People on file of that name: a family name, or one inside the name of a government (`Biden administration`). */
function bearersAt({ words, at: named, actors }: Scene, at: number): readonly string[] {
  const found = named.get(at)
  if (!words[at]!.capital) return []
  const people = found ? [...idsOf(found, 'family'), ...idsOf(found, 'person')] : []
  if (people.length || !found || found.to === at + 1 || !OF_A_TIME.has(words[at + 1]!.key)) return people
  return Object.values(actors.people).flatMap(({ name, family }) =>
    family.toLowerCase() === words[at]!.key ? [name] : [],
  )
}

/** A state, a title, or a name that is on no file: the phrase may begin before it. */
function mayStand(scene: Scene, at: number): boolean {
  const { key, capital } = scene.words[at]!
  const found = scene.at.get(at)
  if (found) return hasKind(found, 'demonym') || hasKind(found, 'state')
  return /^(?:us|president|mr)$/.test(key) || (capital && !NOT_NAMES.has(key))
}

/** Nobody of that name holds an office on the day: `Trump's first term` may be named while he governs, and only `era` says that it is another. */
function isOver({ actors, day }: Scene, people: readonly string[], era: boolean): boolean {
  return day ? !people.some((person) => officesOf(actors, person, day).length > 0) : era
}
