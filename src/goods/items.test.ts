import { expect, test } from 'vitest'
import { candidates, partAt, walk } from './items.js'
import { part } from './part.testing.js'

const motor = part('motor', { parts: [part('rotor', { parts: [part('magnet-1'), part('magnet-2')] }), part('stator')] })
const paths = ['motor', 'motor/rotor', 'motor/rotor/magnet-1', 'motor/rotor/magnet-2', 'motor/stator']

test('walk lists each part before what is inside it', () => {
  expect(walk(motor).map(({ path }) => path)).toEqual(paths)
})

test('a part by its path', () => {
  expect(partAt(motor, 'motor/rotor/magnet-2')?.id).toBe('magnet-2')
  expect(partAt(motor, 'rotor')).toBeUndefined()
})

test('candidates by reach', () => {
  expect(candidates(motor, 'as-shipped')).toEqual([motor])
  expect(candidates(motor, 'inside').map(({ path }) => path)).toEqual(paths)
})
