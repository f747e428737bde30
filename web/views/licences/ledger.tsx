import { Link } from '@tanstack/react-router'
import { type Entry, TERMS } from '../../../src/licence/model.js'
import { useNames, useUnit } from '../../law/names.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Enter } from './enter.js'
import { useEntryText } from './entry-text.js'
import { Exact, shorter } from './exact.js'
import { lineOf } from './line-of.js'
import { type LicenceLedger, useLicence } from './stored.js'
import { useTermValue } from './terms.js'
import { Warnings } from './warnings.js'
import { words } from './words.js'

/** One licence: what it is tied to, each line's balance drawn, the ledger as a running balance, and what may be entered now. */
export function Ledger({ id }: { readonly id: string }) {
  const said = useWordsOf(words)
  const day = useDay()
  const name = useNames()
  const termValue = useTermValue()
  const asked = useLicence(id)
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  const { licence, standing, balances, warnings } = asked.data
  return (
    <>
      <p>
        <Link to="/licences" search={{}}>
          ← {said.all}
        </Link>
      </p>
      <h2>
        {licence.number ?? licence.id}{' '}
        <span className={`state ${standing.state}`}>
          {said.states[standing.state]}
          {standing.since && <> {said.since(day(standing.since))}</>}
        </span>
      </h2>
      <p>
        {licence.holder} · {name('licence', licence.kind)} ·{' '}
        {said.valid(day(licence.validFrom), day(licence.validThrough))}
        {!licence.split && <> · {said.noSplit}</>}
      </p>
      <Warnings warnings={warnings} />
      <dl className="ties">
        {TERMS.flatMap((term) => {
          const values = licence.ties[term]
          return values
            ? [
                <div key={term}>
                  <dt>{said.terms[term]}</dt>
                  <dd>{values.map((value) => termValue(term, value)).join(', ')}</dd>
                </div>,
              ]
            : []
        })}
      </dl>
      {balances.map((balance) => (
        <Balance
          key={balance.line}
          balance={balance}
          codes={licence.lines.find(({ line }) => line === balance.line)?.codes ?? []}
        />
      ))}
      <Enter ledger={asked.data} />
      <Running ledger={asked.data} />
    </>
  )
}

function Balance({
  balance,
  codes,
}: {
  readonly balance: LicenceLedger['balances'][number]
  readonly codes: readonly string[]
}) {
  const said = useWordsOf(words)
  const unitOf = useUnit()
  const { line, item, granted, drawn, reserved, remaining, lapsed, returned, of } = balance
  const unit = unitOf(balance.unit)
  const share = (text: string): number => (Number(granted) ? (Number(text) / Number(granted)) * 100 : 0)
  const label = `${said.drawn} ${drawn}, ${said.reserved} ${reserved}, ${said.remaining} ${remaining}, ${said.lapsed} ${lapsed} ${unit}`
  return (
    <section className="balance">
      <h3>
        {line} <span className="muted">{item}</span>
      </h3>
      <p className="small">
        {said.code}:{' '}
        {codes.length > 0
          ? codes.map((code, index) => (
              <span key={code}>
                {index > 0 && ', '}
                <code>{code}</code>
              </span>
            ))
          : said.noCode}
      </p>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect width="100" height="8" className="ground" />
        <rect width={share(drawn)} height="8" className="drawn" />
        <rect x={share(drawn)} width={share(reserved)} height="8" className="kept" />
      </svg>
      <p className="small number">
        {said.granted} {granted} {unit} {of ? `${of} ` : ''}= {said.drawn} <Exact amount={drawn} /> + {said.reserved}{' '}
        <Exact amount={reserved} /> +{' '}
        <strong>
          {said.remaining} <Exact amount={remaining} />
        </strong>{' '}
        + {said.lapsed} <Exact amount={lapsed} />
      </p>
      {Number(returned) > 0 && <p className="small">{said.cameBack(`${returned} ${unit}`)}</p>}
    </section>
  )
}

/** Each entry with the balance after it, and who wrote it. */
function Running({ ledger: { statement, entries } }: { readonly ledger: LicenceLedger }) {
  const said = useWordsOf(words)
  const day = useDay()
  const unitOf = useUnit()
  const references = useReferences(entries)
  if (statement.length === 0) return <p>{said.noEntries}</p>
  const by = new Map(entries.map(({ link, entry }) => [entry.key, link]))
  const byKey = new Map(entries.map(({ entry }) => [entry.key, entry]))
  return (
    <section aria-labelledby="running">
      <h3 id="running">{said.ledger}</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{said.day}</th>
            <th scope="col">{said.entry}</th>
            <th scope="col">{said.line}</th>
            <th scope="col" className="number">
              {said.quantity}
            </th>
            <th scope="col">{said.reference}</th>
            <th scope="col" className="number">
              {said.left}
            </th>
            <th scope="col">{said.by}</th>
          </tr>
        </thead>
        <tbody>
          {statement.map(({ entry, balances }) => {
            const line = lineOf(entry, byKey)
            const left = balances.filter((balance) => line === undefined || balance.line === line)
            return (
              <tr key={entry.key}>
                <td data-label={said.day}>
                  <time>{day(entry.on)}</time>
                </td>
                <th scope="row" data-label={said.entry}>
                  <span>
                    {said.kinds[entry.kind]} {!isMade(entry.key) && <code className="muted">{entry.key}</code>}
                  </span>
                </th>
                <td data-label={said.line}>{line}</td>
                <td className="number" data-label={said.quantity}>
                  {'quantity' in entry && entry.quantity
                    ? `${entry.quantity.amount} ${unitOf(entry.quantity.unit)}`
                    : ''}
                </td>
                <td data-label={said.reference}>
                  <span>
                    {references(entry).join(' · ')} <span className="small muted">{entry.note}</span>
                  </span>
                </td>
                <td className="number" data-label={said.left}>
                  {left.map(({ remaining, unit }) => `${shorter(remaining)} ${unitOf(unit)}`).join(', ')}
                </td>
                <td className="small muted" data-label={said.by}>
                  {by.get(entry.key)?.by}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** What an entry names: a shipment, an earlier entry, an authority. */
function useReferences(entries: LicenceLedger['entries']): (entry: Entry) => string[] {
  const text = useEntryText()
  const byKey = new Map(entries.map(({ entry }) => [entry.key, entry]))
  return (entry) => {
    const named = (key: 'shipment' | 'by') => (key in entry ? [String(entry[key as keyof Entry])] : [])
    const about = (['reservation', 'draw', 'entry'] as const).flatMap((key) => {
      const other = byKey.get(String(entry[key as keyof Entry]))
      return key in entry && other ? [text(other)] : []
    })
    return [...named('shipment'), ...about, ...named('by')]
  }
}

/** A key that the page made says nothing to a person. */
const isMade = (key: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(key)
