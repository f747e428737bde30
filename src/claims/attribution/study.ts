import type { Speaker } from './speaker.js'
import { mentionOver, type Unit } from './unit.js'

const STUDIES = /^(?:analysis|study|survey|poll|paper|assessment|review|estimate|model|research)$/
const ARTICLES = /^(?:a|an|one|another|the|this|that|recent|new)$/
const LONGEST = 5

/** `A 2024 economic analysis found that ...`: a study whose authors are not named, by its own words, small letters and years only. */
export function studyBefore(unit: Unit, verb: number): Speaker | undefined {
  const noun = unit.words[verb - 1]
  if (noun?.gap !== ' ' || noun.possessive || !STUDIES.test(noun.key)) return undefined
  let from = verb - 1
  while (from > 0 && verb - from <= LONGEST && unit.words[from - 1]!.gap === ' ' && describes(unit, from - 1)) from -= 1
  const article = unit.words[from - 1]
  if (from === verb - 1 || !article || article.gap !== ' ' || !ARTICLES.test(article.key)) return undefined
  return {
    start: article.start,
    end: noun.end,
    name: unit.text.slice(unit.words[from]!.start - unit.start, noun.end - unit.start),
    person: false,
    via: [],
  }
}

const describes = (unit: Unit, at: number): boolean => {
  const { key, text, start } = unit.words[at]!
  return (
    !ARTICLES.test(key) &&
    /^(?:\p{Ll}[\p{L}-]*|(?:19|20)\d\d)$/u.test(text) &&
    !mentionOver(unit, start) &&
    !/^(?:of|in|by|and|to|that|its|their|his|her)$/.test(key)
  )
}
