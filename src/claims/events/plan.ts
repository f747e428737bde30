import type { DateMention, Span } from '../reading.js'
import { namedIn, type Scene } from './scene.js'
import type { Finder, Trigger } from './sighting.js'

/** Public acts that are decided on or still to come: "has decided to extend", "next week, I expect to issue a notice", "will detail tomorrow"; and what is signed at a place. */

const OFFICES =
  /\b(?:[Ww]e|I|Government|government|Administration|administration|Department|Ministry|Commission|Bureau|Office|Council|President|Secretary|Representative|Minister|Ambassador|Participants|Parties)\b/

const acts = ({ scene, clause, at, before }: Trigger): boolean =>
  OFFICES.test(before) ||
  namedIn(scene, { start: clause.start, end: at.start }).some(({ type }) => type !== 'product' && type !== 'outlet')

/** "The Government has decided to extend": the decision is made, and made known. Not what somebody has not decided, or to think of. */
const DECIDED: Finder = {
  words: ['decided', 'determined'],
  find(trigger) {
    const { at, before, after, scene } = trigger
    if (!/\b(?:has|have)\s+(?:today\s+|therefore\s+|also\s+|jointly\s+|mutually\s+)?$/i.test(before) || !acts(trigger))
      return []
    if (
      !/^\s+to\s+(?:further\s+|temporarily\s+|again\s+)?(?:extend|suspend|impose|lift|terminate|withdraw|postpone|exclude|exempt|add|remove|raise|increase|reduce|lower|modify|initiate|launch|reinstate|restore|continue|revoke|rescind|end)\b/i.test(
        after,
      )
    )
      return []
    return [
      { kind: 'announcement', span: { start: trigger.clause.start, end: cut(scene, at.end) }, at, status: 'held' },
    ]
  },
}

/** The quote goes on for some words, to a mark. */
function cut({ sentence }: Scene, from: number): number {
  const rest = sentence.text.slice(from - sentence.start, from - sentence.start + 60)
  const end = /[,;:(]|\.(?=\s|$)/.exec(rest)?.index ?? (rest.length < 60 ? rest.length : rest.lastIndexOf(' '))
  return from + Math.max(0, end)
}

const TO_COME =
  /\b(?:will|shall|['’]ll|expects?\s+to|expected\s+to|plans?\s+to|intends?\s+to|(?:is|are|am)\s+(?:going|set|due|scheduled)\s+to)\s+(?:(?:be|then|also|formally|soon|shortly|publicly)\s+)*$/i

/** "Next week, I expect to issue a notice", "what she will detail tomorrow": a public act with a day to come. Without a day it is an intention only. */
const PLANNED: Finder = {
  needsDay: true,
  words: [
    'issue',
    'issuing',
    'publish',
    'publishing',
    'announce',
    'announcing',
    'release',
    'releasing',
    'unveil',
    'unveiling',
    'detail',
    'outline',
    'initiate',
    'initiating',
    'launch',
    'launching',
    'sign',
    'signing',
    'present',
  ],
  find(trigger) {
    const { scene, at, before, clause } = trigger
    if (!TO_COME.test(before) || /\b(?:not|never)\s+$/i.test(before) || !acts(trigger)) return []
    const day = dayToCome(scene, at, clause)
    if (!day) return []
    const start = Math.min(clause.start, day.start)
    if (clause.start - day.end > 8) return []
    return [
      {
        kind: 'announcement',
        span: { start, end: day.start > at.start ? day.end : cut(scene, at.end) },
        at,
        status: 'planned',
        ...(day.iso ? { iso: day.iso } : {}),
      },
    ]
  },
}

/** A day, a week or a month still to come: in the clause, or at the head of the sentence before it. */
function dayToCome({ dates, published, sentence }: Scene, at: Span, clause: Span): DateMention | undefined {
  return dates.find(
    (day) =>
      /^(?:date|week|month)$/.test(day.type) &&
      day.iso !== undefined &&
      published !== undefined &&
      !day.bound &&
      // a text may be read a day after it was spoken: what it calls tomorrow is still to come for it
      (/^(?:tomorrow|next)\b/i.test(day.quote) || day.iso > published.slice(0, day.iso.length === 7 ? 7 : 10)) &&
      ((day.start >= at.end && day.end <= clause.end + 1 && day.start - at.end < 90) ||
        (day.start - sentence.start < 8 && at.start - day.end < 60) ||
        (day.start >= clause.start && day.end <= at.start)),
  )
}

/** "Signed in Oslo this fourth day of May": how an agreement ends. */
const SIGNED: Finder = {
  words: ['signed', 'done'],
  find({ scene, at, clause }) {
    const { text, start } = scene.sentence
    if (!/^\W*$/.test(text.slice(0, at.start - start)) || !/^[SD]/.test(text[at.start - start]!)) return []
    if (
      !/^ (?:in|at) (?:the )?(?:city of )?[A-Z][^.;]{0,80}?(?:,? (?:this|on)(?: the)? (?:\d|[a-z]+ day)|,? on [A-Z]|, \d)/i.test(
        text.slice(at.end - start, at.end - start + 140),
      )
    )
      return []
    return [
      {
        kind: 'announcement',
        span: { start: clause.start, end: Math.min(scene.sentence.end, at.end + 90) },
        at,
        status: 'held',
      },
    ]
  },
}

/** "was designated pursuant to an order, as amended, on May 4, 2026", "the Secretary initiated an inquiry on April 1": an office's act on a past day. */
const DONE: Finder = {
  needsDay: true,
  words: [
    'initiated',
    'imposed',
    'designated',
    'adopted',
    'terminated',
    'modified',
    'launched',
    'sanctioned',
    'repealed',
    'transmitted',
    'submitted',
  ],
  find(trigger) {
    const { scene, word, at, before, clause } = trigger
    const passive = /\b(?:was|were|(?:has|have) been)\s+(?:(?:\w+ly|first|then)\s+)?$/i.test(before)
    const active = !/\b(?:be|being|is|are|not|never|would|will|the|as|if|an?)\s+$/i.test(before) && acts(trigger)
    if (/^(?:transmitted|submitted)$/.test(word) ? !active || passive : !passive && !active) return []
    const { text, start } = scene.sentence
    const day = scene.dates.find((one) => one.start >= at.end && one.start - at.end < 80 && one.type === 'date')
    if (!day?.iso || (scene.published && day.iso > scene.published)) return []
    const between = text.slice(at.end - start, day.start - start)
    if (!/^(?: [^;]{0,70}?)?,? on $/.test(between) || /\b(?:and|but|that|which)\b/.test(between)) return []
    return [{ kind: 'announcement', span: { start: clause.start, end: day.end }, at, status: 'held', iso: day.iso }]
  },
}

export const PLANS: readonly Finder[] = [DECIDED, PLANNED, SIGNED, DONE]
