import { parseCondition } from '../condition-parse.js'
import { EVENTS, type Instrument, type Opened, type OwnEvent, type Provision } from '../model.js'
import type { EventShape, ProvisionShape } from '../shapes.js'
import { notePlace, type Path, report } from './desk.js'
import { parseEffect } from './effect.js'
import { defined, mapValues } from './records.js'
import { parseRelations } from './relations.js'
import { conditionScope, parseCitation, type Reading } from './sources.js'

type Home = { readonly instrument: string; readonly regime: string }

/** The provision that stands under `number` in the file of its instrument. */
export function parseProvision(reading: Reading, home: Home, number: string, value: ProvisionShape): Provision {
  const { desk, sources } = reading
  const { instrument, regime } = home
  const file = `${instrument}.yaml`
  const path = ['provisions', number]
  const id = `${instrument}#${number}`
  notePlace(desk, id, file, path)
  return {
    id,
    instrument,
    regime,
    says: value.says,
    ...(value.words ? { words: value.words as NonNullable<Provision['words']> } : {}),
    subject: value.subject,
    reach: openedOf(value.reach ?? 'as-shipped'),
    effect: parseEffect(desk, value.effect, file, [...path, 'effect']),
    ...parseRelations(reading, value.for ?? {}, { instrument, cite: value['for-cite'], path: [...path, 'for'] }),
    judgedBy: openedOf(value['judged-by']),
    when: parseCondition(value.when, [...path, 'when'], conditionScope(reading, file, instrument)),
    events: value.events.map((event, index) =>
      parseEvent(reading, instrument, event, value.cite, [...path, 'events', index]),
    ),
    cite: parseCitation(sources, instrument, value.cite),
    notes: value.notes ?? [],
  }
}

function parseEvent(
  { desk, sources }: Reading,
  instrument: string,
  event: EventShape,
  fallback: string | undefined,
  path: Path,
): OwnEvent {
  const kinds = EVENTS.filter((kind) => event[kind] !== undefined)
  const kind = kinds[0] ?? 'announced'
  if (kinds.length !== 1) {
    const issue = { code: 'bad-event', message: 'an event has one kind', expected: EVENTS.join(', ') }
    report(desk, `${instrument}.yaml`, issue, path)
  }
  const { until, earliest, latest, perhaps, note } = event
  const rest = defined({ until: until && defined(until), earliest, latest, perhaps, note, if: event.if })
  return {
    kind,
    date: event[kind] ?? ('0001-01-01' as OwnEvent['date']),
    cite: parseCitation(sources, instrument, event.cite ?? fallback),
    ...rest,
  } as OwnEvent
}

function openedOf<T extends string>(value: T | { open: string; readings: Record<string, T> }): Opened<T> {
  return typeof value === 'string' ? { only: value } : { point: value.open, readings: value.readings }
}

/**
 * Relations may name an instrument, a regime or a layer: they stand for its provisions (of a regime: those that require a licence; of a layer: its
 * duties and fees, the one that says so left out).
 */
export function relate(
  provisions: Readonly<Record<string, Provision>>,
  instruments: Readonly<Record<string, Instrument>>,
): Record<string, Provision> {
  const expand = (name: string, self: string): readonly string[] => {
    if (name.startsWith('layer:')) return inLayer(provisions, name.slice('layer:'.length)).filter((id) => id !== self)
    if (!name.startsWith('regime:')) return instruments[name]?.provisions ?? [name]
    const regime = name.slice('regime:'.length)
    return Object.values(provisions)
      .filter(({ effect }) => effect.kind === 'licence' && effect.regime === regime)
      .map(({ id }) => id)
  }
  return mapValues(provisions, (provision) => {
    const expanded = (names: readonly string[] = []) => names.flatMap((name) => expand(name, provision.id))
    return {
      ...provision,
      relations: mapValues(provision.relations, expanded),
      relatedBy: provision.relatedBy.map((one) => ({ ...one, targets: expanded(one.targets) })),
    }
  })
}

const inLayer = (provisions: Readonly<Record<string, Provision>>, layer: string): string[] =>
  Object.values(provisions)
    .filter(({ effect }) => (effect.kind === 'duty' || effect.kind === 'fee') && effect.layer === layer)
    .map(({ id }) => id)
