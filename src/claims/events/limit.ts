import { addDays, type PlainDate } from '../../time/date.js'
import type { DateMention } from '../reading.js'
import type { Finder } from './sighting.js'

/**
 * Days and times that something hangs on in official texts: first and last days of a measure ("on or after", "until"), days for comments, and lengths of time that
 * run from an act.
 */

/** Words that ask for a day behind them. */
export const DAY_WORDS = [
  'on or after',
  'until',
  'later than',
  'on or before',
  'through',
  'before',
  'by',
  'prior to',
  'beginning',
  'starting',
  'commencing',
  'ending',
  'effective',
  'targeting',
  'with effect from',
]

/** Days still to come, told by a preposition: "on or after 12:01 a.m. on November 10, 2025", "until", "no later than", "through". A past one is history. */
const LIMIT: Finder = {
  words: DAY_WORDS,
  find({ scene, word, at, clause }) {
    const day = scene.dates.find(({ start }) => start >= at.end && start - at.end < 40)
    if (!day?.iso || day.type !== 'date' || !scene.published || day.iso < scene.published) return []
    if (day.iso === scene.published && !STARTS.test(word)) return []
    const between = scene.sentence.text.slice(at.end - scene.sentence.start, day.start - scene.sentence.start)
    if (
      !/^[\s,]*(?:(?:on|at|or|the|close|of|business|from|and|as) ?)*(?:\d{1,2}:\d\d [ap]\.m\.[^,]{0,24})?$/i.test(
        between.trimEnd(),
      )
    )
      return []
    const from = clause.start - scene.sentence.start
    const to = at.start - scene.sentence.start
    const lead = scene.sentence.text.slice(from, to)
    if (word === 'through' && !BOUND.test(lead)) return []
    if (/^(?:by|before|prior to)$/.test(word) && !isDue(scene.sentence.text.slice(Math.max(0, to - DUE), to), lead))
      return []
    return [
      {
        kind: 'deadline',
        span: {
          start: leadIn(scene.sentence.text, at.start - scene.sentence.start) + scene.sentence.start,
          end: day.end,
        },
        at,
        status: 'planned',
        iso: day.iso,
      },
    ]
  },
}

/** A first day counts on the day of publication too. */
const STARTS = /^(?:beginning|starting|commencing|effective|on or after|with effect from)$/

/** How far before a last day the duty or the promise may stand. */
const DUE = 240
/** Something is to be done by then; what is only expected is none. */
const isDue = (sentence: string, clause: string): boolean =>
  BOUND.test(clause) ||
  (/\b(?:will|shall|must|should|agree\w*|commit\w*|pledg\w*|undertak\w*|promis\w*|aims?|plans?|intends?|decided|directs?|directed|required?) (?:\w+ )?\w/i.test(
    sentence,
  ) &&
    !/\b(?:expects?|expected|forecasts?|projects?|projected|predicts?|predicted|estimates?|estimated|could|may|might)\b/i.test(
      sentence,
    ))

/** Something that hangs on the day: a duty, a comment, a measure; not "by" somebody on a day. */
const BOUND =
  /\b(?:must|shall|should|submit\w*|receiv\w*|comments?|request\w*|applicat\w*|due|file[ds]?|register\w*|complet\w*|expire|extend\w*|continu\w*|remain\w*|suspend\w*|pause\w*|maintain\w*|valid|in effect|in force|entered|withdrawn|loaded|exported|shipped|end|lift\w*|remov\w*|eliminat\w*|reduc\w*|purchas\w*|sign|signs|conclud\w*|join|joins|deliver\w*|build|builds|pay|pays)\b/i

const NUMBER =
  '\\d{1,4}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|thirty|forty-five|sixty|ninety|one hundred (?:and )?(?:twenty|eighty))'

/** "within 90 days of the date of this order", "not later than 180 days after", "no later than 180 days from May 8, 2018". */
const WITHIN: Finder = {
  words: ['within', 'later than'],
  find({ scene, word, at }) {
    const { text, start } = scene.sentence
    const rest = text.slice(at.end - start, at.end - start + 120)
    const length = LENGTH.exec(rest)
    if (!length) return []
    const end = at.end + length[0].length
    const day = scene.dates.find((one) => one.start >= end && one.start - end < 4 && one.type === 'date' && one.iso)
    if (
      !day &&
      !/^ ?(?:the date|publication|its|this|entry|receipt|enactment|issuance|signing|such)\b/i.test(
        rest.slice(length[0].length),
      )
    )
      return []
    const named =
      /^ ?(?:the (?:effective )?date of )?(?:publication|entry into force|issuance|signing|receipt|(?:this|such) (?:\w+ ){0,2}\w+)?/i.exec(
        rest.slice(length[0].length),
      )
    const from = word === 'within' ? at.start : leadIn(text, at.start - start) + start
    const iso = day?.iso && length[2] === 'day' ? plusDays(day.iso, Number(length[1])) : undefined
    return [
      {
        kind: 'deadline',
        span: { start: from, end: day ? day.end : end + (named?.[0].trimEnd().length ?? 0) },
        at,
        status: 'planned',
        ...(iso ? { iso } : {}),
      },
    ]
  },
}

const LENGTH = new RegExp(
  `^ (?:(?:\\w+ )?\\()?(${NUMBER})\\)? (?:calendar |business |working )?(day|week|month|year)s? (?:of|after|from|following)\\b`,
  'i',
)

const leadIn = (text: string, at: number): number =>
  at - (/\b(?:in )?(?:no case|no|not) $/i.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0)

function plusDays(day: string, days: number): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || days > 4000) return undefined
  return addDays(day as PlainDate, days)
}

/** Days from which a time runs by law. */
const ANCHOR =
  /^ (?:after|from|following) (?:the |its |such |this )?(?:[\w-]+ )?(?:date|day|publication|entry into force|receipt|expiration|expiry|issuance|signing|enactment|adoption|submission|notification|completion|termination)\b(?! (?:on|at) which\b)/i
const COUNTED = new RegExp(`(?:^|[^\\w-])(?:${NUMBER}) $`, 'i')
const TAKES_EFFECT =
  /\b(?:tak(?:e|es|ing) effect|go(?:es)? into effect|com(?:e|es) into (?:force|effect)|enters? into force|appl(?:y|ies)|begins?|starts?|expires?|ends?|terminates?|lapses?)\b[^.;]*$/i

/** "shall expire 1 year after the last date on which", "takes effect in 120 days": a day counted from another. Nothing that is told as past. */
const RUNS: Finder = {
  needsDay: true,
  words: ['day', 'days', 'month', 'months', 'year', 'years'],
  find({ scene, at }) {
    const { text, start } = scene.sentence
    const here = at.start - start
    const before = text.slice(Math.max(0, here - 160), here)
    const number = COUNTED.exec(before)
    if (!number) return []
    const from = before.slice(0, number.index + (/^\w/.test(number[0]) ? 0 : 1))
    const rest = text.slice(at.end - start, at.end - start + 120)
    const anchor = ANCHOR.exec(rest)
    const inTime = /\bin (?:about )?$/i.test(from) && !/^ (?:of|from|after)\b/.test(rest)
    const ruled =
      /\b(?:shall|must|will|may|expires?|lapses?|closes|ends|begins|starts|applies|takes effect)\b[^.;]*$/i.test(from)
    if (/\b(?:within|than|least|fewer|more) $/i.test(from)) return []
    // `have 120 days to sign`
    const given = /\b(?:have|has|given) $/i.test(from) && /^ to [a-z]/.test(rest)
    if (!(anchor && ruled) && !(inTime && TAKES_EFFECT.test(from)) && !given) return []
    const first = at.start - number[0].trimStart().length
    const day = scene.dates.find((one) => one.start <= at.start && one.end >= at.end && one.iso)
    return [
      {
        kind: 'deadline',
        span: { start: inTime ? first - 3 : first, end: at.end + (anchor?.[0].length ?? 0) },
        at,
        status: 'planned',
        ...(day?.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

/** "will close on July 5", "shall apply on", "duties will be imposed on": what is to happen to a measure, a file or a time for comments on a day to come. */
const TO_HAPPEN: Finder = {
  needsDay: true,
  words: [
    'close',
    'closes',
    'open',
    'opens',
    'apply',
    'applies',
    'commence',
    'commences',
    'cease',
    'ceases',
    'terminate',
    'terminates',
    'resume',
    'imposed',
    'reinstated',
    'increase',
    'rise',
  ],
  find({ scene, word, at, before, clause }) {
    const coming = /\b(?:will|shall|is to|are to|set to|scheduled to|due to)\s+(?:be\s+)?(?:\w+ly\s+)?$/i.test(before)
    if (!coming && !(/s$/.test(word) && /\w\s+$/.test(before))) return []
    if (!SUBJECT.test(before)) return []
    const day = scene.dates.find(({ start, type }) => start >= at.end && start - at.end < 60 && type === 'date')
    if (!day?.iso || !scene.published || day.iso <= scene.published) return []
    const between = scene.sentence.text.slice(at.end - scene.sentence.start, day.start - scene.sentence.start)
    if (!/^ (?:[\w%-]+ ){0,7}(?:on|as of|from|at) (?:\d{1,2}:\d\d [ap]\.m\.[^,;]{0,30} )?$/.test(between)) return []
    return [{ kind: 'deadline', span: { start: clause.start, end: day.end }, at, status: 'planned', iso: day.iso }]
  },
}
const SUBJECT =
  /\b(?:docket|portal|window|period|process|comments?|tariffs?|dut(?:y|ies)|fees?|rules?|controls?|quotas?|measures?|exclusions?|exemptions?|sanctions?|bans?|registration|review)\b/i

/** "comments may be submitted from May 7, 2026, to July 5, 2026": a time with a first and a last day, each a day that something hangs on. */
const WINDOW: Finder = {
  needsDay: true,
  words: ['comments', 'requests', 'submissions', 'window', 'docket', 'portal', 'applications'],
  find({ scene, at }) {
    const { text, start } = scene.sentence
    const before = (day: DateMention): string => text.slice(Math.max(0, day.start - start - 20), day.start - start)
    const near = scene.dates.filter((day) => day.start >= at.end && day.start - at.end < 200).slice(0, 4)
    return near.flatMap((day, index) => {
      const last = near[index - 1]
      const opens = /\b(?:from|between) $/i.test(before(day))
      const closes =
        last !== undefined &&
        /\b(?:from|between) $/i.test(before(last)) &&
        /^,? (?:to|and|through|until) $/i.test(text.slice(last.end - start, day.start - start))
      if (!/^(?:date|range)$/.test(day.type) || !(opens || closes)) return []
      if (!day.iso || !scene.published || day.iso.slice(0, 10) <= scene.published) return []
      const span = { start: day.start, end: day.end }
      return [{ kind: 'deadline' as const, span, at, status: 'planned' as const, iso: day.iso }]
    })
  },
}

export const LIMITS: readonly Finder[] = [LIMIT, WITHIN, RUNS, TO_HAPPEN, WINDOW]
