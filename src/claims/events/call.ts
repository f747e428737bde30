import type { Entity, ReportedEvent } from '../reading.js'
import { namedIn } from './scene.js'
import type { Finder, Sighting, Trigger } from './sighting.js'
import { statusFrom } from './status.js'

/**
 * Calls: "a phone call with", "spoke by phone", "seeking a call", "postponed the call", "tried to call Ottawa". Not "called for", "on call", "so-called",
 * "call on", nor "spoke" without saying with whom.
 */
const NOUN_BEFORE =
  /(?:\b(?:phone|telephone|video|conference|leaders?['’]?|the|this|that|a|an|another|their|his|her|first|second|third|previous|earlier|recent|planned|scheduled|of|for)\s+|[-'"“‘’]s?\s*)$/i
const VERB_BEFORE = /\b(?:attempt(?:s|ed|ing)? to|tried to|trying to|wants? to|will|would|to)\s+$/i
const NOT_AFTER = /^\s*(?:for|on|upon|to (?:action|order|arms)|into question|it|him|her|them|a|an|the|this|that)\b/i

const PHONED: Finder = {
  words: ['call', 'calls'],
  find(trigger) {
    const { scene, at, before, after } = trigger
    if (
      /\b(?:so|roll|wake-up|margin|curtain|close)[-\s]$/i.test(before) ||
      (NOT_AFTER.test(after) && !/^\s*(?:on|for) (?:\w+day|the \d|[A-Z]\w+ \d)/.test(after))
    )
      return []
    if (VERB_BEFORE.test(before)) {
      const next = scene.names.find(({ start }) => start >= at.end && start - at.end <= 5)
      return next && next.entity.type !== 'product' ? sighted(trigger) : []
    }
    // `The call follows`, `The call lasted`: the one that the text is on
    if (
      /^\W*The $/.test(before) &&
      /^ (?:follows|followed|lasted|took place|came|covered|focused on|was (?:the|their))\b/.test(after)
    )
      return sighted(trigger)
    return NOUN_BEFORE.test(before) && contact(trigger) ? sighted(trigger) : []
  },
}

/** "the call" alone may be an appeal; a phone, a verb of holding or seeking, or a party beside it makes it a contact. */
function contact({ scene, at, before, after, clause }: Trigger): boolean {
  if (/\b(?:phone|telephone|video|conference)\s+$/i.test(before)) return true
  if (
    /\b(?:held|hold(?:ing)?|postpon\w+|cancel\w*|seek\w*|sought|request\w*|schedul\w+|arrang\w+|plann\w+|after|during|before|following)\b[^.]{0,30}$/i.test(
      before,
    )
  )
    return !/^\s*(?:by|from)\s+(?:critics|lawmakers|industry)/i.test(after)
  return /^\s*(?:with|between)\b/i.test(after) && namedIn(scene, { start: at.end, end: clause.end }).length > 0
}

const SPOKEN: Finder = {
  words: ['spoke', 'speak', 'spoken', 'phoned', 'telephoned', 'conversation', 'conversations'],
  find(trigger) {
    const { scene, at, word, before, after, clause } = trigger
    const others = namedIn(scene, { start: at.end, end: clause.end }).filter(
      ({ type }) => type !== 'outlet' && type !== 'product',
    )
    if (/^conversations?$/.test(word)) return /\b(?:phone|telephone)\s+$/i.test(before) ? sighted(trigger) : []
    if (/phoned$/.test(word)) return others.length > 0 ? sighted(trigger) : []
    const byPhone = /^[^.]{0,60}\b(?:by|over the) (?:tele)?phone\b/i.test(after)
    return (byPhone ||
      /^\s*(?:directly |again |briefly |today |yesterday |this (?:morning|afternoon|evening) )?with\b/i.test(after)) &&
      others.length > 0
      ? sighted(trigger)
      : []
  },
}

export const CALLS: readonly Finder[] = [PHONED, SPOKEN]

function sighted(trigger: Trigger): readonly Sighting[] {
  const { clause, scene, at } = trigger
  const sides = sidesOf(trigger)
  const span = { start: clause.start, end: clause.end }
  const own = sides.parties && Object.values(sides.parties)
  const status = sides.status ?? statusFrom(clause.text)
  const wider = sides.span ?? span
  return [
    {
      kind: 'call',
      span: wider,
      at,
      ...(status ? { status } : {}),
      ...(own?.length ? { parties: sides.parties! } : {}),
      what: `call${scene.names.length ? '' : ', parties not named'}`,
    },
  ]
}

type Sides = {
  readonly status?: ReportedEvent['status']
  readonly parties?: Readonly<Record<string, ReportedEvent['status']>>
  readonly span?: { start: number; end: number }
}

const party = (scene: Trigger['scene'], start: number, end: number): Entity | undefined =>
  scene.names.filter((name) => name.start >= start && name.end <= end && name.entity.type !== 'outlet').at(-1)?.entity

/** "A tried to call B, which put it off"; "B granted A's request"; "put off by B". */
function sidesOf({ scene, clause, at }: Trigger): Sides {
  const { text } = clause
  const request = /['’]s request for\b|\brequest(?:ed)? by\b/i.exec(text)
  if (request && /\bagreed to\b/i.test(text)) {
    const by = party(scene, clause.start, clause.start + request.index + 1)
    const other = party(scene, clause.start, clause.start + text.search(/\bagreed to\b/i))
    return {
      status: 'held',
      ...(by && other ? { parties: { [by.canonical]: 'sought', [other.canonical]: 'held' } } : {}),
    }
  }
  const put = /\bpostpon\w+/i.exec(text)
  if (put) {
    const by = /\bby\s+/i.exec(text.slice(put.index))
    const side = by
      ? party(scene, clause.start + put.index, clause.end)
      : party(scene, clause.start, clause.start + put.index)
    return { status: 'postponed', ...(side ? { parties: { [side.canonical]: 'postponed' } } : {}) }
  }
  const asked = /\b(?:attempt(?:s|ed|ing)? to|seek(?:s|ing)?|sought|tried to|requested|asked for)\b/i.exec(text)
  const side = asked && party(scene, scene.sentence.start, Math.min(at.start, clause.start + asked.index))
  return asked ? { status: 'sought', ...(side ? { parties: { [side.canonical]: 'sought' } } : {}) } : {}
}
