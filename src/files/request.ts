import { escapeMarkdown } from '../determine/explain.js'
import type { Question } from '../determine/questions.js'
import type { Register } from '../register/model.js'
import { csvOf } from './write-csv.js'

/** One request: everything that one supplier, party or desk is asked. */
export type Request = { readonly to: string; readonly questions: readonly Question[] }

/** Questions by who can answer them: a named supplier or party, otherwise the kind of person. */
export function requestsOf(questions: readonly Question[]): Request[] {
  const groups = new Map<string, Question[]>()
  for (const question of questions) {
    const to = question.of ?? question.who
    groups.set(to, [...(groups.get(to) ?? []), question])
  }
  return [...groups].map(([to, of]) => ({ to, questions: of }))
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
      [...question.against, ...question.words].join('; '),
      lawOf(question, register),
      '',
      '',
    ]),
  )
  return csvOf([[...ASK_COLUMNS], ...rows])
}

const lawOf = ({ decides }: Question, register: Register): string => {
  const instruments = [...new Set(decides.map((id) => register.provisions[id]!.instrument))]
  return instruments.slice(0, 6).join(', ') + (instruments.length > 6 ? `, and ${instruments.length - 6} more` : '')
}

/** The request as a letter in Markdown, English or Chinese. */
export function askMarkdown(requests: readonly Request[], register: Register, language: 'en' | 'zh'): string {
  const words =
    language === 'zh'
      ? { title: '信息请求', to: '致', against: '比较', law: '依据', part: '物项' }
      : { title: 'Request for information', to: 'To', against: 'compared with', law: 'law', part: 'part' }
  return requests
    .flatMap(({ to, questions }) => [
      `# ${words.title}`,
      '',
      `${words.to}: ${escapeMarkdown(to)}`,
      '',
      ...questions.map((question, index) => {
        const detail = [
          question.item && `${words.part}: ${question.item}`,
          `${words.against}: ${[...question.against, ...question.words].join('; ')}`,
          `${words.law}: ${lawOf(question, register)}`,
        ]
        return `${index + 1}. ${escapeMarkdown(question.ask[language])} (${escapeMarkdown(detail.filter(Boolean).join('; '))})`
      }),
      '',
    ])
    .join('\n')
}
