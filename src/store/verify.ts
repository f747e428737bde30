import { canonicalJson } from '../measure/canonical.js'
import { type Break, breakAt, emptyHead, headOf } from './chain.js'
import { soundText } from './content.js'
import { isEdition } from './editions.js'
import { beginning, type Followed, follow, isBreak } from './follow.js'
import type { Broken, Head, Link, OnProgress, Verification } from './model.js'
import { type RecordRow, recordRow } from './record-row.js'
import type { DecisionColumns, Schema, Tx } from './schema.js'
import { bodiesIn, bodiesOf, linksIn } from './walk.js'

export type VerifyOptions = { readonly against?: readonly Head[]; readonly onProgress?: OnProgress }

/** A chain as far as it was walked. */
type Walked = { readonly head: Head; readonly chain: Followed }
/** What the tables and the checkpoint say of the chains, taken away as it is confirmed. */
type Expected = {
  readonly heads: Map<string, Head>
  readonly documents: Map<string, Schema['documents']>
  readonly saved: Map<string, Head>
}

/** Reads a whole snapshot and names the first broken link. A checkpoint finds also what was cut off, or rewritten as a whole. */
export async function verifySnapshot(tx: Tx, { against = [], onProgress }: VerifyOptions = {}): Promise<Verification> {
  const expected = await expectedIn(tx, against)
  const heads: Head[] = []
  let links = 0
  const count = (head: Head) => {
    links += head.seq
    heads.push(head)
    onProgress?.(links)
  }
  const broken =
    (await brokenLink(tx, expected, count)) ?? (await brokenRest(tx, expected)) ?? (await brokenEdition(tx))
  const { length: editions } = await tx.selectFrom('editions').select('hash').execute()
  return { sound: broken === undefined, ...(broken ? { broken } : {}), links, editions, heads }
}

async function expectedIn(tx: Tx, against: readonly Head[]): Promise<Expected> {
  const heads = await tx.selectFrom('chains').selectAll().where('seq', '>', 0).execute()
  const documents = await tx.selectFrom('documents').selectAll().execute()
  return {
    heads: new Map(heads.map((head) => [head.chain, head])),
    documents: new Map(documents.map((row) => [`${row.kind}/${row.id}`, row])),
    saved: new Map(against.map((head) => [head.chain, head])),
  }
}

async function brokenLink(tx: Tx, expected: Expected, count: (head: Head) => void): Promise<Broken | undefined> {
  let at: Walked | undefined
  for await (const page of linksIn(tx)) {
    const read = await reading(tx, page)
    for (const link of page) {
      if (at?.head.chain !== link.chain) {
        const wrong = at && ended(at, expected)
        if (wrong) return wrong
        if (at) count(at.head)
        const chain = beginning(link.chain)
        if (isBreak(chain)) return broken(link, chain)
        at = { head: emptyHead(link.chain), chain }
      }
      const next = await further(at, link, read, expected)
      if (isBreak(next)) return broken(link, next)
      at = next
    }
  }
  const wrong = at && ended(at, expected)
  if (at && !wrong) count(at.head)
  return wrong
}

type Read = {
  /** Undefined where it is missing, or not what its hash says. */
  readonly text: (content: string) => Promise<string | undefined>
  readonly row: (seq: number) => DecisionColumns | undefined
  /** What lists show of the records of this page that were read, by content: one that stands twice is unpacked once. */
  readonly records: Map<string, RecordRow>
}

/** What a page of links stands for; each content is unpacked when it is its turn. */
async function reading(tx: Tx, page: readonly Link[]): Promise<Read> {
  const bodyOf = await bodiesOf(tx, [...new Set(page.map(({ content }) => content))])
  const seqs = page.filter(({ chain }) => chain === 'decisions').map(({ seq }) => seq)
  const rows = seqs.length ? await tx.selectFrom('decisions').selectAll().where('seq', 'in', seqs).execute() : []
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  return {
    text: async (content) => {
      const body = await bodyOf(content)
      return body && soundText(content, body)
    },
    row: (seq) => bySeq.get(seq),
    records: new Map(),
  }
}

async function further({ head, chain }: Walked, link: Link, read: Read, { saved }: Expected): Promise<Walked | Break> {
  const wrong = breakAt(head, link) ?? rewritten(link, saved.get(link.chain))
  if (wrong) return wrong
  const known = chain.of === 'decisions' ? read.records.get(link.content) : undefined
  const text = known ? '' : await read.text(link.content)
  if (text === undefined) return { code: 'wrong-content', message: `what it stands for is missing or was changed` }
  const next = follow(chain, link, text, (record) => {
    const row = known ?? recordRow(record)
    read.records.set(link.content, row)
    return row
  })
  if (isBreak(next)) return next
  if (next.of === 'decisions' && !same(next.row, read.row(link.seq)))
    return { code: 'wrong-list', message: 'the list of decisions says something else than its record' }
  return { head: headOf(link), chain: next }
}

const rewritten = ({ seq, hash }: Link, saved: Head | undefined): Break | undefined =>
  saved?.seq === seq && saved.hash !== hash
    ? { code: 'rewritten', message: 'the checkpoint has another link here' }
    : undefined

/** What the tables say of a chain that was walked to its end; what is confirmed is crossed out. */
function ended({ head, chain }: Walked, { heads, documents, saved }: Expected): Broken | undefined {
  const { seq, hash } = heads.get(head.chain) ?? emptyHead(head.chain)
  const until = saved.get(head.chain)?.seq ?? 0
  if (seq > head.seq || until > head.seq) return broken({ ...head, seq: head.seq + 1 }, CUT)
  if (seq < head.seq || hash !== head.hash)
    return broken(head, { code: 'wrong-head', message: 'the end of the chain is said to be another' })
  heads.delete(head.chain)
  saved.delete(head.chain)
  if (chain.of !== 'document') return undefined
  const name = `${chain.kind}/${chain.id}`
  if (!same(chain.row, documents.get(name)))
    return broken(head, { code: 'wrong-list', message: 'the list of documents says something else' })
  documents.delete(name)
  return undefined
}

/** What stands in the tables or the checkpoint and in no chain. */
async function brokenRest(tx: Tx, { heads, documents, saved }: Expected): Promise<Broken | undefined> {
  for (const [chain] of [...heads, ...saved]) return broken({ chain, seq: 1 }, CUT)
  for (const { kind, id } of documents.values())
    return broken(
      { chain: `document/${kind}/${id}`, seq: 1 },
      { code: 'wrong-list', message: 'listed, and in no chain' },
    )
  const row = await tx
    .selectFrom('decisions')
    .leftJoin('entries', (join) =>
      join.on('entries.chain', '=', 'decisions').onRef('entries.seq', '=', 'decisions.seq'),
    )
    .select('decisions.seq')
    .where('entries.seq', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row && broken({ chain: 'decisions', seq: row.seq }, { code: 'wrong-list', message: 'listed, and in no chain' })
}

async function brokenEdition(tx: Tx): Promise<Broken | undefined> {
  for await (const { hash, body } of bodiesIn(tx, 'editions'))
    if (!isEdition(hash, body))
      return {
        chain: `edition/${hash}`,
        seq: 1,
        code: 'wrong-content',
        message: 'not the edition that its name says',
      }
  return undefined
}

const CUT: Break = { code: 'cut-off', message: 'the chain ends before this link' }

const broken = ({ chain, seq }: Pick<Head, 'chain' | 'seq'>, { code, message }: Break): Broken => ({
  chain,
  seq,
  code,
  message,
})

const same = (a: object | undefined, b: object | undefined): boolean =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null)
