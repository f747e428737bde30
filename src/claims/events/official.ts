import type { DateMention, Span } from '../reading.js'
import { namedIn, type Scene } from './scene.js'
import type { Finder, Sighting } from './sighting.js'

/**
 * What orders, notices, fact sheets and joint statements tell of in their own forms: performative sentences ("have today agreed"), deals, and dated decisions.
 */
const FAR = 90

/** "have today agreed", "Today, the Department is announcing": said and done in one. */
const TODAY: Finder = {
  words: ['today', 'hereby'],
  find({ scene, word, at, before, after, clause }) {
    if (word === 'hereby') return []
    const done = /\b(?:has|have)\s+$/i.test(before) && /^\s+(?:\w+ly\s+)?\w+(?:ed|en|ade)\b/.test(after)
    const opens = (before === '' || DATELINE.test(before)) && after === '' && clause.end - at.end < 3
    const rest = opens ? scene.sentence.text.slice(at.end - scene.sentence.start + 1) : ''
    const next = rest.slice(0, 60)
    const ours = OURS.test(next) || OURS.test(clause.text)
    const doing =
      PERFORMED.test(after.slice(0, 90)) ||
      PERFORMED.test(before.slice(-40)) ||
      DOING.test(rest.slice(0, 160)) ||
      OURS.test(next)
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

/** `WASHINGTON—Today, ...` */
const DATELINE = /^[A-Z][A-Z ,.]{2,30}[—–-] ?$/

/** `Today, the Department is taking further action`: an office in the middle of its act. */
const DOING =
  /^[^;]{0,110}\b(?:is|are) (?:also )?(?:announcing|publishing|issuing|releasing|imposing|taking|adding|designating|sanctioning|launching)\b/i

/** "reached a trade agreement with", "secured an initial trade deal with": a deal made known. Deals that are wished for, or a body's name, are none. */
const DEAL: Finder = {
  words: ['deal', 'agreement', 'framework', 'consensus', 'accord'],
  find({ scene, before, after, clause, at }) {
    if (
      /\b(?:no|any|without|if|free|existing|proposed|possible|potential|future|previous)\s+(?:\w+\s+)?$/i.test(before)
    )
      return []
    // not `the third meeting of the framework`, `a walk under the agreement`
    const made =
      MADE.test(before.slice(-90)) && !/\b(?:of|under|within) (?:the |an? |this )(?:\w+ ){0,2}$/i.test(before)
    const withWhom = /^\s+(?:with|between|on|to|in)\b/i.test(after)
    if (
      !made &&
      !(withWhom && /\b(?:historic|landmark|initial|new|another|breakthrough)\s+(?:[\w-]+\s+){0,3}$/i.test(before))
    )
      return []
    if (!made && namedIn(scene, { start: at.end, end: at.end + 60 }).length === 0) return []
    const place = made ? together(scene, at, clause.start) : undefined
    return [
      place ?? {
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

/** "This week in Korea, President A reached a deal with President B": two heads of state at one place have met. */
function together(scene: Scene, at: Span, from: number): Sighting | undefined {
  const { text, start } = scene.sentence
  const near = scene.names.filter(
    (name) => name.start >= start && name.end <= at.end + 60 && scene.leaders.has(name.entity),
  )
  const [first, second] = [near[0], near.find(({ entity }) => entity !== near[0]?.entity)]
  if (!first || !second || second.start < at.end || first.end > at.start) return undefined
  const lead = /^[^.;]{0,60}\b(?:[Ii]n|[Aa]t) (?:the )?\p{Lu}[\p{L} .’'-]{2,40}, $/u.exec(text.slice(0, from - start))
  return lead ? { kind: 'summit', span: { start, end: second.end }, at, status: 'held' } : undefined
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
    'transmitted',
    'submitted',
    'launched',
    'directed',
    'established',
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

export const OFFICIAL: readonly Finder[] = [TODAY, DEAL, DATED_ACT, STEP, PAUSE, NEGOTIATE, ON_AIR]
