import { ACCORDS, FLOWS, LICENCES, STRONG, TRUCES, WEAK } from '../measures/words/nouns.js'
import type { Certainty, ClaimAct, Measure } from '../reading.js'
import { isoWords } from './words.js'

/** The act as a verb: of one, of several or after `would`. The object follows. */
const VERBS: Readonly<Record<ClaimAct, readonly [string, string]>> = {
  announces: ['announces', 'announce'],
  imposes: ['imposes', 'impose'],
  schedules: ['schedules', 'schedule'],
  'takes-effect': ['puts into effect', 'put into effect'],
  suspends: ['suspends', 'suspend'],
  postpones: ['postpones', 'postpone'],
  extends: ['extends', 'extend'],
  lifts: ['lifts', 'lift'],
  withdraws: ['withdraws', 'withdraw'],
  threatens: ['threatens', 'threaten'],
  proposes: ['proposes', 'propose'],
  considers: ['considers', 'consider'],
  reviews: ['reviews', 'review'],
  'pauses-processing': ['pauses', 'pause'],
  'grants-licence': ['grants', 'grant'],
  'refuses-licence': ['refuses', 'refuse'],
  demands: ['makes a demand about', 'make a demand about'],
  offers: ['makes an offer about', 'make an offer about'],
  agrees: ['agrees on', 'agree on'],
  'alleges-breach': ['alleges a breach:', 'allege a breach:'],
  denies: ['denies', 'deny'],
  'does-not-confirm': ['does not confirm', 'do not confirm'],
  'does-not-mention': ['does not mention', 'do not mention'],
  predicts: ['predicts', 'predict'],
}
/** The same acts on goods or trade itself: `limits exports of`, `threatens to block software`. */
const ON_TRADE: Partial<Readonly<Record<ClaimAct, readonly [string, string]>>> = {
  imposes: ['restricts', 'restrict'],
  announces: ['announces limits on', 'announce limits on'],
  threatens: ['threatens to restrict', 'threaten to restrict'],
  proposes: ['proposes to restrict', 'propose to restrict'],
  considers: ['considers restricting', 'consider restricting'],
  lifts: ['lets through', 'let through'],
}
/** A truce suspends what it does not name. */
const UNDER = ['pauses measures under', 'pause measures under'] as const
/** Acts that say of themselves that nothing is done yet. */
const OPEN: ReadonlySet<ClaimAct> = new Set<ClaimAct>([
  'threatens',
  'proposes',
  'considers',
  'reviews',
  'demands',
  'offers',
  'alleges-breach',
  'denies',
  'does-not-confirm',
  'does-not-mention',
  'predicts',
])
/** How far an act is from done: before the plain verb, for one and for several. */
const SHORT_OF: Partial<Readonly<Record<Certainty, readonly [string, string]>>> = {
  hypothetical: ['would', 'would'],
  conditional: ['would', 'would'],
  considered: ['may', 'may'],
  planned: ['plans to', 'plan to'],
  claimed: ['is said to', 'are said to'],
  demanded: ['is asked to', 'are asked to'],
}

/** Who does what, as the start of a sentence that the measure's words end: `China plans to suspend`; never surer than the report. */
export function whoActs({ issuer, issuer_from, act, certainty, polarity, subject }: Measure): string {
  const many = / and |\b\p{Ll}+s$/u.test(issuer) ? 1 : 0
  const who = issuer === 'unnamed' ? 'A party not named' : `${issuer}${issuer_from ? ' (inferred)' : ''}`
  const special = isTrade(subject) ? ON_TRADE[act] : act === 'suspends' && TRUCE.test(subject) ? UNDER : undefined
  const verb = special ?? VERBS[act]
  if (polarity === 'negative') return `${who} ${many ? 'do' : 'does'} not ${verb[1]}`
  const short = OPEN.has(act) ? undefined : SHORT_OF[certainty]
  return short ? `${who} ${short[many]} ${verb[1]}` : `${who} ${verb[many]}`
}

const TRUCE = /\b(?:truce|ceasefire|buffer period|grace period)\b/i

/** Goods or trade, not a measure. */
function isTrade(subject: string): boolean {
  const words = subject.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  return words.some((word) => FLOWS.has(word)) && !words.some((word) => MEASURES.some((nouns) => nouns.has(word)))
}
const MEASURES = [STRONG, WEAK, LICENCES, TRUCES, ACCORDS]

/** The measure's words, with its first days where it is scheduled. */
export function whatActedOn({ subject: named, act, dates, polarity }: Measure): string {
  const subject = polarity === 'negative' ? named.replace(/^no /i, '') : named
  const days = (dates ?? []).flatMap(({ role, iso }) => (role === 'effective' && iso ? [isoWords(iso)] : []))
  const words = subject.replace(/^(?:The|A|An|These|Those|This|Such|Its|Their|New) /, (word) => word.toLowerCase())
  return act === 'schedules' && days.length ? `${words} for ${[...new Set(days)].join(' and ')}` : words
}
