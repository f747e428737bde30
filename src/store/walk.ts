import { sql } from 'kysely'
import type { Link } from './model.js'
import type { Tx } from './schema.js'

const PAGE = 200

/** Every link, by chain and number, in pages. */
export async function* linksIn(tx: Tx): AsyncGenerator<readonly Link[]> {
  let last: Link | undefined
  for (;;) {
    let query = tx.selectFrom('entries').selectAll().orderBy('chain').orderBy('seq').limit(PAGE)
    if (last) query = query.where(sql<boolean>`(chain, seq) > (${last.chain}, ${last.seq})`)
    const links = await query.execute()
    if (links.length) yield links
    last = links.at(-1)
    if (links.length < PAGE) return
  }
}

type Table = 'contents' | 'editions'
type Kept = { readonly hash: string; readonly body: Uint8Array }

/** Every content or edition, by hash. */
export async function* bodiesIn(tx: Tx, table: Table): AsyncGenerator<Kept> {
  let last = ''
  for (;;) {
    const rows = await tx
      .selectFrom(table)
      .select('hash')
      .where('hash', '>', last)
      .orderBy('hash')
      .limit(PAGE)
      .execute()
    const hashes = rows.map(({ hash }) => hash)
    const bodyOf = await bodiesOf(tx, hashes, table)
    for (const hash of hashes) yield { hash, body: (await bodyOf(hash))! }
    if (rows.length < PAGE) return
    last = hashes.at(-1)!
  }
}

/** Bodies of so many bytes are read together. */
const SMALL = 100_000

/** The bodies of some hashes: the small ones are read at once, a large one when it is asked for, so that a page of large ones is never in memory. */
export async function bodiesOf(
  tx: Tx,
  hashes: readonly string[],
  table: Table = 'contents',
): Promise<(hash: string) => Promise<Uint8Array | undefined>> {
  const rows = hashes.length
    ? await tx
        .selectFrom(table)
        .selectAll()
        .where('hash', 'in', hashes)
        .where(sql<boolean>`length(body) <= ${SMALL}`)
        .execute()
    : []
  const small = new Map(rows.map(({ hash, body }) => [hash, body]))
  return async (hash) =>
    small.get(hash) ?? (await tx.selectFrom(table).select('body').where('hash', '=', hash).executeTakeFirst())?.body
}
