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

export const VISITS: readonly Finder[] = [JOURNEY, VISIT]
