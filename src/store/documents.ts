import { InputError, type Issue } from '../issue.js'
import { appendAfter } from './append.js'
import { documentChain } from './chain.js'
import { packJson } from './content.js'
import { jsonOf } from './contents.js'
import { type Engine, lockedHead } from './engine.js'
import { nameOf, pageOf, signedOf } from './given.js'
import type { Document, DocumentRow, Link, Match, Page, Paged, Signed, Written } from './model.js'
import type { Tx } from './schema.js'

/** Documents of any kind: one chain for each, and a table of those that are there. The content `null` takes a document away. */
export type DocumentShelf = ReturnType<typeof shelfOn>

type Row = { kind: string; id: string; revision: number; etag: string; by: string; at: string }

const REMOVED = packJson(null)

export function shelfOn(engine: Engine) {
  const { db } = engine
  const rowOf = (tx: Tx, kind: string, id: string): Promise<Row | undefined> =>
    tx.selectFrom('documents').selectAll().where('kind', '=', kind).where('id', '=', id).executeTakeFirst()

  async function put<Body>(
    kind: string,
    id: string,
    body: Body,
    given: Signed & Match,
  ): Promise<Written<Document<Body>>> {
    const signed = signedOf(given)
    const chain = documentChain(kind, nameOf('id', id))
    refuseNothing(body)
    const content = packJson(body)
    return engine.write(async (tx) => {
      const early = mismatch(await rowOf(tx, kind, id), given)
      if (early) return { refused: early }
      const head = await lockedHead(engine, tx, chain)
      const before = await rowOf(tx, kind, id)
      const late = mismatch(before, given)
      if (late) return { refused: late }
      if (before?.etag === content.hash) return { written: { ...before, body }, again: true }
      const link = await appendAfter(tx, head, { ...signed, key: String(head.seq + 1) }, content)
      const row = documentRow(kind, id, link)
      await setRow(tx, row)
      return { written: { ...row, body }, again: false }
    })
  }

  async function get<Body>(kind: string, id: string, revision?: number): Promise<Document<Body> | undefined> {
    nameOf('id', id)
    const row = await (revision === undefined ? newest(kind, id) : revisionOf(kind, id, revision))
    return row && { ...row, body: await jsonOf<Body>(db, row.etag) }
  }

  const newest = (kind: string, id: string): Promise<Row | undefined> =>
    db.selectFrom('documents').selectAll().where('kind', '=', kind).where('id', '=', id).executeTakeFirst()

  async function revisionOf(kind: string, id: string, revision: number): Promise<Row | undefined> {
    if (!Number.isSafeInteger(revision)) return undefined
    const chain = documentChain(kind, id)
    const link = await db
      .selectFrom('entries')
      .selectAll()
      .where('chain', '=', chain)
      .where('seq', '=', revision)
      .executeTakeFirst()
    return link && link.content !== REMOVED.hash ? documentRow(kind, id, link) : undefined
  }

  async function list(kind: string, asked: Paged): Promise<Page<DocumentRow>> {
    const { after, limit } = pageOf(asked)
    let query = db
      .selectFrom('documents')
      .selectAll()
      .where('kind', '=', kind)
      .orderBy('id')
      .limit(limit + 1)
    if (after !== undefined) query = query.where('id', '>', after)
    const rows = await query.execute()
    const items = rows.slice(0, limit)
    return rows.length > limit ? { items, next: items.at(-1)!.id } : { items }
  }

  async function history(kind: string, id: string) {
    const chain = documentChain(kind, nameOf('id', id))
    const links = await db.selectFrom('entries').selectAll().where('chain', '=', chain).orderBy('seq').execute()
    return links.map((link) => ({ ...documentRow(kind, id, link), removed: link.content === REMOVED.hash }))
  }

  async function remove(kind: string, id: string, given: Signed & Match): Promise<Written<boolean>> {
    const signed = signedOf(given)
    const chain = documentChain(kind, nameOf('id', id))
    return engine.write(async (tx) => {
      // without a chain to lock there is nothing to take away
      const early = settled(await rowOf(tx, kind, id), given)
      if (early) return early
      const head = await lockedHead(engine, tx, chain)
      const late = settled(await rowOf(tx, kind, id), given)
      if (late) return late
      await appendAfter(tx, head, { ...signed, key: String(head.seq + 1) }, REMOVED)
      await dropRow(tx, kind, id)
      return { written: true, again: false }
    })
  }

  return { put, get, list, history, remove }
}

/** What the table of documents says after a link: a row, or none. */
export async function followLink(tx: Tx, kind: string, id: string, link: Link): Promise<void> {
  if (link.content === REMOVED.hash) await dropRow(tx, kind, id)
  else await setRow(tx, documentRow(kind, id, link))
}

export const isRemoval = ({ content }: Link): boolean => content === REMOVED.hash

export const documentRow = (kind: string, id: string, { seq, content, by, at }: Link): Row => ({
  kind,
  id,
  revision: seq,
  etag: content,
  by,
  at,
})

async function setRow(tx: Tx, row: Row): Promise<void> {
  const { revision, etag, by, at } = row
  await tx
    .insertInto('documents')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ revision, etag, by, at }))
    .execute()
}

async function dropRow(tx: Tx, kind: string, id: string): Promise<void> {
  await tx.deleteFrom('documents').where('kind', '=', kind).where('id', '=', id).execute()
}

/** A removal that has nothing to do, or may not do it. */
function settled(before: Row | undefined, given: Match): Written<boolean> | undefined {
  const refused = mismatch(before, given)
  if (refused) return { refused }
  return before ? undefined : { written: false, again: true }
}

function mismatch(before: Row | undefined, { ifMatch }: Match): Issue[] | undefined {
  if (ifMatch === undefined || ifMatch === (before?.etag ?? 'none')) return undefined
  const message = before ? 'the document has changed since it was read' : 'the document is not there'
  const found = before && { found: before.etag }
  return [
    {
      code: 'etag-differs',
      path: 'ifMatch',
      message,
      ...found,
      expected: ifMatch === 'none' ? 'no document' : ifMatch,
    },
  ]
}

function refuseNothing(body: unknown): void {
  if (body === null || body === undefined)
    throw new InputError([{ code: 'bad-value', path: 'body', message: 'nothing to keep', expected: 'a JSON value' }])
}
