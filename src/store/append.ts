import type { Issue } from '../issue.js'
import { nextLink } from './chain.js'
import type { Packed } from './content.js'
import { type Engine, lockedHead } from './engine.js'
import type { Head, Keyed, Link, Written } from './model.js'
import type { Tx } from './schema.js'

/**
 * Adds a link to a chain. A key that stands already is no second write: the same content by the same writer gives the first link again, anything else is
 * refused.
 */
export async function append(
  engine: Engine,
  tx: Tx,
  chain: string,
  given: Keyed,
  content: Packed,
): Promise<Written<Link>> {
  const head = await lockedHead(engine, tx, chain)
  const before = await linkOfKey(tx, chain, given.key)
  if (before) return sameAgain(before, given, content.hash)
  return { written: await appendAfter(tx, head, given, content), again: false }
}

/** Adds a link after an end that this transaction has locked, under a key that is known to be new. */
export async function appendAfter(tx: Tx, head: Head, given: Keyed, content: Packed): Promise<Link> {
  const link = nextLink(head, given, content.hash)
  await keepContent(tx, content)
  await tx.insertInto('entries').values(link).execute()
  await tx.updateTable('chains').set({ seq: link.seq, hash: link.hash }).where('chain', '=', link.chain).execute()
  return link
}

/** The answer to a key that stands already. */
export function sameAgain(before: Link, given: Keyed, content: string): Written<Link> {
  if (before.content === content && before.by === given.by) return { written: before, again: true }
  return { refused: [keyReused(before, given)] }
}

export const linkOfKey = (tx: Tx, chain: string, key: string): Promise<Link | undefined> =>
  tx.selectFrom('entries').selectAll().where('chain', '=', chain).where('key', '=', key).executeTakeFirst()

async function keepContent(tx: Tx, content: Packed): Promise<void> {
  await tx
    .insertInto('contents')
    .values(content)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const keyReused = (before: Link, { key, by }: Keyed): Issue => ({
  code: 'key-reused',
  path: 'key',
  message:
    before.by === by
      ? `the key stands for another content, written at ${before.at}`
      : `the key was used by somebody else, at ${before.at}`,
  found: key,
  expected: 'a new key for a new write',
})
