import { InputError } from '../issue.js'
import { append } from './append.js'
import { DECISIONS } from './chain.js'
import { pack } from './content.js'
import { textOf } from './contents.js'
import type { Engine } from './engine.js'
import { keyedOf, nameOf, pageOf } from './given.js'
import type { DecisionFilter, DecisionRow, Decisions, Link, Outcome, Paged } from './model.js'
import { type RecordRow, recordRow } from './record-row.js'
import type { DecisionColumns } from './schema.js'

/** The log of decisions: one chain, and a table of what its lists show. */
export function decisionsOn(engine: Engine): Decisions {
  return {
    append: async ({ record, ...given }) => {
      const keyed = keyedOf(given)
      const row = recordRow(record)
      nameOf('subject.id', row.subject)
      const content = pack(record)
      return engine.write(async (tx) => {
        const kept = await tx.selectFrom('editions').select('hash').where('hash', '=', row.edition).executeTakeFirst()
        if (!kept)
          return {
            refused: [{ ...NOT_KEPT, found: row.edition, expected: 'the edition kept whole before its records' }],
          }
        const outcome = await append(engine, tx, DECISIONS, keyed, content)
        if ('refused' in outcome) return outcome
        const columns = decisionColumns(outcome.written, row)
        if (!outcome.again) await tx.insertInto('decisions').values(columns).execute()
        return { written: decisionRow(columns), again: outcome.again }
      })
    },
    get: async (id) => {
      nameOf('id', id)
      const found = await engine.db.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst()
      if (!found) return undefined
      const { content } = await engine.db
        .selectFrom('entries')
        .select('content')
        .where('chain', '=', DECISIONS)
        .where('seq', '=', found.seq)
        .executeTakeFirstOrThrow()
      return { ...decisionRow(found), record: await textOf(engine.db, content) }
    },
    list: async (asked = {}) => listOf(engine, asked),
  }
}

const NOT_KEPT = { code: 'edition-not-kept', path: 'edition', message: 'the edition of the record is not in the store' }

async function listOf(engine: Engine, asked: Paged & DecisionFilter) {
  const { after, limit } = pageOf(asked)
  const is = { subject: asked.subject, by: asked.by, outcome: asked.outcome, on_date: asked.on, edition: asked.edition }
  let query = engine.db
    .selectFrom('decisions')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(limit + 1)
  if (after !== undefined) query = query.where('seq', '<', seqOf(after))
  for (const [column, value] of Object.entries(is))
    if (value !== undefined) query = query.where(column as keyof typeof is, '=', nameOf(column, value))
  const rows = await query.execute()
  const items = rows.slice(0, limit).map(decisionRow)
  return rows.length > limit ? { items, next: String(items.at(-1)!.seq) } : { items }
}

/** A place in a chain, as a page's `next` gave it. Throws InputError. */
export function seqOf(after: string): number {
  if (/^\d{1,15}$/.test(after)) return Number(after)
  throw new InputError([
    {
      code: 'bad-value',
      path: 'after',
      message: 'not the next of a page',
      found: after.slice(0, 40),
      expected: 'a number',
    },
  ])
}

/** The row of the table that a link and its record give. */
export const decisionColumns = ({ seq, hash, key, by, at }: Link, row: RecordRow): DecisionColumns => ({
  seq,
  id: hash,
  key,
  by,
  at,
  ...row,
})

const decisionRow = (row: DecisionColumns): DecisionRow => ({
  id: row.id,
  seq: row.seq,
  key: row.key,
  by: row.by,
  at: row.at,
  subject: row.subject,
  on: row.on_date,
  knownAt: row.known_at,
  edition: row.edition,
  scenarios: row.scenarios === 1,
  engine: row.engine,
  outcome: row.outcome as Outcome,
})
