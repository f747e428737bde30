import type { Register } from '../model.js'
import { type Linted, type Rule, unless, type Violation } from './rule.js'

const DATE = /\d{4}-\d{2}-\d{2}/g
const SHAPES = {
  instrument: /^[a-z][a-z-]*\/[a-z][a-z-]*\/[a-z0-9][a-z0-9.-]*$/,
  list: /^[a-z][a-z-]*(\/[a-z0-9][a-z0-9.-]*)+$/,
  provision: /^[^#]+#[a-z0-9][a-z0-9.-]*$/,
}

/** What the template leaves for a person to write. */
export const PLACEHOLDER = '<fill in'

const idsOf = ({ instruments, lists, provisions }: Register) => [
  ...Object.keys(instruments).map((id) => ({ id, kind: 'instrument' as const })),
  ...Object.keys(lists).map((id) => ({ id, kind: 'list' as const })),
  ...Object.keys(provisions).map((id) => ({ id, kind: 'provision' as const })),
]

/** Zeros before a number outside a date: `2025-061`. */
const isPadded = (id: string): boolean => /(^|[/#.-])0\d/.test(id.replaceAll(DATE, 'day'))

export const ID_RULES: readonly Rule[] = [
  {
    id: 'R058',
    sentence: 'An id is lower-case words and numbers without zero padding, and is the path of its file.',
    broken: ({ register, places }) =>
      idsOf(register).flatMap(({ id, kind }) => [
        ...unless(SHAPES[kind].test(id), id, `not the id of a ${kind} of the register: ${id}`),
        ...unless(!isPadded(id), id, `zero padding in ${id}`),
        ...misplaced(id, places),
      ]),
  },
  {
    id: 'R059',
    sentence: 'Nothing is left to fill in.',
    broken: ({ register }) =>
      [
        ...Object.values(register.instruments),
        ...Object.values(register.provisions),
        ...Object.values(register.lists),
      ].flatMap((part) => {
        const left = JSON.stringify(part).split(PLACEHOLDER).length - 1
        return unless(left === 0, part.id, `${left} places still say fill in`)
      }),
  },
]

function misplaced(id: string, places: Linted['places']): Violation[] {
  const expected = `${id.split('#')[0]}.yaml`
  const file = places[id]?.file ?? expected
  return unless(file === expected, id, `${id} stands in ${file}`)
}
