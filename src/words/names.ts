import { ELEMENTS } from '../goods/elements.js'
import { PLAIN_WORDS } from '../register/called.js'
import type { Instrument, Register, Words } from '../register/model.js'
import { FORMS, MATERIALS } from '../register/words/goods.js'
import { BASES, FREIGHT, KINDS, PEOPLE, ROLES, STEPS, USES } from '../register/words/movement.js'
import type { Both, Names } from './named.js'
import { ANNEXES, LISTS, MEETS_ZH } from './vocabulary/lists.js'
import { ISSUERS_ZH } from './vocabulary/places.js'
import { FEATURES, SPECS } from './vocabulary/specs.js'

const made = new WeakMap<Register, Names>()

export function namesIn(register: Register): Names {
  const found = made.get(register) ?? namesOf(register)
  made.set(register, found)
  return found
}

function namesOf(register: Register): Names {
  const { territories, facts, products, instruments } = register
  return {
    place: named(Object.values(territories), ({ id, name }) => [id, both(name)]),
    list: { ...named(Object.values(register.lists), (list) => [list.id, listName(register, list.id)]), ...LISTS },
    form: FORMS,
    material: named(facts['item.material']?.values ?? [], (id) => [id, MATERIALS[id] ?? materialName(id)]),
    product: named(Object.entries(products), ([id, name]) => [id, both(name)]),
    use: USES,
    kind: KINDS,
    role: ROLES,
    step: STEPS,
    basis: BASES,
    spec: SPECS,
    feature: FEATURES,
    element: named([...ELEMENTS.values()], ({ symbol, name }) => [symbol, elementName(symbol, name)]),
    annex: ANNEXES,
    freight: FREIGHT,
    people: PEOPLE,
    issuer: named(Object.values(register.issuers), ({ id, name }) => [id, both(name, { zh: ISSUERS_ZH[id] })]),
    regime: named(Object.values(register.regimes), ({ id, title }) => [id, both(title)]),
    licence: named(Object.values(register.licenceKinds ?? {}), ({ id, title }) => [id, both(title)]),
    act: named(Object.keys(instruments), (id) => [id, actName(register, id)]),
  }
}

const named = <T>(all: readonly T[], name: (one: T) => readonly [string, Both]): Readonly<Record<string, Both>> =>
  Object.fromEntries(all.map(name))

/** Both languages of a name; where one is missing, the other stands for it. */
const both = ({ en, zh }: Words, more: { readonly zh?: string | undefined } = {}): Both => {
  const chinese = zh ?? more.zh ?? en ?? ''
  return { en: en ?? chinese, zh: chinese }
}

const elementName = (symbol: string, { en, zh }: Both): Both => ({ en: `${en} (${symbol})`, zh: `${zh}（${symbol}）` })

/** A material that has no words is a formula, which is the same in both languages; an element alone has its name. */
function materialName(id: string): Both {
  const element = ELEMENTS.get(id)
  return element ? elementName(id, element.name) : { en: id, zh: id }
}

/** `certain medium and heavy rare-earth items (MOFCOM No. 18 of 2025)`: a list's own title says not whose it is. */
function listName(register: Register, id: string): Both {
  const list = register.lists[id]!
  const title = both(list.title)
  const act = actName(register, list.instrument)
  return { en: `${title.en} (${act.en})`, zh: `${title.zh}（${act.zh}）` }
}

/** Notes of the drafters on a title: they help whoever reads the act, and nobody who is only told its name. */
const NOTE = /\s*\([^()]*(?:unofficial|title of the drafter|title worded here)[^()]*\)\s*$/

/** An announcement of the ministry by its number, every other act by its title. */
export function actName({ instruments }: Pick<Register, 'instruments'>, id: string): Both {
  const [, year, number] = /^cn\/mofcom\/(20\d\d)-(\d{1,3})$/.exec(id) ?? []
  if (year) return { en: `MOFCOM No. ${number} of ${year}`, zh: `商务部${year}年第${number}号公告` }
  const instrument = instruments[id]
  if (!instrument) return { en: `(${id})`, zh: `（${id}）` }
  const title = both(instrument.title, { zh: inItsLanguage(instrument) })
  return { en: title.en.replace(NOTE, ''), zh: title.zh.replace(NOTE, '') }
}

/** To a Chinese reader an act without a Chinese title is told by whoever issued it, and its own title. */
function inItsLanguage({ issuer, title }: Instrument): string | undefined {
  const by = ISSUERS_ZH[issuer]
  return by && title.en && `${by}：${title.en}`
}

/** The phrase of a condition on parts inside. */
export const meetsName = (text: string): Both => PLAIN_WORDS[text] ?? { en: text, zh: MEETS_ZH[text] ?? text }
