import { ELEMENTS } from '../goods/elements.js'
import type { Origin } from '../goods/part.js'
import { InputError, type Issue, nearest } from '../issue.js'
import { ANY_SHARE, type Interval, intersect } from '../measure/interval.js'
import { parseQuantity } from '../measure/quantity.js'
import { plainText } from '../measure/text.js'
import type { Register } from '../register/model.js'
import { type PlainDate, parseDate } from '../time/date.js'
import { ROLES } from './movement.js'
import type { Reading, Value, Variable } from './node.js'
import { partyLists } from './party-lists.js'
import { NOWHERE, PLACES_BETWEEN, territoryAliases, WAY } from './territory.js'
import { isNo, isNone, isOtherChemical, isYes, valuesByName } from './words-meant.js'

/** An answer as somebody wrote it down, with where it stands. */
export type WrittenAnswer = { readonly variable: Variable; readonly text: string; readonly at: Origin }

/** What written answers say, by the key of their fact, and every one of them that cannot be read. */
export type ReadAnswers = { readonly answers: Readonly<Record<string, Reading>>; readonly issues: readonly Issue[] }

/**
 * Answers by the key of their fact. Written as yes/no, a word of the vocabulary, a territory, a share or quantity with its unit (`0.05..0.08 %`),
 * for a content `none` or a share. An empty answer stays a missing fact. Throws InputError with every answer that cannot be read.
 */
export function parseAnswers(register: Register, written: readonly WrittenAnswer[]): Readonly<Record<string, Reading>> {
  const { answers, issues } = readAnswers(register, written)
  if (issues.length) throw new InputError(issues)
  return answers
}

/** The same without throwing: what can be read, and what cannot. */
export function readAnswers(register: Register, written: readonly WrittenAnswer[]): ReadAnswers {
  const issues: Issue[] = []
  const answers: Record<string, Reading> = {}
  for (const { variable, text, at } of written) {
    const plain = plainText(text)
    if (plain === '') continue
    const { said, day } = isLookedUp(variable) ? dayApart(plain, at.note) : { said: plain, day: undefined }
    const value = parseAnswer(register, variable, said)
    const on = day === undefined ? undefined : dayMeant(day)
    const issue =
      value.is === 'issue'
        ? value.issue
        : day !== undefined && !on
          ? NO_SUCH_DAY
          : isLookedUp(variable) && !on && !isYes(said)
            ? NO_DAY
            : undefined
    if (issue) issues.push({ ...issue, ...at, found: text.trim() })
    else if (value.is !== 'issue') answers[variable.key] = { value, at: [at], ...(on ? { lookedUp: on } : {}) }
  }
  return { answers, issues: [...new Map(issues.map((one) => [JSON.stringify(one), one])).values()] }
}

/** Lists of names grow: an answer about them is of the day on which somebody looked. */
export const isLookedUp = ({ fact, per }: Variable): boolean => fact.startsWith('party.') && per.list !== undefined

const NO_DAY: Issue = {
  code: 'no-day',
  message: 'who is on a list was looked up on some day, and none is said',
  expected: 'the day behind the answer, like "no, 2026-11-20", or in the column source, like "screened 2026-11-20"',
}

const NO_SUCH_DAY: Issue = {
  code: 'bad-date',
  message: 'no date of the calendar, year first',
  expected: 'the day on which the list was looked up, like 2026-11-20',
}

/** `no, 2026-11-20` into the answer and its day; without one, the only day of a source that speaks of a search: the day of a letter is another. */
function dayApart(text: string, note = ''): { said: string; day: string | undefined } {
  const [, said, last] = DAY_LAST.exec(text) ?? []
  const noted = SEARCHED.test(note) ? (note.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []) : []
  return { said: said ?? text, day: last ?? (noted.length === 1 ? noted[0] : undefined) }
}
const SEARCHED = /look(?:ed|ing)?[ -]?up|screen|search|query|queried|checked|查询|筛查|检索|核查/i

/** An answer with something like a day behind it. */
export const DAY_LAST = /^(.*[^\s,;(])[\s,;(]+(\d{1,4}[-./年]\d{1,2}[-./月]\d{1,4}日?)\)?$/su

/** A day with its year first; 20.11.2026 and 11/20/2026 are read differently by different people. */
function dayMeant(text: string): PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ?? []
  return year ? parseDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`) : undefined
}

type Wrong = { readonly is: 'issue'; readonly issue: Issue }
const wrong = (variable: Variable, expected: string, near: string[] = []): Wrong => ({
  is: 'issue',
  issue: {
    code: 'bad-answer',
    message: `not an answer to ${variable.key}`,
    expected,
    ...(near.length ? { nearest: near } : {}),
  },
})

function parseAnswer(register: Register, variable: Variable, text: string): Value | Wrong {
  const fact = register.facts[variable.fact]
  if (!fact) return wrong(variable, 'a fact of the vocabulary', nearest(variable.fact, Object.keys(register.facts)))
  if (variable.fact === 'item.contains' || variable.fact === 'item.mass-share') return parseContent(variable, text)
  switch (fact.type) {
    case 'flag':
      return isYes(text) || isNo(text) ? { is: 'word', word: isYes(text) ? 'yes' : 'no' } : wrong(variable, 'yes or no')
    case 'truth':
    case 'choices':
    case 'code':
      return isYes(text) || isNo(text)
        ? { is: 'truth', truth: isYes(text) ? 'yes' : 'no' }
        : wrong(variable, 'yes or no')
    case 'choice': {
      const word = fact.values.includes(text)
        ? text
        : (valuesByName(register, fact.id).get(text.toLowerCase()) ??
          (fact.id === 'item.material' && isOtherChemical(text, fact.values) ? 'other' : undefined))
      return word !== undefined
        ? { is: 'word', word }
        : wrong(variable, oneOfWords(fact.values), nearest(text, fact.values))
    }
    case 'date': {
      const day = parseDate(text)
      return day ? { is: 'word', word: day } : wrong(variable, 'a date of the calendar, YYYY-MM-DD')
    }
    case 'territory': {
      if (variable.fact === WAY) return parseWay(register, variable, text)
      const known = territoryAliases(register)
      const id = known.get(text.toLowerCase())
      return id ? { is: 'word', word: id } : wrong(variable, 'a territory', nearest(text, known.keys()))
    }
    default: {
      const unit = fact.type === 'share' ? '1' : parseQuantity(`1 ${register.specs[variable.per.name!] ?? ''}`)?.unit
      const quantity = parseQuantity(text, '')
      if (quantity?.unit !== unit || (unit === '1' && !isShare(quantity!)))
        return wrong(variable, unit === '1' ? 'a share with its unit, 0 % to 100 %' : `a quantity in ${unit}`)
      return { is: 'interval', interval: { lo: quantity!.lo, hi: quantity!.hi }, unit: quantity!.unit }
    }
  }
}

const FEW = 12

const oneOfWords = (words: readonly string[]): string =>
  words.length <= FEW ? `one of ${words.join(', ')}` : `a word like ${words.slice(0, FEW).join(', ')} ...`

/** `none`, or every place on the way: `CN, HK`. */
function parseWay(register: Register, variable: Variable, text: string): Value | Wrong {
  if (isNone(text)) return { is: 'word', word: NOWHERE }
  const known = territoryAliases(register)
  const words = text.split(/[,、]/).map((word) => word.trim())
  const strange = words.find((word) => !known.has(word.toLowerCase()))
  if (strange !== undefined)
    return wrong(variable, 'territories with commas between, or none', nearest(strange, known.keys()))
  return { is: 'word', word: [...new Set(words.map((word) => known.get(word.toLowerCase())!))].join(PLACES_BETWEEN) }
}

function parseContent(variable: Variable, text: string): Value | Wrong {
  if (isNone(text)) return { is: 'content', contains: 'no', share: { lo: ANY_SHARE.lo, hi: ANY_SHARE.lo } }
  if (isYes(text)) return { is: 'content', contains: 'yes', share: ANY_SHARE }
  const quantity = parseQuantity(text, '')
  if (quantity?.unit !== '1' || !isShare(quantity)) return wrong(variable, 'none, or a share of the mass with its unit')
  return { is: 'content', contains: quantity.lo.gt(0) ? 'yes' : 'unknown', share: { lo: quantity.lo, hi: quantity.hi } }
}

const isShare = (interval: Interval): boolean =>
  intersect(interval, ANY_SHARE) !== undefined && (interval.hi?.lte(1) ?? false)

/** The variable that a key names: `item.contains(Dy) @ motor/rotor/magnet-3`. Undefined where no question has such a key. */
export function variableOfKey(register: Register, key: string): Variable | undefined {
  const [named, item, ...more] = key.split(' @ ')
  const [, fact, details] = /^([\w.-]+)(?:\((.*)\))?$/u.exec(named!) ?? []
  const known = fact !== undefined && Object.hasOwn(register.facts, fact) ? register.facts[fact] : undefined
  if (!fact || !known || more.length || (item !== undefined) !== fact.startsWith('item.')) return undefined
  const names = fact === 'movement.end-use' ? ['value'] : known.per
  const values = details === undefined ? [] : names.length === 1 ? [details] : details.split(', ')
  if (values.length > names.length) return undefined
  const per = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
  if (!Object.entries(per).every(([name, value]) => isDetail(register, fact, name, value))) return undefined
  return { key, fact, per, ...(item === undefined ? {} : { item }) }
}

/** Whether a fact can be asked about this: a role, a list of names (several are joined by +), an element. */
function isDetail(register: Register, fact: string, name: string, value: string): boolean {
  if (name === 'role') return (ROLES as readonly string[]).includes(value)
  if (name === 'element') return ELEMENTS.has(value)
  if (name === 'value') return register.facts[fact]!.values.includes(value)
  if (name === 'list' && fact.startsWith('party.')) return value.split('+').every((id) => partyLists(register).has(id))
  return true
}
