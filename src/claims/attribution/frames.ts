import { role } from '../names/roles.js'
import { DETERMINERS } from '../names/word-lists.js'
import { complementOf } from './complement.js'
import { declined, mayDecline } from './declined.js'
import type { Memory } from './memory.js'
import { remembering } from './memory.js'
import { newNameEnding } from './new-name.js'
import { mainSubject, opensPhrase, type Speaker, speakerEnding, speakerOf, subjectBefore } from './speaker.js'
import { mentionOver, mentionStarting, quoteAt, type Unit } from './unit.js'
import { AMBIGUOUS, AUXILIARIES, SPEECH, type Speech } from './verbs.js'

/** One attribution in a sentence. `start` is where its words begin, `content` where what is said does. `back`: what is said stands before it. */
export type Attribution = {
  readonly kind: 'said' | 'according' | 'citing' | 'declined' | 'silent'
  readonly speaker: Speaker
  readonly start: number
  readonly verb: number
  readonly content: number
  readonly back: boolean
  readonly joined: boolean
  readonly object: boolean
}

/** Every attribution of a sentence in order, as far as who speaks can be said. Words in quotation marks attribute nothing, unless the marks hold a whole report. */
export function attributionsIn(unit: Unit, memory: Memory): readonly Attribution[] {
  const found: Attribution[] = []
  let now = memory
  const main = () => mainSubject(unit, memory)
  for (let at = 0; at < unit.words.length; at += 1) {
    const word = unit.words[at]!
    if ((word.roles & ATTRIBUTES) === 0 || hidden(unit, word.start)) continue
    const one =
      accordingTo(unit, at, now) ??
      inTheView(unit, at) ??
      declined(unit, at, now, main) ??
      spoken(unit, at, now, found, main)
    if (!one) continue
    found.push(one)
    if (one.kind === 'said' && !one.speaker.pronoun)
      now = remembering(now, one.speaker, { outlet: false, plural: false })
  }
  return found
}

const hidden = (unit: Unit, at: number): boolean => {
  const quote = quoteAt(unit, at)
  return quote !== undefined && quote.kind !== 'quoted report'
}

function spoken(
  unit: Unit,
  at: number,
  memory: Memory,
  found: readonly Attribution[],
  main: () => Speaker | undefined,
): Attribution | undefined {
  const word = unit.words[at]!
  const verbs = SPEECH.get(word.key)
  if (!verbs || insideName(unit, at)) return undefined
  for (const speech of verbs) {
    if (speech.particle && !particleFollows(unit, at, speech.particle)) continue
    const one =
      speech.form === 'ing' && !progressive(unit, at)
        ? participle(unit, at, speech, found, main)
        : finite(unit, at, speech, memory, found, main)
    if (one) return one
  }
  return undefined
}

const insideName = (unit: Unit, at: number): boolean => {
  const over = mentionOver(unit, unit.words[at]!.start)
  return over !== undefined
}

const particleFollows = (unit: Unit, at: number, particle: string): boolean =>
  unit.words[at]!.gap === ' ' && unit.words[at + 1]?.key === particle

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
const MODAL = new Set(['did', 'do', 'does', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall'])

/** The auxiliaries and adverbs straight before a verb. */
function lights(unit: Unit, verb: number): string[] {
  const keys: string[] = []
  for (let at = verb - 1; at >= 0 && verb - at < 6; at -= 1) {
    const { key } = unit.words[at]!
    if (
      !AUXILIARIES.has(key) &&
      !/ly$|^(?:also|not|again|then|repeatedly|always|never|now|already|just|even|once|previously|once)$/.test(key)
    )
      break
    keys.push(key)
  }
  return keys
}

/** `asked not to be named`: nothing is said. */
const isForSelf = (unit: Unit, at: number): boolean =>
  /^ (?:not to be|to remain|to stay|that (?:his|her|their) name)\b/.test(
    unit.text.slice(unit.words[at]!.end - unit.start, unit.words[at]!.end - unit.start + 30),
  )

const progressive = (unit: Unit, at: number): boolean => lights(unit, at).some((key) => BE.has(key))

function finite(
  unit: Unit,
  at: number,
  speech: Speech,
  memory: Memory,
  found: readonly Attribution[],
  main: () => Speaker | undefined,
): Attribution | undefined {
  const word = unit.words[at]!
  const before = unit.words[at - 1]
  const light = lights(unit, at)
  if (before && /^(?:to|of|by|for|in|on|with|from)$/.test(before.key)) return undefined
  if (before && AMBIGUOUS.has(word.key) && (DETERMINERS.has(before.key) || before.possessive)) return undefined
  if (speech.form === 'past' && light.some((key) => BE.has(key))) return undefined
  if (speech.lemma === 'ask' && isForSelf(unit, at)) return undefined
  // `if the exporter certifies that`: what a rule asks for
  if (speech.lemma === 'certify' && speech.form !== 'past') return undefined
  const subject = subjectBefore(unit, at, memory) ?? strangerBefore(unit, at, speech)
  if (speech.form === 'base' && !light.some((key) => MODAL.has(key)) && !(subject && plural(unit, subject)))
    return undefined
  const complement = complementOf(unit, at, speech)
  if (speech.frames.has('thinks') && light.some((key) => /^(?:may|might|could|should|can)$/.test(key))) return undefined
  const closes = subject !== undefined && /^[.”"]/.test(word.gap.trim()) && trails(unit, subject.start, speech)
  if (speech.frames.has('thinks') && ((!complement && !closes) || (found.length && subject?.pronoun))) return undefined
  if (subject) {
    if (complement) return said(subject, subject.start, at, complement.at, found, complement.how === 'object')
    return trails(unit, subject.start, speech) && !goesOn(unit, at, speech)
      ? { ...said(subject, articleBefore(unit, subject.start), at, unit.start, found, false), back: true }
      : undefined
  }
  if (before && /^(?:and|but|or|then)$/.test(before.key) && complement && speech.form !== 'base') {
    const speaker = lastSaid(found) ?? main()
    return (
      speaker && { ...said(speaker, word.start, at, complement.at, found, complement.how === 'object'), joined: true }
    )
  }
  return inverted(unit, at, speech, memory, found)
}

/** `Lodge said`: a name that no list knows. */
const strangerBefore = (unit: Unit, at: number, { form, frames }: Speech): Speaker | undefined =>
  form === 'past' && frames.has('that') && !frames.has('thinks') && unit.words[at - 1]?.gap === ' '
    ? newNameEnding(unit, at - 1)
    : undefined

const said = (
  speaker: Speaker,
  start: number,
  verb: number,
  content: number,
  _found: readonly Attribution[],
  object: boolean,
): Attribution => ({
  kind: 'said',
  speaker,
  start,
  verb,
  content,
  back: false,
  joined: false,
  object,
})

/** `they say`, `officials say`; a name that ends in s is one. */
function plural(unit: Unit, { start, end, name }: Speaker): boolean {
  if (/\bI, $/.test(unit.text.slice(0, start - unit.start))) return true
  const last = /(?<![\p{L}-])[\p{L}-]+$/u.exec(unit.text.slice(start - unit.start, end - unit.start))?.[0] ?? ''
  const described = mentionOver(unit, start)?.entity.unnamed && /(?:s|men|people|media)$/i.test(name)
  return described || /^(?:they|we|I|who)$/i.test(last) || /^\p{Ll}.*(?:s|men|people|media)$/u.test(last)
}

/** The verb leads on to a deed: `continues to take steps`. */
const goesOn = (unit: Unit, at: number, { frames }: Speech): boolean =>
  !frames.has('told') && unit.words[at]!.gap === ' ' && unit.words[at + 1]?.key === 'to'

/** What is said stands before: a comma or a closing quotation mark, the speaker, the verb, and nothing after it but time and place. */
/** Where the speaker's words start, with the article that is no part of a name. */
const articleBefore = (unit: Unit, start: number): number =>
  /\bthe $/.test(unit.text.slice(Math.max(0, start - unit.start - 5), Math.max(0, start - unit.start)))
    ? start - 4
    : start

function trails(unit: Unit, start: number, { frames }: Speech): boolean {
  if (!frames.has('that') && !frames.has('told')) return false
  const before = unit.text.slice(0, articleBefore(unit, start) - unit.start)
  return /(?:,|[,.?!]["”」’'])\s*$/.test(before) && before.length > 12 && !isFronted(unit, start)
}

/** `In notices published on April 23, the Office proposed ...`: a phrase in front of the clause, in which nothing is said. */
function isFronted(unit: Unit, start: number): boolean {
  if (!opensPhrase(unit, 0)) return false
  return !unit.words.some((word) => word.end <= start && (AUXILIARIES.has(word.key) || word.key === 'that'))
}

/** `"...," said X` and `..., said X, the minister`. */
function inverted(
  unit: Unit,
  at: number,
  speech: Speech,
  memory: Memory,
  found: readonly Attribution[],
): Attribution | undefined {
  if (speech.form === 'base' || speech.form === 'ing' || !speech.frames.has('that')) return undefined
  const word = unit.words[at]!
  const next = unit.words[at + 1]
  if (!next || word.gap !== ' ' || !trails(unit, word.start, speech)) return undefined
  const mention =
    mentionStarting(unit, next.start) ??
    (DETERMINERS.has(next.key) && unit.words[at + 2] ? mentionStarting(unit, unit.words[at + 2]!.start) : undefined)
  void memory
  return mention && { ...said(speakerOf(mention), word.start, at, unit.start, found, false), back: true }
}

const lastSaid = (found: readonly Attribution[]): Speaker | undefined =>
  found.filter(({ kind }) => kind !== 'according').at(-1)?.speaker

/** `, stating that ...`: whoever the sentence, or the attribution before it, is about. */
function participle(
  unit: Unit,
  at: number,
  speech: Speech,
  found: readonly Attribution[],
  main: () => Speaker | undefined,
): Attribution | undefined {
  const word = unit.words[at]!
  const before = unit.words[at - 1]
  const fronted = at === 0 || (at === 1 && /^(?:while|when|in|by|after)$/.test(before!.key))
  const hangs =
    before !== undefined &&
    (/^["”’']?, ?["“]?$|^[”"’], ?$|^,["”] $/.test(before.gap) ||
      /,["”]? $/.test(before.gap) ||
      /^(?:and|while|but|or)$/.test(before.key))
  if (!fronted && !hangs) return undefined
  const complement = complementOf(unit, at, speech)
  if (!complement) return undefined
  const listed = before?.key === 'and' && found.at(-1)?.joined
  if (!speech.participle && !listed && complement.how !== 'quote') return undefined
  const speaker = lastSaid(found) ?? main()
  return (
    speaker && { ...said(speaker, word.start, at, complement.at, found, complement.how === 'object'), joined: true }
  )
}

const CITES = new Set(['according', 'citing', 'quoting', 'per', 'cited', 'quoted'])
/** Nouns of an opinion that somebody holds. */
const VIEWS = new Set(['view', 'views', 'opinion', 'judgment', 'judgement', 'estimation', 'estimate', 'words'])
const ATTRIBUTES = role((key) => SPEECH.has(key) || CITES.has(key) || VIEWS.has(key) || mayDecline(key))

/** `According to X,` and `, according to X`; `citing X`, `quoting X`. */
function accordingTo(unit: Unit, at: number, memory: Memory): Attribution | undefined {
  const word = unit.words[at]!
  const pair = word.key === 'according' && unit.words[at + 1]?.key === 'to'
  const alone =
    (word.key === 'citing' ||
      word.key === 'quoting' ||
      word.key === 'per' ||
      ((word.key === 'cited' || word.key === 'quoted') && !BE.has(unit.words[at - 1]?.key ?? ''))) &&
    !pair
  if (!pair && !alone) return undefined
  if (word.key === 'per' && !namesNext(unit, at)) return undefined
  for (let index = at + (pair ? 2 : 1); index < unit.words.length && index < at + 12; index += 1) {
    const mention = mentionOver(unit, unit.words[index]!.start)
    if (mention && unit.words[index]!.end === mention.end) {
      const speaker = speakerEnding(unit, index, memory)
      if (!speaker) return undefined
      return citation(unit, at, speaker, unit.words[index]!, pair, memory)
    }
    if (/[.;:,]/.test(unit.words[index]!.gap) && !mention) {
      const stranger = pair ? newNameEnding(unit, index) : undefined
      return stranger && unit.words[at + 2]!.start >= stranger.start
        ? citation(unit, at, stranger, unit.words[index]!, pair, memory)
        : undefined
    }
  }
  return undefined
}

/** `In the officials’ view, ...`, at the head of a sentence. */
function inTheView(unit: Unit, at: number): Attribution | undefined {
  if (!VIEWS.has(unit.words[at]!.key) || at > 12 || !unit.words[at]!.gap.startsWith(',')) return undefined
  if (unit.words[0]?.key !== 'in') return undefined
  const holder = unit.words[at - 1]
  const mention = holder && mentionOver(unit, holder.start)
  if (
    !holder ||
    !mention ||
    !/^[’'](?:s )?|^ $/.test(unit.text.slice(mention.end - unit.start, unit.words[at]!.start - unit.start))
  )
    return undefined
  return {
    kind: 'according',
    speaker: speakerOf(mention),
    start: unit.words[0]!.start,
    verb: at,
    content: unit.words[at]!.end,
    back: false,
    joined: false,
    object: false,
  }
}
/** `per the ministry`; in `per year of imports` a rate names nobody. */
const namesNext = (unit: Unit, at: number): boolean =>
  [1, 2].some(
    (by) =>
      unit.words[at + by] !== undefined &&
      mentionOver(unit, unit.words[at + by]!.start) !== undefined &&
      (by === 1 || DETERMINERS.has(unit.words[at + 1]!.key)),
  )

function citation(
  unit: Unit,
  at: number,
  speaker: Speaker,
  last: { readonly end: number },
  pair: boolean,
  memory: Memory,
): Attribution {
  const word = unit.words[at]!
  const one = { speaker, verb: at, content: last.end, object: false }
  if (pair) return { ...one, kind: 'according', start: word.start, back: at > 0, joined: false }
  const citer = /ed$/.test(word.key) ? subjectBefore(unit, at, memory) : undefined
  const via = citer ? [...citer.via, citer.name] : []
  const start = citer && citer.start >= unit.start ? citer.start : word.start
  return {
    ...one,
    kind: 'citing',
    speaker: { ...speaker, via: [...speaker.via, ...via] },
    start,
    back: false,
    joined: citer === undefined,
  }
}
