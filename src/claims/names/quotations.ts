import { AMBIGUOUS, SPEECH } from '../attribution/verbs.js'
import type { Context } from '../context.js'
import type { Quotation, Span } from '../reading.js'
import type { Paragraph } from '../text/passage.js'
import { startingIn } from '../text/spans.js'
import { quotedSpans } from './quotation-marks.js'
import { DETERMINERS } from './word-lists.js'
import { type Word, wordsOf } from './words.js'

/** Everything in quotation marks, and what the marks say: somebody's words, a word held at arm's length, a title, a saying, a whole report. */
export function quotationsOf({ passages }: Context): readonly Quotation[] {
  const all = wordsOf(passages)
  let from = 0
  const quotations: Omit<Quotation, 'id'>[] = []
  for (const [index, paragraph] of passages.paragraphs.entries()) {
    const first = from
    while (from < all.length && all[from]!.paragraph === index) from += 1
    const spans = quotedSpans(paragraph)
    if (!spans.length) continue
    const words = all.slice(first, from)
    const desk = { paragraph, words, bare: outsideOf(words, spans), heading: isHeading(words, paragraph.text) }
    let start = paragraph.start
    for (const span of spans) {
      quotations.push({ ...span, quote: passages.text.slice(span.start, span.end), kind: kindOf(desk, span, start) })
      start = span.end
    }
  }
  return quotations.map((quotation, at) => ({ id: `q${at + 1}`, ...quotation }))
}

/** A paragraph and its words, all and those outside quotation marks. */
type Desk = {
  readonly paragraph: Paragraph
  readonly words: readonly Word[]
  readonly bare: readonly Word[]
  readonly heading: boolean
}

function outsideOf(words: readonly Word[], spans: readonly Span[]): readonly Word[] {
  let at = 0
  return words.filter((word) => {
    while (at < spans.length && spans[at]!.end <= word.start) at += 1
    return !(spans[at] && spans[at]!.start <= word.start)
  })
}

const SAYING =
  /(?:proverb|(?:a|the|old|common|Chinese|popular) saying|adage|motto|slogan|maxim|idiom|(?:attitude|principle|spirit|policy|philosophy) of) *(?:, *)?$/i
const HELD_OFF = /(?:so-called|self-styled|the term|the word|the phrase|所谓的?) *$/i
const REPORT_WORDS = new Set(['reported', 'reports', 'report', '报道', '报道称'])
const SPEAKS_HAN = /表示|指出|强调|回应|宣布|宣称|称$|说$/
/** How far from the marks a verb of speech is looked for. */
const REACH = 600

function kindOf({ paragraph, words, bare, heading }: Desk, span: Span, from: number): Quotation['kind'] {
  const before = paragraph.text.slice(Math.max(from, span.start - 60) - paragraph.start, span.start - paragraph.start)
  if (SAYING.test(before)) return 'saying'
  if (HELD_OFF.test(before)) return 'scare'
  if (heading) return 'headline'
  const sentence = sentencesOver(paragraph, span)
  const outside = startingIn(bare, sentence)
  const last = outside.filter(({ start }) => start < span.start).at(-1)
  const inside = startingIn(words, span).length
  if (last && REPORT_WORDS.has(last.key) && inside > 8) return 'quoted report'
  const told = outside.some(
    (word, at) => speaks(word, outside[at - 1]) || TOLD_BY.has(word.key) || SPEAKS_HAN.test(word.text.slice(0, 60)),
  )
  if (told || /[:：] *$/.test(before)) return 'speech'
  // a whole sentence between marks
  if (outside.length === 0 && inside >= 4 && /[.?!。？！]["”」』]$/.test(textOf(paragraph, span))) return 'speech'
  return inside >= 8 &&
    (outside.length === 0 ||
      /[,.?!，。？！]["”」』]?$/.test(paragraph.text.slice(span.end - 2 - paragraph.start, span.end - paragraph.start)))
    ? 'speech'
    : 'scare'
}

const textOf = ({ text, start }: Paragraph, span: Span): string => text.slice(span.start - start, span.end - start)

/** The sentences that a quotation touches, as far as they are near it. */
function sentencesOver({ sentences, start, end }: Paragraph, span: Span): Span {
  const near = startingIn(sentences, { start: span.start - REACH, end: span.end })
  const first = near.findIndex((one) => one.end > span.start)
  const from = first >= 0 ? near[first]!.start : Math.max(start, span.start - REACH)
  return { start: from, end: Math.min(end, Math.max(near.at(-1)?.end ?? 0, span.end), span.end + REACH) }
}

/** A verb of speech, not a noun of the same form, nor what is seen rather than said. */
function speaks({ key }: Word, before: Word | undefined): boolean {
  const verbs = SPEECH.get(key)
  if (!verbs || (AMBIGUOUS.has(key) && before && DETERMINERS.has(before.key))) return false
  return verbs.some(({ form, participle }) => form !== 'ing' || participle)
}

const TOLD_BY = new Set([
  'according',
  'quoted',
  'quoting',
  'citing',
  'words',
  'comments',
  'remarks',
  'interview',
  '表示',
  '说',
  '称',
  '指出',
  '强调',
  '回应',
])

function isHeading(words: readonly Word[], text: string): boolean {
  if (text.length >= 200 || /[.!?。]["”’']?$/.test(text)) return false
  const long = words.filter((word) => word.text.length > 3)
  return long.length >= 3 && long.filter((word) => word.capital).length >= long.length * 0.75
}
