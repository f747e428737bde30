import { conditionKey } from '../conditions.js'
import type { Entry, List, Register } from '../model.js'
import { type Rule, unless, type Violation } from './rule.js'

const listRule = (id: string, sentence: string, broken: (list: List, register: Register) => Violation[]): Rule => ({
  id,
  sentence,
  broken: ({ register }) => Object.values(register.lists).flatMap((list) => broken(list, register)),
})

const isEmpty = ({ entries, names }: List): boolean => Object.keys(entries).length + Object.keys(names).length === 0

/** A list that others publish and the register only points at: `us/entity-list` with `complete: no` (and a note on where it is). */
const isElsewhere = (list: List): boolean => isEmpty(list) && !list.complete

const saysNothing = ({ when }: Entry): boolean => (when.kind === 'all' || when.kind === 'any') && when.of.length === 0

export const LIST_RULES: readonly Rule[] = [
  listRule(
    'R028',
    'A list has entries or names; one published elsewhere is marked complete: no and says where in a note.',
    (list) =>
      unless(
        !isEmpty(list) || (isElsewhere(list) && list.notes.length > 0),
        list.id,
        `${list.id} has neither entries nor names${list.complete ? ' and is called complete' : ''}`,
      ),
  ),
  listRule('R029', 'A list lies in the folder of its instrument.', (list, { instruments }) =>
    unless(
      isElsewhere(list) || instruments[list.instrument] !== undefined,
      list.id,
      `no instrument ${list.instrument} for the list ${list.id}`,
    ),
  ),
  listRule(
    'R030',
    'An entry names a code and has a condition, unless its text was not read; without one every item would be on it.',
    (list) =>
      Object.values(list.entries).flatMap((entry) => [
        ...unless(/^\S+$/.test(entry.code), list.id, `not an entry code: ${JSON.stringify(entry.code)}`),
        ...unless(!saysNothing(entry) || entry.unread !== undefined, list.id, `entry ${entry.code} has no condition`),
      ]),
  ),
  listRule('R031', 'No two entries of a list have the same condition.', ({ id, entries }) => {
    const first = new Map<string, string>()
    return Object.values(entries)
      .filter((entry) => !saysNothing(entry))
      .flatMap(({ code, when }) => {
        const key = conditionKey(when, { words: false })
        const other = first.get(key)
        if (other === undefined) first.set(key, code)
        return unless(other === undefined, id, `entry ${code} has the condition of ${other}`)
      })
  }),
  listRule(
    'R032',
    'A list holds from no earlier than its instrument was published, and an entry ends after it begins.',
    (list, { instruments }) => {
      const published = instruments[list.instrument]?.published
      const early = published !== undefined && list.listed < published
      return [
        ...unless(!early, list.id, `listed ${list.listed}, before ${list.instrument} was published, ${published}`),
        ...Object.values(list.entries).flatMap(({ code, from, until }) =>
          unless(!from || !until || from < until, list.id, `entry ${code} from ${from} until ${until} leaves no day`),
        ),
      ]
    },
  ),
  listRule(
    'R033',
    'A list is part of a group, never of itself or of a list that is a file of its own.',
    ({ id, partOf }, { lists }) =>
      unless(
        partOf === undefined || lists[partOf] === undefined,
        id,
        `${id} is part of ${partOf}, a file of its own that would hide it`,
      ),
  ),
]
