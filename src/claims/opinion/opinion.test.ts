import { describe, expect, it } from 'vitest'
import { samplesOf, treeOf } from '../../../bench/hostile.mjs'
import { reading } from '../attribution/reading.testing.js'
import { rolesBySentence } from '../names/words.js'
import { passagesOf } from '../text/passage.js'
import { FAMILIES } from './signs.js'

const kinds = (text: string) => reading(text).opinion.map(({ kind, owner }) => `${kind}${owner ? ` of ${owner}` : ''}`)

describe('opinion', () => {
  it('tells loaded words, speculation, prediction and comment', () => {
    expect(kinds('The minister’s bullying goes on.')).toEqual(['loaded'])
    expect(kinds('Prices are highly likely to rise.')).toContain('speculation')
    expect(kinds('The state will certainly hold out.')).toEqual(['prediction'])
    expect(kinds('It is worth noting that ships waited.')).toEqual(['comment'])
  })
  it('gives a reported forecast to its speaker', () => {
    expect(kinds('Greer said the truce will certainly hold.')).toEqual(['prediction of Jamieson Greer'])
  })
  it('leaves plain report and quoted words alone', () => {
    expect(kinds('The rule takes effect on November 8. Greer said it was "reckless".')).toEqual([])
  })
})

/** The alternatives of `\b(?:a|b(?:c|d))\b`. */
function alternatives(source: string): string[] {
  const found = ['']
  let depth = 0
  for (const sign of source.slice('\\b(?:'.length, -')\\b'.length)) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === '|' && depth === 0) found.push('')
    else found[found.length - 1] += sign
  }
  return found
}

it.each(FAMILIES)('a word of each sign of %s is known by its beginning', (_, { source }, role) => {
  const samples = alternatives(source).flatMap((one) => samplesOf(treeOf(one)))
  expect(samples.length).toBeGreaterThan(20)
  const signs = samples.filter((sample) => new RegExp(source, 'i').test(` ${sample} `))
  expect(signs.length).toBeGreaterThan(20)
  const missed = signs.filter((sample) => (rolesBySentence(passagesOf(`So ${sample} there.`))[0]! & role) === 0)
  expect(missed).toEqual([])
})
