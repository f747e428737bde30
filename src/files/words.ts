import { elementMeant, isNo, isYes } from '../determine/words-meant.js'
import { isCas } from '../goods/cas.js'
import { ELEMENTS } from '../goods/elements.js'
import { factKey } from '../goods/fact-key.js'
import { namesRareEarth } from '../goods/named.js'
import type { Classification, Constituent, CustomsCode, Money, StepFacts } from '../goods/part.js'
import { isNearly } from '../issue.js'
import { ONE } from '../measure/decimal.js'
import type { Interval } from '../measure/interval.js'
import { parseQuantity, type Quantity } from '../measure/quantity.js'
import { isTypable, plainText } from '../measure/text.js'
import { type PlainDate, parseDate } from '../time/date.js'
import { type Desk, refuse, type Word } from './desk.js'
import { casOfFormula } from './formula.js'

/** What one word of a parts list means. Each returns undefined after noting one issue. */

export function freeText(desk: Desk, word: Word): string | undefined {
  if (word.text === '') return refuse(desk, 'empty', 'nothing stands here', word)
  if (word.text.length > 2000)
    return refuse(desk, 'too-long', `text of ${word.text.length} characters`, word, { expected: 'at most 2000' })
  return isTypable(word.text)
    ? word.text
    : refuse(desk, 'control-character', 'control character in text', word, { found: word.text })
}

export function partId(desk: Desk, word: Word): string | undefined {
  if (word.text.includes('/')) return refuse(desk, 'bad-id', 'id with "/"', word, { found: word.text })
  if (word.text.length > 200)
    return refuse(desk, 'bad-id', `id of ${word.text.length} characters`, word, { expected: 'at most 200' })
  return freeText(desk, word)
}

export function yesNo(desk: Desk, word: Word): boolean | undefined {
  const text = plainText(word.text)
  if (isYes(text) || isNo(text)) return isYes(text)
  return refuse(desk, 'not-yes-no', 'neither yes nor no', word, { found: word.text, expected: 'yes or no' })
}

export function day(desk: Desk, word: Word): PlainDate | undefined {
  return (
    parseDate(word.text) ??
    refuse(desk, 'bad-date', 'no date of the calendar', word, { found: word.text, expected: 'a date like 2025-09-30' })
  )
}

export function territory(desk: Desk, word: Word): string | undefined {
  const { territories } = desk.vocabulary
  const id = territories.get(plainText(word.text).toLowerCase()) ?? territories.get(word.text.trim().toLowerCase())
  return (
    id ?? refuse(desk, 'unknown-territory', 'unknown territory', word, { found: word.text, among: territories.keys() })
  )
}

export type Called = 'form' | 'material' | 'product'

/** A form, material or product as the vocabulary writes it, from that or from one of its names. */
export function oneOf(desk: Desk, kind: Called, word: Word): string | undefined {
  const { [`${kind}s` as const]: known, named } = desk.vocabulary
  const meant = meantBy(desk, kind, word.text)
  if (meant !== undefined) return meant
  const text = plainText(word.text).toLowerCase()
  const column = (['form', 'material', 'product'] as const).find((one) => one !== kind && named[one].has(text))
  const expected = column
    ? `it is a ${column}: write it in the column ${column}`
    : SHARES.test(text)
      ? 'what it is made of with shares: write it in the column composition'
      : kind === 'material' && namesRareEarth(word.text)
        ? 'the material alone, like NdFeB; what else it contains, in the column composition'
        : undefined
  return refuse(desk, `unknown-${kind}`, `unknown ${kind}`, word, {
    found: word.text,
    ...(expected ? { expected } : {}),
    ...(column ? {} : { among: known }),
  })
}
const SHARES = /[;%]/

/**
 * The same in a table that was not written for us: a word that is like none of ours says nothing that the law compares, and is handed to `unread` as not
 * said. A word of another column, shares, a compound, a rare earth, or a word that is spelt nearly like a known one is refused.
 */
export function oneOfOrUnread(desk: Desk, kind: Called, word: Word, unread: (word: Word) => void): string | undefined {
  const text = plainText(word.text).toLowerCase()
  const { [`${kind}s` as const]: known, named } = desk.vocabulary
  const isOurs =
    meantBy(desk, kind, word.text) !== undefined ||
    Object.values(named).some((names) => names.has(text)) ||
    SHARES.test(text) ||
    !isTypable(word.text) ||
    casOfFormula(desk, word) !== undefined ||
    namesRareEarth(word.text) ||
    isNearly(text, [...known, ...named[kind].keys()])
  if (isOurs) return oneOf(desk, kind, word)
  unread(word)
  return undefined
}

function meantBy({ vocabulary }: Desk, kind: Called, written: string): string | undefined {
  const { [`${kind}s` as const]: known, named } = vocabulary
  if (known.has(written)) return written
  const text = plainText(written).toLowerCase()
  const names = named[kind]
  const bare = kind === 'material' ? text.replace(GRADE, '') : text
  return names.get(text) ?? names.get(text.replace(/s$/, '')) ?? names.get(bare)
}

/** The grades behind a material: `steel 42CrMo4`, `NdFeB N42SH`, `SmCo 2:17 grade 30H`. */
const GRADE = /(?:[\s,/-]+(?:(?:grade|gr\.?|牌号)\s*)?(?=[a-z0-9]*\d)[a-z0-9][\w.:/-]{0,20}){1,4}$/

/** The interval, if its bounds are in order. `unit` is '' where none is written. */
function quantity(desk: Desk, kind: string, word: Word, expected: string): Quantity | undefined {
  const parsed = word.text.length <= 200 ? parseQuantity(plainText(word.text).replace('..', ' .. '), '') : undefined
  if (!parsed && /\d,\d/.test(word.text.slice(0, 200)))
    return refuse(desk, 'comma-in-number', 'a comma in a number', word, {
      found: word.text,
      expected: 'a decimal point and nothing between thousands, like 1234.5',
    })
  if (!parsed) return refuse(desk, `bad-${kind}`, `not a ${kind}`, word, { found: word.text, expected })
  if (parsed.hi?.lt(parsed.lo))
    return refuse(desk, 'bounds-reversed', `${kind} from ${parsed.lo} to ${parsed.hi}`, word, { found: word.text })
  return parsed
}

const bounds = ({ lo, hi }: Interval): Interval => ({ lo, hi })

/** Grams. */
export function mass(desk: Desk, word: Word): Interval | undefined {
  const parsed = quantity(desk, 'mass', word, 'a mass with its unit, like 12 g')
  if (!parsed) return undefined
  if (parsed.unit === 'g') return bounds(parsed)
  return refuse(desk, 'bad-mass', parsed.unit === '' ? 'mass without unit' : 'not a unit of mass', word, {
    found: word.text,
    expected: 'a mass with its unit, like 12 g',
  })
}

/** In the unit 1. */
export function share(desk: Desk, word: Word): Interval | undefined {
  const expected = 'a share with its unit, like 0.6..1.2 %'
  const parsed = quantity(desk, 'share', word, expected)
  if (!parsed) return undefined
  if (parsed.unit !== '1')
    return refuse(desk, 'bad-share', parsed.unit === '' ? 'share without unit' : 'not a unit of shares', word, {
      found: word.text,
      expected,
    })
  if (parsed.lo.gt(ONE) || parsed.hi?.gt(ONE))
    return refuse(desk, 'share-above-whole', 'share above 100 %', word, { found: word.text })
  return { lo: parsed.lo, hi: parsed.hi ?? ONE }
}

export function count(desk: Desk, word: Word): Interval | undefined {
  const expected = 'a number, like 4 or 1..2'
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(word.text))
    return refuse(desk, 'bad-quantity', 'a quantity that may be read in two ways', word, {
      found: word.text,
      expected: `${Number.parseFloat(word.text)} or ${word.text.replaceAll('.', '')}, without a point between thousands and zeros behind it`,
    })
  const parsed = quantity(desk, 'quantity', word, expected)
  if (!parsed) return undefined
  return parsed.unit === ''
    ? bounds(parsed)
    : refuse(desk, 'bad-quantity', 'quantity with a unit', word, { found: word.text, expected })
}

/** `410 EUR`, `400..420 EUR`, `EUR 410`, or an amount whose currency stands elsewhere. */
export function money(desk: Desk, word: Word, currency?: Word, dated?: PlainDate): Money | undefined {
  const expected = 'an amount with its currency, like 3.10 EUR'
  const turned = /^([A-Z]{3})\s*(\d.*)$/.exec(word.text)
  const parsed = quantity(desk, 'value', turned ? { ...word, text: `${turned[2]} ${turned[1]}` } : word, expected)
  if (!parsed) return undefined
  const unit = parsed.unit || currency?.text || ''
  if (unit === '') return refuse(desk, 'bad-value', 'value without currency', word, { found: word.text, expected })
  if (!/^[A-Z]{3}$/.test(unit))
    return refuse(desk, 'bad-currency', 'not a currency', parsed.unit ? word : currency!, {
      found: unit,
      expected: 'an ISO 4217 code, like EUR',
    })
  if (currency && unit !== currency.text)
    return refuse(desk, 'bad-currency', `value in ${unit}, currency ${currency.text}`, word, { found: word.text })
  return { ...bounds(parsed), currency: unit, ...(dated && { dated }) }
}

/** Codes of the US Commerce Control List: `3D991`, `3E991.b`, or `EAR99`, of a year. */
const ECCN = 'ECCN'

function eccn(desk: Desk, word: Word, edition?: Word): CustomsCode | undefined {
  const [, code, within] =
    /^(\d[A-E]\d{3}(?:\.[\w.]{1,20})?|EAR99)(?: ?\(([^()]+)\))?$/i.exec(plainText(word.text)) ?? []
  const year = edition?.text ?? within?.trim()
  if (code === undefined || (year !== undefined && !isEdition(ECCN, year)))
    return refuse(desk, 'bad-code', 'not an export control classification number', code ? (edition ?? word) : word, {
      found: code ? year! : word.text,
      expected: 'like 3D991 (2025), or EAR99',
    })
  const [head, ...more] = code.split('.')
  return { system: ECCN, code: [head!.toUpperCase(), ...more].join('.'), ...(year && { edition: year }) }
}

/** The years in which editions of the Harmonized System entered into force (World Customs Organization). */
const HS_EDITIONS = ['1988', '1992', '1996', '2002', '2007', '2012', '2017', '2022', '2028']

/** National nomenclatures have one edition a year, and some revise it within the year: `2025 rev 12`. */
const isEdition = (system: string, text: string): boolean =>
  system === 'hs' ? HS_EDITIONS.includes(text) : /^(?:19|20)\d\d(?: [\w. ]{1,20})?$/.test(text)

/** A customs code: digits and dots, or blanks for them, 4 to 12 digits. `8501.53 (2022)` has its edition with it. */
export function customsCode(desk: Desk, system: string, word: Word, edition?: Word): CustomsCode | undefined {
  if (system.toUpperCase() === ECCN) return eccn(desk, word, edition)
  const match = /^(\d[\d. ]*?)(?: ?\(([^()]+)\))?$/.exec(plainText(word.text).replaceAll(/\s+/g, ' ').slice(0, 100))
  const code = match?.[1]?.replaceAll(' ', '.') ?? ''
  const digits = code.replaceAll('.', '').length
  const wellFormed = /^\d+(\.\d+)*$/.test(code) && digits >= 4 && digits <= 12
  if (!wellFormed)
    return refuse(desk, 'bad-code', 'not a customs code', word, {
      found: word.text,
      expected: '4 to 12 digits and dots, like 8505.11',
    })
  const year = edition?.text ?? match?.[2]?.trim()
  if (year && !isEdition(system, year)) {
    const expected = system === 'hs' ? `an edition of the Harmonized System: ${HS_EDITIONS.join(', ')}` : 'a year'
    return refuse(desk, 'unknown-edition', `no such edition of ${system}`, edition ?? word, { found: year, expected })
  }
  return { system, code, ...(year && { edition: year }) }
}

export function classification(desk: Desk, list: Word, entry: Word): Classification | undefined {
  const { lists } = desk.vocabulary
  const entries = lists.get(list.text)
  if (!entries)
    return refuse(desk, 'unknown-list', 'unknown control list', list, { found: list.text, among: lists.keys() })
  if (entry.text === 'none' || entries.has(entry.text)) return { list: list.text, entry: entry.text }
  return refuse(desk, 'unknown-entry', `no entry of ${list.text}`, entry, {
    found: entry.text,
    expected: 'an entry code or none',
    among: entries,
  })
}

export function spec(desk: Desk, name: Word, word: Word): [string, Quantity] | undefined {
  const { specs } = desk.vocabulary
  const unit = specs.get(name.text)
  if (unit === undefined)
    return refuse(desk, 'unknown-spec', 'unknown spec', name, { found: name.text, among: specs.keys() })
  const expected = `a value in ${unit}`
  const parsed = quantity(desk, 'spec', word, expected)
  if (!parsed) return undefined
  const base = parseQuantity(`1 ${unit}`, '')?.unit ?? unit
  const bare = unit === '' || unit === '1'
  if (parsed.unit !== base && !(bare && parsed.unit === '')) {
    return refuse(
      desk,
      'bad-spec',
      parsed.unit === '' ? `${name.text} without unit` : `${name.text} in ${parsed.unit}`,
      word,
      { found: word.text, expected },
    )
  }
  return [name.text, { ...bounds(parsed), unit: base }]
}

export function fact(desk: Desk, name: Word, word: Word): [string, string] | undefined {
  const { itemFacts } = desk.vocabulary
  const values = itemFacts.get(name.text)
  if (!values) return refuse(desk, 'unknown-fact', 'unknown fact', name, { found: name.text, among: itemFacts.keys() })
  if (values.includes(word.text)) return [factKey(name.text), word.text]
  return refuse(desk, 'bad-fact', `not a value of ${name.text}`, word, {
    found: word.text,
    expected: values.join(', '),
    among: values,
  })
}

export function element(desk: Desk, word: Word): string | undefined {
  const meant = elementMeant(word.text)
  if (meant) return meant
  return refuse(desk, 'unknown-element', 'unknown element', word, {
    found: word.text,
    expected: 'a symbol, like Dy',
    among: ELEMENTS.keys(),
  })
}

export function cas(desk: Desk, word: Word): string | undefined {
  if (isCas(word.text)) return word.text
  const form = /^\d{2,7}-\d{2}-\d$/.test(word.text)
  return refuse(desk, 'bad-cas', form ? 'wrong check digit in CAS number' : 'not a CAS number', word, {
    found: word.text,
    expected: 'like 1308-87-8',
  })
}

/** `CN`, `CN technology=JP` or `none`. */
export function step(desk: Desk, word: Word): StepFacts | undefined {
  if (word.text === 'none') return { none: true }
  const match = /^(.*?)(?:^|\s+)technology=(.*)$/.exec(word.text)
  const [where, technology] = match ? [match[1]!, match[2]!] : [word.text, undefined]
  const place = where === '' && technology !== undefined ? undefined : territory(desk, { ...word, text: where })
  const origin = technology === undefined ? undefined : territory(desk, { ...word, text: technology })
  if ((where !== '' && !place) || (technology !== undefined && !origin)) return undefined
  return { ...(place && { in: place }), ...(origin && { technology: origin }) }
}

/** Whether the constituent is named once; otherwise one issue. */
export function named(desk: Desk, word: Word, constituent: Pick<Constituent, 'element' | 'cas' | 'material'>): boolean {
  const names = [constituent.element, constituent.cas, constituent.material].filter((name) => name !== undefined)
  if (names.length === 1) return true
  refuse(desk, 'bad-constituent', names.length ? 'constituent named twice' : 'constituent without name', word, {
    expected: 'one of element, cas, material',
  })
  return false
}
