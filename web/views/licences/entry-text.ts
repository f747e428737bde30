import type { Entry } from '../../../src/licence/model.js'
import { useUnit } from '../../law/names.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** An entry as a person knows it: `draw · 15 Apr 2026 · line 1 · 360 kg · declaration 1`, without its key. */
export function useEntryText(): (entry: Entry) => string {
  const said = useWordsOf(words)
  const day = useDay()
  const unit = useUnit()
  return (entry) =>
    [
      said.kinds[entry.kind],
      day(entry.on),
      'line' in entry ? said.onLine(entry.line) : '',
      'quantity' in entry && entry.quantity
        ? `${entry.quantity.amount} ${unit(entry.quantity.unit)}${entry.quantity.of ? ` ${entry.quantity.of}` : ''}`
        : '',
      'shipment' in entry ? entry.shipment : '',
      'by' in entry ? entry.by : '',
    ]
      .filter(Boolean)
      .join(' · ')
}
