import type { Register } from '../../register/model.js'
import type { Measure } from '../reading.js'

type Link = { readonly provision: string; readonly because: string }
type Filed = {
  readonly id: string
  readonly side: string
  readonly words: ReadonlySet<string>
  readonly days: ReadonlySet<string>
}
type Index = {
  readonly byNumber: ReadonlyMap<string, readonly string[]>
  readonly filed: readonly Filed[]
  readonly rare: ReadonlySet<string>
}

const indexes = new WeakMap<Register, Index>()
/** No more than this many provisions are named by goods or day alone: more says nothing. */
const MOST = 16

/** Provisions that a measure's words may be about: by an instrument's number; by the issuer's state (`side`: cn, us) with its day, its goods, or both. */
export function provisionsOf(
  register: Register,
  measure: Pick<Measure, 'quote' | 'subject' | 'dates'>,
  side: string | undefined,
  year: string | undefined,
): Link[] {
  const index = indexOf(register)
  const numbers = numbersIn(measure.quote, year).flatMap((number) => index.byNumber.get(number) ?? [])
  if (numbers.length > 0) return [...new Set(numbers)].map((provision) => ({ provision, because: 'number' }))
  if (!side) return []
  const words = wordsOf(`${measure.subject} ${measure.quote}`)
  const goods = [...words].filter((word) => index.rare.has(word))
  const days = new Set((measure.dates ?? []).flatMap(({ iso }) => (iso ? [iso] : [])))
  const links = index.filed
    .filter((one) => one.side === side)
    .flatMap((one) => {
      const byDay = [...days].some((day) => one.days.has(day))
      const byGoods = goods.some((word) => one.words.has(word))
      const because = byDay && byGoods ? 'date and goods' : byDay ? 'date' : byGoods ? 'goods' : undefined
      return because ? [{ provision: one.id, because }] : []
    })
  for (const because of ['date and goods', 'date', 'goods']) {
    const best = links.filter((link) => link.because === because)
    if (best.length > 0) return best.length <= MOST ? best : []
  }
  return []
}

/** `No. 61 of 2025`, `Executive Order 14257`, `Proclamation 10908`, `90 FR 50857`, `Section 301`, 2025年第61号. As keys. */
export function numbersIn(text: string, year: string | undefined): string[] {
  const keys: string[] = []
  const add = (pattern: RegExp, key: (match: RegExpMatchArray) => string | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const one = key(match)
      if (one) keys.push(one)
    }
  }
  add(/\b(?:Executive Orders?|E\.?O\.?)\s(?:Nos?\.?\s)?(\d{4,5})\b/g, ([, number]) => `eo ${number}`)
  add(/\bProclamations?\s(?:Nos?\.?\s)?(\d{4,5})\b/g, ([, number]) => `proclamation ${number}`)
  add(/\b(\d{2,3}) F(?:ed)?\.? ?R(?:eg)?\.? (\d{3,6})\b/g, ([, volume, page]) => `fr ${volume} ${page}`)
  add(/\b[Ss]ection (\d{3})\b/g, ([, number]) => `section ${number}`)
  for (const [, list, of] of text.matchAll(/\bNos?\. ?(\d{1,3}(?:(?:, and |, | and )\d{1,3}){0,20})(?: of (\d{4}))?/g))
    if (of ?? year) for (const number of list!.match(/\d+/g)!) keys.push(`no ${of ?? year}-${number}`)
  for (const [, of, list] of text.matchAll(/(\d{4})年第(\d{1,3}号(?:[、和](?:第)?\d{1,3}号){0,20})/g))
    for (const number of list!.match(/\d+/g)!) keys.push(`no ${of}-${number}`)
  return keys
}

function indexOf(register: Register): Index {
  const known = indexes.get(register)
  if (known) return known
  const byNumber = new Map<string, string[]>()
  const filed: Filed[] = []
  const counts = new Map<string, number>()
  for (const instrument of Object.values(register.instruments)) {
    const title = `${instrument.title.en ?? ''} ${instrument.title.zh ?? ''}`
    const ids = [...instrument.provisions]
    for (const key of keysOf(instrument.id, title)) byNumber.set(key, [...(byNumber.get(key) ?? []), ...ids])
    for (const id of ids) {
      const provision = register.provisions[id]!
      const words = wordsOf(`${instrument.title.en ?? ''} ${provision.says}`)
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
      filed.push({
        id,
        side: instrument.id.split('/')[0]!,
        words,
        days: new Set(
          provision.events.flatMap(({ date, earliest, latest }) =>
            [date, earliest, latest].flatMap((day) => (day ? [String(day).slice(0, 10)] : [])),
          ),
        ),
      })
    }
  }
  const rare = new Set([...goodsOf(register)].filter((word) => (counts.get(word) ?? 0) > 0))
  const index = { byNumber, filed, rare }
  indexes.set(register, index)
  return index
}

function keysOf(id: string, title: string): string[] {
  const name = id.split('/').at(-1)!
  const own = [
    /^(\d{4})-(\d+)$/.test(name) ? `no ${name}` : undefined,
    /^eo-\d+$/.test(name) ? `eo ${name.slice(3)}` : undefined,
    /^proclamation-\d+$/.test(name) ? `proclamation ${name.slice(13)}` : undefined,
    /^\d+-fr-\d+$/.test(name) ? `fr ${name.replace('-fr-', ' ')}` : undefined,
  ]
  return [
    ...new Set([
      ...own.filter((key) => key !== undefined),
      ...numbersIn(title, undefined).filter((key) => !key.startsWith('no ')),
    ]),
  ]
}

const PLAIN = new Set(
  'the and for with that from any not item items export exports licence listed may its their goods list lists technology control controls china chinese united states other part parts equipment material materials product products certain use data special other more than all name names abroad unofficial decision announcement adding made which whose are were been'.split(
    ' ',
  ),
)
const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
      .map((word) => word.replace(/s$/, ''))
      .filter((word) => !PLAIN.has(word) && !PLAIN.has(`${word}s`)),
  )

/** Words of goods: the register's products and the titles of its lists' entries. */
function goodsOf(register: Register): Set<string> {
  const words = new Set<string>()
  for (const product of Object.values(register.products)) for (const word of wordsOf(product.en ?? '')) words.add(word)
  for (const list of Object.values(register.lists))
    for (const entry of Object.values(list.entries)) for (const word of wordsOf(entry.name.en ?? '')) words.add(word)
  return words
}
