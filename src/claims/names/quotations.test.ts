import { describe, expect, it } from 'vitest'
import { reading } from '../attribution/reading.testing.js'

const quotes = (text: string) => reading(text).quotations.map(({ kind, quote }) => `${kind}: ${quote}`)

describe('quotations', () => {
  it('are speech beside a verb of speech', () => {
    expect(quotes('Greer said “we wait”, he added.')).toEqual(['speech: “we wait”'])
    expect(quotes('商务部发言人表示：“我们等待。”')).toEqual(['speech: “我们等待。”'])
  })
  it('are scare quotes where nobody speaks', () => {
    expect(quotes('This "fair trade" has a price.')).toEqual(['scare: "fair trade"'])
  })
  it('are sayings and headlines', () => {
    expect(quotes('They hold to the principle of "wait and see".')).toEqual(['saying: "wait and see"'])
    expect(quotes("'Slow And Steady': Ministers Weigh Their Next Steps")).toEqual(["headline: 'Slow And Steady'"])
  })
  it('are whole reports after `reported`', () => {
    expect(quotes('Nikkei reported: "The minister said on Monday that the list would be short."')[0]).toMatch(
      /^quoted report/,
    )
  })
  it('are no apostrophes and inches', () => {
    expect(quotes("China's and the firms' goods don't fit a 5\" box in the '90s.")).toEqual([])
  })
  it('end with the paragraph where they are left open', () => {
    expect(quotes('Greer said "we wait\n\nand go')).toEqual(['speech: "we wait'])
  })
})
