import { describe, expect, test } from 'vitest'
import { readRegister } from '../files/read-register.js'
import { part } from '../goods/part.testing.js'
import { date } from '../time/date.js'
import { determine } from './determine.js'
import { explain } from './explain.js'
import { type MovementInput, parseMovement } from './movement-parse.js'
import { questions } from './questions.js'

const register = await readRegister()
const ON = date('2025-10-11')
const KNOWS = { facts: { 'mover.knows-danger': 'yes' } }
const [KNOWN_DANGER, TARIFF] = ['cn/npcsc/export-control-law#12-3-goods', 'us/president/2025-10-10-post#tariff']

const asked = (movement: MovementInput) =>
  determine(register, {
    subject: { ...part('pump'), form: 'equipment', product: 'machine-tool', origin: 'cn/customs' },
    movement: parseMovement(movement, register),
    on: ON,
    knownAt: ON,
  })
const judged = (id: string, movement: MovementInput) => asked(movement).verdict(id)!.value

describe('what one side calls otherwise is judged by the law of the other', () => {
  test.each(['export', 're-export', 'import', 'provision', 'transit'])('%s out of China', (kind) => {
    expect(judged(KNOWN_DANGER, { kind, from: 'CN', to: 'DE', ...KNOWS })).toBe('yes')
  })

  test.each(['export', 're-export', 'import', 'provision', 'transit'])(
    '%s into the United States: the import side',
    (kind) => {
      expect(asked({ kind, from: 'CN', to: 'US' }).verdict(TARIFF)).toMatchObject({
        condition: 'yes',
        because: 'state',
      })
    },
  )

  test('the explanation says so', () => {
    const verdict = asked({ kind: 'import', from: 'CN', to: 'DE', ...KNOWS }).verdict(KNOWN_DANGER)!
    expect(explain(verdict)).toContain(
      'import: it leaves one country and enters another, and is judged from both sides',
    )
  })
})

describe('a provision crosses a border only where both places say so', () => {
  test('inside one country', () => {
    const inChina = { kind: 'provision', from: 'CN', to: 'CN', ...KNOWS }
    expect(judged(KNOWN_DANGER, { ...inChina, provider: { chinese: 'no' } })).toBe('no')
    // article 2: by a Chinese person to a foreign one it may be an export all the same
    expect(judged(KNOWN_DANGER, inChina)).toBe('unknown')
    expect(asked({ kind: 'provision', from: 'US', to: 'US' }).verdict(TARIFF)).toMatchObject({ condition: 'no' })
  })

  test.each([{ to: 'US' }, { from: 'CN' }, {}])('unknown where a place is unknown: %j', (places) => {
    expect(asked({ kind: 'provision', ...places }).verdict(TARIFF)!.condition).toBe('unknown')
  })

  test('and the place is what is asked', () => {
    const keys = questions(asked({ kind: 'provision', to: 'DE', ...KNOWS })).map(({ key }) => key)
    expect(keys).toContain('movement.from')
    expect(keys).not.toContain('movement.kind')
  })
})

test('whether an import was a re-export where it left is not said by it: that is asked, and an answer settles it', () => {
  const article45 = 'cn/npcsc/export-control-law#45'
  const oxide = {
    ...part('oxide'),
    form: 'oxide',
    classifications: [{ list: 'cn/mofcom/2025-18/list', entry: '1C902.a' }],
  }
  const movement = parseMovement({ kind: 'import', from: 'CN', to: 'DE' }, register)
  const question = { subject: oxide, movement, on: ON, knownAt: ON }
  const verdict = determine(register, question).verdict(article45)!
  expect(verdict.missing).toContain('movement.kind')
  const said = (word: string) => ({ 'movement.kind': { value: { is: 'word' as const, word }, at: [] } })
  expect(determine(register, { ...question, answers: said('export') }).verdict(article45)!.value).toBe('no')
})

describe('movements that cannot be', () => {
  test.each([
    [{ kind: 'transfer', from: 'CN', to: 'DE' }, 'a transfer stays inside one country'],
    [{ kind: 'import', from: 'DE', to: 'DE' }, 'import goes from one country to another'],
    [{ kind: 'export', from: 'CN', to: 'cn/customs' }, 'export goes from one country to another'],
  ])('%j', (movement, message) => {
    expect(() => parseMovement(movement, register)).toThrow(message)
  })

  test('a bonded zone is a place of its own', () => {
    expect(parseMovement({ kind: 'export', from: 'cn/bonded', to: 'CN' }, register).from).toBe('cn/bonded')
  })
})
