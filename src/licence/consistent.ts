import { territoryAliases } from '../determine/territory.js'
import { type Issue, nearest } from '../issue.js'
import type { Register } from '../register/model.js'
import { addMonths } from '../time/period.js'
import type { Application, Licence, LicenceKind, Use } from './model.js'
import { type ApplicationState, nextState } from './moves.js'

export function unknownKind(kind: string, { licenceKinds }: Register): Issue[] {
  const known = Object.keys(licenceKinds ?? {})
  if (known.includes(kind)) return []
  const near = nearest(kind, known)
  const more = near.length ? { nearest: near } : {}
  return [
    {
      code: 'unknown-kind',
      path: 'kind',
      message: 'no such kind of licence',
      found: kind,
      expected: known.join(', '),
      ...more,
    },
  ]
}

export function otherRegime(regime: string | undefined, kind: LicenceKind | undefined): Issue[] {
  if (regime === undefined || !kind || regime === kind.regime) return []
  return [
    {
      code: 'contradiction',
      path: 'regime',
      message: `${kind.id} is of another regime`,
      found: regime,
      expected: kind.regime,
    },
  ]
}

/** Destinations as territories of the register, so that DE and de are one: they are compared with where a movement goes. */
export function located(ties: Licence['ties'], register: Register, issues: Issue[]): Licence['ties'] {
  const { destination } = ties
  if (!destination) return ties
  return { ...ties, destination: destination.map((word) => territory(word, 'ties.destination', register, issues)) }
}

export function locatedUse(use: Use, register: Register, issues: Issue[]): Use {
  return use.destination === undefined
    ? use
    : { ...use, destination: territory(use.destination, 'use.destination', register, issues) }
}

function territory(word: string, path: string, register: Register, issues: Issue[]): string {
  const ids = territoryAliases(register)
  const found = ids.get(word.toLowerCase())
  if (found !== undefined) return found
  const near = nearest(word, ids.keys())
  issues.push({
    code: 'unknown-territory',
    path,
    message: 'no such territory',
    found: word,
    ...(near.length ? { nearest: near } : {}),
  })
  return word
}

export const sameLines = (lines: Licence['lines']): Issue[] =>
  lines.flatMap(({ line }, index) =>
    lines.findIndex((other) => other.line === line) === index
      ? []
      : [{ code: 'twice', path: `lines.${index}.line`, message: 'another line has this name', found: line }],
  )

export function wrongSteps({ steps }: Application): Issue[] {
  const issues: Issue[] = []
  let state: ApplicationState = 'draft'
  for (const [index, { move, on }] of steps.entries()) {
    const before = steps[index - 1]
    const next = nextState(state, move)
    if (before && on < before.on)
      issues.push({
        code: 'out-of-order',
        path: `steps.${index}.on`,
        message: `before ${before.move} on ${before.on}`,
        found: on,
      })
    if (!next) {
      issues.push({ code: 'illegal-move', path: `steps.${index}.move`, message: `not from ${state}`, found: move })
      return issues
    }
    state = next
  }
  return issues
}

export function wrongDays({ granted, validFrom, validThrough }: Licence): Issue[] {
  const first = validFrom < granted ? 'granted' : 'valid-from'
  if (validFrom >= granted && validThrough >= validFrom) return []
  return first === 'granted'
    ? [
        {
          code: 'contradiction',
          path: 'validFrom',
          message: `valid before it was granted on ${granted}`,
          found: validFrom,
        },
      ]
    : [
        {
          code: 'contradiction',
          path: 'validThrough',
          message: `ends before it begins on ${validFrom}`,
          found: validThrough,
        },
      ]
}

export function beyondKind(licence: Licence, { id, atMost, exports, endUsers, cite }: LicenceKind): Issue[] {
  const issues: Issue[] = []
  const last = atMost && addMonths(licence.validFrom, 12 * atMost.years)
  if (last && licence.validThrough > last)
    issues.push({
      code: 'too-long',
      path: 'validThrough',
      message: `${id} is valid for at most ${atMost.years} year${atMost.years > 1 ? 's' : ''} (${atMost.cite.ref})`,
      found: licence.validThrough,
      expected: `${last} at the latest`,
    })
  if (exports === 'one' && licence.split && licence.splitWords === undefined)
    issues.push({
      code: 'contradiction',
      path: 'split',
      message: `${id} is for one export (${cite.ref})`,
      found: 'yes',
      expected: 'no, or split-words: the words of the licence that allow several',
    })
  if (endUsers === 'one' && licence.ties.endUser?.length !== 1)
    issues.push({
      code: 'contradiction',
      path: 'ties.endUser',
      message: `${id} is for one end user (${cite.ref})`,
      found: licence.ties.endUser?.join(', ') ?? 'none',
      expected: 'one end user',
    })
  return issues
}
