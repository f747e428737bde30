import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import { verbLeft } from './left.js'
import type { Line } from './line.js'
import { type Found, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isRelief, objectPhrase } from './objects.js'

/** Relief that goods or traders may have: an exclusion, duty-free entry, a refund, a lower rate. */
function reliefIn(line: Line, from: number): number | undefined {
  const phrase = objectPhrase(line, from, false)
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const word = wordAt(line, at)
    if (isRelief(line, at) || /^(?:refunds?|drawback|duty-free|tariff-free|relief)$/.test(word)) return at
    if (/^(?:rates?|tariffs?|dut(?:y|ies)|treatment)$/.test(word) && isLow(line, phrase.from, at)) return at
  }
  return undefined
}
const isLow = (line: Line, from: number, at: number): boolean =>
  line.tokens
    .slice(from, at)
    .some(({ low }) => /^(?:reduced|lower|zero|preferential|special|favou?rable|free|minimis|0%)$/.test(low))

const AROUND =
  /^(?:will|shall|would|may|can|could|be|is|are|was|were|been|has|have|not|no|longer|also|now|then|become|becomes|became|remain|remains|automatically|still)$/

/** `Items of that class are now eligible for the exclusion`, `are ineligible for duty-free entry`, `makes parts eligible for a refund`. */
const eligible: Turn = (line, at, ground) => {
  if (!ground.trade || wordAt(line, at + 1) !== 'for') return undefined
  const head = reliefIn(line, at + 2)
  if (head === undefined) return undefined
  const against = wordAt(line, at) === 'ineligible'
  const maker = verbLeft(line, at - 1, 16)
  const verb = maker === undefined ? undefined : line.verbs[maker]!
  if (verb && /^(?:make|render|keep|deem)$/.test(verb.lemma) && verb.voice === 'active') {
    const mood = moodOf(line, verb.at)
    return mood.operator
      ? undefined
      : of(line, mood.from, head, {
          against: against !== verb.negated,
          mood: { ...mood, negated: false },
          verb: verb.at,
        })
  }
  return said(line, at, head, against)
}

/** `Low-value parcels will no longer qualify for the exemption`, `qualifies for a refund`. */
const qualifies: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || wordAt(line, at + 1) !== 'for' || /^(?:to|that|which|who)$/.test(wordAt(line, at - 1)))
    return undefined
  if (verb && (verb.shape !== 'finite' || verb.voice === 'passive')) return undefined
  const head = reliefIn(line, at + 2)
  return head === undefined ? undefined : said(line, at, head, false)
}

/** With the verbs around the word, and the subject before them. */
function said(line: Line, at: number, head: number, against: boolean): Found | undefined {
  let group = at
  let negated = against
  while (group > 0 && at - group < 7 && AROUND.test(wordAt(line, group - 1))) {
    if (/^(?:not|no)$/.test(wordAt(line, group - 1))) negated = !negated
    group -= 1
  }
  const isVerb = /^qualif/.test(wordAt(line, at))
  if (group === at && !isVerb) return undefined
  const { from } = subjectRange(line, group)
  if (from >= group || /^(?:if|whether|that|which|who|when|where)$/.test(wordAt(line, from - 1))) return undefined
  return of(line, from, head, { against: negated, mood: { ...STILL, given: false } })
}

const of = (
  line: Line,
  from: number,
  head: number,
  { against, ...more }: { readonly against: boolean } & Partial<Found>,
): Found => idiom(line, against ? 'imposes' : 'lifts', { from, to: clauseEnd(line, head + 1) }, { head, ...more })

export const ELIGIBLE: readonly (readonly [Turn, string])[] = [
  [eligible, 'eligible ineligible'],
  [qualifies, 'qualify qualifies qualified'],
]
