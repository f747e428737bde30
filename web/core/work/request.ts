import { escapeMarkdown } from '../../../src/determine/explain.js'
import type { Question } from '../../../src/determine/questions.js'
import { csvOf } from '../../../src/files/write-csv.js'
import { partAt } from '../../../src/goods/items.js'
import type { Part } from '../../../src/goods/part.js'
import { canonicalJson } from '../../../src/measure/canonical.js'
import type { Register } from '../../../src/register/model.js'
import { answerHint } from '../../../src/words/answer-hint.js'
import { type Both, nameOf } from '../../../src/words/named.js'
import { namesIn } from '../../../src/words/names.js'
import { asksName, detailName } from '../../../src/words/names-of-facts.js'
import type { AskedOf, AskedOnce, Requested } from '../requested.js'
import type { LineQuestion } from './questions-of-list.js'

/** One fact about one part, as often as it stands in the list: all its keys, and every verdict that it can change. */
type Fact = {
  readonly question: Question
  readonly part: Part | undefined
  readonly keys: Set<string>
  readonly decides: Set<string>
  readonly against: Set<string>
  readonly words: Set<string>
}

/** A request that asks each party once: questions by who can answer them, and under each question the parts that it is about. */
export function requestOf(register: Register, asked: readonly LineQuestion[], lines: number): Requested {
  const now = factsOf(asked.filter(({ question }) => question.waitsFor.length === 0))
  const of = byParty(register, now)
  const questions = of.reduce((sum, party) => sum + party.questions.length, 0)
  return {
    lines,
    of,
    questions,
    later: factsOf(asked).length - now.length,
    csv: questions ? csvIn(of) : '',
    letter: { en: letterIn(of, 'en'), zh: letterIn(of, 'zh') },
  }
}

/** The same part in several products, and the same question about no part, are one fact. */
function factsOf(asked: readonly LineQuestion[]): readonly Fact[] {
  const facts = new Map<string, Fact>()
  for (const { question, subject } of asked) {
    const part = question.item === undefined ? undefined : partAt(subject, question.item)
    const id = JSON.stringify([idOf(question), question.of ?? null, part && sameness(part)])
    const fact = facts.get(id) ?? anew(question, part)
    facts.set(id, fact)
    fact.keys.add(question.key)
    // Lines count apart: an answer on two of them changes both.
    for (const one of question.decides) fact.decides.add(`${subject.path} ${one}`)
    for (const one of question.against) fact.against.add(one)
    for (const one of question.words) fact.words.add(one)
  }
  return [...facts.values()]
}

const anew = (question: Question, part: Part | undefined): Fact => ({
  question,
  part,
  keys: new Set(),
  decides: new Set(),
  against: new Set(),
  words: new Set(),
})

/** What is asked, whatever the part. */
const idOf = ({ variable: { fact, per } }: Question): string => canonicalJson([fact, per])

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
  const names = namesIn(register)
  const parties = groupBy(facts, ({ question: { of, who } }) => of ?? `\n${who}`)
  return parties.map((all) => {
    const { of, who } = all[0]!.question
    return {
      ...(of ? { name: of } : {}),
      who: nameOf(names, 'people', who),
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
  const { fact } = question.variable
  const all = (of: (fact: Fact) => ReadonlySet<string>): string[] => [...new Set(facts.flatMap((one) => [...of(one)]))]
  const decides = all(({ decides: ids }) => ids)
  const parts = facts.flatMap(({ part, keys }) =>
    part
      ? [
          {
            name: part.name ?? part.id,
            paths: [...keys].map(itemOfKey),
            keys: [...keys],
            ask: askOf(register, question, called(part)),
          },
        ]
      : [],
  )
  const one = parts.length === 1 ? parts[0] : undefined
  return {
    id: idOf(question),
    ask: one?.ask ?? askOf(register, question, BELOW),
    parts,
    ...(parts.length ? {} : { key: question.key }),
    against: all(({ against }) => against).map((text) => asksName(names, fact, text)),
    words: all(({ words }) => words),
    laws: lawsOf(register, decides),
    how: answerHint(register, question.variable),
    decides: decides.length,
  }
}

const called = ({ name, id }: Part): Both => ({ en: name ?? id, zh: name ?? id })
const itemOfKey = (key: string): string => key.slice(key.indexOf(' @ ') + 3)

/** The question of a fact in both languages, with the names of what it is about. */
function askOf(register: Register, { variable: { fact, per } }: Question, item: Both): Both {
  const names = namesIn(register)
  const { ask } = register.facts[fact]!
  const fill = (language: 'en' | 'zh'): string =>
    ask[language].replace(/\{([a-z-]{1,20})\}/g, (_, name: string) =>
      name === 'item' ? item[language] : detailName(names, fact, name, per[name] ?? name)[language],
    )
  return { en: fill('en'), zh: fill('zh') }
}

/** The acts whose verdicts hang on it, each once. */
function lawsOf(register: Register, decides: readonly string[]): readonly Both[] {
  const names = namesIn(register)
  const provisions = decides.map((one) => one.slice(one.lastIndexOf(' ') + 1))
  const instruments = new Set(provisions.map((id) => register.provisions[id]!.instrument))
  return [...instruments].map((id) => nameOf(names, 'act', id))
}

const COLUMNS = [
  'key',
  'to',
  'part',
  'question',
  '问题',
  'how to answer',
  '如何填写',
  'compared with',
  'law',
  'answer',
  'source',
]
const MOST = 6

/** Some of them, and how many more. */
const some = (all: readonly string[], separator: string, more: (count: number) => string): string =>
  all.slice(0, MOST).join(separator) + (all.length > MOST ? more(all.length - MOST) : '')
const someEn = (all: readonly string[]): string => some(all, '; ', (count) => `; and ${count} more`)
const someZh = (all: readonly string[]): string => some(all, '；', (count) => `；另有 ${count} 项`)

/** A spreadsheet reads it as it is written: nothing in it runs, and its Chinese needs the mark of UTF-8 at the head. */
function csvIn(of: readonly AskedOf[]): string {
  const rows = of.flatMap(({ name, who, questions }) =>
    questions.flatMap((question) =>
      rowsOf(question).map(([key, part, ask]) => {
        const { against, words, laws, how } = question
        const compared = someEn([...against.map(({ en }) => en), ...words])
        return [
          key,
          name ?? who.en,
          part,
          ask.en,
          ask.zh,
          how.en,
          how.zh,
          compared,
          someEn(laws.map(({ en }) => en)),
          '',
          '',
        ]
      }),
    ),
  )
  return `\uFEFF${csvOf([COLUMNS, ...rows])}`
}

const rowsOf = ({ key, ask, parts }: AskedOnce): readonly (readonly [string, string, Both])[] =>
  key === undefined ? parts.map((part) => [part.keys.join('\n'), part.paths.join('\n'), part.ask]) : [[key, '', ask]]

const LETTER = {
  en: {
    title: 'Request for information',
    to: 'To',
    against: 'compared with',
    law: 'law',
    how: 'answer with',
    at: 'stands in',
  },
  zh: { title: '信息请求', to: '致', against: '比较', law: '依据', how: '填写', at: '位于' },
} as const

/** One letter to each party, in Markdown. */
function letterIn(of: readonly AskedOf[], language: 'en' | 'zh'): string {
  const said = LETTER[language]
  const list = language === 'zh' ? someZh : someEn
  const colon = language === 'zh' ? '：' : ': '
  return of
    .flatMap(({ name, who, questions }) => [
      `# ${said.title}`,
      '',
      `${said.to}${colon}${escapeMarkdown(name ?? who[language])}`,
      '',
      ...questions.flatMap(({ ask, parts, against, words, laws, how }, index) => [
        `${index + 1}. ${escapeMarkdown(ask[language])}`,
        ...(parts.length > 1
          ? parts.map((part) => `    - ${escapeMarkdown(`${part.name} (${part.paths.join(', ')})`)}`)
          : []),
        ...[
          parts.length === 1 && `${said.at}${colon}${parts[0]!.paths.join(', ')}`,
          `${said.how}${colon}${how[language]}`,
          `${said.against}${colon}${list([...against.map((one) => one[language]), ...words])}`,
          `${said.law}${colon}${list(laws.map((one) => one[language]))}`,
        ].flatMap((line) => (line ? [`    ${escapeMarkdown(line)}  `] : [])),
      ]),
      '',
    ])
    .join('\n')
}
