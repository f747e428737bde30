import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseAnswers, variableOfKey } from '../determine/answers.js'
import { determine } from '../determine/determine.js'
import { verdictsOf } from '../determine/flip.js'
import { parseMovement } from '../determine/movement-parse.js'
import { duties } from '../duty/duties.js'
import { printCents } from '../duty/money.js'
import { readParts, readRegister, readScenario } from '../files/index.js'
import type { Part } from '../goods/part.js'
import { part } from '../goods/part.testing.js'
import { Decimal } from '../measure/decimal.js'
import { exactly } from '../measure/interval.js'
import { withEvents } from '../register/scenario/overlay.js'
import { addDays, date } from '../time/date.js'
import { compare, compareAll, type Laws } from './compare.js'
import { cellWords, costWords, groupsOf, supposedWords } from './words.js'

const register = await readRegister()
const lawsOf = async (...names: string[]): Promise<Laws> => {
  const laid = await Promise.all(
    names.map(async (name) => [name, withEvents(register, await readScenario(name))] as const),
  )
  return { baseline: register, ...Object.fromEntries(laid) }
}
const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
const oxides = Object.values((await readParts(example('oxides.csv'))).parts)
const dysprosium = oxides.find(({ id }) => id === 'dy2o3')!
const abroad = parseMovement(
  {
    kind: 're-export',
    from: 'DE',
    to: 'BR',
    through: 'none',
    provider: { chinese: 'no', in: 'DE' },
    'end-use': ['civil'],
  },
  register,
)
const window = { from: date('2026-10-01'), to: date('2027-02-01'), knownAt: date('2026-10-08') }

describe('compare', () => {
  test('says of each day what each law alone says of it', async () => {
    const laws = await lawsOf('no-70-lapses', 'no-70-extended', '61-1-1-starts-as-announced')
    const days = { from: date('2025-11-20'), to: date('2027-02-01'), knownAt: date('2026-11-22') }
    const { parts } = compare(dysprosium, abroad, laws, days)
    const [{ spans }] = parts as [(typeof parts)[number]]
    expect(spans.length).toBeGreaterThan(3)
    const edges = spans.flatMap(({ from, to }) => [addDays(from, -1), from, to, addDays(to, 1)])
    for (const on of new Set([...edges, days.from, days.to, date('2026-06-15')])) {
      if (on < days.from || on > days.to) continue
      const answers = Object.entries(laws).map(([name, law]) => {
        const question = { subject: dysprosium, movement: abroad, on, knownAt: days.knownAt }
        return [name, determine(law, question)] as const
      })
      const rows = spans.find(({ from, to }) => from <= on && on <= to)?.rows ?? []
      for (const { provision, status } of verdictsOf(answers[0]![1])) {
        const row = rows.find((one) => one.provision === provision)
        for (const [name, answer] of answers)
          expect(row ? row.cells[name]!.status : status, `${provision} under ${name} on ${on}`).toBe(
            answer.verdict(provision)!.status,
          )
      }
    }
  })

  test('counts the answers of a filled-in request: of each line its own, and those about the movement of all', async () => {
    const laws = await lawsOf('talks-fail', 'one-year')
    const days = { from: date('2026-10-01'), to: date('2027-02-01'), knownAt: date('2026-11-22') }
    const lines = ['a', 'b', 'c'].map((id) => part(id, { form: 'oxide' }))
    const said = [
      'item.contains(Dy) @ a: 99 %',
      'item.subject-to-ear @ a: no',
      'item.contains(Dy) @ b: none',
      'party.on(end-user, cn/control-list): no, 2026-11-20',
    ]
    const answers = parseAnswers(
      register,
      said.map((one) => {
        const [key, text] = one.split(': ') as [string, string]
        return { variable: variableOfKey(register, key)!, text, at: {} }
      }),
    )
    const { parts } = compareAll(lines, abroad, laws, { ...days, answers })
    let apart = 0
    for (const [index, { spans }] of parts.entries())
      for (const on of [days.from, date('2026-11-05'), date('2026-11-10'), date('2026-12-01'), days.to])
        for (const [name, law] of Object.entries(laws)) {
          const answer = determine(law, {
            subject: lines[index]!,
            movement: abroad,
            on,
            knownAt: days.knownAt,
            answers,
          })
          for (const { provision, cells } of spans.find(({ from, to }) => from <= on && on <= to)?.rows ?? []) {
            apart += 1
            expect(cells[name]!.status, `${provision} under ${name} on ${on}`).toBe(answer.verdict(provision)!.status)
          }
        }
    expect(apart).toBeGreaterThan(10)
    const [a, , c] = parts.map(({ spans }) => JSON.stringify(spans))
    expect(a).not.toBe(c)
    expect(JSON.stringify(compareAll(lines, abroad, laws, days).parts[0]!.spans)).toBe(c)
  })

  test('shows nothing where a scenario repeats the law: known before its end, a lapse is what the text says', async () => {
    const { parts } = compare(dysprosium, abroad, await lawsOf('no-70-lapses'), window)
    expect(parts[0]!.spans).toEqual([])
  })

  test('names the spans, the event that makes the difference, and by how much', async () => {
    const { parts, laws } = compare(dysprosium, abroad, await lawsOf('no-70-extended'), window)
    const { spans } = parts[0]!
    expect(spans.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2026-11-10', '2026-11-10', 1],
      ['2026-11-11', '2027-01-09', 60],
      ['2027-01-10', '2027-01-10', 1],
    ])
    const row = spans[1]!.rows.find(({ provision }) => provision === 'cn/mofcom/2025-61#1-3')!
    expect(cellWords(row.cells['no-70-extended']!)).toBe('suspended')
    expect(row.causes['no-70-extended']!.map(supposedWords)).toEqual([
      'cn/mofcom/2025-70 is extended from 2026-11-10 until 2027-01-10',
    ])
    expect(spans[1]!.deltas['no-70-extended']!.undetermined).toBeLessThan(0)
    expect(laws.map(({ name }) => name)).toEqual(['baseline', 'no-70-extended'])
    expect(laws[1]!.edition).toContain(`${register.edition}+no-70-extended@`)
    // A policy binds with what it belongs to: it differs though no event names it.
    const through = spans[1]!.rows.find(({ provision }) => provision === 'cn/npcsc/export-control-law#15')!
    expect(through.causes['no-70-extended']!.map(({ kind }) => kind)).toEqual(['extends'])
  })

  test('a date that the movement has stands fast on every day of the window', async () => {
    const ofNo61 = async (day: string) => {
      const shipped = { ...abroad, dates: { export: date(day) } }
      const { spans } = compare(dysprosium, shipped, await lawsOf('no-70-extended'), window).parts[0]!
      const has = spans.filter(({ rows }) => rows.some(({ provision }) => provision.startsWith('cn/mofcom/2025-61#')))
      return [has[0]?.from, has.at(-1)?.to]
    }
    expect(await ofNo61('2026-10-20')).toEqual([undefined, undefined])
    expect(await ofNo61('2026-12-01')).toEqual([window.from, window.to])
  })

  test('lines that are alike are one group, whatever they are called', async () => {
    const lines = ['a', 'b', 'c'].map((id): Part => ({ ...dysprosium, id, path: id }))
    const comparison = compareAll([...lines, ...oxides], abroad, await lawsOf('no-70-extended'), window)
    expect(
      groupsOf(comparison).some(({ parts }) => parts.filter(({ part }) => 'abc'.includes(part)).length === 3),
    ).toBe(true)
    expect(comparison.parts).toHaveLength(lines.length + oxides.length)
  })

  test('refuses days that run backwards, and no law at all', async () => {
    const laws = await lawsOf()
    expect(() => compare(dysprosium, abroad, laws, { ...window, to: date('2026-09-30') })).toThrow('backwards')
    expect(() => compare(dysprosium, abroad, {}, window)).toThrow('nothing to compare')
  })
})

describe('what it costs', () => {
  const magnet: Part = {
    ...dysprosium,
    id: 'magnet',
    path: 'magnet',
    value: { ...exactly(new Decimal(1000)), currency: 'USD' },
    quantity: exactly(new Decimal(1)),
    codes: [{ system: 'hts', edition: '2025', code: '8505.11.0070' }] as unknown as Part['codes'],
  }
  const entry = parseMovement({ kind: 'import', from: 'CN', to: 'US' }, register)
  const days = { from: date('2025-10-20'), to: date('2025-11-05'), knownAt: date('2025-11-08') }

  test('the threatened 100 % raises what is to pay by the whole value, from its day', async () => {
    const laws = await lawsOf('threat-100-takes-effect')
    const { spans } = compare(magnet, entry, laws, { ...days, money: {} }).parts[0]!
    expect(spans[0]!.from).toBe('2025-11-01')
    for (const { costs } of spans) {
      const [law, threat] = [costs!.baseline!, costs!['threat-100-takes-effect']!]
      expect(new Decimal(threat.lo).minus(law.lo).toFixed(2)).toBe('1000.00')
      expect(costWords(threat)).toContain('USD')
    }
  })

  test('lines that are alike but for their worth each cost what duty says of them, on every day under every law', async () => {
    const laws = await lawsOf('threat-100-takes-effect', 'talks-fail')
    const dear = { ...magnet, id: 'dear', path: 'dear', value: { ...exactly(new Decimal(2000)), currency: 'USD' } }
    const many = { ...magnet, id: 'many', path: 'many', quantity: exactly(new Decimal(7)) }
    const through = { ...days, to: date('2025-11-20') }
    const { parts } = compareAll([magnet, dear, many], entry, laws, { ...through, money: {} })
    let seen = 0
    for (const [index, subject] of [magnet, dear, many].entries()) {
      for (const { from, to, costs } of parts[index]!.spans) {
        for (const on of new Set([from, to]))
          for (const [name, law] of Object.entries(laws)) {
            const answer = determine(law, { subject, movement: entry, on, knownAt: through.knownAt })
            const { total } = duties(answer)
            seen += 1
            expect([costs![name]!.lo, costs![name]!.hi], `${subject.id} under ${name} on ${on}`).toEqual([
              printCents(total.lo),
              total.hi && printCents(total.hi),
            ])
          }
      }
    }
    expect(seen).toBeGreaterThan(20)
  })

  test('a part without a value costs what nobody can tell, and never nothing', async () => {
    const { value: _, ...worthless } = magnet
    const laws = await lawsOf('threat-100-takes-effect')
    const { spans } = compare(worthless, entry, laws, { ...days, money: {} }).parts[0]!
    expect(spans[0]!.costs!['threat-100-takes-effect']!.hi).toBeUndefined()
    expect(costWords(spans[0]!.costs!['threat-100-takes-effect'])).toContain('?')
  })
})

test('a rate given for a layer that no provision asks for is open where the goods have no value, as in the bill', async () => {
  const movement = parseMovement({ kind: 'import', from: 'US', to: 'CN' }, register)
  const money = { rates: { 'us/column-1': '0.029' } }
  const knownAt = date('2025-11-08')
  const laws = await lawsOf('one-year')
  const subject = part('goods')
  const { parts } = compareAll([subject], movement, laws, {
    from: date('2026-07-31'),
    to: date('2026-11-10'),
    knownAt,
    money,
  })
  const last = parts[0]!.spans.at(-1)!
  const bill = duties(determine(register, { subject, movement, on: last.to, knownAt }), money)
  expect(last.costs!.baseline!.undetermined).toContain('us/column-1')
  expect(last.costs!.baseline!.undetermined).toEqual(
    [...new Set(bill.undetermined.map(({ provision }) => provision))].sort(),
  )
})
