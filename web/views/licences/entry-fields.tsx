import type { ReactNode } from 'react'
import { TERMS } from '../../../src/licence/model.js'
import { useUnit } from '../../law/names.js'
import { useWhen } from '../../shell/clock.js'
import { useWordsOf } from '../../words/language.js'
import { type Draft, type Frame, isUse, unitsOf } from './drafting.js'
import type { Kind } from './entry-read.js'
import { useEntryText } from './entry-text.js'
import { Field } from './field.js'
import type { LicenceLedger } from './stored.js'
import { useTermValue } from './terms.js'
import { words } from './words.js'

type Props = {
  readonly ledger: LicenceLedger
  readonly frame: Frame
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** What is wrong with a field, by its name. */
  readonly wrong: (name: string) => ReactNode
}

/** The fields of an entry, in the order of what they rest on. */
export function EntryFields(props: Props) {
  const { kind } = props.frame
  return (
    <>
      <KindAndDay {...props} />
      {isUse(kind) ? <LineField {...props} /> : <AboutField {...props} />}
      {kind !== 'reversed' && <QuantityField {...props} />}
      {isUse(kind) && <UseFields {...props} />}
      {kind === 'returned' && <RestoredFields {...props} />}
    </>
  )
}

function KindAndDay({ ledger: { licence }, frame, change, wrong }: Props) {
  const said = useWordsOf(words)
  const { on } = useWhen()
  const span = { min: licence.validFrom, max: licence.validThrough }
  return (
    <>
      <Field label={said.entry}>
        {(tied) => (
          <select {...tied} value={frame.kind} onChange={(event) => change({ kind: event.target.value as Kind })}>
            {frame.open.map((one) => (
              <option key={one} value={one}>
                {said.kinds[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={said.day} wrong={wrong('on')}>
        {(tied) => (
          <input
            {...tied}
            type="date"
            name="on"
            required
            key={`${on} ${frame.isLate}`}
            {...(frame.isLate ? span : { defaultValue: on })}
          />
        )}
      </Field>
    </>
  )
}

function LineField({ ledger: { licence }, frame, change, wrong }: Props) {
  const said = useWordsOf(words)
  return (
    <Field label={said.line} wrong={wrong('line')}>
      {(tied) => (
        <select
          {...tied}
          name="line"
          value={frame.line.line}
          onChange={(event) => change({ line: event.target.value })}
        >
          {licence.lines.map(({ line, item }) => (
            <option key={line} value={line}>
              {line} {item}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function AboutField({ frame: { earlier }, draft, change, wrong }: Props) {
  const said = useWordsOf(words)
  const text = useEntryText()
  const texts = earlier.map(({ entry }) => text(entry))
  return (
    <Field label={said.ofEntry} wrong={wrong('about')} className="wide">
      {(tied) => (
        <select
          {...tied}
          name="about"
          required
          value={draft.about}
          onChange={(event) => change({ about: event.target.value })}
        >
          <option value="">{said.choose}</option>
          {earlier.map(({ entry, link: { by, at } }, index) => (
            <option key={entry.key} value={entry.key}>
              {texts[index]}
              {texts.filter((one) => one === texts[index]).length > 1 &&
                ` · ${said.written(by, at.slice(0, 16).replace('T', ' '))}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function QuantityField({ frame: { kind, of }, wrong }: Props) {
  const said = useWordsOf(words)
  const unitName = useUnit()
  return (
    <Field label={said.quantity} hint={isUse(kind) ? undefined : said.allOfIt} wrong={wrong('amount')}>
      {(tied) => (
        <span className="amount">
          <input {...tied} name="amount" inputMode="decimal" autoComplete="off" required={isUse(kind)} size={8} />
          <select
            name="unit"
            aria-label={said.unit}
            key={`${kind} ${of?.unit}`}
            defaultValue={of?.unit}
            disabled={of === undefined}
          >
            {unitsOf(of).map((unit) => (
              <option key={unit} value={unit}>
                {unitName(unit)}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}

function UseFields({ ledger: { licence }, frame: { kind, line }, wrong }: Props) {
  const said = useWordsOf(words)
  const termValue = useTermValue()
  return (
    <>
      {kind === 'drawn' && (
        <Field label={said.shipment} hint={said.shipmentHint} wrong={wrong('shipment')}>
          {(tied) => <input {...tied} name="shipment" autoComplete="off" required />}
        </Field>
      )}
      {line.value && (
        <Field label={said.value} wrong={wrong('value')}>
          {(tied) => (
            <span className="amount">
              <input {...tied} name="value" inputMode="decimal" autoComplete="off" required size={8} />
              <input name="currency" aria-label={said.currency} value={line.value?.currency} readOnly size={4} />
            </span>
          )}
        </Field>
      )}
      {TERMS.filter((term) => licence.ties[term]).map((term) => (
        <Field key={term} label={said.terms[term]} wrong={wrong(`use.${term}`)}>
          {(tied) => (
            <select {...tied} name={`use.${term}`}>
              {licence.ties[term]!.map((value) => (
                <option key={value} value={value}>
                  {termValue(term, value)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </>
  )
}

function RestoredFields({ draft, change, wrong }: Props) {
  const said = useWordsOf(words)
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          name="restored"
          checked={draft.isRestored}
          onChange={(event) => change({ isRestored: event.target.checked })}
        />{' '}
        {said.restored}
      </label>
      {!draft.isRestored && <p className="notice small">{said.notRestored}</p>}
      {draft.isRestored && (
        <Field label={said.restoredWords} wrong={wrong('words')} className="wide">
          {(tied) => <input {...tied} name="words" autoComplete="off" required />}
        </Field>
      )}
    </>
  )
}
