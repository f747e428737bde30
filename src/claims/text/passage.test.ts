import { describe, expect, it } from 'vitest'
import { passagesOf } from './passage.js'

const sentences = (text: string) => passagesOf(text).sentences.map(({ text }) => text)

describe('passages', () => {
  it('cut a paragraph at its sentence ends', () => {
    expect(sentences('He left. She stayed! Did it rain? Yes.')).toEqual([
      'He left.',
      'She stayed!',
      'Did it rain?',
      'Yes.',
    ])
  })
  it('do not end a sentence at an abbreviation, an initial, a number or a date', () => {
    expect(sentences('Mr. Li met J. Greer at 3.5 p.m. on Oct. 9 in the U.S. capital.')).toHaveLength(1)
  })
  it('end a sentence after "the U.S." where a new one plainly begins', () => {
    expect(sentences('They left the U.S. The talks went on.')).toHaveLength(2)
  })
  it('keep a closing quotation mark with its sentence', () => {
    expect(sentences('"I agree." He left.')).toEqual(['"I agree."', 'He left.'])
  })
  it('cut Chinese at its full stops', () => {
    expect(sentences('第一句。第二句；第三句')).toEqual(['第一句。', '第二句；', '第三句'])
  })
  it('every span stands verbatim in the text', () => {
    const text = '  One. Two.\r\n\n\tThree “four.” Five'
    for (const { start, end, text: words } of passagesOf(text).sentences) expect(text.slice(start, end)).toBe(words)
  })
})
