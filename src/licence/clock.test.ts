import { describe, expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { addDays, date, dayOfWeek, type PlainDate } from '../time/date.js'
import { checklistOf } from './checklist.js'
import { clockOf } from './clock.js'
import type { Application, Step } from './model.js'
import { parseApplication } from './parse.js'

const register = await readRegister()

const application = (steps: readonly [Step['move'], string][], more: object = {}): Application =>
  parseApplication(
    {
      id: 'A-1',
      kind: 'cn/single',
      applicant: 'the exporter',
      lines: [{ line: '1', item: 'magnets', codes: '1C905.a.4', quantity: '600 kg' }],
      ties: { 'end-user': ['the plant'] },
      'concern-listed': 'no',
      steps: steps.map(([move, on]) => ({ move, on })),
      ...more,
    },
    register,
  )
const acceptedOn = (day: string, ...more: [Step['move'], string][]) =>
  application([['submitted', day], ['accepted', day], ...more])
const clock = (of: Application, on: string) => clockOf(of, { on: date(on), register })
const dueOf = (of: Application, on: string) => clock(of, on).limits.map(({ due }) => due)

describe('45 working days after acceptance', () => {
  test('over Spring Festival 2026 (15 to 23 February off, Saturdays 14 and 28 February worked) and New Year (Sunday 4 January worked)', () => {
    // 30-31 Dec 2; 4-9 Jan 8; 12-16 13; 19-23 18; 26-30 23; 2-6 Feb 28; 9-14 34; 24-28 39; 2-6 Mar 44; Monday 9 March is the 45th
    expect(dueOf(acceptedOn('2025-12-29'), '2026-01-05')).toEqual(['2026-03-09'])
    const last = clock(acceptedOn('2025-12-29'), '2026-03-09').limits[0]
    expect(last).toMatchObject({ counted: 45, left: 0, overdue: 'no' })
    expect(clock(acceptedOn('2025-12-29'), '2026-03-10').limits[0]).toMatchObject({
      counted: 46,
      left: 0,
      overdue: 'yes',
    })
    expect(clock(acceptedOn('2025-12-29'), '2026-03-06').limits[0]).toMatchObject({
      counted: 44,
      left: 1,
      overdue: 'no',
    })
  })

  test('over Mid-Autumn and National Day 2026 (25 September, 1 to 7 October off; 20 September and 10 October worked)', () => {
    // 18-21 Aug 4; 24-28 9; 31-4 Sep 14; 7-11 19; 14-18 24; 20 25; 21-24 29; 28-30 32; 8-10 Oct 35; 12-16 40; 19-23 45
    expect(dueOf(acceptedOn('2026-08-17'), '2026-08-17')).toEqual(['2026-10-23'])
  })

  test('over National Day 2025 (1 to 8 October off; 28 September and 11 October worked)', () => {
    // 19-22 Aug 4; 25-29 9; 1-5 Sep 14; 8-12 19; 15-19 24; 22-26 29; 28 30; 29-30 32; 9-11 Oct 35; 13-17 40; 20-24 45
    expect(dueOf(acceptedOn('2025-08-18'), '2025-08-18')).toEqual(['2025-10-24'])
  })

  test('a worked Saturday counts and a Friday off does not', () => {
    expect(clock(acceptedOn('2026-02-13'), '2026-02-14').limits[0]).toMatchObject({ counted: 1 })
    expect(clock(acceptedOn('2026-02-13'), '2026-02-20').limits[0]).toMatchObject({ counted: 1 })
    expect(clock(acceptedOn('2026-02-13'), '2026-02-24').limits[0]).toMatchObject({ counted: 2 })
  })

  test('the day of acceptance is not counted', () => {
    expect(clock(acceptedOn('2026-03-02'), '2026-03-02').limits[0]).toMatchObject({ counted: 0, left: 45 })
  })

  test('into a year whose holidays are not published: the day is not known, and what was used up to now is', () => {
    const [limit] = clock(acceptedOn('2026-11-20'), '2026-11-23').limits
    // 29 working days from 23 November to 31 December 2026, then the 16th weekday of 2027, which begins on a Friday
    expect(limit).toMatchObject({ counted: 1, left: 44, overdue: 'no', weekdaysAlone: '2027-01-22' })
    expect(limit).not.toHaveProperty('due')
    const [later] = clock(acceptedOn('2026-11-20'), '2027-01-15').limits
    expect(later).toEqual({
      reading: 'the only one',
      weekdaysAlone: '2027-01-22',
      stopped: false,
      overdue: 'unknown',
    })
  })

  /** The days off and the days worked in exchange, as the notices for 2025 and 2026 name them in spans. */
  const OFF = [
    '2025-01-01/2025-01-01',
    '2025-01-28/2025-02-04',
    '2025-04-04/2025-04-06',
    '2025-05-01/2025-05-05',
    '2025-05-31/2025-06-02',
    '2025-10-01/2025-10-08',
    '2026-01-01/2026-01-03',
    '2026-02-15/2026-02-23',
    '2026-04-04/2026-04-06',
    '2026-05-01/2026-05-05',
    '2026-06-19/2026-06-21',
    '2026-09-25/2026-09-27',
    '2026-10-01/2026-10-07',
  ]
  const WORKED = [
    '2025-01-26',
    '2025-02-08',
    '2025-04-27',
    '2025-09-28',
    '2025-10-11',
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ]
  const works = (day: PlainDate) =>
    WORKED.includes(day) ||
    (dayOfWeek(day) <= 5 && !OFF.some((span) => span.slice(0, 10) <= day && day <= span.slice(11)))

  test('as the table of days off says, for an acceptance on every day of two years', () => {
    let compared = 0
    for (let day = date('2025-01-01'); day <= '2026-10-27'; day = addDays(day, 1)) {
      let end = day
      for (let left = 45; left > 0; ) {
        end = addDays(end, 1)
        if (works(end)) left -= 1
      }
      expect(dueOf(acceptedOn(day), day), `accepted ${day}`).toEqual([end <= '2026-12-31' ? end : undefined])
      compared += 1
    }
    expect(compared).toBe(665)
  })
})

describe('what stops the clock', () => {
  test('nothing runs before acceptance, whatever was filed and asked for', () => {
    const filed = application([
      ['submitted', '2026-01-05'],
      ['documents-asked', '2026-01-12'],
      ['documents-supplied', '2026-02-02'],
    ])
    expect(clock(filed, '2026-03-02')).toMatchObject({ state: 'submitted', runs: 'not-started', limits: [] })
  })

  test('time for identification and for a check on the spot is not counted', () => {
    // accepted Monday 2 March; 4 a week, 9, 14, 19, 24 by 3 April, 28, 33, 38, 42 by 30 April, 6 to 8 May 45;
    // with the ten working days of 16 to 27 March left out: Saturday 9 May, 11 to 15, and 21 May is the 45th
    expect(dueOf(acceptedOn('2026-03-02'), '2026-03-02')).toEqual(['2026-05-08'])
    const paused = acceptedOn(
      '2026-03-02',
      ['identification-began', '2026-03-13'],
      ['identification-ended', '2026-03-27'],
    )
    expect(clock(paused, '2026-04-01')).toMatchObject({
      runs: 'running',
      pauses: [{ from: '2026-03-13', to: '2026-03-27', counts: 'no' }],
      limits: [{ reading: 'the only one', due: '2026-05-21', stopped: false, counted: 12 }],
    })
    const seen = acceptedOn('2026-03-02', ['site-check-began', '2026-03-13'], ['site-check-ended', '2026-03-27'])
    expect(dueOf(seen, '2026-04-01')).toEqual(['2026-05-21'])
  })

  test('while it stands still, the day moves on', () => {
    const paused = acceptedOn('2026-03-02', ['identification-began', '2026-03-13'])
    expect(clock(paused, '2026-03-20').limits).toMatchObject([{ stopped: true, counted: 9, due: '2026-05-14' }])
    expect(clock(paused, '2026-03-27').limits).toMatchObject([{ stopped: true, counted: 9, due: '2026-05-21' }])
  })

  test('of documents asked for after acceptance no text speaks: both days are shown', () => {
    const asked = acceptedOn('2026-03-02', ['documents-asked', '2026-03-13'], ['documents-supplied', '2026-03-27'])
    expect(clock(asked, '2026-04-01').limits).toMatchObject([
      { reading: 'pauses of which no text speaks count', due: '2026-05-08' },
      { reading: 'pauses of which no text speaks do not count', due: '2026-05-21' },
    ])
  })

  test('there is no limit once it goes to the State Council, nor for a name of the concern list', () => {
    const up = acceptedOn('2026-03-02', ['sent-up', '2026-03-20'])
    expect(clock(up, '2026-03-19').runs).toBe('running')
    expect(clock(up, '2026-03-20')).toMatchObject({ runs: 'no-limit', limits: [], why: [{ cite: { at: '第十七条' } }] })
    const listed = application(
      [
        ['submitted', '2026-03-01'],
        ['accepted', '2026-03-02'],
      ],
      { 'concern-listed': 'yes' },
    )
    expect(clock(listed, '2026-03-03')).toMatchObject({ runs: 'no-limit' })
    const unknown = application(
      [
        ['submitted', '2026-03-01'],
        ['accepted', '2026-03-02'],
      ],
      { 'concern-listed': 'unknown' },
    )
    expect(clock(unknown, '2026-03-03').runs).toBe('running')
    expect(
      clock(unknown, '2026-03-03')
        .why.map(({ says }) => says)
        .join(),
    ).toContain('whether one is was not said')
  })

  test('the decision ends it, and what was used up to it stays', () => {
    const granted = acceptedOn('2026-03-02', ['granted', '2026-05-09'])
    expect(clock(granted, '2026-06-01')).toMatchObject({
      state: 'granted',
      runs: 'ended',
      moves: [],
      limits: [{ counted: 46, overdue: 'yes' }],
    })
    expect(clock(granted, '2026-05-08')).toMatchObject({ runs: 'running', limits: [{ counted: 45, overdue: 'no' }] })
  })

  test('an amendment is decided within 20 working days', () => {
    const amends = application(
      [
        ['submitted', '2026-03-01'],
        ['accepted', '2026-03-02'],
      ],
      { amends: 'L-1' },
    )
    expect(dueOf(amends, '2026-03-03')).toEqual(['2026-03-30'])
  })

  test('where no limit is on file, none is claimed', () => {
    const bis = application(
      [
        ['submitted', '2026-03-01'],
        ['accepted', '2026-03-02'],
      ],
      { kind: 'us/bis-licence' },
    )
    expect(clock(bis, '2026-03-03')).toMatchObject({ runs: 'none', limits: [] })
  })
})

describe('the checklist', () => {
  const status = (of: Application) => checklistOf(of, register).map((row) => [row.document.id, row.party, row.status])

  test('of a single licence: an end-user certificate with its translation for each end user', () => {
    const papers = [{ document: 'form' }, { document: 'end-user-certificate', party: 'the plant', translated: 'no' }]
    expect(status(application([], { papers }))).toEqual([
      ['form', undefined, 'there'],
      ['identity', undefined, 'missing'],
      ['contract', undefined, 'missing'],
      ['technical', undefined, 'missing'],
      ['end-user-certificate', 'the plant', 'without-translation'],
    ])
  })

  test('a risk report and an undertaking more for a name of the concern list, perhaps where nobody screened', () => {
    const more = (listed: string) => status(application([], { 'concern-listed': listed })).slice(5)
    expect(more('yes')).toEqual([
      ['risk-report', undefined, 'missing'],
      ['undertaking', undefined, 'missing'],
    ])
    expect(more('unknown')).toEqual([
      ['risk-report', undefined, 'perhaps'],
      ['undertaking', undefined, 'perhaps'],
    ])
  })

  test('a general licence asks for the compliance system, past licences and channels as well', () => {
    const ids = status(application([], { kind: 'cn/general', ties: { 'end-user': ['a', 'b'] } })).map(([id]) => id)
    expect(ids.filter((id) => id === 'end-user-certificate')).toHaveLength(2)
    expect(ids).toEqual(expect.arrayContaining(['compliance', 'past-licences', 'channels']))
  })
})
