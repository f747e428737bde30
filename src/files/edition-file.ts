import { InputError } from '../issue.js'
import { editionOf } from '../register/edition.js'
import type { Register } from '../register/model.js'

/** The edition that a file holds whole, its content held against its name. Throws InputError. */
export function editionIn(kept: string, file: string, edition: string): Register {
  const { edition: named, ...body } = parsed(kept, file)
  const found = editionOf(body)
  if (named === edition && found === edition) return { edition, ...body } as Register
  throw new InputError([
    { code: 'bad-edition', file, message: 'not the edition that its name says', found, expected: edition },
  ])
}

function parsed(text: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError([{ code: 'bad-edition', file, message: 'not JSON' }])
  }
}
