import type { WithDates } from '../context.js'
import type { Speaker } from './speaker.js'

/** Texts that are themselves the act of an authority, or its account of it: what the authority states in them is the text's own word, not a claim of somebody. */
const ACTS =
  /\bhereby\b|\bauthority vested in me\b|\bI (?:have )?(?:determined?|proclaim) that\b|^ ?Sec(?:tion|\.) ?\d{1,2}\.|\b(?:Secretary of (?:the )?[A-Z][a-z]{3,12}|Trade Representative)(?: \([^()]{1,40}\))?,? shall\b|\b(?:this|the present) (?:final |interim |proposed )?(?:rule|notice|order|proclamation|memorandum|determination)\b|\bExecutive Order \d{5}\b|\bProclamation \d{4,5}\b|\bHTSUS\b|\b\d{2,3} FR \d{3,6}\b|\bsigned (?:an Executive Order|a (?:\w+ )?Proclamation)\b|\bpress releases?\b/im
const READ = 40_000

/** Whether the text is an authority's own: an order, a rule, a notice, a fact sheet. */
export const isAct = ({ head, passages }: WithDates): boolean =>
  head.kind === 'notice' || ACTS.test(passages.text.slice(0, READ)) || isFactSheet(passages.text)

const isFactSheet = (text: string): boolean =>
  /^\W{0,4}fact sheet\b/i.test(text.slice(0, 40).trimStart()) ||
  DATED_LEAD.test(text.slice(0, READ)) ||
  (text.slice(0, READ).match(LEADS)?.length ?? 0) > 1
/** Paragraphs of a fact sheet, each led in by a line of capitals. */
/** One that goes on with a day is enough: `RESTORING TRADE: Today, the President signed ...`. */
const DATED_LEAD =
  /^\p{Lu}[\p{Lu}’'-]+(?: [\p{Lu}0-9’',.&-]+){2,12}: (?:Today|Yesterday|Tonight|This (?:week|morning|month)|Last week|On \p{L}{3,9} \d{1,2}),? /mu
const LEADS = /^\p{Lu}[\p{Lu}’'-]+(?: [\p{Lu}0-9’',.&-]+){2,12}:(?= )/gmu

/** Whether an authority itself speaks: its act, its statement, its answers. What it there says that it will do is its decision, not a plan told of it. */
export const isOfficial = (context: WithDates): boolean =>
  context.head.kind === 'notice' ||
  context.head.kind === 'statement' ||
  (context.head.kind === 'unknown' && isAct(context))

/** What an authority does in saying it: `is informing`, `proposes`, `invites`, `has determined`. Told in the past it is a claim again. */
const PERFORMS =
  /^[^.;]{0,80}?\b(?:(?:is|are) (?:also |hereby |further )?\w+ing|(?:has|have) (?:\w+ )?(?:determined|decided|found|concluded|estimated|proposed|requested|asked|identified)|(?:also |hereby |therefore )?(?:proposes?|invites?|requests?|seeks?|finds?|determines?|believes?|estimates?|notes?|anticipates?|expects?|hopes?|intends?|encourages?|reminds?|recommends?|clarif(?:y|ies)|welcomes?|asks?|reserves?))\b/i

/** A body of the state whose text it is, or who signs, in the act of deciding. */
export function isOwnVoice(context: WithDates, speaker: Speaker, words: string): boolean {
  const surface = context.passages.text.slice(speaker.start, speaker.end)
  if (speaker.pronoun && /^i$/i.test(surface)) return true
  return (!speaker.person || isOffice(speaker, surface)) && speaker.state !== undefined && PERFORMS.test(words)
}

/** `the Trade Representative`: the office acts, whoever holds it. */
const isOffice = ({ office, name }: Speaker, surface: string): boolean =>
  office !== undefined && !name.split(' ').some((part) => part.length > 1 && surface.includes(part))

/** The state whose authority a Chinese text is of, where it speaks of itself as 中方 or 我国: what it there declares is its own word. */
export const homeOf = ({ passages }: WithDates): string | undefined =>
  /中方|我国|我部/.test(passages.text.slice(0, READ)) ? 'cn' : undefined
