import { expect, test } from 'vitest'
import { parseParts, readRegister, vocabularyOf } from '../files/index.js'
import { date } from '../time/date.js'
import { determine } from './determine.js'
import { flip } from './flip.js'
import { parseMovement } from './movement-parse.js'

const register = await readRegister()
const ON = date('2026-03-01')
const magnet = (dysprosium: string) => ({
  form: 'magnet',
  material: 'NdFeB',
  value: '4 EUR',
  composition: {
    complete: 'yes',
    of: [
      { element: 'Nd', share: '30 %' },
      { element: 'Fe', share: '66 %' },
      { element: 'B', share: '1 %' },
      { element: 'Dy', share: dysprosium },
    ],
  },
})
const rotor = {
  form: 'assembly',
  product: 'other-product',
  'made-in': 'CN',
  'parts-complete': 'yes',
  parts: { known: magnet('1 %'), open: magnet('0.05..0.2 %') },
}
const { parts } = parseParts(Buffer.from(JSON.stringify({ parts: { rotor } })), 'parts.json', vocabularyOf(register))
const movement = parseMovement({ kind: 'export', from: 'CN', to: 'DE', 'end-use': ['civil'] }, register)
const answer = determine(register, { subject: parts.rotor!, movement, on: ON, knownAt: ON })
const LIST = 'cn/mofcom/2025-18#1'
const flips = (fact: string, item?: string) => flip(answer, fact, item).filter(({ provision }) => provision === LIST)

test('in a part inside, for that part alone: the share from which it is listed, with the operator of the text', () => {
  const expected = {
    provision: LIST,
    key: 'item.contains(Dy) @ rotor/open',
    item: 'rotor/open',
    read: 'yes, 0.05 % to 0.2 %',
    at: 'above 0.1 %',
    from: 'unknown',
    to: 'yes',
  }
  const named = flips('item.contains(Dy)', 'rotor/open')
  expect(named.map(({ at, from, to }) => `${at}: ${from} -> ${to}`)).toEqual([
    'any amount: no -> unknown',
    'above 0.1 %: unknown -> yes',
  ])
  expect(named[1]).toMatchObject(expected)
  expect(flips('item.contains(Dy) @ rotor/open')).toEqual(named)
  expect(flips('item.contains', 'rotor/open').map(({ key }) => key)).toContain(expected.key)
})

test('what is given is no bound: a magnet that surely holds more is flipped below it too', () => {
  const turns = flips('item.contains(Dy)', 'rotor/known').map(({ at, from, to }) => `${at}: ${from} -> ${to}`)
  expect(turns).toEqual(['any amount: no -> unknown', 'above 0.1 %: unknown -> yes'])
  expect(flips('item.contains(Dy)', 'rotor/known')[0]!.read).toBe('yes, 1 %')
})

test('the goods as a whole stay as they are while another part holds some', () => {
  expect(answer.verdict(LIST)).toMatchObject({ value: 'unknown', because: 'open-point' })
  expect(flips('item.contains(Dy)')).toEqual([])
  expect(flips('item.contains(Dy)', 'rotor/open')[0]!.goods).toBeUndefined()
})

test('what is flipped is said in words', () => {
  expect(flips('item.contains(Dy)', 'rotor/open')[0]!.ask).toMatch(
    /rotor\/open contain.*Dy|Dy does rotor\/open contain/,
  )
})

test('of words, which have no order, each that turns the verdict as it is now', () => {
  const known = parts.rotor!.parts[0]!
  const mine = parseMovement({ kind: 'export', from: 'CN', to: 'DE', provider: { chinese: 'no' } }, register)
  const alone = determine(register, { subject: known, movement: mine, on: ON, knownAt: ON })
  const turning = flip(alone, 'movement.to').filter(({ provision }) => provision === LIST)
  expect(turning.map(({ at, from, to }) => `${at}: ${from} -> ${to}`)).toEqual(['cn/customs: yes -> no'])
})

test('money is a share of value, and only of value', () => {
  expect(flip(answer, 'item.contains(Dy)', 'rotor/open').every(({ amount }) => amount === undefined)).toBe(true)
})
