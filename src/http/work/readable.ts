import { parseMovement } from '../../determine/movement-parse.js'
import { withClaims } from '../../duty/claims.js'
import { InputError } from '../../issue.js'
import { recordAsked, reportAsked } from '../shapes/asked.js'
import { partsOfJson } from './goods.js'
import type { Law } from './law.js'
import { plain } from './plain.js'
import { supposing } from './suppose.js'

type Body = Readonly<Record<string, unknown>>

/** Whether a movement can be read. Throws InputError. */
export function movementRead({ register }: Law, movement: Body): void {
  parseMovement(withClaims(plain(movement, 'movement'), register), register)
}

/** Whether a question can be put: the dates, the goods and the movement that it has. */
export function questionRead(law: Law, question: Body): void {
  const { parts_id: _, movement_id: __, ...rest } = question
  const read = recordAsked.safeParse(rest)
  if (!read.success) throw wrong('question', read.error.issues)
  if (read.data.parts !== undefined) partsOfJson(law, read.data.parts)
  if (read.data.movement !== undefined) movementRead(law, read.data.movement)
}

/** Whether this is a report's text with what is known of it. It is kept as it is: nothing in it is done. */
export function reportRead(report: Body): void {
  const read = reportAsked.safeParse(report)
  if (!read.success) throw wrong('report', read.error.issues)
}

export function scenarioRead(law: Law, scenario: Body): void {
  supposing(law, scenario)
}

type ZodIssue = { readonly path: readonly PropertyKey[]; readonly message: string }

const wrong = (name: string, issues: readonly ZodIssue[]): InputError =>
  new InputError(
    issues.slice(0, 20).map(({ path, message }) => ({
      code: 'bad-value',
      path: [name, ...path.map(String)].join('.').slice(0, 300),
      message: message.toLowerCase().slice(0, 300),
    })),
  )
