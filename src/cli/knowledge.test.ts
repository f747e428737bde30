import { describe, expect, test } from 'vitest'
import { example, lodestone } from './run.testing.js'

const OXIDES = ['check', example('oxides.question.yaml'), '--part', 'y2o3']
const EARLY = ['--on', '2023-06-01', '--known', '2023-06-01']
const FIRST = /^BEFORE WHAT THE REGISTER HOLDS: [^.]*cn\/dual-use[^.]* from 2024-12-01/

describe('before the day from which the register holds a regime, silence is no answer', () => {
  test.each([
    ['check', [...OXIDES, ...EARLY]],
    ['state', ['state', 'cn/mofcom/2023-23#1', '--on', '2023-09-01', '--known', '2023-09-01']],
    ['brief', ['brief', ...EARLY]],
    ['knowledge alone is early', [...OXIDES, '--on', '2025-01-10', '--known', '2024-11-30']],
    [
      'a date of the movement is early',
      [...OXIDES, '--on', '2025-01-10', '--known', '2025-01-10', '--export', '2024-11-30'],
    ],
  ])('%s: said first, exit 4', async (_, args) => {
    const ran = await lodestone(...args)
    expect(ran.out).toMatch(FIRST)
    expect(ran.code).toBe(4)
  })

  test('and in the data', async () => {
    const { early, coverage } = JSON.parse((await lodestone(...OXIDES, ...EARLY, '--json')).out)
    expect(early).toBe(true)
    expect(coverage[0]).toMatchObject({ id: 'cn/dual-use', verifiedFrom: '2024-12-01', early: true })
    const state = ['state', 'cn/mofcom/2023-23#1', '--json']
    expect(JSON.parse((await lodestone(...state, ...EARLY)).out)).toMatchObject({ early: true, stale: false })
    const page = JSON.parse((await lodestone('brief', ...EARLY, '--json')).out)
    expect(page.early).toContainEqual({ regime: 'cn/dual-use', verifiedFrom: '2024-12-01' })
  })

  test('from that day on nothing of it is said', async () => {
    const days = ['--on', '2025-01-10', '--known', '2025-01-10']
    const ran = await lodestone(...OXIDES, ...days)
    expect(ran.out).not.toContain('BEFORE')
    expect(JSON.parse((await lodestone(...OXIDES, ...days, '--json')).out)).toMatchObject({ early: false })
    expect((await lodestone('state', 'cn/mofcom/2023-23#1', ...days)).code).toBe(0)
  })
})

describe('what is only reported is shown, and marked', () => {
  const MOTOR = ['check', example('motor.question.yaml'), '--on', '2026-11-20']

  test('a check that rests on terms ahead shows what was said about them, each on its own day', async () => {
    const { out } = await lodestone(...MOTOR, '--known', '2026-10-08')
    const section = out.slice(out.indexOf('Reported, not law'))
    expect(section).toContain('2026-09-24: the US Treasury Secretary')
    expect(section).toContain('2026-09-28: MOFCOM said')
    expect((await lodestone(...MOTOR, '--known', '2026-10-08', '--markdown')).out).toContain('## Reported, not law')
  })

  test('not before it was said, and never with what was found out later', async () => {
    const before = await lodestone(...MOTOR, '--known', '2026-09-27')
    expect(before.out).toContain('2026-09-24: the US Treasury Secretary')
    expect(before.out).not.toContain('2026-09-28')
    expect((await lodestone(...MOTOR, '--known', '2026-09-28')).out).not.toContain('8 October')
  })

  test('the explanation of one provision has them too', async () => {
    const { out } = await lodestone(...MOTOR, '--known', '2026-10-08', '--explain', 'cn/mofcom/2025-61#1-1')
    expect(out).toMatch(/reported, not law, 2026-09-28/)
  })
})

test('a requirement that is out by guidance only is named on the first line; the exit code is that of an answer', async () => {
  const after = ['--on', '2025-12-01', '--known', '2025-12-01', '--export', '2025-12-01', '--declaration', '2025-12-01']
  const { out, code } = await lodestone('check', example('sensor.question.yaml'), ...after)
  expect(out.split('\n')[0]).toMatch(/do not bind, \d+ of them by guidance only, which is not law\.$/)
  expect(code).toBe(0)
})
