import { type Command, Option } from 'commander'
import type { Entry, EntryKind } from '../licence/model.js'
import { parseEntry } from '../licence/parse.js'
import type { Register } from '../register/model.js'
import { dateFlag } from './inputs.js'
import type { SignedFlags } from './store-at.js'

/** The flags that make up an entry of a ledger; which of them a kind takes is in `ENTRIES`. */
export type EntryFlags = SignedFlags & {
  readonly key: string
  readonly register?: string
  readonly on?: string
  readonly note?: string
  readonly line?: string
  readonly quantity?: string
  readonly unit?: string
  readonly of?: string
  readonly value?: string
  readonly shipment?: string
  readonly reservation?: string
  readonly draw?: string
  readonly entry?: string
  readonly restored?: string
  readonly words?: string
  readonly order?: string
  readonly customer?: string
  readonly endUser?: string
  readonly endUse?: string
  readonly destination?: string
  readonly route?: string
  readonly freight?: string
}

type Flag = readonly [flags: string, says: string, needed?: 'needed']

const QUANTITY: readonly Flag[] = [
  ['--quantity <amount>', 'how much: 240, with --unit, or "240 kg of Dy2O3"'],
  ['--unit <unit>', 'kg, g, t, pcs ...'],
  ['--of <substance>', 'what is weighed where it is not the goods: Dy, Dy2O3'],
  ['--value <money>', 'its value, where the licence has a limit: "14000 EUR"'],
]
const USE: readonly Flag[] = [
  ['--order <order>', 'what the papers of the export say'],
  ['--customer <name>', ''],
  ['--end-user <name>', ''],
  ['--end-use <use>', ''],
  ['--destination <territory>', ''],
  ['--route <route>', ''],
  ['--freight <method>', ''],
]
const LINE: Flag = ['--line <line>', 'the line of the licence', 'needed']
const RESERVATION = '--reservation <key>'

/** The commands that enter something: what kind of entry each makes, and from which flags. */
export const ENTRIES: Readonly<Record<string, { kind: EntryKind; says: string; flags: readonly Flag[] }>> = {
  draw: {
    kind: 'drawn',
    says: 'so much was exported under a line',
    flags: [
      LINE,
      ...QUANTITY,
      ['--shipment <number>', 'the customs declaration, or your own number', 'needed'],
      [RESERVATION, 'the key of the reservation that it is taken from first'],
      ...USE,
    ],
  },
  reserve: { kind: 'reserved', says: 'keep part of a line for an export to come', flags: [LINE, ...QUANTITY, ...USE] },
  release: {
    kind: 'released',
    says: 'what is left of a reservation, or part of it, is free again',
    flags: [[RESERVATION, 'the key of the reservation', 'needed'], ...QUANTITY],
  },
  return: {
    kind: 'returned',
    says: 'goods of a draw came back',
    flags: [
      ['--draw <key>', 'the key of the draw', 'needed'],
      ['--restored <yes|no>', 'whether the authority lets it be exported again under the licence', 'needed'],
      ['--words <words>', 'the words in which it said so'],
      ...QUANTITY,
    ],
  },
  reverse: {
    kind: 'reversed',
    says: 'an entry was a mistake and counts no more',
    flags: [['--entry <key>', 'the key of that entry', 'needed']],
  },
}

export function withEntry(command: Command, flags: readonly Flag[]): Command {
  for (const [name, says, needed] of flags)
    command.addOption(new Option(name, says).makeOptionMandatory(needed === 'needed'))
  return command
    .requiredOption('--key <key>', 'your own name for this entry: the same key twice is one entry')
    .option('--on <date>', 'the day it happened; today if left out')
    .option('--note <text>', 'a note that stays with it')
}

const TERM_FLAGS = ['order', 'customer', 'endUser', 'endUse', 'destination', 'route', 'freight'] as const

/** The entry that the flags say. Throws InputError on what is missing or not readable. */
export function entryOf(kind: EntryKind, flags: EntryFlags, register: Register): Entry {
  const { key, note, line, value, shipment, reservation, draw, entry, restored, words } = flags
  const use = Object.fromEntries(TERM_FLAGS.flatMap((term) => (flags[term] ? [[term, flags[term]]] : [])))
  const quantity = quantityOf(flags)
  const given = { note, line, quantity, value, shipment, reservation, draw, entry, restored, words }
  const said = Object.entries(given).filter(([, one]) => one !== undefined)
  const isUse = kind === 'drawn' || kind === 'reserved'
  const entered = { kind, key, on: dateFlag('on', flags.on), ...Object.fromEntries(said), ...(isUse ? { use } : {}) }
  return parseEntry(entered, register)
}

function quantityOf({ quantity, unit, of }: EntryFlags): unknown {
  if (quantity === undefined || unit === undefined) return quantity
  return { amount: quantity, unit, ...(of === undefined ? {} : { of }) }
}
