import { conditionsOf, opensOf } from '../conditions.js'
import type { Register } from '../model.js'
import { type Rule, unless } from './rule.js'

type Use = { readonly at: string; readonly point: string; readonly readings: readonly string[] }

const inConditions = (register: Register): Use[] =>
  conditionsOf(register).flatMap(({ at, condition }) =>
    opensOf(condition).map(({ point, readings }) => ({ at, point, readings: Object.keys(readings) })),
  )

const inProvisions = (register: Register): Use[] =>
  Object.values(register.provisions).flatMap(({ id, reach, judgedBy }) =>
    [reach, judgedBy].flatMap((opened) =>
      'point' in opened ? [{ at: id, point: opened.point, readings: Object.keys(opened.readings) }] : [],
    ),
  )

/** The readings that a use lacks or invents, each place once. Points that are not declared are R034's. */
function mismatches(register: Register, uses: readonly Use[]) {
  const found = uses.flatMap(({ at, point, readings }) => {
    const declared = register.openPoints[point]?.readings
    if (!declared) return []
    const strange = readings.filter((reading) => declared[reading] === undefined)
    const missing = Object.keys(declared).filter((reading) => !readings.includes(reading))
    return [
      ...strange.map((reading) => ({ at, message: `${point} has no reading ${reading}` })),
      ...missing.map((reading) => ({ at, message: `${point} is used without its reading ${reading}` })),
    ]
  })
  return [...new Map(found.map((violation) => [`${violation.at} ${violation.message}`, violation])).values()]
}

export const OPEN_POINT_RULES: readonly Rule[] = [
  {
    id: 'R034',
    sentence: 'An open point that is used is declared.',
    broken: ({ register }) => {
      const uses = new Map(
        [...inConditions(register), ...inProvisions(register)].map((use) => [`${use.at} ${use.point}`, use]),
      )
      return [...uses.values()].flatMap(({ at, point }) =>
        unless(register.openPoints[point] !== undefined, at, `open-points.yaml has no point ${point}`),
      )
    },
  },
  {
    id: 'R035',
    sentence: 'A condition gives each declared reading of its open point, and no other.',
    broken: ({ register }) => mismatches(register, inConditions(register)),
  },
  {
    id: 'R036',
    sentence: 'Reach and judged-by give each declared reading of their open point, and no other.',
    broken: ({ register }) => mismatches(register, inProvisions(register)),
  },
  {
    id: 'R037',
    sentence: 'A declared open point is used.',
    broken: ({ register }) => {
      const used = new Set([...inConditions(register), ...inProvisions(register)].map(({ point }) => point))
      return Object.keys(register.openPoints).flatMap((point) =>
        unless(used.has(point), 'open-points.yaml', `nothing uses the point ${point}`),
      )
    },
  },
  {
    id: 'R038',
    sentence: 'An open point has two readings or more.',
    broken: ({ register }) =>
      Object.values(register.openPoints).flatMap(({ id, readings }) =>
        unless(
          Object.keys(readings).length > 1,
          'open-points.yaml',
          `${id} has the one reading ${Object.keys(readings)[0] ?? ''}`,
        ),
      ),
  },
]
