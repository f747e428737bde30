import type { Span } from '../reading.js'
import { withoutEnd } from '../text/ends.js'
import { type FullDate, fullDateIn } from './full-date.js'

/** The line over a paper's first page: its name and the day. Offsets are those of the line. */
export type Masthead = { readonly name: Span; readonly date: FullDate }

const SHORT = 120
/** What papers call themselves; a line without one of these may be a headline with a day in it. */
const PAPER =
  /(?:^|[ -])(?:letter|newsletter|news|daily|weekly|monthly|times|post|journal|wire|ledger|review|herald|gazette|bulletin|brief|briefing|monitor|tribune|dispatch|chronicle|observer|insider|digest|agency|press|magazine|globe|telegraph|guardian|mail|standard|courier|examiner|reporter|mirror|argus|mercury|advertiser|intelligencer|zeitung|monde)$/i
const PAPER_HAN = /(?:报|日报|时报|晚报|周刊|周报|杂志|通讯社|新闻网|电讯|快讯|月刊)$/u
/** Issue and place between the name and the day: `No. 47`, `Vol. 3`, `Kassel`. */
const ISSUE = /^(?:vol(?:ume|\.)? ?\d{1,4}|(?:no|nr|issue|number)\.? ?\d{1,5}|第 ?\d{1,5} ?期)$/iu
const PLACE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?$/i
const BEHIND =
  /^[)）\]】]?[ .,。]*(?:(?:vol(?:ume|\.)?|no\.|issue) ?\d{1,5}[ .,]*)?(?:第 ?\d{1,5} ?期)?(?:星期[一二三四五六日天])?$/iu

/** `Kassel Motor Letter, 20 November 2026`: a paper's name, perhaps its issue and place, and a whole day, and nothing else. */
export function mastheadIn(line: string): Masthead | undefined {
  if (line.length > SHORT) return undefined
  const date = fullDateIn(line)
  if (!date || date.start === 0 || !BEHIND.test(line.slice(date.end))) return undefined
  const before = line.slice(0, date.start)
  const pieces = before.split(/[,;(（[|·•–—]| - /u)
  const first = pieces[0]!
  const rest = pieces.slice(1).map((piece) => piece.trim())
  if (!rest.every((piece) => piece === '' || ISSUE.test(piece) || WEEKDAY.test(piece) || PLACE.test(piece)))
    return undefined
  const shown = first.replace(/^[《【\s]+/u, '')
  const start = first.length - shown.length
  const bare = withoutEnd(shown, /[》】\s]/u).replace(/ (?:vol|no|nr|issue)\.? ?\d{1,5}$/i, '')
  return isPaper(bare) ? { name: { start, end: start + bare.length }, date } : undefined
}

/** Two words or more with capitals, the last of them what papers are called; or a Chinese name that ends so. */
function isPaper(name: string): boolean {
  if (PAPER_HAN.test(name)) return /^\p{Script=Han}{3,12}$/u.test(name)
  const words = name.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 7 &&
    PAPER.test(name) &&
    words.every((word) => /^(?:\p{Lu}|\d|(?:of|the|for|and|&)$)/u.test(word))
  )
}

const CONFERENCE = /\b(?:press (?:conference|briefing)|news conference|media briefing),? (?:on )?$/i

/** `Spokesperson X’s Regular Press Conference on June 3, 2026`, `2026年6月3日外交部发言人主持例行记者会`: the day of what the text gives. */
export function conferenceDay(line: string): FullDate | undefined {
  if (line.length > 200) return undefined
  const date = fullDateIn(line)
  if (!date) return undefined
  if (date.start === 0 && /^.{0,40}(?:记者会|新闻发布会|记者招待会)(?:实录)?$/u.test(line.slice(date.end))) return date
  return CONFERENCE.test(line.slice(0, date.start)) && /^[ .)）]*$/u.test(line.slice(date.end)) ? date : undefined
}
