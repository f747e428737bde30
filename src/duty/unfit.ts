import type { Question } from '../determine/determine.js'
import { subjectsOf } from '../determine/subject.js'
import { isIn } from '../determine/territory.js'
import { htsFault } from '../goods/hts.js'
import { InputError, type Issue, nearest } from '../issue.js'
import { CURRENCIES } from '../measure/currency.js'
import { testsOf } from '../register/conditions.js'
import type { Register } from '../register/model.js'
import type { DutyInput } from './input.js'
import { overWorth } from './over-worth.js'
import { leviesOf } from './standing.js'

const MOST = 50

/**
 * What a bill cannot be written without: a destination whose duties are on file, the worth and the origin of each line of goods, in a currency that there
 * is, under codes that there are. Throws InputError with every line that lacks it. `check` asks for it instead, and shows what the rest comes to.
 */
export function refuseUnfit(
  questions: readonly Pick<Question, 'subject' | 'movement'>[],
  input: DutyInput,
  register: Register,
): void {
  const elsewhere = questions.slice(0, 1).flatMap(({ movement }) => notHeld(movement.to, register))
  const issues = elsewhere.length ? elsewhere : questions.flatMap((one) => unfit(one, input, register))
  if (issues.length) throw new InputError(issues.slice(0, MOST))
}

/** No duty of a territory is on file that no duty or fee names: that is not to say that it has none. */
function notHeld(to: string | undefined, register: Register): Issue[] {
  const held = destinationsIn(register)
  if (to === undefined || [...held].some((territory) => isIn(register, to, territory))) return []
  return [
    {
      code: 'not-covered',
      path: 'movement.to',
      message: 'no duties of this destination are on file',
      found: to,
      expected: [...held].sort().join(', '),
    },
  ]
}

const destinationsIn = (register: Register): ReadonlySet<string> =>
  new Set(
    leviesOf(register).all.flatMap(({ when }) =>
      testsOf(when).flatMap((test) => (test.fact === 'movement.to' ? (test.in ?? []) : [])),
    ),
  )

function unfit(question: Pick<Question, 'subject' | 'movement'>, input: DutyInput, register: Register): Issue[] {
  const { subject: part } = question
  const { value } = input
  const subjects = subjectsOf(part)
  if (!subjects.includes('goods')) return []
  const at = {
    ...(part.at.file ? { file: part.at.file } : {}),
    ...(part.at.line ? { line: part.at.line } : {}),
    path: part.path,
  }
  const missing = (message: string): Issue => ({ code: 'missing', ...at, message })
  const currency = value ? undefined : part.value?.currency
  return [
    ...(value || part.value ? [] : [missing('the entered value is missing')]),
    ...(currency && !CURRENCIES.has(currency) ? [{ ...at, ...noCurrency(currency) }] : []),
    ...(part.origin === undefined ? [missing('the country of origin is missing')] : []),
    ...part.codes.flatMap((code) =>
      code.system === 'hts' ? codeFault(code, register).map((one) => ({ ...at, ...one })) : [],
    ),
    ...overWorth(question, input, register),
  ]
}

const noCurrency = (found: string): Issue => ({
  code: 'bad-currency',
  message: 'not a currency',
  found,
  expected: 'an ISO 4217 code, like USD',
  nearest: nearest(found, CURRENCIES),
})

/** What is wrong with a code of the HTS, and with the edition that it is of. */
export function codeFault(
  { code, edition }: { readonly code: string; readonly edition?: string | undefined },
  register: Register,
): Issue[] {
  const fault = htsFault(code)
  if (fault)
    return [
      {
        code: 'bad-code',
        message: fault,
        found: code,
        expected: 'the 8 or 10 digits of an HTS code, like 8505.11.0070',
      },
    ]
  const editions = htsEditions(register)
  if (edition === undefined || editions.size === 0 || editions.has(edition)) return []
  const message = 'no edition of the HTS that a rule here is stated in'
  return [{ code: 'bad-edition', message, found: edition, expected: [...editions].sort().join(', ') }]
}

/** The editions that the rules of a register are stated in. */
const htsEditions = (register: Register): ReadonlySet<string> =>
  new Set(
    Object.values(register.provisions).flatMap(({ when }) =>
      testsOf(when).flatMap(({ per, starts }) => (per.system === 'hts' ? (starts?.editions ?? []) : [])),
    ),
  )
