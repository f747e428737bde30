import { escapeMarkdown } from '../determine/explain.js'
import type { Question } from '../determine/questions.js'
import { type Language, PLAIN_WORDS } from '../register/called.js'
import type { Register } from '../register/model.js'
import { csvOf } from './write-csv.js'

/** One request: everything that one supplier, party or desk is asked. */
export type Request = { readonly to: string; readonly questions: readonly Question[] }

/** Questions by who can answer them: a named supplier or party, otherwise the kind of person. What several lines ask of their movement is asked once. */
export function requestsOf(questions: readonly Question[]): Request[] {
  const groups = new Map<string, Question[]>()
  for (const question of askedOnce(questions)) {
    // an end user is one person, also where the fact spells it as a role
    const to = question.of ?? PLAIN_WORDS[question.who]?.en ?? question.who
    groups.set(to, [...(groups.get(to) ?? []), question])
  }
  return [...groups].map(([to, of]) => ({ to, questions: of }))
}

/** Questions of several lines, those with one key as one: the key of a fact of an item names its line. */
export function askedOnce(questions: readonly Question[]): readonly Question[] {
  const found = new Map<string, Question>()
  for (const question of questions) {
    const { key } = question
    const before = found.get(key)
    found.set(key, before ? joined(before, question) : question)
  }
  return [...found.values()]
}

function joined(one: Question, other: Question): Question {
  const both = (of: 'against' | 'words' | 'decides') => [...new Set([...one[of], ...other[of]])]
  const compared = [...one.compared, ...other.compared.filter(({ en }) => one.compared.every((had) => had.en !== en))]
  const now = one.waitsFor.length === 0 || other.waitsFor.length === 0
  return {
    ...one,
    against: both('against'),
    compared,
    words: both('words'),
    decides: both('decides'),
    waitsFor: now ? [] : [...new Set([...one.waitsFor, ...other.waitsFor])],
  }
}

export const ASK_COLUMNS = [
  'key',
  'to',
  'part',
  'question',
  '问题',
  'compared with',
  'law',
  'answer',
  'source',
] as const

/** The CSV that goes out and comes back: `answer` and `source` are filled in, the key stays. */
export function askCsv(requests: readonly Request[], register: Register): string {
  const rows = requests.flatMap(({ to, questions }) =>
    questions.map((question) => [
      question.key,
      to,
      question.item ?? '',
      question.ask.en,
      question.ask.zh,
      [...question.compared.map(({ en }) => en), ...question.words].join('; '),
      lawOf(question, register, 'en'),
      '',
      '',
    ]),
  )
  return csvOf([[...ASK_COLUMNS], ...rows])
}

const MOST_LAW = 6

function lawOf({ decides }: Question, register: Register, language: Language): string {
  const instruments = [...new Set(decides.map((id) => register.provisions[id]!.instrument))]
  const more = instruments.length - MOST_LAW
  const others = more > 0 ? (language === 'zh' ? `，另有${more}项` : `, and ${more} more`) : ''
  return instruments.slice(0, MOST_LAW).join(', ') + others
}

/** A kind of person in the language; a name as it is. */
const toWhom = (to: string, [first]: readonly Question[], language: Language): string =>
  (first?.of === undefined ? PLAIN_WORDS[to]?.[language] : undefined) ?? to

/** The request as a letter in Markdown, English or Chinese. */
export function askMarkdown(requests: readonly Request[], register: Register, language: Language): string {
  const words =
    language === 'zh'
      ? { title: '信息请求', to: '致', against: '比较', law: '依据', part: '物项' }
      : { title: 'Request for information', to: 'To', against: 'compared with', law: 'law', part: 'part' }
  return requests
    .flatMap(({ to, questions }) => [
      `# ${words.title}`,
      '',
      `${words.to}: ${escapeMarkdown(toWhom(to, questions, language))}`,
      '',
      ...questions.map((question, index) => {
        const detail = [
          question.item && `${words.part}: ${question.item}`,
          `${words.against}: ${[...question.compared.map((one) => one[language]), ...question.words].join('; ')}`,
          `${words.law}: ${lawOf(question, register, language)}`,
        ]
        return `${index + 1}. ${escapeMarkdown(question.ask[language])} (${escapeMarkdown(detail.filter(Boolean).join('; '))})`
      }),
      '',
    ])
    .join('\n')
}
