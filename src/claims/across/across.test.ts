import { beforeAll, describe, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import type { Register } from '../../register/model.js'
import type { Measure, Reading } from '../reading.js'
import { across, differences } from './across.js'
import { readingOf } from './reading.testing.js'

let register: Register
beforeAll(async () => {
  register = await readRegister('register')
})

const found = (...readings: Reading[]) => differences(readings, register)
const types = (...readings: Reading[]) => found(...readings).map(({ type }) => type)

const threat = (quote: string, more: Partial<Measure> = {}) =>
  ({ quote, issuer: 'US', act: 'threatens', certainty: 'stated', ...more }) as const
const effective = (iso: string) => [{ role: 'effective' as const, iso, words: iso }]

describe('one measure told in several ways', () => {
  const early = readingOf('The US may charge a 35% tariff as early as May 3 or even sooner.', {
    published: '2025-04-10',
    measures: [threat('The US may charge a 35% tariff', { dates: effective('2025-05-03') })],
  })
  const late = readingOf('The US tariff of 35% would not apply until May 3, an aide said.', {
    published: '2025-04-11',
    measures: [threat('The US tariff of 35% would not apply until May 3', { dates: effective('2025-05-03') })],
  })
  it('"or sooner" against "not until": a conflict, with both passages', () => {
    const [conflict] = found(early, late).filter(({ type }) => type === 'conflict')
    expect(conflict?.sides.map(({ says }) => says)).toEqual(['on 2025-05-03 or earlier', 'not before 2025-05-03'])
  })
  it('the same bound twice is none', () => expect(types(early, early)).not.toContain('conflict'))
  it('a month later it is about another time', () => {
    const other = {
      ...late,
      head: { ...late.head, published: { basis: 'given' as const, value: '2025-09-11', by: 'test' } },
    }
    expect(types(early, other)).not.toContain('conflict')
  })

  it('settled in one place, a threat in the other: threat against act, with what the register has', () => {
    const settled = readingOf('The US tariff of 100% takes effect on November 1.', {
      published: '2025-10-20',
      measures: [
        threat('The US tariff of 100% takes effect on November 1', {
          act: 'takes-effect',
          dates: effective('2025-11-01'),
          provisions: [{ provision: 'us/president/2025-10-10-post#tariff', because: 'date' }],
        }),
      ],
    })
    const threatened = readingOf('The US threatened a 100% tariff from November 1.', {
      published: '2025-10-21',
      measures: [threat('The US threatened a 100% tariff', { dates: effective('2025-11-01') })],
    })
    const [difference] = found(settled, threatened).filter(({ type }) => type === 'threat-vs-act')
    expect(difference?.sides.map(({ says }) => says)).toEqual(['told as settled', 'threatened'])
    expect(difference?.decides[0]).toMatchObject({ provision: 'us/president/2025-10-10-post#tariff' })
    expect(difference?.decides[0]?.says).toMatch(/^threatened on 2025-10-20/)
  })
  it('a tariff long in force beside the threat of another rate is neither', () => {
    const old = readingOf('The US imposed a 10% tariff in March and threatened a 50% tariff.', {
      published: '2025-04-10',
      measures: [threat('The US imposed a 10% tariff', { act: 'imposes' }), threat('threatened a 50% tariff')],
    })
    expect(types(old)).not.toContain('threat-vs-act')
  })
  it('an additional rate and a rate are different scopes', () => {
    const added = readingOf('The US threatened an additional 35% tariff.', {
      published: '2025-04-11',
      measures: [threat('The US threatened an additional 35% tariff')],
    })
    expect(types(early, added)).toContain('different-scope')
  })
  it('one threat told of two people is an echo', () => {
    const by = (who: string, day: string) =>
      readingOf(`${who} threatened a 35% tariff.`, {
        published: day,
        measures: [threat(`${who} threatened a 35% tariff`, { issuer: 'US' })],
        names: [{ canonical: who, surfaces: [who], office: 'US Secretary of Something' }],
      })
    expect(types(by('Ann Lee', '2025-04-10'), by('Bob Ray', '2025-04-12'))).toContain('echo')
    expect(types(by('Ann Lee', '2025-04-10'), by('Ann Lee', '2025-04-12'))).not.toContain('echo')
  })
  it('days of several parts are different dates, not a conflict', () => {
    const parts = readingOf('China’s rare earth rules start on May 1 and June 1.', {
      published: '2025-04-10',
      measures: [
        {
          quote: 'China’s rare earth rules start on May 1 and June 1',
          issuer: 'China',
          act: 'schedules',
          certainty: 'stated',
          dates: [...effective('2025-05-01'), ...effective('2025-06-01')],
        },
      ],
    })
    const one = readingOf('China’s rare earth rules start on May 1.', {
      published: '2025-04-11',
      measures: [
        {
          quote: 'China’s rare earth rules start on May 1',
          issuer: 'China',
          act: 'schedules',
          certainty: 'stated',
          dates: effective('2025-05-01'),
        },
      ],
    })
    expect(types(parts, one)).toEqual(['different-date'])
  })
  it('a promise that the other side does not mention differs by party', () => {
    const told = readingOf(
      'China agreed to let rare earth shipments flow, he said. Chinese papers do not mention rare earths.',
      {
        published: '2025-04-10',
        measures: [
          {
            quote: 'China agreed to let rare earth shipments flow',
            issuer: 'China',
            act: 'agrees',
            certainty: 'claimed',
          },
          {
            quote: 'Chinese papers do not mention rare earths',
            issuer: 'Chinese papers',
            act: 'does-not-mention',
            certainty: 'stated',
            about: 'm1',
          },
        ],
      },
    )
    expect(types(told)).toEqual(['differs-by-party'])
  })
})

describe('names and offices', () => {
  const spelt = (name: string) =>
    readingOf(`${name} spoke.`, {
      published: '2025-04-10',
      names: [{ canonical: 'Ann Kowalski', surfaces: [name], office: 'Trade Minister of Ruritania' }],
    })
  it('two spellings of one person', () =>
    expect(types(spelt('Minister Kowalski'), spelt('Minister Kovalsky'))).toEqual(['name-variant']))
  it('a part of the name is no variant', () => expect(types(spelt('Ann Kowalski'), spelt('Kowalski'))).toEqual([]))
  it('possessive and title are no part of the name', () =>
    expect(types(spelt("President Kowalski's"), spelt('Kowalski'))).toEqual([]))
  it('the holder called former in the same weeks: a conflict', () => {
    expect(types(spelt('former President Kowalski'), spelt('President Kowalski'))).toEqual(['conflict'])
  })
  it('a year later he may be: none', () => {
    const later = spelt('former President Kowalski')
    expect(
      types(
        { ...later, head: { ...later.head, published: { basis: 'given', value: '2026-08-10', by: 'test' } } },
        spelt('President Kowalski'),
      ),
    ).toEqual([])
  })
})

const share = (text: string, quote: string, value: number, more: object = {}) =>
  readingOf(text, {
    published: '2025-04-10',
    figures: [{ quote, value, unit: 'percent', of: quote, stage: 'n/a', whose: 'The Courier', ...more }],
  })

describe('figures', () => {
  it('another stage is another scope, never a conflict', () => {
    expect(
      types(
        share('China refines 85% of rare earths.', '85% of rare earths', 85, { stage: 'refined' }),
        share('China mines 60% of rare earths.', '60% of rare earths', 60, { stage: 'mined' }),
      ),
    ).toEqual(['different-scope'])
  })
  it('the same stage, base and stated year with another number: a conflict', () => {
    const mined = (value: number, year?: string) =>
      share(`China produced ${value}% of mined rare earths.`, `${value}% of mined rare earths`, value, {
        stage: 'mined',
        ...(year ? { year } : {}),
      })
    expect(types(mined(60, '2023'), mined(70, '2023'))).toEqual(['conflict'])
    expect(types(mined(60, '2023'), mined(70, '2024'))).toEqual(['different-scope'])
    expect(types(mined(60, '2023'), mined(70, 'FY2023'))).toEqual(['different-scope'])
    expect(types(mined(60), mined(70))).toEqual(['different-scope'])
    expect(types(mined(60, '2023'), mined(60.3, '2023'))).not.toContain('conflict')
  })
  it.each([
    ['exports', 'imports'],
    ['production', 'reserves'],
    ['consumption', 'production'],
  ])('a share of %s and a share of %s are different scopes', (one, other) => {
    const of = (what: string, value: number) =>
      share(
        `China has ${value}% of world ${what} of rare earths.`,
        `${value}% of world ${what} of rare earths`,
        value,
        { stage: 'mined', year: '2023' },
      )
    expect(types(of(one, 60), of(other, 40))).toEqual(['different-scope'])
  })
  it('50 % owned and 50 % content are not one rule (C3); the register has the ownership test', () => {
    const difference = found(
      share('Firms owned 50% by a listed name fall under it.', '50% by a listed name', 50, {
        of: 'owned by a listed name',
      }),
      share('Goods with a content of 50% fall under it.', 'a content of 50%', 50, { of: 'content' }),
    ).find(({ about }) => about.startsWith('50 percent'))
    expect(difference?.type).toBe('different-scope')
    expect(difference?.decides.some(({ says }) => /owner/.test(says))).toBe(true)
  })
  it('0.1 % of value against 0.1 % of mass (C4): the law says value', () => {
    const difference = found(
      share('It applies from 0.1% of the value.', '0.1% of the value', 0.1, { of: 'the value' }),
      share('It applies from 0.1% by weight.', '0.1% by weight', 0.1, { of: 'weight' }),
    ).find(({ about }) => about.startsWith('0.1 percent'))
    expect(difference?.type).toBe('different-scope')
    expect(difference?.decides.map(({ says }) => says).join()).toMatch(/0.1 % of value/)
  })
  it('45 days against 45 working days (C14): the law says working days', () => {
    const days = (unit: string) =>
      readingOf(`A licence decision takes 45 ${unit}.`, {
        published: '2025-04-10',
        figures: [{ quote: `45 ${unit}`, value: 45, unit, of: 'licence decision', stage: 'n/a', whose: 'The Courier' }],
      })
    const [difference] = found(days('days'), days('working days'))
    expect(difference?.type).toBe('different-scope')
    expect(difference?.decides.map(({ provision }) => provision)).toContain('cn/state-council/792#17')
    expect(found(days('days'), days('days'))).toEqual([])
  })
})

describe('meetings and speech', () => {
  it('planned in one, over in the next: superseded', () => {
    const plan = readingOf('They will meet in Geneva on Saturday.', {
      published: '2025-05-08',
      events: [{ quote: 'They will meet in Geneva', kind: 'round', status: 'planned', what: 'round', place: 'Geneva' }],
    })
    const held = readingOf('After the talks in Switzerland they left.', {
      published: '2025-05-12',
      events: [
        { quote: 'After the talks in Switzerland', kind: 'round', status: 'held', what: 'round', place: 'Switzerland' },
      ],
    })
    expect(types(plan, held)).toEqual(['superseded'])
    expect(types(held, plan)).toEqual(['superseded'])
  })
  it('held before the other plans another one: nothing', () => {
    const held = readingOf('After the talks in Geneva they left.', {
      published: '2025-05-12',
      events: [{ quote: 'After the talks in Geneva', kind: 'round', status: 'held', what: 'round', place: 'Geneva' }],
    })
    const next = readingOf('They will meet in Geneva again.', {
      published: '2025-05-20',
      events: [
        { quote: 'They will meet in Geneva again', kind: 'round', status: 'planned', what: 'round', place: 'Geneva' },
      ],
    })
    expect(types(held, next)).toEqual([])
  })
  const told = (verb: string, words: string) =>
    readingOf(`Ann Lee ${verb} that the summit would proceed. "${words}" she said.`, {
      claims: [
        {
          quote: `Ann Lee ${verb} that the summit would proceed`,
          chain: ['The Courier', 'Ann Lee'],
          speaker: 'Ann Lee',
          mode: 'indirect',
        },
        { quote: `"${words}"`, chain: ['The Courier', 'Ann Lee'], speaker: 'Ann Lee', mode: 'direct' },
      ],
    })
  it('"confirmed" over "I think": stronger than its source', () => {
    expect(types(told('confirmed', 'I think the summit is still on'))).toEqual(['stronger-than-source'])
    expect(types(told('said', 'I think the summit is still on'))).toEqual([])
    expect(types(told('confirmed', 'The summit is on'))).toEqual([])
  })
  it('reported on a day after the publication: a conflict of its own', () => {
    const dated = (day: string) =>
      readingOf('The Courier, June 13 reported that rules will take effect on June 8.', {
        published: day,
        dates: [{ quote: 'June 13', type: 'date', iso: '2025-06-13', certainty: 'resolved' }],
      })
    expect(types(dated('2025-05-14'))).toEqual(['conflict'])
    expect(types(dated('2025-06-14'))).toEqual([])
  })
  it('the speaker’s own evening one day off the outlet’s day: zones, no conflict', () => {
    const text =
      'On the 23rd the minister said in an interview that she would go. "I leave tonight (Wednesday)," she said.'
    const zoned = readingOf(text, {
      dates: [
        { quote: 'the 23rd', type: 'date', iso: '2025-10-23', certainty: 'resolved' },
        { quote: 'tonight (Wednesday)', type: 'date', iso: '2025-10-22', certainty: 'resolved' },
      ],
    })
    expect(types(zoned)).toEqual(['different-date'])
  })
})

describe('echoes', () => {
  const wire =
    'The ministry said on Monday that it would widen the controls on gallium to three more forms of the metal, and that licences for civil use would go on as before.'
  const one = (text: string, more: object = {}) => readingOf(text, { published: '2025-04-10', ...more })
  it('forty copies of one wire story are one origin', () => {
    const copies = Array.from({ length: 40 }, (_, at) => one(`Copy ${at}. ${wire} Read more on page ${at}.`))
    expect(across(copies, register).origins).toHaveLength(1)
  })
  it('two stories of their own are two', () => {
    expect(
      across(
        [one(wire), one('Shipyards in the south wait for parts, and nobody knows when the next permits will come.')],
        register,
      ).origins,
    ).toHaveLength(2)
  })
  it('a report that gives the other as its source is no second witness', () => {
    const copy = one('Short and other words.\nSource: https://harbour-wire.example/1', {
      from: ['Source: https://harbour-wire.example/1'],
    })
    expect(across([one(wire, { publisher: 'Harbour Wire' }), copy], register).origins).toEqual([
      { reports: [0, 1], because: 'same source' },
    ])
  })
  it('one utterance in two wordings', () => {
    const quoted = (quote: string) =>
      one(`He said ${quote} then.`, {
        claims: [{ quote, chain: ['X', 'Bob Ray'], speaker: 'Bob Ray', mode: 'direct' }],
      })
    const both = across([quoted('"Do not fear the markets, all is well"'), quoted('"fear the markets"')], register)
    expect(both.echoes.map(({ because }) => because)).toEqual(['same utterance'])
    expect(both.differences.map(({ type }) => type)).toEqual(['echo'])
  })
})

describe('orders told', () => {
  const ordered = (words: string, days: { first: string; second: string }) =>
    readingOf(`The Chinese rare earth rules start on May 8, ${words}.`, {
      published: '2025-04-10',
      measures: [
        {
          quote: 'The Chinese rare earth rules start on May 8',
          issuer: 'China',
          act: 'schedules',
          certainty: 'stated',
          dates: effective(days.first),
        },
        {
          quote: 'the US port fees of May 1',
          issuer: 'US',
          act: 'schedules',
          certainty: 'stated',
          dates: effective(days.second),
        },
      ],
    })
  it('holds, and does not', () => {
    const answers = (words: string, first: string, second: string) =>
      across([ordered(words, { first, second })], register).orders.map(({ holds }) => holds)
    expect(answers('after the US port fees of May 1', '2025-05-08', '2025-05-01')).toEqual(['yes'])
    expect(answers('before the US port fees of May 1', '2025-05-08', '2025-05-01')).toEqual(['no'])
    expect(answers('beside the US port fees of May 1', '2025-05-08', '2025-05-01')).toEqual([])
  })
  it('the words of the claim are quoted whole, past the dots of an abbreviation', () => {
    const [order] = across(
      [ordered('after the US port fees of May 1', { first: '2025-05-08', second: '2025-05-01' })],
      register,
    ).orders
    expect(order?.claim.quote).toBe('after the US port fees of May 1')
    const dotted = readingOf('The Chinese rare earth rules start on May 8, after the U.S. port fees of May 1.', {
      published: '2025-04-10',
      measures: [
        {
          quote: 'The Chinese rare earth rules start on May 8',
          issuer: 'China',
          act: 'schedules',
          certainty: 'stated',
          dates: effective('2025-05-08'),
        },
        {
          quote: 'the U.S. port fees of May 1',
          issuer: 'US',
          act: 'schedules',
          certainty: 'stated',
          dates: effective('2025-05-01'),
        },
      ],
    })
    expect(across([dotted], register).orders[0]?.claim.quote).toBe('after the U.S. port fees of May 1')
  })
  it('a day that this report lacks is taken from another one', () => {
    const truce = readingOf('A truce between China and the US expires on May 10.', {
      published: '2025-04-11',
      measures: [
        {
          quote: 'A truce between China and the US expires on May 10',
          issuer: 'China and US',
          act: 'suspends',
          certainty: 'stated',
          dates: [{ role: 'end', iso: '2025-05-10', words: 'May 10' }],
        },
      ],
    })
    const claim = readingOf('The Chinese rare earth rules start on May 8, before the end of the truce.', {
      published: '2025-04-10',
      measures: [
        {
          quote: 'The Chinese rare earth rules start on May 8',
          issuer: 'China',
          act: 'schedules',
          certainty: 'stated',
          dates: effective('2025-05-08'),
        },
        { quote: 'the truce', issuer: 'China and US', act: 'suspends', certainty: 'stated' },
      ],
    })
    const [order] = across([claim, truce], register).orders
    expect(order).toMatchObject({
      holds: 'yes',
      relation: 'before',
      second: { dates: [{ iso: '2025-05-10', from: 'another report' }] },
    })
    expect(across([claim], register).orders[0]?.holds).toBe('cannot-tell')
  })
})
