import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseParts } from './parse-parts.js'
import { readParts } from './read-parts.js'
import { bytesOf, issuesOf, VOCABULARY } from './vocabulary.testing.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a file by its path; the name in issues is the file name alone', async () => {
  await writeFile(join(folder, 'p.yaml'), 'parts:\n  a: { mass: 3 g }\n')
  expect((await readParts(join(folder, 'p.yaml'), VOCABULARY)).parts.a!.at).toEqual({
    file: 'p.yaml',
    line: 2,
    column: 3,
    path: 'a',
  })
  await expect(readParts(join(folder, 'missing.yaml'), VOCABULARY)).rejects.toMatchObject({
    issues: [{ code: 'cannot-read', file: 'missing.yaml' }],
  })
  await expect(readParts(folder, VOCABULARY)).rejects.toMatchObject({ issues: [{ code: 'cannot-read' }] })
})

test('other formats are refused', () => {
  for (const name of ['a.xls', 'a', 'a.ods', 'a.yaml.exe']) {
    expect(issuesOf(() => parseParts(bytesOf('parts: {}'), name, VOCABULARY))).toMatchObject([
      { code: 'unknown-format', file: name },
    ])
  }
})

test.each(['yaml', 'json', 'csv', 'xlsx'])('whatever the bytes of a .%s, parts or an InputError', (extension) => {
  const word = fc.constantFrom(
    'parts',
    ':',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    'a',
    'mass',
    '12 g',
    '"',
    "'",
    ',',
    'level',
    '0',
    '1',
    '&a',
    '*a',
    '!x',
    '%',
    '#',
    '|',
    '>',
    '?',
    '\t',
    '__proto__',
    'constructor',
    '\u0000',
    '﻿',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 40 }).map((words) => bytesOf(words.join(''))),
        fc.uint8Array({ maxLength: 100 }),
      ),
      (bytes) => {
        try {
          parseParts(bytes, `a.${extension}`, VOCABULARY)
        } catch (error) {
          expect((error as Error).name, String((error as Error).stack)).toBe('InputError')
        }
      },
    ),
    { numRuns: 3000 },
  )
})

test('the same parts from a tree and from a table', () => {
  const tree = parseParts(
    bytesOf(
      'parts:\n  m:\n    mass: 2 kg\n    parts:\n      a: { quantity: 2, mass: 100..120 g, composition: { complete: no, of: [{ element: Dy, share: 1 % }] } }\n',
    ),
    'p.yaml',
    VOCABULARY,
  )
  const table = parseParts(
    bytesOf('part,parent,qty,mass,composition\nm,,,2 kg,\na,m,2,100..120 g,Dy 1 %\n'),
    'p.csv',
    VOCABULARY,
  )
  const bare = (value: unknown) => JSON.parse(JSON.stringify(value, (key, one) => (key === 'at' ? undefined : one)))
  expect(bare(table.parts)).toEqual(bare(tree.parts))
})
