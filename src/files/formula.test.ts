import { expect, test } from 'vitest'
import { parseParts } from './parse-parts.js'
import { bytesOf, issuesOf, VOCABULARY } from './vocabulary.testing.js'

const compositionIn = (text: string, name: string) =>
  JSON.parse(JSON.stringify(parseParts(bytesOf(text), name, VOCABULARY).parts.a!.composition))

test('a compound as material, by its formula, is what the thing holds: how pure is not said', () => {
  for (const [name, text] of [
    ['a.csv', 'id,material\na,Dy2O3\n'],
    ['a.yaml', 'parts:\n  a:\n    material: Dy2O3\n'],
  ] as const)
    expect(compositionIn(text, name)).toMatchObject({ complete: false, constituents: [{ cas: '1308-87-8' }] })
})

test('a compound in a composition may be written by its formula', () => {
  expect(compositionIn('id,composition\na,Dy2O3 99.5 %; Tb4O7 0.2 %\n', 'a.csv').constituents).toMatchObject([
    { cas: '1308-87-8', share: { lo: '0.995' } },
    { cas: '12037-01-3' },
  ])
})

test('beside a composition a formula is no material: the composition says what it holds', () => {
  expect(
    issuesOf(() => parseParts(bytesOf('id,material,composition\na,Dy2O3,Dy 80 %\n'), 'a.csv', VOCABULARY)),
  ).toMatchObject([{ code: 'unknown-material', found: 'Dy2O3' }])
})

test('a material of the vocabulary stays one', () => {
  const vocabulary = { ...VOCABULARY, materials: new Set([...VOCABULARY.materials, 'Ga2O3']) }
  const { a } = parseParts(bytesOf('id,material\na,Ga2O3\n'), 'a.csv', vocabulary).parts
  expect(a).toMatchObject({ material: 'Ga2O3' })
  expect(a).not.toHaveProperty('composition')
})
