import { beforeAll, describe, expect, test } from 'vitest'
import type { App } from './app.js'
import { form, post, postForm, testApp } from './app.testing.js'

let app: App
beforeAll(async () => {
  app = (await testApp()).app
})

const PART = {
  origin: 'CN',
  value: '4900 EUR',
  codes: [{ system: 'hts', code: '8501.10.60', edition: '2026' }],
}
const MOVEMENT = { kind: 'import', from: 'CN', to: 'US', entry: '2026-02-01', by: 'sea' }
const ASKED = { parts: { motor: PART }, movement: MOVEMENT, on: '2026-02-01', known_at: '2026-02-01' }
const asked = async (path: string, body: unknown) => {
  const response = await post(app, path, body)
  return { status: response.status, body: await response.json() }
}
const EXCHANGE = ['EUR/USD=1.0857@2026-01-30#CBP']

describe('money in other currencies', () => {
  test('is exchanged at the rate of the request, and the bill says so', async () => {
    const { status, body } = await asked('/api/duty', { ...ASKED, money: { exchange: EXCHANGE } })
    const [line] = body.lines
    expect([status, line.currency, line.value, line.total]).toEqual([200, 'USD', '5319.93', ['2542.92', '2542.92']])
    expect(line.exchanged).toEqual({
      value: '4900.00',
      currency: 'EUR',
      rate: '1.0857',
      to: 'USD',
      dated: '2026-01-30',
      cite: 'CBP',
    })
  })

  test('without one what is in another currency stays open, with the rate that is missing', async () => {
    const { body } = await asked('/api/duty', ASKED)
    const [line] = body.lines
    expect([line.currency, line.fees.total]).toEqual(['EUR', ['6.13', null]])
    expect(line.fees.undetermined[0].missing).toEqual(['a rate of exchange EUR/USD, with its day'])
  })

  test('a question file gives it for duty and check', async () => {
    const file = JSON.stringify({
      on: '2026-02-01',
      known: '2026-02-01',
      exchange: EXCHANGE[0],
      movement: MOVEMENT,
      parts: { motor: PART },
    })
    for (const path of ['/api/duty', '/api/check']) {
      const response = await postForm(app, path, form({ file: { name: 'motor.json', bytes: file } }))
      const body = await response.json()
      const bill = path === '/api/duty' ? body.lines[0] : body.parts[0].duties
      expect([path, response.status, bill.currency, bill.total]).toEqual([path, 200, 'USD', ['2542.92', '2542.92']])
    }
  })
})

describe('bad input', () => {
  const part = (more: object) => ({ ...ASKED, parts: { motor: { ...PART, ...more } } })
  const code = (hts: string, edition = '2026') => part({ codes: [{ system: 'hts', code: hts, edition }] })
  const without = (key: string) => ({
    ...ASKED,
    parts: { motor: Object.fromEntries(Object.entries(PART).filter(([name]) => name !== key)) },
  })
  const moved = (more: object) => ({ ...ASKED, movement: { ...MOVEMENT, ...more } })
  const paying = (money: object) => ({ ...ASKED, money })
  test.each([
    ['a code of four digits', code('8501'), 'a code of 4 digits'],
    ['a code of letters', code('8501.AB.00'), 'not a customs code'],
    ['a chapter that no edition has', code('7701.10.00'), 'no edition has a chapter 77'],
    ['an edition that is none', code('8501.10.60', '2031'), 'no edition of the HTS'],
    ['a negative value', part({ value: '-5 USD' }), 'value'],
    ['a value of nothing', paying({ value: '0', currency: 'USD' }), 'no goods are worth this'],
    ['a value that is none', paying({ value: '1e3', currency: 'USD' }), 'not an amount'],
    ['no value', without('value'), 'the entered value is missing'],
    ['an unknown currency', part({ value: '5 USX' }), 'USX'],
    ['an unknown currency of the line', paying({ value: '5', currency: 'USX' }), 'not a currency'],
    ['no origin', without('origin'), 'the country of origin is missing'],
    ['an unknown origin', part({ origin: 'XX' }), 'XX'],
    ['entry before export', moved({ export: '2026-03-01' }), 'is before export'],
    ['a rate of exchange without its day', paying({ exchange: ['EUR/USD=1.1'] }), 'a rate without its day'],
    ['a claim that no rule knows', { ...ASKED, claims: ['9903.88.96'] }, '9903.88.96'],
  ])('%s is one clear problem', async (_, body, words) => {
    const answer = await asked('/api/duty', body)
    expect([answer.status, answer.body.issues?.length]).toEqual([422, 1])
    expect(JSON.stringify(answer.body.issues[0])).toContain(words)
  })

  const scenario = (more: object) => ({
    ...ASKED,
    from: '2026-11-01',
    to: '2026-12-01',
    scenarios: [{ name: 'mine', scenario: { scenario: { title: { en: 'Mine', zh: '我的' }, says: 'so' }, ...more } }],
  })
  test.each([
    [
      'an unknown provision',
      { events: [{ provision: 'us/president/eo-1#1', effective: '2026-11-10' }] },
      'us/president/eo-1#1',
    ],
    [
      'days that run backwards',
      {
        acts: [
          {
            extends: 'cn/mofcom/2025-70',
            from: '2026-11-10',
            until: { date: '2026-11-01', words: 'w', inclusive: 'no' },
          },
        ],
      },
      'leaves no day',
    ],
    [
      'a lapse of what ends on another day',
      { acts: [{ lapses: 'cn/mofcom/2025-70', from: '2026-12-24' }] },
      '2026-12-24',
    ],
  ])('a scenario with %s is one clear problem', async (_, more, words) => {
    const answer = await asked('/api/compare', scenario(more))
    expect([answer.status, answer.body.issues?.length]).toEqual([422, 1])
    expect(JSON.stringify(answer.body.issues[0])).toContain(words)
  })
})
