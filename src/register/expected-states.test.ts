import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRegister } from '../files/index.js'
import { addDays, date, type PlainDate } from '../time/date.js'
import { stateOn } from './state.js'

type Row = { provision: string; known: PlainDate; from: PlainDate; to: PlainDate; state: string }

const register = await readRegister()
const text = readFileSync(new URL('../../register/expected-states.csv', import.meta.url), 'utf8')
const [head, ...lines] = text.trim().split('\n')
const rows = lines.map((line): Row => {
  const [provision, known, from, to, state] = line.split(',')
  return { provision: provision!, known: date(known!), from: date(from!), to: date(to!), state: state! }
})
const FIRST = date('2024-12-01')
const LAST = date('2027-03-01')

describe('register/expected-states.csv, written from the texts', () => {
  it('has its columns', () => expect(head).toBe('provision,known-at,from,to,state'))

  it('names every provision of the register, and no other', () => {
    expect([...new Set(rows.map(({ provision }) => provision))].sort()).toEqual(Object.keys(register.provisions).sort())
  })

  it('covers every day from 2024-12-01 to 2027-03-01 without gap or overlap', () => {
    const byQuestion = new Map<string, Row[]>()
    for (const row of rows)
      byQuestion.set(`${row.provision} ${row.known}`, [...(byQuestion.get(`${row.provision} ${row.known}`) ?? []), row])
    for (const [name, spans] of byQuestion) {
      expect([name, spans[0]!.from, spans.at(-1)!.to]).toEqual([name, FIRST, LAST])
      for (const [index, span] of spans.slice(1).entries())
        expect([name, span.from]).toEqual([name, addDays(spans[index]!.to, 1)])
    }
  })

  it('holds on every day of every span', () => {
    const wrong: string[] = []
    for (const { provision, known, from, to, state } of rows) {
      for (let on = from; on <= to; on = addDays(on, 1)) {
        const found = stateOn(register, provision, { on, knownAt: known }).state
        if (found !== state) wrong.push(`${provision} on ${on} known ${known}: expected ${state}, found ${found}`)
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
  })
})
