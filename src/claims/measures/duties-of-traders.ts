import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { tradeIn } from './objects.js'

/** Who trades: what they must do is a measure. */
const TRADERS =
  /^(?:applicants?|banks?|brokers?|carriers?|compan(?:y|ies)|exporters?|filers?|firms?|importers?|licensees?|manufacturers?|operators?|parties|persons?|producers?|purchasers?|refiners?|sellers?|shippers?|suppliers?|traders?)$/

/** `Importers must post a bond`, `exporters shall notify the Bureau`, `operators are required to file`. */
const must: Turn = (line, at, ground) => {
  if (!ground.trade) return undefined
  const verbAt = obliged(line, at)
  if (verbAt === undefined) return undefined
  const near = clauseStart(line, at)
  const from = /^(?:who|that|which)$/.test(wordAt(line, 1)) && TRADERS.test(wordAt(line, 0)) ? 0 : near
  let subject: number | undefined
  for (let k = from; k < at && subject === undefined; k += 1) if (TRADERS.test(wordAt(line, k))) subject = k
  if (subject === undefined || /^(?:by|of|from|to|with|for)$/.test(wordAt(line, subject - 1))) return undefined
  const to = clauseEnd(line, verbAt + 1)
  if (!tradeIn(line, { from, to })) return undefined
  return idiom(
    line,
    'imposes',
    { from, to },
    {
      mood: { ...STILL, given: false, negated: wordAt(line, at + 1) === 'not' && wordAt(line, at) !== 'must' },
      verb: verbAt,
    },
  )
}

/** The verb of what is to be done, where the word at `at` makes it a duty. */
function obliged(line: Line, at: number): number | undefined {
  const word = wordAt(line, at)
  const last = /^(?:are|is)$/.test(word) ? at + 1 : at
  if (last > at && !/^(?:required|obliged|obligated)$/.test(wordAt(line, last))) return undefined
  for (let k = last + 1; k < last + 5; k += 1)
    if (line.verbs[k]) return line.verbs[k]!.voice === 'active' ? k : undefined
  return undefined
}

export const DUTIES_OF_TRADERS: readonly (readonly [Turn, string])[] = [[must, 'must shall are is']]
