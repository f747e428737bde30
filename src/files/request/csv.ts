import type { Both } from '../../words/named.js'
import { csvOf } from '../write-csv.js'
import type { AskedOf, AskedOnce } from './model.js'
import { someOf } from './some.js'

/** The columns of the table that goes out and comes back: `answer` and `source` are filled in, the key stays. */
export const REQUEST_COLUMNS = [
  'key',
  'to',
  'part',
  'question',
  '问题',
  'how to answer',
  '如何填写',
  'threshold',
  '界限值',
  'law',
  '依据',
  'answer',
  'source',
] as const

/** A spreadsheet reads it as it is written: nothing in it runs, and its Chinese needs the mark of UTF-8 at the head. */
export function requestCsv(of: readonly AskedOf[]): string {
  const rows = of.flatMap(({ name, who, questions }) =>
    questions.flatMap((question) =>
      rowsOf(question).map(([key, part, ask]) => [
        key,
        name ?? who.en,
        part,
        ask.en,
        ask.zh,
        question.how.en,
        question.how.zh,
        someOf(question.thresholds, 'en'),
        someOf(question.thresholds, 'zh'),
        someOf(question.laws, 'en'),
        someOf(question.laws, 'zh'),
        '',
        '',
      ]),
    ),
  )
  return `\uFEFF${csvOf([[...REQUEST_COLUMNS], ...rows])}`
}

const rowsOf = ({ key, ask, parts }: AskedOnce): readonly (readonly [string, string, Both])[] =>
  key === undefined ? parts.map((part) => [part.keys.join('\n'), part.paths.join('\n'), part.ask]) : [[key, '', ask]]
