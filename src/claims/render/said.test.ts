import { describe, expect, it } from 'vitest'
import type { Measure } from '../reading.js'
import { whatActedOn, whoActs } from './said.js'

const line = (told: Partial<Measure> & Pick<Measure, 'act' | 'subject'>): string => {
  const measure: Measure = {
    id: 'm1',
    quote: told.subject,
    start: 0,
    end: 1,
    issuer: 'Ruritania',
    certainty: 'stated',
    polarity: 'positive',
    ...told,
  }
  return `${whoActs(measure)} ${whatActedOn(measure)}`
}

describe('what is said of a measure reads as a sentence', () => {
  it.each([
    [{ act: 'imposes', subject: 'tariffs on ships' }, 'Ruritania imposes tariffs on ships'],
    [{ act: 'imposes', subject: 'the export of tin' }, 'Ruritania restricts the export of tin'],
    [{ act: 'threatens', subject: 'key software' }, 'Ruritania threatens to restrict key software'],
    [{ act: 'takes-effect', subject: 'The tin rules' }, 'Ruritania puts into effect the tin rules'],
    [{ act: 'agrees', subject: 'a truce', issuer: 'Ruritania and Japan' }, 'Ruritania and Japan agree on a truce'],
    [
      { act: 'does-not-mention', subject: 'tin', issuer: 'state media officials' },
      'state media officials do not mention tin',
    ],
    [{ act: 'imposes', subject: 'a ban', issuer: 'United States' }, 'United States imposes a ban'],
    [{ act: 'lifts', subject: 'the ban', issuer: 'unnamed' }, 'A party not named lifts the ban'],
    [{ act: 'imposes', subject: 'a ban', issuer_from: 'the measures before' }, 'Ruritania (inferred) imposes a ban'],
  ] as const)('%j', (told, words) => expect(line(told)).toBe(words))

  it('with its first days where it is scheduled', () => {
    const dates = ['2025-11-08', '2025-12-01'].map((iso) => ({ role: 'effective' as const, iso, words: iso }))
    expect(line({ act: 'schedules', subject: 'The tin rules', dates })).toBe(
      'Ruritania schedules the tin rules for 8 Nov 2025 and 1 Dec 2025',
    )
  })

  it.each([
    ['claimed', 'Ruritania is said to suspend the rules'],
    ['planned', 'Ruritania plans to suspend the rules'],
    ['hypothetical', 'Ruritania would suspend the rules'],
    ['conditional', 'Ruritania would suspend the rules'],
    ['considered', 'Ruritania may suspend the rules'],
    ['demanded', 'Ruritania is asked to suspend the rules'],
    ['stated', 'Ruritania suspends the rules'],
  ] as const)('%s: never surer than the report', (certainty, words) =>
    expect(line({ act: 'suspends', subject: 'the rules', certainty })).toBe(words),
  )
  it('no double denial; a truce pauses measures', () => {
    expect(line({ act: 'agrees', subject: 'no final deals', polarity: 'negative', certainty: 'denied' })).toBe(
      'Ruritania does not agree on final deals',
    )
    expect(line({ act: 'suspends', subject: 'the truce' })).toBe('Ruritania pauses measures under the truce')
  })
  it('what is not so is said as not so', () =>
    expect(line({ act: 'lifts', subject: 'the ban', certainty: 'denied', polarity: 'negative' })).toBe(
      'Ruritania does not lift the ban',
    ))
})
