import { ordinalBefore } from './meeting.js'
import { namedIn } from './scene.js'
import type { Finder, Trigger } from './sighting.js'
import { statusFrom } from './status.js'

/** Contacts that official texts name by other words: "resume direct engagement with her counterpart", "conversations that have happened today", "consultations in the weeks ahead". */

const OTHERS = /\b(?:counterparts?|officials?|authorities|governments?|partners?|side|ministers?|negotiators?)\b/i

const someone = ({ scene, at, clause, after }: Trigger): boolean =>
  OTHERS.test(after.slice(0, 80)) ||
  namedIn(scene, { start: at.end, end: clause.end }).some(({ type }) => type !== 'product' && type !== 'outlet')

const round = ({ scene, clause, at }: Trigger, status: ReturnType<typeof statusFrom>) => {
  const day = scene.dates.find(
    (one) => one.end <= clause.start && clause.start - one.end < 4 && one.start - scene.sentence.start < 12,
  )
  return [
    {
      kind: 'round' as const,
      span: { start: day?.start ?? clause.start, end: clause.end },
      at,
      ...(status ? { status } : {}),
    },
  ]
}

/** "will resume direct engagement with her counterpart in China". Engagement in general, or of a firm with its clients, is none. */
const ENGAGEMENT: Finder = {
  words: ['engagement', 'engagements', 'exchanges', 'dialogue'],
  find(trigger) {
    const { before, after } = trigger
    if (!/^\s+(?:with|between)\b/i.test(after) || !someone(trigger)) return []
    const led =
      /\b(?:resume[sd]?|begins?|began|starts?|started|holds?|held|launch(?:es|ed)?|opens?|opened|conducts?|conducted|reopen(?:s|ed)?)\s+(?:(?:a|an|the|its|their|her|his)\s+)?(?:\w+[\s-]+){0,3}$/i
    return led.test(before) ? round(trigger, statusFrom(trigger.clause.text, before)) : []
  },
}

/** "the diplomatic conversations that have happened today": talks that are said to take place. */
const HAPPENED: Finder = {
  words: ['conversations', 'talks', 'discussions', 'negotiations', 'consultations', 'exchanges'],
  find(trigger) {
    const { before, after } = trigger
    const told =
      /^\s+(?:that|which)\s+(?:have|has|had|are|will be|were|will)\s+(?:been\s+)?(?:happen(?:ed|ing)?|tak(?:en|ing|e) place|held|going on|occurr(?:ed|ing))\b/i.exec(
        after,
      )
    if (
      !told ||
      !/\b(?:diplomatic|trade|bilateral|economic|technical|high-level|official|government|working-level)\s+$/i.test(
        before,
      )
    )
      return []
    const isNow = /\b(?:are|been)\b/i.test(told[0]) && /(?:ing|on)$/i.test(told[0])
    const status = /\bwill\b/i.test(told[0]) ? 'planned' : isNow ? 'ongoing' : 'held'
    return round(trigger, status)
  },
}

/** "working-level consultations in the weeks and months ahead": talks to come at no named day. */
const AHEAD: Finder = {
  words: ['consultations', 'talks', 'discussions', 'negotiations', 'conversations', 'meetings'],
  find(trigger) {
    if (
      !/^\s+(?:in|over|during)\s+the\s+(?:coming\s+(?:days|weeks|months)|(?:days|weeks|months)(?:\s+and\s+(?:weeks|months))?\s+(?:ahead|to come))\b/i.test(
        trigger.after,
      )
    )
      return []
    return round(trigger, 'planned')
  },
}

/** "We have been consulting with allies": talks that go on. */
const CONSULTING: Finder = {
  words: ['consulting', 'negotiating'],
  find(trigger) {
    const { before, after } = trigger
    if (!/\b(?:(?:have|has) been|are|is) (?:actively |closely |currently |already )?$/i.test(before)) return []
    return /^ (?:closely |regularly )?with\b/.test(after) && (someone(trigger) || /\ballies\b/.test(after))
      ? round(trigger, 'ongoing')
      : []
  },
}

/** "the third meeting of the working group took place in Oslo": a meeting of a body of several states, by its number. */
const OF_BODY: Finder = {
  words: ['meeting', 'session'],
  find(trigger) {
    const { before, after } = trigger
    const ordinal = ordinalBefore(trigger)
    if (!ordinal && !/\b(?:inaugural|next|latest|last) (?:\w+ )?$/i.test(before)) return []
    if (
      !/^ of (?:the|our|their) (?:[\w.&-]+ ){0,6}(?:working groups?|[Dd]ialogue|[Mm]echanism|[Ff]ramework|[Ff]orum|[Tt]alks|[Jj]oint [Cc]ommi(?:ssion|ttee)|[Cc]ouncil)\b/.test(
        after,
      )
    )
      return []
    const status = statusFrom(trigger.clause.text, before)
    return round(trigger, status).map((one) => ({ ...one, ...(ordinal ? { ordinal } : {}) }))
  },
}

const NOT_MEETING = /^\s+(?:authority|approval|responsibilit|staff|order|decree|code|level|portfolio)/i

/** "convening a minerals ministerial", "the ministerial in May": ministers of several states meet. */
const MINISTERIAL: Finder = {
  words: ['ministerial'],
  find({ scene, at, after, clause }) {
    const { text, start } = scene.sentence
    const before = text.slice(Math.max(0, at.start - start - 120), at.start - start)
    const led = CONVENED.exec(before)
    if (!led || NOT_MEETING.test(after)) return []
    const status = statusFrom(`${led[0]}${clause.text}`) ?? (/ing /.test(led[0]) ? 'planned' : 'held')
    const day = scene.dates.find((one) => one.start >= at.end && one.end <= clause.end && one.start - at.end < 40)
    return [{ kind: 'summit', span: { start: at.start - led[0].length, end: day?.end ?? clause.end }, at, status }]
  },
}
/** The verb, and the name of the meeting: words with capitals, commas and `and` between them. */
const CONVENED =
  /\b(?:conven(?:e|es|ed|ing)|hosts?|hosted|hosting|holds?|held|holding|attend(?:s|ed|ing)?) (?:an? |the |its )?(?:[\w&-]+,? ){0,8}$/i

export const ENGAGEMENTS: readonly Finder[] = [ENGAGEMENT, HAPPENED, AHEAD, CONSULTING, OF_BODY, MINISTERIAL]
