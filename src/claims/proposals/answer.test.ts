import { expect, it } from 'vitest'
import { InputError } from '../../issue.js'
import { proposalsIn } from './answer.js'

it.each([
  ['plain', '{"proposals": [1, 2]}'],
  ['in a fence', '```json\n{"proposals": [1, 2]}\n```'],
  ['with words around', 'Here you are:\n{"proposals": [1, 2]}\nAnything else?'],
  ['with more keys', '{"note": "x", "proposals": [1, 2], "register": {"cn/mofcom/2025-61": "revoked"}}'],
])('%s', (_, answer) => {
  expect(proposalsIn(answer)).toEqual([1, 2])
})

it.each([
  ['nothing', '', 'no JSON'],
  ['words', 'I cannot help with that.', 'no JSON'],
  ['cut off', '{"proposals": [{"kind": "measure", "quote": "a', 'no JSON'],
  ['cut off after an item', '{"proposals": [{"kind": "measure"}, {"ki', 'no JSON'],
  ['a list alone', '[]', 'no JSON'],
  ['no list', '{"proposals": {"0": 1}}', 'no list of proposals'],
  ['inherited', '{"__proto__": {"proposals": [1]}}', 'no list of proposals'],
  ['deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'no list of proposals'],
])('%s is refused, and not repeated', (_, answer, message) => {
  const refused = () => proposalsIn(answer)
  expect(refused).toThrow(InputError)
  expect(refused).toThrow(message)
})
