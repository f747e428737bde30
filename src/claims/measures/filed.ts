import type { Effect, Provision, Register } from '../../register/model.js'
import { matchesOf } from '../text/matches.js'
import { numbersIn } from './numbers.js'

/** What sort of measure: a duty, a fee, a list of names, or a control of exports or imports. */
export type Sort = 'duty' | 'fee' | 'listing' | 'control'

/** A provision as a report may speak of it. Days are ISO. */
export type Filed = {
  readonly id: string
  readonly instrument: string
  readonly side: string
  readonly sort: Sort
  /** How applications are decided: of the goods that it names itself. */
  readonly isPolicy: boolean
  /** Goods in its own words; with those of its instrument's title; with those of the instrument's lists. */
  readonly says: ReadonlySet<string>
  readonly own: ReadonlySet<string>
  readonly listed: ReadonlySet<string>
  readonly announced: readonly string[]
  readonly first: readonly string[]
  readonly last: readonly string[]
  /** The first of all days on which it was announced or begins. */
  readonly known: string | undefined
  /** Held out, not made: by a threat, by a proposal. */
  readonly held: ReadonlySet<string>
  readonly rates: readonly string[]
  readonly text: string
}
export type Index = {
  /** Instruments by their numbers. */
  readonly byNumber: ReadonlyMap<string, readonly string[]>
  /** Operative provisions by what may meet them: `w:` a word of goods, `d:` a day or month, `duty`, `held`. */
  readonly byKey: ReadonlyMap<string, readonly Filed[]>
  readonly byId: ReadonlyMap<string, Filed>
  readonly goods: ReadonlySet<string>
}

const indexes = new WeakMap<Register, Index>()

/** Made once for each register. */
export function indexOf(register: Register): Index {
  const known = indexes.get(register)
  if (known) return known
  const goods = goodsOf(register)
  const byNumber = new Map<string, string[]>()
  const filed: Filed[] = []
  for (const instrument of Object.values(register.instruments)) {
    const title = `${instrument.title.en ?? ''} ${instrument.title.zh ?? ''}`
    for (const key of keysOf(instrument.id, title)) byNumber.set(key, [...(byNumber.get(key) ?? []), instrument.id])
    const lists = Object.values(register.lists).filter((list) => list.instrument === instrument.id)
    const listed = new Set(
      lists.flatMap(({ entries }) => Object.values(entries).flatMap(({ name }) => [...wordsOf(name.en ?? '')])),
    )
    const names = lists.some((list) => Object.keys(list.names).length > 0)
    for (const id of instrument.provisions) {
      const provision = register.provisions[id]!
      const own = wordsOf(`${instrument.title.en ?? ''} ${provision.says}`)
      filed.push({
        ...daysOf(register, provision, instrument.published),
        id,
        instrument: instrument.id,
        side: instrument.id.split('/')[0]!,
        sort: sortOf(provision, names),
        isPolicy: provision.effect.kind === 'policy',
        says: wordsOf(provision.says),
        own,
        listed,
        held: new Set(
          provision.events.map(({ kind }) => kind).filter((kind) => /^(?:threatened|proposed)$/.test(kind)),
        ),
        rates: ratesOf(provision),
        text: withAdjectives(register, provision.says),
      })
    }
  }
  const used = new Set(filed.flatMap(({ own }) => [...own]))
  const byKey = new Map<string, Filed[]>()
  for (const one of filed.filter(({ id }) => OPERATIVE.has(register.provisions[id]!.effect.kind)))
    for (const key of keysOfFiled(one)) byKey.set(key, [...(byKey.get(key) ?? []), one])
  const index = {
    byNumber,
    byKey,
    byId: new Map(filed.map((one) => [one.id, one])),
    goods: new Set([...goods].filter((word) => used.has(word))),
  }
  indexes.set(register, index)
  return index
}

const OPERATIVE: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>([
  'licence',
  'prohibition',
  'policy',
  'duty',
  'fee',
])
/** A control, ban, duty or fee itself; papers, reports and guidance are reached by number alone. */
function keysOfFiled({ own, announced, first, last, sort, held }: Filed): Set<string> {
  const days = [...announced, ...first, ...last]
  return new Set([
    ...[...own].map((word) => `w:${word}`),
    ...days.flatMap((day) => [`d:${day}`, `d:${day.slice(0, 7)}`]),
    ...(sort === 'duty' ? ['duty'] : []),
    ...(held.size ? ['held'] : []),
  ])
}

function sortOf({ effect, regime }: Provision, names: boolean): Sort {
  if (effect.kind === 'duty' || effect.kind === 'fee') return effect.kind
  return names || regime.endsWith('unreliable-entities') ? 'listing' : 'control'
}

/** Its rate in percent, and those that its name gives. */
export function ratesOf({ effect }: Provision): readonly string[] {
  if (effect.kind !== 'duty' && effect.kind !== 'fee') return []
  const share = 'percent' in effect.rate && effect.rate.percent !== undefined ? [inPercent(effect.rate.percent)] : []
  return [...new Set([...share, ...ratesIn(effect.what)])]
}
/** 0.075 is 7.5 %. */
const inPercent = (share: string): string => String(Math.round(Number(share) * 1e8) / 1e6)

/** The words, with the adjectives of the states that they name: `goods of the United States` are American. */
function withAdjectives({ actors }: Register, says: string): string {
  const named = Object.values(actors?.states ?? {}).filter(({ name }) => says.includes(name))
  return [says, ...named.flatMap(({ demonyms, en }) => [...demonyms, ...en])].join(' ')
}

/** A provision whose announcement is no event of its own was announced when its text was published. */
function daysOf(
  { acts }: Register,
  { id, events }: Provision,
  published: string,
): Pick<Filed, 'announced' | 'first' | 'last' | 'known'> {
  const day = (moment: string | undefined): string[] => (moment ? [moment.slice(0, 10)] : [])
  const announced = events.filter(({ kind }) => kind !== 'effective').flatMap(({ date }) => day(date))
  const first = events.filter(({ kind }) => kind === 'effective')
  const held = events.filter(({ kind }) => kind === 'threatened' || kind === 'proposed')
  const told = announced.length ? announced : [published]
  const begins = [
    ...first.flatMap(({ date }) => day(date)),
    ...held.flatMap(({ earliest, latest }) => [...day(earliest), ...day(latest)]),
  ]
  return {
    announced: told,
    first: begins,
    known: [...told, ...begins].sort()[0],
    last: [
      ...first.flatMap(({ until }) => day(until?.date)),
      ...acts.filter(({ targets }) => targets.includes(id)).flatMap(({ until }) => day(until?.date)),
    ],
  }
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
      ...numbersIn(title).filter((key) => !key.startsWith('no ')),
    ]),
  ]
}

/** `100 %`, `7.5 percent`: the numbers. */
export const ratesIn = (text: string): string[] => matchesOf(RATE, text).map(([, rate]) => String(Number(rate)))
const RATE = /\b(\d{1,4}(?:\.\d{1,3})?) ?(?:%|per ?cent\b)/g

/** Words that name no goods by themselves, though goods' names hold them. */
const PLAIN = bothNumbers(
  'the and for with that from any not item items export exports licence listed may its their goods list lists technology control controls china chinese united states other part parts equipment material materials product products certain use data special more than all name names named abroad unofficial decision announcement adding made which whose are were been catalogue window what making such large strength through controlled three also case them process design power plant tool machine critical artificial cubic crystal good metal mining smelting separation recycling gold chip semiconductor purity purpose system nuclear electric vehicle motor board sensor charger assembly member'.split(
    ' ',
  ),
)
/** The words and those of which they are plurals. */
function bothNumbers(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word])))
}
/** Goods named by two words that say little apart. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\brare[- ]earths?\b/g, 'rareearth'],
  [/\bnuclear[- ]power\b/g, 'nuclearpower'],
  [/\bmachine[- ]tools?\b/g, 'machinetool'],
  [/\bcritical software\b/g, 'software'],
  [/\b(?:ships|vessels?)\b/g, 'ship'],
]
/** Without any of these no pair stands there. */
const PAIRED = /rare|nuclear|machine|critical|ships|vessel/

/** The words of a text that may name goods: lower case, singular. */
export function wordsOf(text: string): Set<string> {
  const lower = text.toLowerCase()
  const joined = PAIRED.test(lower)
    ? PAIRS.reduce((all, [pattern, word]) => all.replace(pattern, ` ${word} `), lower)
    : lower
  const words = new Set<string>()
  for (const word of joined.match(/[a-z]{4,40}/g) ?? []) {
    const single = singular(word)
    if (!PLAIN.has(single)) words.add(single)
  }
  return words
}

const singular = (word: string): string =>
  !word.endsWith('s') ? word : word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)

/** Words of goods: the register's products and the titles of its lists' entries, and the pairs. */
function goodsOf(register: Register): Set<string> {
  const words = new Set<string>(PAIRS.map(([, word]) => word))
  for (const product of Object.values(register.products)) for (const word of wordsOf(product.en ?? '')) words.add(word)
  for (const list of Object.values(register.lists))
    for (const entry of Object.values(list.entries)) for (const word of wordsOf(entry.name.en ?? '')) words.add(word)
  return words
}
