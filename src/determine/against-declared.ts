import { contains } from '../goods/content.js'
import { walk } from '../goods/items.js'
import { massShare } from '../goods/mass-share.js'
import type { Part } from '../goods/part.js'
import type { Issue } from '../issue.js'
import { ZERO } from '../measure/decimal.js'
import { type Interval, intersect } from '../measure/interval.js'
import type { Register } from '../register/model.js'
import type { Reading } from './node.js'

type Answers = Readonly<Record<string, Reading>>
type Content = { readonly key: string; readonly element: string; readonly reading: Reading; readonly share: Interval }

/** Answers on what an item contains that its declared composition contradicts, or that are more than the whole together: two facts, and neither is believed. */
export function contentAgainstDeclared(answers: Answers, asked: readonly Part[]): Issue[] {
  const byItem = contentsByItem(answers)
  if (byItem.size === 0) return []
  return asked.flatMap(walk).flatMap((item): Issue[] => {
    const said = byItem.get(item.path) ?? []
    const against = said.flatMap((one) => againstItem(one, item))
    return against.length ? against : overWhole(said, item)
  })
}

function contentsByItem(answers: Answers): ReadonlyMap<string, readonly Content[]> {
  const found = new Map<string, Content[]>()
  for (const [key, reading] of Object.entries(answers)) {
    const [, element, path] = /^item\.(?:contains|mass-share)\(([A-Z][a-z]?)\) @ (.+)$/su.exec(key) ?? []
    if (element === undefined || path === undefined || reading.value?.is !== 'content') continue
    found.set(path, [...(found.get(path) ?? []), { key, element, reading, share: reading.value.share }])
  }
  return found
}

function againstItem({ key, element, reading, share }: Content, item: Part): Issue[] {
  const value = reading.value?.is === 'content' ? reading.value.contains : 'unknown'
  const declared = massShare(item, element).share
  const known = contains(item, element)
  const isOther = (value === 'no' && known.value === 'yes') || (value === 'yes' && known.value === 'no')
  if (!isOther && intersect(share, declared)) return []
  const { file, line } = known.at[0] ?? item.at
  const where = file ? ` (${file}${line ? `:${line}` : ''})` : ''
  return [
    {
      code: 'contradiction',
      ...placeOf(reading),
      message: `an answer to ${key} that the parts list contradicts: ${percent(declared)} ${element} is declared${where}`,
      found: value === 'no' ? 'none' : percent(share),
      expected: 'one of the two, corrected',
    },
  ]
}

function overWhole(said: readonly Content[], item: Part): Issue[] {
  const answered = new Set(said.map(({ element }) => element))
  const others = new Set(
    (item.composition?.constituents ?? []).flatMap(({ element }) =>
      element !== undefined && !answered.has(element) ? [element] : [],
    ),
  )
  const least = [
    ...said.map(({ share }) => share.lo),
    ...[...others].map((element) => massShare(item, element).share.lo),
  ].reduce((sum, lo) => sum.add(lo), ZERO)
  if (said.length === 0 || least.lte(1)) return []
  const { key, reading } = said.at(-1)!
  const message = `answers on ${item.path} that make more than the whole: at least ${least.mul(100)} % by mass`
  return [
    { code: 'contradiction', ...placeOf(reading), message, found: key, expected: 'shares of at most 100 % together' },
  ]
}

/** End uses that exclude each other, among the answers and what the movement declares. */
export function endUsesAgainst(answers: Answers, register: Register, declared: readonly string[]): Issue[] {
  const { excludes } = register.facts['movement.end-use']!
  const said = Object.entries(answers).flatMap(([key, reading]) => {
    const [, use] = /^movement\.end-use\(([\w-]+)\)$/u.exec(key) ?? []
    return use !== undefined && reading.value?.is === 'truth' && reading.value.truth === 'yes' ? [{ use, reading }] : []
  })
  const all = new Set([...declared, ...said.map(({ use }) => use)])
  return said.flatMap(({ use, reading }) => {
    const against = [...all].find((other) => excludes[other]?.includes(use) || excludes[use]?.includes(other))
    return against === undefined
      ? []
      : [
          {
            code: 'contradiction',
            ...placeOf(reading),
            message: `${use} and ${against} exclude each other`,
            found: use,
          },
        ]
  })
}

function placeOf({ at }: Reading): Pick<Issue, 'file' | 'line' | 'path'> {
  const { file, line, path } = at[0] ?? {}
  return { ...(file ? { file } : {}), ...(line ? { line } : {}), ...(path ? { path } : {}) }
}

const percent = ({ lo, hi }: Interval): string =>
  hi?.eq(lo) ? `${lo.mul(100)} %` : `${lo.mul(100)} % to ${hi ? hi.mul(100) : '?'} %`
