import type { Gazetteer, Named } from './gazetteer.js'
import { longestAt } from './gazetteer.js'
import type { Word } from './words.js'

/** A name on file that stands in the text, before it is said who is meant. `from` and `to` are indexes of words, `to` exclusive. */
export type Found = {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly named: readonly Named[]
}

/** Every name on file, the longest at each place, none over another. */
export function foundIn(gazetteer: Gazetteer, words: readonly Word[]): readonly Found[] {
  const found: Found[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    if (word.han) {
      for (const one of foundInHan(gazetteer, word, at)) found.push(one)
      at += 1
      continue
    }
    const best = longestAt(gazetteer, words, at)
    if (!best) {
      at += 1
      continue
    }
    const last = words[at + best.length - 1]!
    found.push({ from: at, to: at + best.length, start: word.start, end: last.end, named: best.named })
    at += best.length
  }
  return found
}

/** Chinese writes no spaces: names stand anywhere in a run. */
function foundInHan({ han }: Gazetteer, word: Word, at: number): Found[] {
  const found: Found[] = []
  for (let offset = 0; offset < word.text.length; ) {
    const names = han.get(word.text[offset]!)
    const best = names?.find(({ name }) => word.text.startsWith(name, offset))
    if (!best) {
      offset += 1
      continue
    }
    const named = names!.filter(({ name }) => name === best.name).map((entry) => entry.named)
    const start = word.start + offset
    found.push({ from: at, to: at + 1, start, end: start + best.name.length, named })
    offset += best.name.length
  }
  return found
}
