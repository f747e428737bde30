import { expect, test } from 'vitest'
import { parseParts } from './parse-parts.js'
import { bytesOf, issuesOf, VOCABULARY } from './vocabulary.testing.js'

const MOTOR = `parts:
  motor:
    name: EV traction motor
    form: assembly
    product: ev-traction-motor
    quantity: 1
    mass: 32 kg
    value: { amount: 400..420, currency: EUR, dated: 2025-09-30 }
    made-in: DE
    origin: Germany
    supplier: Example Drives
    codes: [{ system: hs, code: "8501.53", edition: "2022" }]
    classified: { cn/mofcom/2025-18: { entry: 1C905.a.4, by: lab, on: 2025-05-01 } }
    specs: { energy-density: 310 Wh/kg, purity: 99.5 % }
    facts: { subject-to-ear: yes }
    steps: { mined: CN, separated: { in: CN, technology: CN }, recycled: none }
    composition:
      complete: no
      of:
        - { element: Dy, form: metal, share: 0.6..1.2 %, origin: CN, mined: CN, value: 3.10 EUR }
        - { cas: 1308-87-8, share: 2 % }
        - { material: NdFeB, mass: 1.2 kg }
    parts-complete: yes
    parts:
      rotor:
        quantity: 1
        parts:
          magnet-3: { quantity: 8, mass: 100..120 g, material: ndfeb }
`
const parse = (text: string, name = 'parts.yaml') => parseParts(bytesOf(text), name, VOCABULARY)

test('a whole tree', () => {
  const { motor } = parse(MOTOR).parts
  expect(JSON.parse(JSON.stringify(motor))).toEqual({
    id: 'motor',
    path: 'motor',
    name: 'EV traction motor',
    quantity: { lo: '1', hi: '1' },
    mass: { lo: '32000', hi: '32000' },
    value: { lo: '400', hi: '420', currency: 'EUR', dated: '2025-09-30' },
    form: 'assembly',
    product: 'ev-traction-motor',
    madeIn: 'de',
    origin: 'de',
    supplier: 'Example Drives',
    codes: [{ system: 'hs', code: '8501.53', edition: '2022' }],
    classifications: [{ list: 'cn/mofcom/2025-18', entry: '1C905.a.4', by: 'lab', on: '2025-05-01' }],
    specs: {
      'energy-density': { lo: '310', hi: '310', unit: 'Wh/kg' },
      purity: { lo: '0.995', hi: '0.995', unit: '1' },
    },
    facts: { 'subject-to-ear': 'yes' },
    steps: {
      mined: { in: 'cn/customs' },
      separated: { in: 'cn/customs', technology: 'cn/customs' },
      recycled: { none: true },
    },
    composition: {
      complete: false,
      constituents: [
        {
          element: 'Dy',
          form: 'metal',
          share: { lo: '0.006', hi: '0.012' },
          value: { lo: '3.1', hi: '3.1', currency: 'EUR' },
          origin: 'cn/customs',
          steps: { mined: { in: 'cn/customs' } },
          at: { file: 'parts.yaml', line: 20, column: 11, path: 'parts.motor.composition.of[0]' },
        },
        {
          cas: '1308-87-8',
          share: { lo: '0.02', hi: '0.02' },
          steps: {},
          at: { file: 'parts.yaml', line: 21, column: 11, path: 'parts.motor.composition.of[1]' },
        },
        {
          material: 'NdFeB',
          mass: { lo: '1200', hi: '1200' },
          steps: {},
          at: { file: 'parts.yaml', line: 22, column: 11, path: 'parts.motor.composition.of[2]' },
        },
      ],
      at: { file: 'parts.yaml', line: 18, column: 7, path: 'parts.motor.composition' },
    },
    partsComplete: true,
    parts: [
      {
        id: 'rotor',
        path: 'motor/rotor',
        quantity: { lo: '1', hi: '1' },
        steps: {},
        codes: [],
        classifications: [],
        specs: {},
        facts: {},
        partsComplete: false,
        at: { file: 'parts.yaml', line: 25, column: 7, path: 'motor/rotor' },
        parts: [
          {
            id: 'magnet-3',
            path: 'motor/rotor/magnet-3',
            quantity: { lo: '8', hi: '8' },
            mass: { lo: '100', hi: '120' },
            material: 'NdFeB',
            steps: {},
            codes: [],
            classifications: [],
            specs: {},
            facts: {},
            parts: [],
            partsComplete: false,
            at: { file: 'parts.yaml', line: 28, column: 11, path: 'motor/rotor/magnet-3' },
          },
        ],
      },
    ],
    at: { file: 'parts.yaml', line: 2, column: 3, path: 'motor' },
  })
  expect(Object.isFrozen(motor!.composition!.constituents[0]!.share)).toBe(true)
})

test('short forms: a list entry code, none, a value with its currency, a step with technology', () => {
  const { a } = parse(
    'parts:\n  a:\n    value: 410 EUR\n    classified: { cn/mofcom/2025-18: none }\n    steps: { smelted: CN technology=JP }\n',
  ).parts
  expect(a!.value).toMatchObject({ currency: 'EUR' })
  expect(a!.classifications).toEqual([{ list: 'cn/mofcom/2025-18', entry: 'none' }])
  expect(a!.steps).toEqual({ smelted: { in: 'cn/customs', technology: 'jp' } })
})

test('nothing is converted: a code stays a code, an id that looks like a number stays one, __proto__ is only a name', () => {
  const { parts } = parse('parts:\n  "0106":\n    name: 1E902\n  __proto__:\n    name: x\n')
  expect(parts['0106']!.name).toBe('1E902')
  expect(Object.keys(parts)).toEqual(['0106', '__proto__'])
  expect(({} as Record<string, unknown>).name).toBeUndefined()
})

test('JSON by its own grammar', () => {
  const text = JSON.stringify({ parts: { a: { mass: '12 g', 'parts-complete': 'yes' } } }, null, '\t')
  expect(parse(text, 'parts.json').parts.a!.mass!.lo.toString()).toBe('12')
  expect(issuesOf(() => parse('parts: {}', 'parts.json'))).toMatchObject([{ code: 'bad-json' }])
  expect(issuesOf(() => parse('{"parts":{"a":{"mass":"1 g","mass":"2 g"}}}', 'parts.json'))).toMatchObject([
    { code: 'duplicate-key' },
  ])
  expect(issuesOf(() => parse('{"parts":{"a":{"parts-complete":true}}}', 'parts.json'))).toMatchObject([
    { code: 'not-yes-no', found: 'true' },
  ])
})

const one = (line: string) => `parts:\n  a:\n    ${line}\n`
const in_ = (constituent: string) => `parts:\n  a:\n    composition:\n      of:\n        - ${constituent}\n`

test.each([
  [
    'mass without unit',
    one('mass: 12'),
    { code: 'bad-mass', message: 'mass without unit', line: 3, column: 11, path: 'parts.a.mass' },
  ],
  ['mass in another unit', one('mass: 12 m'), { code: 'bad-mass', message: 'not a unit of mass', line: 3, column: 11 }],
  [
    'share without unit',
    in_('{ element: Dy, share: 0.6 }'),
    { code: 'bad-share', message: 'share without unit', line: 5, column: 33 },
  ],
  ['share above the whole', in_('{ element: Dy, share: 120 % }'), { code: 'share-above-whole', line: 5 }],
  ['bounds reversed', in_('{ element: Dy, share: 1.2..0.6 % }'), { code: 'bounds-reversed', line: 5 }],
  ['a number with a comma', one('mass: 1,5 kg'), { code: 'comma-in-number', found: '1,5 kg', line: 3 }],
  ['an exponent', one('mass: 1e3 kg'), { code: 'bad-mass', line: 3 }],
  ['a negative mass', one('mass: -3 kg'), { code: 'bad-mass', line: 3 }],
  ['a quantity with a unit', one('quantity: 3 kg'), { code: 'bad-quantity', line: 3 }],
  ['a quantity in percent', one('quantity: 50 %'), { code: 'bad-quantity', line: 3 }],
  [
    'unknown element',
    in_('{ element: Dx, share: 1 % }'),
    { code: 'unknown-element', line: 5, nearest: expect.arrayContaining(['Dy']) },
  ],
  [
    'CAS check digit',
    in_('{ cas: 1308-87-7 }'),
    { code: 'bad-cas', message: 'wrong check digit in CAS number', line: 5 },
  ],
  ['no CAS', in_('{ cas: dysprosia }'), { code: 'bad-cas', message: 'not a CAS number' }],
  ['constituent named twice', in_('{ element: Dy, material: NdFeB }'), { code: 'bad-constituent', line: 5 }],
  ['constituent without name', in_('{ share: 1 % }'), { code: 'bad-constituent', line: 5 }],
  [
    'unknown territory',
    one('made-in: Chna'),
    { code: 'unknown-territory', line: 3, column: 14, nearest: expect.arrayContaining(['china']) },
  ],
  ['unknown form', one('form: assembley'), { code: 'unknown-form', nearest: ['assembly'] }],
  ['unknown product', one('product: motor'), { code: 'unknown-product' }],
  ['unknown material', one('material: NdFe'), { code: 'unknown-material', nearest: expect.arrayContaining(['NdFeB']) }],
  [
    'bad date',
    one('value: { amount: 1, currency: EUR, dated: 2025-02-30 }'),
    { code: 'bad-date', found: '2025-02-30', line: 3 },
  ],
  ['value without currency', one('value: 12'), { code: 'bad-value', message: 'value without currency' }],
  ['bad currency', one('value: 12 euro'), { code: 'bad-currency', found: 'euro' }],
  ['two currencies', one('value: { amount: 1 USD, currency: EUR }'), { code: 'bad-currency' }],
  ['bad customs code', one('codes: [{ system: hs, code: 85A1 }]'), { code: 'bad-code', found: '85A1', line: 3 }],
  ['customs code too short', one('codes: [{ system: hs, code: "85" }]'), { code: 'bad-code' }],
  ['customs code too long', one('codes: [{ system: hs, code: "8501530000000" }]'), { code: 'bad-code' }],
  [
    'unknown list',
    one('classified: { cn/mofcom/2025-19: none }'),
    { code: 'unknown-list', nearest: ['cn/mofcom/2025-18'] },
  ],
  [
    'unknown entry',
    one('classified: { cn/mofcom/2025-18: 1C902.b }'),
    { code: 'unknown-entry', nearest: expect.arrayContaining(['1C902.a']) },
  ],
  ['unknown spec', one('specs: { energy: 3 Wh/kg }'), { code: 'unknown-spec' }],
  ['spec in another unit', one('specs: { energy-density: 3 Wh }'), { code: 'bad-spec' }],
  ['unknown fact', one('facts: { subject-to-eor: yes }'), { code: 'unknown-fact', nearest: ['subject-to-ear'] }],
  ['bad fact', one('facts: { subject-to-ear: maybe }'), { code: 'bad-fact', expected: 'yes, no' }],
  ['neither yes nor no', one('parts-complete: true'), { code: 'not-yes-no', found: 'true' }],
  ['unknown key', one('weight: 3 kg'), { code: 'unknown-key', found: 'weight', line: 3, column: 5 }],
  ['unknown key at the top', 'bits: {}\nparts: {}', { code: 'unknown-key', found: 'bits', line: 1, column: 1 }],
  ['no parts', 'parts', { code: 'not-a-map' }],
  ['duplicate id', 'parts:\n  a: {}\n  a: {}\n', { code: 'duplicate-key', line: 3, column: 3 }],
  ['id with a slash', 'parts:\n  a/b: {}\n', { code: 'bad-id', line: 2, column: 3 }],
  ['list for a map', 'parts: [a]', { code: 'not-a-map' }],
  ['map for a word', one('mass: { a: b }'), { code: 'not-a-word' }],
  ['broken YAML', 'parts: {', { code: 'bad-yaml' }],
  ['two documents', 'parts: {}\n---\nparts: {}', { code: 'bad-yaml' }],
  [
    'an alias',
    'parts:\n  a: &x {}\n  b: *x\n',
    { code: 'bad-yaml', message: 'anchors and aliases are not read', line: 2 },
  ],
  ['a tag', 'parts: !!js/function {}\n', { code: 'bad-yaml' }],
  ['a control character', 'parts:\n  a:\n    name: "x\\u0007"\n', { code: 'control-character', line: 3 }],
  ['an empty file', '', { code: 'empty' }],
])('%s is refused', (_, text, issue) => {
  const issues = issuesOf(() => parse(text))
  expect(issues[0]).toMatchObject({ file: 'parts.yaml', ...issue })
})

test('contradictory facts are refused with their places', () => {
  const text = `parts:\n  a:\n    composition:\n      complete: yes\n      of: [{ element: Dy, share: 60 % }, { element: Fe, share: 50 % }]\n`
  expect(issuesOf(() => parse(text))).toMatchObject([{ code: 'shares-above-whole', file: 'parts.yaml', line: 4 }])
})

test('all issues at once, up to fifty', () => {
  const many = `parts:\n${Array.from({ length: 80 }, (_, i) => `  p${i}: { mass: ${i} }\n`).join('')}`
  expect(issuesOf(() => parse(many))).toHaveLength(50)
  expect(issuesOf(() => parse('parts:\n  a: { mass: 1 }\n  b: { mass: 2 }\n')).map(({ line }) => line)).toEqual([2, 3])
})

test.each([
  ['brackets', `parts: ${'['.repeat(100_000)}`],
  ['braces', `parts: ${'{a: '.repeat(100_000)}`],
  ['dashes', `${'- '.repeat(100_000)}a`],
  ['indents', Array.from({ length: 5000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['aliases', `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a, *a]`).join('\n')}`],
])('a bomb of %s is refused fast', (_, text) => {
  const start = performance.now()
  expect(issuesOf(() => parse(text)).length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(2000)
})
