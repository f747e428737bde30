import { unpackBody } from './content.js'
import type { Db, Tx } from './schema.js'

/** The text that a content hash stands for. Throws where it is not there. */
export async function textOf(db: Db | Tx, hash: string): Promise<string> {
  const { body } = await db
    .selectFrom('contents')
    .select('body')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow(() => new Error(`the store is damaged: no content ${hash}; run lodestone store verify`))
  return unpackBody(body)
}

/** What a content hash stands for. */
export const jsonOf = async <T>(db: Db | Tx, hash: string): Promise<T> => JSON.parse(await textOf(db, hash)) as T
