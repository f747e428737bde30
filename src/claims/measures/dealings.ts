import { clauseEnd } from './clause.js'
import { verbLeft } from './left.js'
import type { Line, Range } from './line.js'
import { type Found, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { phraseStart } from './nominal.js'
import { isObject, objectPhrase, tradeIn } from './objects.js'
import type { Verb } from './verb.js'
import { COMMITMENTS, STRONG } from './words/nouns.js'

/** What a party of a deal binds itself to: `will`, `shall`, or `agreed to` before the verb. */
function isBound(line: Line, { group, at, modal, voice, negated }: Verb): boolean {
  if (voice === 'passive' || negated) return false
  if (modal === 'will') return true
  for (let k = group; k < at; k += 1) if (wordAt(line, k) === 'shall') return true
  if (wordAt(line, group) === 'to' && isWorking(line, group)) return true
  const before = verbLeft(line, group, 2)
  return before !== undefined && /^(?:agree|commit|undertake|pledge)$/.test(line.verbs[before]!.lemma)
}

/** `will work constructively to address`, `shall continue in an effort to address`. */
function isWorking(line: Line, group: number): boolean {
  const before = verbLeft(line, group - 1, 8)
  const verb = before === undefined ? undefined : line.verbs[before]
  return (
    verb !== undefined && /^(?:work|continue|cooperate)$/.test(verb.lemma) && verb.modal === 'will' && !verb.negated
  )
}

/** What talks, texts and things do is no promise of a party. */
const NOBODY =
  /^(?:talks?|meetings?|calls?|summits?|visits?|actions?|orders?|proclamations?|bills?|laws?|rounds?|agendas?|leaders|statements?|reports?|rules?|it|this|that|tariffs?|measures?|agreements?|deals?|plans?|programs?)$/

const isParty = (line: Line, group: number): boolean =>
  !NOBODY.test(wordAt(line, group - 1)) || wordAt(line, group) === 'to'

const CONCERNS = /^(?:concerns?|barriers?|shortages?|imbalances?|restrictions?|issues?|practices?|irritants?)$/
/** `will address concerns about shortages of rare earths`, `shall address barriers to trade`. */
const addresses: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || !ground.trade || !isBound(line, verb) || !isParty(line, verb.group)) return undefined
  const to = untilMark(line, at + 1)
  let head: number | undefined
  for (let k = at + 1; k < to && k - at < 12; k += 1) if (CONCERNS.test(wordAt(line, k))) head ??= k
  if (head === undefined || !tradeIn(line, { from: at + 1, to })) return undefined
  const mood = moodOf(line, at)
  if (mood.operator && mood.operator !== 'agrees') return undefined
  return idiom(line, 'agrees', { from: mood.from, to }, { mood, by: mood.subject, verb: at })
}

const untilMark = (line: Line, from: number): number => {
  let to = from
  while (to < line.tokens.length && to - from < 30 && !/^[,;:—]$/.test(wordAt(line, to))) to += 1
  return to
}

const AMOUNT = /^(?:million|billion|trillion|tons?|tonnes|barrels|bushels|aircraft|worth)$/
/** `will purchase at least $17 billion per year of agricultural products`: an amount stands before the goods. */
const purchases: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || !ground.trade || !isBound(line, verb)) return undefined
  let number = false
  for (let k = at + 1; k < line.tokens.length && k - at < 8; k += 1) {
    if (line.tokens[k]!.kind === 'number') number = true
    else if (number && AMOUNT.test(wordAt(line, k))) {
      const mood = moodOf(line, at)
      if (mood.operator && mood.operator !== 'agrees') return undefined
      return idiom(
        line,
        'agrees',
        { from: mood.from, to: clauseEnd(line, k + 1) },
        { mood, by: mood.subject, verb: at, whole: true },
      )
    }
  }
  return undefined
}

/** `approved an initial purchase of 200 aircraft`: a promise to buy. */
const approves: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || verb.shape !== 'finite' || !ground.trade) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!/^purchases?$/.test(wordAt(line, k)) || !/^(?:of|from)$/.test(wordAt(line, k + 1))) continue
    const mood = moodOf(line, at)
    return idiom(
      line,
      mood.operator ?? 'agrees',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: at },
    )
  }
  return undefined
}

/** `restored market access for beef`: what kept goods out is lifted. */
const access: Turn = (line, at, ground) => {
  if (wordAt(line, at - 1) !== 'market' || !ground.trade) return undefined
  const opener = verbLeft(line, at - 1, 6)
  const verb = opener === undefined ? undefined : line.verbs[opener]
  if (verb?.shape === 'gerund') return undefined
  return letIn(line, at, verb, /^(?:restore|reopen|open|grant|provide|expand|increase|improve|enhance|give|allow)$/)
}

/** `will open its market to pork`, `Open the partner's market to beef`, `has reopened the market for rice`. */
const opens: Turn = (line, at, ground) => {
  if (!ground.trade || !/^(?:to|for|up)$/.test(wordAt(line, at + 1))) return undefined
  if (!/^(?:its|their|the|our|own|domestic|'s)$/.test(wordAt(line, at - 1))) return undefined
  const opener = verbLeft(line, at - 1, 5)
  const verb = opener === undefined ? undefined : line.verbs[opener]
  if (!verb || !/^(?:finite|infinitive)$/.test(verb.shape)) return undefined
  // `getting them to open their market`: wished for
  const over = verb.shape === 'infinitive' ? verbLeft(line, verb.group - 1, 5) : undefined
  if (over !== undefined && /^(?:get|bring|push|persuade)$/.test(line.verbs[over]!.lemma)) return undefined
  return letIn(line, at, verb, /^(?:open|reopen)$/)
}

/** Goods are let in by the verb. */
function letIn(line: Line, at: number, verb: Verb | undefined, lemmas: RegExp): Found | undefined {
  if (!verb || verb.voice === 'passive' || !lemmas.test(verb.lemma)) return undefined
  const mood = moodOf(line, verb.at)
  return idiom(
    line,
    mood.operator ?? 'lifts',
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { head: at, mood, by: mood.subject, verb: verb.at },
  )
}

const GIVES = /^(?:express|make|give|reaffirm|reiterate|confirm|voice|enter|secure)$/
/** `has expressed a commitment to remove the barriers`. */
const commits: Turn = (line, at, ground) => {
  if (wordAt(line, at + 1) !== 'to' || line.verbs[at + 2]?.shape !== 'infinitive' || !ground.trade) return undefined
  const giver = verbLeft(line, at - 1, 5)
  const verb = giver === undefined ? undefined : line.verbs[giver]
  if (!verb || verb.voice === 'passive' || !GIVES.test(verb.lemma)) return undefined
  const mood = moodOf(line, verb.at)
  return idiom(
    line,
    'agrees',
    { from: mood.from, to: clauseEnd(line, at + 3) },
    { mood, by: mood.subject, verb: verb.at, whole: true },
  )
}

/** `will pay a tariff rate of 15 percent`, `continues to pay 50 percent`: whose goods bear it. */
const pays: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || verb.shape === 'gerund' || !ground.trade) return undefined
  const to = clauseEnd(line, at + 1)
  const head = bearsIn(line, { from: at + 1, to })
  if (head === undefined) return undefined
  const mood = moodOf(line, at)
  const eased = isEased(line, at + 1, head)
  if (!/^pay$/.test(verb.lemma) && !eased && !isRatedBy(line, at + 1, to)) return undefined
  return idiom(
    line,
    mood.operator ?? (eased ? 'lifts' : 'imposes'),
    { from: mood.from, to },
    { head, mood: { ...mood, modal: undefined }, verb: at, ...(eased ? {} : { hit: true }) },
  )
}
/** `a reduced tariff`, `a 0% duty`, `no tariff`. */
const isEased = (line: Line, from: number, head: number): boolean => {
  for (let k = from; k < head; k += 1)
    if (/^(?:no|zero|0|0%|reduced|lower|lowered|preferential|lowest|discounted)$/.test(wordAt(line, k))) return true
  return false
}
const isRatedBy = (line: Line, from: number, to: number): boolean => {
  for (let k = from; k < to; k += 1)
    if (
      line.tokens[k]!.kind === 'number' &&
      (wordAt(line, k).endsWith('%') || /^(?:%|percent|per)$/.test(wordAt(line, k + 1)))
    )
      return true
  return false
}
const bearsIn = (line: Line, { from, to }: Range): number | undefined => {
  for (let k = from; k < to && k - from < 10; k += 1)
    if (STRONG.has(wordAt(line, k)) || (/^(?:fees?|dues)$/.test(wordAt(line, k)) && isTolled(line, k))) return k
  return undefined
}

/** `port fees`, `a fee of $50`, `the fee before arrival`: of a measure, not of a lawyer. */
const isTolled = (line: Line, at: number): boolean =>
  /^(?:port|service|vessel|entry|user|harbo(?:u)?r|import|export|customs|the|this|that|these|those)$/.test(
    wordAt(line, at - 1),
  ) ||
  (wordAt(line, at + 1) === 'of' && (line.tokens[at + 2]?.kind === 'number' || wordAt(line, at + 2) === '$'))

/** `The combined tariff will not exceed 15 percent`: a rate, not a denial. */
const cap: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb?.negated || verb.voice === 'passive' || line.tokens[at + 1]?.kind !== 'number') return undefined
  const from = Math.max(0, verb.group - 30)
  for (let k = verb.group - 1; k >= from && !/^[;:]$/.test(wordAt(line, k)); k -= 1) {
    if (!isObject(line, k, 'strong', { from, to: verb.group }, ground)) continue
    const mood = moodOf(line, at)
    return idiom(
      line,
      'imposes',
      { from: Math.min(mood.from, phraseFrom(line, k)), to: clauseEnd(line, at + 1) },
      { head: k, mood: { ...mood, negated: false }, verb: at },
    )
  }
  return undefined
}
const phraseFrom = (line: Line, head: number): number => {
  let from = head
  while (from > 0 && head - from < 8 && line.tokens[from - 1]!.kind !== 'mark' && !line.verbs[from - 1]) from -= 1
  return from
}

/** `will continue to honor the agreement`, `will abide by its commitments`: a promise to keep one. */
const keeps: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.voice === 'passive' || verb.negated) return undefined
  const goesOn = /^continu(?:e|es|ing)$/.test(wordAt(line, verb.group - 1))
  if (verb.modal !== 'will' && !(wordAt(line, verb.group) === 'to' && goesOn)) return undefined
  const phrase = objectPhrase(line, /^(?:by|to|with)$/.test(wordAt(line, at + 1)) ? at + 2 : at + 1, false)
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to && head === undefined; k += 1) if (COMMITMENTS.has(wordAt(line, k))) head = k
  if (head === undefined || /^(?:our|my)$/.test(wordAt(line, phrase.from))) return undefined
  const mood = moodOf(line, at)
  if (mood.hypothetical || (mood.operator && mood.operator !== 'agrees')) return undefined
  return idiom(line, 'agrees', { from: mood.from, to: clauseEnd(line, head + 1) }, { mood, by: mood.subject, verb: at })
}

/** `promises that Ruritania made in the deal`, `the commitments it has made on purchases`: spoken of as made. */
const promised: Turn = (line, at, ground) => {
  if (!ground.trade || line.verbs[at]) return undefined
  const start = /^(?:that|which)$/.test(wordAt(line, at + 1)) ? at + 2 : at + 1
  for (let k = start + 1; k < start + 6; k += 1) {
    const verb = line.verbs[k]
    if (!verb) continue
    if (
      !/^(?:make|give|undertake|sign)$/.test(verb.lemma) ||
      (!line.tokens[verb.group - 1]!.capital && !/^(?:it|they|he|she|we)$/.test(wordAt(line, verb.group - 1)))
    )
      return undefined
    const before = verbLeft(line, at - 1, 6)
    // `live up to the promises it made`: they are to be kept
    for (let n = at - 1; n >= 0 && at - n < 8; n -= 1)
      if (/^(?:abide|follow|fulfil|fulfill|honou?r|keep|live|meet|uphold)$/.test(wordAt(line, n))) return undefined
    if (before !== undefined && !/^(?:include|involve|be|mean)$/.test(line.verbs[before]!.lemma)) return undefined
    return idiom(
      line,
      'agrees',
      { from: phraseStart(line, at), to: clauseEnd(line, k + 1) },
      { mood: { ...STILL, given: false }, verb: k },
    )
  }
  return undefined
}

/** `will increase imports of rice by 75%`, `agreed to expand its purchases of beef`: more is bought. */
const buysMore: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || !isBound(line, verb)) return undefined
  for (let k = at + 1; k < line.tokens.length && k - at < 6; k += 1) {
    if (line.tokens[k]!.kind === 'mark' || line.verbs[k]) return undefined
    if (
      !/^(?:imports?|purchases?|procurement|orders)$/.test(wordAt(line, k)) ||
      !/^(?:of|from)$/.test(wordAt(line, k + 1))
    )
      continue
    const mood = moodOf(line, at)
    if (mood.operator && mood.operator !== 'agrees') return undefined
    return idiom(
      line,
      'agrees',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { mood, by: mood.subject, verb: at, whole: true },
    )
  }
  return undefined
}

export const DEALINGS: readonly (readonly [Turn, string])[] = [
  [addresses, 'address'],
  [purchases, 'purchase buy invest procure acquire import'],
  [approves, 'approved approves approve'],
  [access, 'access'],
  [opens, 'market markets'],
  [commits, 'commitment commitments pledge promise undertaking'],
  [pays, 'pay pays paid receive receives received enjoy enjoys enjoyed get gets face faces'],
  [cap, 'exceed'],
  [buysMore, 'increase expand boost raise double resume'],
  [keeps, 'honor honour uphold abide implement keep fulfil fulfill respect observe'],
  [promised, 'promises commitments pledges assurances'],
]
