import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { date } from '../time/date.js'
import { balances, statement } from './balances.js'
import { enter, openLedger } from './ledger.js'
import { parseApplication, parseEntry, parseLicence } from './parse.js'
import { shown } from './sample.testing.js'

const register = await readRegister()
const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/licences/${name}.json`, import.meta.url), 'utf8'))

test('the ledger of the motor magnets, entry by entry', () => {
  const licence = parseLicence(example('single'), register)
  const entries = (example('single.ledger') as unknown[]).map((entry) => parseEntry(entry, register))
  let ledger = openLedger(licence)
  for (const entry of entries) {
    const entered = enter(ledger, entry)
    if ('refused' in entered) throw new Error(JSON.stringify(entered.refused))
    ledger = entered.ledger
  }
  expect(shown(openLedger(licence, entries))).toEqual(shown(ledger))
  const line1 = statement(ledger).map(
    ({ entry, balances: [first] }) => `${entry.key} ${first!.drawn}+${first!.reserved}+${first!.remaining}`,
  )
  expect(line1).toEqual([
    'r-1 0+300+300',
    'd-1 120+180+300',
    'd-2 120+180+300',
    'd-3 300+0+300',
    'b-1 300+0+300',
    'd-4 360+0+240',
    'x-1 300+0+300',
  ])
  const [magnets, oxide] = balances(ledger, date('2026-06-30'))
  expect(magnets).toMatchObject({
    granted: '600',
    drawn: '300',
    returned: '6',
    remaining: '300',
    lapsed: '0',
    open: '300',
  })
  expect(magnets!.value).toMatchObject({ granted: '70000', drawn: '35000', remaining: '35000' })
  // 10 kg of dysprosium are in 10 x (2 x 162.500 + 3 x 15.999) / (2 x 162.500) kg of its oxide
  expect(oxide).toMatchObject({ drawn: '11.47683076923077', remaining: '28.52316923076923', of: 'Dy2O3' })
  expect(balances(ledger, date('2026-09-11'))[0]).toMatchObject({ remaining: '300', lapsed: '0' })
  expect(balances(ledger, date('2026-09-12'))[0]).toMatchObject({ remaining: '0', lapsed: '300', drawn: '300' })
  expect(balances(ledger, date('2026-03-11'))[0]).toMatchObject({ granted: '0', remaining: '0' })
})

test('the application of the example is read', () => {
  expect(parseApplication(example('application'), register)).toMatchObject({
    id: 'beihai-2025-41',
    concernListed: 'no',
  })
})
