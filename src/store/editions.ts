import { InputError } from '../issue.js'
import { canonicalJson } from '../measure/canonical.js'
import { editionOf } from '../register/edition.js'
import { pack, unpackBody } from './content.js'
import type { Engine } from './engine.js'
import { nameOf } from './given.js'
import type { Editions } from './model.js'
import type { Tx } from './schema.js'

/** Editions of the register, each kept whole once. */
export function editionsOn(engine: Engine): Editions {
  const { db } = engine
  return {
    keep: async (hash, json) => {
      if (await db.selectFrom('editions').select('hash').where('hash', '=', nameOf('hash', hash)).executeTakeFirst())
        return false
      const body = editionBody(hash, json)
      return engine.write((tx) => keepEdition(tx, hash, body))
    },
    get: async (hash) => {
      const found = await db
        .selectFrom('editions')
        .select('body')
        .where('hash', '=', nameOf('hash', hash))
        .executeTakeFirst()
      return found && unpackBody(found.body)
    },
    list: async () =>
      (await db.selectFrom('editions').select('hash').orderBy('hash').execute()).map(({ hash }) => hash),
  }
}

/** The bytes that an edition is kept as. Throws InputError where the content is not what the hash says. */
export function editionBody(hash: string, json: string): Uint8Array {
  const value = registerIn(json)
  const { edition, ...rest } = value
  const found = editionOf(rest)
  if (edition !== hash || found !== hash)
    throw new InputError([
      { code: 'bad-edition', path: 'edition', message: 'not the edition that its name says', found, expected: hash },
    ])
  return pack(canonicalJson(value)).body
}

/** False where it was there. */
export async function keepEdition(tx: Tx, hash: string, body: Uint8Array): Promise<boolean> {
  const kept = await tx
    .insertInto('editions')
    .values({ hash, body })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Whether the bytes are the edition that the hash says. */
export function isEdition(hash: string, body: Uint8Array): boolean {
  try {
    const { edition, ...rest } = registerIn(unpackBody(body))
    return edition === hash && editionOf(rest) === hash
  } catch {
    return false
  }
}

function registerIn(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // said below
  }
  throw new InputError([
    { code: 'bad-edition', path: 'edition', message: 'not an edition of the register', expected: 'a JSON object' },
  ])
}
