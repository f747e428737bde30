import { useState } from 'react'
import type { DrawnAlready } from '../../../src/licence/again.js'
import { type LicenceState, TERMS, type Term } from '../../../src/licence/model.js'
import { licenceMoves } from '../../../src/licence/moves.js'
import { api } from '../../api.js'
import { useWhen } from '../../shell/clock.js'
import { Failure } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { type LicenceLedger, newKey, useWrite } from './stored.js'
import { useTermValue } from './terms.js'
import { words } from './words.js'

/** Over for the day asked about: what was done while it was valid can still be entered, under its own day. */
const OVER: readonly string[] = ['expired', 'suspended', 'revoked', 'surrendered'] satisfies LicenceState[]
const KINDS = ['drawn', 'reserved', 'released', 'returned', 'reversed'] as const
type Kind = (typeof KINDS)[number]

/** What may be entered on the day: only the moves that its state allows are offered, and what a licence is tied to is filled in. */
export function Enter({ ledger }: { readonly ledger: LicenceLedger }) {
  const said = useWordsOf(words)
  const termValue = useTermValue()
  const { on } = useWhen()
  const day = useDay()
  const { licence, standing, entries } = ledger
  const isOver = OVER.includes(standing.state)
  const moves = isOver ? licenceMoves('valid') : standing.moves
  const open = KINDS.filter((kind) => moves.includes(kind))
  const [kind, setKind] = useState<Kind>('drawn')
  const [key, setKey] = useState(newKey)
  const write = useWrite(
    (body: object) => api<Entered>(`licences/${encodeURIComponent(licence.id)}/entries`, { method: 'POST', body, key }),
    () => setKey(newKey()),
  )
  if (open.length === 0) return <p>{said.nothingOpen}</p>
  const chosen = open.includes(kind) ? kind : open[0]!
  const earlier = entries
    .map(({ entry }) => entry)
    .filter((entry) =>
      chosen === 'released'
        ? entry.kind === 'reserved'
        : chosen === 'returned'
          ? entry.kind === 'drawn'
          : entry.kind !== 'reversed',
    )
  const onLine = chosen === 'drawn' || chosen === 'reserved'
  const then = onLine && isOver
  const span = { min: licence.validFrom, max: licence.validThrough }
  return (
    <form
      className="enter"
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate(entryOf(chosen, new FormData(event.currentTarget), ledger))
      }}
    >
      <h3>{said.enter}</h3>
      {isOver && (
        <p className="notice small">
          {said.over(said.states[standing.state], day(licence.validFrom), day(licence.validThrough))}
        </p>
      )}
      <label>
        {said.entry}
        <select value={chosen} onChange={(event) => setKind(event.target.value as Kind)}>
          {open.map((one) => (
            <option key={one} value={one}>
              {said.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {said.day}
        <input type="date" name="on" required key={`${on} ${then}`} {...(then ? span : { defaultValue: on })} />
      </label>
      {onLine ? (
        <label>
          {said.line}
          <select name="line">
            {licence.lines.map(({ line, item }) => (
              <option key={line} value={line}>
                {line} {item}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label>
          {said.ofEntry}
          <select name="about" required>
            {earlier.map((entry) => (
              <option key={entry.key} value={entry.key}>
                {said.kinds[entry.kind]} {entry.on} {entry.key}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen !== 'reversed' && (
        <label>
          {said.quantity}
          <span className="amount">
            <input name="amount" inputMode="decimal" required={onLine} size={8} />
            <input
              name="unit"
              aria-label={said.unit}
              defaultValue={licence.lines[0]?.quantity.unit}
              size={4}
              required={onLine}
            />
          </span>
        </label>
      )}
      {chosen === 'drawn' && (
        <label>
          {said.shipment}
          <input name="shipment" required />
        </label>
      )}
      {onLine && licence.lines.some(({ value }) => value) && (
        <label>
          {said.value}
          <span className="amount">
            <input name="value" inputMode="decimal" size={8} />
            <input
              name="currency"
              aria-label={said.currency}
              defaultValue={licence.lines.find(({ value }) => value)?.value?.currency}
              size={4}
            />
          </span>
        </label>
      )}
      {onLine &&
        TERMS.filter((term) => licence.ties[term]).map((term) => (
          <label key={term}>
            {said.terms[term]}
            <select name={`use.${term}`}>
              {licence.ties[term]!.map((value) => (
                <option key={value} value={value}>
                  {termValue(term, value)}
                </option>
              ))}
            </select>
          </label>
        ))}
      {chosen === 'returned' && (
        <label className="tick">
          <input type="checkbox" name="restored" /> {said.restored}
        </label>
      )}
      <p className="tools">
        <button type="submit" className="firm" disabled={write.isPending}>
          {said.write}
        </button>
      </p>
      {write.error && <Failure error={write.error} />}
      {write.isSuccess && <p role="status">{said.written2}</p>}
      {write.data?.body.warnings.map((one) => (
        <p role="alert" className="notice" key={one.key}>
          {said.drawnAlready(one.line, one.shipment, one.quantity, day(one.on), one.key)}
        </p>
      ))}
    </form>
  )
}

type Entered = { readonly warnings: readonly DrawnAlready[] }

function entryOf(kind: Kind, form: FormData, { licence }: LicenceLedger): object {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const amount = text('amount')
  const of = licence.lines.find(({ line }) => line === text('line'))?.quantity.of
  const quantity = amount ? { quantity: { amount, unit: text('unit'), ...(of ? { of } : {}) } } : {}
  const value = text('value') ? { value: { amount: text('value'), currency: text('currency') } } : {}
  const use = Object.fromEntries(
    TERMS.flatMap((term: Term) => (form.has(`use.${term}`) ? [[term, text(`use.${term}`)]] : [])),
  )
  const base = { kind, on: text('on') }
  switch (kind) {
    case 'drawn':
      return { ...base, line: text('line'), ...quantity, ...value, use, shipment: text('shipment') }
    case 'reserved':
      return { ...base, line: text('line'), ...quantity, ...value, use }
    case 'released':
      return { ...base, reservation: text('about'), ...quantity }
    case 'returned':
      return { ...base, draw: text('about'), ...quantity, restored: form.has('restored') }
    case 'reversed':
      return { ...base, entry: text('about') }
  }
}
