import type { Instrument } from '../model.js'
import type { InstrumentShape } from '../shapes.js'
import { defined } from './records.js'
import type { Sources } from './sources.js'

export function parseInstrument(id: string, shape: InstrumentShape, sources: Sources): Instrument {
  const { instrument, provisions } = shape
  return {
    id,
    issuer: id.split('/').slice(0, 2).join('/'),
    regime: instrument.regime,
    title: instrument.title as Instrument['title'],
    published: instrument.published,
    ...(instrument.until ? { until: defined(instrument.until) as Instrument['until'] & object } : {}),
    sources: sources[id]!,
    provisions: Object.keys(provisions ?? {}).map((number) => `${id}#${number}`),
    notes: instrument.notes ?? [],
  }
}
