import { type Issue, nearest } from '../issue.js'
import { plainText } from '../measure/text.js'
import type { Both, Language } from '../register/called.js'
import type { Fact, Register } from '../register/model.js'
import { DAY_LAST } from './answers.js'
import { calledIn, filled } from './ask-words.js'
import type { Question } from './questions.js'
import { elementMeant, isNone, isUnanswered } from './words-meant.js'

/** Between the things that one question is about, in its key: `item.contains(Dy | Tb) @ magnet`. */
export const AND = ' | '
const DETAIL_AT_END = /^([\w.-]+)\(((?:.*, )?)([^,]*)\)$/u

/**
 * The questions, with those joined that ask the same about several things, where the vocabulary has words for it (`together`): which of these elements
 * does it contain, which of these headings does the importer declare. Each key stands once among them.
 */
export function askedTogether(register: Register, questions: readonly Question[]): readonly Question[] {
  const groups = new Map<string | Question, [Question, ...Question[]]>()
  for (const question of questions) {
    const id = groupOf(register, question) ?? question
    const group = groups.get(id)
    if (group) group.push(question)
    else groups.set(id, [question])
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group[0] : joined(register, group)))
}

/** Questions of one group differ in the last thing that their fact is asked about. */
function groupOf(register: Register, question: Question): string | undefined {
  const { key, item, of, who, waitsFor, variable } = question
  const named = namedIn(key)
  if (!named || lastOf(variable.per) === undefined || !register.facts[named.fact]?.together) return undefined
  return JSON.stringify([named.fact, named.before, item ?? null, of ?? null, who, waitsFor])
}

const lastOf = (per: Readonly<Record<string, string>>): string | undefined => Object.values(per).at(-1)

type Named = { readonly fact: string; readonly before: string; readonly last: string; readonly place: string }

/** `item.contains(Dy | Tb) @ magnet` into what it names; undefined where the fact is about nothing besides the item. */
function namedIn(key: string): Named | undefined {
  const at = key.indexOf(' @ ')
  const [named, place] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at)]
  const [, fact, before, last] = DETAIL_AT_END.exec(named) ?? []
  return fact === undefined ? undefined : { fact, before: before!, last: last!, place }
}

function joined(register: Register, [first, ...others]: readonly [Question, ...Question[]]): Question {
  const all = [first, ...others]
  const { fact, before, place } = namedIn(first.key)!
  const things = all.map(({ key }) => namedIn(key)!.last)
  const name = Object.keys(first.variable.per).at(-1)!
  const { together } = register.facts[fact]!
  const these = (language: Language) =>
    things.map((thing) => calledIn(register, fact, thing, language)).join(language === 'zh' ? '、' : ', ')
  const asked = (language: Language) =>
    filled(register, { ...first.variable, fact }, together![language], first.name, language).replace(
      '{these}',
      these(language),
    )
  const each = (of: 'against' | 'words' | 'decides') => [...new Set(all.flatMap((one) => one[of]))]
  return {
    ...first,
    key: `${fact}(${before}${things.join(AND)})${place}`,
    variable: { ...first.variable, fact, per: { ...first.variable.per, [name]: things.join(AND) } },
    ask: { en: asked('en'), zh: asked('zh') },
    against: each('against'),
    compared: comparedEach(register, fact, all, things),
    words: each('words'),
    decides: each('decides').sort(),
    joins: all.map(({ key }) => key),
  }
}

/** What the law compares each of them with: said once, with those that it is about unless it is about all. */
function comparedEach(
  register: Register,
  fact: string,
  all: readonly Question[],
  things: readonly string[],
): readonly Both[] {
  const found = new Map<string, { readonly said: Both; readonly about: string[] }>()
  for (const [at, { compared }] of all.entries())
    for (const said of compared) {
      const one = found.get(said.en) ?? { said, about: [] }
      one.about.push(things[at]!)
      found.set(said.en, one)
    }
  const itself = ({ said, about }: { readonly said: Both; readonly about: readonly string[] }): boolean =>
    about.length === 1 && said.en === `is ${calledIn(register, fact, about[0]!, 'en')}`
  return [...found.values()].flatMap((one) => {
    const { said, about } = one
    if (itself(one)) return []
    if (about.length === all.length) return [said]
    const names = (language: Language) => about.map((thing) => calledIn(register, fact, thing, language))
    return [{ en: `${said.en} (${names('en').join(', ')})`, zh: `${said.zh}（${names('zh').join('、')}）` }]
  })
}

/** An answer that is about one thing: the key of its fact, and the words of it; empty where nothing was said. */
export type OneAnswer = { readonly key: string; readonly text: string }
/** What else a thing of a joined question is called: its names in letters. */
export type AlsoCalled = (fact: Fact, thing: string) => readonly string[]
const NO_MORE: AlsoCalled = () => []
export type Separated = readonly OneAnswer[] | Pick<Issue, 'message' | 'expected' | 'nearest'>

const CLOSED = /^(nothing else|no others?|none else|none of (?:them|these|the others)|其余均?无|无其他|没有其他)$/iu

/**
 * The answer to a joined question as answers to each: `Dy 1.2 %; Tb 0.3 %; nothing else`. A thing alone is a yes; those that are not named are none
 * only where the answer says so, and are otherwise left unanswered, as is one that says that it is none (`n/a`, `不清楚`). A key that joins nothing keeps its answer. `also`: what letters call a thing.
 */
export function separated(
  register: Register,
  { key, text: written }: OneAnswer,
  also: AlsoCalled = NO_MORE,
): Separated {
  const text = isUnanswered(plainText(written)) ? '' : written
  const named = namedIn(key)
  const things = named?.last.split(AND) ?? []
  const fact = named && Object.hasOwn(register.facts, named.fact) ? register.facts[named.fact] : undefined
  if (!named || things.length < 2 || !fact?.together) return [{ key, text }]
  const keyOf = (thing: string) => `${named.fact}(${named.before}${thing})${named.place}`
  const [, before, day] = named.fact.startsWith('party.') ? (DAY_LAST.exec(plainText(text)) ?? []) : []
  const said = new Map<string, string>()
  const entries = entriesOf(before ?? plainText(text))
  if (entries.length === 0 && text.trim() !== '')
    return { message: `not an answer to ${key}: only punctuation`, expected: expectedOf(things) }
  let others = ''
  for (const entry of entries) {
    if (CLOSED.test(entry) || (isNone(entry) && entries.length === 1)) others = 'no'
    else if (isNone(entry)) return wrong(key, things, entry, 'stands beside something else')
    else {
      const found = thingIn(register, fact, things, entry, (thing) => also(fact, thing))
      if (!found) return wrong(key, things, entry, 'is none of what it asks about')
      if (said.has(found.thing)) return wrong(key, things, entry, 'stands there twice')
      said.set(found.thing, found.text)
    }
  }
  const rest = isClosable(fact) ? others : ''
  const all = [...new Set([...things, ...said.keys()])]
  const dated = (one: string) => (one && day ? `${one}, ${day}` : one)
  return all.map((thing) => ({ key: keyOf(thing), text: dated(said.get(thing) ?? rest) }))
}

/** What has no `no`, a quantity or a day, stays unanswered. */
const isClosable = ({ type }: Fact): boolean => ['flag', 'truth', 'choices', 'code'].includes(type)

const entriesOf = (text: string): string[] =>
  text
    .split(/[;\n\r]|[,、](?=\s*[^\d\s])/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

const expectedOf = ([first, second]: readonly string[]): string =>
  `${first}, ${second} ..., each with its answer; nothing else, where the others are none`

function wrong(
  key: string,
  things: readonly string[],
  entry: string,
  why: string,
): Exclude<Separated, readonly OneAnswer[]> {
  const near = why.startsWith('is none') ? nearest(entry, things) : []
  return {
    message: `not an answer to ${key}: ${entry} ${why}`,
    expected: expectedOf(things),
    ...(near.length ? { nearest: near } : {}),
  }
}

/** Which thing an entry of an answer is about, and what it says of it. Of substances, also one that was not asked about. */
function thingIn(
  register: Register,
  fact: Fact,
  things: readonly string[],
  entry: string,
  also: (thing: string) => readonly string[],
) {
  const names = things.flatMap((thing) =>
    [thing, calledIn(register, fact.id, thing, 'en'), calledIn(register, fact.id, thing, 'zh'), ...also(thing)].map(
      (name) => ({
        thing,
        name: plainText(name),
      }),
    ),
  )
  const lower = entry.toLowerCase()
  const found = names
    .filter(({ name }) => lower.startsWith(name.toLowerCase()) && /^(?:$|[\s:=])/u.test(entry.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length)[0]
  if (found) return { thing: found.thing, text: saidOf(entry, found.name) }
  const name = /^(?:[A-Za-z]+|\p{Script=Han}+)(?=$|[\s:=\d<>≤≥])/u.exec(entry)?.[0]
  const thing = name !== undefined && fact.per.at(-1) === 'element' ? elementMeant(name) : undefined
  return thing === undefined ? undefined : { thing, text: saidOf(entry, name!) }
}

const saidOf = (entry: string, name: string): string => entry.slice(name.length).replace(/^[\s:=]+/u, '') || 'yes'
