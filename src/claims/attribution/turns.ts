import type { WithDates } from '../context.js'
import type { Span } from '../reading.js'
import { hasHan } from '../text/characters.js'
import type { Paragraph } from '../text/passage.js'
import { onlyPersonIn, outletNamed, type Respondent, respondentOf, speakerNamed } from './respondent.js'
import type { Speaker } from './speaker.js'

/** Whose paragraph it is, by the label at its head or the one before it. Nobody: a question, a moderator, an answer of nobody named. `from`: where the words begin. */
export type Turn = { readonly speaker?: Speaker; readonly from: number; readonly carried: boolean }

const QUESTION =
  /^(?:q|question|questions|questioner|reporters?|journalists?|correspondent|moderator|operator|host|interviewer|audience(?: member)?|the press|press|crowd|participants?|staff|media|问|提问|记者|主持人|有记者问|.{0,20}记者(?:问|提问)?)$/iu
const ANSWER = /^(?:a|answer|答|答复|回答|发言人|答记者问|spokesperson|the spokesperson|spokesman|spokeswoman)$/iu
/** Different speakers of one text; a text with more is no transcript. */
const MOST = 300
/** Marks of a paper's own parts, and of notes: nobody speaks. */
const HEADING =
  /^(?:agency|action|summary|dates?|address(?:es)?|supplementary|for further|background|note|subject|source|contact|title|section|sec|part|annex|re|effective|authority|billing|fact|facts|table|figure|example|topic|update|editor)\b/i
const LABEL = /^(?:Q(?=[ \t]{2,}|\. )[. \t]+|([^:：\n“"]{1,120}?)[:：]\s*)/u
/** A question mark before one space, which only a text that writes its speakers' labels in capitals has: `Q But to confirm: ...`. */
const BARE = /^Q (?=[\p{Lu}"“—–-])/u
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+){0,4}$/u
/** A question at the paragraph's end, perhaps with a note behind it. */
const ASKS = /[?？]["”」]?(?: ?[(（][^()（）]{1,80}[)）])?$/u
const TOPIC =
  /^(?:on|in|at|as|for|about|regarding|concerning|asked|when|after|during|with|to|from|of|and|but|by|see|following|including|namely|under|per)\b/i

/**
 * Turns of a transcript, of an article that strings labelled quotations, and of questions and answers: `MR. BESSENT: ...`, `Secretary X: "..."`, `Q ...`,
 * `答：...`. A paragraph without a label goes on with the one before it in a transcript; a quotation under a topic (`On trade: "..."`) with whom
 * the line above leads in.
 */
export function turnsOf(
  context: WithDates,
  leadIn: (paragraph: number) => Speaker | undefined,
): ReadonlyMap<number, Turn> {
  const { paragraphs } = context.passages
  const plain = paragraphs.map((paragraph) => labelOf(paragraph, false))
  const shouts = plain.some((label) => label && CAPITALS.test(label.words))
  const labels = shouts ? paragraphs.map((paragraph) => labelOf(paragraph, true)) : plain
  const respondent = respondentOf(context)
  const turns = new Map<number, Turn>()
  const known = new Map<string, Speaker | undefined>()
  const who = (label: string, at: Span): Speaker | undefined => {
    const key = label.toLowerCase()
    if (!known.has(key) && known.size < MOST) known.set(key, speakerNamed(context, label, at))
    return known.get(key)
  }
  const spoken = labels.filter((label) => label && (QUESTION.test(label.words) || ANSWER.test(label.words))).length
  const transcript = spoken > 0 || (respondent?.whole ?? false)
  const asks = (label: Label, paragraph: Paragraph): boolean =>
    (shouts || respondent !== undefined) &&
    label.words.length <= 60 &&
    isTitle(label.words) &&
    !HEADING.test(label.words) &&
    (ASKS.test(paragraph.text) || outletNamed(context, label.words))
  let last: Turn | undefined
  let led: Speaker | undefined
  for (const [index, paragraph] of paragraphs.entries()) {
    const label = labels[index]
    if (label && HEADING.test(label.words)) last = undefined
    const turn =
      label && (turnAt(label, paragraph, who, respondent) ?? (asks(label, paragraph) ? question(label) : undefined))
    if (turn) {
      turns.set(index, turn)
      last = turn
      led = undefined
      continue
    }
    if (led && label && TOPIC.test(label.words) && isQuotation(paragraph, label.from))
      turns.set(index, { speaker: led, from: label.from, carried: true })
    else if (led && isQuotation(paragraph, paragraph.start))
      turns.set(index, { speaker: led, from: paragraph.start, carried: true })
    else {
      led = /[:：]$/.test(paragraph.text) ? leadIn(index) : headed(context, paragraph, paragraphs[index + 1])
      const on =
        last ?? (respondent?.whole && index > respondent.paragraph ? { ...respondent, carried: false } : undefined)
      if (transcript && on && !led && isProse(paragraph))
        turns.set(index, { ...on, from: paragraph.start, carried: last !== undefined })
    }
  }
  return turns
}

type Label = { readonly words: string; readonly from: number }

const question = ({ from }: Label): Turn => ({ from, carried: false })

/** A line that only names a person, over quotations: `Jane Roe on Morning News`. */
function headed(context: WithDates, line: Paragraph, next: Paragraph | undefined): Speaker | undefined {
  if (!next || line.text.length > 120 || /[.。!?！？;；,，:：]$/.test(line.text)) return undefined
  const label = labelOf(next, false)
  const over = isQuotation(next, next.start) || (label && TOPIC.test(label.words) && isQuotation(next, label.from))
  return over ? onlyPersonIn(context, line) : undefined
}

function labelOf({ text, start }: Paragraph, bare: boolean): Label | undefined {
  const head = text.slice(0, 160)
  if (bare && BARE.test(head)) return { words: 'Q', from: start + 2 }
  if (!/^Q|[:：]/.test(head)) return undefined
  const found = LABEL.exec(head)
  if (!found || found[0].length >= text.length) return undefined
  return {
    words: (found[1] ?? 'Q')
      .replace(/^[*_\s]+|(?<![*_\s])[*_\s]+$/g, '')
      .replace(/(?<!\s)\s*[(（][^()（）]{0,60}[)）]$/u, ''),
    from: start + found[0].length,
  }
}

function turnAt(
  { words, from }: Label,
  paragraph: Paragraph,
  who: (label: string, at: Span) => Speaker | undefined,
  respondent: Respondent | undefined,
): Turn | undefined {
  if (QUESTION.test(words)) return question({ words, from })
  if (ANSWER.test(words)) return { from, carried: false, ...(respondent ? { speaker: respondent.speaker } : {}) }
  const quoted = isQuotation(paragraph, from)
  if (HEADING.test(words) || TOPIC.test(words) || words.length > (quoted ? 120 : 60)) return undefined
  if (!quoted && !isTitle(words)) return undefined
  // `Roe said that it had ended: “...”`: a sentence
  if (/ that /.test(words)) return undefined
  const speaker = who(words, { start: paragraph.start, end: from })
  return speaker && { speaker, from, carried: false }
}

/** A label without quotation marks behind it is a name and its titles, never a clause: `The list that Roe signed: ...`. */
const isTitle = (words: string): boolean =>
  hasHan(words) ? words.length <= 20 : words.split(/\s+/).every((word) => /^(?:\p{Lu}|(?:of|the|for|and)$)/u.test(word))

/** From a place on, one quotation to the paragraph's end. */
const isQuotation = ({ start, text }: Paragraph, from: number): boolean =>
  /^["“「]/.test(text[from - start] ?? '') && /["”」][.。]?$/.test(text)

/** Neither a heading nor a note in brackets. */
const isProse = ({ text }: Paragraph): boolean =>
  /[.!?。！？;；”"]$/.test(text) && !/^[([（【]/.test(text) && text.length > 30
