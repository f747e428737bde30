import { damaged } from './archive.js'
import { canonicalLine, linesOf, linkIn } from './archive-lines.js'
import { type OpenArchive, openArchive } from './archive-read.js'
import { type Break, breakAt, emptyHead, headOf } from './chain.js'
import { type Packed, pack, unpackBody } from './content.js'
import { editionBody, keepEdition } from './editions.js'
import { type Engine, lockedHead } from './engine.js'
import { beginning, type Followed, follow, isBreak } from './follow.js'
import type { Head, Imported, Link, OnProgress } from './model.js'
import type { DecisionColumns, Tx } from './schema.js'
import type { Source } from './source.js'
import { bodiesOf } from './walk.js'

/** How many rows one statement inserts. */
const BATCH = 200

/** Takes over everything of an archive in one transaction, or nothing. Throws InputError on any damage, and where a chain went another way here. */
export async function importInto(engine: Engine, archive: Source, onProgress?: OnProgress): Promise<Imported> {
  const open = await openArchive(archive)
  return engine.write(async (tx) => {
    await engine.lockAll(tx)
    const editions = await importEditions(tx, open)
    await importContents(tx, open)
    const links = await importLinks(engine, tx, open, onProgress)
    return { ...links, editions }
  })
}

async function importEditions(tx: Tx, open: OpenArchive): Promise<number> {
  let kept = 0
  for (const name of open.names('editions')) {
    const hash = name.slice('editions/'.length, -'.json'.length)
    if (await keepEdition(tx, hash, editionBody(hash, await open.text(name)))) kept += 1
  }
  return kept
}

async function importContents(tx: Tx, open: OpenArchive): Promise<void> {
  for (const name of open.names('contents'))
    for (const batch of batches(linesOf(await open.text(name))))
      await keepAll(
        tx,
        batch.map((line) => pack(canonicalLine(line, name))),
      )
}

async function keepAll(tx: Tx, contents: readonly Packed[]): Promise<void> {
  await tx
    .insertInto('contents')
    .values(contents)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH)
}

// The links.

/** A chain of the archive as far as it was read. `here` is its end in this store before the import. */
type Growing = { readonly head: Head; readonly chain: Followed; readonly here: Head }
type Counts = { links: number; alreadyThere: number }

async function importLinks(engine: Engine, tx: Tx, open: OpenArchive, onProgress?: OnProgress): Promise<Counts> {
  const counts = { links: 0, alreadyThere: 0 }
  const kept = new Set((await tx.selectFrom('editions').select('hash').execute()).map(({ hash }) => hash))
  const begun = new Set<string>()
  let at: Growing | undefined
  for (const name of open.names('entries'))
    for (const batch of batches(linesOf(await open.text(name)))) {
      for (const run of runsOf(batch.map((line) => linkIn(line, name)))) {
        const { chain } = run[0]!
        if (at?.head.chain !== chain) {
          if (at) await finish(tx, at)
          if (begun.has(chain)) throw damaged('a chain in two places', { path: chain })
          begun.add(chain)
          at = await begin(engine, tx, chain)
        }
        at = await grow(tx, at, run, kept, counts)
      }
      onProgress?.(counts.links + counts.alreadyThere)
    }
  if (at) await finish(tx, at)
  return counts
}

/** Neighbours of one chain together. */
function runsOf(links: readonly Link[]): Link[][] {
  const runs: Link[][] = []
  for (const link of links) {
    const last = runs.at(-1)
    if (last?.some(({ chain }) => chain === link.chain)) last.push(link)
    else runs.push([link])
  }
  return runs
}

async function begin(engine: Engine, tx: Tx, name: string): Promise<Growing> {
  const chain = beginning(name)
  if (isBreak(chain)) throw wrong({ chain: name, seq: 1 }, chain)
  return { head: emptyHead(name), chain, here: await lockedHead(engine, tx, name) }
}

/** Reads a run of links on; what lies beyond the end here is added. */
async function grow(
  tx: Tx,
  at: Growing,
  run: readonly Link[],
  kept: ReadonlySet<string>,
  counts: Counts,
): Promise<Growing> {
  const bodyOf = await bodiesOf(tx, [...new Set(run.map(({ content }) => content))])
  const here = await hashesHere(tx, run)
  const added: Link[] = []
  const decisions: DecisionColumns[] = []
  let { head, chain } = at
  for (const link of run) {
    const body = await bodyOf(link.content)
    const next = breakAt(head, link) ?? (body ? follow(chain, link, unpackBody(body)) : MISSING)
    if (isBreak(next)) throw wrong(link, next)
    const stands = here.get(link.seq)
    if (stands !== undefined && stands !== link.hash) throw wrong(link, DIVERGED)
    if (next.of === 'decisions' && !kept.has(next.row!.edition)) throw wrong(link, NO_EDITION)
    if (stands === undefined) {
      added.push(link)
      if (next.of === 'decisions') decisions.push(next.row!)
    }
    head = headOf(link)
    chain = next
  }
  if (added.length) await tx.insertInto('entries').values(added).execute()
  if (decisions.length) await tx.insertInto('decisions').values(decisions).execute()
  counts.links += added.length
  counts.alreadyThere += run.length - added.length
  return { ...at, head, chain }
}

async function hashesHere(tx: Tx, run: readonly Link[]): Promise<ReadonlyMap<number, string>> {
  const { chain, seq } = run[0]!
  const rows = await tx
    .selectFrom('entries')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .where('seq', '>=', seq)
    .where('seq', '<', seq + run.length)
    .execute()
  return new Map(rows.map((row) => [row.seq, row.hash]))
}

/** A chain that has grown has a new end, and a document its newest revision. */
async function finish(tx: Tx, { head, chain, here }: Growing): Promise<void> {
  if (head.seq <= here.seq) return
  const { seq, hash } = head
  await tx.updateTable('chains').set({ seq, hash }).where('chain', '=', head.chain).execute()
  if (chain.of !== 'document') return
  await tx.deleteFrom('documents').where('kind', '=', chain.kind).where('id', '=', chain.id).execute()
  if (chain.row) await tx.insertInto('documents').values(chain.row).execute()
}

const MISSING: Break = { code: 'wrong-content', message: 'what it stands for is not in the archive' }
const NO_EDITION: Break = { code: 'no-edition', message: 'the edition of the record is not in the archive' }
const DIVERGED: Break = { code: 'diverged', message: 'the store has another link here; nothing was taken over' }

const wrong = ({ chain, seq }: Pick<Head, 'chain' | 'seq'>, { message }: Break) =>
  damaged(message, { path: `${chain} number ${seq}` })
