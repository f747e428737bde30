import type { Register } from '../../register/model.js'
import { addDays, parseDate } from '../../time/date.js'
import type { Measure } from '../reading.js'
import { type Filed, type Index, indexOf, ratesIn, type Sort, wordsOf } from './filed.js'
import { actedOnBy, BY_ACTOR, instrumentsNamed } from './named.js'
import { MONTHS } from './words/small.js'

export type Link = { readonly provision: string; readonly because: string }
/** What a measure may be known by again in the register. */
export type Known = Pick<Measure, 'quote' | 'subject'> & Partial<Pick<Measure, 'dates' | 'act' | 'certainty'>>
export type Asked = {
  /** States of the issuer, `cn`, `us`; none where the text names nobody. */
  readonly sides: readonly string[]
  /** The report's day: what was published later is not what it speaks of. */
  readonly on?: string
  /** More words on the measure: what a relative pronoun stands for. */
  readonly about?: string
}

type Asking = {
  readonly sides: readonly string[]
  readonly on: string | undefined
  readonly days: readonly string[]
  readonly goods: readonly string[]
  readonly rates: readonly string[]
  readonly sorts: ReadonlySet<Sort>
  /** Held out, not made: what kind of event; undefined for what is or was law. */
  readonly ahead: 'threatened' | 'proposed' | undefined
  readonly isNew: boolean
  readonly words: string
}

type Met = {
  readonly filed: Filed
  readonly day?: string | undefined
  /** How many of the goods named it has; whether in its own words. */
  readonly goods: number
  readonly said: boolean
  readonly rate: boolean
  readonly sort: boolean
}

/** How a provision is met, the surest first, and how many instruments may be named so: more says nothing. */
const WAYS: readonly {
  readonly because: (met: Met) => string | undefined
  readonly most: number
  readonly unsigned?: true
}[] = [
  { because: ({ day, goods }) => (day && goods ? `${day} and goods` : undefined), most: 8, unsigned: true },
  { because: ({ day, rate }) => (day && rate ? `${day} and rate` : undefined), most: 3, unsigned: true },
  { because: ({ rate }) => (rate ? 'rate' : undefined), most: 2 },
  { because: ({ day, sort }) => (day && sort ? `${day} and kind` : undefined), most: 6 },
  { because: ({ day }) => day, most: 6 },
  { because: ({ goods }) => (goods ? 'goods' : undefined), most: 6 },
]
const MOST = 24

/**
 * Provisions that a measure's words may be about, by the surest way that meets any: an instrument's number; a day of it with its goods or
 * rate (then no issuer is needed); the rate, the day or the goods with the issuer's state. Too many by one way, and none is named.
 */
export function provisionsOf(register: Register, measure: Known, asked: Asked): readonly Link[] {
  const index = indexOf(register)
  const days = daysIn(measure)
  const named = instrumentsNamed(register, measure.quote, asked.on)
  const numbers = named.flatMap((id) => register.instruments[id]!.provisions)
  if (numbers.length > 0) return numbered(index, numbers, days)
  const acted = named.flatMap((id) => actedOnBy(register, id))
  if (acted.length > 0) return [...new Set(acted)].map((provision) => ({ provision, because: BY_ACTOR }))
  if (!asked.sides.length && !days.length) return []
  const asking = askingOf(index, measure, asked, days)
  const met = candidates(index, asking)
  if (!met.length) return []
  for (const { because, most, unsigned } of WAYS) {
    if (!asking.sides.length && !unsigned) break
    const links = met.filter((one) => because(one) !== undefined)
    if (!links.length) continue
    const kept = narrowed(links, asking, because(links[0]!) === 'goods')
    const instruments = new Set(kept.map(({ filed }) => filed.instrument)).size
    return instruments > most || kept.length > MOST
      ? []
      : kept.map((one) => ({ provision: one.filed.id, because: because(one)! }))
  }
  return heldOut(met, asking)
}

/** An instrument by its number: where the text gives first days, its provisions of those days, else all. */
function numbered({ byId }: Index, ids: readonly string[], days: readonly string[]): readonly Link[] {
  const exact = ids.filter((id) => byId.get(id)!.first.some((day) => days.includes(day)))
  const isNarrower = exact.length > 0 && exact.length < ids.length
  return (isNarrower ? exact : ids).map((provision) => ({
    provision,
    because: isNarrower ? 'number and first day' : 'number',
  }))
}

/** What the keys of the words meet, each provision once. */
function candidates({ byKey }: Index, asking: Asking): readonly Met[] {
  const { days, goods, rates, ahead } = asking
  const met: Met[] = []
  const seen = new Set<Filed>()
  const meet = (key: string) => {
    for (const filed of byKey.get(key) ?? []) {
      if (!mayMeet(filed, asking) || seen.has(filed)) continue
      seen.add(filed)
      const one = metBy(filed, asking)
      if (one) met.push(one)
    }
  }
  for (const word of goods) meet(`w:${word}`)
  for (const day of days) meet(`d:${day}`)
  if (rates.length) meet('duty')
  if (ahead) meet('held')
  return met
}

/** A threat of a state by its kind alone, while it is fresh and the only one. */
function heldOut(met: readonly Met[], { sides, ahead, on, goods, days, sorts }: Asking): readonly Link[] {
  if (ahead !== 'threatened' || sides.length !== 1 || on === undefined || goods.length || days.length || !sorts.size)
    return []
  const since = daysBefore(on, NEW_DAYS)
  const fresh = met.filter(({ filed }) => filed.held.has(ahead) && filed.announced.some((day) => day >= since))
  return fresh.length === 1 ? [{ provision: fresh[0]!.filed.id, because: 'kind of threat' }] : []
}

function daysBefore(on: string, days: number): string {
  const key = `${on} ${days}`
  const known = earlier.get(key)
  if (known !== undefined) return known
  const day = parseDate(on)
  const before = day === undefined ? on : addDays(day, -days)
  if (earlier.size > 100) earlier.clear()
  earlier.set(key, before)
  return before
}
/** For the last few days of reports. */
const earlier = new Map<string, string>()

const daysIn = ({ dates }: Known): readonly string[] =>
  (dates ?? []).flatMap(({ iso }) => (iso && /^\d{4}-\d\d(?:-\d\d)?$/.test(iso) ? [iso] : []))

function askingOf(
  index: Index,
  { quote, subject, act, certainty }: Known,
  { sides, on, about }: Asked,
  days: readonly string[],
): Asking {
  const words = `${about ?? ''} ${subject} ${quote}`
  const isOpen = /^(?:conditional|considered|planned|hypothetical)$/.test(certainty ?? '')
  return {
    sides,
    on,
    words,
    days,
    goods: [...wordsOf(words)].filter((word) => index.goods.has(word)),
    rates: ratesIn(words),
    sorts: sortsIn(words),
    ahead:
      act === 'threatens' || (isOpen && /^(?:imposes|announces)$/.test(act ?? ''))
        ? 'threatened'
        : act === 'proposes' || act === 'considers'
          ? 'proposed'
          : undefined,
    isNew: /\b(?:new|newly|recent|recently|latest|expan\w*|upgrad\w*|tighten\w*|strengthen\w*|sweeping)\b/i.test(words),
  }
}

const SORTS: readonly (readonly [Sort, RegExp])[] = [
  ['duty', /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?)\b|关税|加征/i],
  ['fee', /\b(?:fees?|dues)\b|港务费/i],
  ['listing', /\b(?:entity list|unreliable|blacklist\w*|control list|listings?|delist\w*)\b|清单|名单/i],
  [
    'control',
    /\b(?:licen[cs]\w*|(?:export|import) \w+|controls?|curbs?|bans?|banned|restrict\w*|block\w*)\b|管制|许可/i,
  ],
]
/** The sorts of measure that words speak of. */
export const sortsIn = (words: string): Set<Sort> => {
  const found = new Set(SORTS.filter(([, pattern]) => pattern.test(words)).map(([sort]) => sort))
  if (found.has('listing')) found.delete('control')
  return found
}

/** Of that side and sort, held out where a measure is, and on file by that day. */
function mayMeet({ side, sort, held, known }: Filed, { sides, sorts, ahead, on }: Asking): boolean {
  if (sides.length > 0 && !sides.includes(side)) return false
  if (sorts.size > 0 ? !sorts.has(sort) : sort === 'listing') return false
  if (ahead && !held.size) return false
  return on === undefined || known === undefined || known <= on
}

function metBy(filed: Filed, asking: Asking): Met | undefined {
  const { sorts } = asking
  if (filed.sort === 'duty' && isOtherDuty(filed, asking)) return undefined
  // money on goods is meant only by words that speak of money
  const isMoney = filed.sort === 'duty' || filed.sort === 'fee'
  const named = isMoney && !sorts.has(filed.sort) && !asking.rates.length ? [] : asking.goods
  const own = named.filter((word) => (filed.isPolicy ? filed.says : filed.own).has(word))
  const goods = own.length ? asking.goods.filter((word) => filed.own.has(word) || filed.listed.has(word)).length : 0
  const rate = filed.sort === 'duty' && asking.rates.some((one) => filed.rates.includes(one))
  // a day alone is no link where the text names other goods, a month alone is none at all
  const days =
    goods || rate ? asking.days : asking.goods.length ? [] : asking.days.filter(({ length }) => length === 10)
  const day = dayOf(filed, days)
  return {
    filed,
    day,
    goods,
    said: own.some((word) => filed.says.has(word)),
    rate,
    sort: sorts.has('duty') || sorts.has('fee'),
  }
}

/** Another rate, or laid on something that the provision does not speak of: `tariffs on trucks`. */
function isOtherDuty({ rates, text }: Filed, asking: Asking): boolean {
  const asked = asking.rates
  if (asked.length && rates.length && !asked.some((rate) => rates.includes(rate))) return true
  const { names, isOther } = laidOn(asking)
  return names.length ? !names.some((name) => text.includes(name.slice(0, 4))) : isOther
}

/** What a duty is said to be laid on: names, or something that is not goods in general. */
type LaidOn = { readonly names: readonly string[]; readonly isOther: boolean }
const laid = new WeakMap<Asking, LaidOn>()

/** Read once for each measure, and only where a duty may be meant. */
function laidOn(asking: Asking): LaidOn {
  const known = laid.get(asking)
  if (known) return known
  const on = LAID.exec(asking.words)?.[1]
  const names = (on?.match(/\b(?:\p{Lu}\p{L}{3,}|U\.S\.)/gu) ?? []).filter((name) => !MONTHS.has(name.toLowerCase()))
  const read = { names, isOther: on !== undefined && !/\b(?:goods|products|imports|everything)\b/.test(on) }
  laid.set(asking, read)
  return read
}
const LAID = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b(?: \S{1,20}){0,3}? on ((?:U\.S\.|[^.;:,]){1,60})/i

/** Which day of the provision the text gives: a month stands for its days. */
function dayOf({ announced, first, last }: Filed, days: readonly string[]): string | undefined {
  const has = (own: readonly string[]) => own.some((day) => days.some((one) => day.startsWith(one)))
  if (has(first)) return 'first day'
  if (has(announced)) return 'day of announcement'
  return has(last) ? 'last day' : undefined
}

/** How long a measure is called new. */
const NEW_DAYS = 60

/** Where some fit better, only those: the kind of event held out; for goods, the newest of what is called new, and the most of the goods named. */
function narrowed(links: readonly Met[], { ahead, isNew, on }: Asking, isByGoods: boolean): readonly Met[] {
  const better = (some: readonly Met[], fits: (met: Met) => boolean): readonly Met[] => {
    const best = some.filter(fits)
    return best.length ? best : some
  }
  const mixed = new Set(links.map(({ filed }) => filed.sort)).size > 1
  const exact = ahead ? better(links, ({ filed }) => filed.held.has(ahead)) : links
  const named = mixed ? better(exact, ({ goods, said }) => !goods || said) : exact
  if (!isByGoods) return named
  const since = isNew && on ? daysBefore(on, NEW_DAYS) : undefined
  const fresh = since ? better(named, ({ filed }) => filed.announced.some((day) => day >= since)) : named
  const most = Math.max(...fresh.map(({ goods }) => goods))
  return fresh.filter(({ goods }) => goods === most)
}
