import { addDays, type PlainDate } from '../../time/date.js'
import type { DateMention, Span } from '../reading.js'
import { namedIn, type Scene } from './scene.js'
import type { Finder } from './sighting.js'

/**
 * What orders, notices, fact sheets and joint statements tell of in their own forms: first and last days of a measure ("on or after", "until"), days
 * for comments and hearings, lengths of time that run from an act, performative sentences ("have today agreed"), deals, and dated decisions.
 */
const FAR = 90

/** Words that ask for a day behind them. */
export const DAY_WORDS = [
  'on or after',
  'until',
  'later than',
  'on or before',
  'through',
  'before',
  'by',
  'beginning',
  'starting',
  'effective',
]

/** Days still to come, told by a preposition: "on or after 12:01 a.m. on November 10, 2025", "until", "no later than", "through". A past one is history. */
const LIMIT: Finder = {
  words: DAY_WORDS,
  find({ scene, word, at, clause }) {
    const day = scene.dates.find(({ start }) => start >= at.end && start - at.end < 40)
    if (!day?.iso || day.type !== 'date' || !scene.published || day.iso <= scene.published) return []
    const between = scene.sentence.text.slice(at.end - scene.sentence.start, day.start - scene.sentence.start)
    if (
      !/^[\s,]*(?:(?:on|at|or|the|close|of|business|from|and|as) ?)*(?:\d{1,2}:\d\d [ap]\.m\.[^,]{0,24})?$/i.test(
        between.trimEnd(),
      )
    )
      return []
    const lead = scene.sentence.text.slice(clause.start - scene.sentence.start, at.start - scene.sentence.start)
    if (/^(?:by|before|through)$/.test(word) && !BOUND.test(lead)) return []
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

/** Something that hangs on the day: a duty, a comment, a measure; not "by" somebody on a day. */
const BOUND =
  /\b(?:must|shall|should|submit\w*|receiv\w*|comments?|request\w*|applicat\w*|due|file[ds]?|register\w*|complet\w*|expire|extend\w*|continu\w*|remain\w*|suspend\w*|pause\w*|maintain\w*|valid|in effect|in force|entered|withdrawn|loaded|exported|shipped|end|lift\w*|remov\w*|eliminat\w*|reduc\w*|purchas\w*)\b/i

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

const LENGTH =
  /^ (?:(?:\w+ )?\()?(\d{1,4})\)? (?:calendar |business |working )?(day|week|month|year)s? (?:of|after|from|following)\b/i

const leadIn = (text: string, at: number): number =>
  at - (/\b(?:in )?(?:no case|no|not) $/i.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0)

function plusDays(day: string, days: number): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || days > 4000) return undefined
  return addDays(day as PlainDate, days)
}

/** "have today agreed", "Today, the Department is announcing": said and done in one. */
const TODAY: Finder = {
  words: ['today', 'hereby'],
  find({ scene, word, at, before, after, clause }) {
    if (word === 'hereby') return []
    const done = /\b(?:has|have)\s+$/i.test(before) && /^\s+(?:\w+ly\s+)?\w+(?:ed|en|ade)\b/.test(after)
    const opens = before === '' && after === '' && clause.end - at.end < 3
    const next = opens ? scene.sentence.text.slice(at.end - scene.sentence.start + 1).slice(0, 60) : ''
    const ours = OURS.test(next) || OURS.test(clause.text)
    const doing = PERFORMED.test(after.slice(0, 90)) || PERFORMED.test(before.slice(-40)) || OURS.test(next)
    if (!done && !doing && !ours) return []
    const parties = namedIn(scene, { start: clause.start, end: Math.min(scene.sentence.end, clause.end + 90) })
    if (parties.length === 0 && !ours) return []
    const end =
      /^[^,;.]{0,70}(?=[\s,;.]|$)/.exec(scene.sentence.text.slice(at.end - scene.sentence.start))?.[0].length ?? 0
    const comma =
      clause.end - at.end < 3
        ? scene.sentence.text.slice(at.end - scene.sentence.start, at.end - scene.sentence.start + 90)
        : ''
    const wide = comma ? wholeWords(comma) : end
    const day = scene.dates.find(({ start }) => start === at.start)
    return [
      {
        kind: 'announcement',
        span: { start: clause.start, end: Math.min(scene.sentence.end, at.end + wide) },
        at,
        status: 'held',
        ...(day?.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

/** `Today, we imposed`, `We're also unveiling today`: the speaker's own act of the day. */
const OURS =
  /^\s*(?:and\s+)?(?:[Ww]e|I)(?:['’]re|['’]m|\s+are|\s+am|\s+have)?\s+(?:also\s+|formally\s+|now\s+)?(?:impos(?:ed|ing)|unveil(?:ed|ing)|announc(?:ed|ing)|publish(?:ed|ing)|issu(?:ed|ing)|releas(?:ed|ing)|sanction(?:ed|ing)|adopt(?:ed|ing)|lift(?:ed|ing)|sign(?:ed|ing))\b/

const PERFORMED =
  /\b(?:(?:is|are) (?:announcing|publishing|issuing|releasing|imposing|taking)|announc(?:es|ed)|issu(?:es|ed)|releas(?:es|ed)|publish(?:es|ed)|signed|sign(?:s)|proclaim(?:s|ed)|adopted|concluded)\b/i

/** "reached a trade agreement with", "secured an initial trade deal with": a deal made known. Deals that are wished for, or a body's name, are none. */
const DEAL: Finder = {
  words: ['deal', 'agreement', 'framework', 'consensus', 'accord'],
  find({ scene, before, after, clause, at }) {
    if (
      /\b(?:no|any|without|if|free|existing|proposed|possible|potential|future|previous)\s+(?:\w+\s+)?$/i.test(before)
    )
      return []
    const made = MADE.test(before.slice(-90))
    const withWhom = /^\s+(?:with|between|on|to|in)\b/i.test(after)
    if (
      !made &&
      !(withWhom && /\b(?:historic|landmark|initial|new|another|breakthrough)\s+(?:[\w-]+\s+){0,3}$/i.test(before))
    )
      return []
    if (!made && namedIn(scene, { start: at.end, end: at.end + 60 }).length === 0) return []
    return [
      {
        kind: 'announcement',
        span: { start: made ? clause.start : articleBefore(before, at.start), end: wordEnd(scene, at.end, clause.end) },
        at,
        status: /\b(?:will|to|would|hopes?|seek\w*)\s+(?:\w+\s+)?(?:reach|strike|sign|secure|conclude)\b/i.test(before)
          ? 'planned'
          : 'held',
      },
    ]
  },
}

/** No further than 60 characters, to a word's end before a dash. */
function wordEnd({ sentence }: Scene, from: number, to: number): number {
  const words = sentence.text.slice(from - sentence.start, Math.min(to, from + 60) - sentence.start)
  const dash = words.search(/ [—–]/)
  if (dash >= 0) return from + dash
  return to <= from + 60 ? to : from + Math.max(0, words.lastIndexOf(' '))
}

const MADE =
  /\b(?:reached|struck|secured|signed|concluded|finali[sz]ed|announced|achieved|negotiated)\s+(?:(?:an?|the|its|another|this|that|on|in|historic|landmark)\s+)?(?:[\w-]+\s+){0,5}$/i

const articleBefore = (before: string, at: number): number =>
  at - (/\b(?:an?|another|the)\s+(?:[\w-]+\s+){0,4}$/i.exec(before)?.[0].length ?? 0)

/** "my decision on May 8, 2018", "the announcement of 2 April": a dated act of saying. A numbered order of a day is a citation. */
const DATED_ACT: Finder = {
  words: ['decision', 'announcement', 'statement', 'declaration', 'pledge'],
  find({ scene, at, before, after }) {
    if (
      !/^\s+(?:on|of|dated|made on|issued on)\s+/i.test(after) ||
      !/\b(?:my|the|its|his|her|their|our|this|that)\s+(?:\w+\s+){0,2}$/i.test(before)
    )
      return []
    const day = scene.dates.find(({ start }) => start >= at.end && start - at.end < 12)
    if (day?.type !== 'date' || !day.iso || (scene.published && day.iso > scene.published)) return []
    const from = /\b(?:my|the|its|his|her|their|our|this|that)\s+(?:\w+\s+){0,2}$/i.exec(before)?.[0].length ?? 0
    return [{ kind: 'announcement', span: { start: at.start - from, end: day.end }, at, status: 'held', iso: day.iso }]
  },
}

/** "Effective July 6, 2018, the Representative imposed duties": a step told with its day. Also "signed a Proclamation", "issued Executive Order". */
const STEP: Finder = {
  words: [
    'imposed',
    'signed',
    'issued',
    'increased',
    'raised',
    'lifted',
    'terminated',
    'suspended',
    'granted',
    'initiated',
    'determined',
    'published',
    'modified',
    'adopted',
  ],
  find(trigger) {
    const { scene, word, at, before, after } = trigger
    if (/\b(?:be|been|being|was|were|is|are|not|would|will|the|as)\s+$/i.test(before)) return []
    const { text, start } = scene.sentence
    const led = leadingDay(scene.dates, start, at, text)
    const paper = /^(?:signed|issued|published|adopted)$/.test(word) && PAPER.test(after)
    if (!led && !paper) return []
    const actor = scene.names.find(({ start: from, end }) => end <= at.start && at.start - end < 40 && from >= start)
    if (
      !actor &&
      !/\b(?:I|Representative|Secretary|President|Department|Commission|USTR|BIS)\s+(?:\w+\s+)?$/.test(before)
    )
      return []
    const rest = text.slice(at.end - start, at.end - start + 60)
    const end = at.end + (/^[^,;.()]{0,58}(?=[\s,;.()]|$)/.exec(rest)?.[0].trimEnd().length ?? 0)
    return [
      {
        kind: 'announcement',
        span: { start: led ? led.from : Math.min(actor?.start ?? at.start, at.start), end },
        at,
        status: 'held',
        ...(led?.day.iso ? { iso: led.day.iso } : {}),
      },
    ]
  },
}

/** How much of the text is left without a last word that may be cut off, and the white space before it. */
const wholeWords = (text: string): number =>
  (/\s$/.test(text) ? text : text.slice(0, Math.max(0, text.lastIndexOf(' ')))).trimEnd().length

const PAPER =
  /^\s+(?:(?:an?|the|this|two|three)\s+)?(?:\w+\s+){0,2}(?:Executive Order|Proclamation|Memorandum|Presidential|executive order|proclamation|memorandum|notice|Notice|announcement|Announcement|declaration|Declaration|joint statement|Joint Statement|final rule|interim rule)/

/** A past day that opens the sentence: "Effective July 6, 2018," or "On April 2, 2025,". */
function leadingDay(
  dates: readonly DateMention[],
  start: number,
  at: Span,
  text: string,
): { day: DateMention; from: number } | undefined {
  const day = dates[0]
  if (day?.type !== 'date' || !day.iso || day.start - start > 14 || day.end > at.start || at.start - day.end > FAR)
    return undefined
  const lead = text.slice(0, day.start - start)
  return /^(?:effective|on|as of|and on)?\s*(?:on\s*)?$/i.test(lead) && /^,/.test(text.slice(day.end - start))
    ? { day, from: start }
    : undefined
}

/** "a 90-day pause", "the one-year suspension": a truce while it runs. Goods or persons that are suspended are none. */
const PAUSE: Finder = {
  words: ['pause', 'suspension', 'moratorium', 'standstill'],
  find({ scene, before, clause, at, after }) {
    const led =
      /\b(?:an?|the|this|that|its)\s+(?:(?:\d{1,3}|one|two|three|four|five|six|nine|ten|twelve|thirty|sixty|ninety)-(?:day|week|month|year)|temporary|mutual)\s+(?:tariff\s+|trade\s+)?$/i.exec(
        before,
      )
    if (!led || /^\s+(?:of|in) (?:flights|play|hostilities|combat)/i.test(after)) return []
    if (
      !/\b(?:tariffs?|dut(?:y|ies)|trade|controls?|export|agreement|measures?|rates?|sanctions?)\b/i.test(
        scene.sentence.text,
      )
    )
      return []
    if (/\bexpir\w+\b/i.test(clause.text)) return []
    return [{ kind: 'truce', span: { start: at.start - led[0].length, end: at.end }, at, status: 'ongoing' }]
  },
}

/** "intend to negotiate", "agreed to continue discussions": talks to come, by the parties that say so. */
const NEGOTIATE: Finder = {
  words: ['negotiate', 'negotiating', 'consult', 'discussions', 'consultations', 'negotiations', 'dialogue'],
  find(trigger) {
    const { word, before, clause, scene, at } = trigger
    const verb = /^(?:negotiat(?:e|ing)|consult)$/.test(word)
    const led = verb
      ? /\b(?:intends?|agreed?|agrees|plans?|will|decided|commit(?:s|ted)?|continues?|undertake)\s+(?:to\s+)?(?:\w+\s+)?$/i.test(
          before,
        )
      : /\b(?:will|to|agreed?|agrees|shall|intends?)\s+(?:\w+\s+){0,2}(?:hold|begin|start|launch|continue|resume|enter into|conduct|initiate|engage in|open)\s+(?:\w+\s+){0,3}$/i.test(
          before,
        )
    if (!led) return []
    const parties = namedIn(scene, clause).filter(({ type }) => type !== 'product' && type !== 'outlet')
    if (parties.length === 0 && !/\b(?:they|parties|both sides|two sides|we)\b/i.test(clause.text)) return []
    return [{ kind: 'round', span: { start: clause.start, end: clause.end }, at, status: 'planned' }]
  },
}

/** "made the rounds on television", "appeared on CNBC". */
const ON_AIR: Finder = {
  words: ['television', 'appeared', 'appearance', 'appearances', 'shows'],
  find({ scene, word, at, before, after, clause }) {
    if (word === 'shows')
      return SHOWS.test(before)
        ? [{ kind: 'interview', span: { start: clause.start, end: clause.end }, at, status: 'held' }]
        : []
    const aired =
      word === 'television'
        ? /\b(?:rounds|appear\w*|went|spoke|speaking|interview\w*)\s+(?:\w+\s+){0,2}(?:on|to)\s+(?:\w+\s+)?$/i.test(
            before,
          )
        : /^\s+on\s+/i.test(after) &&
          scene.names.some(({ start, entity }) => entity.type === 'outlet' && start >= at.end && start - at.end < 12)
    return aired ? [{ kind: 'interview', span: { start: clause.start, end: clause.end }, at, status: 'held' }] : []
  },
}

const SHOWS =
  /\b(?:took to|appear(?:ed|ing) on|went on|going on|(?:made|making) the rounds (?:on|of|at))\s+(?:the\s+|this\s+)?(?:Sunday(?: morning)?|morning|weekend|cable|news|television|talk|political)(?: news| talk)?\s+$/i

export const OFFICIAL: readonly Finder[] = [LIMIT, WITHIN, TODAY, DEAL, DATED_ACT, STEP, PAUSE, NEGOTIATE, ON_AIR]
