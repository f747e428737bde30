import type { Finder } from './sighting.js'
import { statusFrom } from './status.js'

/** What courts decide, and hearings: neither a contact nor a measure. */

const COURT =
  /\b(?:Supreme Court|Court of (?:International Trade|Appeals|Justice)|(?:District|Circuit|Appeals|Federal|General|High) (?:Court|Circuit)|[Cc]ourts?|[Tt]ribunal|[Aa]ppellate Body|[Pp]anel)(?:['’]s)?\s+(?:[\w-]+\s+){0,2}$/
const BY_COURT =
  /^\s+(?:of|by|from)\s+(?:the|a)\s+(?:U\.S\.\s+|US\s+|federal\s+)?(?:Supreme Court|Court\b|court\b|tribunal\b|[Aa]ppellate Body)/

/** "the Supreme Court's decision today", "a ruling by the Court of International Trade": a decision of a court; what it decides on is a measure. */
const RULING: Finder = {
  words: ['decision', 'ruling', 'judgment', 'judgement', 'verdict', 'ruled', 'injunction'],
  find({ word, at, before, after, clause, scene }) {
    if (word === 'ruled') {
      if (!COURT.test(before) || !/^\s+(?:that|on|against|in|today|yesterday|unanimously)\b/i.test(after)) return []
      const when = scene.dates.find(
        (one) => one.start >= at.end && one.start - at.end < 5 && /^(?:date|week)$/.test(one.type),
      )
      return [
        {
          kind: 'other',
          span: { start: clause.start, end: when?.end ?? at.end },
          at,
          status: 'held',
          ...(when?.iso ? { iso: when.iso } : {}),
          what: 'ruling of a court',
        },
      ]
    }
    const led = COURT.exec(before.slice(-120))
    const of = BY_COURT.exec(after)
    if ((!led || !/['’]s\s/.test(led[0])) && !of) return []
    if (/\b(?:any|no|future|possible|if|pending|awaiting|await|before) (?:an? |the )?(?:[\w-]+ )?$/i.test(before))
      return []
    const start = led ? at.start - led[0].length - theBefore(before.slice(0, before.length - led[0].length)) : at.start
    const day = scene.dates.find((one) => one.start >= at.end && one.start - at.end < 5 && one.type === 'date')
    const end = day?.end ?? at.end + (of?.[0].length ?? 0)
    const coming = !day && /^\s+(?:is|was)\s+(?:expected|due|awaited|pending)\b|^\s+will come\b/i.test(after)
    return [
      {
        kind: 'other',
        span: { start, end },
        at,
        status: coming ? 'planned' : 'held',
        ...(day?.iso ? { iso: day.iso } : {}),
        what: `${word} of a court`,
      },
    ]
  },
}

const theBefore = (text: string): number => /\b[Tt]he\s+$/.exec(text)?.[0].length ?? 0

/** "a public hearing on May 4", "the hearing will be held": an occasion to be heard. A fair hearing, or what somebody is hearing, is none. */
const HEARING: Finder = {
  words: ['hearing', 'hearings'],
  find({ scene, at, before, after, clause }) {
    const led =
      /\b(?:public|congressional|committee|Senate|House|court|virtual|oral)\s+$/i.test(before) ||
      /\b(?:hold|held|holds|convene\w*|schedule\w*|conduct\w*)\s+(?:\w+\s+){0,3}$/i.test(before) ||
      /^\s+(?:will be|was|is|has been|to be)\s+(?:held|scheduled|convened|postponed|cancelled)\b/i.test(after)
    const day = scene.dates.some((one) => one.type === 'date' && Math.abs(one.start - at.end) < 90)
    if (!led || !(day || /\b(?:will|shall|held|convene\w*|schedule\w*|postpone\w*)\b/i.test(clause.text))) return []
    const status = statusFrom(clause.text)
    return [
      {
        kind: 'other',
        span: { start: clause.start, end: clause.end },
        at,
        ...(status ? { status } : {}),
        what: 'hearing',
      },
    ]
  },
}

/** "testified before the Senate committee on Tuesday": a hearing, by who was heard. */
const TESTIFIED: Finder = {
  words: ['testified', 'testifies', 'testify'],
  find({ scene, at, after, before, clause }) {
    if (
      !/^ (?:before|to|in front of|at) (?:the |a )?(?:U\.S\. |US )?(?:Senate|House|Congress|Parliament|[Cc]ommittee|[\w ]{0,40}?(?:Committee|Commission|Parliament)\b)/.test(
        after,
      )
    )
      return []
    const person = scene.names.some(
      ({ start, end, entity }) => start >= clause.start && end <= at.start && entity.type === 'person',
    )
    if (!person && !/\b(?:he|she|they|officials?|secretary|representative)\b/i.test(before)) return []
    const status = statusFrom(clause.text, before) ?? 'held'
    return [{ kind: 'other', span: { start: clause.start, end: clause.end }, at, status, what: 'hearing' }]
  },
}

export const PROCEEDINGS: readonly Finder[] = [RULING, HEARING, TESTIFIED]
