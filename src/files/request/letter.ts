import { escapeMarkdown } from '../../determine/explain.js'
import type { AskedOf, AskedOnce } from './model.js'
import { someOf } from './some.js'

const LETTER = {
  en: {
    title: 'Request for information',
    to: 'To',
    threshold: 'threshold',
    law: 'law',
    how: 'answer with',
    at: 'stands in',
    colon: ': ',
  },
  zh: { title: '信息请求', to: '致', threshold: '界限值', law: '依据', how: '填写', at: '位于', colon: '：' },
} as const

/** One letter to each party, in Markdown. */
export function requestLetter(of: readonly AskedOf[], language: 'en' | 'zh'): string {
  const { title, to, colon } = LETTER[language]
  return of
    .flatMap(({ name, who, questions }) => [
      `# ${title}`,
      '',
      `${to}${colon}${escapeMarkdown(name ?? who[language])}`,
      '',
      ...questions.flatMap((question, index) => asked(question, index + 1, language)),
      '',
    ])
    .join('\n')
}

function asked({ ask, parts, thresholds, laws, how }: AskedOnce, number: number, language: 'en' | 'zh'): string[] {
  const said = LETTER[language]
  const details = [
    parts.length === 1 && `${said.at}${said.colon}${parts[0]!.paths.join(', ')}`,
    `${said.how}${said.colon}${how[language]}`,
    thresholds.length > 0 && `${said.threshold}${said.colon}${someOf(thresholds, language)}`,
    `${said.law}${said.colon}${someOf(laws, language)}`,
  ]
  return [
    `${number}. ${escapeMarkdown(ask[language])}`,
    ...(parts.length > 1
      ? parts.map((part) => `    - ${escapeMarkdown(`${part.name} (${part.paths.join(', ')})`)}`)
      : []),
    ...details.flatMap((line) => (line ? [`    ${escapeMarkdown(line)}  `] : [])),
  ]
}
