import { beforeAll, describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { readRegister } from '../../files/index.js'
import type { Register } from '../../register/model.js'
import { date } from '../../time/date.js'
import { readingOf } from '../across/reading.testing.js'
import type { Measure } from '../reading.js'
import { CLAIM_ACTS, LEGAL_ACTS } from '../reading.js'
import { isRecorded, judgementLine, judgementOf } from './judgement.js'
import { reconcile } from './reconcile.js'

let register: Register
beforeAll(async () => {
  register = await readRegister('register')
})

type Told = Partial<Omit<Measure, 'id' | 'start' | 'end' | 'quote'>> & Pick<Measure, 'act'>
const on = (...ids: string[]) => ids.map((provision) => ({ provision, because: 'number' }))
const effective = (iso: string) => [{ role: 'effective' as const, iso, words: iso }]

function hold(quote: string, told: Told, reportDay: string, today = '2026-10-08') {
  const reading = readingOf(`${quote}.`, {
    published: reportDay,
    measures: [{ quote, issuer: 'China', certainty: 'stated', ...told }],
  })
  return reconcile(register, reading, { reportDay: date(reportDay), today: date(today) })[0]!
}

describe('published conflicts that the register decides', () => {
  it('C1: the end of a suspension told as a first day', () => {
    const { verdict, why, citation } = hold(
      'Announcement No. 61 will now take effect on 10 November 2026',
      { act: 'schedules', dates: effective('2026-11-10'), provisions: on('cn/mofcom/2025-61#1-1') },
      '2025-11-12',
    )
    expect(verdict).toBe('disagrees')
    expect(why).toMatch(/2026-11-10 is the day that cn\/mofcom\/2025-70 names as the end of a suspension/)
    expect(citation?.ref).toMatch(/2025-70/)
  })
  it('the true first day, before the suspension: agrees', () => {
    expect(
      hold(
        'Announcement No. 61 takes effect on 1 December',
        { act: 'schedules', dates: effective('2025-12-01'), provisions: on('cn/mofcom/2025-61#1-1') },
        '2025-10-20',
      ).verdict,
    ).toBe('agrees')
  })
  it('C2: general licences told as the end of the April controls: they are in force', () => {
    const answer = hold(
      'general licences remove the April controls',
      { act: 'lifts', provisions: on('cn/mofcom/2025-18#1') },
      '2025-11-02',
    )
    expect(answer.verdict).toBe('disagrees')
    expect(answer.held[0]?.onReportDay?.state).toBe('in-force')
  })
  it('C6: neodymium told as one of the April elements', () => {
    const told = (element: string) =>
      hold(
        `the April rules control ${element}`,
        { act: 'imposes', provisions: on('cn/mofcom/2025-18#1') },
        '2025-05-02',
      )
    expect(told('neodymium').verdict).toBe('disagrees')
    expect(told('neodymium').why).toMatch(/neodymium is on no list of cn\/mofcom\/2025-18: it has Sm, Gd/)
    expect(told('dysprosium').verdict).toBe('agrees')
  })
  it('C8: the April controls dated a year early', () => {
    const dates = [{ role: 'announced' as const, iso: '2024-04-04', words: '4 April 2024' }]
    const { verdict, why } = hold(
      'China announced the controls on 4 April 2024',
      { act: 'announces', dates, provisions: on('cn/mofcom/2025-18#1') },
      '2025-05-02',
    )
    expect(verdict).toBe('disagrees')
    expect(why).toMatch(/2025-04-04, .*not 2024-04-04/)
    const right = [{ role: 'announced' as const, iso: '2025-04-04', words: '4 April' }]
    expect(
      hold(
        'China announced the controls on 4 April',
        { act: 'announces', dates: right, provisions: on('cn/mofcom/2025-18#1') },
        '2025-05-02',
      ).verdict,
    ).toBe('agrees')
  })
  it('C9: the affiliates rule said to be back in October 2026', () => {
    const [rule] = register.acts.filter(
      ({ instrument, kind }) => instrument === 'us/bis/90-fr-50857' && kind === 'suspends',
    )
    const { verdict } = hold(
      'the rule could return in October 2026',
      {
        act: 'suspends',
        dates: [{ role: 'end', iso: '2026-10', words: 'October 2026' }],
        provisions: on(rule!.targets[0]!),
      },
      '2025-11-20',
    )
    expect(verdict).toBe('disagrees')
  })
})

describe('verdicts', () => {
  const TARIFF = 'us/president/2025-10-10-post#tariff'
  const us = { issuer: 'US', provisions: on(TARIFF) }
  it('a threat told as a threat agrees; told as imposed it does not', () => {
    expect(hold('Washington threatened a 100% tariff', { act: 'threatens', ...us }, '2025-10-20').verdict).toBe(
      'agrees',
    )
    const settled = hold('Washington imposed a 100% tariff', { act: 'imposes', ...us }, '2025-10-20')
    expect(settled.verdict).toBe('disagrees')
    expect(settled.why).toMatch(/threatened on 2025-10-20/)
  })
  it('a conditional "may impose" is no claim that it is law', () => {
    expect(
      hold('Washington may impose a 100% tariff', { act: 'imposes', certainty: 'conditional', ...us }, '2025-10-20')
        .verdict,
    ).toBe('agrees')
  })
  it('before the threat was made there is none', () => {
    expect(hold('Washington threatened a 100% tariff', { act: 'threatens', ...us }, '2025-10-01').verdict).toBe(
      'disagrees',
    )
  })
  it('a denial of what is not so agrees', () => {
    expect(
      hold(
        'it does not mean that the controls are lifted',
        { act: 'lifts', polarity: 'negative', certainty: 'denied', provisions: on('cn/mofcom/2025-18#1') },
        '2025-06-07',
      ).verdict,
    ).toBe('agrees')
  })
  it('a suspension with the wrong end', () => {
    const until = (iso: string) => [{ role: 'end' as const, iso, words: iso }]
    const told = (iso: string) =>
      hold(
        'the controls are suspended',
        { act: 'suspends', dates: until(iso), provisions: on('cn/mofcom/2025-61#1-1') },
        '2025-11-20',
      )
    expect(told('2026-11-10').verdict).toBe('agrees')
    expect(told('2026-12-31').verdict).toBe('disagrees')
  })
  it('an extension that both sides state and no instrument makes: newer than, or not in, the register; with what reports say', () => {
    const { verdict, why } = hold(
      'the suspension is extended to 10 January 2027',
      {
        act: 'extends',
        dates: [{ role: 'end', iso: '2027-01-10', words: '10 January 2027' }],
        provisions: on('cn/mofcom/2025-61#1-1'),
      },
      '2026-09-29',
    )
    expect(['disagrees', 'newer-than-the-register']).toContain(verdict)
    expect(why).toMatch(/no instrument on file.*only reported/)
  })
  it('nothing on file, and newer where the report is later than all that the register holds', () => {
    expect(hold('China imposed curbs on paper clips', { act: 'imposes' }, '2025-10-20').verdict).toBe('nothing-on-file')
    expect(hold('China imposed curbs on paper clips', { act: 'imposes' }, '2031-01-01', '2031-01-02').verdict).toBe(
      'newer-than-the-register',
    )
  })
  it.each(CLAIM_ACTS.filter((act) => !(LEGAL_ACTS as readonly string[]).includes(act)))(
    '%s is never law, and drafts nothing',
    (act) => {
      const answer = hold('China did something', { act, provisions: on('cn/mofcom/2025-61#1-1') }, '2025-10-20')
      expect(answer.verdict).toBe('never-law')
      expect(answer.draft).toBeUndefined()
    },
  )
  it('a provision that the register lacks is not linked', () => {
    expect(
      hold('China imposed curbs', { act: 'imposes', provisions: on('cn/mofcom/1999-1#1') }, '2025-10-20').verdict,
    ).toBe('nothing-on-file')
  })
})

describe('how sure a link is', () => {
  const linked = (because: string, ...ids: string[]) => ids.map((provision) => ({ provision, because }))
  const two = ['cn/mofcom/2025-57#1', 'cn/mofcom/2025-61#1-1'] as const
  const days = (...isos: string[]) => isos.map((iso) => ({ role: 'effective' as const, iso, words: iso }))
  it('a claim that names no text says by what it was linked, agreeing or not', () => {
    const told = (act: Measure['act']) =>
      hold('new curbs on rare earths', { act, provisions: linked('goods', ...two) }, '2025-10-20').why
    expect(told('imposes')).toMatch(/^the words name no text; by goods any of 2 may be meant: /)
    expect(told('lifts')).toMatch(/^the words name no text; by goods any of 2 may be meant: /)
    expect(hold('No. 57', { act: 'imposes', provisions: on(two[0]) }, '2025-10-20').why).not.toMatch(/name no text/)
  })
  it('several first days: each must be one of some text', () => {
    const told = (...isos: string[]) =>
      hold(
        'the rules start on two days',
        { act: 'schedules', dates: days(...isos), provisions: linked('first day and goods', ...two) },
        '2025-10-20',
      )
    expect(told('2025-11-08', '2025-12-01').verdict).toBe('agrees')
    expect(told('2025-11-08', '2025-12-24').verdict).toBe('disagrees')
    expect(told('2025-11-08', '2025-12-24').why).toMatch(/2025-12-24 as a first day/)
  })
  it('nothing on file says why', () => {
    const fees = hold('China imposed fees on ships', { act: 'imposes', subject: 'fees on ships' }, '2025-10-20')
    expect(fees).toMatchObject({
      verdict: 'nothing-on-file',
      why: expect.stringMatching(/holds only in part China, special port dues/),
    })
    const nobody = hold('curbs start soon', { act: 'schedules', issuer: 'unnamed' }, '2025-10-20')
    expect(nobody.why).toMatch(/name no issuer/)
  })
})

describe('hindsight', () => {
  const rule = { act: 'schedules' as const, dates: effective('2025-12-01'), provisions: on('cn/mofcom/2025-61#1-1') }
  it('what was to come and did not', () => {
    expect(hold('it takes effect on 1 December', rule, '2025-10-20').hindsight).toMatchObject({ outcome: 'did not' })
  })
  it('what was to come and did', () => {
    const april = { ...rule, dates: effective('2025-12-01'), provisions: on('cn/mofcom/2025-18#1') }
    expect(hold('it applies on 1 December', april, '2025-10-20').hindsight).toMatchObject({ outcome: 'came true' })
  })
  it('a day still to come is not yet known', () => {
    expect(hold('it takes effect on 1 December', rule, '2025-10-20', '2025-10-21').hindsight).toMatchObject({
      outcome: 'not yet known',
    })
  })
  it.each([
    ['a month', [{ role: 'effective' as const, iso: '2026-12', words: 'December' }]],
    ['a week', [{ role: 'effective' as const, iso: '2026-W49', words: 'week' }]],
    ['a range', [{ role: 'effective' as const, iso: '2026-11-01/2026-11-30', words: 'November' }]],
    ['a day told without "from"', [{ role: 'announced' as const, iso: '2026-11-10', words: '10 November' }]],
  ])('%s still to come never came true, though the provision is in force', (_, dates) => {
    const april = {
      act: 'imposes' as const,
      certainty: 'planned' as const,
      dates,
      provisions: on('cn/mofcom/2025-18#1'),
    }
    expect(hold('it will be imposed', april, '2025-10-20').hindsight).toMatchObject({ outcome: 'not yet known' })
    expect(hold('it will be imposed', april, '2025-10-20', '2027-01-20').hindsight).toMatchObject({
      outcome: 'came true',
    })
  })
  it('an earliest day still to come neither', () => {
    const april = { act: 'proposes' as const, earliest: '2026-12-01', provisions: on('cn/mofcom/2025-18#1') }
    expect(hold('it may come', april, '2025-10-20').hindsight).toMatchObject({ outcome: 'not yet known' })
  })
  it('a month that has begun is not over', () => {
    const dates = [{ role: 'effective' as const, iso: '2026-10', words: 'October' }]
    const suspended = { act: 'schedules' as const, dates, provisions: on('cn/mofcom/2025-61#1-1') }
    expect(hold('it starts in October', suspended, '2026-09-20').hindsight).toMatchObject({
      outcome: 'not yet known',
      why: expect.stringMatching(/2026-10-31 is still to come/),
    })
  })
  it('a threat that was withdrawn did not come true', () => {
    expect(
      hold(
        'it was threatened',
        { act: 'threatens', provisions: on('us/president/2025-10-10-post#tariff') },
        '2025-10-20',
      ).hindsight,
    ).toMatchObject({ outcome: 'did not' })
  })
  it('what is told as done is no prediction', () => {
    expect(
      hold('it was imposed', { act: 'imposes', provisions: on('cn/mofcom/2025-18#1') }, '2025-10-20').hindsight,
    ).toBeUndefined()
  })
})

describe('drafts and judgements', () => {
  const wrong = (quote: string) =>
    hold(
      quote,
      { act: 'schedules', dates: effective('2026-01-05'), provisions: on('cn/mofcom/2025-61#1-1') },
      '2025-10-20',
    )
  it('a draft is YAML in the form of the register, marked as no law, with the quote as its source', () => {
    const { draft } = wrong('the rules start on 5 January')
    expect(draft).toMatch(/^# DRAFT from a report, not law/)
    const document = parseDocument(draft!)
    expect(document.errors).toEqual([])
    expect(document.toJS()).toMatchObject({
      provisions: { '1-1': { events: [{ cite: expect.stringContaining('the rules start on 5 January') }] } },
    })
  })
  it.each(['"}, { revoked: 2025-01-01', '\u2028provisions: {}', '# x\u0085acts: []', "'}]: &a *a", '\\"', ': - ? |'])(
    'hostile words stay words: %s',
    (words) => {
      const document = parseDocument(wrong(`rules ${words} start`).draft!)
      expect(document.errors).toEqual([])
      const value = document.toJS() as { provisions: Record<string, { events: object[] }>; acts?: unknown }
      expect(Object.keys(value).sort()).toEqual(['instrument', 'provisions'])
      expect(value.provisions['1-1']?.events).toHaveLength(1)
    },
  )
  it('a judgement is one line, and the same one is known again', () => {
    const reading = readingOf('rules start.', {
      measures: [{ quote: 'rules start', issuer: 'China', act: 'imposes', certainty: 'stated' }],
    })
    const [answer] = reconcile(register, reading, { reportDay: date('2025-10-20'), today: date('2026-10-08') })
    const judgement = judgementOf(reading, answer!, 'Ann Lee', '2026-10-08')
    const line = judgementLine(judgement)
    expect(line.trimEnd()).not.toContain('\n')
    expect(JSON.parse(line)).toMatchObject({ by: 'Ann Lee', claim: { quote: 'rules start' }, when: '2026-10-08' })
    expect(isRecorded(`not json\n${line}`, judgement)).toBe(true)
    expect(isRecorded(line, { ...judgement, by: 'Bob Ray' })).toBe(false)
  })
})
