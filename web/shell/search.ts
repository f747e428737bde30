import type { PlainDate } from '../../src/time/date.js'
import { dayNumber, dayText, isDay } from '../../src/timeline/days.js'
import { LANGUAGES, type Language } from '../words/language.js'

// The address holds every view's state as plain words: `?on=2025-12-01&known=2025-11-08`. What it holds is hostile until it is read here; what
// does not fit is left out.

export type Address = Readonly<Record<string, unknown>>

export const tools = { dayNumber, dayText }

/** A date of the calendar. */
export function day(value: unknown): PlainDate | undefined {
  return typeof value === 'string' && isDay(tools, value) ? value : undefined
}

/** One of some words. */
export const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value)

/** A text of no more than 200 characters, and not an empty one. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined

/** Some of the keys; one set to undefined is left out of the address. */
export type Some<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What every view's address may hold. Without a date, it is today. */
export type Common = {
  readonly on: PlainDate
  readonly known: PlainDate
  readonly lang: Language
  /** The id of a scenario that is laid over the register. */
  readonly scenario: string
} & Moving

export const KINDS = ['export', 're-export', 'import', 'transit', 'transfer', 'provision'] as const

export const ENTRIES = ['formal', 'informal'] as const

/**
 * How the goods move, and what somebody knows of their entry into the United States: said once, it goes along from view to view. Names of parties never
 * stand in an address.
 */
export type Moving = {
  readonly kind: (typeof KINDS)[number]
  readonly from: string
  readonly to: string
  readonly use: string
  /** The column-1 rate, `2.9 %`. */
  readonly column1: string
  readonly entry: (typeof ENTRIES)[number]
}

/** A key that does not fit is there as undefined: left out, it would stay in the address as it came. */
export const readCommon = (address: Address): Some<Common> => ({
  on: day(address.on),
  known: day(address.known),
  lang: oneOf(LANGUAGES, address.lang),
  scenario: text(address.scenario),
  kind: oneOf(KINDS, address.kind),
  from: text(address.from),
  to: text(address.to),
  use: text(address.use),
  column1: text(address.column1),
  entry: oneOf(ENTRIES, address.entry),
})

/** Words and their values, never numbers or objects: `2025` stays a text. */
export const parseSearch = (search: string): Address => Object.fromEntries(new URLSearchParams(search))

export function stringifySearch(search: Address): string {
  const words = Object.entries(search).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)]],
  )
  return words.length ? `?${new URLSearchParams(words)}` : ''
}
