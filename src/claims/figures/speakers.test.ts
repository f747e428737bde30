import { describe, expect, it } from 'vitest'
import { contextOf } from './context.testing.js'
import { figuresOf } from './figures.js'

const read = (text: string): string[] => figuresOf(contextOf(text)).map(({ value, unit }) => `${value} ${unit}`)

describe('people who are counted because they speak', () => {
  it.each([
    'Two customs brokers said that licences were slow.',
    'Shipments had stalled, two customs brokers in Ningbo said.',
    'According to three people familiar with the matter, rules will change.',
    'Four traders, who asked not to be named, said so.',
    'The paper cited five officials.',
  ])('are no figure: %s', (text) => expect(read(text)).toEqual([]))
  it.each([
    ['The rules hit 200 exporters and 30 traders.', ['200 exporters', '30 traders']],
    ['China sent 20 officials to Madrid.', ['20 officials']],
    ['A survey of 300 makers said so.', ['300 makers']],
    ['China sent 20 officials in May and said so.', ['20 officials']],
    ['The mill employs 300 workers, it said.', ['300 workers']],
  ])('others are: %s', (text, expected) => expect(read(text)).toEqual(expected))
})
