import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { InputError, printIssue } from '../issue.js'
import type { Entry } from './model.js'
import { parseApplication, parseEntry, parseLicence } from './parse.js'
import { drawn, kg, licence, reserved } from './sample.testing.js'

const register = await readRegister()
const example = JSON.parse(readFileSync('examples/licences/single.json', 'utf8')) as Record<string, unknown>
const issuesOf = (read: () => unknown): string[] => {
  try {
    read()
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(printIssue)
    throw error
  }
  return []
}
const reading = (more: object) => issuesOf(() => parseLicence({ ...example, ...more }, register))

describe('a licence', () => {
  test('is read; what it leaves out follows from its kind, and it is the same when read again', () => {
    const read = parseLicence(example, register)
    expect(read).toMatchObject({
      regime: 'cn/dual-use',
      validFrom: '2026-03-12',
      split: true,
      ties: { destination: ['de'] },
    })
    expect(parseLicence(JSON.parse(JSON.stringify(read)), register)).toEqual(read)
    const { split: _, splitWords: __, ...plain } = example
    expect(parseLicence(plain, register).split).toBe(false)
    expect(parseLicence({ ...plain, kind: 'cn/general' }, register).split).toBe(true)
  })

  test.each<[string, object, string]>([
    ['a kind that nobody has', { kind: 'cn/singel' }, 'kind: no such kind of licence; found "cn/singel"'],
    [
      'longer than a year: its kind has one at most',
      { validThrough: '2027-03-13' },
      'validThrough: cn/single is valid for at most 1 year (cn/state-council/792@zh); found "2027-03-13"; expected 2027-03-12 at the latest',
    ],
    ['ends before it begins', { validThrough: '2026-03-11' }, 'validThrough: ends before it begins on 2026-03-12'],
    [
      'valid before it was granted',
      { validFrom: '2026-03-11' },
      'validFrom: valid before it was granted on 2026-03-12',
    ],
    [
      'several shipments of a licence for one export, without words that say so',
      { splitWords: undefined },
      'split: cn/single is for one export (cn/state-council/792@zh)',
    ],
    [
      'two end users of a licence for one',
      { ties: { endUser: ['a', 'b'] } },
      'ties.endUser: cn/single is for one end user',
    ],
    [
      'a destination that is no territory',
      { ties: { endUser: 'a', destination: 'Germania' } },
      'ties.destination: no such territory; found "Germania"',
    ],
    [
      'no day of the calendar',
      { granted: '2026-02-30' },
      'granted: not readable; found "2026-02-30"; expected a date of the calendar, YYYY-MM-DD',
    ],
    ['an unknown key', { colour: 'red' }, 'colour: unknown key'],
    [
      'two lines of one name',
      {
        lines: [
          { line: '1', item: 'a', quantity: '1 kg' },
          { line: '1', item: 'b', quantity: '1 kg' },
        ],
      },
      'lines.1.line: another line has this name',
    ],
    ['a control character', { holder: 'a\u0000b' }, 'holder: not readable'],
    ['no lines', { lines: [] }, 'lines: not readable; found "[]"; expected at least one line'],
  ])('%s', (_, more, words) => expect(reading(more).join('\n')).toContain(words))

  test.each([
    '0 kg',
    '-1 kg',
    '1e3 kg',
    '1,000 kg',
    '12',
    'kg',
    '1 kg of Xx',
    '1 pcs of Dy',
    '1 ppm',
    '5 %',
    '0.0000000001 kg',
    '1234567890123456 kg',
    7,
    null,
    { amount: 1, unit: 'kg' },
  ])('no quantity: %j', (quantity) => expect(reading({ lines: [{ line: '1', item: 'a', quantity }] })).not.toEqual([]))
})

describe('an entry', () => {
  const read = (value: unknown) => issuesOf(() => parseEntry(value, register))

  test('is the same when it is written down and read again', () => {
    const more: readonly Entry[] = [
      { kind: 'released', key: 'f', on: licence.granted, reservation: 'r', quantity: kg('1') },
      { kind: 'returned', key: 'b', on: licence.granted, draw: 'd', restored: true, words: 'so' },
      { kind: 'reversed', key: 'x', on: licence.granted, entry: 'd' },
      { kind: 'suspended', key: 's', on: licence.granted, by: 'cn/mofcom/2026-99', cite: 'paragraph 2' },
      { kind: 'surrendered', key: 'u', on: licence.granted },
    ]
    for (const entry of [drawn('d', '2026-04-01', '1'), reserved('r', '2026-04-01', '2.5'), ...more])
      expect(parseEntry(JSON.parse(JSON.stringify(entry)), register)).toEqual(entry)
  })

  test('keys with hyphens and quantities as they are written', () => {
    const entry = {
      kind: 'drawn',
      key: 'd',
      on: '2026-04-01',
      line: '1',
      quantity: '1.50 kg of Dy2O3',
      use: { 'end-user': 'the plant', destination: 'CN' },
      shipment: 'S',
    }
    expect(parseEntry(entry, register)).toMatchObject({
      quantity: { amount: '1.5', unit: 'kg', of: 'Dy2O3' },
      use: { endUser: 'the plant', destination: 'cn/customs' },
    })
  })

  test.each([
    ['10 kg', 'kg', 'quantity.amount: not readable; found "10 kg"; expected a plain decimal, with a point and'],
    ['1,5', 'kg', 'quantity.amount: not readable; found "1,5"; expected a plain decimal, with a point and'],
    ['0', 'kg', 'quantity.amount: not readable; found "0"; expected more than zero'],
    ['1', 'ppm', 'quantity.unit: not readable; found "ppm"; expected a decimal above zero and a unit'],
  ])('the quantity %j in %j is refused at its own place', (amount, unit, words) => {
    const entry = { kind: 'drawn', key: 'd', on: '2026-04-01', line: '1', shipment: 'S', quantity: { amount, unit } }
    expect(read(entry).join('\n')).toContain(words)
    expect(read(entry).join('\n')).not.toContain('{')
  })

  test('its value as well', () => {
    const entry = { kind: 'drawn', key: 'd', on: '2026-04-01', line: '1', shipment: 'S', quantity: '1 kg' }
    expect(read({ ...entry, value: { amount: '1.000,50', currency: 'EUR' } })).toEqual([
      'value.amount: not readable; found "1.000,50"; expected a plain decimal, with a point and without its unit, like 12.5',
    ])
    expect(read({ ...entry, value: { amount: '1', currency: 'euro' } }).join()).toContain(
      'value.currency: not readable',
    )
  })

  test('a return is restored only with the words that say so', () => {
    const back = { kind: 'returned', key: 'b', on: '2026-04-01', draw: 'd' }
    expect(read({ ...back, restored: true })).toEqual([
      'words: no text on file restores what came back; expected the words of the authority that restored it',
    ])
    expect(read({ ...back, restored: 'no' })).toEqual([])
    expect(read(back)).not.toEqual([])
  })

  test('of no kind, and of a stored expiry, are refused', () => {
    expect(read({ kind: 'lapsed', key: 'x', on: '2026-04-01' }).join()).toContain('expected a kind of entry')
    expect(
      read({
        kind: 'drawn',
        key: 'd',
        on: '2026-04-01',
        line: '1',
        quantity: '1 kg',
        reservation: 'r',
        shipment: 'S',
        entry: 'q',
      }).join(),
    ).toContain('unknown key')
  })

  test('whatever is given, it is read or refused with issues, and nothing else happens', () => {
    const words = fc.constantFrom(
      'drawn',
      'reserved',
      '2026-04-01',
      '1 kg',
      '',
      '__proto__',
      'S',
      'kind',
      'key',
      'on',
      'line',
      'use',
    )
    const value: fc.Arbitrary<unknown> = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.dictionary(words, fc.oneof(words, fc.dictionary(words, words))),
      fc.record({
        kind: fc.constant('drawn'),
        key: words,
        on: words,
        line: words,
        quantity: fc.oneof(words, fc.jsonValue()),
        use: fc.oneof(fc.constant({}), fc.jsonValue()),
        shipment: words,
      }),
    )
    let taken = 0
    fc.assert(
      fc.property(value, (any) => {
        const issues = read(any)
        if (issues.length === 0) taken += 1
        expect(issues.every((issue) => issue.length > 0)).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(taken).toBeLessThan(1000)
  })
})

describe('an application', () => {
  const application = {
    id: 'A',
    kind: 'cn/single',
    applicant: 'a',
    lines: [{ line: '1', item: 'a', quantity: '1 kg' }],
  }
  const steps = (...all: [string, string][]) =>
    issuesOf(() => parseApplication({ ...application, steps: all.map(([move, on]) => ({ move, on })) }, register))

  test('its steps are legal moves in the order of their days', () => {
    expect(steps(['submitted', '2026-01-05'], ['accepted', '2026-01-06'], ['granted', '2026-03-01'])).toEqual([])
    expect(steps(['accepted', '2026-01-06'])).toEqual(['steps.0.move: not from draft; found "accepted"'])
    expect(steps(['submitted', '2026-01-05'], ['granted', '2026-03-01'])).toEqual([
      'steps.1.move: not from submitted; found "granted"',
    ])
    expect(steps(['submitted', '2026-01-05'], ['accepted', '2026-01-04'])).toEqual([
      'steps.1.on: before submitted on 2026-01-05; found "2026-01-04"',
    ])
    expect(steps(['approved', '2026-01-05'])[0]).toContain(
      'steps.0.move: not readable; found "approved"; expected one of submitted',
    )
  })

  test('a general licence is not open for a name of the concern list', () => {
    const listed = issuesOf(() =>
      parseApplication({ ...application, kind: 'cn/general', concernListed: 'yes' }, register),
    )
    expect(listed.join()).toContain('cn/general is not open for a name of the concern list')
  })
})
