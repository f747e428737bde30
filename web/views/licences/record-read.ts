import { isMeasure, isSubstance } from '../../../src/licence/amount.js'
import { UNITS_ZH } from '../../../src/words/vocabulary/units.js'
import { readDecimal, type Wrong } from './decimal.js'

/** What a form of a licence says that its kind does not allow or that cannot be read: why, and what was typed. */
export type WrongInRecord = {
  readonly why:
    | 'missing'
    | 'end-before-begin'
    | 'begin-before-grant'
    | 'one-end-user'
    | 'codes'
    | 'unit'
    | 'substance'
    | 'currency'
    | `number-${Wrong}`
  readonly typed: string
  readonly unit?: string
}
export type WrongInForm = Readonly<Record<string, WrongInRecord>>

/** What the register says of a kind, as far as a form asks by it. */
export type KindAsked = {
  readonly id: string
  readonly exports?: 'one' | 'several'
  readonly endUsers?: 'one' | 'several'
}

/** A licence as the store takes it. */
export type LicenceSent = Readonly<Record<string, unknown>> & { readonly id: string }
export type ReadRecord = { readonly licence: LicenceSent } | { readonly wrong: WrongInForm }

const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$/

/** The licence that a form says; `rows` are the lines that it has, by their numbers in the form. */
export function readRecord(form: FormData, kind: KindAsked | undefined, rows: readonly number[]): ReadRecord {
  const desk = deskOf(form)
  const { text, needed, several } = desk
  const number = needed('number')
  const ties = tiesOf(desk)
  const days = daysOf(desk)
  const split = needed('split') === 'several'
  if (kind?.endUsers === 'one' && several('endUser').length !== 1) desk.say('endUser', 'one-end-user')
  const splitWords = split && kind?.exports === 'one' ? { splitWords: needed('splitWords') } : {}
  const lines = rows.map((row, index) => lineOf(desk, row, String(index + 1)))
  const licence = {
    id: idOf(number),
    number,
    kind: needed('kind'),
    holder: needed('holder'),
    ...days,
    lines,
    ties,
    split,
    ...splitWords,
    ...(text('note') ? { notes: [text('note')] } : {}),
  }
  return Object.keys(desk.wrong).length ? { wrong: desk.wrong } : { licence }
}

/** The number on the certificate, as it may stand in an address. */
export const idOf = (number: string): string =>
  number
    .normalize('NFKC')
    .trim()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 100)

type Desk = ReturnType<typeof deskOf>

function deskOf(form: FormData) {
  const wrong: Record<string, WrongInRecord> = {}
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const say = (name: string, why: WrongInRecord['why'], unit?: string): void => {
    wrong[name] = { why, typed: text(name), ...(unit === undefined ? {} : { unit }) }
  }
  const needed = (name: string): string => {
    if (text(name) === '') say(name, 'missing')
    return text(name)
  }
  /** One a line. */
  const several = (name: string): string[] =>
    text(name)
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter(Boolean)
  const decimal = (name: string, unit: string): string => {
    const read = readDecimal(text(name), [unit, UNITS_ZH[unit] ?? unit])
    if ('amount' in read) return read.amount
    say(name, `number-${read.wrong}`, unit)
    return ''
  }
  return { wrong, text, say, needed, several, decimal }
}

function tiesOf({ several }: Desk): Readonly<Record<string, readonly string[]>> {
  const terms = ['order', 'customer', 'endUser', 'endUse', 'destination'] as const
  return Object.fromEntries(terms.flatMap((term) => (several(term).length ? [[term, several(term)]] : [])))
}

function daysOf({ text, needed, say }: Desk) {
  const granted = needed('granted')
  const validThrough = needed('validThrough')
  const validFrom = text('validFrom') || granted
  if (granted && validFrom < granted) say('validFrom', 'begin-before-grant')
  if (validThrough && validThrough < validFrom) say('validThrough', 'end-before-begin')
  return { granted, ...(text('validFrom') ? { validFrom } : {}), validThrough }
}

function lineOf({ text, needed, say, decimal }: Desk, row: number, line: string) {
  const at = (name: string) => `${name}.${row}`
  const codes = text(at('codes'))
    .split(/[\s,;，；、]+/u)
    .filter(Boolean)
  if (!codes.every((code) => CODE.test(code))) say(at('codes'), 'codes')
  const unit = needed(at('unit'))
  const of = text(at('of'))
  if (of && !isSubstance(of)) say(at('of'), 'substance')
  else if (unit && !isMeasure({ unit, ...(of ? { of } : {}) })) say(at('unit'), 'unit')
  const amount = decimal(at('amount'), unit)
  const currency = text(at('currency')).toUpperCase()
  const hasValue = text(at('value')) !== ''
  if (hasValue && !/^[A-Z]{3}$/.test(currency)) say(at('currency'), 'currency')
  const value = hasValue ? { value: { amount: decimal(at('value'), currency), currency } } : {}
  return { line, item: needed(at('item')), codes, quantity: { amount, unit, ...(of ? { of } : {}) }, ...value }
}
