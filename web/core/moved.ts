import type { Movement } from '../../src/determine/movement.js'
import { type MovementInput, parseMovement } from '../../src/determine/movement-parse.js'
import type { Reading } from '../../src/determine/node.js'
import { endUsesAgainst } from '../../src/files/against-declared.js'
import { InputError } from '../../src/issue.js'
import type { Register } from '../../src/register/model.js'
import type { GivenAnswers } from './requested.js'
import { revive } from './revive.js'

/** A movement as it is read. Throws InputError with what is wrong with it, and where the answers of a filled-in request say another end use. */
export function movedAs(register: Register, input: MovementInput, answers: GivenAnswers | undefined): Movement {
  const movement = parseMovement(input, register)
  const given = answers ? revive<Record<string, Reading>>(answers) : {}
  const against = endUsesAgainst(given, register, movement.endUse.has)
  if (against.length) throw new InputError(against)
  return movement
}
