import { describe, expect, it } from 'vitest'
import { determine } from './determine/determine.js'
import { parseMovement } from './determine/movement-parse.js'
import { questions } from './determine/questions.js'
import { answersFrom } from './files/answers-file.js'
import { parseParts, readRegister, vocabularyOf } from './files/index.js'
import { InputError } from './issue.js'
import { date } from './time/date.js'

const register = await readRegister()
const vocabulary = vocabularyOf(register)
const movement = parseMovement({ kind: 'export', from: 'cn/customs', to: 'de', 'end-use': ['civil'] }, register)
const day = date('2025-05-08')

const partOf = (item: object) =>
  parseParts(
    Buffer.from(JSON.stringify({ parts: { item: { 'parts-complete': 'yes', ...item } } })),
    'parts.json',
    vocabulary,
  ).parts.item!

/** The verdict of No. 18 on one item whose list of parts is complete, or the code of the issue with which it is refused. */
function answerTo(item: object, said: Record<string, string> = {}) {
  try {
    const subject = partOf(item)
    const rows = Object.entries(said).map(([fact, text]) => ({ key: `item.${fact} @ item`, text }))
    const { answers } = answersFrom(rows, register, { asked: [subject], all: [subject] })
    return determine(register, { subject, movement, on: day, knownAt: day, answers })
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ code }) => code).join()
    throw error
  }
}

const verdictOf = (item: object, said?: Record<string, string>): string => {
  const answer = answerTo(item, said)
  return typeof answer === 'string' ? answer : answer.verdict('cn/mofcom/2025-18#1')!.value
}

const complete = (...of: object[]) => ({ complete: 'yes', of })
const element = (symbol: string, percent: number) => ({ element: symbol, share: `${percent} %` })

/** What No. 18 lists, by what it truly is: composition, its form and material, and the words under which traders enter it. */
const LISTED = {
  'NdFeB magnet with dysprosium': {
    truly: { form: 'magnet', material: 'NdFeB' },
    composition: complete(element('Nd', 30), element('Dy', 3), element('Fe', 66), element('B', 1)),
    forms: ['magnet-powder', 'component', 'tool', 'alloy', 'ceramic', 'scrap', 'metal'],
    materials: ['other', 'steel', 'plastic', 'Nd', 'cerium-magnet', undefined],
  },
  'SmCo magnet with iron, copper and zirconium': {
    truly: { form: 'magnet', material: 'SmCo' },
    composition: complete(element('Sm', 25), element('Co', 50), element('Fe', 17), element('Cu', 5), element('Zr', 3)),
    forms: ['magnet-powder', 'component', 'tool', 'alloy', 'ceramic', 'scrap', 'metal'],
    materials: ['other', 'steel', 'Sm', undefined],
  },
  'dysprosium oxide': {
    truly: { form: 'oxide' },
    composition: complete({ cas: '1308-87-8', share: '99.9 %' }),
    forms: [
      'chemical',
      'compound',
      'mixture',
      'concentrate',
      'catalyst',
      'ceramic',
      'crystal',
      'wafer',
      'electrode-material',
      'scrap',
    ],
    materials: [undefined, 'other'],
  },
  'terbium fluoride': {
    truly: { form: 'compound' },
    composition: complete({ cas: '13708-63-9', share: '99.9 %' }),
    forms: ['chemical', 'mixture', 'crystal', 'electrode-material', 'scrap', 'concentrate'],
    materials: [undefined, 'other'],
  },
  'dysprosium metal': {
    truly: { form: 'metal' },
    composition: complete(element('Dy', 99.9)),
    forms: ['electrode-material', 'component', 'tool', 'chemical', 'crystal', 'wafer', 'scrap'],
    materials: [undefined, 'other', 'Dy'],
  },
  'dysprosium-iron alloy with cobalt': {
    truly: { form: 'alloy', material: 'DyFe' },
    composition: complete(element('Dy', 75), element('Fe', 20), element('Co', 5)),
    forms: ['metal', 'component', 'electrode-material', 'scrap', 'chemical'],
    materials: ['other', 'Dy', undefined],
  },
  'samarium-cobalt alloy with iron, copper and zirconium': {
    truly: { form: 'alloy', material: 'SmCo' },
    composition: complete(element('Sm', 25), element('Co', 50), element('Fe', 17), element('Cu', 5), element('Zr', 3)),
    forms: ['metal', 'component', 'electrode-material', 'scrap'],
    materials: ['other', 'Sm', undefined],
  },
  'gadolinium-cobalt target': {
    truly: { form: 'target', material: 'GdCo' },
    composition: complete(element('Gd', 60), element('Co', 40)),
    forms: ['alloy', 'component', 'tool', 'electrode-material', 'ceramic', 'wafer', 'scrap', 'metal'],
    materials: ['other', 'Gd', undefined],
  },
  'dysprosium target': {
    truly: { form: 'target', material: 'Dy' },
    composition: complete(element('Dy', 99.9)),
    forms: ['metal', 'component', 'electrode-material', 'wafer'],
    materials: ['other', undefined],
  },
}

describe.each(Object.entries(LISTED))('%s', (_, { truly, composition, forms, materials }) => {
  it('is listed under its own words', () => {
    expect(verdictOf({ ...truly, composition })).toBe('yes')
  })
  it.each(forms)('called %s is never surely unlisted', (form) => {
    expect(verdictOf({ ...truly, form, composition })).not.toBe('no')
    for (const material of materials) expect(verdictOf({ form, material, composition }), material).not.toBe('no')
  })
  it.each(materials)('of the material %s is never surely unlisted', (material) => {
    expect(verdictOf({ ...truly, material, composition })).not.toBe('no')
  })
  it.each(forms)('a supplier who answers %s once more, and other for its material, makes no firm no of it', (form) => {
    expect(verdictOf({ form, composition }, { form })).not.toBe('no')
    expect(verdictOf({ form, composition }, { form, material: 'other' })).not.toBe('no')
    expect(verdictOf({ composition }, { form })).not.toBe('no')
    for (const material of materials)
      if (material) expect(verdictOf({ form, composition }, { form, material }), material).not.toBe('no')
  })
  it('its own words as answers are believed', () => {
    expect(verdictOf({ composition }, truly)).toBe('yes')
  })
  it('and nothing of its composition told: not surely unlisted either, so that what is told later turns no answer round', () => {
    for (const form of forms)
      for (const material of materials)
        if (material !== 'steel' && material !== 'plastic')
          expect(verdictOf({ form, material }), `${form} ${material}`).not.toBe('no')
  })
})

describe('what is asked', () => {
  const asked = (item: object) => {
    const answer = answerTo(item)
    if (typeof answer === 'string') return [answer]
    const { because } = answer.verdict('cn/mofcom/2025-18#1')!
    const mine = questions(answer).filter(({ decides }) => decides.includes('cn/mofcom/2025-18#1'))
    return [because, ...mine.map(({ key }) => key)]
  }
  const magnet = LISTED['NdFeB magnet with dysprosium'].composition
  it('of a component that is all magnet: its form and its material', () => {
    expect(asked({ form: 'component', composition: magnet })).toEqual([
      'missing-fact',
      'item.form @ item',
      'item.material @ item',
    ])
  })
  it('of a magnet of other material: the material', () => {
    expect(asked({ form: 'magnet', material: 'other', composition: magnet })).toEqual([
      'missing-fact',
      'item.material @ item',
    ])
  })
  it('of an oxide called chemical: its form', () => {
    const { composition } = LISTED['dysprosium oxide']
    expect(asked({ form: 'chemical', composition })).toEqual(['missing-fact', 'item.form @ item'])
  })
})

describe('what is answered', () => {
  const { composition } = LISTED['NdFeB magnet with dysprosium']
  it('in the word that left the doubt: the question names it', () => {
    const answer = answerTo({ form: 'scrap', material: 'NdFeB', composition }, { form: 'scrap' })
    if (typeof answer === 'string') throw new Error(answer)
    const asked = questions(answer).find(({ key }) => key === 'item.form @ item')!
    expect(asked.ask.en).toContain('It is called scrap')
    expect(asked.ask.zh).toContain('现称为废料')
  })
  it('against the composition: refused, as in a list of parts', () => {
    expect(answerTo({ form: 'magnet', composition }, { material: 'ferrite' })).toBe('material-against-composition')
    expect(answerTo({ form: 'component', composition }, { material: 'steel' })).toBe('material-against-composition')
  })
})

describe('words that decide', () => {
  const steel = complete(element('Fe', 97), element('Si', 3))
  it('an oxide of other material that is mostly rare earth is no gallium, antimony or tungsten oxide', () => {
    const answer = answerTo({
      form: 'oxide',
      material: 'other',
      composition: { of: [element('Nd', 30), element('Ce', 40)] },
    })
    if (typeof answer === 'string') throw new Error(answer)
    const ids = answer.undetermined.map(({ provision }) => provision)
    expect(ids).toContain('cn/mofcom/2025-18#1')
    for (const id of ['cn/mofcom/2023-23#1', 'cn/mofcom/2024-33#1-1', 'cn/mofcom/2025-10#1'])
      expect(ids).not.toContain(id)
  })
  it.each([
    ['a finished motor is no magnet', { form: 'finished-product', product: 'ev-traction-motor' }],
    ['laminations of electrical steel', { form: 'component', material: 'electrical-steel' }],
    ['a component of iron and silicon, nothing else', { form: 'component', composition: steel }],
    ['a plastic housing', { form: 'component', material: 'plastic' }],
    ['a ferrite magnet', { form: 'magnet', material: 'ferrite' }],
    [
      'a magnet whose complete composition is iron and oxygen',
      { form: 'magnet', material: 'other', composition: complete({ cas: '1309-37-1' }) },
    ],
    [
      'an aluminium bar, its composition complete',
      { form: 'alloy', material: 'aluminium', composition: complete(element('Al', 99), element('Mg', 1)) },
    ],
    ['an aluminium bracket', { form: 'component', material: 'aluminium' }],
    [
      'neodymium oxide, called a chemical',
      { form: 'chemical', composition: complete({ cas: '1313-97-9', share: '99.9 %' }) },
    ],
    [
      'a dysprosium-copper alloy, which no entry names',
      { form: 'alloy', material: 'other', composition: complete(element('Dy', 50), element('Cu', 50)) },
    ],
  ])('%s', (_, item) => {
    expect(verdictOf(item)).toBe('no')
  })
})

describe('words that the composition surely contradicts are refused', () => {
  it.each([
    [
      'aluminium with scandium',
      { form: 'alloy', material: 'aluminium', composition: complete(element('Al', 98), element('Sc', 2)) },
      'material-against-composition',
    ],
    [
      'plastic with NdFeB in it and nothing inside',
      {
        form: 'component',
        material: 'plastic',
        composition: complete({ material: 'NdFeB', share: '60 %' }, { material: 'plastic', share: '40 %' }),
      },
      'material-against-composition',
    ],
    [
      'a ferrite magnet with neodymium',
      { form: 'magnet', material: 'ferrite', composition: { of: [element('Nd', 30), element('Fe', 66)] } },
      'material-against-composition',
    ],
    [
      'an alloy of dysprosium alone',
      { form: 'alloy', material: 'other', composition: LISTED['dysprosium metal'].composition },
      'form-against-composition',
    ],
    [
      'a metal of nickel, chromium, aluminium and a little yttrium (MCrAlY)',
      {
        form: 'metal',
        material: 'other',
        composition: complete(element('Ni', 60), element('Cr', 20), element('Al', 19.5), element('Y', 0.5)),
      },
      'form-against-composition',
    ],
    [
      'an alloy of dysprosium oxide',
      { form: 'alloy', composition: LISTED['dysprosium oxide'].composition },
      'form-against-composition',
    ],
    [
      'a rotor a third of which is neodymium',
      { form: 'component', product: 'rotor-assembly', composition: LISTED['NdFeB magnet with dysprosium'].composition },
      'product-against-composition',
    ],
    [
      'an assembly with NdFeB, no part inside',
      {
        form: 'assembly',
        composition: complete({ material: 'NdFeB', share: '4 %' }, { material: 'steel', share: '96 %' }),
      },
      'item-holds-what-no-part-has',
    ],
    [
      'a motor with dysprosium, in none of its parts',
      {
        form: 'finished-product',
        composition: { of: [element('Dy', 1)] },
        parts: { shaft: { form: 'component', material: 'steel', composition: steelOnly(), 'parts-complete': 'yes' } },
      },
      'item-holds-what-no-part-has',
    ],
  ])('%s', (_, item, code) => {
    expect(answerTo(item)).toBe(code)
  })
})

function steelOnly() {
  return complete(element('Fe', 99), element('C', 1))
}

describe('what went into a magnet, with and without a form (No. 61 I(1))', () => {
  const open = date('2025-12-01')
  const known = date('2025-10-20')
  const abroad = parseMovement(
    { kind: 'export', from: 'de', to: 'br', 'end-use': ['civil'], 'end-use-complete': 'yes' },
    register,
  )
  const part = (of: object[], more: object = {}) => ({
    form: 'magnet',
    material: 'NdFeB',
    value: '400 EUR',
    'made-in': 'DE',
    'parts-complete': 'yes',
    composition: complete(...of),
    ...more,
  })
  const dysprosium = (more: object) => [
    element('Nd', 30),
    { ...element('Dy', 3), value: '12 EUR', origin: 'CN', ...more },
    { ...element('Fe', 66), value: '50 EUR', origin: 'CN', ...more },
    element('B', 1),
  ]
  const answers = (parts: Record<string, object>) => {
    const read = parseParts(Buffer.from(JSON.stringify({ parts })), 'parts.json', vocabulary).parts
    return Object.fromEntries(
      Object.entries(read).map(([id, subject]) => {
        const answer = determine(register, { subject, movement: abroad, on: open, knownAt: known })
        const { value, missing, children } = answer.verdict('cn/mofcom/2025-61#1-1')!
        return [
          id,
          { value, missing, shares: JSON.stringify(children).match(/originating[^}]*|"read":"[^"]*%[^"]*"/g) },
        ]
      }),
    )
  }

  it('the same element with a form in one part and without in another: the same answers in either order', () => {
    const told = part(dysprosium({ form: 'metal' }))
    const untold = part(dysprosium({}))
    const one = answers({ told, untold })
    const other = answers({ untold, told })
    expect(one.told).toEqual(other.told)
    expect(one.untold).toEqual(other.untold)
    expect(one.told).not.toEqual(one.untold)
    const both = (first: object, second: object) =>
      answers({
        rotor: {
          form: 'assembly',
          'made-in': 'DE',
          value: '900 EUR',
          'parts-complete': 'yes',
          parts: { first, second },
        },
      }).rotor!
    expect(both(told, untold).value).toBe(both(untold, told).value)
    expect(both(told, untold).shares?.filter((text) => text.includes('assembly'))).toEqual(
      both(untold, told).shares?.filter((text) => text.includes('assembly')),
    )
  })

  it.each([
    ['dysprosium oxide called chemical', { form: 'chemical' }, 'unknown'],
    ['dysprosium oxide called compound', { form: 'compound' }, 'unknown'],
    ['dysprosium called electrode material', { form: 'electrode-material' }, 'unknown'],
    ['an alloy that is not named', { form: 'alloy' }, 'unknown'],
    ['metal', { form: 'metal' }, 'yes'],
    ['a mixture', { form: 'mixture' }, 'unknown'],
  ])('%s', (_, more, value) => {
    expect(answers({ item: part(dysprosium(more)) }).item!.value).toBe(value)
  })

  it('iron and steel bring no terbium or dysprosium alloy along, where the composition is complete and has neither', () => {
    const rotor = (shaft: object) => ({
      form: 'assembly',
      'made-in': 'DE',
      value: '400 EUR',
      'parts-complete': 'yes',
      parts: {
        shaft: { form: 'component', 'made-in': 'DE', value: '200 EUR', 'parts-complete': 'yes', ...shaft },
        magnet: part(
          [
            element('Nd', 30),
            { ...element('Dy', 3), form: 'metal', value: '0.01 EUR', origin: 'CN' },
            { ...element('Fe', 66), form: 'metal' },
            { ...element('B', 1), form: 'metal' },
          ].map((one) => ({ form: 'metal', ...one })),
          { value: '20 EUR' },
        ),
      },
    })
    const shafts = {
      elements: rotor({
        composition: complete({ ...element('Fe', 98), origin: 'CN' }, { ...element('Al', 2), origin: 'CN' }),
      }),
      alloy: rotor({
        composition: complete(
          { ...element('Fe', 98), form: 'alloy', origin: 'CN' },
          { ...element('Al', 2), form: 'alloy', origin: 'CN' },
        ),
      }),
      steel: rotor({ material: 'steel', composition: complete({ material: 'steel', share: '100 %', origin: 'CN' }) }),
    }
    for (const [name, { value }] of Object.entries(answers(shafts))) expect(value, name).toBe('no')
    const open = rotor({ composition: { of: [{ ...element('Fe', 98), origin: 'CN' }] } })
    expect(answers({ open }).open!.value).toBe('unknown')
  })
})
