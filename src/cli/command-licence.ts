import type { Command } from 'commander'
import { today } from '../faces/today.js'
import { readPlain } from '../files/read-plain.js'
import { readRegister } from '../files/read-register.js'
import { InputError, nearest } from '../issue.js'
import { drawnAlready, drawnAlreadyWords } from '../licence/again.js'
import { balances, standingOn, statement, warningsOn } from '../licence/balances.js'
import { notYet } from '../licence/happened.js'
import { type Ledger, openLedger } from '../licence/ledger.js'
import type { Entry } from '../licence/model.js'
import { parseApplication, parseEntry, parseLicence } from '../licence/parse.js'
import type { Register } from '../register/model.js'
import type { LedgerLine, Store, StoredLicence, Written } from '../store/model.js'
import type { PlainDate } from '../time/date.js'
import type { Run } from './command.js'
import { dateFlag } from './inputs.js'
import { ENTRIES, type EntryFlags, entryOf, withEntry } from './licence-entry.js'
import { balanceLines, columns, entryWords, licenceRow, printLicence } from './print-licence.js'
import { onStore, type SignedFlags, type StoreFlags, signedBy, withStore, withWriter } from './store-at.js'

type DatedFlags = StoreFlags & { readonly on?: string }
type FileFlags = SignedFlags & { readonly register?: string; readonly key?: string }

/** `licence`: applications, licences, and the ledger of what was drawn under each. */
export function addLicence(program: Command, run: Run): void {
  const licence = program
    .command('licence')
    .description('your own licences: what was granted, reserved, drawn and returned, and what is left on any day')
    .addHelpText('after', EXAMPLES)
  addReads(licence, run)
  addFiles(licence, run)
  for (const [name, { kind, says, flags }] of Object.entries(ENTRIES))
    withEntry(withRegister(licence.command(name).argument('<id>', 'the licence').description(says)), flags).action(
      async (id: string, given: EntryFlags) => {
        const register = await readRegister(given.register)
        await enterOne(run, register, id, entryOf(kind, given, register), given)
      },
    )
}

function addReads(licence: Command, { streams }: Run): void {
  withStore(licence.command('list'))
    .description('every licence, with what is left on its lines, and every application')
    .option('--on <date>', 'the day; today if left out')
    .action(async (flags: DatedFlags) => {
      const on = dateFlag('on', flags.on)
      const { ledgers, applications } = await onStore(flags, async (store) => ({
        ledgers: await allLedgers(store),
        applications: await allApplications(store),
      }))
      if (flags.json) {
        const licences = ledgers.map((ledger) => ({ licence: ledger.licence, ...balanceOn(ledger, on) }))
        streams.out(JSON.stringify({ on, licences, applications }, null, 2))
      } else {
        const rows = ledgers.map((ledger) => licenceRow(ledger, on))
        const asked = applications.map(({ id, revision }) => [id, 'application', `revision ${revision}`])
        streams.out(
          [...(rows.length ? columns(rows) : []), ...(asked.length ? columns(asked) : [])].join('\n') ||
            'no licence yet: lodestone licence grant FILE',
        )
      }
    })

  withStore(licence.command('show'))
    .argument('<id>', 'the licence')
    .description('a licence, its ledger as a running balance, and what is left on a day')
    .option('--on <date>', 'the day; today if left out')
    .action(async (id: string, flags: DatedFlags) => {
      const on = dateFlag('on', flags.on)
      const stored = await onStore(flags, (store) => storedLicence(store, id))
      const ledger = ledgerOf(stored)
      streams.out(
        flags.json
          ? JSON.stringify({ ...stored, statement: statement(ledger), ...balanceOn(ledger, on) }, null, 2)
          : printLicence(await readRegister(), ledger, on, streams),
      )
    })
}

const withRegister = (command: Command): Command =>
  withWriter(command).option('--register <folder>', 'a register folder instead of the bundled one')

function addFiles(licence: Command, run: Run): void {
  const { streams } = run
  withRegister(licence.command('apply').argument('<file>', 'an application, .json or .yaml'))
    .description('keep an application, or its newest state; earlier states stay')
    .action(async (file: string, flags: FileFlags) => {
      const application = parseApplication(await readPlain(file), await readRegister(flags.register))
      const outcome = stands(
        await onStore(flags, (store) => store.licences.putApplication(application, signedBy(flags))),
      )
      const { written, again } = outcome
      const words = `application ${written.id}, revision ${written.revision}${again ? ': nothing has changed' : ''}`
      streams.out(flags.json ? JSON.stringify(outcome, null, 2) : words)
    })

  withRegister(licence.command('grant').argument('<file>', 'a licence, .json or .yaml'))
    .description('record a licence that was granted, and open its ledger')
    .option('--key <key>', 'your own name for this entry; "granted" if left out', 'granted')
    .action(async (file: string, flags: FileFlags) => {
      const granted = parseLicence(await readPlain(file), await readRegister(flags.register))
      const given = { ...signedBy(flags), key: flags.key ?? 'granted' }
      const outcome = stands(await onStore(flags, (store) => store.licences.grant(granted, given)))
      const words = `licence ${granted.id}${outcome.again ? ' was recorded already' : ''}`
      streams.out(
        flags.json
          ? JSON.stringify(outcome, null, 2)
          : [words, ...balanceLines(balances(openLedger(granted), granted.granted))].join('\n'),
      )
    })

  withRegister(licence.command('enter').argument('<id>', 'the licence').argument('<file>', 'an entry, .json or .yaml'))
    .description('enter what a file says: also suspended, resumed, revoked and surrendered')
    .action(async (id: string, file: string, flags: FileFlags) => {
      const register = await readRegister(flags.register)
      await enterOne(run, register, id, parseEntry(await readPlain(file), register), flags)
    })
}

const EXAMPLES = `
Examples:
  lodestone licence grant examples/licences/single.json
  lodestone licence enter beihai-2026-17 examples/licences/draw.json
  lodestone licence show beihai-2026-17 --on 2026-06-30
  lodestone licence list

A licence tied to an order, a customer or a route asks each reservation and draw for its own: --order, --customer, --route;
so a draw by flags is long: --line 2 --quantity 5 --unit kg --of Dy2O3 --shipment "declaration 7" --key d-9 --order PO-4711 and so on.
Exit codes: 0 done, 1 refused or error, 2 usage.`

async function enterOne(
  { streams }: Run,
  register: Register,
  id: string,
  entry: Entry,
  flags: SignedFlags,
): Promise<void> {
  const { outcome, stored } = await onStore(flags, async (store) => {
    const signed = signedBy(flags)
    const before = ledgerOf(await storedLicence(store, id))
    const early = notYet(register, before, entry, { instant: signed.at, today: today() })
    if (early.length) throw new InputError(early)
    const entered: Written<LedgerLine> = await store.licences.enter(id, entry, signed)
    return { outcome: stands(entered), stored: await storedLicence(store, id) }
  })
  const after = balances(ledgerOf(stored), entry.on)
  const warnings = outcome.again ? [] : drawnAlready(ledgerOf(stored).entries, entry)
  for (const one of warnings) streams.err(`lodestone: ${drawnAlreadyWords(one)}`)
  if (flags.json) {
    streams.out(JSON.stringify({ ...outcome, balances: after, warnings }, null, 2))
    return
  }
  const said = outcome.again ? 'was entered already: ' : ''
  streams.out([`${said}${entryWords(entry)} (${entry.key}, ${entry.on})`, ...balanceLines(after)].join('\n'))
}

/** What stands, or an InputError with why it was refused. */
function stands<T>(outcome: Written<T>): { readonly written: T; readonly again: boolean } {
  if ('refused' in outcome) throw new InputError(outcome.refused)
  return outcome
}

const balanceOn = (ledger: Ledger, on: PlainDate) => ({
  on,
  standing: standingOn(ledger, on),
  balances: balances(ledger, on),
  warnings: warningsOn(ledger, on),
})

const ledgerOf = ({ licence, lines }: StoredLicence): Ledger =>
  openLedger(
    licence,
    lines.map(({ entry }) => entry),
  )

async function storedLicence(store: Store, id: string): Promise<StoredLicence> {
  const stored = await store.licences.get(id)
  if (stored) return stored
  const { items } = await store.licences.list({ limit: 1000 })
  const ids = items.map((one) => one.id)
  throw new InputError([
    {
      code: 'unknown-licence',
      message: 'no such licence in the store',
      found: id,
      nearest: nearest(id, ids),
      expected: ids.slice(0, 8).join(', ') || 'lodestone licence grant FILE first',
    },
  ])
}

async function allLedgers(store: Store): Promise<Ledger[]> {
  const ledgers: Ledger[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.licences.list({ after })
    for (const { id } of page.items) ledgers.push(ledgerOf((await store.licences.get(id))!))
    if (page.next === undefined) return ledgers
    after = page.next
  }
}

async function allApplications(store: Store) {
  const rows = []
  for (let after: string | undefined; ; ) {
    const page = await store.licences.applications({ after })
    rows.push(...page.items)
    if (page.next === undefined) return rows
    after = page.next
  }
}
