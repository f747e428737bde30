import type { Family, Found, Spot } from './family.js'

/** Times that name no day: "recently", "currently", "in the short term", "in recent weeks", "during this period". Listed as such. */
const SINGLE = new Set('recently currently lately nowadays'.split(' '))
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

export const vague: Family = {
  heads: [...SINGLE, ...new Set(PHRASES.map((words) => words[0]!))],
  read(spot) {
    const { tokens, at } = spot
    if (SINGLE.has(tokens[at]!.word)) return found(at, at + 1)
    const words = PHRASES.find((phrase) => stands(spot, phrase))
    return words && found(at, at + words.length)
  },
}

const stands = ({ tokens, at }: Spot, phrase: readonly string[]): boolean =>
  phrase.every((word, index) => tokens[at + index]?.word === word)

const found = (from: number, to: number): Found => ({
  from,
  to,
  type: 'vague',
  certainty: 'unresolved',
  reasoning: 'names no day',
})
