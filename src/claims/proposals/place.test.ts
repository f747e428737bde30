import { expect, it } from 'vitest'
import { passagesOf } from '../text/passage.js'
import { placeOf } from './place.js'

const TEXT =
  'China lifted curbs on magnets. China lifted curbs on chips.\n商务部决定暂停实施。 The caf\u0301es rose 5 to 10.\nSource: China lifted curbs'
const story = { start: 0, end: TEXT.indexOf('\nSource') }
const { paragraphs } = passagesOf(TEXT)
const place = (quote: string, start?: number) => {
  const placed = placeOf({ text: TEXT, story, paragraphs }, quote, start)
  return typeof placed === 'string' ? placed : TEXT.slice(placed.span.start, placed.span.end)
}

it.each<[string, string, number | undefined, string]>([
  ['once in the story', 'curbs on magnets', undefined, 'curbs on magnets'],
  ['with white space at its ends', ' curbs on magnets\n', undefined, 'curbs on magnets'],
  ['off by one, but nowhere else', 'curbs on magnets', 14, 'curbs on magnets'],
  ['twice, at its span', 'China lifted curbs', 31, 'China lifted curbs'],
  ['twice, off by one', 'China lifted curbs', 30, 'stands more than once'],
  ['twice, no span', 'China lifted curbs', undefined, 'stands more than once'],
  ['only behind the story', 'Source: China', undefined, 'not in the story'],
  ['not there', 'China lifted tariffs', undefined, 'not in the story'],
  ['look-alike letters', 'Сhina lifted curbs', undefined, 'not in the story'],
  ['another case', 'china lifted curbs', undefined, 'not in the story'],
  ['over a line end', 'on chips.\n商务部', undefined, 'over a line end'],
  ['half a word', 'curbs on magnet', undefined, 'cuts a word'],
  ['half a letter', 'The cafe', undefined, 'not in the story'],
  ['a letter without its accent', 'The caf', undefined, 'cuts a word'],
  ['half a number', 'rose 5 to 1', undefined, 'cuts a word'],
  ['part of a Chinese sentence', '暂停实施', undefined, '暂停实施'],
  ['one word', 'magnets', undefined, 'too short to say anything'],
  ['marks', '. .', undefined, 'too short to say anything'],
])('%s', (_, quote, start, expected) => {
  expect(place(quote, start)).toBe(expected)
})

it('a character of two units is never cut', () => {
  const text = 'he sent \u{1f600} to all'
  const inside = placeOf(
    { text, story: { start: 0, end: text.length }, paragraphs: passagesOf(text).paragraphs },
    'he sent \ud83d',
  )
  expect(inside).toBe('cuts a word')
})
