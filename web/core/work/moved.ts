import { endUsesAgainst } from '../../../src/determine/against-declared.js'
import type { Movement } from '../../../src/determine/movement.js'
import type { Reading } from '../../../src/determine/node.js'
import { InputError } from '../../../src/issue.js'
import type { Register } from '../../../src/register/model.js'
import type { GivenAnswers } from '../requested.js'
import { revive } from '../revive.js'

/** Throws InputError where the answers of a filled-in request say an end use that the movement excludes. */
export function refuseOtherUse(register: Register, { endUse }: Movement, answers: GivenAnswers): void {
  const against = endUsesAgainst(revive<Record<string, Reading>>(answers), register, endUse.has)
  if (against.length) throw new InputError(against)
}
