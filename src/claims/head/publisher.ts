import type { Known } from '../reading.js'
import { mastheadIn } from './masthead.js'
import type { Line } from './zone.js'

/** `sign`: what stands in every line that the pattern fits; it is asked first, for it costs little. */
type Form = {
  readonly how: string
  readonly where: 'head' | 'tail' | 'both'
  readonly sign: RegExp
  readonly pattern: RegExp
}

const NAME = '(?<name>[\\p{L}\\p{N}][^\\n.,;:|©。，；]{1,60}?)'

/** The ways in which a text names who publishes it. Each has the name as a group; whoever is only its source is none of them. */
const FORMS: readonly Form[] = [
  {
    how: 'label',
    where: 'both',
    sign: /publi|发布/i,
    pattern: new RegExp(`^(?:publisher ?[:：]|published by:?|发布(?:机构|单位) ?[:：]) *${NAME}(?=[.,;|]|$)`, 'iu'),
  },
  { how: 'agency line', where: 'head', sign: /AGENCY/, pattern: new RegExp(`^AGENCY: *${NAME}(?=[.,;]|$)`, 'u') },
  {
    how: 'title of the notice',
    where: 'head',
    sign: /公告/,
    pattern:
      /^(?<name>\p{Script=Han}{2,12}(?:[ 、]\p{Script=Han}{2,12}){0,5}) ?公告 ?(?:\d{4} ?年 ?)?第 ?[\d〇零一二三四五六七八九十]{1,6} ?号(?=$|[\s（(【《）)—-]|关于|公布|公告|决定|发布)/u,
  },
  {
    how: 'dateline',
    where: 'head',
    sign: /\([^()]+\)/,
    pattern: /^(?:\p{Lu}[\p{L}.'’-]*[,.]? |\d{1,4}[,.]? ){0,8}\((?<name>\p{Lu}[\p{L}.&' -]{1,30})\) *(?:--?|–|—)(?= )/u,
  },
  {
    how: 'dateline',
    where: 'head',
    sign: /日电/,
    pattern:
      /^[（(]?(?<name>\p{Script=Han}{2,5}[社网])\p{Script=Han}{1,8}(?:\d{4}年)?\d{1,2}月\d{1,2}日专?电(?![话报])/u,
  },
  {
    how: 'rights line',
    where: 'tail',
    sign: /©|copyright|\(c\)/i,
    pattern: new RegExp(
      `(?:^|\\s)(?:©|copyright(?: ?©| \\(c\\))?|\\(c\\)) ?(?:\\d{4}(?:[-–]\\d{4})?,? )(?:by )?${NAME}(?=[.,;|]|$| all rights)`,
      'iu',
    ),
  },
  {
    how: 'rights line',
    where: 'tail',
    sign: /exclu/i,
    pattern: new RegExp(`(?:article|report|story) is exclusive to (?:the )?${NAME}(?=[.,;]|$)`, 'iu'),
  },
  {
    how: 'rights line',
    where: 'tail',
    sign: /本文/,
    pattern: /本文(?:系|为|是)(?<name>[^\s。，；]{2,20}?)(?:独家|原创)/u,
  },
]

/** Who publishes the text, as the text says; a name that stands nowhere as the publisher's is not taken. */
export function publisherIn(head: readonly Line[], tail: readonly Line[]): Known<string> {
  for (const { how, where, sign, pattern } of FORMS) {
    const lines = where === 'head' ? head : where === 'tail' ? tail : [...head, ...tail]
    for (const line of lines) {
      if (!sign.test(line.text)) continue
      const found = pattern.exec(line.text.slice(0, 400))
      const name = found?.groups?.name?.trim()
      if (!found || !name) continue
      const start = line.start + found.index + found[0].indexOf(name)
      return { basis: 'stated', value: name, span: { start, end: start + name.length }, how }
    }
  }
  return mastOf(head)
}

/** Behind every other way: the name in the masthead. */
function mastOf(head: readonly Line[]): Known<string> {
  for (const { start, text } of head.slice(0, 4)) {
    const name = mastheadIn(text)?.name
    if (!name) continue
    const span = { start: start + name.start, end: start + name.end }
    return { basis: 'stated', value: text.slice(name.start, name.end), span, how: 'masthead' }
  }
  return { basis: 'absent' }
}
