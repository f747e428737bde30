import type { Part } from '../goods/part.js'
import { canonicalJson } from '../measure/canonical.js'
import { Decimal } from '../measure/decimal.js'
import type { Register } from '../register/model.js'
import type { Scenario } from '../register/scenario/model.js'
import { lawOf, withEvents } from '../register/scenario/overlay.js'
import type { PlainDate } from '../time/date.js'
import { type Answer, contextOf, determine, type Question } from './determine.js'
import type { Movement } from './movement.js'

/** The version that goes into records. A change of verdicts is a new version. */
export const ENGINE = '0.2.0'

/**
 * The decision record of an answer: canonical JSON (RFC 8785) of the inputs, the dates, the edition, the engine and the whole tree with its
 * citations. Decimals are strings; there is no clock, locale, machine path or timing in it (L3).
 */
export function record(answer: Answer): string {
  const { question, register } = contextOf(answer)
  const { verdict: _, ...rest } = answer
  return canonicalJson({
    engine: ENGINE,
    scenario: register.scenarios ?? null,
    ...rest,
    subject: question.subject,
    movement: question.movement,
    answers: question.answers ?? {},
  })
}

export type Replay =
  | { readonly same: true }
  | { readonly same: false; readonly at: string; readonly recorded: unknown; readonly replayed: unknown }
  /** The same content in other bytes: the first character, from 1, that canonical JSON has otherwise. */
  | { readonly same: false; readonly notCanonical: number }

/**
 * Decides a recorded question again, with the scenarios of the record laid over the register. `at` is the path of the first difference, with both
 * values. Throws RangeError on a text that is no record.
 */
export function replay(register: Register, text: string): Replay {
  const file = parseRecord(text)
  const answer = determine(scenariosOf(file).reduce(withEvents, lawOf(register)), {
    subject: revive(file.subject) as Part,
    movement: revive(file.movement) as Movement,
    on: file.on as PlainDate,
    knownAt: file.knownAt as PlainDate,
    ...(file.answers ? { answers: revive(file.answers) as NonNullable<Question['answers']> } : {}),
  })
  const again = record(answer)
  if (again === text) return { same: true }
  return (
    firstDifference(JSON.parse(text), JSON.parse(again), '') ?? {
      same: false,
      notCanonical: firstOther(text, again),
    }
  )
}

function scenariosOf({ scenario = null }: Record<string, unknown>): readonly Scenario[] {
  if (scenario === null) return []
  const fits = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'id' in one && 'title' in one && 'supposes' in one
  if (!Array.isArray(scenario) || !scenario.every(fits)) throw new RangeError('not a decision record: bad scenario')
  return scenario as Scenario[]
}

/** The first character, from 1, in which two different texts differ. */
function firstOther(a: string, b: string): number {
  let at = 0
  while (a[at] === b[at]) at += 1
  return at + 1
}

function parseRecord(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new RangeError('not a decision record: not JSON')
  }
  const keys = ['engine', 'edition', 'on', 'knownAt', 'subject', 'movement']
  const missing = keys.filter((key) => !(typeof value === 'object' && value !== null && key in value))
  if (missing.length) throw new RangeError(`not a decision record: without ${missing.join(', ')}`)
  return value as Record<string, unknown>
}

/** Bounds come back as decimals; everything else is as JSON has it. */
function revive(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(item))
  if (typeof value === 'string' && (key === 'lo' || key === 'hi')) return new Decimal(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revive(item, name)]))
}

function firstDifference(a: unknown, b: unknown, path: string): Replay | undefined {
  if (a === b) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return { same: false, at: path, recorded: a, replayed: b }
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  for (const key of keys) {
    const step = Array.isArray(a) ? `[${key}]` : path ? `.${key}` : key
    const found = firstDifference((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], path + step)
    if (found) return found
  }
  return undefined
}
