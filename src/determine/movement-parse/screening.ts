import type { Declared, Screening } from '../movement.js'
import { partyLists } from '../party-lists.js'
import { type Desk, type Fields, hyphened, listOf, onlyKeys, type Path, wrong } from './desk.js'
import { day, flag } from './words.js'

export function screenings(desk: Desk, value: unknown, path: Path): Screening[] {
  return listOf(value).map((item, index) => screening(desk, item, [...path, index]))
}

function screening(desk: Desk, value: unknown, path: Path): Screening {
  const fields = hyphened(desk, value, path)
  onlyKeys(desk, fields, ['list', 'on', 'result', 'other-than'], path)
  const others = listOf(fields['other-than']).map((name) => listedName(desk, String(name), [...path, 'other-than']))
  return {
    list: partyList(desk, String(fields.list), [...path, 'list']),
    on: day(desk, fields.on, [...path, 'on']),
    result: result(desk, String(fields.result), [...path, 'result']),
    ...(others.length ? { otherThan: others } : {}),
  }
}

const result = (desk: Desk, text: string, path: Path): string =>
  ['none', 'match'].includes(text) ? text : listedName(desk, text, path, 'none, match, or list#name')

/** A name of a list, as `list#name`. */
function listedName(desk: Desk, text: string, path: Path, expected = 'list#name'): string {
  const { lists } = desk.register
  const [id, name] = text.split('#')
  const names = id && Object.hasOwn(lists, id) ? lists[id]!.names : undefined
  if (names && name && Object.hasOwn(names, name)) return text
  const among = Object.values(lists).flatMap(({ id: list, names: of }) =>
    Object.keys(of).map((key) => `${list}#${key}`),
  )
  wrong(desk, path, { code: 'unknown-name', message: 'no such listed name', found: text, among, expected })
  return text
}

/** What somebody declared of lists on a day: `{ on: 2025-10-20, cn/control-list: no }`. */
export function declared(desk: Desk, value: unknown, path: Path): Declared | undefined {
  const { on, ...said } = value === undefined ? {} : asFields(desk, value, path)
  const entries = Object.entries(said)
  if (entries.length === 0) return undefined
  if (on === undefined) {
    const issue = { code: 'undated', message: 'a declaration without its day', found: entries[0]![0] }
    wrong(desk, path, { ...issue, expected: 'on: YYYY-MM-DD beside it, the day it was made' })
  }
  return {
    on: day(desk, on ?? '0001-01-01', [...path, 'on']),
    lists: Object.fromEntries(
      entries.map(([id, truth]) => [partyList(desk, id, [...path, id]), flag(desk, truth, [...path, id])]),
    ),
  }
}

/** Ids of lists are keys here: they stay as they are written. */
function asFields(desk: Desk, value: unknown, path: Path): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  return hyphened(desk, value, path)
}

function partyList(desk: Desk, id: string, path: Path): string {
  const known = partyLists(desk.register)
  if (!known.has(id))
    wrong(desk, path, { code: 'unknown-list', message: 'no such list of names', found: id, among: known })
  return id
}
