import { namedIn } from './scene.js'
import type { Finder, Trigger } from './sighting.js'
import { statusFrom } from './status.js'

/** Journeys of people: "travels to Oslo", "has departed for Rome", "a state visit to", "is leaving tomorrow". Goods that travel are none. */
const TO_PLACE = /^\s+(?:(?:\w+\s+){0,2})(?:to|for|in)\s+(?:the\s+)?[A-Z]/
const NOT_PEOPLE =
  /\b(?:goods|shipments?|cargo|vessels?|ships?|tariffs?|exports?|products?|minerals?|prices?|trade|containers?)\s+(?:\w+\s+)?$/i

const JOURNEY: Finder = {
  words: [
    'travel',
    'travels',
    'traveled',
    'travelled',
    'traveling',
    'travelling',
    'departed',
    'departs',
    'depart',
    'flew',
    'flies',
    'fly',
    'arrived',
    'arrives',
    'arrive',
    'left',
    'leaves',
    'leaving',
  ],
  find(trigger) {
    const { word, after, before, clause, at } = trigger
    if (NOT_PEOPLE.test(before) || !traveller(trigger)) return []
    const leaving = /^lea|^left/.test(word)
    const dated =
      leaving && /\b(?:am|is|are)\s+$/i.test(before) && /^\s+(?:today|tonight|tomorrow|on \w+day)\b/i.test(after)
    const placed = leaving ? /^\s+(?:\w+\s+)?for\s+(?:the\s+)?[A-Z]/.test(after) : TO_PLACE.test(after)
    if (!dated && !placed) return []
    const gone = /\b(?:has|have|had)\s+(?:already\s+|just\s+)?$/i.test(before) && /^(?:departed|left)$/.test(word)
    const status = gone ? 'ongoing' : dated ? 'planned' : statusFrom(clause.text, before)
    return [{ kind: 'visit', span: { start: clause.start, end: clause.end }, at, ...(status ? { status } : {}) }]
  },
}

/** A person by name, office or pronoun before the verb. */
function traveller({ scene, at, clause, before }: Trigger): boolean {
  const named = namedIn(scene, { start: clause.start, end: at.start }).some(({ type }) => type === 'person')
  return (
    named ||
    /\b(?:he|she|they|we|I|president|minister|secretary|representative|premier|delegation|officials?|envoy|negotiators?)\b/i.test(
      before,
    )
  )
}

/** `the first visit of a French President to`. */
const OF_SOMEBODY =
  /^\s+of\s+(?:an?|the|our|his|her|their)\s+(?:[\w.]+\s+){0,3}(?:president|premier|prime minister|minister|secretary|delegation|chancellor|leader)\s+to\s+(?:the\s+)?[A-Z]/i

const VISIT: Finder = {
  words: ['visit', 'visits', 'visited', 'visiting', 'trip'],
  find(trigger) {
    const { word, before, after, clause, at } = trigger
    const noun =
      /\b(?:a|the|his|her|their|state|official|planned|upcoming|recent|first|working|two-day|three-day|[a-z]+['’]s)\s+$/i.test(
        before,
      )
    const placed = /^\s+(?:to|by)\s+/i.test(after) || OF_SOMEBODY.test(after)
    if (
      /^visits?$|^trip$/.test(word) &&
      noun &&
      placed &&
      !/^\s+to\s+(?:a|the) (?:website|page|hospital|museum)/i.test(after)
    )
      return seen()
    return /^visit/.test(word) && !noun && traveller(trigger) && /^\s+(?:the\s+)?[A-Z]/.test(after) ? seen() : []

    function seen() {
      const status = statusFrom(clause.text, before)
      return [
        { kind: 'visit' as const, span: { start: clause.start, end: clause.end }, at, ...(status ? { status } : {}) },
      ]
    }
  },
}

/** "we've got a senior team in Mexico today", "a delegation is in Oslo this week": officials who are abroad on a day. A team of a firm or of players is none. */
const PRESENCE: Finder = {
  needsDay: true,
  words: ['team', 'delegation', 'negotiators', 'officials', 'envoy'],
  find({ scene, before, clause, at }) {
    const { text, start } = scene.sentence
    const place = /^ (?:(?:is|are|was|were) (?:currently |now |already )?)?in (?:the )?(?=\p{Lu})/u.exec(
      text.slice(at.end - start, at.end - start + 40),
    )
    if (!place || !/\b(?:a|an|our|the|its|their|his|her|senior|high-level|trade|of)\s+$/i.test(before)) return []
    const from = at.end + place[0].length
    const where = scene.names.find(
      (name) => name.start >= from - 4 && name.start - from < 2 && name.entity.type === 'state',
    )
    const day = scene.dates.find(
      (one) => one.start >= from && one.start - from < 40 && /^(?:date|week)$/.test(one.type),
    )
    if (!where || !day) return []
    const has = /\b(?:has|have|['’]ve|['’]s|with|sent|got|had)\s+(?:got\s+)?(?:[\w-]+\s+){1,3}$/i.test(before)
    const stays = /^ (?:is|are|was|were)\b/.test(place[0])
    if (!has && !stays) return []
    return [
      {
        kind: 'visit',
        span: { start: clause.start, end: Math.max(day.end, where.end) },
        at,
        status: 'ongoing',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

/** "welcomed the Prime Minister of Norway to the White House", "hosted President X at": a guest received. */
const RECEIVED: Finder = {
  words: ['welcomed', 'hosted', 'received', 'welcomes', 'hosts', 'welcome', 'host', 'receive'],
  find({ scene, word, before, after, clause, at }) {
    const guest = scene.names.find(
      ({ start, entity }) => start >= at.end && start - at.end < 48 && entity.type === 'person',
    )
    const office =
      /^ (?:(?:the|his|her|their) )?(?:[\w.]+ ){0,2}(?:President|Prime Minister|Premier|Chancellor|Minister|Secretary|delegation|king|King)\b/.test(
        after,
      )
    if (!(guest || office) || !/ (?:to|at|in|for) (?:the |a )?(?:\p{Lu}|state visit|visit|talks)/u.test(after))
      return []
    const bare = /^(?:welcome|host|receive)$/.test(word)
    if (bare && !/\b(?:will|to|would)\s+$/i.test(before)) return []
    const status = bare ? 'planned' : statusFrom(clause.text, before)
    return [{ kind: 'visit', span: { start: clause.start, end: clause.end }, at, ...(status ? { status } : {}) }]
  },
}

export const VISITS: readonly Finder[] = [JOURNEY, VISIT, PRESENCE, RECEIVED]
