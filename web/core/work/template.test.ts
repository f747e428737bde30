import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCsv } from '../../../src/files/csv.js'
import { parseParts } from '../../../src/files/parse-parts.js'
import { vocabularyOf } from '../../../src/files/register-vocabulary.js'
import { csvOf } from '../../../src/files/write-csv.js'
import type { Register } from '../../../src/register/model.js'
import { templateCsv, wordsCsv } from './template.js'

const register = JSON.parse(readFileSync(new URL('../../../dist/register.json', import.meta.url), 'utf8')) as Register
const vocabulary = vocabularyOf(register)
const bytes = (text: string) => new TextEncoder().encode(text)

it('gives a template that is read as it stands, every column known', () => {
  const { parts, ignored } = parseParts(bytes(templateCsv()), 'template.csv', vocabulary)
  expect(ignored).toEqual([])
  expect(parts['m-1']).toMatchObject({ form: 'oxide', madeIn: 'cn/customs', composition: { complete: true } })
})

it('lists words that the reader takes, each with its meaning', () => {
  const [, ...rows] = readCsv('words.csv', bytes(wordsCsv(register))).rows.map(({ cells }) => cells)
  expect(rows.length).toBeGreaterThan(400)
  const read = (column: string, word: string) => {
    const list = csvOf([
      ['part no.', column.split(',')[0]!],
      ['m', column === 'composition' ? `${word} 1 %` : word],
    ])
    const { id: _, at: __, ...part } = parseParts(bytes(list), 'l.csv', vocabulary).parts.m!
    return JSON.stringify(part, (key, value) => (key === 'at' ? undefined : value))
  }
  const twice = (name: string, at: number) => rows.filter((row) => row[at] === name).length > 1
  for (const [column, word, en, zh] of rows as [string, string, string, string][]) {
    expect([en, zh], word).not.toContain('')
    for (const [name, at] of [
      [en, 2],
      [zh, 3],
    ] as const)
      if (column !== 'composition' && !twice(name, at)) expect(read(column, name), name).toBe(read(column, word))
  }
})
