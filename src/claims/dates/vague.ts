import type { Family, Found, Spot } from './family.js'

/** Times that name no day: "recently", "in the short term", "in recent weeks", "during this period". Listed as such. */
const SINGLE = new Set('recently lately nowadays'.split(' '))
const PHRASES: readonly (readonly string[])[] = [
  ...['short', 'near', 'long', 'medium', 'longer', 'immediate'].flatMap((term) => [
    ['in', 'the', term, 'term'],
    ['over', 'the', term, 'term'],
    ['in', 'the', term, '-', 'term'],
  ]),
  ['in', 'the', 'near', 'future'],
  ['in', 'the', 'foreseeable', 'future'],
  ['for', 'the', 'foreseeable', 'future'],
  ...['days', 'weeks', 'months', 'years'].flatMap((unit) => [
    ['in', 'recent', unit],
    ['over', 'recent', unit],
    ['in', 'the', 'coming', unit],
    ['over', 'the', 'coming', unit],
    ['in', 'coming', unit],
  ]),
  ['during', 'this', 'period'],
  ['during', 'that', 'period'],
  ['at', 'present'],
  ['at', 'the', 'present', 'time'],
]

const BY_HEAD = new Map<string, (readonly string[])[]>()
for (const words of PHRASES) BY_HEAD.set(words[0]!, [...(BY_HEAD.get(words[0]!) ?? []), words])

export const vague: Family = {
  heads: [...SINGLE, ...BY_HEAD.keys()],
  signs: [...SINGLE, 'term', 'future', 'recent', 'coming', 'period', 'present'],
  read(spot) {
    const { tokens, at } = spot
    if (SINGLE.has(tokens[at]!.word)) return found(at, at + 1)
    const words = BY_HEAD.get(tokens[at]!.word)?.find((phrase) => stands(spot, phrase))
    return words && found(at, at + words.length)
  },
}

function stands({ tokens, at }: Spot, phrase: readonly string[]): boolean {
  for (let index = 1; index < phrase.length; index += 1)
    if (at + index >= tokens.length || tokens[at + index]!.word !== phrase[index]) return false
  return true
}

const found = (from: number, to: number): Found => ({
  from,
  to,
  type: 'vague',
  certainty: 'unresolved',
  reasoning: 'names no day',
})
