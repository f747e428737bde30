import { clauseEnd } from './clause.js'
import { verbLeft } from './left.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { phraseStart } from './nominal.js'
import { isObject, objectPhrase, tradeIn } from './objects.js'
import type { Verb } from './verb.js'
import { INQUIRIES } from './words/nouns.js'
import { OPERATORS_OF } from './words/verbs.js'

/** `the initiation of an investigation of steel nails`, `gives notice of the institution of a review`. */
const opening: Turn = (line, at, ground) => {
  if (!ground.trade || line.verbs[at] || wordAt(line, at + 1) !== 'of') return undefined
  const phrase = objectPhrase(line, at + 2, false)
  let head: number | undefined
  for (let k = phrase.from; k < phrase.to && head === undefined; k += 1) if (INQUIRIES.has(wordAt(line, k))) head = k
  if (
    head === undefined ||
    /^(?:upon|after|before|since|following|to|for|date)$/.test(wordAt(line, phraseStart(line, at) - 1))
  )
    return undefined
  const from = phraseStart(line, at)
  const ruler = verbLeft(line, from - 1, 4)
  const verb = ruler === undefined ? undefined : line.verbs[ruler]!
  const mood = verb && verb.voice === 'active' && verb.shape !== 'participle' ? moodOf(line, verb.at) : undefined
  const operator = verb && OPERATORS_OF.get(verb.lemma)
  return idiom(
    line,
    mood?.operator ?? (operator?.kind === 'act' ? operator.act : 'reviews'),
    { from: mood ? mood.from : from, to: clauseEnd(line, head + 1) },
    {
      head,
      mood: mood ?? { ...STILL, given: false },
      ...(mood && verb ? { by: mood.subject, verb: verb.at } : {}),
      kind: 'noun',
    },
  )
}

/** `shall determine whether further duties are needed`, `will consider whether to extend the exclusions`: looked at, with no outcome. */
const whether: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || !ground.trade || verb.negated) return undefined
  if (!/^(?:whether|if|how)$/.test(wordAt(line, at + 1)) || verb.shape === 'participle') return undefined
  const to = untilMark(line, at + 2)
  const phrase = { from: at + 2, to }
  let head: number | undefined
  for (let k = at + 2; k < to && head === undefined; k += 1)
    if (isObject(line, k, 'measure', phrase, ground) || isStep(line, k) || isPractice(line, k) || isToAct(line, k))
      head = k
  // what every order says of the tariff schedule
  for (let k = at + 2; k < to; k += 1) if (/^(?:htsus|harmonized)$/.test(wordAt(line, k))) return undefined
  const watched = /^(?:monitor|track)$/.test(verb.lemma) && tradeIn(line, phrase) ? at + 1 : undefined
  head ??= watched
  if (head === undefined) return undefined
  const mood = moodOf(line, at)
  if (mood.operator && mood.operator !== 'considers' && mood.operator !== 'proposes') return undefined
  const weighs = /^(?:consider|weigh|decide|explore|discuss)$/.test(verb.lemma)
  return idiom(
    line,
    weighs ? 'considers' : 'reviews',
    { from: mood.from, to: watched === undefined ? Math.max(head + 1, clauseEnd(line, head + 1)) : to },
    {
      mood: { ...STILL, given: false, ...(mood.modal === 'will' ? { modal: 'will' as const } : {}) },
      by: mood.subject,
      verb: at,
      whole: true,
    },
  )
}
/** `any act, policy or practice`. */
const isPractice = (line: Line, at: number): boolean =>
  /^(?:practices?|acts?)$/.test(wordAt(line, at)) && !line.verbs[at]
/** `whether to investigate the tax`. */
const isToAct = (line: Line, at: number): boolean =>
  wordAt(line, at - 1) === 'to' &&
  /^(?:investigate|impose|suspend|terminate|extend|renew|modify|adjust|retaliate|pursue|initiate|exclude|withdraw)$/.test(
    wordAt(line, at),
  )
/** `additional measures`, `further action`. */
const isStep = (line: Line, at: number): boolean =>
  /^(?:measures|actions?|steps|exclusions?)$/.test(wordAt(line, at)) &&
  /^(?:additional|further|more|other|new|any)$/.test(wordAt(line, at - 1))
const untilMark = (line: Line, from: number): number => {
  let to = from
  while (to < line.tokens.length && to - from < 22 && !/^[,;:.]$/.test(wordAt(line, to))) to += 1
  return to
}

/** `investigate certain acts, policies, and practices`, `examine the effects of imports of timber`. */
const looksInto: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.voice === 'passive' || verb.shape === 'participle' || verb.negated)
    return undefined
  let head: number | undefined
  for (let k = at + 1; k < at + 12 && !/^[;:.]$/.test(wordAt(line, k)); k += 1)
    if (/^(?:practices?|acts?|effects?)$/.test(wordAt(line, k)) && !line.verbs[k]) head = k
  if (head === undefined) return undefined
  if (/^effects?$/.test(wordAt(line, head)) && !tradeIn(line, { from: head, to: head + 12 })) return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    mood.operator ?? 'reviews',
    { from: mood.from, to: clauseEnd(line, head + 1) },
    { mood, by: mood.subject, verb: at },
  )
}

/** `shall review the existing trade agreements`, `is directed to assess the export control system`: an order to look at matters of trade. */
const ordered: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || ground.official !== true || !verb || verb.voice === 'passive' || verb.negated) return undefined
  if (!isOrdered(line, verb)) return undefined
  const to = clauseEnd(line, at + 1)
  if (!tradeIn(line, { from: 0, to: line.tokens.length })) return undefined
  const mood = moodOf(line, at)
  const looksFor = /^(?:identify|recommend|propose)$/.test(verb.lemma)
  if (looksFor && !hasRemedy(line, at + 1, to)) return undefined
  return idiom(
    line,
    looksFor ? 'considers' : 'reviews',
    { from: mood.from, to },
    { mood: { ...STILL, given: false, modal: 'will' }, by: mood.subject, verb: at },
  )
}
const isOrdered = (line: Line, { group, at, shape }: Verb): boolean => {
  for (let k = group; k < at; k += 1) if (/^(?:shall|will)$/.test(wordAt(line, k))) return true
  const over = shape === 'infinitive' ? verbLeft(line, group - 1, 16) : undefined
  return (
    over !== undefined && /^(?:direct|order|instruct|task|shall|ask|request|require)$/.test(line.verbs[over]!.lemma)
  )
}
const hasRemedy = (line: Line, from: number, to: number): boolean => {
  for (let k = from; k < to; k += 1)
    if (
      /^(?:actions?|measures|tools|remed(?:y|ies)|responses?|options|modifications?|steps|tariffs?|ways)$/.test(
        wordAt(line, k),
      )
    )
      return true
  return false
}

export const INQUIRING: readonly (readonly [Turn, string])[] = [
  [ordered, 'review assess examine investigate evaluate study analyze analyse monitor reassess identify recommend'],
  [
    looksInto,
    'investigate investigates investigated investigating examine examines examined examining review reviews reviewed reviewing assess assesses assessed assessing',
  ],
  [opening, 'initiation institution opening commencement launch start conduct reopening'],
  [
    whether,
    'determine determines determining consider considers considering assess assesses assessing evaluate evaluates evaluating examine examines examining review reviews reviewing study studies studying investigate investigates investigating weigh weighs weighing explore explores exploring monitor monitors monitoring track',
  ],
]
