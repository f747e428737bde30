import type { Origin } from '../goods/part.js'
import type { Interval } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import type { Citation, Words } from '../register/model.js'
import type { PlainDate } from '../time/date.js'

/** A fact of one movement or item that a condition reads: what a question asks for, and what an answer fills in. */
export type Variable = {
  /** Unique within a determination: `item.contains(Dy) @ motor/rotor/magnet-3`. */
  readonly key: string
  readonly fact: string
  readonly per: Readonly<Record<string, string>>
  /** Path of the item read, where the fact is an item's. */
  readonly item?: string
}

/** What was read: a word, a truth, bounds. `share` of a content goes with whether any is there at all. */
export type Value =
  | {
      readonly is: 'word'
      readonly word: string
      /** Words that may be meant as well: the one that was read does not rule them out. */
      readonly perhaps?: (word: string) => boolean
    }
  | { readonly is: 'truth'; readonly truth: Truth }
  | { readonly is: 'interval'; readonly interval: Interval; readonly unit: string }
  | { readonly is: 'content'; readonly contains: Truth; readonly share: Interval }

/** What is known of a variable: nothing, or a value with where it stands, and what would still narrow it. */
export type Reading = {
  readonly value?: Value
  readonly at: readonly Origin[]
  readonly notes?: readonly string[]
  /** The day on which an answer about lists of names was looked up: it tells nothing of what was listed later. */
  readonly lookedUp?: PlainDate
}

/** A test that was tried: what it asks, what it read and from where, and how it came out. */
export type TestNode = {
  readonly kind: 'test'
  readonly value: Truth
  readonly variable: Variable
  /** The test in words of the register: `is magnet or magnet-powder`, `at least 0.1 %`. */
  readonly asks: string
  readonly read?: string | undefined
  readonly at: readonly Origin[]
  readonly words?: string | undefined
  readonly cite?: Citation | undefined
  /** It is unknown since nobody said. */
  readonly because?: 'missing-fact' | undefined
  readonly notes?: readonly string[] | undefined
  /** The words, territories or bounds that an unknown fact is compared with: they cut its answers into cells. */
  readonly constants?: readonly string[] | undefined
}

export type Node =
  | TestNode
  | { readonly kind: 'all' | 'any' | 'not'; readonly value: Truth; readonly children: readonly Node[] }
  | {
      readonly kind: 'open'
      readonly value: Truth
      readonly point: string
      readonly children: readonly { readonly reading: string; readonly node: Node }[]
    }
  | {
      readonly kind: 'some-part'
      readonly value: Truth
      readonly meets: string
      readonly item: string
      readonly children: readonly Node[]
    }
  | { readonly kind: 'part'; readonly value: Truth; readonly item: string; readonly children: readonly Node[] }
  | {
      readonly kind: 'list'
      readonly value: Truth
      readonly list: string
      readonly item: string
      /** Entries that match or may match; of the others only their number. */
      readonly children: readonly Node[]
      readonly ruledOut: number
      /** Whether the list counts on the day, and what entries that the register does not hold may say. */
      readonly standing: Truth
      readonly rest: Truth
      /** The source in which the list was read, where that is not its own text. */
      readonly unverified?: Citation
      readonly at: readonly Origin[]
      readonly notes?: readonly string[]
    }
  | {
      readonly kind: 'entry'
      readonly value: Truth
      readonly code: string
      readonly name: Words
      readonly cite: Citation
      readonly unread?: string
      /** Why the place that it is read in is no text to rest on. */
      readonly unverified?: string
      readonly children: readonly Node[]
    }
