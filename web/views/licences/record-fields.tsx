import { type ReactNode, useId } from 'react'
import { useAsk } from '../../core/hooks.js'
import type { Vocabulary } from '../../core/vocabulary.js'
import { useNames, useUnit } from '../../law/names.js'
import { useWordsOf } from '../../words/language.js'
import { Field, type Tied } from './field.js'
import { words as own } from './record-words.js'
import { words } from './words.js'

type Kind = Vocabulary['licenceKinds'][number]
/** What is wrong with a field, by its name. */
type Wrong = { readonly wrong: (name: string) => ReactNode }

/** What the certificate says of itself. */
export function CertificateFields({
  kinds,
  kind,
  split,
  onKind,
  onSplit,
  wrong,
}: Wrong & {
  readonly kinds: readonly Kind[]
  readonly kind: Kind | undefined
  readonly split: boolean | undefined
  readonly onKind: (id: string) => void
  readonly onSplit: (split: boolean | undefined) => void
}) {
  const said = useWordsOf(own)
  const { choose } = useWordsOf(words)
  const name = useNames()
  const day = (of: 'granted' | 'validFrom' | 'validThrough', hint?: string) => (
    <Field label={said[of]} hint={hint} wrong={wrong(of)}>
      {(tied) => <input {...tied} type="date" name={of} required={of !== 'validFrom'} />}
    </Field>
  )
  return (
    <fieldset>
      <legend>{said.certificate}</legend>
      <div className="fields">
        <Field label={said.kind} wrong={wrong('kind')} className="wide">
          {(tied) => (
            <select {...tied} name="kind" value={kind?.id ?? ''} onChange={(event) => onKind(event.target.value)}>
              {kinds.map(({ id, issuer }) => (
                <option key={id} value={id}>
                  {name('issuer', issuer)} · {name('licence', id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Text name="number" label={said.number} wrong={wrong} />
        <Text name="holder" label={said.holder} wrong={wrong} />
        {day('granted')}
        {day('validFrom', said.validFromHint)}
        {day('validThrough')}
        <Field label={said.split} wrong={wrong('split')}>
          {(tied) => (
            <select
              {...tied}
              name="split"
              required
              value={split === undefined ? (kind?.exports ?? '') : split ? 'several' : 'one'}
              onChange={(event) => onSplit(event.target.value === '' ? undefined : event.target.value === 'several')}
            >
              {kind?.exports === undefined && <option value="">{choose}</option>}
              <option value="one">{said.one}</option>
              <option value="several">{said.several}</option>
            </select>
          )}
        </Field>
        {split && kind?.exports === 'one' && (
          <Text name="splitWords" label={said.splitWords} hint={said.splitWordsHint} wrong={wrong} className="wide" />
        )}
      </div>
    </fieldset>
  )
}

/** Whom and what it is tied to. */
export function PartyFields({ kind, wrong }: Wrong & { readonly kind: Kind | undefined }) {
  const said = useWordsOf(own)
  const { terms } = useWordsOf(words)
  const name = useNames()
  const vocabulary = useAsk('words', {}).data
  const list = (of: 'order' | 'customer' | 'endUser') => (
    <Field label={terms[of]} hint={said.oneALine} wrong={wrong(of)}>
      {(tied) => <textarea {...tied} name={of} rows={1} spellCheck={false} />}
    </Field>
  )
  const choice = (of: 'endUse' | 'destination', options: readonly (readonly [string, string])[]) => (
    <Field label={terms[of]} wrong={wrong(of)}>
      {(tied) => (
        <select {...tied} name={of}>
          <option value="">{said.unsaid}</option>
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const places = (vocabulary?.territories ?? []).map(({ id }) => [id, name('place', id)] as const)
  return (
    <fieldset>
      <legend>{said.parties}</legend>
      <p className="muted small">{said.partiesHow}</p>
      <div className="fields">
        {kind?.endUsers === 'one' ? <Text name="endUser" label={terms.endUser} wrong={wrong} /> : list('endUser')}
        {list('customer')}
        {list('order')}
        {choice(
          'endUse',
          (vocabulary?.endUses ?? []).map((use) => [use, name('use', use)]),
        )}
        {choice(
          'destination',
          places.toSorted(([, a], [, b]) => a.localeCompare(b)),
        )}
      </div>
    </fieldset>
  )
}

/** One line: the item, and how much of it. */
export function LineFields({
  row,
  line,
  remove,
  wrong,
}: Wrong & { readonly row: number; readonly line: number; readonly remove?: () => void }) {
  const said = useWordsOf(own)
  const unitName = useUnit()
  const units = useId()
  return (
    <fieldset>
      <legend>{said.line(line)}</legend>
      <div className="fields">
        <Text name={`item.${row}`} label={said.item} wrong={wrong} className="wide" />
        <Text name={`codes.${row}`} label={said.codes} hint={said.codesHint} wrong={wrong} isNeeded={false} />
        <Field label={said.quantity} wrong={either(wrong(`amount.${row}`), wrong(`unit.${row}`))}>
          {(tied) => (
            <span className="amount">
              <input {...tied} name={`amount.${row}`} inputMode="decimal" required autoComplete="off" />
              <input
                name={`unit.${row}`}
                aria-label={said.unit}
                list={units}
                defaultValue="kg"
                required
                autoComplete="off"
              />
              <datalist id={units}>
                {['kg', 'g', 't', 'pcs'].map((unit) => (
                  <option key={unit} value={unit}>
                    {unitName(unit)}
                  </option>
                ))}
              </datalist>
            </span>
          )}
        </Field>
        <Text name={`of.${row}`} label={said.of} hint={said.ofHint} wrong={wrong} isNeeded={false} />
        <Field label={said.value} hint={said.valueHint} wrong={either(wrong(`value.${row}`), wrong(`currency.${row}`))}>
          {(tied) => (
            <span className="amount">
              <input {...tied} name={`value.${row}`} inputMode="decimal" autoComplete="off" />
              <input
                name={`currency.${row}`}
                aria-label={said.currency}
                placeholder="EUR"
                maxLength={3}
                autoComplete="off"
              />
            </span>
          )}
        </Field>
      </div>
      {remove && (
        <p className="tools">
          <button type="button" className="quiet" onClick={remove}>
            {said.remove(line)}
          </button>
        </p>
      )}
    </fieldset>
  )
}

const either = (one: ReactNode, other: ReactNode): ReactNode =>
  one && other ? (
    <>
      {one} {other}
    </>
  ) : (
    (one ?? other)
  )

function Text({
  name,
  label,
  hint,
  wrong,
  className = '',
  isNeeded = true,
}: Wrong & {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly className?: string
  readonly isNeeded?: boolean
}) {
  return (
    <Field label={label} hint={hint} wrong={wrong(name)} className={className}>
      {(tied: Tied) => <input {...tied} name={name} required={isNeeded} autoComplete="off" />}
    </Field>
  )
}
