import { coverageOf } from '../../determine/determine.js'
import { jsonState } from '../../faces/json-state.js'
import { InputError, nearest } from '../../issue.js'
import type { Register } from '../../register/model.js'
import { stateOn, type When } from '../../register/state.js'
import { Refused } from '../problem.js'

/** What `state` says of a provision, with its history as known on the day. */
export const stateJson = (register: Register, id: string, when: When): Record<string, unknown> =>
  jsonState(register, stateOn(register, id, when))

export const coverageOn = (register: Register, { on, knownAt }: When) =>
  coverageOf(register, {
    on,
    knownAt,
    movement: { dates: {}, endUse: { has: [], complete: false }, parties: {}, facts: {} },
  })

export const daysOf = ({ on, knownAt }: When) => ({ on, known_at: knownAt })

/** A provision in a line of a list. */
export function provisionLine(register: Register, id: string, when: When) {
  const { instrument, regime, says, effect } = register.provisions[id]!
  return { id, instrument, regime, says, effect, state: stateOn(register, id, when).state }
}

/** What a record of ids holds under one, or a 404 with the nearest ids. */
export function found<T>(among: Readonly<Record<string, T>>, id: string, kind: string): T {
  if (Object.hasOwn(among, id)) return among[id]!
  const near = nearest(id, Object.keys(among))
  throw new Refused('not-found', {
    issues: [
      {
        code: 'unknown-id',
        path: 'id',
        message: `no such ${kind}`,
        found: id,
        ...(near.length ? { nearest: near } : {}),
      },
    ],
  })
}

/** The provisions of an instrument, or those that its acts name; or the one with that id. */
export function provisionsUnder(register: Register, id: string): readonly string[] {
  if (Object.hasOwn(register.provisions, id)) return [id]
  const { provisions } = found(register.instruments, id, 'provision or instrument')
  if (provisions.length) return provisions
  return [...new Set(register.acts.filter(({ instrument }) => instrument === id).flatMap(({ targets }) => targets))]
}

export type Hit = {
  readonly id: string
  readonly kind: 'provision' | 'entry' | 'name'
  readonly text: string
  readonly provision?: string
}

const texts = new WeakMap<Register, readonly (Hit & { readonly folded: string })[]>()

/** Provisions, list entries and listed names that hold all the words, in English or Chinese. */
export function searched(register: Register, query: string): readonly Hit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) throw new InputError([{ code: 'missing', path: 'q', message: 'no words to look for' }])
  const all = texts.get(register) ?? textsOf(register)
  texts.set(register, all)
  return all.filter(({ folded }) => words.every((word) => folded.includes(word))).map(({ folded: _, ...hit }) => hit)
}

function textsOf(register: Register) {
  const provisions = Object.values(register.provisions).map(
    ({ id, says, words }): Hit => ({
      id,
      kind: 'provision',
      provision: id,
      text: [says, words?.zh, words?.en].filter(Boolean).join(' '),
    }),
  )
  const lists = Object.values(register.lists).flatMap((list) => [
    ...Object.values(list.entries).map(
      ({ code, name, elements }): Hit => ({
        id: `${list.id} ${code}`,
        kind: 'entry',
        text: [name.zh, name.en, elements.join(' ')].filter(Boolean).join(' '),
      }),
    ),
    ...Object.values(list.names).map(
      ({ id, name, aka }): Hit => ({
        id: `${list.id}#${id}`,
        kind: 'name',
        text: [name.zh, name.en, ...aka].filter(Boolean).join(' '),
      }),
    ),
  ])
  return [...provisions, ...lists]
    .map((hit) => ({ ...hit, folded: `${hit.id} ${hit.text}`.toLowerCase() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
