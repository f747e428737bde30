import { InputError } from '../issue.js'
import { canonicalLine, linesOf, linkIn } from './archive-lines.js'
import type { OpenArchive } from './archive-read.js'
import { type Break, breakAt, chainName, emptyHead, headOf } from './chain.js'
import { hashOf } from './content.js'
import { editionBody } from './editions.js'
import { beginning, type Followed, follow, isBreak } from './follow.js'
import type { Head, Link, OnProgress } from './model.js'
import { recordRow } from './record-row.js'

/** What is broken first in an archive: a link where one can be named, and the file, with the bytes of the archive that it takes (`to` is not in). */
export type ArchiveBroken = {
  readonly code: string
  readonly message: string
  readonly chain?: string
  readonly seq?: number
  readonly file?: string
  readonly bytes?: { readonly from: number; readonly to: number }
}
export type Walk = {
  readonly broken?: ArchiveBroken
  readonly links: number
  readonly contents: number
  readonly editions: number
  readonly heads: readonly Head[]
}

/** What is known of a content: its text where a ledger needs it, the edition of a record, what is wrong with it, or that it is there. */
type Kept =
  | { readonly text: string }
  | { readonly edition: string }
  | { readonly wrong: string }
  | { readonly there: true }
type Use = 'licence' | 'decisions'

const THERE: Kept = { there: true }

/**
 * Reads every edition, content and link of an archive in their order, and follows every chain. No more than a piece of the archive is in memory, with some
 * hundred bytes for each content, and the ledgers of the licences.
 */
export async function walkArchive(
  open: OpenArchive,
  against: readonly Head[] = [],
  onProgress?: OnProgress,
): Promise<Walk> {
  const heads: Head[] = []
  const done = { links: 0, contents: 0, editions: 0 }
  try {
    const editions = await editionsIn(open)
    done.editions = editions.size
    const contents = await contentsIn(open, await usesIn(open))
    done.contents = contents.size
    const saved = new Map(against.map((head) => [head.chain, head]))
    for await (const { head, ended } of chainsIn(open, contents, editions, saved)) {
      done.links += 1
      if (done.links % 1000 === 0) onProgress?.(done.links)
      if (ended) heads.push(head)
    }
    for (const { chain, seq } of saved.values())
      throw new Broken({ code: 'cut-off', message: 'the chain ends before this link', chain, seq })
    return { ...done, heads }
  } catch (error) {
    return { ...done, heads, broken: brokenBy(error) }
  }
}

/** Where a walk ends. */
class Broken extends Error {
  constructor(readonly at: ArchiveBroken) {
    super(at.message)
  }
}

function brokenBy(error: unknown): ArchiveBroken {
  if (error instanceof Broken) return error.at
  if (!(error instanceof InputError)) throw error
  const { code, message, path } = error.issues[0]!
  return { code, message, ...(path ? { file: path } : {}) }
}

async function editionsIn(open: OpenArchive): Promise<ReadonlySet<string>> {
  const kept = new Set<string>()
  for (const name of open.names('editions')) {
    const hash = name.slice('editions/'.length, -'.json'.length)
    const text = await open.text(name)
    try {
      editionBody(hash, text)
    } catch (error) {
      throw new Broken({ code: 'bad-edition', message: brokenBy(error).message, file: name })
    }
    kept.add(hash)
  }
  return kept
}

/** Which contents a ledger or the log of decisions stands on. A line that cannot be read is told of when it is its turn. */
async function usesIn(open: OpenArchive): Promise<ReadonlyMap<string, Use>> {
  const uses = new Map<string, Use>()
  for (const name of open.names('entries'))
    for (const line of linesOf(await open.text(name)))
      try {
        const { chain, content } = linkIn(line, name)
        const of = chainName(chain)?.of
        if (of === 'licence' || of === 'decisions') uses.set(content, of)
      } catch {
        // said in its turn
      }
  return uses
}

async function contentsIn(open: OpenArchive, uses: ReadonlyMap<string, Use>): Promise<ReadonlyMap<string, Kept>> {
  const contents = new Map<string, Kept>()
  for (const name of open.names('contents'))
    for (const line of linesOf(await open.text(name))) {
      const hash = hashOf(canonicalLine(line, name))
      const use = uses.get(hash)
      contents.set(hash, use === 'licence' ? { text: line } : use === 'decisions' ? recorded(line) : THERE)
    }
  return contents
}

function recorded(line: string): Kept {
  try {
    return { edition: recordRow(line).edition }
  } catch (error) {
    return { wrong: brokenBy(error).message }
  }
}

type At = { readonly head: Head; readonly chain: Followed }

/** Every link that holds, and whether its chain ends with it. */
async function* chainsIn(
  open: OpenArchive,
  contents: ReadonlyMap<string, Kept>,
  editions: ReadonlySet<string>,
  saved: Map<string, Head>,
): AsyncGenerator<{ readonly head: Head; readonly ended: boolean }> {
  const begun = new Set<string>()
  let at: At | undefined
  for (const name of open.names('entries'))
    for (const line of linesOf(await open.text(name))) {
      const link = linkIn(line, name)
      if (at?.head.chain !== link.chain) {
        if (at) yield ended(at, saved)
        at = begin(link, begun)
      } else yield { head: at.head, ended: false }
      at = further(at, link, contents.get(link.content), editions)
      const before = saved.get(link.chain)
      if (before?.seq === link.seq && before.hash !== link.hash)
        throw broken(link, { code: 'rewritten', message: 'the checkpoint has another link here' })
    }
  if (at) yield ended(at, saved)
}

function ended({ head }: At, saved: Map<string, Head>): { readonly head: Head; readonly ended: boolean } {
  const until = saved.get(head.chain)?.seq ?? 0
  if (until > head.seq)
    throw broken({ ...head, seq: head.seq + 1 }, { code: 'cut-off', message: 'the chain ends before this link' })
  saved.delete(head.chain)
  return { head, ended: true }
}

function begin({ chain }: Link, begun: Set<string>): At {
  const followed = beginning(chain)
  if (isBreak(followed)) throw broken({ chain, seq: 1 }, followed)
  if (begun.has(chain)) throw broken({ chain, seq: 1 }, { code: 'twice', message: 'a chain in two places' })
  begun.add(chain)
  return { head: emptyHead(chain), chain: followed }
}

function further({ head, chain }: At, link: Link, content: Kept | undefined, editions: ReadonlySet<string>): At {
  const wrong = breakAt(head, link) ?? contentBreak(content, editions)
  if (wrong) throw broken(link, wrong)
  if (chain.of !== 'licence') return { head: headOf(link), chain }
  const next = follow(chain, link, (content as { readonly text: string }).text)
  if (isBreak(next)) throw broken(link, next)
  return { head: headOf(link), chain: next }
}

function contentBreak(content: Kept | undefined, editions: ReadonlySet<string>): Break | undefined {
  if (!content) return { code: 'wrong-content', message: 'what it stands for is not in the archive' }
  if ('wrong' in content) return { code: 'wrong-content', message: content.wrong }
  if ('edition' in content && !editions.has(content.edition))
    return { code: 'no-edition', message: 'the edition of the record is not in the archive' }
  return undefined
}

const broken = ({ chain, seq }: Pick<Head, 'chain' | 'seq'>, { code, message }: Break): Broken =>
  new Broken({ code, message, chain, seq })
