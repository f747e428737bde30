import { describe, expect, it } from 'vitest'
import { countedOf } from './context.testing.js'
import { dependenceOf } from './dependence.js'

const read = (text: string) => dependenceOf(countedOf(text))

describe('dependence told by shares and needs', () => {
  it.each([
    [
      'In short, Chile’s production capacity in copper is about 25 percent of world capacity.',
      { who: 'the world', on: 'copper', from: 'Chile', shares: ['25 percent of world capacity'] },
    ],
    [
      "Roughly 90 percent of the world's cobalt is refined in China.",
      { who: 'the world', from: 'China', shares: ["90 percent of the world's cobalt"] },
    ],
    ['About 80 percent of the medicines used in Japan come from abroad.', { who: 'Japan' }],
    ['More than half of its tungsten is imported.', { on: 'its tungsten' }],
    [
      'The rule limits wafers and other technologies that Russia needs to build planes.',
      { who: 'Russia', on: 'wafers and other technologies', for: ['build planes'] },
    ],
    [
      'Japan’s capacity to produce chips, such as memory, and their parts is insufficient to meet domestic demand.',
      { who: 'Japan', on: 'chips, such as memory, and their parts' },
    ],
    ['Output of copper cannot meet national demand.', { on: 'copper' }],
    [
      'In 2024 imports accounted for nearly 60 percent of U.S. demand for refined copper.',
      { who: 'US', on: 'refined copper' },
    ],
  ])('%s', (text, expected) => {
    const found = read(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe(found[0]!.quote)
  })
  it.each([
    "Chile's growth was 5 percent of world growth.",
    "Chile's share of the vote is 5 percent of the world total.",
    'Half of the tickets are sold in China, and half of the guests come from Oslo.',
    'Letters that Russia needs to answer lie there.',
    'Russia needs technologies.',
    'Supply is insufficient to meet the deadline.',
    'The choir cannot meet demand.',
    'Imports account for 60 percent of the work of the port.',
    'It warns of allowing chips to be used for games.',
  ])('none in: %s', (text) => expect(read(text)).toEqual([]))
})
