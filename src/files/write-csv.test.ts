import { expect, test } from 'vitest'
import { csvOf } from './write-csv.js'

const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠']
const BODIES = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://x","y")', 'SUM(A1:A2)', 'a', '', '1;=2', '-3+4']
const PREFIXES = ['', ' ', '\t', '\n']
const PAYLOADS = SIGNS.flatMap((sign) =>
  BODIES.flatMap((body) =>
    PREFIXES.filter((prefix) => prefix === '' || sign.trim() === sign).map((prefix) => `${prefix}${sign}${body}`),
  ),
)

test.each([PAYLOADS.length])('all %i payloads are inert in every place of a row', () => {
  for (const payload of PAYLOADS) {
    const inner = `'${payload}`.replaceAll('"', '""')
    for (const row of [
      [payload, 'b'],
      ['a', payload],
      ['a', payload, 'c'],
    ]) {
      const text = csvOf([row])
      expect(text.includes(inner)).toBe(true)
      expect(text.replaceAll(inner, '')).not.toMatch(/[=@＝＠]/)
    }
  }
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(200)
})

test('plain numbers stay numbers, quotes and separators are quoted', () => {
  expect(
    csvOf([
      ['-3', '+4.5', '0.1'],
      ['a,b', 'say "x"', 'two\nlines'],
    ]),
  ).toBe('-3,+4.5,0.1\r\n"a,b","say ""x""","two\nlines"\r\n')
  expect(csvOf([['-3%', '-', '1-2']])).toBe('"\'-3%","\'-",1-2\r\n')
})
