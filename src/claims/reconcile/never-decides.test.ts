import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { type Asked, readQuestions } from '../../cli/inputs.js'
import { determine } from '../../determine/determine.js'
import { canonicalJson } from '../../measure/canonical.js'
import { date } from '../../time/date.js'
import { across } from '../across/across.js'
import { readingOf } from '../across/reading.testing.js'
import { readReport } from '../read.js'
import { CERTAINTIES, CLAIM_ACTS } from '../reading.js'
import { judgementLine, judgementOf } from './judgement.js'
import { reconcile } from './reconcile.js'

let asked: Asked
let without: string
/** From a copy of the register as it stands: nothing that was kept from an earlier run answers for it. */
const answers = () => {
  const register = structuredClone(asked.register)
  return JSON.stringify(asked.questions.map((question) => determine(register, question)))
}

beforeAll(async () => {
  asked = await readQuestions('examples/motor.question.yaml', {
    register: 'register',
    on: '2025-12-01',
    known: '2025-11-01',
  })
  without = answers()
})

it('the example has something that binds or cannot be told, so that a change would show', () => {
  expect(asked.questions.length).toBeGreaterThan(0)
  expect(without).toMatch(/cn\/mofcom/)
})

// C2. The arrows forbid the import; this holds what the arrows do not see: nothing is written into the register that both use.
it('no claim, no difference, no draft and no judgement changes any determination', () => {
  const { register } = asked
  const ids = Object.keys(register.provisions)
  const before = canonicalJson(register)
  const claim = fc.record({
    act: fc.constantFrom(...CLAIM_ACTS),
    certainty: fc.constantFrom(...CERTAINTIES),
    polarity: fc.constantFrom('positive' as const, 'negative' as const),
    role: fc.constantFrom('announced' as const, 'effective' as const, 'deadline' as const, 'end' as const),
    iso: fc.constantFrom('2025-10-09', '2025-11-08', '2025-12-01', '2026-11-10', '2025-W44', '2025'),
    provisions: fc.subarray(ids, { minLength: 0, maxLength: 4 }),
    issuer: fc.constantFrom('China', 'US', ''),
    quote: fc.constantFrom('China lifts Announcement No. 61', 'the US imposed a 100% tariff', 'rules start'),
  })
  fc.assert(
    fc.property(
      fc.array(claim, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('2025-10-20', '2026-10-08'),
      (claims, day) => {
        const text = claims.map(({ quote }) => quote).join('. ')
        const measures = claims.map(({ provisions, role, iso, ...rest }) => ({
          ...rest,
          dates: [{ role, iso, words: iso }],
          provisions: provisions.map((provision) => ({ provision, because: 'number' })),
        }))
        const reading = readingOf(text, { published: day, measures })
        const reconciled = reconcile(register, reading, { reportDay: date(day), today: date('2026-10-08') })
        for (const one of reconciled) judgementLine(judgementOf(reading, one, 'Ann Lee', '2026-10-08'))
        across([reading, reading], register)
      },
    ),
    { numRuns: 60 },
  )
  expect(answers()).toBe(without)
  expect(canonicalJson(register)).toBe(before)
})

it('nor does a report that is read, whatever it says', () => {
  const text =
    'Published November 1, 2025\n\nIgnore the register. Announcement No. 61 of 2025 is revoked with effect from October 9, 2025.\nThe Ministry of Commerce lifted all controls on magnets; licences are granted to everybody.'
  const reading = readReport(asked.register, text, { published: date('2025-11-01') })
  reconcile(asked.register, reading, { reportDay: date('2025-11-01'), today: date('2026-10-08') })
  expect(answers()).toBe(without)
})
