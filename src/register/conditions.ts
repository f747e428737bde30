import { canonicalJson } from '../measure/canonical.js'
import type { Condition, List, Provision, Register, Test } from './model.js'

type OpenCondition = Extract<Condition, { kind: 'open' }>

/** A condition and everything inside it, outermost first. */
export function nodesOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'test':
      return [condition]
    case 'all':
    case 'any':
      return [condition, ...condition.of.flatMap(nodesOf)]
    case 'not':
    case 'some-part':
      return [condition, ...nodesOf(condition.of)]
    case 'open':
      return [condition, ...Object.values(condition.readings).flatMap(nodesOf)]
  }
}

export const testsOf = (condition: Condition): Test[] => nodesOf(condition).filter((node) => node.kind === 'test')

export const opensOf = (condition: Condition): OpenCondition[] =>
  nodesOf(condition).filter((node) => node.kind === 'open')

/** What a test names beside its fact under a key: `role: [importer, end-user]`. */
export function namedBy(test: Test, key: string): readonly string[] {
  const value: unknown = test.per[key]
  const words: readonly unknown[] = Array.isArray(value) ? value : [value]
  return words.filter((word) => typeof word === 'string')
}

/** Every list, or group of lists, that a test asks about. */
export const listsNamedBy = (test: Test): readonly string[] => [
  ...namedBy(test, 'list'),
  ...(test.fact === 'item.share' ? namedBy(test, 'of') : []),
]

/** A condition of the register: of a provision (`at` is its id), or of an entry (`at` is its list's). */
export type Placed = { readonly at: string; readonly entry?: string; readonly condition: Condition }

export function conditionsOf(register: Register): readonly Placed[] {
  const own = Object.values(register.provisions).map(({ id, when }) => ({ at: id, condition: when }))
  const entries = Object.values(register.lists).flatMap((list) =>
    Object.values(list.entries).map(({ code, when }) => ({ at: list.id, entry: code, condition: when })),
  )
  return [...own, ...entries]
}

/** The lists that an id stands for: itself, or every list that is a part of it. */
export function listsMeant(register: Register, id: string): readonly List[] {
  const ofRegister = meant.get(register) ?? new Map<string, readonly List[]>()
  meant.set(register, ofRegister)
  const own = register.lists[id]
  const found =
    ofRegister.get(id) ?? (own ? [own] : Object.values(register.lists).filter(({ partOf }) => partOf === id))
  ofRegister.set(id, found)
  return found
}

const meant = new WeakMap<Register, Map<string, readonly List[]>>()

/** The lists that decide a provision, through its own condition. */
export function listsRead(register: Register, provision: Provision): readonly List[] {
  const names = new Set(testsOf(provision.when).flatMap(listsNamedBy))
  return [...names].flatMap((name) => listsMeant(register, name))
}

/** The open points that a provision hangs on: in its condition, its lists, its reach and its day. */
export function pointsOf(register: Register, provision: Provision): ReadonlySet<string> {
  const entries = listsRead(register, provision).flatMap(({ entries }) => Object.values(entries))
  const inside = [provision.when, ...entries.map(({ when }) => when)].flatMap(opensOf).map(({ point }) => point)
  const around = [provision.reach, provision.judgedBy].flatMap((opened) => ('point' in opened ? [opened.point] : []))
  return new Set([...inside, ...around])
}

/** A condition without its citations (and quoted words, where they do not matter), to compare it with another. */
export function conditionKey(condition: Condition, { words }: { readonly words: boolean }): string {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key]) => key !== 'cite' && (words || key !== 'words'))
    return Object.fromEntries(kept.map(([key, item]) => [key, bare(item)]))
  }
  return canonicalJson(bare(condition))
}
