import { expect, test } from 'vitest'
import { readRegister } from '../../../src/files/read-register.js'
import { parseLicence } from '../../../src/licence/parse.js'
import { readRecord } from './record-read.js'

const GOOD = {
  kind: 'cn/single',
  number: '2026 EX/17',
  holder: 'the seller',
  granted: '2026-03-12',
  validThrough: '2026-09-11',
  endUser: 'Our Plant Co., Ltd.',
  destination: 'de',
  order: 'PO-1\n\nPO-2',
  split: 'several',
  splitWords: 'in up to 12 lots',
  'item.1': 'magnets',
  'codes.1': '1C905.a.4, 1C905.a.5',
  'amount.1': '600',
  'unit.1': 'kg',
  'value.1': '70000',
  'currency.1': 'eur',
  'item.4': 'oxide',
  'amount.4': '40',
  'unit.4': 'kg',
  'of.4': 'Dy2O3',
}
const SINGLE = { id: 'cn/single', exports: 'one', endUsers: 'one' } as const
const reading = (more: Readonly<Record<string, string>>, rows: readonly number[] = [1, 4]) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...GOOD, ...more })) form.set(name, value)
  return readRecord(form, SINGLE, rows)
}

test('a form is a licence that the store takes', async () => {
  const read = reading({ 'amount.1': '600 kg' })
  expect(read).toMatchObject({
    licence: {
      id: '2026-EX-17',
      number: '2026 EX/17',
      ties: { endUser: ['Our Plant Co., Ltd.'], order: ['PO-1', 'PO-2'], destination: ['de'] },
      lines: [
        { line: '1', codes: ['1C905.a.4', '1C905.a.5'], value: { amount: '70000', currency: 'EUR' } },
        { line: '2', codes: [], quantity: { amount: '40', unit: 'kg', of: 'Dy2O3' } },
      ],
    },
  })
  if ('licence' in read) expect(parseLicence(read.licence, await readRegister())).toMatchObject(read.licence)
})

test.each([
  [{ number: ' ' }, 'number', 'missing'],
  [{ holder: '' }, 'holder', 'missing'],
  [{ split: '' }, 'split', 'missing'],
  [{ splitWords: '' }, 'splitWords', 'missing'],
  [{ endUser: 'a\nb' }, 'endUser', 'one-end-user'],
  [{ endUser: '' }, 'endUser', 'one-end-user'],
  [{ validFrom: '2026-03-11' }, 'validFrom', 'begin-before-grant'],
  [{ validThrough: '2026-03-11' }, 'validThrough', 'end-before-begin'],
  [{ 'codes.1': '1C905 (a)' }, 'codes.1', 'codes'],
  [{ 'amount.1': '1,5' }, 'amount.1', 'number-comma'],
  [{ 'amount.1': '600 t' }, 'amount.1', 'number-other-unit'],
  [{ 'amount.4': '' }, 'amount.4', 'number-missing'],
  [{ 'unit.1': '%' }, 'unit.1', 'unit'],
  [{ 'of.4': 'Xx' }, 'of.4', 'substance'],
  [{ 'unit.4': 'pcs' }, 'unit.4', 'unit'],
  [{ 'currency.1': 'euro' }, 'currency.1', 'currency'],
] as const)('%j: %s is %s', (more, name, why) => {
  const read = reading(more)
  expect('wrong' in read && Object.fromEntries(Object.entries(read.wrong).map(([at, one]) => [at, one.why]))).toEqual({
    [name]: why,
  })
})
