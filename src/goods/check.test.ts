import { expect, test } from 'vitest'
import { check } from './check.js'
import type { Constituent, Part } from './part.js'
import { between, just, money, of, part } from './part.testing.js'

const codes = (item: Part) => check(item).map(({ code }) => code)
const made = (constituents: readonly Partial<Constituent>[], complete = false, more: Partial<Part> = {}) =>
  part('magnet', { composition: of(constituents, complete), ...more })

test('nothing wrong', () => {
  expect(
    check(made([{ element: 'Dy', share: between('0.006', '0.012') }], false, { mass: just(100), value: money(3) })),
  ).toEqual([])
})

test('bounds in the wrong order', () => {
  expect(codes(part('a', { mass: between(3, 2) }))).toEqual(['bounds-reversed'])
  expect(codes(made([{ element: 'Dy', share: between('0.2', '0.1') }]))).toEqual(['bounds-reversed'])
})

test('shares above the whole', () => {
  expect(
    check(
      made([
        { element: 'Dy', share: just('0.6') },
        { element: 'Fe', share: just('0.5') },
      ]),
    ),
  ).toMatchObject([{ code: 'shares-above-whole', message: 'shares 1.1 exceed 1', line: 99, path: 'magnet' }])
  expect(
    codes(
      made([
        { element: 'Dy', valueShare: just('0.6') },
        { element: 'Fe', valueShare: just('0.5') },
      ]),
    ),
  ).toEqual(['shares-above-whole'])
})

test('contents heavier or dearer than the item', () => {
  expect(codes(made([{ element: 'Dy', mass: just(12) }], false, { mass: just(10) }))).toEqual(['masses-above-item'])
  expect(codes(made([{ element: 'Dy', value: money(12) }], false, { value: money(10) }))).toEqual(['values-above-item'])
  expect(codes(made([{ element: 'Dy', value: money(12) }], false, { value: money(10, 'USD') }))).toEqual([])
  expect(codes(part('a', { mass: just(10), parts: [part('b', { mass: just(6), quantity: just(2) })] }))).toEqual([
    'parts-heavier-than-item',
  ])
})

test('a share that its mass denies; complete constituents that do not fill the item are no contradiction', () => {
  expect(codes(made([{ element: 'Dy', share: just('0.6') }], true))).toEqual([])
  expect(codes(made([{ element: 'Dy', share: just('0.6'), mass: just(1) }], false, { mass: just(10) }))).toEqual([
    'amounts-contradict',
  ])
})

test('a material without its elements', () => {
  expect(check(made([{ element: 'Sm' }, { element: 'Fe' }], true, { material: 'SmCo' }))).toMatchObject([
    { code: 'material-without-element', message: 'SmCo without Co' },
  ])
  expect(codes(made([{ element: 'Fe' }, { element: 'B' }], true, { material: 'NdFeB' }))).toEqual([
    'material-without-element',
  ])
  expect(codes(made([{ element: 'Fe' }, { element: 'B' }, { element: 'Pr' }], true, { material: 'NdFeB' }))).toEqual([])
  expect(codes(made([{ element: 'Sm' }], false, { material: 'SmCo' }))).toEqual([])
})

test('a part with an element that the item declares absent', () => {
  expect(
    codes(made([{ element: 'Fe' }], true, { parts: [part('b', { composition: of([{ element: 'Dy' }]) })] })),
  ).toEqual(['part-holds-what-item-lacks'])
})
