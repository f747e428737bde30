import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printIssue } from '../../issue.js'
import type { Register } from '../../register/model.js'
import { parseRegister } from '../../register/parse.js'
import { addDays, date, type PlainDate } from '../../time/date.js'
import type { Talks } from './model.js'
import { parseTalks } from './parse.js'
import { lintTalks } from './rules.js'
import { talksOn } from './talks-on.js'

const root = join(import.meta.dirname, '../../..')

function textsOf(folder: string): Map<string, string> {
  const top = join(root, folder)
  const paths = readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [relative(top, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]))
}

const { register } = parseRegister(textsOf('register'))
const { talks, issues, places } = parseTalks(textsOf('talks'), register)
const ask = (on: string, knownAt = on, of: Talks = talks) =>
  talksOn(register, of, { on: date(on), knownAt: date(knownAt) })
const states = (on: string, knownAt = on) =>
  Object.fromEntries(
    ask(on, knownAt).arrangements.flatMap(({ promises }) => promises.map(({ id, state }) => [id, state])),
  )

test('the talks of the project break no rule', () => {
  expect([...issues, ...lintTalks(talks, register, places)].map(printIssue)).toEqual([])
})

test('every round from Geneva to the last is there, with its ordinal where somebody counted', () => {
  const held = ask('2026-10-08').contacts.filter(({ contact }) => contact.kind === 'round')
  expect(held.map(({ contact, from, state }) => [contact.place, contact.ordinal?.nth, from, state])).toEqual([
    ['Geneva', 1, '2025-05-10', 'held'],
    ['London', 2, '2025-06-09', 'held'],
    ['Stockholm', 3, '2025-07-28', 'held'],
    ['Madrid', 4, '2025-09-14', 'held'],
    ['Kuala Lumpur', 5, '2025-10-25', 'held'],
    ['Paris', 6, '2026-03-15', 'held'],
    ['Seoul', undefined, '2026-05-13', 'held'],
    ['New York', 8, '2026-09-20', 'held'],
  ])
})

test('the visit to Beijing moves as it was known', () => {
  const visit = (knownAt: string) =>
    ask('2026-03-10', knownAt).contacts.find(({ contact }) => contact.id === '2026-05-14-beijing')
  expect(visit('2026-03-10')).toMatchObject({ state: 'planned' })
  expect(visit('2026-03-16')).toMatchObject({ state: 'planned', from: '2026-03-31', to: '2026-04-02' })
  expect(visit('2026-03-17')).toMatchObject({ state: 'postponed' })
  expect(visit('2026-05-11')).toMatchObject({ state: 'planned', from: '2026-05-14' })
  expect(ask('2026-05-18').last).toMatchObject({ contact: { id: '2026-05-14-beijing' } })
})

test('what was promised, through a year of talks', () => {
  expect(states('2025-06-03')).toMatchObject({
    'geneva-2025/us-24': 'carried-out',
    'geneva-2025/cn-countermeasures': 'breach-alleged',
  })
  expect(states('2025-11-02')).toMatchObject({
    'kuala-lumpur-2025/cn-october': 'claimed-by-one-side',
    'busan-2025/cn-general-licences': 'claimed-by-one-side',
  })
  expect(states('2025-11-07')['kuala-lumpur-2025/cn-october']).toBe('carried-out')
  expect(states('2026-10-05')).toMatchObject({
    'stockholm-2025/us-24': 'lapsed',
    'kuala-lumpur-2025/us-affiliates': 'carried-out',
    'kuala-lumpur-2025/cn-lists': 'partly',
    'eighth-round-2026/both-extend': 'step-pending',
    'beijing-2026/cn-shortages': 'claimed-by-one-side',
  })
  expect(states('2026-09-25')['eighth-round-2026/both-extend']).toBe('claimed-by-one-side')
  expect(states('2026-11-22')['kuala-lumpur-2025/cn-october']).toBe('lapsed')
})

test('10 January 2027 is named by both sides and is not law', () => {
  const said = ask('2026-10-05').saidDates.find(({ day }) => day === '2027-01-10')!
  expect(said).toMatchObject({ statedBy: ['us', 'cn'], silent: ['us'] })
  expect(said.endsInLaw.map(({ instrument, until }) => [instrument, until])).toEqual([
    ['cn/mofcom/2025-70', '2026-11-10'],
    ['cn/mofcom/statement-2025-11-05', '2026-11-10'],
    ['us/bis/90-fr-50857', '2026-11-09'],
  ])
  expect(said.endsInLaw.every(({ movedBy }) => movedBy === undefined)).toBe(true)
})

test('the truces with every renewal', () => {
  const duties = ask('2026-10-05').truces.find(({ id }) => id === 'reciprocal-duties')!
  expect(duties.spans.map(({ from, until, basis }) => [from, until, basis])).toEqual([
    ['2025-05-14', '2025-08-12', 'law'],
    ['2025-08-12', '2025-11-10', 'law'],
    ['2025-11-10', '2026-11-10', 'law'],
    ['2026-11-10', '2027-01-10', 'said'],
  ])
})

describe('T3 only what was published by the day of knowledge', () => {
  const published = [...JSON.stringify([talks.contacts, talks.arrangements]).matchAll(/"published":"([\d-]{10})"/g)]
  const days = [...new Set(published.map(([, day]) => day as PlainDate))].sort()
  const around = days.flatMap((day) => [addDays(day, -1), day])

  test('no later source is cited, on any day on which something was published', () => {
    for (const knownAt of around) {
      const text = JSON.stringify(ask('2026-11-22', knownAt))
      const later = [...text.matchAll(/"published":"([\d-]{10})"/g)].filter(([, day]) => day! > knownAt)
      expect(later.map(([, day]) => `${day} known on ${knownAt}`)).toEqual([])
    }
  })

  test('talks from which everything later is torn out give the same answer', () => {
    for (const knownAt of around)
      expect(ask('2026-11-22', knownAt, torn(talks, knownAt))).toEqual(ask('2026-11-22', knownAt))
  })

  test('no words about a day that was still to come', () => {
    for (const [knownAt, word] of [
      ['2025-11-30', '2027-01-10'],
      ['2025-10-29', 'Kuala Lumpur joint'],
      ['2025-10-20', 'Busan'],
      ['2026-02-19', 'Supreme Court'],
      ['2025-05-11', '24 points'],
    ] as const)
      expect(JSON.stringify(ask('2026-11-22', knownAt))).not.toContain(word)
  })
})

/** C2: what was promised never touches the law. */
test('the register is the same register after the talks were asked about', () => {
  const before = JSON.stringify(register)
  ask('2026-11-22')
  expect(JSON.stringify(register)).toBe(before)
  const bare: Talks = { ...talks, contacts: {}, arrangements: {}, truces: {} }
  expect(
    talksOn(register as Register, bare, { on: date('2026-11-22'), knownAt: date('2026-11-22') }).arrangements,
  ).toEqual([])
})

/** Every array of things with a citation loses those published later; a thing whose first statement is gone goes with it. */
function torn(all: Talks, knownAt: PlainDate): Talks {
  const tear = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isLater(one)).map(tear)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key, one]) => key === 'namedBy' || !isLater(one))
    return Object.fromEntries(kept.map(([key, one]) => [key, tear(one)]))
  }
  const isLater = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false
    const { cite } = value as { cite?: { published: string } }
    return cite !== undefined && cite.published > knownAt
  }
  return tear(all) as Talks
}
