import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { example, lodestone as run } from './run.testing.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-duty-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
function saved(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const ENTRY = ['duty', '--hts', '7326.90.8688', '--origin', 'CN', '--value', '14172.00', '--currency', 'USD']
const DATED = [...ENTRY, '--entry', '2026-08-20', '--known', '2026-10-01', '--column1', '2.9 %']
const without = (flag: string) => DATED.filter((_, index) => DATED[index] !== flag && DATED[index - 1] !== flag)
const having = (flag: string, value: string) => [...without(flag), flag, value]

describe('lodestone duty', () => {
  test('a published entry, to the cent, in words and as data', async () => {
    const words = await run(...DATED)
    expect(words.code).toBe(3)
    expect(words.out).toContain('total 11039.99 USD (77.9 % of the value')
    expect(words.out).toContain('us/301-forced-labour  12.5 %: not beside us/president/proclamation-11021#annex-1a')
    const data = JSON.parse((await run(...DATED, '--json')).out)
    expect(data.total).toEqual(['11039.99', '11039.99'])
    expect(data.layers.map(({ layer, amount }: Record<string, string>) => `${layer} ${amount}`)).toEqual([
      'us/232-metals 7086.00',
      'us/301-technology 3543.00',
      'us/column-1 410.99',
    ])
    for (const { provision, rate, base, because, citations } of data.layers) {
      expect([provision, rate, base, because].every((word) => typeof word === 'string' && word !== '')).toBe(true)
      expect(citations.length).toBeGreaterThan(0)
    }
    expect(data.undetermined).toEqual([])
    expect(data.excluded.map(({ because }: Record<string, string>) => because)).toContain('excluded')
  })

  test('what flags say of the goods themselves settles what hangs on it', async () => {
    const asked = [
      'duty',
      '--hts',
      '8501.10.60',
      '--origin',
      'CN',
      '--value',
      '10000',
      '--entry',
      '2026-09-10',
      '--known',
      '2026-10-01',
    ]
    const open = JSON.parse((await run(...asked, '--json')).out)
    expect(open.undetermined.map(({ layer }: { layer: string }) => layer)).toContain('us/232-unmanned-aircraft')
    const told = JSON.parse(
      (await run(...asked, '--set', 'item.in-annex(us/president/uas-2026-08-13/annex-1)=no', '--json')).out,
    )
    expect(told.undetermined.map(({ layer }: { layer: string }) => layer)).toEqual(['us/301-forced-labour'])
    expect(told.total).toEqual(['2780.00', '4030.00'])
  })

  test('names the claims that were not made and what the register does not hold', async () => {
    const { out } = await run(...DATED)
    expect(out).toContain('Not claimed, and not looked into')
    expect(out).toMatch(/AD\/CVD: antidumping or countervailing duty/)
    expect(out).toContain('Not worked out, whatever the total says')
    expect(out).toContain('drawback and refunds')
    const data = JSON.parse((await run(...DATED, '--json')).out)
    expect(data.notClaimed.flatMap(({ headings }: { headings: string[] }) => headings)).toContain('AD/CVD')
    expect(data.notHeld.map(({ regime }: { regime: string }) => regime)).toContain('us/duties')
  })

  test('fees stand apart, and count where they are asked for', async () => {
    const bare = JSON.parse((await run(...DATED, '--by', 'sea', '--json')).out)
    expect(bare.fees.total).toEqual(['66.81', '66.81'])
    const counted = JSON.parse((await run(...DATED, '--by', 'sea', '--fees', '--json')).out)
    expect(counted.total).toEqual(['11106.80', '11106.80'])
  })

  test('a range where it cannot be told, and what would tell', async () => {
    const asked = ['duty', '--hts', '8505.11.0050', '--origin', 'CN', '--value', '1000', '--known', '2025-05-20']
    const { out } = await run(...asked, '--entry', '2025-05-26', '--only', 'us/ieepa-reciprocal', '--json')
    const data = JSON.parse(out)
    expect(data.total).toEqual(['0.00', '100.00'])
    expect(data.undetermined[0]).toMatchObject({ because: 'missing-fact', missing: ['movement.loaded'] })
    const told = await run(...asked, '--entry', '2025-05-26', '--only', 'us/ieepa-reciprocal', '--loaded', '2025-04-04')
    expect(told.out).toContain('total 0.00 USD')
  })

  test('a file of lines, each with its own value and code', async () => {
    const { out } = await run('duty', example('entry.yaml'), '--known', '2026-02-01', '--json')
    const data = JSON.parse(out) as { part: string; total: string[]; layers: unknown[] }[]
    expect(data.map(({ part, total }) => [part, total[0]])).toEqual([
      ['magnets', '7420.00'],
      ['motors', '2342.20'],
    ])
  })

  test.each([
    ['a code of four digits', having('--hts', '8505'), '--hts: a code of 4 digits; found "8505"'],
    ['a code with letters', having('--hts', '8505.AB.00'), '--hts: not a code: digits and dots only'],
    ['a chapter that no edition has', having('--hts', '7726.90.00'), '--hts: no edition has a chapter 77'],
    ['a code of chapter 99', having('--hts', '9903.88.03'), '--hts: chapter 99 holds special provisions, not goods'],
    ['an edition that is none', [...DATED, '--edition', '2031'], '--edition: no edition of the HTS'],
    ['a negative value', having('--value', '-5'), 'value: no goods are worth this; found "-5"'],
    ['less than half a cent', having('--value', '0.004'), 'value: no goods are worth this; found "0.004"'],
    ['an empty code', having('--hts', ''), '--hts: the HTS code of the goods is missing'],
    ['a subheading that is none', having('--hts', '8505.99.99'), '--hts: no edition has 8505 with 99 behind it'],
    [
      'more than may enter free as of low value',
      [...having('--value', '800.01'), '--claim', '19 U.S.C. 1321'],
      'worth too much for movement.claims(19 U.S.C. 1321); found "800.01 USD"; expected at most 800 USD',
    ],
    [
      'a postal parcel worth more than one may be',
      [...DATED, '--by', 'post', '--set', 'movement.postal-parcel=yes'],
      'worth too much for movement.postal-parcel; found "14172.00 USD"; expected at most 800 USD',
    ],
    ['no value', without('--value'), '--value: the entered value is missing'],
    ['a value that is none', having('--value', '1e3'), 'value: not an amount; found "1e3"'],
    ['an unknown currency', having('--currency', 'USX'), 'currency: not a currency; found "USX"'],
    ['no origin', without('--origin'), '--origin: the country of origin is missing'],
    ['an unknown origin', having('--origin', 'XX'), '--origin: no such territory; found "XX"'],
    [
      'entry before export',
      [...DATED, '--exported', '2026-09-01'],
      'entry on 2026-08-20 is before export on 2026-09-01',
    ],
    [
      'entry before loading',
      [...DATED, '--loaded', '2026-09-01'],
      'entry on 2026-08-20 is before loading on 2026-09-01',
    ],
    ['a day that is none', having('--entry', '2026-02-30'), '--entry: not a date of the calendar'],
    ['a rate without its sign', having('--column1', '2.9'), 'us/column-1: not a rate; found "2.9"'],
    ['a layer that is none', [...DATED, '--only', 'us/301-tech'], 'us/301-tech: no such layer'],
    ['a suffix that the code does not have', having('--hts', '8505.11.0071'), '85051100 with 71 behind it, only 10,'],
    ['a claim that no rule knows', [...DATED, '--claim', '9903.88.96'], 'no rule on file knows this claim'],
    ['a rate of exchange without its day', [...DATED, '--exchange', 'EUR/USD=1.1'], 'a rate without its day'],
    [
      'a rate of exchange of tomorrow',
      [...DATED, '--exchange', 'EUR/USD=1.1@2026-10-02'],
      'dated after the day of knowledge',
    ],
    [
      'a destination whose tariff is not on file',
      [...DATED, '--to', 'DE'],
      'no duties of this destination are on file; found "de"',
    ],
    [
      'a fact that goods do not have',
      [...DATED, '--set', 'item.truk-part=yes'],
      'no such fact of goods; found "item.truk-part"; nearest: item.truck-part',
    ],
    ['a list that no rule reads', [...DATED, '--set', 'item.in-annex(us/x)=no'], 'no such fact of goods'],
    ['a fact without its answer', [...DATED, '--set', 'item.truck-part=perhaps'], 'not a value of item.truck-part'],
    ['more US content than value', [...DATED, '--us-content', '120 %'], '--us-content: not a share of the value'],
    ['more metal than value', [...DATED, '--metal-content', '120 %'], 'metal: not a share of the value'],
  ])('%s is one clear error', async (_, args, words) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toContain(words)
  })
})

const LINE = (more: string, top = '') => `on: 2026-02-01
known: 2026-02-01
${top}parts:
  motor: { ${more} }
movement: { kind: import, from: CN, to: US, entry: 2026-02-01, by: sea }
`
const CODE = 'codes: [{ system: hts, code: 8501.10.60, edition: "2026" }]'

test('the call of a ship says what it costs, in the currency of its fees, before anything else', async () => {
  const file = saved(
    'ship.yaml',
    `on: 2025-10-20
known: 2025-10-20
parts:
  ship: { form: vessel-call, specs: { net-tonnage: "10000", charges-this-year: "0" }, facts: { chinese-owned-or-operated: yes } }
movement: { kind: import, from: CN, to: US }
`,
  )
  const { out, code } = await run('duty', file)
  expect(code).toBe(3)
  expect(out).toContain('total 0.00 USD, and fees of 500000.00 USD apart')
  expect(out).toContain('us/301-vessel-fee  50 USD per net-tonnage  =  500000.00 USD')
})

test('a base that rests on background knowledge makes its line unverified', async () => {
  const args = ['duty', '--hts', '8505.19.20', '--origin', 'CN', '--value', '10000', '--entry', '2025-03-10']
  const claimed = [...args, '--known', '2025-03-10', '--claim', '9802.00.60', '--foreign-processing', '40 %', '--json']
  const restsOn = async (all: string[]) =>
    JSON.parse((await run(...all)).out).layers.map((one: Record<string, string>) => [one.layer, one.restsOn])
  expect(await restsOn(claimed)).toContainEqual(['us/column-1', 'unverified'])
  expect(await restsOn([...args, '--known', '2025-03-10', '--json'])).toContainEqual(['us/column-1', 'text'])
})

describe('a line of a file', () => {
  const bill = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out)

  test('valued in another currency is exchanged at the rate of the flag, or that of the file', async () => {
    const bare = saved('euros.yaml', LINE(`origin: CN, value: 4900 EUR, ${CODE}`))
    const file = saved(
      'exchanged.yaml',
      LINE(`origin: CN, value: 4900 EUR, ${CODE}`, 'exchange: EUR/USD=1.0857@2026-01-30#CBP\n'),
    )
    const asked = await bill('duty', bare)
    expect([asked.currency, asked.total, asked.fees.total]).toEqual(['EUR', ['2342.20', '2342.20'], ['6.13', null]])
    const rate = ['--exchange', 'EUR/USD=1.0857@2026-01-30#CBP']
    for (const args of [[bare, ...rate], [file]]) {
      const { currency, value, total, exchanged } = await bill('duty', ...args)
      expect([currency, value, total, exchanged.cite]).toEqual(['USD', '5319.93', ['2542.92', '2542.92'], 'CBP'])
    }
    expect((await bill('check', file)).duties.total).toEqual(['2542.92', '2542.92'])
    const other = await bill('duty', file, '--exchange', 'EUR/USD=2@2026-01-30')
    expect(other.value).toBe('9800.00')
    const laws = [
      '--scenarios',
      'threat-100-takes-effect',
      '--from',
      '2025-11-01',
      '--to',
      '2025-11-02',
      '--known',
      '2026-02-01',
    ]
    const undated = saved(
      'undated.yaml',
      LINE(`origin: CN, value: 4900 EUR, ${CODE}`).replace('entry: 2026-02-01, ', ''),
    )
    const { parts } = await bill('compare', undated, ...laws, ...rate)
    expect(parts[0].spans[0].costs['threat-100-takes-effect']).toMatchObject({ currency: 'USD' })
  })

  test.each([
    ['without a value', `origin: CN, ${CODE}`, 'motor: the entered value is missing'],
    ['without an origin', `value: 5 USD, ${CODE}`, 'motor: the country of origin is missing'],
    ['in a currency that is none', `origin: CN, value: 5 USX, ${CODE}`, 'not a currency; found "USX"'],
    ['worth less than nothing', `origin: CN, value: -5 USD, ${CODE}`, '-5 USD'],
    ['under four digits', `origin: CN, value: 5 USD, ${CODE.replace('8501.10.60', '8501')}`, 'a code of 4 digits'],
    ['of an edition that is none', `origin: CN, value: 5 USD, ${CODE.replace('2026', '2031')}`, 'found "2031"'],
  ])('%s is one clear error', async (_, more, words) => {
    const { code, out, err } = await run('duty', saved('bad.yaml', LINE(more)))
    expect([code, out]).toEqual([1, ''])
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toContain(words)
  })

  test('is worth what may be claimed of it, in check as well', async () => {
    const claimed = `facts: { "movement.claims(19 U.S.C. 1321)": yes }, kind: import`
    const file = saved('claimed.yaml', LINE(`origin: CN, value: 801 USD, ${CODE}`).replace('kind: import', claimed))
    for (const command of ['duty', 'check']) {
      const { code, err } = await run(command, file)
      expect([command, code]).toEqual([command, 1])
      expect(err).toContain('motor: worth too much for movement.claims(19 U.S.C. 1321); found "801.00 USD"')
    }
  })

  test('a rate in the file that is none is said with its place', async () => {
    const { code, err } = await run(
      'duty',
      saved('bad.yaml', LINE(`origin: CN, value: 5 EUR, ${CODE}`, 'exchange: [EUR=1.1]\n')),
    )
    expect(code).toBe(1)
    expect(err).toContain('bad.yaml:3')
    expect(err).toContain('not a rate of exchange; found "EUR=1.1"')
  })
})

describe('what takes the place of a duty', () => {
  const STEEL = `on: 2026-08-20
known: 2026-10-01
parts:
  brackets:
    form: component
    origin: CN
    value: 14172.00 USD
    codes: [{ system: hts, code: 7326.90.8688, edition: "2026" }]
movement: { kind: import, from: CN, to: US, entry: 2026-08-20 }
`
  const [taken, taker] = ['us/ustr/forced-labour-2026#china', 'us/president/proclamation-11021#annex-1a']

  test('check says of the excluded duty that it does not bind, by what, and where that stands', async () => {
    const file = saved('brackets.yaml', STEEL)
    const { binding, notBinding, duties } = JSON.parse((await run('check', file, '--json')).out)
    const ids = (verdicts: { provision: string }[]) => verdicts.map(({ provision }) => provision)
    expect(ids(binding)).toContain(taker)
    expect(ids(binding)).not.toContain(taken)
    const verdict = notBinding.find(({ provision }: { provision: string }) => provision === taken)
    expect(verdict).toMatchObject({ because: 'excluded', taken: { by: [{ by: taker, how: 'excluded' }] } })
    expect(verdict.citations).toContainEqual(
      expect.objectContaining({ ref: 'us/ustr/forced-labour-2026@koala', at: 'note 52(f), 9903.05.90' }),
    )
    const paid = binding.filter(({ effect }: { effect: { kind: string } }) => effect.kind === 'duty')
    expect(ids(duties.layers).sort()).toEqual(ids(paid).sort())
    const words = (await run('check', file)).out
    const section = (title: string) => (words.split(`\n${title}`)[1]?.split('\n\n')[0] ?? '').replace(/\s+/g, ' ')
    expect(section('Binds')).not.toContain(taken)
    expect(section('Does not bind: exempt, replaced')).toContain(taken)
    expect(section('Does not bind: exempt, replaced')).toContain(`not beside ${taker}`)
  })
})

test('check shows what a line would pay beside its verdicts', async () => {
  const asked = ['check', example('entry.yaml'), '--part', 'magnets', '--known', '2026-02-01']
  expect((await run(...asked)).out).toContain('total 7420.00 USD')
  expect(JSON.parse((await run(...asked, '--json')).out).duties.total).toEqual(['7420.00', '7420.00'])
})
