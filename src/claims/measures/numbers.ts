import { matchesOf } from '../text/matches.js'

/** A text's number among others: `55`, not `55 days`, `2 December` or `1,200`. */
const NUMBER =
  '\\d{1,3}(?![\\d%]|,\\d{3}| ?(?:%|per ?cent|days?|weeks?|months?|years?|January|February|March|April|May|June|July|August|September|October|November|December)\\b)'
/** `No. 55, 56 and No. 61 of 2025`, `announcements 55 to 58, 61 and 62`. */
const LISTED = new RegExp(
  `\\b(?:Nos?\\. ?|[Aa]nnouncements? |(?:Notices|Orders|Circulars|Decrees) )(${NUMBER}(?:(?: ?[-–] ?|,? (?:and|&|to|through) |, )(?:Nos?\\. ?)?${NUMBER}){0,30})(?: of (\\d{4}))?`,
  'g',
)
/** 2025年第55号、第56号, 2025年第55、56号. */
const LISTED_ZH = /(\d{4})年第(\d{1,3}号?(?:[、和及]第?\d{1,3}号?){0,30})(?<=号)/g
const BARE_ZH = /(?<!年)第(\d{1,3})号(?=公告|令)|(?<=公告|令)第(\d{1,3})号/g
/** No list of texts is longer. */
const LONGEST_RANGE = 30

/** `No. 61 of 2025`, `Executive Order 14257`, `Proclamation 10908`, `90 FR 50857`, `Section 301`, 2025年第61号. As keys; `no -61` where no year stands there. */
export function numbersIn(text: string): string[] {
  const keys: string[] = []
  if (!/\d/.test(text)) return keys
  const add = (pattern: RegExp, key: (match: RegExpExecArray) => string | undefined) => {
    for (const match of matchesOf(pattern, text)) {
      const one = key(match)
      if (one) keys.push(one)
    }
  }
  add(/\b(?:Executive Orders?|E\.?O\.?)\s(?:Nos?\.?\s)?(\d{4,5})\b/g, ([, number]) => `eo ${number}`)
  add(/\bProclamations?\s(?:Nos?\.?\s)?(\d{4,5})\b/g, ([, number]) => `proclamation ${number}`)
  add(/\b(\d{2,3}) F(?:ed)?\.? ?R(?:eg)?\.? (\d{3,6})\b/g, ([, volume, page]) => `fr ${volume} ${page}`)
  add(/\b[Ss]ection (\d{3})\b/g, ([, number]) => `section ${number}`)
  for (const [, list, of] of matchesOf(LISTED, text))
    for (const number of listed(list!)) keys.push(`no ${of ?? ''}-${number}`)
  for (const [, of, list] of matchesOf(LISTED_ZH, text))
    for (const number of listed(list!)) keys.push(`no ${of}-${number}`)
  for (const [, before, after] of matchesOf(BARE_ZH, text)) keys.push(`no -${Number(before ?? after)}`)
  return keys
}

/** Each number of a list, those of a range too. */
function listed(list: string): number[] {
  return [...list.matchAll(/(\d{1,3})(?: ?(?:[-–]|to|through) ?(?:Nos?\. ?)?(\d{1,3}))?/g)].flatMap(([, from, to]) => {
    const [first, last] = [Number(from), Number(to ?? from)]
    return last < first || last - first > LONGEST_RANGE
      ? [first, last]
      : Array.from({ length: last - first + 1 }, (_, step) => first + step)
  })
}
