import type { Register } from '../register/model.js'
import { date } from '../time/date.js'
import { pairs } from './layered.js'
import { enter, type Ledger, openLedger } from './ledger.js'
import type { Entry, Licence, Use } from './model.js'
import { parseEntry, parseLicence } from './parse.js'

export const USE: Use = { order: 'PO-1', customer: 'Kassel', destination: 'de', freight: 'sea' }

/** 100 kg of magnets worth 10000 EUR, and 50 kg of dysprosium oxide, from 1 March to 30 September 2026, for several shipments. */
export const licence: Licence = {
  id: 'L-1',
  kind: 'cn/general',
  regime: 'cn/dual-use',
  holder: 'the exporter',
  granted: date('2026-02-20'),
  validFrom: date('2026-03-01'),
  validThrough: date('2026-09-30'),
  lines: [
    {
      line: '1',
      item: 'magnets',
      codes: ['1C905.a.4'],
      quantity: { amount: '100', unit: 'kg' },
      value: { amount: '10000', currency: 'EUR' },
    },
    { line: '2', item: 'dysprosium oxide', codes: ['1C905.b'], quantity: { amount: '50', unit: 'kg', of: 'Dy2O3' } },
  ],
  ties: { order: ['PO-1', 'PO-2'], customer: ['Kassel'], destination: ['de'], freight: ['sea', 'rail'] },
  split: true,
  notes: [],
}

export const kg = (amount: string, of?: string) => ({ amount, unit: 'kg', ...(of ? { of } : {}) })
export const eur = (amount: string) => ({ amount, currency: 'EUR' })

export const drawn = (
  key: string,
  on: string,
  amount: string,
  more: Partial<Extract<Entry, { kind: 'drawn' }>> = {},
): Entry => ({
  kind: 'drawn',
  key,
  on: date(on),
  line: '1',
  quantity: kg(amount),
  value: eur(String(Number(amount) * 100)),
  use: USE,
  shipment: `S-${key}`,
  ...more,
})
export const reserved = (
  key: string,
  on: string,
  amount: string,
  more: Partial<Extract<Entry, { kind: 'reserved' }>> = {},
): Entry => ({
  kind: 'reserved',
  key,
  on: date(on),
  line: '1',
  quantity: kg(amount),
  value: eur(String(Number(amount) * 100)),
  use: USE,
  ...more,
})

/** The ledger after all of them; throws with the words of the refusal where one is refused. */
export function taking(ledger: Ledger, ...entries: readonly Entry[]): Ledger {
  return entries.reduce((before, entry) => {
    const entered = enter(before, entry)
    if ('refused' in entered)
      throw new Error(`${entry.key}: ${entered.refused.map(({ message }) => message).join('; ')}`)
    return entered.ledger
  }, ledger)
}

export const opened = (more: Partial<Licence> = {}, ...entries: readonly Entry[]): Ledger =>
  taking(openLedger({ ...licence, ...more }), ...entries)

/** What an entry is refused for: the codes, messages and paths. */
export function refusalOf(ledger: Ledger, entry: Entry): readonly { code: string; message: string; path?: string }[] {
  const entered = enter(ledger, entry)
  return 'refused' in entered
    ? entered.refused.map(({ code, message, path }) => ({ code, message, ...(path ? { path } : {}) }))
    : []
}

/** What is folded, whichever way the maps came about. */
export const shown = ({ fold: { lines, held, shipments, standing, reversed, ruling } }: Ledger) => ({
  lines: [...lines],
  held: new Map(pairs(held)),
  shipments: new Map(pairs(shipments)),
  standing: [...pairs(standing)],
  reversed: new Map(pairs(reversed)),
  ruling,
})

/** What is written down of a licence and read again is the same. */
export const readAgain = (register: Register, of: Licence, entries: readonly Entry[]) => ({
  licence: parseLicence(JSON.parse(JSON.stringify(of)), register),
  entries: entries.map((entry) => parseEntry(JSON.parse(JSON.stringify(entry)), register)),
})
