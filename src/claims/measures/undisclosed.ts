import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { wordAt } from './mention.js'

const TELLS = new Set('disclose reveal specify detail elaborate provide give publish release clarify'.split(' '))
const CONTENT =
  /^(?:details?|specifics?|quantit(?:y|ies)|categor(?:y|ies)|amounts?|terms|volumes?|numbers?|names?|content|contents|scope|timeline|figures?|information|text)$/

/** The words that say that content was not disclosed: "the quantities have not been disclosed", "without giving details". Token ranges. */
export function undisclosedIn(line: Line): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    if (!TELLS.has(verb.lemma)) continue
    const without = wordAt(line, verb.group - 1) === 'without'
    if (!verb.negated && !without) continue
    const from = without ? verb.group - 1 : Math.min(clauseStart(line, verb.group), verb.group)
    const to = clauseEnd(line, at + 1)
    for (let k = from; k < to; k += 1)
      if (CONTENT.test(wordAt(line, k))) {
        found.push({ from, to })
        break
      }
  }
  return found
}
