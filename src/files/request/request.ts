import { askedAlike } from '../../determine/asked-alike.js'
import type { Question } from '../../determine/questions.js'
import type { AskedOfList, LineQuestion } from '../../determine/questions-of-list.js'
import { partAt } from '../../goods/items.js'
import type { Part } from '../../goods/part.js'
import { canonicalJson } from '../../measure/canonical.js'
import type { Register } from '../../register/model.js'
import { answerHint } from '../../words/answer-hint.js'
import { askWords } from '../../words/ask-words.js'
import { type Both, nameOf } from '../../words/named.js'
import { namesIn } from '../../words/names.js'
import { asksName } from '../../words/names-of-facts.js'
import { requestCsv } from './csv.js'
import { requestLetter } from './letter.js'
import type { AskedOf, AskedOnce, Requested } from './model.js'
import { thresholdsOf } from './thresholds.js'

/** One fact about one part, as often as it stands in the list: all its keys, every verdict that it can change, and each question that it asks at once. */
type Fact = {
  readonly question: Question
  readonly part: Part | undefined
  readonly keys: Set<string>
  readonly decides: Set<string>
  readonly each: Question[]
}

/** A request that asks each party once: questions by who can answer them, and under each question the parts that it is about. */
export function requestOf(register: Register, { asked, waiting }: AskedOfList, lines: number): Requested {
  const of = byParty(register, factsOf(register, asked))
  const questions = of.reduce((sum, party) => sum + party.questions.length, 0)
  const now = new Set(asked.map(({ question }) => question.key))
  return {
    lines,
    of,
    questions,
    later: waiting.filter((key) => !now.has(key)).length,
    csv: questions ? requestCsv(of) : '',
    letter: { en: requestLetter(of, 'en'), zh: requestLetter(of, 'zh') },
  }
}

/** All that is asked, as data: by who can answer it, in English. */
export function requestsOf(
  register: Register,
  questions: readonly Question[],
): { readonly to: string; readonly questions: readonly Question[] }[] {
  const parties = groupBy(askedAlike(register, questions), ({ of, who }) => of ?? whoOf(register, who).en)
  return parties.map((all) => ({ to: all[0]!.of ?? whoOf(register, all[0]!.who).en, questions: all }))
}

/** A kind of person: an end user is one, also where the fact spells it as a role. */
const whoOf = (register: Register, who: string): Both => nameOf(namesIn(register), 'people', who)

/** The same part in several products, and the same question about no part, are one fact. */
function factsOf(register: Register, asked: readonly LineQuestion[]): readonly Fact[] {
  const lines = new Map<string, LineQuestion[]>()
  for (const one of asked) lines.set(one.question.key, [...(lines.get(one.question.key) ?? []), one])
  const facts = new Map<string, Fact>()
  const questions = asked.map(({ question }) => question)
  for (const question of askedAlike(register, questions)) {
    const each = (question.joins ?? [question.key]).flatMap((key) => lines.get(key)!)
    const part = question.item === undefined ? undefined : partAt(each[0]!.subject, question.item)
    const id = JSON.stringify([idOf(question), question.of ?? null, part && sameness(part)])
    const fact = facts.get(id) ?? { question, part, keys: new Set(), decides: new Set(), each: [] }
    facts.set(id, fact)
    fact.keys.add(question.key)
    // Lines count apart: an answer on two of them changes both.
    for (const { question: one, subject } of each) {
      for (const provision of one.decides) fact.decides.add(`${subject.path} ${provision}`)
      fact.each.push(one)
    }
  }
  return [...facts.values()]
}

/** What is asked, whatever the part. */
const idOf = ({ variable: { fact, per }, told }: Question): string => canonicalJson([fact, per, told?.en ?? ''])

/** Everything declared of a part, its places left out: the same number of the same supplier with other facts is another part. */
function sameness(part: Part): string {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key]) => key !== 'path' && key !== 'at' && key !== 'quantity')
    return Object.fromEntries(kept.map(([key, one]) => [key, bare(one)]))
  }
  return canonicalJson(bare(JSON.parse(JSON.stringify(part))))
}

function byParty(register: Register, facts: readonly Fact[]): readonly AskedOf[] {
  const parties = groupBy(facts, ({ question: { of, who } }) => of ?? `\n${whoOf(register, who).en}`)
  return parties.map((all) => {
    const { of, who } = all[0]!.question
    return {
      ...(of ? { name: of } : {}),
      who: whoOf(register, who),
      questions: groupBy(all, ({ question }) => idOf(question))
        .map((same) => askedOnce(register, same))
        .sort((a, b) => b.decides - a.decides || (a.id < b.id ? -1 : 1)),
    }
  })
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

const BELOW: Both = { en: 'each part below', zh: '下列各物项' }

function askedOnce(register: Register, facts: readonly Fact[]): AskedOnce {
  const names = namesIn(register)
  const { question } = facts[0]!
  const decides = [...new Set(facts.flatMap((one) => [...one.decides]))]
  const each = facts.flatMap((one) => one.each)
  const all = (of: 'against' | 'words'): string[] => [...new Set(each.flatMap((one) => one[of]))]
  const parts = facts.flatMap(({ part, keys }) => (part ? [partOf(register, question, part, keys)] : []))
  const one = parts.length === 1 ? parts[0] : undefined
  return {
    id: idOf(question),
    ask: one?.ask ?? askWords(register, question, BELOW),
    parts,
    ...(parts.length ? {} : { key: question.key }),
    against: all('against')
      .filter((text) => text !== 'holds')
      .map((text) => asksName(names, question.variable.fact, text)),
    thresholds: thresholdsOf(names, each),
    words: all('words'),
    laws: lawsOf(register, decides),
    how: answerHint(register, question.variable, { against: all('against'), joins: question.joins !== undefined }),
    decides: decides.length,
  }
}

const partOf = (register: Register, question: Question, part: Part, keys: ReadonlySet<string>) => {
  const name = part.name ?? part.id
  return {
    name,
    paths: [...keys].map((key) => key.slice(key.indexOf(' @ ') + 3)),
    keys: [...keys],
    ask: askWords(register, question, { en: name, zh: name }),
  }
}

/** The acts whose verdicts hang on it, each once. */
function lawsOf(register: Register, decides: readonly string[]): readonly Both[] {
  const names = namesIn(register)
  const provisions = decides.map((one) => one.slice(one.lastIndexOf(' ') + 1))
  const instruments = new Set(provisions.map((id) => register.provisions[id]!.instrument))
  return [...instruments].map((id) => nameOf(names, 'act', id))
}
