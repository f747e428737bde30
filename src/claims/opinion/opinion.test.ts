import { describe, expect, it } from 'vitest'
import { reading } from '../attribution/reading.testing.js'

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
