import { canonicalJson } from '../measure/canonical.js'
import { addDays, type PlainDate } from '../time/date.js'
import { conditionKey, listsMeant, listsNamedBy, testsOf } from './conditions.js'
import { historyOf, type Span } from './history.js'
import type { List, Provision, Register } from './model.js'

/** The days compared, both in, as known on one day. */
export type DiffWindow = { readonly from: PlainDate; readonly to: PlainDate; readonly knownAt: PlainDate }

/** `suspended`, or for an unresolved state what each reading makes of it. */
export type StateWords = { readonly state: Span['state']; readonly readings: readonly string[] }

/** Days, both in, on which a provision stands otherwise than before. */
export type StateChange = {
  readonly provision: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly before: StateWords
  readonly after: StateWords
}

/** What of a provision reads otherwise: `condition`, `effect`, `words` ..., or `list ID` that its condition names. */
export type TextChange = { readonly provision: string; readonly parts: readonly string[] }

export type RegisterDiff = {
  readonly window: DiffWindow
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly stateChanges: readonly StateChange[]
  readonly changed: readonly TextChange[]
}

/** What is different between two registers. Only provisions that both hold have state and text changes. */
export function diffRegisters(before: Register, after: Register, window: DiffWindow): RegisterDiff {
  const ids = [...new Set([...Object.keys(before.provisions), ...Object.keys(after.provisions)])].sort()
  const kept = ids.filter((id) => before.provisions[id] && after.provisions[id])
  return {
    window,
    added: ids.filter((id) => !before.provisions[id]),
    removed: ids.filter((id) => !after.provisions[id]),
    stateChanges: kept.flatMap((id) => stateChanges(before, after, id, window)),
    changed: kept.flatMap((id) => textChanges(before, after, id)),
  }
}

function stateChanges(before: Register, after: Register, id: string, { from, to, knownAt }: DiffWindow): StateChange[] {
  const histories = [historyOf(before, id, knownAt), historyOf(after, id, knownAt)] as const
  const turns = histories.flat().map((span) => span.from)
  const starts = [...new Set([from, ...turns.filter((day) => from < day && day <= to)])]
    .filter((day) => day <= to)
    .sort()
  const changes = starts.flatMap((start, index): StateChange[] => {
    const next = starts[index + 1]
    const [was, is] = [wordsOn(histories[0], start), wordsOn(histories[1], start)]
    const last = next ? addDays(next, -1) : to
    return print(was) === print(is) ? [] : [{ provision: id, from: start, to: last, before: was, after: is }]
  })
  return changes.reduce<StateChange[]>(joined, [])
}

/** Neighbouring days that changed in the same way are one change. */
function joined(done: StateChange[], change: StateChange): StateChange[] {
  const last = done.at(-1)
  const same =
    last &&
    addDays(last.to, 1) === change.from &&
    print(last.before) === print(change.before) &&
    print(last.after) === print(change.after)
  return same ? [...done.slice(0, -1), { ...last, to: change.to }] : [...done, change]
}

function wordsOn(history: readonly Span[], day: PlainDate): StateWords {
  const { state, readings } = history.findLast((span) => span.from <= day)!
  return { state, readings: readings.map((reading) => `${reading.reading}: ${reading.state}`) }
}

const print = ({ state, readings }: StateWords): string => [state, ...readings].join('\n')

/** The parts of a provision's text that are compared; its events are compared as states. */
const PARTS: Readonly<Record<string, (provision: Provision) => unknown>> = {
  condition: ({ when }) => conditionKey(when, { words: true }),
  effect: ({ effect }) => effect,
  words: ({ says, words }) => [says, words],
  subject: ({ subject }) => subject,
  reach: ({ reach }) => reach,
  'judged-by': ({ judgedBy }) => judgedBy,
  relations: ({ relations }) => relations,
}

function textChanges(before: Register, after: Register, id: string): TextChange[] {
  const [was, is] = [before.provisions[id]!, after.provisions[id]!]
  const parts = Object.keys(PARTS).filter(
    (part) => canonicalJson(PARTS[part]!(was)) !== canonicalJson(PARTS[part]!(is)),
  )
  const names = [...new Set([...testsOf(was.when), ...testsOf(is.when)].flatMap(listsNamedBy))].sort()
  const lists = names.filter((name) => listKey(before, name) !== listKey(after, name)).map((name) => `list ${name}`)
  return parts.length + lists.length ? [{ provision: id, parts: [...parts, ...lists] }] : []
}

const keys = new WeakMap<List, string>()

/** What a list, or the parts of a group, say, without citations. */
function listKey(register: Register, name: string): string {
  return listsMeant(register, name)
    .map((list) => {
      const known = keys.get(list) ?? keyOf(list)
      keys.set(list, known)
      return known
    })
    .sort()
    .join('\n')
}

function keyOf({ id, entries, names, complete, listed, unverified }: List): string {
  const items = Object.values(entries).map(({ code, when, from, until, unread }) => {
    return [code, conditionKey(when, { words: true }), from ?? '', until ?? '', unread ?? '']
  })
  const listedNames = Object.values(names).map(({ cite: _, ...name }) => name)
  return canonicalJson({
    id,
    items,
    names: listedNames,
    complete,
    listed,
    ...(unverified ? { unverified: unverified.says } : {}),
  })
}
