import type { WithClaims } from '../context.js'
import { rolesBySentence } from '../names/words.js'
import type { Claim, Opinion, Span } from '../reading.js'
import type { Sentence } from '../text/passage.js'
import { innermost, type Ordered, ordered } from '../text/spans.js'
import { maySign, signsIn } from './signs.js'

/**
 * Comment, loaded words, speculation and prediction apart from what is reported, and the disclaimer. Inside somebody's claim they are that
 * speaker's; elsewhere the outlet's own, without owner. What stands in quotation marks is not the outlet's.
 */
export function opinionOf(context: WithClaims): readonly Opinion[] {
  const claims = ordered(context.claims)
  const found: Omit<Opinion, 'id'>[] = []
  let at = 0
  const roles = rolesBySentence(context.passages)
  for (const [index, sentence] of context.passages.sentences.entries()) {
    if (!maySign(roles[index]!)) continue
    const length = sentence.end - sentence.start
    if (sentence.end > context.head.story.end || length > LONGEST || length < SHORTEST) continue
    while (at < context.quotations.length && context.quotations[at]!.end <= sentence.start) at += 1
    const quoted: Span[] = []
    for (let next = at; next < context.quotations.length && context.quotations[next]!.start < sentence.end; next += 1)
      quoted.push(context.quotations[next]!)
    for (const { kind, start, end } of signsIn(sentence, roles[index]!, quoted))
      found.push(opinion(context, claims, kind, within(sentence, start, end)))
  }
  for (const quotation of context.quotations) {
    if (quotation.kind !== 'headline') continue
    const paragraph = innermost(context.passages.paragraphs, quotation)
    if (paragraph)
      found.push({ start: paragraph.start, end: paragraph.end, quote: paragraph.text, kind: 'headline framing' })
  }
  const { disclaimer } = context.head
  if (disclaimer)
    found.push({ start: disclaimer.start, end: disclaimer.end, quote: disclaimer.quote, kind: 'disclaimer' })
  return found.sort((a, b) => a.start - b.start).map((one, at) => ({ id: `o${at + 1}`, ...one }))
}

/** The shortest sign: `evil`. */
const SHORTEST = 4
/** A longer sentence is no prose. */
const LONGEST = 4000

const within = ({ start }: Sentence, from: number, to: number): Span => ({ start: start + from, end: start + to })

function opinion(
  { passages }: WithClaims,
  claims: Ordered<Claim>,
  kind: Opinion['kind'],
  span: Span,
): Omit<Opinion, 'id'> {
  const owner = innermost(claims, { start: span.start, end: span.start + 1 })
  // Loaded words outside quotation marks are the writer's, whoever is reported.
  const theirs = kind !== 'loaded' && owner && owner.mode !== 'unattributed' ? owner.speaker : undefined
  return { ...span, quote: passages.text.slice(span.start, span.end), kind, ...(theirs ? { owner: theirs } : {}) }
}
