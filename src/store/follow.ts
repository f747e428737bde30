import { enter, type Ledger, openLedger } from '../licence/ledger.js'
import type { Entry, Licence } from '../licence/model.js'
import { entryShape, licenceShape } from '../licence/parse.js'
import { shaped } from '../licence/shapes.js'
import { canonicalJson } from '../measure/canonical.js'
import { type Break, chainName } from './chain.js'
import { decisionColumns } from './decisions.js'
import { documentRow, isRemoval } from './documents.js'
import type { Link } from './model.js'
import { recordRow } from './record-row.js'
import type { DecisionColumns, Schema } from './schema.js'

/** What a chain has come to after its links so far: what the tables must say of it. */
export type Followed =
  | { readonly of: 'decisions'; readonly row?: DecisionColumns }
  | { readonly of: 'judgements' }
  | { readonly of: 'licence'; readonly id: string; readonly ledger?: Ledger }
  | { readonly of: 'document'; readonly kind: string; readonly id: string; readonly row?: Schema['documents'] }

/** A chain before its first link, or what is wrong with its name. */
export const beginning = (chain: string): Followed | Break =>
  chainName(chain) ?? { code: 'unknown-chain', message: 'no chain of this name is known' }

/** The chain one link further. `text` is what the link stands for: a decision must be a record, and a licence's ledger must take the entry. */
export function follow(before: Followed, link: Link, text: string, rowOf = recordRow): Followed | Break {
  try {
    switch (before.of) {
      case 'decisions':
        return { ...before, row: decisionColumns(link, rowOf(text)) }
      case 'document':
        return isRemoval(link)
          ? { of: 'document', kind: before.kind, id: before.id }
          : { ...before, row: documentRow(before.kind, before.id, link) }
      case 'licence':
        return withEntry(before, link, text)
      case 'judgements':
        return before
    }
  } catch (error) {
    return { code: 'wrong-content', message: (error as Error).message }
  }
}

function withEntry(before: Followed & { of: 'licence' }, link: Link, text: string): Followed | Break {
  if (!before.ledger) {
    const licence = whole(shaped(licenceShape, JSON.parse(text)), text) as Licence
    if (licence.id !== before.id)
      return { code: 'wrong-content', message: `the licence ${licence.id}, not ${before.id}` }
    return { ...before, ledger: openLedger(licence) }
  }
  const entry = whole(shaped(entryShape, JSON.parse(text)), text) as Entry
  if (entry.key !== link.key) return { code: 'wrong-content', message: `an entry of key ${entry.key}, not ${link.key}` }
  const entered = enter(before.ledger, entry)
  if ('ledger' in entered) return { ...before, ledger: entered.ledger }
  return { code: 'wrong-content', message: `the ledger does not take it: ${entered.refused[0]!.message}` }
}

/** What was read, if the text says nothing else. */
function whole<T>(value: T, text: string): T {
  if (canonicalJson(value) === text) return value
  throw new RangeError('more than a licence or an entry, or another spelling of it')
}

export const isBreak = (value: object): value is Break => 'code' in value
