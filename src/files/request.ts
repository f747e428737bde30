import { escapeMarkdown } from '../determine/explain.js'
import type { Question } from '../determine/questions.js'
import { askedTogether } from '../determine/together.js'
import { type Language, PLAIN_WORDS } from '../register/called.js'
import type { Register } from '../register/model.js'
import { csvOf } from './write-csv.js'

/** One request: everything that one supplier, party or desk is asked. */
export type Request = { readonly to: string; readonly questions: readonly Question[] }

/**
 * Questions by who can answer them: a named supplier or party, otherwise the kind of person. What several lines ask of their movement is asked once, and
 * what is asked of several things alike in one question.
 */
export function requestsOf(register: Register, questions: readonly Question[]): Request[] {
  const groups = new Map<string, Question[]>()
  for (const question of askedTogether(register, askedOnce(questions))) {
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
      comparedIn(question, 'en'),
      lawOf(question, register, 'en'),
      '',
      '',
    ]),
  )
  return csvOf([[...ASK_COLUMNS], ...rows])
}

const [MOST_LAW, MOST_COMPARED] = [6, 8]

/** What the law compares the answer with, as far as a letter says it; JSON has all of it. */
function comparedIn({ compared, words }: Question, language: Language): string {
  const all = [...compared.map((one) => one[language]), ...words]
  const more = all.length - MOST_COMPARED
  return [...all.slice(0, MOST_COMPARED), ...(more > 0 ? [others(more, language)] : [])].join('; ')
}

const others = (more: number, language: Language): string => (language === 'zh' ? `另有${more}项` : `and ${more} more`)

function lawOf({ decides }: Question, register: Register, language: Language): string {
  const instruments = [...new Set(decides.map((id) => register.provisions[id]!.instrument))]
  const more = instruments.length - MOST_LAW
  return [...instruments.slice(0, MOST_LAW), ...(more > 0 ? [others(more, language)] : [])].join(
    language === 'zh' ? '，' : ', ',
  )
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
        const comparing = comparedIn(question, language)
        const detail = [
          question.item && `${words.part}: ${question.item}`,
          comparing && `${words.against}: ${comparing}`,
          `${words.law}: ${lawOf(question, register, language)}`,
        ]
        return `${index + 1}. ${escapeMarkdown(question.ask[language])} (${escapeMarkdown(detail.filter(Boolean).join('; '))})`
      }),
      '',
    ])
    .join('\n')
}
