import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { actIn, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { tradeIn } from './objects.js'

/** Who trades: what they must do is a measure. */
const TRADERS =
  /^(?:applicants?|banks?|brokers?|carriers?|compan(?:y|ies)|exporters?|filers?|firms?|importers?|institutions?|investors?|members|licensees?|manufacturers?|operators?|parties|persons?|producers?|purchasers?|refiners?|sellers?|shippers?|suppliers?|traders?)$/

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
  if (/^will$/.test(word)) return wordAt(line, at + 1) === 'be' ? obliged(line, at + 1) : undefined
  const last = /^(?:are|is|be)$/.test(word) ? at + 1 : at
  if (last > at && !/^(?:required|obliged|obligated)$/.test(wordAt(line, last))) return undefined
  for (let k = last + 1; k < last + 5; k += 1)
    if (line.verbs[k]) return line.verbs[k]!.voice === 'active' ? k : undefined
  return undefined
}

const TELLS =
  /^(?:certify|declare|disclose|file|furnish|maintain|notify|obtain|post|provide|register|report|screen|submit|verify)$/
/** `It will require U.S. persons to notify the Department of transactions`: a duty laid on who trades. */
const requires: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.voice === 'passive' || verb.negated || verb.shape === 'participle')
    return undefined
  let trader = false
  for (let k = at + 1; k < line.tokens.length && k - at < 12; k += 1) {
    if (/^[;:.]$/.test(wordAt(line, k))) return undefined
    trader ||= TRADERS.test(wordAt(line, k))
    if (wordAt(line, k) !== 'to' || !line.verbs[k + 1]) continue
    if (!trader || !TELLS.test(line.verbs[k + 1]!.lemma)) return undefined
    const mood = moodOf(line, at)
    const to = clauseEnd(line, k + 2)
    return idiom(
      line,
      actIn(mood, 'imposes'),
      { from: mood.from, to },
      { mood, by: mood.subject, verb: at, whole: true },
    )
  }
  return undefined
}

export const DUTIES_OF_TRADERS: readonly (readonly [Turn, string])[] = [
  [must, 'must shall are is will'],
  [requires, 'require requires required requiring'],
]
