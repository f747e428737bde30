import type { Amount, Entry, Licence } from '../../../src/licence/model.js'
import { TERMS, type Term } from '../../../src/licence/model.js'
import { readDecimal, type Wrong } from './decimal.js'

/** What the page enters; an authority's acts come in by the other ways. */
export const KINDS = ['drawn', 'reserved', 'released', 'returned', 'reversed'] as const
export type Kind = (typeof KINDS)[number]

type Sent<E> = E extends Entry ? Omit<E, 'key'> : never
/** An entry without its key, which is that of the request. */
export type EntrySent = Sent<Extract<Entry, { readonly kind: Kind }>>

/** What is wrong with a field, by its name. A number that cannot be read says how. */
export type WrongField =
  | { readonly why: 'missing' }
  | { readonly why: Wrong; readonly typed: string; readonly unit: string }
export type WrongFields = Readonly<Record<string, WrongField>>
export type ReadEntry = { readonly entry: EntrySent } | { readonly wrong: WrongFields }

/** What the form is about: the kind, and the amount of the line or earlier entry in whose unit it counts. */
export type Asked = {
  readonly kind: Kind
  readonly of: Amount | undefined
  readonly unitName: (unit: string) => string
}

/** The entry that a form says, or what is wrong with its fields. */
export function readEntry(form: FormData, { kind, of, unitName }: Asked, licence: Licence): ReadEntry {
  const wrong: Record<string, WrongField> = {}
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const needed = (name: string): string => {
    if (text(name) === '') wrong[name] = { why: 'missing' }
    return text(name)
  }
  const decimal = (name: string, unit: string, isNeeded: boolean): string | undefined => {
    const read = readDecimal(text(name), [unit, unitName(unit)])
    if ('amount' in read) return read.amount
    if (isNeeded || read.wrong !== 'missing') wrong[name] = { why: read.wrong, typed: text(name), unit: unitName(unit) }
    return undefined
  }
  const isUse = kind === 'drawn' || kind === 'reserved'
  const unit = text('unit') || of?.unit || ''
  const amount = kind === 'reversed' ? undefined : decimal('amount', unit, isUse)
  const quantity = amount === undefined ? {} : { quantity: { amount, unit, ...(of?.of ? { of: of.of } : {}) } }
  const money = licence.lines.find(({ line }) => line === text('line'))?.value
  const worth = form.has('value') ? decimal('value', text('currency'), money !== undefined) : undefined
  const value = worth === undefined ? {} : { value: { amount: worth, currency: text('currency') } }
  const on = needed('on') as Entry['on']
  const entry = entryOf({ kind, on, text, needed, quantity, value, use: statedUse(form) })
  return Object.keys(wrong).length ? { wrong } : { entry }
}

const statedUse = (form: FormData): Readonly<Partial<Record<Term, string>>> =>
  Object.fromEntries(
    TERMS.flatMap((term) => (form.has(`use.${term}`) ? [[term, String(form.get(`use.${term}`))]] : [])),
  )

type Parts = {
  readonly kind: Kind
  readonly on: Entry['on']
  readonly text: (name: string) => string
  readonly needed: (name: string) => string
  readonly quantity: { readonly quantity?: Amount }
  readonly value: { readonly value?: { readonly amount: string; readonly currency: string } }
  readonly use: ReturnType<typeof statedUse>
}

function entryOf({ kind, on, text, needed, quantity, value, use }: Parts): EntrySent {
  const onLine = { on, line: text('line'), quantity: quantity.quantity!, ...value, use }
  switch (kind) {
    case 'drawn':
      return { kind, ...onLine, shipment: needed('shipment') }
    case 'reserved':
      return { kind, ...onLine }
    case 'released':
      return { kind, on, reservation: needed('about'), ...quantity }
    case 'returned': {
      const isRestored = text('restored') !== ''
      return {
        kind,
        on,
        draw: needed('about'),
        ...quantity,
        restored: isRestored,
        ...(isRestored ? { words: needed('words') } : {}),
      }
    }
    case 'reversed':
      return { kind, on, entry: needed('about') }
  }
}
