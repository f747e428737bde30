import type { ReactNode } from 'react'
import type { Issue } from '../../../src/issue.js'
import { inUnit } from '../../../src/licence/amount.js'
import { standingOn } from '../../../src/licence/balances.js'
import { openLedger } from '../../../src/licence/ledger.js'
import type { Drawn, Entry, Line, Reserved } from '../../../src/licence/model.js'
import { roomFor } from '../../../src/licence/room.js'
import { useUnit } from '../../law/names.js'
import { English } from '../../law/show.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { useEntryText } from './entry-text.js'
import type { LicenceLedger } from './stored.js'
import { words } from './words.js'

/** The field of the form that a refusal is about, by the path of its issue; undefined where it is about none. */
export function fieldOf({ path = '' }: Issue): string | undefined {
  const term = /\buse\.(\w+)$/.exec(path)?.[1]
  if (term) return `use.${term}`
  const first = path.split('.')[0]!
  if (first === 'quantity') return 'amount'
  if (['entry', 'draw', 'reservation'].includes(first)) return 'about'
  return ['on', 'line', 'value', 'shipment', 'words'].includes(first) ? first : undefined
}

/** Why an entry was refused, in the reader's language; what there are no words for here stays as the server said it. */
export function useRefusal(ledger: LicenceLedger): (issue: Issue, entry: Entry) => ReactNode {
  const said = useWordsOf(words)
  const day = useDay()
  const unit = useUnit()
  const text = useEntryText()
  const { licence } = ledger
  const entries = ledger.entries.map((one) => one.entry)
  const tooMuch = (issue: Issue, use: Drawn | Reserved): ReactNode => {
    const line = licence.lines.find((one) => one.line === use.line)
    const room = line && roomFor(licence, entries, use)
    if (!line || !room) return undefined
    const isValue = issue.path === 'value'
    const { left, after } = isValue ? room.value : room.quantity
    const most = isValue ? `${left.toFixed()} ${line.value?.currency}` : inLine(left, line)
    return said.tooMuch(line.line, left.gt(0) ? most : undefined, after && text(after))
  }
  const moreThanIsLeft = ({ path, found, expected }: Issue): ReactNode => {
    const most = path === 'quantity' && expected && MOST.exec(expected)
    const asked = found?.split(' ')
    return most && asked
      ? said.moreThanIsLeft(`${most[1]} ${unit(most[2]!)}`, `${asked[0]} ${unit(asked[1] ?? '')}`)
      : undefined
  }
  const inLine = (left: Parameters<typeof inUnit>[0], { quantity: { unit: own, of } }: Line): string =>
    `${inUnit(left, own).toFixed()} ${unit(own)}${of ? ` ${of}` : ''}`
  const inWords = (issue: Issue, entry: Entry): ReactNode => {
    if (issue.code === 'does-not-fit' && (entry.kind === 'returned' || entry.kind === 'released'))
      return moreThanIsLeft(issue)
    if (issue.code === 'does-not-fit' && (entry.kind === 'drawn' || entry.kind === 'reserved'))
      return tooMuch(issue, entry)
    if (issue.code === 'not-now') {
      const { state } = standingOn(openLedger(licence, entries), entry.on)
      return said.notNow(day(entry.on), said.states[state], said.kinds[entry.kind])
    }
    const sentence = said.refusals[issue.code]
    return (
      sentence &&
      (issue.code === 'unseats' ? (
        <>
          {sentence} <English>{issue.message}</English>
        </>
      ) : (
        sentence
      ))
    )
  }
  return (issue, entry) => inWords(issue, entry) ?? <English>{saidBy(issue)}</English>
}

/** How the core says what is left of an entry. */
const MOST = /^at most (\S+) (\S+)$/

/** What stands there is what was asked for: it is said so. */
const saidBy = ({ message, found, expected }: Issue): string =>
  [
    message,
    ...(found === undefined ? [] : [`asked for: ${found}`]),
    ...(expected ? [`expected: ${expected}`] : []),
  ].join('; ')
