import { territoryAliases } from '../determine/territory.js'
import { valuesByName } from '../determine/words-meant.js'
import { conditionsOf, testsOf } from '../register/conditions.js'
import type { Fact, Register } from '../register/model.js'
import type { Vocabulary } from './vocabulary.js'

/** Facts of an item that have columns of their own. */
const OWN = ['item.form', 'item.material', 'item.product']

/** The words that parts lists may use with a register. */
export function vocabularyOf(register: Register): Vocabulary {
  const valuesOf = (fact: string) => new Set(register.facts[fact]?.values ?? [])
  return {
    territories: territoryAliases(register),
    forms: valuesOf('item.form'),
    materials: valuesOf('item.material'),
    products: valuesOf('item.product'),
    named: {
      form: valuesByName(register, 'item.form'),
      material: valuesByName(register, 'item.material'),
      product: valuesByName(register, 'item.product'),
    },
    specs: new Map(Object.entries(register.specs)),
    itemFacts: new Map([...Object.values(register.facts).filter(isPlain).map(asEntry), ...factsAbout(register)]),
    lists: new Map(Object.values(register.lists).flatMap(({ id, entries }) => codesOf(id, Object.keys(entries)))),
  }
}

/** A yes/no or a choice that is asked of the item alone. */
const isPlain = ({ id, type, per }: Fact): boolean =>
  id.startsWith('item.') && !OWN.includes(id) && (type === 'flag' || type === 'choice') && per.length === 0

const asEntry = ({ id, type, values }: Fact): readonly [string, readonly string[]] => [
  id.slice('item.'.length),
  type === 'flag' ? ['yes', 'no'] : values,
]

/** A yes/no that a condition asks of the item and something else: `in-annex(us/president/eo-14257/annex-2)`. */
const factsAbout = (register: Register): readonly (readonly [string, readonly string[]])[] =>
  conditionsOf(register)
    .flatMap(({ condition }) => testsOf(condition))
    .flatMap(({ fact, per }) => {
      const { id, type, per: names = [] } = register.facts[fact] ?? {}
      if (!id?.startsWith('item.') || type !== 'flag' || names.length !== 1) return []
      const about = [per[names[0]!] ?? []].flat()
      return about.map((one) => [`${id.slice('item.'.length)}(${one})`, ['yes', 'no']] as const)
    })

const codesOf = (id: string, codes: readonly string[]): (readonly [string, ReadonlySet<string>])[] =>
  codes.length ? [[id, new Set(codes)]] : []
