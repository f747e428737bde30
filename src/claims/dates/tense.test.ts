import { describe, expect, it } from 'vitest'
import { tenseAt } from './tense.js'
import { tokensOf } from './tokens.js'

/** The tense at the word in angle brackets. */
function tense(text: string) {
  const tokens = tokensOf(text.replace(/[<>]/g, ''), 0)
  const at = tokensOf(text.slice(0, text.indexOf('<')), 0).length
  return tenseAt(tokens, at, at + 1)
}

describe('the tense at a word', () => {
  it.each([
    ['He said on <Monday> that all was well.', 'past'],
    ['On <Monday>, officials will meet.', 'future'],
    ['The list will be announced on <Monday>.', 'future'],
    ['The list was announced on <Monday>.', 'past'],
    ['Talks are scheduled for <Monday>.', 'future'],
    ['He said the rule takes effect on <Monday>.', 'future'],
    ['He confirmed on <Monday> that they will meet.', 'past'],
    ['They would have met on <Monday>.', 'past'],
    ['The truce was extended to <Monday>.', undefined],
    ['The tariffs have been pushed back until <Monday>.', undefined],
    ['They agreed to a truce in <August> that expires soon.', 'past'],
    ['Talks on <Monday>.', undefined],
    ['In May the need indeed grew <Monday>.', 'past'],
  ])('%s', (text, expected) => expect(tense(text)).toBe(expected))
})
