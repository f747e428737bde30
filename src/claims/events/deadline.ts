import type { DateMention, Span } from '../reading.js'
import type { Scene } from './scene.js'
import type { Finder, Sighting, Trigger } from './sighting.js'

/** Days that something hangs on: "the deadline of 10 November", "set to expire on", "will take effect on", "comments are due by", "the end of the truce". A day of effect counts only where it is still to come. */
const FAR = 60

const NAMED: Finder = {
  words: ['deadline', 'deadlines'],
  find(trigger) {
    const { clause, at, scene } = trigger
    const day = dayNear(scene, at, FAR)
    const set = day && /\b(?:extended|moved|postponed)\b/i.test(clause.text)
    if (!day && !/\b(?:set|missed?|meet|before|until|extend\w*|approach\w*|passed|loom\w*)\b/i.test(clause.text))
      return []
    const span = { start: clause.start, end: clause.end }
    return [
      {
        kind: 'deadline',
        span,
        at,
        status: set ? 'postponed' : statusOf(day, scene),
        ...(day?.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

const VERBS = /^(?:expires?|expiring|expired|lapses?|due|effect|force|effective|ends)$/
const ENDING = /\b(?:truce|pause|suspension|period|waiver|exemptions?|exclusions?|reprieve|moratorium|freeze)\s+$/i
const EFFECT =
  /\b(?:tak(?:e|es|ing|en)|took|com(?:e|es|ing)|came|go(?:es|ing)?|went|ent(?:er|ers|ering|ered)|put|be|bring|brought)\s+(?:(?:into|in|to)\s*)?$/i

const DATED: Finder = {
  words: ['expire', 'expires', 'expiring', 'expired', 'lapse', 'lapses', 'due', 'effect', 'force', 'effective', 'ends'],
  find(trigger) {
    const { word, before, after, at, scene, clause } = trigger
    if (!VERBS.test(word) || (/^(?:effect|force)$/.test(word) && !EFFECT.test(before))) return []
    if (word === 'due' && /^\s+(?:to|process|diligence|course)\b/i.test(after)) return []
    if (
      word === 'effective' &&
      !/^[\s,]+(?:at |on |from |as of |beginning )?(?:\d|[A-Z]|next|tomorrow|the )/.test(after)
    )
      return []
    if (word === 'ends' && !ENDING.test(before)) return []
    const days = following(scene, at)
    const expires = /^(?:expir|laps|ends)/.test(word)
    return days
      .filter((day) => (expires || ahead(day, scene, clause.text)) && joinedBy(scene, at, day, days))
      .map((day) => sighting(trigger, day, days.length > 1))
  },
}

/** The days that the verb governs: up to three after it, near one another, joined by "and", "or", a comma or a bracket. */
function following(scene: Scene, at: Span): readonly DateMention[] {
  const days: DateMention[] = []
  let end = at.end
  for (const day of scene.dates) {
    if (day.start < at.end || !/^(?:date|month|range)$/.test(day.type)) continue
    if (day.start - end > (days.length ? 12 : 28) || days.length === 3) break
    days.push(day)
    end = day.end
  }
  return days
}

function joinedBy(scene: Scene, at: Span, day: DateMention, days: readonly DateMention[]): boolean {
  const before = days[days.indexOf(day) - 1]?.end ?? at.end
  const words = scene.sentence.text.slice(before - scene.sentence.start, day.start - scene.sentence.start)
  return /^[\s,(]*(?:(?:and|or|not|until|immediately|starting|beginning|as|of|from|at|on|the|for|respectively|of|by)[\s,]+)*\(?$/i.test(
    words,
  )
}

/** Still to come, by the day of publication, else by the words. */
function ahead(day: DateMention, scene: Scene, words: string): boolean {
  if (day.iso && scene.published) return day.iso.slice(0, 10) > scene.published
  return /\b(?:will|shall|scheduled|set|expected|would)\b/i.test(words)
}

function statusOf(day: DateMention | undefined, scene: Scene): 'planned' | 'expired' {
  return day?.iso && scene.published && day.iso.length === 10 && day.iso < scene.published ? 'expired' : 'planned'
}

/** The quote runs from the verb's clause to the day; a second day has its own. */
function sighting({ clause, at, scene }: Trigger, day: DateMention, several: boolean): Sighting {
  const span = several
    ? { start: day.start, end: day.end }
    : { start: Math.min(clause.start, at.start), end: Math.max(at.end, day.end) }
  return {
    kind: 'deadline',
    span: closed(scene, span),
    at,
    status: statusOf(day, scene),
    ...(day.iso ? { iso: day.iso } : {}),
  }
}

/** With the bracket that closes one opened in the quote. */
function closed({ sentence }: Scene, span: Span): Span {
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
  return words.includes('(') && !words.includes(')') && sentence.text[span.end - sentence.start] === ')'
    ? { ...span, end: span.end + 1 }
    : span
}

function dayNear(scene: Scene, at: Span, far: number): DateMention | undefined {
  return scene.dates
    .filter((day) => /^(?:date|month|year|range|week)$/.test(day.type) && gap(day, at) <= far)
    .sort((a, b) => gap(a, at) - gap(b, at))[0]
}

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)

/** "the end of the truce", "the expiry of the suspension". */
const END: Finder = {
  words: ['end', 'expiry', 'expiration'],
  find({ at, after, before, scene, clause }) {
    const object =
      /^\s+of\s+(?:the|this|that|a|its|their)\s+(?:[\w-]+\s+){0,5}?(?:truce|period|pause|suspension|freeze|moratorium|reprieve)\b/i.exec(
        after,
      )
    if (!object || !/\b(?:the)\s+$/i.test(before)) return []
    const day = dayNear(scene, at, FAR)
    const start = Math.max(clause.start, at.start - 4)
    return [
      {
        kind: 'deadline',
        span: { start, end: at.end + object[0].length },
        at,
        status: 'planned',
        ...(day?.iso && clause.text.includes(day.quote) ? { iso: day.iso } : {}),
      },
    ]
  },
}

/** "Reciprocal tariffs start on April 2": the first day of a measure, still to come. */
const FIRST: Finder = {
  needsDay: true,
  words: ['start', 'starts', 'begin', 'begins'],
  find({ at, scene, clause, before, after }) {
    if (
      !MEASURE.test(before) ||
      !/^\s+(?:(?:on|from|at)\s|tomorrow\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/i.test(after)
    )
      return []
    const day = scene.dates.find(({ start, type }) => start >= at.end && start - at.end < 12 && type === 'date')
    if (!day || !ahead(day, scene, 'will')) return []
    return [
      {
        kind: 'deadline',
        span: { start: clause.start, end: day.end },
        at,
        status: 'planned',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

const MEASURE =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|fees?|surcharges?|quotas?|controls?|sanctions?|bans?|restrictions?|exemptions?|suspensions?)\s+(?:will\s+|shall\s+|are to\s+|is to\s+|would\s+)?$/i

/** "the effective date shall be August 22": a first day that a text sets. */
const SET_DAY: Finder = {
  needsDay: true,
  words: ['date'],
  find({ at, scene, after, before }) {
    if (!/\b(?:effective|expiration|closing|entry)\s+$/i.test(before)) return []
    const said =
      /^[^.;]{0,160}?\b(?:shall be|will be|is hereby)\s+(?:\d{1,2}:\d\d\s[ap]\.m\.[^,]{0,24}\s(?:on\s)?)?/i.exec(
        scene.sentence.text.slice(at.end - scene.sentence.start, at.end - scene.sentence.start + 220),
      )
    if (!said || !after) return []
    const from = at.end + said[0].length
    const day = scene.dates.find(({ start, type }) => start >= from - 40 && start - from < 6 && type === 'date')
    if (!day || !ahead(day, scene, 'will')) return []
    return [
      {
        kind: 'deadline',
        span: { start: at.end + said[0].search(/\b(?:shall be|will be|is hereby)\b/i), end: day.end },
        at,
        status: 'planned',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

/** "the expiration date of April 1, 2020": a last or first day by its name; where it is removed or replaced it no longer holds. */
const NAMED_DAY: Finder = {
  needsDay: true,
  words: ['date'],
  find({ at, scene, before, after, clause }) {
    const led =
      /\b(?:the |an? |its )?(?:expiration|expiry|effective|termination|closing|compliance|implementation|end|due) $/i.exec(
        before,
      )
    if (!led || !/^ (?:of |[“"'])/.test(after)) return []
    const day = scene.dates.find(({ start, type }) => start >= at.end && start - at.end < 8 && type === 'date')
    if (!day || !ahead(day, scene, 'will')) return []
    const gone = /\b(?:remov\w*|delet\w*|strik\w*|rescind\w*|cancel\w*|withdraw\w*|replac\w*|substitut\w*)\b/i
    return [
      {
        kind: 'deadline',
        span: { start: at.start - led[0].length, end: day.end },
        at,
        status: gone.test(clause.text) ? 'cancelled' : 'planned',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

/** "tomorrow, tariffs on Norway, and that'll start": the day stands first, and the measure between. */
const STARTS_THEN: Finder = {
  needsDay: true,
  words: ['start', 'begin'],
  find({ at, scene, before }) {
    if (!/\b(?:that|it|they|this|those)(?:['’]ll| will) $/i.test(before)) return []
    const { text, start } = scene.sentence
    const day = scene.dates
      .filter((one) => one.end <= at.start && at.start - one.end < 120 && one.type === 'date')
      .at(-1)
    if (!day || !ahead(day, scene, 'will')) return []
    if (!LAID.test(text.slice(day.end - start, at.start - start))) return []
    return [
      {
        kind: 'deadline',
        span: { start: day.start, end: at.end },
        at,
        status: 'planned',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

const LAID = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|fees?|surcharges?|quotas?|sanctions?|bans?)\b/i

/** "must be submitted by 10 November": a duty with a last day. */
const DUTY: Finder = {
  needsDay: true,
  words: ['must', 'required', 'submitted'],
  find({ at, scene, clause }) {
    const day = scene.dates.find(
      (date) =>
        date.start >= at.end &&
        date.end <= clause.end &&
        date.type === 'date' &&
        /^(?:until|before)$/.test(date.bound ?? ''),
    )
    if (!day || !ahead(day, scene, 'will')) return []
    return [
      {
        kind: 'deadline',
        span: { start: clause.start, end: day.end },
        at,
        status: 'planned',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

export const DEADLINES: readonly Finder[] = [NAMED, DATED, END, FIRST, SET_DAY, NAMED_DAY, STARTS_THEN, DUTY]
