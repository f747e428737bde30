import type { DrawnAlready } from '../../../src/licence/again.js'
import { printAmount } from '../../../src/licence/amount.js'
import type { Entry } from '../../../src/licence/model.js'
import { useUnit } from '../../law/names.js'
import { useDay, useWordsOf } from '../../words/language.js'
import type { Outcome } from './entering.js'
import type { EntrySent } from './entry-read.js'
import { useEntryText } from './entry-text.js'
import { words } from './words.js'

/** What came of a write: it is written; or it is not, until somebody says that it is no repetition. */
export function Entered({ outcome, allTheSame }: { readonly outcome: Outcome; readonly allTheSame: () => void }) {
  const said = useWordsOf(words)
  const day = useDay()
  const text = useEntryText()
  const unit = useUnit()
  const { entry } = outcome
  const amountText = (printed: string) => printed.replace(/(?<= )[^ ]+/, unit)
  const sayBefore = ({ line, shipment, quantity, on }: DrawnAlready) =>
    said.drawnBefore(line, shipment, amountText(quantity), day(on))
  if ('before' in outcome)
    return (
      <div role="alert" className="notice">
        <p>
          <strong>{said.notWrittenYet}</strong> {[...new Set(outcome.before.map(sayBefore))].join(' ')}{' '}
          {outcome.before.some((one) => isIdentical(one, entry)) ? said.identical : said.sameShipment}
        </p>
        <button type="button" className="firm" onClick={allTheSame}>
          {said.allTheSame}
        </button>
      </div>
    )
  return (
    <>
      <p role="status">
        {said.written2} <span className="muted">{text({ ...entry, key: '' } as Entry)}</span>
      </p>
      {entry.kind === 'returned' && !entry.restored && <p className="notice">{said.notRestored}</p>}
      {outcome.warnings.map((one) => (
        <p role="alert" className="notice" key={one.key}>
          {sayBefore(one)} {said.drawnAlready}
        </p>
      ))}
    </>
  )
}

/** So much on the same day: the line and the shipment are the same already. */
const isIdentical = ({ on, quantity }: DrawnAlready, entry: EntrySent): boolean =>
  entry.kind === 'drawn' && on === entry.on && quantity === printAmount(entry.quantity)
