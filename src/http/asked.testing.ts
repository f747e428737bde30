/** Questions that are answered, by route: where one thing in them is changed, the answer is still ours. */
const magnet = {
  form: 'magnet',
  material: 'NdFeB',
  mass: '12 g',
  value: '3.10 EUR',
  'made-in': 'CN',
  composition: {
    complete: 'yes',
    of: [
      { element: 'Nd', share: '30 %' },
      { element: 'Dy', share: '0.6..1.2 %' },
      { element: 'B', share: '1 %' },
      { element: 'Fe', share: '67..69 %' },
    ],
  },
}
const goods = {
  parts: { magnet },
  movement: { kind: 'export', from: 'CN', to: 'DE', 'end-use': 'civil' },
  on: '2025-12-01',
  known_at: '2025-11-08',
}
const text =
  'BEIJING, Oct. 9 - China will impose export controls on rare earths from December 1, the Ministry of Commerce said on Thursday.'

export const GOODS = goods
export const QUESTIONS: Readonly<Record<string, unknown>> = {
  '/api/check': { ...goods, detail: 'summary', scenario: 'no-70-lapses' },
  '/api/record': goods,
  '/api/ask': { ...goods, parts: { magnet: { form: 'magnet', material: 'NdFeB', 'made-in': 'CN' } } },
  '/api/flip': { ...goods, fact: 'item.share' },
  '/api/duty': {
    ...goods,
    parts: { magnet: { ...magnet, origin: 'CN' } },
    movement: { kind: 'import', from: 'CN', to: 'US', entry: '2025-12-01' },
    money: {
      value: '20000',
      currency: 'EUR',
      rates: { 'us/column-1': '2.9 %' },
      exchange: ['EUR/USD=1.0857@2025-11-07'],
    },
  },
  '/api/compare': { ...goods, scenarios: ['no-70-lapses', 'talks-fail'], from: '2026-10-01', to: '2027-02-01' },
  '/api/changed': { ...goods, since_known: '2025-10-20', since: '2025-10-01' },
  '/api/read-parts': { parts: { magnet } },
  '/api/claims': { reports: [{ text, name: 'wire.txt', published: '2025-10-09', publisher: 'Wire' }] },
  '/api/reconcile': { reports: [{ text, published: '2025-10-09' }], known_at: '2025-12-01' },
}
