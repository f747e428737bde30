import type { Entry, Licence } from '../licence/model.js'
import { canonicalJson } from '../measure/canonical.js'
import { editionOf } from '../register/edition.js'
import { type PlainDate, parseDate } from '../time/date.js'
import type { Store } from './model.js'

export const day = (text: string): PlainDate => parseDate(text)!
export const signed = (n = 0) => ({ by: 'Ann Lee', at: `2026-11-22T08:00:${String(n % 60).padStart(2, '0')}Z` })
export const keyed = (key: string, n = 0) => ({ key, ...signed(n) })

/** A very small edition of a register, and its hash. */
export function smallEdition(name = 'one'): { hash: string; json: string } {
  const body = { actors: {}, name, provisions: {} }
  const hash = editionOf(body)
  return { hash, json: JSON.stringify({ edition: hash, ...body }) }
}

/** A text with the shape of a decision record. */
export const smallRecord = (edition: string, subject: string, more: Record<string, unknown> = {}): string =>
  canonicalJson({
    engine: '0.2.0',
    edition,
    scenario: null,
    on: '2025-12-01',
    knownAt: '2025-10-20',
    subject: { id: subject },
    movement: { kind: 'export' },
    answers: {},
    binding: [],
    notBinding: [],
    undetermined: [],
    conflicts: [],
    ...more,
  })

/** A licence of a general kind for so many kilograms on one line. */
export const licenceOf = (id: string, kilograms: string): Licence => ({
  id,
  kind: 'cn/general',
  regime: 'cn/dual-use',
  holder: 'Baotou Magnet',
  granted: day('2026-01-05'),
  validFrom: day('2026-01-05'),
  validThrough: day('2028-12-31'),
  lines: [{ line: '1', item: 'dysprosium oxide', codes: ['1C902.d'], quantity: { amount: kilograms, unit: 'kg' } }],
  ties: {},
  split: true,
  notes: [],
})

export const drawOf = (key: string, kilograms: string): Entry => ({
  kind: 'drawn',
  key,
  on: day('2026-03-01'),
  line: '1',
  quantity: { amount: kilograms, unit: 'kg' },
  use: {},
  shipment: `shipment ${key}`,
})

/** Something of everything. */
export async function filled(store: Store): Promise<void> {
  const { hash, json } = smallEdition()
  await store.editions.keep(hash, json)
  await store.documents.put('parts', 'motor', { name: '电机', mass: '1.5 kg' }, signed(1))
  await store.documents.put('parts', 'motor', { name: '电机', mass: '1.6 kg' }, signed(2))
  await store.documents.put('movement', 'sale', { from: 'DE', to: 'BR' }, signed(3))
  await store.documents.remove('movement', 'sale', signed(4))
  for (const subject of ['motor', 'rotor', 'magnet'])
    await store.decisions.append({ ...keyed(`decision ${subject}`), record: smallRecord(hash, subject) })
  await store.licences.grant(licenceOf('L-1', '100'), keyed('grant'))
  for (const key of ['a', 'b', 'c']) await store.licences.enter('L-1', drawOf(key, '10.5'), signed())
  await store.judgements.append({ ...keyed('j1'), judgement: { judgement: 'accepted', claim: { id: 'm1' } } })
}
