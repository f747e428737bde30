import { z } from 'zod'
import { InputError, type Issue } from '../issue.js'
import type { Register } from '../register/model.js'
import {
  beyondKind,
  located,
  locatedUse,
  otherRegime,
  sameLines,
  unknownKind,
  wrongDays,
  wrongSteps,
} from './consistent.js'
import type { Application, Entry, Licence, Use } from './model.js'
import {
  amount,
  day,
  key,
  lines,
  money,
  notes,
  papers,
  shaped,
  steps,
  text,
  ties,
  truth,
  use,
  yesNo,
} from './shapes.js'

const applicationShape = z.strictObject({
  id: key,
  kind: key,
  amends: key.optional(),
  applicant: text,
  lines,
  ties: ties.default({}),
  papers,
  concernListed: truth.default('unknown'),
  steps,
  notes,
})

/** A licence as it is kept: whether its kind allows it is for `parseLicence`. */
export const licenceShape = z.strictObject({
  id: key,
  number: text.optional(),
  kind: key,
  regime: key.optional(),
  application: key.optional(),
  holder: text,
  granted: day,
  validFrom: day.optional(),
  validThrough: day,
  lines,
  ties: ties.default({}),
  split: yesNo.optional(),
  splitWords: text.optional(),
  notes,
})

const entryOf = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), key, on: day, note: text.optional(), ...shape })
const quantified = { line: key, quantity: amount, value: money.optional(), use: use.default({}) }
const partly = { quantity: amount.optional(), value: money.optional() }
const ruled = { by: text, cite: text.optional() }

/** An entry as it is kept: whether its words are the register's is for `parseEntry`. */
export const entryShape = z.discriminatedUnion(
  'kind',
  [
    entryOf('reserved', quantified),
    entryOf('released', { reservation: key, ...partly }),
    entryOf('drawn', { ...quantified, shipment: text, reservation: key.optional() }),
    entryOf('returned', { draw: key, ...partly, restored: yesNo, words: text.optional() }),
    entryOf('reversed', { entry: key }),
    entryOf('suspended', ruled),
    entryOf('resumed', ruled),
    entryOf('revoked', ruled),
    entryOf('surrendered', { replacedBy: key.optional() }),
  ],
  {
    error:
      'expected a kind of entry: reserved, released, drawn, returned, reversed, suspended, resumed, revoked or surrendered',
  },
)

/**
 * An application from plain values; keys as here or with hyphens. Throws InputError with everything that does not fit: shapes, an unknown kind, steps
 * that are no legal move or out of order.
 */
export function parseApplication(value: unknown, register: Register): Application {
  const read = shaped(applicationShape, value)
  const issues: Issue[] = unknownKind(read.kind, register)
  const application = defined({
    ...read,
    ties: located(defined(read.ties) as Licence['ties'], register, issues),
  }) as Application
  const kind = register.licenceKinds?.[application.kind]
  issues.push(...sameLines(application.lines), ...wrongSteps(application))
  if (kind?.notFor && application.concernListed === 'yes')
    issues.push({
      code: 'contradiction',
      path: 'kind',
      message: `${kind.id} is not open for a name of the concern list (${kind.cite.ref})`,
      found: application.kind,
    })
  refuse(issues)
  return application
}

/**
 * A licence from plain values. `valid-from` is the day of the grant where it is left out; `split` what its kind says. Throws InputError, also where its
 * validity is longer than its kind allows, or where it allows more than its kind without words that say so.
 */
export function parseLicence(value: unknown, register: Register): Licence {
  const { validFrom, split, ...read } = shaped(licenceShape, value)
  const kind = register.licenceKinds?.[read.kind]
  const issues = [...unknownKind(read.kind, register), ...otherRegime(read.regime, kind)]
  const licence = defined({
    ...read,
    ties: located(defined(read.ties) as Licence['ties'], register, issues),
    regime: kind?.regime,
    validFrom: validFrom ?? read.granted,
    split: split ?? kind?.exports === 'several',
  }) as Licence
  issues.push(...sameLines(licence.lines), ...wrongDays(licence))
  if (split === undefined && kind && kind.exports === undefined)
    issues.push({
      code: 'missing',
      path: 'split',
      message: `no source says whether ${kind.id} is for one shipment`,
      expected: 'split: yes or no',
    })
  if (kind) issues.push(...beyondKind(licence, kind))
  refuse(issues)
  return licence
}

/** An entry from plain values. Throws InputError. Whether it fits is for `enter`. */
export function parseEntry(value: unknown, register: Register): Entry {
  const read = shaped(entryShape, value)
  const issues: Issue[] = []
  const entry = defined(
    'use' in read ? { ...read, use: locatedUse(defined(read.use) as Use, register, issues) } : read,
  ) as Entry
  refuse(issues)
  if (entry.kind === 'returned' && entry.restored && entry.words === undefined)
    refuse([
      {
        code: 'missing',
        path: 'words',
        message: 'no text on file restores what came back',
        expected: 'the words of the authority that restored it',
      },
    ])
  return entry
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length) throw new InputError(issues)
}

/** Without keys whose value is undefined, all the way down: what is hashed and compared has only what was said. */
function defined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(defined)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [[name, defined(one)] as const])),
  )
}
