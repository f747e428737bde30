import type { Span } from '../reading.js'
import { matchesOf } from '../text/matches.js'
import type { Scene } from './scene.js'

const PLACE = /\b(?:in|at|to|for)\s+(?:the\s+)?((?:\p{Lu}[\p{L}.'’-]*)(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})/gu
const NOT_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|President|Secretary|Minister|The|A|An|This|That|He|She|It|They|We|I|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\b/

/** Where it happens: "in Kuala Lumpur", "at the White House", "to Malaysia". A person, an outlet or a body other than a seat is no place. */
export function placeIn({ sentence, names }: Scene, span: Span, kind: string): string | undefined {
  const text = sentence.text.slice(span.start - sentence.start, Math.min(span.end, span.start + 400) - sentence.start)
  for (const found of matchesOf(PLACE, text)) {
    const preposition = found[0].slice(0, 2)
    if ((preposition === 'to' || preposition === 'fo') && kind !== 'visit') continue
    const start = span.start + found.index + found[0].length - found[1]!.length
    const name = names.find((one) => one.start < start + found[1]!.length && start < one.end)
    if (NOT_PLACE.test(found[1]!) || name?.entity.type === 'person' || name?.entity.type === 'outlet') continue
    if (name?.entity.type === 'org' && !/House|Palace|Kremlin|Hall/.test(found[1]!)) continue
    return found[1]!.replace(/['’]s$|[.,]$/, '')
  }
  return undefined
}
