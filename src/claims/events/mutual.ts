import type { Scene } from './scene.js'
import type { Finder, Sighting } from './sighting.js'

/** What a truce is about. */
const LAID =
  /\b(?:percentage points|tariffs?|dut(?:y|ies)|surcharges?|fees?|countermeasures|controls|restrictions|sanctions)\b/i
const FOR_TIME =
  /\bfor (?:an? )?(?:initial |further |additional )?(?:period of )?(?:\d{1,3}|one|two|three|six|nine|twelve|thirty|sixty|ninety)[ -](?:days?|weeks?|months?|years?)\b/i
const BOTH = /\b(?:[Bb]oth (?:sides|countries|parties)|[Tt]he two (?:sides|countries)|[Tt]he [Pp]arties|[Ee]ach side)\b/

/** A side suspends what it has laid, for a time: a truce only where the other side does so too, in the same words or elsewhere in the text. */
const SUSPENDS: Finder = {
  words: ['suspend', 'suspends', 'suspended', 'suspending'],
  find({ scene, at, before }) {
    const { text, start } = scene.sentence
    const rest = text.slice(at.end - start, at.end - start + 160)
    const time = FOR_TIME.exec(rest)
    if (!time || !LAID.test(rest.slice(0, time.index)) || /[;.]/.test(rest.slice(0, time.index))) return []
    if (/\b(?:not|never|if|unless|be|is|are|was|were)\s+(?:to\s+)?$/i.test(before)) return []
    const side = sideOf(scene, at.start)
    if (!side) return []
    const planned = /\b(?:will|shall|agree[sd]?|intends?|commit\w*)\b/i.test(text.slice(0, at.start - start))
    return [
      {
        kind: 'truce',
        span: { start: at.start, end: at.end + time.index + time[0].length },
        at,
        status: planned ? 'planned' : 'ongoing',
        side,
        what: `suspension by ${side}`,
      },
    ]
  },
}

/** Who suspends: the first state of the sentence, where it is its subject; both, where the sentence says so. */
function sideOf({ sentence, names }: Scene, verb: number): string | undefined {
  const lead = sentence.text.slice(0, verb - sentence.start)
  if (BOTH.test(lead)) return 'both sides'
  const first = names.find(({ entity }) => entity.type === 'state')
  if (!first || first.end > verb) return undefined
  const after = sentence.text.slice(first.end - sentence.start, first.end - sentence.start + 12)
  return /^ (?:will|shall|has|agreed|agrees|is|suspend)/.test(after) ? first.entity.canonical : undefined
}

/** Without the suspensions of one side alone. */
export function mutualOnly<Item extends { readonly one: Sighting }>(found: readonly Item[]): readonly Item[] {
  const sides = new Set(found.flatMap(({ one }) => (one.side ? [one.side] : [])))
  return sides.has('both sides') || sides.size > 1 ? found : found.filter(({ one }) => !one.side)
}

export const SUSPENSIONS: readonly Finder[] = [SUSPENDS]
