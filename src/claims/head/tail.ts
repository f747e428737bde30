import type { Quoted, Span } from '../reading.js'
import { matchesOf } from '../text/matches.js'
import { trimmed } from '../text/passage.js'
import type { Line } from './zone.js'

/** What stands around a story: where it comes from, who may copy it, whose views it gives, what to click. */
type Mark = Span & { readonly kind: 'from' | 'rights' | 'disclaimer' | 'chrome' }
export type Tail = {
  readonly from: readonly Quoted[]
  readonly rights?: Quoted
  readonly disclaimer?: Quoted
  /** The first character after the story. */
  readonly end: number
}

const SOURCE =
  '(?:original (?:article|source|link|text|title|report)|original|source|sources|via|read the (?:full|original) (?:article|story)|translated from|first published (?:in|by|on|at)|originally published (?:in|by|on|at)|republished from|reposted from|来源|原文链接|原文|转载自|转自|译自|稿源)'
const URL = '(?:https?:\\/\\/|www\\.)[^\\s<>"“”()（）【】]{4,400}'
/** Words that begin the next line of a tail; a URL in front of them may have run into them. */
const NEXT = /(?:Disclaimer|Statement|Source|Original|Copyright|Published|All rights|Translated|声明|免责|来源|©)/

const LABELLED_URL = new RegExp(`(?<=^|[\\s.!?。”"’)）】\\]/])${SOURCE} ?[:：]? ?(?:at )?${URL}`, 'giu')
const LABELLED_LINE = new RegExp(`^[(（\\[【]?${SOURCE} ?[:：] ?\\S.{0,160}$`, 'iu')
const COPIED_LINE = /^[(（[【]?(?:(?:re)?(?:published|posted) (?:from|with permission)|转载自|转自|译自).{1,160}$/iu
const TRANSLATED =
  /^[(（[【]?(?:this (?:article|report|story|text) (?:was|is|has been) )?(?:machine[- ])?translated (?:from|by)\b.{0,160}$/i

const RIGHTS =
  /all rights reserved|(?:^|\s)(?:©|copyright|\(c\)) ?(?:©|\(c\))? ?\d{4}|unauthori[sz]ed (?:reproduction|copying|use)|(?:may|must) not be (?:reproduced|republished|redistributed|published, broadcast)|(?:article|report|story) is exclusive to|no part of this|未经(?:授权|许可)|不得转载|版权所有|版权归|独家稿件/i
const DISCLAIMER_LABEL = /(?:disclaimer|免责声明|声明|statement) ?[:：]/giu
const VIEWS =
  /\bviews?\b.{0,60}\b(?:author|writer|own|personal|alone)\b|\bauthor(?:'s|’s)? (?:own |personal )*(?:views?|opinions?)|(?:does not|do not|doesn't) (?:necessarily )?(?:represent|reflect|constitute)|informational purposes only|not (?:legal|investment|financial) advice|仅代表|不代表|仅供参考/i
const VIEWS_SENTENCE =
  /\bviews? (?:and opinions? )?(?:expressed|presented|stated)\b.{0,80}\b(?:author|writer|own|alone)|(?:only |solely )?(?:represents?|reflects?) (?:only |solely )?(?:the )?(?:author(?:'s|’s) |personal )?(?:personal )?views?|informational purposes only|仅代表作者|不代表本/i
const CHROME =
  /^(?:please )?(?:click|tap|share (?:this|on)|follow us|subscribe|sign up|read more|related (?:articles?|stories|news)|see also|comments? \(\d+\)|leave a comment|tags? ?:|topics? ?:|advertisement$|download (?:the|our) app|photo ?:|please (?:feel free to )?(?:express|leave|share))|like\/dislike|buttons? below|责任编辑|编辑 ?[:：]|扫码|点击/i

const HAS_URL = /http|www/i
/** Whole lines, and what stands in every line that they fit. */
const LINES = [
  { sign: /[:：]/, form: LABELLED_LINE },
  { sign: /^[(（[【]?(?:re|p|转|译)/i, form: COPIED_LINE },
  { sign: /translated/i, form: TRANSLATED },
] as const
/** Where none of the marks of a sentence stands, wherever its sentences begin and end. */
const MAY_MARK = new RegExp(
  [RIGHTS, VIEWS_SENTENCE, CHROME].map(({ source }) => source.replace(/[$^]/g, '')).join('|'),
  'i',
)

/** The marks of the last lines, and where the story ends before them: at the first mark after which nothing but marks stand. */
export function tailOf(text: string, head: readonly Line[], tail: readonly Line[]): Tail {
  const marks = tail.flatMap((line) => marksOf(line))
  const end = storyEnd(text, tail.at(-1)?.end ?? text.length, marks)
  const early = head.filter(({ start }) => start < (tail[0]?.start ?? 0)).flatMap((line) => marksOf(line))
  const all = [...early, ...marks]
  const quoted = (kind: Mark['kind']) => all.filter((mark) => mark.kind === kind)
  const one = (id: 'rights' | 'disclaimer') => {
    const found = quoted(id).find(({ start }) => start >= end) ?? quoted(id)[0]
    return found ? { [id]: quotedAt(text, found, id) } : {}
  }
  return {
    from: quoted('from').map((mark, index) => quotedAt(text, mark, `from-${index + 1}`)),
    ...one('rights'),
    ...one('disclaimer'),
    end,
  }
}

const quotedAt = (text: string, { start, end }: Span, id: string): Quoted => ({
  id,
  start,
  end,
  quote: text.slice(start, end),
})

function marksOf(line: Line): Mark[] {
  const found: Mark[] = []
  if (HAS_URL.test(line.text))
    for (const label of matchesOf(LABELLED_URL, line.text)) {
      const cut = label[0].slice(1).search(NEXT)
      const length = cut < 0 ? label[0].length : cut + 1
      found.push({ kind: 'from', start: line.start + label.index, end: line.start + label.index + length })
    }
  if (found.length === 0 && LINES.some(({ sign, form }) => sign.test(line.text) && form.test(line.text)))
    found.push({ kind: 'from', start: line.start, end: line.end })
  for (const label of /[:：]/.test(line.text) ? matchesOf(DISCLAIMER_LABEL, line.text) : []) {
    const free = label.index === 0 || /[\s.!?。”"’)）】\]/]/.test(line.text[label.index - 1]!)
    if (!free && !found.some(({ end }) => end === line.start + label.index)) continue
    if (!VIEWS.test(line.text.slice(label.index, label.index + 400))) continue
    found.push({ kind: 'disclaimer', start: line.start + label.index, end: line.end })
    break
  }
  const free = { ...line, end: Math.min(line.end, ...found.map(({ start }) => start)) }
  return [...sentenceMarks(free), ...found].sort((a, b) => a.start - b.start)
}

const SENTENCE = /(?<![^.!?。！？])[^.!?。！？]+(?:[.!?。！？]+(?=\s|$|[\p{L}【])|$|[.!?])/gu

/** Rights, views and buttons, sentence by sentence; neighbours of one kind are one mark. */
function sentenceMarks({ start, end, text }: Line): Mark[] {
  const found: Mark[] = []
  const free = text.slice(0, end - start)
  if (!MAY_MARK.test(free)) return found
  for (const { 0: sentence, index } of matchesOf(SENTENCE, free)) {
    const kind = RIGHTS.test(sentence)
      ? 'rights'
      : VIEWS_SENTENCE.test(sentence)
        ? 'disclaimer'
        : CHROME.test(sentence.trim())
          ? 'chrome'
          : undefined
    if (!kind) continue
    const span = trimmed(text, index, index + sentence.length)
    const last = found.at(-1)
    const mark: Mark = { kind, start: start + span.start, end: start + span.end }
    if (last && (last.kind === kind || kind === 'chrome') && mark.start - last.end < 3)
      found[found.length - 1] = { ...last, end: mark.end }
    else found.push(mark)
  }
  return found
}

function storyEnd(text: string, last: number, marks: readonly Mark[]): number {
  let end = last
  for (const mark of [...marks].reverse()) {
    if (mark.start >= end) continue
    if (/[^\s.。)\]）】|]/.test(text.slice(mark.end, end))) break
    end = mark.start
  }
  return end === last ? last : trimmed(text, 0, end).end
}
