import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseParts } from '../../../src/files/parse-parts.js'
import { parseCases } from '../../../src/files/question-file.js'
import { vocabularyOf } from '../../../src/files/register-vocabulary.js'
import type { Part } from '../../../src/goods/part.js'
import type { Register } from '../../../src/register/model.js'
import { partsWords } from './part-words.js'

const root = new URL('../../../', import.meta.url)
const bytes = (path: string) => readFileSync(new URL(path, root))
const vocabulary = vocabularyOf(JSON.parse(bytes('dist/register.json').toString()) as Register)

/** Where a thing stands in its file is another file's matter. */
const placeless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one) => (key === 'at' ? undefined : one)))

const again = (parts: readonly Part[]) => {
  const file = new TextEncoder().encode(JSON.stringify(partsWords(parts)))
  return Object.values(parseParts(file, 'again.json', vocabulary).parts)
}

it.each(['examples/motor.yaml', 'examples/sensor.yaml', 'examples/oxides.csv'])(
  'writes %s so that it is read as it was',
  (path) => {
    const parts = Object.values(parseParts(bytes(path), path, vocabulary).parts)
    expect(placeless(again(parts))).toEqual(placeless(parts))
  },
)

it('writes the goods of every case so that they are read as they were', () => {
  const parts = readdirSync(new URL('cases', root)).flatMap((name) =>
    parseCases(bytes(`cases/${name}`), name, vocabulary).flatMap((one) => (one.kind === 'question' ? [one.part] : [])),
  )
  expect(parts.length).toBeGreaterThan(100)
  for (const part of parts) expect(placeless(again([part])), part.at.file).toEqual(placeless([part]))
})
