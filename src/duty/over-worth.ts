import type { Question } from '../determine/determine.js'
import type { Issue } from '../issue.js'
import { Decimal } from '../measure/decimal.js'
import type { Register } from '../register/model.js'
import { type DutyInput, lineOf } from './input.js'
import { printAmount } from './money.js'

/**
 * What is said of a line that is worth more than that can be said of: an entry free as of 800 dollars or less. Lines in another currency than the limit are
 * taken at their word. The limits stand in `facts.yaml`.
 */
export function overWorth(
  { subject, movement }: Pick<Question, 'subject' | 'movement'>,
  input: DutyInput,
  { facts }: Register,
): Issue[] {
  const { value, currency } = lineOf(subject, input)
  return Object.values(facts)
    .flatMap(({ worthAtMost }) => Object.entries(worthAtMost))
    .filter(([fact, most]) => movement.facts[fact] === 'yes' && currency === most.currency && value.lo.gt(most.amount))
    .map(([fact, most]) => ({
      code: 'over-worth',
      ...(subject.at.file ? { file: subject.at.file } : {}),
      ...(subject.at.line ? { line: subject.at.line } : {}),
      path: subject.path,
      message: `worth too much for ${fact}`,
      found: `${printAmount(value)} ${currency}`,
      expected: `at most ${new Decimal(most.amount)} ${most.currency}`,
    }))
}
