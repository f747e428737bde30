import { z } from 'zod'
import { InputError } from '../issue.js'
import { canonicalJson } from '../measure/canonical.js'
import type { Outcome } from './model.js'

/** What lists show of a decision record, derived from its text. */
export type RecordRow = {
  readonly subject: string
  readonly on_date: string
  readonly known_at: string
  readonly edition: string
  readonly asked_edition: string
  readonly engine: string
  readonly outcome: Outcome
  readonly scenarios: number
}

const some = z.array(z.unknown())
const shape = z.object({
  engine: z.string().max(100),
  edition: z
    .string()
    .max(4000)
    .regex(/^[0-9a-f]{64}(?:\+|$)/),
  on: z.iso.date(),
  knownAt: z.iso.date(),
  scenario: z.unknown(),
  subject: z.object({ id: z.string().max(400) }),
  movement: z.object({}),
  binding: some,
  notBinding: some,
  undetermined: some,
  conflicts: some,
  stale: z.boolean().optional(),
  early: z.boolean().optional(),
})

/** Reads a decision record: canonical JSON with its inputs, dates, edition and answer. Throws InputError on anything else. */
export function recordRow(text: string): RecordRow {
  const value = json(text)
  const result = shape.safeParse(value)
  if (!result.success) {
    const issues = result.error.issues.slice(0, 5)
    throw new InputError(
      issues.map(({ path, message }) => ({ ...NOT_A_RECORD, path: path.join('.'), expected: message.toLowerCase() })),
    )
  }
  if (canonicalJson(value) !== text)
    throw new InputError([{ ...NOT_A_RECORD, expected: 'canonical JSON, as `check --record` writes it' }])
  const { subject, on, knownAt, edition, engine, scenario } = result.data
  return {
    subject: subject.id,
    on_date: on,
    known_at: knownAt,
    edition: edition.slice(0, 64),
    asked_edition: edition,
    engine,
    outcome: outcomeOf(result.data),
    scenarios: scenario === null || scenario === undefined ? 0 : 1,
  }
}

const NOT_A_RECORD = { code: 'not-a-record', message: 'not a decision record' }

/** As the exit code of `check` has it. */
function outcomeOf({ binding, undetermined, conflicts, stale, early }: z.infer<typeof shape>): Outcome {
  if (binding.length) return 'binds'
  return undetermined.length || conflicts.length || stale || early ? 'cannot-tell' : 'nothing-binds'
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError([{ ...NOT_A_RECORD, expected: 'JSON' }])
  }
}
