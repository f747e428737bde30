import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from './csv.js'
import { bytesOf, issuesOf } from './vocabulary.testing.js'
import { csvOf } from './write-csv.js'

const cells = (text: string, name = 'a.csv') => readCsv(name, bytesOf(text)).rows.map((row) => row.cells)

test('separators, byte-order mark, negative numbers, signs in text', () => {
  expect(cells('﻿a;b\n-3;+5\n')).toEqual([
    ['a', 'b'],
    ['-3', '+5'],
  ])
  expect(cells('a\tb\n@x\t-\n')).toEqual([
    ['a', 'b'],
    ['@x', '-'],
  ])
  expect(cells('a,b\tc\n1,2', 'a.tsv')).toEqual([['a,b', 'c'], ['1,2']])
})

test('only UTF-8', () => {
  expect(issuesOf(() => readCsv('a.csv', Uint8Array.from([0x61, 0xff])))).toMatchObject([
    { code: 'not-utf-8', file: 'a.csv' },
  ])
  expect(issuesOf(() => readCsv('a.csv', Uint8Array.from([0xff, 0xfe, 0x61, 0])))).toMatchObject([
    { code: 'not-utf-8' },
  ])
})

test('limits: columns, rows, bytes', () => {
  const start = performance.now()
  expect(issuesOf(() => cells(`${'a,'.repeat(1_000_000)}\n`.slice(0, 1_500_000)))).toMatchObject([
    { code: expect.stringMatching(/too-large|bad-csv/) },
  ])
  expect(issuesOf(() => cells(`${'a,'.repeat(200)}b\n`))).toMatchObject([
    { code: 'too-large', message: '201 columns', line: 1 },
  ])
  expect(issuesOf(() => cells(`h\n${'a\n'.repeat(200_001)}`))).toMatchObject([
    { code: 'too-large', message: 'more than 200000 rows', line: 200_002 },
  ])
  expect(issuesOf(() => readCsv('a.csv', new Uint8Array(50_000_001)))).toMatchObject([{ code: 'too-large' }])
  expect(performance.now() - start).toBeLessThan(10_000)
})

test('whatever the bytes, an InputError or rows', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        readCsv('a.csv', bytes)
      } catch (error) {
        expect((error as Error).name).toBe('InputError')
      }
    }),
    { numRuns: 2000 },
  )
})

test('what is written is read again, but for the apostrophe', () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replaceAll('\0', '').trim())
    .filter((text) => text !== '')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const again = readCsv('a.csv', bytesOf(`a,b,c,d,e,f,g,h\n${csvOf(rows)}`)).rows.slice(1)
      expect(again.map((row) => row.cells.map((text) => text.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
      )
    }),
    { numRuns: 2000 },
  )
})
