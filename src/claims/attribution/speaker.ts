import { DESCRIBING, DETERMINERS } from '../names/word-lists.js'
import type { Word } from '../names/words.js'
import type { Span } from '../reading.js'
import type { Memory } from './memory.js'
import { mentionEnding, mentionOver, type Unit } from './unit.js'
import { AUXILIARIES } from './verbs.js'

/** Who speaks, and where the words for it stand. `via`: papers the words went through, the nearest to the reader first. */
export type Speaker = Span & {
  readonly name: string
  readonly office?: string
  readonly state?: string
  readonly person: boolean
  readonly via: readonly string[]
  readonly pronoun?: true
}

const ADVERBS = new Set(
  'also again then later earlier previously recently subsequently repeatedly openly publicly once further only just even still once already always often now today both all yesterday once too therefore thus likewise similarly instead never ever long not n’t first formally however meanwhile in turn nevertheless reportedly jointly'.split(
    ' ',
  ),
)
const TIME = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week weekend month year morning afternoon evening night today yesterday day time hours quarter mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec st nd rd th st'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set(
  'on in at during over after before through via from to for of with by around since earlier late early last this that next local the a an same past his her its their separate press news regular daily weekly joint brief recent statement conference briefing interview post posting speech hearing testimony letter email call meeting event social media platform remarks comments response reply television tv radio written video online'.split(
    ' ',
  ),
)
/** Things that speak for whoever made them. */
const PAPERS = new Set(
  'report reports statement article story readout release announcement notice post tweet document sheet order proclamation memo memorandum filing letter rule ruling opinion decision paper newspaper broadcaster outlet agency bulletin communique editorial commentary circular spokesperson spokesman spokeswoman reports website account'.split(
    ' ',
  ),
)
const BODIES = new Set(
  'ministry department agency commission office bureau company government court administration committee council embassy group association body panel'.split(
    ' ',
  ),
)
const REACH = 16

/** The speaker whose verb stands at a word: straight before it, past adverbs, auxiliaries, times and appositions. */
export function subjectBefore(unit: Unit, verb: number, memory: Memory): Speaker | undefined {
  let at = skipBack(unit, verb - 1)
  for (let hops = 0; hops < 3 && at >= 0; hops += 1) {
    const apposed = hops === 0 ? pastApposition(unit, at) : undefined
    const named = apposed === undefined ? undefined : speakerEnding(unit, apposed, memory)
    const whom = speakerEnding(unit, at, memory)
    if (named && !named.pronoun && !(whom?.person && described(unit, named) && !described(unit, whom))) return named
    if (whom) return whom
    const past = pastApposition(unit, at) ?? pastTime(unit, at) ?? (hops === 0 ? pastRelative(unit, at) : undefined)
    if (past === undefined || verb - past > REACH * 2) return undefined
    at = skipBack(unit, past)
  }
  return undefined
}

/** `the chief executive`, where the name itself stands beside it. */
const described = (unit: Unit, { start }: Speaker): boolean => mentionOver(unit, start)?.entity.unnamed === true

function skipBack(unit: Unit, from: number): number {
  let at = from
  while (at >= 0 && from - at < 8 && isLight(unit, at)) at -= 1
  return at
}

const isLight = (unit: Unit, at: number): boolean => {
  const { key, start } = unit.words[at]!
  return (
    (ADVERBS.has(key) || AUXILIARIES.has(key) || (key.length > 4 && key.endsWith('ly') && !mentionOver(unit, start))) &&
    !quoted(unit, start)
  )
}

const quoted = (unit: Unit, at: number): boolean =>
  unit.quotes.some(({ start, end, kind }) => at >= start && at < end && kind !== 'quoted report')

/** `X, spokesperson for the Ministry, said`: the word before the comma that opens what the last comma closes. */
function pastApposition(unit: Unit, at: number): number | undefined {
  if (!/^,/.test(unit.words[at]!.gap)) return undefined
  for (let back = at - 1; back >= 0 && at - back <= REACH; back -= 1)
    if (/^,|^ \(/.test(unit.words[back]!.gap)) return back
  return undefined
}

/** `X on Wednesday said`, `X, November 13 reported`, `X in a statement said`. */
function pastTime(unit: Unit, at: number): number | undefined {
  let back = at
  while (back >= 0 && at - back < 9) {
    const { key, gap } = unit.words[back]!
    if (back < at && /[.;:]/.test(gap.trim())) return undefined
    if (!(TIME.has(key) || PREPOSITIONS.has(key) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(key))) break
    back -= 1
  }
  return back < at && back >= 0 ? back : undefined
}

/** The speaker whose words end at a word, if any. */
export function speakerEnding(unit: Unit, at: number, memory: Memory): Speaker | undefined {
  const word = unit.words[at]
  if (!word || quoted(unit, word.start)) return undefined
  const mention = mentionEnding(unit, word.end)
  if (mention) return widened(unit, at, mention, memory)
  if (word.possessive) return undefined
  if (/^(?:who|which)$/.test(word.key) && at > 0) return antecedent(unit, at, memory)
  return pronoun(unit, word, memory) ?? holderAgain(unit, at, memory) ?? groupOf(unit, at) ?? paper(unit, at, memory)
}

type Found = {
  readonly start: number
  readonly end: number
  readonly entity: {
    readonly canonical: string
    readonly type: string
    readonly office?: string
    readonly state?: string
    readonly unnamed?: boolean
  }
}

/** A name; where it only says whose spokesperson or which part speaks, that one. */
function widened(unit: Unit, at: number, mention: Found, memory: Memory): Speaker | undefined {
  if (unit.words[at]!.possessive) return undefined
  const first = unit.words.findIndex(({ start }) => start >= mention.start)
  const head = headBefore(unit, first) ?? bodyOf(unit, first, mention)
  if (head) return head
  if (mention.entity.unnamed) {
    const bare = unit.text.slice(mention.start - unit.start, mention.end - unit.start).toLowerCase()
    const again = /^(?:the|this|that) (\w+)$/.exec(bare)
    const meant = again ? roleAgain(again[1]!, memory) : undefined
    if (meant) return { ...meant, start: mention.start, end: mention.end }
  }
  return speakerOf(mention)
}

/** `the spokesperson`, `the minister`: the last speaker in such an office; a spokesperson is else that of the last body. */
function roleAgain(role: string, { person, body }: Memory): Speaker | undefined {
  if (/^spokes/.test(role)) {
    if (person?.office && /spokes/i.test(person.office)) return person
    return body && { ...body, name: `${body.name} spokesperson`, person: true }
  }
  const held = person?.office?.toLowerCase() ?? ''
  return held.includes(role) || /^(?:official|negotiator)$/.test(role) ? person : undefined
}

export const speakerOf = ({ start, end, entity }: Found): Speaker => ({
  start,
  end,
  name: entity.canonical,
  ...(entity.office ? { office: entity.office } : {}),
  ...(entity.state ? { state: entity.state } : {}),
  person: entity.type === 'person',
  via: [],
})

const HEADS =
  /^(?:spokes(?:person|man|woman)|officials?|sources?|head|director|chief|members?|people|aides?|analysts?|experts?|economists?|advis[eo]rs?|representatives?|executives?|reports?|statement|lawyers?)$/

/** `a spokesperson for the Ministry`, `officials from the US Department`, `the official reports of Chinese media`. */
function headBefore(unit: Unit, first: number): Speaker | undefined {
  let at = first - 1
  while (
    at >= 0 &&
    first - at < 4 &&
    (DETERMINERS.has(unit.words[at]!.key) || mentionOver(unit, unit.words[at]!.start)?.entity.type === 'state')
  )
    at -= 1
  if (at < 1 || !/^(?:for|of|from|at|with|in)$/.test(unit.words[at]!.key)) return undefined
  const noun = unit.words[at - 1]!
  if (!HEADS.test(noun.key) || noun.gap !== ' ') return undefined
  if (/^(?:reports?|statement)$/.test(noun.key)) return undefined
  const mention = mentionEnding(unit, noun.end)
  const end = unit.words[first]!
  const over = mentionOver(unit, end.start)
  if (!over) return undefined
  const start = mention?.start ?? phraseStart(unit, at - 1)
  const plain = mention?.entity.canonical ?? noun.text
  if (mention && !mention.entity.unnamed) return speakerOf(mention)
  return {
    start,
    end: over.end,
    name: /^spokes/.test(noun.key) ? `${over.entity.canonical} spokesperson` : `${plain} of ${over.entity.canonical}`,
    person: true,
    via: [],
    ...(over.entity.state ? { state: over.entity.state } : {}),
  }
}

/** `an unnamed official`: the phrase with its article. */
function phraseStart(unit: Unit, head: number): number {
  let at = head
  while (at > 0 && head - at < 4 && unit.words[at - 1]!.gap === ' ' && leads(unit.words[at - 1]!)) at -= 1
  return unit.words[at]!.start
}
const leads = ({ key }: Word): boolean => DETERMINERS.has(key) || DESCRIBING.has(key)

const BODY_NOUN =
  /^(?:Commission|Ministry|Committee|Department|Bureau|Administration|Council|Office|Agency|Authority|Board|Parliament|Court|Bank|Customs)$/

/** `the State Council Tariff Commission of the PRC`: the body, not the state it is of. */
function bodyOf(unit: Unit, first: number, mention: Found): Speaker | undefined {
  if (mention.entity.type !== 'state') return undefined
  let at = first - 1
  while (at >= 0 && first - at < 3 && unit.words[at]!.key === 'the') at -= 1
  if (at < 1 || unit.words[at]!.key !== 'of' || unit.words[at - 1]!.gap !== ' ') return undefined
  const last = at - 1
  const over = mentionEnding(unit, unit.words[last]!.end)
  if (over) return over.entity.type === 'org' ? speakerOf(over) : undefined
  if (!BODY_NOUN.test(unit.words[last]!.text)) return undefined
  let from = last
  while (from > 0 && last - from < 7 && inName(unit.words[from - 1]!)) from -= 1
  while (from < last && !/^\p{Lu}/u.test(unit.words[from]!.text)) from += 1
  if (from === last) return undefined
  const [start, end] = [unit.words[from]!.start, unit.words[last]!.end]
  return {
    start,
    end: mention.end,
    name: unit.text.slice(start - unit.start, end - unit.start),
    person: false,
    via: [],
    ...(mention.entity.state ? { state: mention.entity.state } : {}),
  }
}

const inName = ({ text, gap }: Word): boolean =>
  gap === ' ' && (/^\p{Lu}/u.test(text) || /^(?:and|of|for)$/.test(text)) && text !== 'The'

const OFFICE = /^(?:president|secretary|minister|premier|chancellor|ambassador|commissioner|chairman|chairwoman)$/

/** `President Roe ... The President stressed`: the last speaker, where that is the office. */
function holderAgain(unit: Unit, at: number, { person }: Memory): Speaker | undefined {
  const word = unit.words[at]!
  const before = unit.words[at - 1]
  if (!person?.office || !OFFICE.test(word.key) || word.possessive || before?.key !== 'the' || before.gap !== ' ')
    return undefined
  const held = person.office.toLowerCase().split(/\W+/)
  return held.includes(word.key) && !held.includes('vice')
    ? { ...person, start: before.start, end: word.end, pronoun: true }
    : undefined
}

const GROUPS = /^(?:delegation|negotiators|team|side)$/

const NATIONAL = /^(?:\p{Lu}\p{L}{1,12}(?:ese|ian|ean|can|ish)|French|Dutch|German|U\.S\.|US|EU|UK)$/u

/** `the Chinese delegation`: those who spoke for a state. */
function groupOf(unit: Unit, at: number): Speaker | undefined {
  const word = unit.words[at]!
  const before = unit.words[at - 1]
  if (!GROUPS.test(word.key) || before?.gap !== ' ' || word.possessive) return undefined
  const state = mentionEnding(unit, before.end)
  const of = state?.entity.type === 'state' ? state : undefined
  if (!of && !NATIONAL.test(before.text)) return undefined
  if (word.key === 'side') return of && { ...speakerOf(of), end: word.end }
  return { start: before.start, end: word.end, name: `${before.text} ${word.text}`, person: false, via: [] }
}

/** Whom `who` and `which` stand for: the name or description before them; no guess where none stands there. */
function antecedent(unit: Unit, at: number, memory: Memory): Speaker | undefined {
  const before = unit.words[at - 1]!
  if (!/^,? $/.test(before.gap)) return undefined
  if (/^(?:and|or|but|of|to|with|by|from|for|in|those|one)$/.test(before.key)) return undefined
  const speaker = speakerEnding(unit, at - 1, memory)
  return speaker && { ...speaker, pronoun: true }
}

/** `X who declined to be named said`, `X, who asked to stay unnamed, said`: the word before `who`. */
function pastRelative(unit: Unit, at: number): number | undefined {
  for (let back = at; back > 0 && at - back < REACH; back -= 1) {
    const { key, gap } = unit.words[back]!
    if (back < at && /[.;:!?"“”]/.test(gap)) return undefined
    if (key === 'who') return back < at ? back - 1 : undefined
  }
  return undefined
}

function pronoun(unit: Unit, word: Word, memory: Memory): Speaker | undefined {
  const at = { start: word.start, end: word.end, pronoun: true as const }
  if (word.key === 'he' || word.key === 'she')
    return word.text === 'He' || word.text === 'he' || word.key === 'she'
      ? memory.person && { ...memory.person, ...at }
      : undefined
  if (word.key === 'they') {
    const group = groupBefore(unit, word.start) ?? memory.group
    return group && { ...group, ...at }
  }
  if (word.key === 'it') return memory.body && { ...memory.body, ...at }
  if (word.key === 'i' && memory.signer) return { ...memory.signer, ...at }
  if (word.key === 'who' || word.key === 'which') return memory.nearest && { ...memory.nearest, ...at }
  return undefined
}

/** A state, a body or people of the same sentence, not behind a preposition, before `they`. */
function groupBefore(unit: Unit, before: number): Speaker | undefined {
  const mention = unit.mentions.findLast(({ start, end, entity }) => {
    if (end > before || unit.text[start - unit.start - 1] === '-' || (entity.type === 'person' && !entity.unnamed))
      return false
    const word = unit.words.filter((one) => one.end <= start).at(-1)
    return !word || !/^(?:in|on|at|to|from|with|of|by|for|against|the|into)$/.test(word.key)
  })
  return mention && speakerOf(mention)
}

/** `the report`, `the Reuters report`, `his statement`, `the ministry`: whoever it is of, or the last that it may be. */
function paper(unit: Unit, at: number, memory: Memory): Speaker | undefined {
  const word = unit.words[at]!
  const isPaper = PAPERS.has(word.key)
  if (!isPaper && !BODIES.has(word.key)) return undefined
  const before = unit.words[at - 1]
  if (before?.gap !== ' ') return undefined
  const mention = mentionEnding(unit, before.end)
  if (mention && isPaper) return { ...speakerOf(mention), end: word.end }
  if (!/^(?:the|this|that|its|a|an|s)$/.test(before.key)) return undefined
  const last = /^(?:report|article|story|paper|newspaper|outlet|broadcaster|editorial|commentary)$/.test(word.key)
    ? memory.outlet
    : memory.body
  // a company is no state, nor a body of one
  if (last?.state && /^(?:company|group|association)$/.test(word.key))
    return { start: before.start, end: word.end, name: `${before.text} ${word.text}`, person: false, via: [] }
  return last && { ...last, start: before.start, end: word.end, pronoun: true }
}

/** Who the sentence is about: the first that may speak outside phrases in front of the main clause. */
export function mainSubject(unit: Unit, memory: Memory): Speaker | undefined {
  const { words } = unit
  let at = 0
  for (let hops = 0; hops < 4; hops += 1) {
    if (!opensPhrase(unit, at) && !/ing$/.test(words[at]?.key ?? '')) break
    const comma = words.findIndex(
      (word, index) => index >= at && /^["”’']?,/.test(word.gap) && !quoted(unit, word.end + 1),
    )
    if (comma < 0 || comma + 1 >= words.length) break
    at = comma + 1
  }
  for (let index = at; index < words.length && index < at + 12; index += 1) {
    const speaker = words[index]!.key === 'it' ? undefined : speakerEnding(unit, index, memory)
    const mention = mentionOver(unit, words[index]!.start)
    if (speaker && (!mention || mention.end === words[index]!.end)) return speaker
    if (!mention && !LEADING.has(words[index]!.key) && !isLight(unit, index) && index > at + 6) return undefined
  }
  return undefined
}

/** Words that open a phrase in front of the main clause. */
const FRONTED = new Set(
  'throughout after before while when as although though following despite regarding concerning in on at during according by with since if because amid amidst under over for from to given unlike like through earlier despite however moreover meanwhile'.split(
    ' ',
  ),
)
/** `Under Secretary Roe` is nobody's phrase in front. */
export const opensPhrase = (unit: Unit, at: number): boolean => {
  const word = unit.words[at]
  return word !== undefined && FRONTED.has(word.key) && mentionOver(unit, word.start)?.start !== word.start
}
const LEADING = new Set('the a an but and however moreover also then thus so yet still'.split(' '))
