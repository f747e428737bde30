import { expect, it } from 'vitest'
import { namesRareEarth } from './named.js'

it.each([
  'AlSc20 sputtering target',
  'Al-Sc master alloy',
  'bonded NdFeB ring',
  'Nd:YAG rod',
  'YAl plate',
  'Scandium electrolyte',
  'dysprosium-free? no',
  '铝钪合金板',
  '稀土永磁体',
  'SmCo5',
  'Terfenol-D',
])('%s names a rare earth', (name) => {
  expect(namesRareEarth(name)).toBe(true)
})

it.each([
  undefined,
  'Housing PA66 GF30 (sensor)',
  'SYNC PULLEY',
  'Holder',
  'Screw M4x12',
  'Yoke plate',
  'Lamination 0.35 mm',
  'LaCe mischmetal flint',
  'CE-marked bracket',
  'Copper winding, enamelled',
  '电工钢片',
])('%s names none', (name) => {
  expect(namesRareEarth(name)).toBe(false)
})
