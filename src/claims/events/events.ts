import type { WithMeasures } from '../context.js'
import type { DateMention, ReportedEvent, Span } from '../reading.js'
import { withEchoes } from '../text/echoes.js'
import { matchesOf } from '../text/matches.js'
import { ANNOUNCEMENTS } from './announcement.js'
import { CALLS } from './call.js'
import { CONTACTS } from './contact.js'
import { DEADLINES } from './deadline.js'
import { ENGAGEMENTS } from './engagement.js'
import { DAY_WORDS, LIMITS } from './limit.js'
import { MEETINGS } from './meeting.js'
import { mutualOnly, SUSPENSIONS } from './mutual.js'
import { OFFICIAL } from './official.js'
import { placeIn } from './place.js'
import { PLANS } from './plan.js'
import { PRESS } from './press.js'
import { PROCEEDINGS } from './proceeding.js'
import { linked } from './same.js'
import { clauseAround, namedIn, nearby, type Scene, type Standing, scenesOf } from './scene.js'
import type { Finder, Sighting } from './sighting.js'
import { SPEECHES } from './speech.js'
import { statusOn } from './status.js'
import { TRUCES } from './truce.js'
import { VISITS } from './visit.js'

const FINDERS: readonly Finder[] = [
  ...CALLS,
  ...MEETINGS,
  ...PRESS,
  ...VISITS,
  ...DEADLINES,
  ...TRUCES,
  ...ANNOUNCEMENTS,
  ...CONTACTS,
  ...LIMITS,
  ...OFFICIAL,
  ...ENGAGEMENTS,
  ...PLANS,
  ...PROCEEDINGS,
  ...SPEECHES,
  ...SUSPENSIONS,
]
const BY_WORD = new Map<string, Finder[]>()
for (const finder of FINDERS) for (const word of finder.words) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), finder])
const TRIGGERS = new RegExp(`\\b(?:${[...BY_WORD.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi')

/** Contacts (calls, rounds, summits, visits, interviews, briefings), deadlines, truces and announcements that the report tells of, with their status and day. */
export function eventsOf({ passages, dates, entities, published }: WithMeasures): readonly ReportedEvent[] {
  const seen = scenesOf(passages, dates, entities, published).flatMap((scene) =>
    distinct(joinedCalls(scene, sightings(scene))).map((one) => ({ scene, one })),
  )
  const events = mutualOnly(seen).map(({ scene, one }) => eventOf(nearby(scene, one.at.start), one))
  const numbered = linked(events.map((event, index) => ({ id: `e${index + 1}`, ...event })))
  return withEchoes(numbered, passages.paragraphs, ({ kind }) => kind)
}

/** No shorter sentence holds a word that names an event. */
const SHORTEST = Math.min(...[...BY_WORD.keys()].map(({ length }) => length))
const NONE: readonly Sighting[] = []

function sightings(scene: Scene): readonly Sighting[] {
  const { sentence } = scene
  if (sentence.end - sentence.start < SHORTEST) return NONE
  const found: Sighting[] = []
  for (const match of matchesOf(TRIGGERS, sentence.text)) {
    const word = match[0].toLowerCase()
    if (scene.dates.length === 0 && NEEDS_DAY.has(word)) continue
    const at = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    const near = nearby(scene, at.start)
    const clause = clauseAround(near, at.start, at.end)
    if (inTitle(sentence.text, match.index, clause.start - sentence.start)) continue
    const before = clause.text.slice(0, Math.max(0, at.start - clause.start))
    const after = clause.text.slice(Math.max(0, at.end - clause.start))
    for (const finder of BY_WORD.get(word)!)
      for (const seen of finder.find({ scene: near, word, at, clause, before, after })) found.push(seen)
  }
  return found
}

/** Words that stand often and name something only before a day. */
const NEEDS_DAY: ReadonlySet<string> = new Set([
  ...DAY_WORDS,
  ...[...BY_WORD].flatMap(([word, finders]) => (finders.every(({ needsDay }) => needsDay) ? [word] : [])),
])

/** `(Modifying Rates To Reflect Discussions With ...)`: a capital inside brackets is part of a title. */
const inTitle = (text: string, at: number, clause: number): boolean =>
  at > clause && text[clause - 1] === '(' && /^\p{Lu}/u.test(text[at]!)

/** "A sought a call, but B put it off": two clauses of a sentence on one call; the last word on it stands, each side with its own. */
function joinedCalls({ sentence }: Scene, found: readonly Sighting[]): readonly Sighting[] {
  const calls = found.filter(({ kind }) => kind === 'call')
  const [first, last] = [calls[0], calls.at(-1)]
  if (!first || !last || first === last || last.span.end - first.span.start > 240) return found
  const between = sentence.text.slice(first.span.end - sentence.start, last.span.start - sentence.start)
  if (!/^[\s,;]*(?:but|and|yet|though|although|while|however)[\s,]*$/i.test(between)) return found
  const parties = { ...first.parties, ...last.parties }
  const joined: Sighting = {
    ...last,
    span: { start: Math.min(first.span.start, last.span.start), end: Math.max(first.span.end, last.span.end) },
    ...(Object.keys(parties).length ? { parties } : {}),
  }
  return [...found.filter(({ kind }) => kind !== 'call'), joined]
}

/** One event of a kind for a quote; a meeting found by two words is one. */
function distinct(found: readonly Sighting[]): readonly Sighting[] {
  const kept: Sighting[] = []
  for (const seen of found) {
    const last = kept.at(-1)
    const twice = kept
      .slice(-4)
      .some((one) => one.kind === seen.kind && overlap(one.span, seen.span) && (one.iso === seen.iso || !seen.iso))
    if (!twice || !last) kept.push(seen)
  }
  return kept
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

type Unnumbered = Omit<ReportedEvent, 'id'>

function eventOf(scene: Scene, seen: Sighting): Unnumbered {
  const { sentence } = scene
  const { start, end } = seen.span
  const iso = seen.iso ?? (DATED.has(seen.kind) ? dayOf(scene, seen)?.iso : undefined)
  const place =
    seen.kind === 'deadline' || seen.kind === 'announcement' || seen.kind === 'truce'
      ? undefined
      : placeIn(scene, seen.span, seen.kind)
  const participants = namedIn(
    { ...scene, names: scene.names.filter((name) => !isPlace(scene, name, place)) },
    seen.span,
  )
    .filter(
      ({ type, canonical }) =>
        type !== 'product' && (type !== 'outlet' || seen.kind === 'interview') && canonical !== place,
    )
    .map(({ canonical }) => canonical)
  return {
    quote: sentence.text.slice(start - sentence.start, end - sentence.start),
    start,
    end,
    kind: seen.kind,
    status: statusOn(seen.status ?? unsaid(seen, iso, scene), TOLD.has(seen.kind), iso, scene.published),
    what: seen.what ?? whatOf(seen, participants, place),
    ...(iso ? { date: iso } : {}),
    ...(seen.ordinal ? { ordinal: seen.ordinal } : {}),
    ...(place ? { place } : {}),
    ...(participants.length ? { participants } : {}),
    ...(seen.parties ? { status_by_party: seen.parties } : {}),
  }
}

const DATED = new Set<ReportedEvent['kind']>(['call', 'round', 'summit', 'interview', 'briefing', 'visit', 'other'])

const TOLD = new Set<ReportedEvent['kind']>(['announcement', 'interview', 'briefing'])

/** A name that is only where it happens. */
const isPlace = ({ sentence }: Scene, { start, end }: Standing, place: string | undefined): boolean =>
  sentence.text.slice(start - sentence.start, end - sentence.start) === place

/** The day of an event: in its quote the nearest to its word, else that of the sentence's head. Lengths and vague times are no days. */
function dayOf(scene: Scene, { span, at }: Sighting): DateMention | undefined {
  const days = scene.dates.filter((day) => /^(?:date|range|week|month)$/.test(day.type) && day.iso)
  const gap = (day: DateMention): number => Math.max(0, day.start - at.end, at.start - day.end)
  const inside = days.filter((day) => day.start >= span.start && day.end <= span.end).sort((a, b) => gap(a) - gap(b))[0]
  return inside ?? days.find((day) => day.start - scene.sentence.start < 12 && at.start - day.end < 120)
}

/** Where the words show no status: by the day, else as held for what is told, to come for what is not. */
function unsaid(seen: Sighting, iso: string | undefined, { published }: Scene): ReportedEvent['status'] {
  if (iso && published) return iso.slice(0, 10) > published ? 'planned' : 'held'
  return seen.kind === 'summit' || seen.kind === 'round' ? 'planned' : 'held'
}

function whatOf({ kind, ordinal }: Sighting, participants: readonly string[], place: string | undefined): string {
  const number = ordinal ? ` ${ordinal}` : ''
  const who = participants.length ? `: ${participants.slice(0, 4).join(', ')}` : ''
  return `${kind}${number}${who}${place ? ` (${place})` : ''}`
}
