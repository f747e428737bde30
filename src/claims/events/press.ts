import type { Span } from '../reading.js'
import type { Finder, Trigger } from './sighting.js'
import { statusFrom } from './status.js'

/**
 * Interviews ("in an interview with", "told CNBC") and briefings ("press conference", "told reporters", a spokesperson who says something on a day). A newspaper that is
 * told something by an unnamed source is neither.
 */
const INTERVIEW: Finder = {
  words: ['interview', 'interviews', 'interviewed'],
  find(trigger) {
    const { word, before, after, clause, at } = trigger
    if (/\bjob\s+$/i.test(before)) return []
    const told =
      word === 'interviewed'
        ? /^\s+by\b/i.test(after) || outletIn(trigger)
        : /\b(?:an?|the|his|her|their|this|that|separate|recent|exclusive|[A-Z]\w+)\s+$/.test(before)
    return told
      ? [
          {
            kind: 'interview',
            span: sayingSpan(trigger),
            at,
            status: toCome(clause.text) ? 'planned' : 'held',
          },
        ]
      : []
  },
}

/** From the speaker, or the day before the speaker, to the end of the occasion: what is said there ("that …") is not part of it. */
function sayingSpan({ scene, clause, at }: Trigger): Span {
  const { sentence, names, dates } = scene
  const that = / that\b/.exec(sentence.text.slice(at.end - sentence.start, clause.end - sentence.start))
  const end = that ? at.end + that.index : clause.end
  const speaker = names.find(
    (name) => name.entity.type === 'person' && name.end <= at.start && at.start - name.start < 140,
  )
  if (!speaker || clause.start <= speaker.start || !/^(?:said|says|told|stated)\b/i.test(clause.text))
    return { start: clause.start, end }
  const day = dates.find((date) => date.type === 'date' && date.end <= speaker.start && speaker.start - date.end < 8)
  const start = day ? leadIn(sentence.text, day.start - sentence.start) + sentence.start : speaker.start
  return { start, end }
}

const toCome = (words: string): boolean =>
  /\b(?:will|is to|scheduled to|plans? to) (?:give|hold|sit|appear|brief|speak)\b/i.test(words)

const outletIn = ({ scene, clause }: Trigger): boolean =>
  scene.names.some(({ entity, start, end }) => entity.type === 'outlet' && start >= clause.start && end <= clause.end)

const TOLD: Finder = {
  words: ['told'],
  find(trigger) {
    const { scene, at, before, after, clause } = trigger
    const heard = scene.names.find(({ start }) => start >= at.end && start - at.end <= 5)
    if (/^\s+(?:reporters|journalists|the press|a (?:press|news) conference|a briefing)\b/i.test(after))
      return [{ kind: 'briefing', span: sayingSpan(trigger), at, status: 'held' }]
    const teller = scene.names.filter((name) => name.end <= at.start && name.start >= clause.start).at(-1)
    const day = heard && scene.dates.find(({ start }) => start >= heard.end && start - heard.end < 8)
    const unnamed = /\b(?:sources?|people|officials?|person|insiders?)\b[^,]{0,40}$/i.test(before)
    if (heard?.entity.type !== 'outlet' || !teller || unnamed || teller.entity.type === 'outlet') return []
    return [{ kind: 'interview', span: { start: clause.start, end: day?.end ?? heard.end }, at, status: 'held' }]
  },
}

const BRIEFING: Finder = {
  words: ['conference', 'conferences', 'briefing', 'briefings', 'briefed', 'presser'],
  find(trigger) {
    const { word, before, after, clause, at } = trigger
    if (/^conference/.test(word) && !/\b(?:press|news|media)\s+$/i.test(before)) return []
    if (
      /^briefing/.test(word) &&
      !/\b(?:press|news|media|regular|daily|weekly|routine|a|the|his|her)\s+$/i.test(before) &&
      !(/\bthis\s+$/i.test(before) && /^\s+(?:with|by)\b/i.test(after))
    )
      return []
    return [
      {
        kind: 'briefing',
        span: sayingSpan(trigger),
        at,
        status: toCome(clause.text) ? 'planned' : (plannedOnly(clause.text) ?? 'held'),
      },
    ]
  },
}

const plannedOnly = (words: string) => {
  const status = statusFrom(words)
  return status === 'postponed' || status === 'cancelled' ? status : undefined
}

/** "On October 15, X, spokesperson for the ministry, stated": the quote runs from the day to the name. */
const SPOKESPERSON: Finder = {
  words: ['spokesperson', 'spokesman', 'spokeswoman'],
  find(trigger) {
    const { scene, at } = trigger
    const { sentence } = scene
    const text = sentence.text
    const here = at.start - sentence.start
    if (
      /\b(?:press|news|media) conference\b|\bbriefing\b|\b(?:in|through|posted) (?:a |an |the )?(?:written )?(?:statement|post|email)\b/i.test(
        text,
      )
    )
      return []
    const verb =
      /\b(?:said|stated|told|responded|replied|answered|asked|noted|added|stressed|emphasi[sz]ed|announced|remarked)\b/i.exec(
        text.slice(Math.max(0, here - 160), here + 200),
      )
    const day = scene.dates.find((date) => date.start < at.start + 200 && /^(?:date|week)$/.test(date.type))
    if (!verb || !day) return []
    const name = scene.names.filter(
      ({ start, entity }) => entity.type === 'person' && Math.abs(start - at.start) < 80,
    )[0]
    const ends = [day.end, at.end, name?.end ?? 0]
    const starts = [day.start, name?.start ?? at.start, at.start]
    const span: Span = {
      start: leadIn(text, Math.min(...starts) - sentence.start) + sentence.start,
      end: Math.max(...ends),
    }
    return [{ kind: 'briefing', span, at, status: 'held', ...(day.iso ? { iso: day.iso } : {}) }]
  },
}

/** Back over "on" before a day. */
const leadIn = (text: string, start: number): number =>
  start - (/\bon\s+$/i.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0)

export const PRESS: readonly Finder[] = [INTERVIEW, TOLD, BRIEFING, SPOKESPERSON]
