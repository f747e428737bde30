import type { z } from 'zod'
import type { House } from '../http/house.js'
import { plain } from '../http/work/plain.js'
import { absent, stood } from '../http/writes.js'
import { InputError } from '../issue.js'
import { drawnAlready, drawnAlreadyWords } from '../licence/again.js'
import { balances } from '../licence/balances.js'
import { notYet } from '../licence/happened.js'
import { enter, type Ledger, openLedger } from '../licence/ledger.js'
import type { Entry } from '../licence/model.js'
import { parseEntry } from '../licence/parse.js'
import type { Json } from '../store/model.js'
import type { Confirming } from './confirm.js'
import { groundsOf } from './grounds.js'
import type { asked } from './shapes.js'

type Asked = { readonly [K in keyof typeof asked]: z.output<(typeof asked)[K]> }
export type Writing = { readonly house: House; readonly by: string; readonly confirming: Confirming }

const AGREE =
  'Nothing is written yet. Show this to a person; if they agree, call again with confirm: true and this token.'

function grounds({ house }: Writing) {
  const today = house.today()
  return groundsOf(house.law.register, { on: today, knownAt: today }, [])
}

function previewed(writing: Writing, preview: Record<string, unknown>, shown: unknown) {
  const token = writing.confirming.tokenFor(shown, writing.house.now())
  return { ...grounds(writing), written: false, preview, token, says: AGREE }
}

/** Keeps a parts list, after a preview that was agreed to. */
export async function putParts(writing: Writing, { id, parts, confirm, token }: Asked['put_parts']) {
  const { house, by, confirming } = writing
  await house.runner.run({ kind: 'parts', asked: { parts }, files: {}, today: house.today() })
  const before = await house.store.documents.get('parts', id)
  const shown = ['put_parts', by, id, plain(parts, 'parts'), before?.etag ?? 'none']
  if (confirm !== true || !confirming.agrees(token, shown, house.now()))
    return previewed(
      writing,
      { id, parts: Object.keys(parts), replaces: before ? { revision: before.revision, by: before.by } : null },
      shown,
    )
  const given = { by, at: house.now(), ifMatch: before?.etag ?? 'none' }
  const { written } = stood(await house.store.documents.put('parts', id, { parts } as Json, given))
  const { body: _, ...result } = written
  return { ...grounds(writing), written: true, result: { ...result }, says: `kept as revision ${written.revision}` }
}

/** Draws on a licence, after a preview of the balance that was agreed to. What does not fit is refused with the line named, before anything is shown. */
export async function draw(writing: Writing, { licence: id, confirm, token, ...given }: Asked['draw']) {
  const { house, by, confirming } = writing
  const entry = parseEntry(plain({ kind: 'drawn', ...given }, 'draw'), house.law.register)
  const stored = await house.store.licences.get(id)
  if (!stored) return absent('licence', id)
  const ledger = openLedger(
    stored.licence,
    stored.lines.map((line) => line.entry),
  )
  const early = notYet(house.law.register, ledger, entry, { instant: house.now(), today: house.today() })
  if (early.length) throw new InputError(early)
  const entered = enter(ledger, entry)
  if ('refused' in entered) throw new InputError(entered.refused)
  const head = stored.lines.at(-1)?.link.hash ?? stored.link.hash
  const shown = ['draw', by, id, entry, head]
  const lineOf = (one: typeof ledger) => balances(one, entry.on).find(({ line }) => line === given.line)
  if (confirm !== true || !confirming.agrees(token, shown, house.now()))
    return previewed(
      writing,
      { licence: id, entry, before: lineOf(ledger), after: lineOf(entered.ledger), ...warned(ledger, entry) },
      shown,
    )
  const { written, again } = stood(await house.store.licences.enter(id, entry, { by, at: house.now() }))
  const says = again ? 'this draw stood already' : 'drawn'
  return {
    ...grounds(writing),
    written: true,
    result: { again, seq: written.link.seq, hash: written.link.hash, balance: lineOf(entered.ledger) },
    says,
  }
}

/** What the person who is asked should look at first. */
function warned({ entries }: Ledger, entry: Entry): { readonly warnings?: readonly string[] } {
  const warnings = drawnAlready(entries, entry).map(drawnAlreadyWords)
  return warnings.length ? { warnings } : {}
}
