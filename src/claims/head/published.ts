import type { PlainDate } from '../../time/date.js'
import type { Known, Span } from '../reading.js'
import { type FullDate, fullDateIn } from './full-date.js'
import { conferenceDay, mastheadIn } from './masthead.js'
import type { Line } from './zone.js'

/** A date line, a byline or a label is short; a longer paragraph that begins so is prose. */
const SHORT = 160

const LABEL =
  /^[【[]?(?:publi(?:shed|cation date)|for immediate release|date published|date of publication|date|posted|issued|release(?: date|d)?|发布时间|发布日期|发表时间|公布日期|发文日期|成文日期|日期|时间)(?: (?:on|at))?[ \t]*[:：】\]]?[ \t]*(?=\S)/i
const AFTER =
  /^[ .,。]{0,9}(?:(?:,|at|[-–—])? {0,3}\d{1,2}[:.h]\d{2}(?::\d{2})? {0,3}(?:[ap]\.?m\.?)?(?: {0,3}\(?[A-Z]{2,5}\)?)?)?[ .,]*$/i
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?,? *$/i
const DATELINE_BEFORE = /^(?:\p{Lu}[\p{L}.'’-]*(?:,? |\/))*(?:[-–—(] ?)?$/u
const DATELINE_AFTER = /^\)?,? *(?:\([^()]{2,40}\) *)?(?:--?|–|—|:|\/)(?: |$)/

/**
 * The day on which the text says that it was published: a label, a line that is only a date, a dateline, a paper's masthead, the title
 * of a press conference, the head line of the Federal Register, or the date under a notice. Only with its year; nothing is guessed.
 */
export function publishedIn(head: readonly Line[], tail: readonly Line[]): Known<string> {
  return (
    first([...head, ...tail], 'label', labelled) ??
    first(head, 'date line', alone) ??
    first(head.slice(0, 8), 'dateline', dateline) ??
    first(head.slice(0, 4), 'masthead', (line) => mastheadIn(line)?.date) ??
    first(head.slice(0, 4), 'title of a press conference', conferenceDay) ??
    first(head, 'Federal Register', federalRegister) ??
    first([...tail].reverse().slice(0, 8), 'date at the end', signed) ?? { basis: 'absent' }
  )
}

function first(
  lines: readonly Line[],
  how: string,
  read: (line: string) => FullDate | undefined,
): Known<PlainDate> | undefined {
  for (const line of lines) {
    const found = read(line.text)
    if (!found) continue
    const span: Span = { start: line.start + found.start, end: line.start + found.end }
    return { basis: 'stated', value: found.day, span, how }
  }
  return undefined
}

/** `By A. Writer | Published October 15, 2025` has two pieces. */
function pieces(line: string): { text: string; at: number }[] {
  if (!/[|·•]/.test(line)) return [{ text: line.trim(), at: line.length - line.trimStart().length }]
  let at = 0
  return line.split(/([|·•])/).flatMap((text, index) => {
    const start = at
    at += text.length
    const pad = text.length - text.trimStart().length
    return index % 2 ? [] : [{ text: text.trim(), at: start + pad }]
  })
}

const moved = (date: FullDate | undefined, by: number): FullDate | undefined =>
  date && { ...date, start: date.start + by, end: date.end + by }

function labelled(line: string): FullDate | undefined {
  if (line.length > SHORT) return undefined
  for (const { text, at } of pieces(line)) {
    const label = LABEL.exec(text)?.[0]
    if (!label) continue
    const rest = text.slice(label.length)
    const date = fullDateIn(rest)
    if (date && onlyWeekday(rest.slice(0, date.start)) && (/[:：]/.test(label) || AFTER.test(rest.slice(date.end))))
      return moved(date, at + label.length)
  }
  return undefined
}

const onlyWeekday = (text: string): boolean => text.trim() === '' || WEEKDAY.test(text)

function alone(line: string): FullDate | undefined {
  if (line.length > SHORT) return undefined
  for (const { text, at } of pieces(line)) {
    const date = fullDateIn(text)
    if (date && onlyWeekday(text.slice(0, date.start)) && AFTER.test(text.slice(date.end))) return moved(date, at)
  }
  return undefined
}

/** `新华社北京2031年5月3日电`, `北京，2031年5月3日 — `. */
const HAN_BEFORE = /^[（(【]?[\p{Script=Han}，、]{2,14}$/u
const HAN_AFTER = /^(?:专?电(?![话报])|讯|消息)/

function dateline(line: string): FullDate | undefined {
  const date = fullDateIn(line.slice(0, 120))
  if (!date || date.start > 60) return undefined
  const lead = line.slice(0, date.start)
  const rest = line.slice(date.end, date.end + 60)
  if (HAN_BEFORE.test(lead) && (HAN_AFTER.test(rest) || (lead.endsWith('，') && DATELINE_AFTER.test(rest)))) return date
  return DATELINE_BEFORE.test(line.slice(0, date.start)) && DATELINE_AFTER.test(line.slice(date.end, date.end + 60))
    ? date
    : undefined
}

const federalRegister = (line: string): FullDate | undefined =>
  /^(?:\d+ +)?Federal Register *(?:\/|,? Vol\.)/i.test(line) ? fullDateIn(line.slice(0, 200)) : undefined

function signed(line: string): FullDate | undefined {
  if (/^in witness whereof/i.test(line)) return fullDateIn(line.slice(0, 300))
  return alone(line)
}
