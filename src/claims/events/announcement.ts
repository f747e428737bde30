import type { DateMention, Span } from '../reading.js'
import type { Clause, Scene } from './scene.js'
import type { Finder, Trigger } from './sighting.js'

/**
 * Public acts of saying: a party that announces, threatens, reveals or publishes. Verbs that are used of anything said ("issued", "revealed", "introduced") need a
 * day; a turn of tone counts as one.
 */
const STRONG = new Set(['announced', 'unveiled', 'proclaimed'])
const DATED = new Set([
  'threatened',
  'introduced',
  'issued',
  'revealed',
  'disclosed',
  'published',
  'released',
  'declared',
  'signed',
  'reported',
  'cited',
])

const VERBS: Finder = {
  words: [...STRONG, ...DATED],
  find(trigger) {
    const { scene, at, word, before, after, clause } = trigger
    if (
      /\b(?:be|been|being|was|were|is|are|not|n['’]t|never|if|would|will|the|newly|previously|recently|an?|unless)\s+$/i.test(
        before,
      ) &&
      !/\bhad already\s+$/i.test(before)
    ) {
      if (!/\b(?:was|were)\s+$/i.test(before) || !dayNear(scene, at, clause)) return []
    }
    // `all that it has announced since March 4`: many, of no one day
    if (/^\s+(?:that it (?:is|was) not|nothing|since)\b/i.test(after)) return []
    const actor = subject(trigger)
    const day = dayNear(scene, at, clause)
    const byItself =
      STRONG.has(word) ||
      (/^\s+(?:an?|the|its|new|comprehensive|sweeping)\b/i.test(after) && /^(?:issued|introduced)$/.test(word))
    if (!day && !(byItself && actor)) return []
    if (!actor && !passive(trigger)) return []
    if (/^(?:reported|cited)$/.test(word) && (!day || !isOutlet(trigger))) return []
    if (/^reported$/.test(word) && !/^\s*(?:[:,]\s*)?$|^\s*(?:that|:)/i.test(after)) return []
    const span = { start: Math.min(clause.start, day?.start ?? clause.start), end: clause.end }
    return [
      {
        kind: 'announcement',
        span: cut(trigger, span),
        at,
        status: 'held',
        ...(day?.iso ? { iso: day.iso } : {}),
        what: whatOf(trigger),
      },
    ]
  },
}

/** Names before the verb in its clause, or a pronoun or office. */
function subject({ scene, at, clause, before }: Trigger): boolean {
  const named = scene.names.some(
    ({ start, end, entity }) =>
      start >= clause.start - 60 && end <= at.start && at.start - end < 48 && entity.type !== 'product',
  )
  return (
    named ||
    /\b(?:he|she|they|it|president|minister|ministry|secretary|representative|department|government|administration|commission)\s+(?:\w+\s+){0,2}$/i.test(
      before,
    )
  )
}

const passive = ({ before, after, word }: Trigger): boolean =>
  (/\b(?:was|were)\s+$/i.test(before) ||
    /\b(?:rules?|controls?|measures?|regulations?|restrictions?|tariffs?|notices?)\s+$/i.test(before)) &&
  /^(?:announced|introduced|issued|published|unveiled)$/.test(word) &&
  /^\s+(?:on|last|this|in|yesterday)\b/i.test(after)

function isOutlet({ scene, at, clause, before }: Trigger): boolean {
  const last = scene.names.filter(({ end }) => end <= at.start && at.start - end < 40).at(-1)
  return last?.entity.type === 'outlet' && (last.start >= clause.start || /^[^a-z]*$/.test(before.slice(-3)))
}

/** The day of the announcing: in its clause and near its verb, or at the sentence's head before the clause; not that of what is announced ("starting November 1"). */
function dayNear(scene: Scene, at: Span, clause: Clause): DateMention | undefined {
  const days = scene.dates.filter((day) => /^(?:date|week|month|vague)$/.test(day.type) && !day.bound)
  const lead = days.find(
    (day) => day.end <= at.start && (day.start >= clause.start || day.start - scene.sentence.start < 12),
  )
  if (lead && /^(?:date|week|month)$/.test(lead.type) && at.start - lead.start < 140) return lead
  const after = days.find((day) => day.start >= at.end && day.end <= clause.end)
  return after && after.type !== 'vague' && !future(after, scene) ? after : undefined
}

const future = (day: DateMention, { published }: Scene): boolean =>
  Boolean(published && day.iso && day.iso.length === 10 && day.iso > published)

/** A quote no longer than it needs: to 60 characters after the verb, at a word's end. */
function cut({ scene, at }: Trigger, span: Span): Span {
  if (span.end - at.end <= 60) return span
  const words = scene.sentence.text.slice(at.end - scene.sentence.start, at.end - scene.sentence.start + 60)
  return { start: span.start, end: at.end + Math.max(0, words.lastIndexOf(' ')) }
}

const whatOf = ({ word, after }: Trigger): string => `${word}${after.slice(0, 80)}`.trim()

const TONE: Finder = {
  words: ['moderated', 'softened', 'hardened', 'toughened', 'toned', 'remarks'],
  find({ scene, word, before, after, clause, at }) {
    const turned =
      word === 'toned'
        ? /^\s+down\b/i.test(after)
        : /^\s+(?:his|her|its|their|the) (?:tone|stance|rhetoric|position|language)\b/i.test(after)
    const made =
      word === 'remarks' &&
      /\bmade\s+(?:\w+\s+)?$/i.test(before) &&
      scene.dates.some((day) => day.start >= clause.start && day.end <= at.start)
    if (!turned && !made) return []
    const day = scene.dates.find(
      (date) => date.type === 'date' && date.start >= clause.start - 40 && date.end <= clause.end,
    )
    const start = Math.min(clause.start, day?.start ?? clause.start)
    return [
      {
        kind: 'announcement',
        span: { start, end: clause.end },
        at,
        status: 'held',
        ...(day?.iso ? { iso: day.iso } : {}),
        what: `${word}${after.slice(0, 40)}`,
      },
    ]
  },
}

export const ANNOUNCEMENTS: readonly Finder[] = [VERBS, TONE]
