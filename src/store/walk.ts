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

type Kept = { readonly hash: string; readonly body: Uint8Array }

/** Every content or edition, by hash, in pages of few: each may be large. */
export async function* bodiesIn(tx: Tx, table: 'contents' | 'editions', page = 50): AsyncGenerator<readonly Kept[]> {
  let last = ''
  for (;;) {
    const rows = await tx.selectFrom(table).selectAll().where('hash', '>', last).orderBy('hash').limit(page).execute()
    if (rows.length) yield rows
    if (rows.length < page) return
    last = rows.at(-1)!.hash
  }
}

/** The bodies of some contents, by hash. */
export async function bodiesOf(tx: Tx, hashes: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  if (hashes.length === 0) return new Map()
  const rows = await tx.selectFrom('contents').selectAll().where('hash', 'in', hashes).execute()
  return new Map(rows.map(({ hash, body }) => [hash, body]))
}
