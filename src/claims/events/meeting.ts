import type { Entity, Span } from '../reading.js'
import { namedIn, type Scene } from './scene.js'
import type { Finder, Sighting, Trigger } from './sighting.js'
import { statusFrom } from './status.js'

/**
 * Meetings and talks: `summit` where heads of state or government meet, `visit` where one receives a guest at the seat of government, `round` where
 * officials or states do. A meeting of a board, a committee or a court is none, nor are talks spoken of in general ("if talks fail").
 */
const LEADERS = /\b(?:leaders?|presidents|heads of (?:state|government))\b/i
const OFFICIALS =
  /\b(?:officials?|delegations?|negotiators?|teams?|counterparts?|ministers?|envoys?|allies|representatives?|sides|secretary)\b/i
const SEAT =
  /\b(?:at|in) the (?:White House|Oval Office|Great Hall of the People|Kremlin|Elys[ée]e|Zhongnanhai|Blue House|Chancellery)\b/i
const DOMESTIC =
  /\b(?:board|committee|council|cabinet|shareholders?|annual|plenary|fed|fomc|town hall|staff|internal|politburo)\s+$/i

const MEETING: Finder = {
  words: ['meet', 'meets', 'met', 'meeting', 'meetings', 'summit', 'summits', 'sit'],
  find(trigger) {
    const { word, before, after, clause, scene, at } = trigger
    if (DOMESTIC.test(before) || (word === 'sit' && !/^\s+down with\b/i.test(after))) return []
    if (
      /^me?et$|^meets?$/.test(word) &&
      /^\s+(?:the|its|their|all|any|these|those|this|that|our|demand|needs?|requirements?|criteria|obligations)\b/i.test(
        after,
      ) &&
      !LEADERS.test(after)
    )
      return []
    const named = namedIn(scene, clause).filter(({ type }) => type === 'person' || type === 'state' || type === 'org')
    const kind = meetingKind(trigger, named)
    if (!kind) return []
    const reported = / (?:and|as) \w+ that\b/.exec(after)
    const span: Span = { start: clause.start, end: reported ? at.end + reported.index : clause.end }
    const told = word === 'met' && !/\b(?:not|never|have|would)\s+$/i.test(before)
    const status = told ? 'held' : statusFrom(words(trigger), before)
    return [{ kind, span, at, ...(status ? { status } : {}), ...partiesOf(trigger, kind) }]
  },
}

/** The clause, with what its sentence says of confirming it after it. */
function words({ clause, scene }: Trigger): string {
  const rest = scene.sentence.text.slice(clause.end - scene.sentence.start, clause.end - scene.sentence.start + 140)
  return /\b(?:no (?:relevant )?information|(?:not|declined? to|refused? to) confirm)/i.test(rest)
    ? `${clause.text}${rest}`
    : clause.text
}

/** `the G20 and APEC Summits later this year`: a summit of a body, by its name. */
const NAMED_SUMMIT = /\b[A-Z][A-Z0-9]{1,7}(?: Leaders['’])? $/

/** `at the Hiroshima Summit in May`: by its place. */
const PLACE_SUMMIT = /\b(?:at|during|from|since) the [A-Z][a-z]+ $/
const textAt = ({ sentence }: Scene, { start, end }: Span): string =>
  sentence.text.slice(start - sentence.start, end - sentence.start)

function meetingKind(trigger: Trigger, named: readonly Entity[]): 'summit' | 'visit' | 'round' | undefined {
  const { word, clause, scene, before, after, at } = trigger
  const leaders = named.filter((entity) => scene.leaders.has(entity))
  const isNamed = NAMED_SUMMIT.test(before) || (PLACE_SUMMIT.test(before) && textAt(scene, at).startsWith('S'))
  if (/^summits?$/.test(word) && isNamed && /^\s+(?:in|on|later|next|this)\b/i.test(after))
    return /\b(?:host\w*|hold\w*|held|attend\w*|at|conven\w*)\b/i.test(clause.text) ? 'summit' : undefined
  if (/^summits?$/.test(word))
    return /\b(?:with|between|hold|held|host|attend)\b/i.test(clause.text) &&
      (leaders.length > 0 || LEADERS.test(clause.text)) &&
      !/\b(?:during|at|sidelines of) (?:the )?[^.]{0,60}$/i.test(before)
      ? 'summit'
      : undefined
  if (leaders.length > 0 && SEAT.test(after)) return 'visit'
  const withWhom = namedIn(scene, { start: at.end, end: clause.end })
  if (
    leaders.length >= 2 ||
    /\bleaders\b/i.test(clause.text) ||
    (LEADERS.test(clause.text) && leaders.length + countLeaders(clause.text) >= 2)
  )
    return 'summit'
  if (/^\s+(?:with|between)\b/i.test(after)) {
    if (withWhom.some((entity) => scene.leaders.has(entity)) && /^\s+with\b/i.test(after)) return 'summit'
    const subject = scene.names.find(({ entity, end }) => entity.type === 'person' && end <= at.start)?.entity
    if (
      /\b(?:his|her|their)\s+(?:\w+\s+)?$/i.test(before) &&
      subject &&
      scene.leaders.has(subject) &&
      withWhom[0]?.type === 'state'
    )
      return 'summit'
    return withWhom.length > 0 || OFFICIALS.test(after) ? 'round' : undefined
  }
  if (/^(?:met|meets?)$/.test(word) && named.length >= 2 && /^\s+(?:in|on|again|face)\b/i.test(after)) return 'round'
  return /^(?:met|meets?)$/.test(word) &&
    OFFICIALS.test(`${before.slice(-60)}${after.slice(0, 40)}`) &&
    named.length >= 1
    ? 'round'
    : undefined
}

const countLeaders = (text: string): number =>
  text.match(/\b(?:president|leader|premier|prime minister)\b/gi)?.length ?? 0

/** "A says they will meet, while B has no information": planned for A, not confirmed by B. "A might cancel": not confirmed by A. */
function partiesOf({ scene, clause }: Trigger, kind: string): Pick<Sighting, 'parties'> {
  if (kind !== 'summit' && kind !== 'round') return {}
  const { sentence } = scene
  const text = sentence.text
  const silent = /\b(?:no (?:relevant )?information|(?:not|declined? to|refused? to) confirm)/i.exec(text)
  if (!silent || silent.index < clause.end - sentence.start) return {}
  const sayer = scene.names.find((name) => name.end <= clause.end && name.entity.type !== 'outlet')?.entity
  const other = scene.names
    .filter((name) => name.start >= clause.end && name.end <= sentence.start + silent.index)
    .at(-1)?.entity
  if (!other || sayer === other) return {}
  return {
    parties: { ...(sayer ? { [sayer.canonical]: 'planned' as const } : {}), [other.canonical]: 'not-confirmed' },
  }
}

const TALKS: Finder = {
  words: ['talks', 'negotiations', 'discussions', 'consultations', 'round', 'rounds', 'speaking'],
  find(trigger) {
    const { word, clause, at, scene } = trigger
    const kind = word === 'speaking' ? speakingKind(trigger) : talksKind(trigger)
    if (!kind) return []
    const told = statusFrom(clause.text, trigger.before)
    const asked = /\basked (?:whether|if|about)\b/i.test(clause.text)
    const status = asked
      ? 'not-confirmed'
      : (told ?? (/^rounds?$/.test(word) || kind === 'summit' ? undefined : 'ongoing'))
    const ordinal = ordinalBefore(trigger)
    return [
      {
        kind,
        span: { start: clause.start, end: clause.end },
        at,
        ...(status ? { status } : {}),
        ...(ordinal ? { ordinal } : {}),
        ...(scene.names.length ? {} : {}),
      },
    ]
  },
}

function speakingKind({ scene, clause, at, after }: Trigger): 'round' | undefined {
  const others = namedIn(scene, { start: at.end, end: clause.end })
  return /^\s+with\b/i.test(after) && (others.some(({ type }) => type === 'state') || OFFICIALS.test(after))
    ? 'round'
    : undefined
}

const PLAIN =
  /\b(?:if|unless|through|by|room for|topic of|issues? in|chips? in|initiative of the|history of)\s+(?:\w+\s+){0,2}$/i
const NOTED =
  /\b(?:new|next|another|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|this|current|upcoming|forthcoming|planned|recent|latest|last|previous|high-level|hold|held|holding|resume|resumed|begin|began|conclude|concluded|engaged in|entered|opened|wrapped up|launch\w*|kick\w*)\b[^,;]{0,60}$/i

/** A round by number, or talks that the words place, date, set apart or say to be held. */
function talksKind(trigger: Trigger): 'round' | 'summit' | undefined {
  const { word, before, after, clause, scene, at } = trigger
  if (/^rounds?$/.test(word)) return ofTalks(trigger) && !PLAIN.test(before) ? 'round' : undefined
  if (/\brounds?\s+of\s+(?:[\w.-]+\s+){0,4}$/i.test(before) || PLAIN.test(before)) return undefined
  if (/\bleaders\b/i.test(before) && /\bhold\s+$/i.test(before)) return 'summit'
  const named = namedIn(scene, { start: at.end, end: clause.end })
  if (/^\s+(?:with|between)\b/i.test(after) && (named.length > 0 || OFFICIALS.test(after.slice(0, 40)))) return 'round'
  const placed = /^\s+(?:held |that began |which began )?in\s+(?:the\s+)?[A-Z]/.test(after)
  const dated = scene.dates.some((date) => date.start >= at.end && date.start - at.end < 24 && date.type !== 'duration')
  return (placed || dated) && (NOTED.test(before) || /\b(?:the|trade|economic)\s+$/i.test(before)) ? 'round' : undefined
}

/** "a round of trade talks"; "another round" where the sentence speaks of talks. */
function ofTalks({ before, after, scene }: Trigger): boolean {
  if (/^\s+of\s+(?:[\w.-]+\s+){0,4}(?:talks|negotiations|consultations|discussions|dialogue|meetings?)\b/i.test(after))
    return true
  const counted =
    /\b(?:another|new|next|further|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s+$/i
  if (/\bnegotiating\s+$/i.test(before)) return true
  return (
    counted.test(before) &&
    !/^\s+of\b/i.test(after) &&
    /\b(?:talks|negotiations|consultations)\b/i.test(scene.sentence.text)
  )
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]

/** "the second round", "8th round", "the eighth round". */
export function ordinalBefore({ before }: Trigger): number | undefined {
  const found = /\b(?:(\d{1,2})(?:st|nd|rd|th)|([a-z]+))\s+(?:\w+\s+)?$/i.exec(before)
  if (!found) return undefined
  if (found[1]) return Number(found[1])
  const word = before
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(-2)
    .find((one) => ORDINALS.includes(one))
  return word ? ORDINALS.indexOf(word) + 1 : undefined
}

export const MEETINGS: readonly Finder[] = [MEETING, TALKS]
