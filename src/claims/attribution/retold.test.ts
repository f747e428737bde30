import { describe, expect, it } from 'vitest'
import { chains, said } from './reading.testing.js'

const CALL = 'Q Will it last?\n\nMS. ROE: '

describe('whom a labelled speaker reports', () => {
  it('a sentence that is all another’s is his claim, told by the speaker', () => {
    expect(chains(`${CALL}President Trump believes that China must honor the deal on tariffs.`)).toEqual([
      'Ms. Roe > Donald Trump',
    ])
    expect(
      chains(`${CALL}When President Trump came, he made clear that the deal on tariffs did not resolve our concerns.`),
    ).toEqual(['Ms. Roe > Donald Trump'])
  })
  it('a sentence that says more is the speaker’s too', () => {
    expect(chains(`${CALL}We will raise tariffs on steel, and President Trump said that they would stay.`)).toEqual([
      'Ms. Roe',
      'Ms. Roe > Donald Trump',
    ])
    expect(chains(`${CALL}We note with concern that President Trump said that tariffs would rise.`)[0]).toBe('Ms. Roe')
  })
  it('a pronoun is nobody whom the sentence does not name, nor one of two', () => {
    expect(chains(`${CALL}He made clear that the tariffs would stay.`)).toEqual(['Ms. Roe'])
    expect(
      chains(`${CALL}When President Trump met Premier Li Qiang, he made clear that the tariffs would stay.`),
    ).toEqual(['Ms. Roe'])
  })
})

describe('a clause and the words themselves', () => {
  it('are two claims', () => {
    expect(
      said('Scott Bessent affirmed last year that tariffs do not raise prices: “They never raised a single price.”'),
    ).toEqual([
      'Scott Bessent (indirect): Scott Bessent affirmed last year that tariffs do not raise prices',
      'Scott Bessent (direct): “They never raised a single price.”',
    ])
  })
  it('words in the clause are one mixed claim', () => {
    expect(said('Scott Bessent affirmed that tariffs “never raised a single price” anywhere.')).toHaveLength(1)
    expect(said('Scott Bessent said in a statement: “They never raised a single price.”')).toEqual([
      'Scott Bessent (direct): “They never raised a single price.”',
    ])
  })
  it('are of the Under Secretary whose title begins like a phrase', () => {
    expect(
      chains(
        'Under Secretary of Commerce for Industry and Security Jeffrey Kessler told officials to wait, stating:\n\n“The rule on chips will be replaced, and exports will grow.”',
      ).at(-1),
    ).toBe('Jeffrey Kessler')
  })
})
