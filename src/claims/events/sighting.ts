import type { ReportedEvent, Span } from '../reading.js'
import type { Clause, Scene } from './scene.js'

/** An event seen in a sentence, before its date, place and people are linked. `span` is its quote. */
export type Sighting = {
  readonly kind: ReportedEvent['kind']
  readonly span: Span
  /** The word that names the event. */
  readonly at: Span
  readonly status?: ReportedEvent['status']
  readonly parties?: Readonly<Record<string, ReportedEvent['status']>>
  readonly ordinal?: number
  /** The day, where the finder knows which one of the sentence it is. */
  readonly iso?: string
  readonly what?: string
  /** The side that does it, where it is an event only if the other side does so too. */
  readonly side?: string
}

/** Where a finder is asked: one trigger word of a sentence, with its clause. `before` and `after` are the clause's words on either side of it. */
export type Trigger = {
  readonly scene: Scene
  readonly word: string
  readonly at: Span
  readonly clause: Clause
  readonly before: string
  readonly after: string
}

export type Finder = {
  readonly words: readonly string[]
  /** It finds nothing in a sentence without a day, a time or a length of time. */
  readonly needsDay?: true
  readonly find: (trigger: Trigger) => readonly Sighting[]
}

/** Part of the clause as the quote, offsets into the clause's words. */
export const partOf = ({ clause }: Trigger, from: number, to: number): Span => ({
  start: clause.start + from,
  end: clause.start + to,
})
