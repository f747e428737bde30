import type { Issue } from '../issue.js'
import { enter, type Ledger, openLedger } from '../licence/ledger.js'
import type { Application, Entry, Licence } from '../licence/model.js'
import { entryShape, licenceShape } from '../licence/parse.js'
import { shaped } from '../licence/shapes.js'
import { appendAfter, linkOfKey, sameAgain } from './append.js'
import { LICENCES, licenceChain } from './chain.js'
import { packJson, unpackBody } from './content.js'
import { jsonOf } from './contents.js'
import type { DocumentShelf } from './documents.js'
import { type Engine, lockedHead } from './engine.js'
import { keyedOf, nameOf, pageOf } from './given.js'
import type { Head, Keyed, LedgerLine, Licences, Link, Paged, Signed, StoredLicence, Written } from './model.js'
import type { Db, Tx } from './schema.js'

/** A ledger that was folded up to a link. Chains only grow, so the next write reads only what came after it. */
type Known = { readonly seq: number; readonly hash: string; readonly ledger: Ledger }

const APPLICATION = 'application'
/** How many ledgers stay folded in memory. */
const MAX_KNOWN = 500

/** Licences: one chain for each, whose first link is the licence and whose others are the entries of its ledger. */
export function licencesOn(engine: Engine, shelf: DocumentShelf): Licences {
  const known = new Map<string, Known>()
  return {
    putApplication: (application, given) => shelf.put(APPLICATION, application.id, application, given),
    application: (id) => shelf.get<Application>(APPLICATION, id),
    applications: (asked = {}) => shelf.list(APPLICATION, asked),
    grant: (licence, given) => grant(engine, licence, given),
    enter: async (id, entry, given) => {
      const entered = await enterInto(engine, known.get(id), nameOf('licence', id), entry, given)
      if (entered.known) remember(known, id, entered.known)
      return entered.outcome
    },
    get: async (id) => {
      const [first, ...rest] = await linesAfter(engine.db, licenceChain(nameOf('licence', id)), 0)
      if (!first) return undefined
      return { link: first.link, licence: first.value as Licence, lines: rest.map(lineOf) } satisfies StoredLicence
    },
    list: (asked = {}) => listOf(engine, asked),
  }
}

async function grant(engine: Engine, given: Licence, keys: Keyed): Promise<Written<Link>> {
  const keyed = keyedOf(keys)
  const licence = shaped(licenceShape, given)
  const chain = licenceChain(nameOf('id', licence.id))
  const content = packJson(licence)
  return engine.write(async (tx) => {
    const head = await lockedHead(engine, tx, chain)
    if (head.seq === 0) return { written: await appendAfter(tx, head, keyed, content), again: false }
    const before = await linkOfKey(tx, chain, keyed.key)
    return before?.seq === 1 ? sameAgain(before, keyed, content.hash) : { refused: [exists(licence.id)] }
  })
}

type EnteredInto = { readonly outcome: Written<LedgerLine>; readonly known?: Known }

async function enterInto(
  engine: Engine,
  remembered: Known | undefined,
  id: string,
  given: Entry,
  signed: Signed,
): Promise<EnteredInto> {
  const entry = shaped(entryShape, given) as Entry
  const keyed = keyedOf({ ...signed, key: entry.key })
  const chain = licenceChain(id)
  const content = packJson(entry)
  return engine.write(async (tx): Promise<EnteredInto> => {
    const head = await engine.lockHead(tx, chain)
    if (!head?.seq) return { outcome: { refused: [unknownLicence(id)] } }
    const before = await linkOfKey(tx, chain, keyed.key)
    if (before) {
      const again = sameAgain(before, keyed, content.hash)
      return { outcome: 'refused' in again ? again : { written: { link: again.written, entry }, again: true } }
    }
    const now = await knownNow(tx, head, remembered)
    const entered = enter(now.ledger, entry)
    if ('refused' in entered) return { outcome: { refused: entered.refused }, known: now }
    const link = await appendAfter(tx, head, keyed, content)
    return {
      outcome: { written: { link, entry }, again: false },
      known: { seq: link.seq, hash: link.hash, ledger: entered.ledger },
    }
  })
}

/** The ledger of a chain that is locked at its end. */
async function knownNow(tx: Tx, head: Head, before: Known | undefined): Promise<Known> {
  const { seq, hash } = head
  if (before?.seq === seq && before.hash === hash) return before
  const lines = await linesAfter(tx, head.chain, before?.seq ?? 0)
  const [first, ...rest] = lines
  if (!before) {
    const entries = rest.map((line) => lineOf(line).entry)
    return { seq, hash, ledger: openLedger(first!.value as Licence, entries) }
  }
  // another database may have come under this address: then all is read anew
  if (first?.link.prev !== before.hash) return knownNow(tx, head, undefined)
  return { seq, hash, ledger: lines.map(lineOf).reduce(withLine, before.ledger) }
}

function withLine(ledger: Ledger, { entry, link }: LedgerLine): Ledger {
  const entered = enter(ledger, entry)
  if ('ledger' in entered) return entered.ledger
  throw new Error(`the store is damaged: ${link.chain} number ${link.seq} does not fit; run lodestone store verify`)
}

type Line = { readonly link: Link; readonly value: unknown }

async function linesAfter(db: Db | Tx, chain: string, seq: number): Promise<Line[]> {
  const rows = await db
    .selectFrom('entries')
    .innerJoin('contents', 'contents.hash', 'entries.content')
    .selectAll('entries')
    .select('contents.body')
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute()
  return rows.map(({ body, ...link }) => ({ link, value: JSON.parse(unpackBody(body)) }))
}

const lineOf = ({ link, value }: Line): LedgerLine => ({ link, entry: value as Entry })

function remember(known: Map<string, Known>, id: string, now: Known): void {
  known.delete(id)
  known.set(id, now)
  if (known.size > MAX_KNOWN) known.delete(known.keys().next().value!)
}

async function listOf({ db }: Engine, asked: Paged) {
  const { after, limit } = pageOf(asked)
  const rows = await db
    .selectFrom('chains')
    .innerJoin('entries', (join) => join.onRef('entries.chain', '=', 'chains.chain').on('entries.seq', '=', 1))
    .select(['chains.chain', 'chains.seq', 'chains.hash', 'entries.content'])
    .where('chains.chain', '>', after === undefined ? LICENCES[0] : licenceChain(after))
    .where('chains.chain', '<', LICENCES[1])
    .orderBy('chains.chain')
    .limit(limit + 1)
    .execute()
  const items = []
  for (const { content, ...head } of rows.slice(0, limit))
    items.push({ id: head.chain.slice(LICENCES[0].length), head, licence: await jsonOf<Licence>(db, content) })
  return rows.length > limit ? { items, next: items.at(-1)!.id } : { items }
}

const exists = (id: string): Issue => ({
  code: 'exists',
  path: 'id',
  message: 'there is a licence of this id, and a licence never changes',
  found: id,
})

const unknownLicence = (id: string): Issue => ({
  code: 'unknown-licence',
  path: 'licence',
  message: 'no such licence',
  found: id,
})
