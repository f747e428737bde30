import type { GivenHead } from '../../claims/read.js'
import { InputError, type Issue, nearest } from '../../issue.js'
import { type PlainDate, parseDate } from '../../time/date.js'
import { parseYaml } from '../yaml-tree.js'

const KINDS = ['news', 'commentary', 'notice', 'statement', 'unknown'] as const
const LANGUAGES = ['en', 'zh'] as const
const KEYS = ['published', 'publisher', 'kind', 'url', 'language'] as const
type Key = (typeof KEYS)[number]
type Given = { -readonly [K in Key]?: GivenHead[K] }

/** What a person wrote of a report in `FILE.meta.yaml`. Throws InputError with file:line:column of each mistake. */
export function parseMeta(file: string, text: string): Given {
  const tree = parseYaml(file, text)
  const issues: Issue[] = []
  const given: Given = {}
  if (tree.kind !== 'map')
    throw new InputError([
      {
        code: 'not-a-map',
        file,
        line: tree.line,
        message: 'keys and values should stand here',
        expected: KEYS.join(', '),
      },
    ])
  for (const { key, value } of tree.entries) {
    const place = {
      file,
      line: value.line,
      ...(value.column === undefined ? {} : { column: value.column }),
      path: key.text,
    }
    if (!isKey(key.text))
      issues.push({
        code: 'unknown-key',
        file,
        line: key.line,
        ...(key.column === undefined ? {} : { column: key.column }),
        message: 'unknown key',
        found: key.text,
        expected: KEYS.join(', '),
        nearest: nearest(key.text, KEYS),
      })
    else if (value.kind !== 'text' || value.text === '')
      issues.push({ code: 'not-a-word', ...place, message: 'a single value should stand here' })
    else {
      const wrong = take(given, key.text, value.text)
      if (wrong) issues.push({ ...wrong, ...place, found: value.text })
    }
  }
  if (issues.length) throw new InputError(issues)
  return given
}

const isKey = (text: string): text is Key => (KEYS as readonly string[]).includes(text)
const among = <T extends string>(words: readonly T[], text: string): T | undefined =>
  words.find((word) => word === text)

/** Takes a value, or says what is wrong with it. */
export function take(given: Given, key: Key, text: string): Issue | undefined {
  switch (key) {
    case 'published': {
      const day: PlainDate | undefined = parseDate(text)
      if (!day) return { code: 'bad-date', message: 'not a date of the calendar', expected: 'YYYY-MM-DD' }
      given.published = day
      return undefined
    }
    case 'kind': {
      const kind = among(KINDS, text)
      if (!kind) return { code: 'bad-kind', message: 'no such kind', expected: KINDS.join(', ') }
      given.kind = kind
      return undefined
    }
    case 'language': {
      const language = among(LANGUAGES, text)
      if (!language) return { code: 'bad-language', message: 'no such language', expected: LANGUAGES.join(', ') }
      given.language = language
      return undefined
    }
    default:
      given[key] = text.slice(0, 500)
      return undefined
  }
}
