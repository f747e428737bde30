import type { Part } from '../goods/part.js'
import { or, type Truth } from '../measure/truth.js'
import type { Test } from '../register/model.js'
import { testNode } from './evaluate.js'
import type { TestNode, Variable } from './node.js'
import type { Trial } from './trial.js'

/**
 * A customs code against prefixes (Q5): a code that extends a prefix is in, one that leaves it is out, one that is shorter than the prefix or of
 * another edition cannot tell.
 */
export function tryCode(test: Test, variable: Variable, item: Part, trial: Trial): TestNode {
  const { codes, editions } = test.starts!
  const asked = `starts with ${codes.join(' or ')} (${editions.join(', ')})`
  const answer = trial.answers.get(variable.key)
  if (answer?.value?.is === 'truth') return testNode(variable, asked, answer, answer.value.truth, test)
  const declared = item.codes.filter(({ system }) => system === variable.per.system)
  if (declared.length === 0) return testNode(variable, asked, { at: [] }, 'unknown', test)
  const value = or(
    declared.map((code) =>
      code.edition !== undefined && editions.includes(code.edition)
        ? or(codes.map((prefix) => startsWith(code.code, prefix)))
        : 'unknown',
    ),
  )
  const read = declared.map((code) => `${code.code} (${code.edition ?? 'no edition'})`).join(', ')
  return testNode(variable, asked, { value: { is: 'word', word: read }, at: [item.at] }, value, test)
}

function startsWith(code: string, prefix: string): Truth {
  const a = code.replaceAll('.', '')
  const b = prefix.replaceAll('.', '')
  return a.startsWith(b) ? 'yes' : b.startsWith(a) ? 'unknown' : 'no'
}
