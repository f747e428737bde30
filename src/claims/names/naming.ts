import type { Actors, Office } from '../../register/actors.js'
import type { PlainDate } from '../../time/date.js'
import type { Found } from './found.js'
import type { Named } from './gazetteer.js'
import type { Word } from './words.js'

/** One place where somebody or something is named, and who that is. Word indexes, `to` exclusive. */
export type Naming = {
  readonly type: 'person' | 'org' | 'outlet' | 'state'
  readonly canonical: string
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly office?: string
  readonly state?: string
  readonly evidence?: string
  /** A description, not a name: `informed sources`. */
  readonly unnamed?: boolean
}

/** What all steps of naming share. A word is taken once something on file or introduced is named there. */
export type Scene = {
  readonly words: readonly Word[]
  /** Indexes of the words at which a step may name somebody by the word itself, and of those that begin with a capital. */
  readonly marked: readonly number[]
  readonly capitals: readonly number[]
  readonly found: readonly Found[]
  readonly actors: Actors
  readonly day: PlainDate | undefined
  /** The name on file that starts at a word, by index of the word. */
  readonly at: ReadonlyMap<number, Found>
  /** The one that ends before a word. */
  readonly before: ReadonlyMap<number, Found>
  readonly taken: Uint8Array
  /** Paragraphs written with capitals throughout, where a capital makes no name. */
  readonly headings: ReadonlySet<number>
  /** Where the dateline of a paragraph ends, for those that have one. */
  readonly datelines: ReadonlyMap<number, number>
  readonly namings: Naming[]
  /** How the text has introduced people: `bensont` or `jamison greer` -> canonical name. */
  readonly introduced: Map<string, string>
}

export const idsOf = ({ named }: Found, kind: Named['kind']): string[] => [
  ...new Set(named.filter((one) => one.kind === kind).map(({ id }) => id)),
]

export const hasKind = ({ named }: Found, kind: Named['kind']): boolean => named.some((one) => one.kind === kind)

/** Of a run of Chinese only part is a name: others may stand beside it. */
export const isTaken = ({ taken, words }: Scene, { from, to, start, end }: Found): boolean =>
  taken[from] === 1 && start === words[from]!.start && end === words[to - 1]!.end

export function take(scene: Scene, naming: Naming): void {
  scene.namings.push(naming)
  for (let at = naming.from; at < naming.to; at += 1) scene.taken[at] = 1
}

/** Nothing between two words but one space. */
export const adjacent = (before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined && after !== undefined && before.paragraph === after.paragraph && /^[ \u00a0]$/.test(before.gap)

export const officesFor = (scene: Scene, found: Found): Office[] => {
  const ids = idsOf(found, 'office')
  const states = new Set(stateBefore(scene, found))
  const offices = ids.map((id) => scene.actors.offices[id]!)
  return states.size ? offices.filter(({ state }) => state === undefined || states.has(state)) : offices
}

/** The state whose adjective or name stands straight before: `Japanese` before `Foreign Minister`. */
export function stateBefore(scene: Scene, { from, named }: Found): string[] {
  if (named.some((one) => 'stated' in one && one.stated)) return []
  const before = scene.before.get(from)
  if (!before || !/^[ \u00a0]$/.test(scene.words[from - 1]!.gap)) return []
  return [...idsOf(before, 'demonym'), ...idsOf(before, 'state')]
}
