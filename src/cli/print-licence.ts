import { balances, standingOn, statement, type Warning, warningsOn } from '../licence/balances.js'
import type { Ledger } from '../licence/ledger.js'
import type { Amount, Entry, Licence, LineBalance, Term } from '../licence/model.js'
import { TERM_WORDS } from '../licence/terms.js'
import { called } from '../register/called.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

/** A licence on a day: what it says, the running balance of its ledger, what is left, and what runs out. */
export function printLicence(register: Register, ledger: Ledger, on: PlainDate, streams: Streams): string {
  const { licence } = ledger
  const { state, since, by, daysLeft } = standingOn(ledger, on)
  const left = daysLeft === undefined ? '' : `, ${daysLeft} days left`
  const ruled = since ? ` since ${since}${by ? ` by ${by}` : ''}` : ''
  return [
    heading(streams, `${licence.id}  ${licence.kind}  ${licence.holder}`),
    `  on ${on}: ${state}${ruled}; valid ${licence.validFrom} to ${licence.validThrough}${left}`,
    ...tieLines(register, licence, streams),
    '',
    ...ledgerLines(ledger, streams),
    heading(streams, `balance on ${on}`),
    ...balanceLines(balances(ledger, on)),
    ...warningsOn(ledger, on).map((warning) => `  ! ${warningWords(warning)}`),
  ].join('\n')
}

/** One line for each licence. */
export function licenceRow(ledger: Ledger, on: PlainDate): readonly string[] {
  const { licence } = ledger
  const lines = balances(ledger, on).map(
    ({ line, remaining, granted, unit, of }) => `${line}: ${remaining} of ${granted} ${measure({ unit, of })}`,
  )
  const { state } = standingOn(ledger, on)
  return [licence.id, licence.kind, state, `to ${licence.validThrough}`, lines.join('; ')]
}

const tieLines = (register: Register, { ties, split }: Licence, { width }: Streams): string[] => {
  const said = (term: string, value: string) => (term === 'destination' ? called(register, value, 'en') : value)
  const tied = Object.entries(ties).map(
    ([term, allowed]) => `${TERM_WORDS[term as Term]} ${allowed!.map((one) => said(term, one)).join(' or ')}`,
  )
  return [wrap(`${[...tied, split ? 'several shipments' : 'one shipment'].join('; ')}`, width, 2)]
}

function ledgerLines(ledger: Ledger, streams: Streams): string[] {
  const rows = statement(ledger).map(({ entry, balances: after }) => [
    entry.on,
    entry.key,
    entryWords(entry),
    after.map(({ line, remaining }) => `${line}: ${remaining}`).join('  '),
  ])
  if (rows.length === 0) return [faint(streams, '  nothing entered yet: lodestone licence draw, reserve ...'), '']
  return [...columns([['day', 'key', 'entry', 'left after it'], ...rows]), '']
}

export const balanceLines = (lines: readonly LineBalance[]): string[] =>
  columns([
    ['line', 'granted', 'drawn', 'reserved', 'remaining', 'lapsed', 'unit'],
    ...lines.map(({ line, granted, drawn, reserved, remaining, lapsed, unit, of }) => [
      line,
      granted,
      drawn,
      reserved,
      remaining,
      lapsed,
      measure({ unit, of }),
    ]),
  ])

const measure = ({ unit, of }: { unit: string; of?: string | undefined }): string => (of ? `${unit} of ${of}` : unit)
const amountWords = ({ amount, ...rest }: Amount): string => `${amount} ${measure(rest)}`

/** An entry in a few words. */
export function entryWords(entry: Entry): string {
  const much = 'quantity' in entry && entry.quantity ? ` ${amountWords(entry.quantity)}` : ''
  switch (entry.kind) {
    case 'drawn':
      return `drawn${much} of line ${entry.line}, ${entry.shipment}${entry.reservation ? `, from ${entry.reservation}` : ''}`
    case 'reserved':
      return `reserved${much} of line ${entry.line}`
    case 'released':
      return `released${much} of ${entry.reservation}`
    case 'returned':
      return `returned${much} of ${entry.draw}${entry.restored ? ', may be exported again' : ''}`
    case 'reversed':
      return `reversed ${entry.entry}`
    case 'surrendered':
      return entry.replacedBy ? `surrendered, replaced by ${entry.replacedBy}` : 'surrendered'
    default:
      return `${entry.kind} by ${entry.by}`
  }
}

function warningWords(warning: Warning): string {
  switch (warning.kind) {
    case 'nearly-used':
      return `line ${warning.line} is nearly used up: ${warning.left} ${warning.unit} left`
    case 'expires':
      return `valid until ${warning.last}, ${warning.days} days; not used up: line ${warning.unused.join(', ')}`
    case 'suspended':
      return `suspended since ${warning.since} by ${warning.by}`
  }
}

/** Rows in columns as wide as their widest word. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => `  ${row.map((word, column) => word.padEnd(widths[column]!)).join('  ')}`.trimEnd())
}
