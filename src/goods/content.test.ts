import { expect, test } from 'vitest'
import { contains } from './content.js'
import type { Constituent, Part } from './part.js'
import { at, between, just, of, part } from './part.testing.js'

const made = (constituents: readonly Partial<Constituent>[], complete = false, more: Partial<Part> = {}) =>
  part('magnet', { composition: of(constituents, complete), ...more })
const value = (item: Part, element: string) => contains(item, element).value

test('nothing known is unknown', () => {
  expect(contains(part('magnet'), 'Dy')).toEqual({ value: 'unknown', at: [at(1)] })
})

test('named with a lower bound above zero, or with no amount: yes', () => {
  expect(contains(made([{ element: 'Dy', share: between('0.006', '0.012') }]), 'Dy')).toEqual({
    value: 'yes',
    at: [at(100)],
  })
  expect(value(made([{ element: 'Dy' }]), 'Dy')).toBe('yes')
  expect(value(made([{ cas: '1308-87-8' }]), 'Dy')).toBe('yes')
  expect(value(made([{ cas: '7429-91-6' }]), 'Dy')).toBe('yes')
})

test('named with zero as its lower bound: unknown; bounded to zero: no only where complete', () => {
  expect(value(made([{ element: 'Dy', share: between(0, '0.012') }]), 'Dy')).toBe('unknown')
  expect(value(made([{ element: 'Dy', share: just(0) }]), 'Dy')).toBe('unknown')
  expect(contains(made([{ element: 'Dy', share: just(0) }], true), 'Dy')).toEqual({ value: 'no', at: [at(99)] })
})

test('not named: no only from a complete composition', () => {
  expect(value(made([{ element: 'Fe' }]), 'Dy')).toBe('unknown')
  expect(value(made([{ element: 'Fe' }], true), 'Dy')).toBe('no')
  expect(
    value(
      made([
        { element: 'Fe', share: just('0.7') },
        { element: 'Nd', share: just('0.3') },
      ]),
      'Dy',
    ),
  ).toBe('no')
  expect(
    value(
      made([
        { element: 'Fe', share: between('0.6', '0.7') },
        { element: 'Nd', share: just('0.3') },
      ]),
      'Dy',
    ),
  ).toBe('unknown')
})

test('amounts decide together: what iron cannot fill is dysprosium', () => {
  const alloy = [
    { element: 'Fe', share: between('0.5', '0.9') },
    { element: 'Dy', share: between(0, '0.5') },
  ]
  expect(value(made(alloy, true), 'Dy')).toBe('yes')
  expect(value(made(alloy), 'Dy')).toBe('unknown')
})

test('a material surely holds what its name says, and may hold more', () => {
  expect(value(made([{ material: 'SmCo' }]), 'Sm')).toBe('yes')
  expect(value(part('magnet', { material: 'Nd-Fe-B' }), 'B')).toBe('yes')
  expect(value(part('magnet', { material: 'NdFeB' }), 'Nd')).toBe('unknown')
  expect(value(made([{ material: 'NdFeB' }], true), 'Dy')).toBe('unknown')
  expect(value(made([{ material: 'unobtainium' }], true), 'Dy')).toBe('unknown')
  expect(value(made([{ cas: '12017-68-4' }], true), 'Dy')).toBe('no')
  expect(value(made([{ cas: '50-00-0' }], true), 'Dy')).toBe('unknown')
})

test('parts inside: yes if one surely has it, no only if complete and all say no', () => {
  const with_ = part('a', { composition: of([{ element: 'Dy' }]) })
  const without = part('b', { composition: of([{ element: 'Fe' }], true) })
  expect(value(part('rotor', { parts: [without, with_] }), 'Dy')).toBe('yes')
  expect(value(part('rotor', { parts: [without] }), 'Dy')).toBe('unknown')
  expect(value(part('rotor', { parts: [without], partsComplete: true }), 'Dy')).toBe('no')
  expect(value(part('rotor', { parts: [without, part('c')], partsComplete: true }), 'Dy')).toBe('unknown')
  expect(value(part('rotor', { partsComplete: true }), 'Dy')).toBe('unknown')
  expect(value(part('rotor', { parts: [{ ...with_, quantity: between(0, 2) }] }), 'Dy')).toBe('unknown')
  expect(value(part('rotor', { parts: [without, { ...with_, quantity: just(0) }], partsComplete: true }), 'Dy')).toBe(
    'no',
  )
})

test('an oxide brings oxygen', () => {
  expect(value(made([{ element: 'Dy', form: 'oxide' }], true), 'O')).toBe('yes')
  expect(value(made([{ element: 'Dy', form: 'oxide' }], true), 'Fe')).toBe('no')
  expect(value(made([{ element: 'Dy', form: 'metal' }], true), 'O')).toBe('no')
})
