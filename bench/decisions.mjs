// A store with very many decisions, for measuring its lists: filled in batches through the engine, link by link, as `append` would have written them.
import { canonicalJson } from '../dist/measure/canonical.js'
import { editionOf } from '../dist/register/edition.js'
import { emptyHead, nextLink } from '../dist/store/chain.js'
import { pack } from '../dist/store/content.js'
import { decisionColumns } from '../dist/store/decisions.js'
import { recordRow } from '../dist/store/record-row.js'

const BATCH = 1000
export const SIGNED = { by: 'Ann Lee', at: '2026-11-22T08:00:00Z' }
const body = { actors: {}, provisions: {} }
export const edition = editionOf(body)
export const editionText = JSON.stringify({ edition, ...body })
export const day = (n) => `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`

/** A small record: a list never reads more of a record than the columns made of it. One in 1,000 is of the rare part, one in 50 binds. */
export const recordOf = (n) =>
  canonicalJson({
    engine: '0.2.0',
    edition,
    scenario: null,
    on: day(n),
    knownAt: '2025-10-20',
    movement: {},
    answers: {},
    n,
    subject: { id: n % 1000 === 7 ? 'rare' : `part-${n % 40}` },
    binding: n % 50 === 0 ? [{}] : [],
    notBinding: [],
    undetermined: n % 3 === 0 ? [{}] : [],
    conflicts: [],
  })

/** Fills an empty store that keeps the edition; the seconds that it took. */
export async function fill(engine, count) {
  let head = emptyHead('decisions')
  const from = performance.now()
  for (let at = 0; at < count; at += BATCH) {
    const [links, contents, rows] = [[], [], []]
    for (let n = at; n < Math.min(at + BATCH, count); n += 1) {
      const record = recordOf(n)
      const content = pack(record)
      const link = nextLink(head, { key: `k${n}`, ...SIGNED }, content.hash)
      head = link
      links.push(link)
      contents.push(content)
      rows.push(decisionColumns(link, recordRow(record)))
    }
    await engine.write(async (tx) => {
      if (at === 0) await tx.insertInto('chains').values(emptyHead('decisions')).execute()
      await tx.insertInto('contents').values(contents).execute()
      await tx.insertInto('entries').values(links).execute()
      await tx.insertInto('decisions').values(rows).execute()
      await tx.updateTable('chains').set({ seq: head.seq, hash: head.hash }).where('chain', '=', 'decisions').execute()
    })
  }
  return (performance.now() - from) / 1000
}
