import { expect, test } from 'vitest'
import { readable } from './terminal.js'

const ESC = String.fromCharCode(27)

test.each([
  ['marks that turn the direction', 'a\u202eb\u2066c\u200f', 'a\\u202eb\\u2066c\\u200f'],
  ['control characters', `a\u0007b\u0085c\u007f${ESC}[2Jd`, 'a\\u0007b\\u0085c\\u007f\\u001b[2Jd'],
  ['other breaks of lines', 'a\u2028b\rc', 'a\\u2028b\\u000dc'],
  ['a hidden text', `${ESC}[8mhidden${ESC}[0m`, '\\u001b[8mhidden\\u001b[0m'],
])('%s are written out', (_, text, shown) => {
  expect(readable(text, false)).toBe(shown)
  expect(readable(text, true)).toBe(shown)
})

test('what people write passes', () => {
  const text = '管控名单\tDüsseldorf\n\u0627\u0644\u0639\u0631\u0628\u064a\u0629 12 %\r\n'
  expect(readable(text, false)).toBe(text)
})

test('our own colours pass where there are colours, and only there', () => {
  const bold = `${ESC}[1mtitle${ESC}[22m`
  expect(readable(bold, true)).toBe(bold)
  expect(readable(bold, false)).not.toContain(ESC)
})

test('JSON stays JSON', () => {
  const value = { name: 'a\u202eb\u0085' }
  expect(JSON.parse(readable(JSON.stringify(value), false))).toEqual(value)
})
