import { parseCondition } from '../condition-parse.js'
import type { Entry, List, ListedName } from '../model.js'
import { type ListShape, listFile } from '../shapes.js'
import { notePlace, readShaped } from './desk.js'
import { defined, mapValues } from './records.js'
import { conditionScope, NEVER, parseCitation, type Reading } from './sources.js'

/** The list of a file, or none where its shape does not fit. A list is dated by `listed`, or by its instrument (`published`, by id). */
export function parseList(reading: Reading, path: string, published: ReadonlyMap<string, List['listed']>): List[] {
  const shape = readShaped(reading.desk, path, listFile)
  if (!shape) return []
  const id = path.replace(/\.yaml$/, '')
  const instrument = id.split('/').slice(0, 3).join('/')
  notePlace(reading.desk, id, path, ['list'])
  const { title, complete, listed, notes, unverified: says, cite } = shape.list
  const partOf = shape.list['part-of']
  return [
    {
      id,
      instrument,
      title: title as List['title'],
      entries: entriesOf(reading, path, instrument, shape),
      names: namesOf(reading, instrument, shape),
      complete,
      listed: listed ?? published.get(instrument) ?? NEVER,
      notes: notes ?? [],
      ...defined({ partOf, unverified: says && { says, cite: parseCitation(reading.sources, instrument, cite) } }),
    } as List,
  ]
}

function entriesOf(reading: Reading, path: string, instrument: string, shape: ListShape): List['entries'] {
  const scope = conditionScope(reading, path, instrument)
  return mapValues(shape.entries ?? {}, (value, code): Entry => {
    const { when, cite, elements, 'reference-codes': referenceCodes, notes, ...rest } = value
    return {
      code,
      ...defined({ ...rest, referenceCodes }),
      when: parseCondition(when, ['entries', code, 'when'], scope),
      elements: elements ?? [],
      cite: parseCitation(reading.sources, instrument, cite ?? shape.list.cite),
      notes: notes ?? [],
    } as Entry
  })
}

function namesOf({ sources }: Reading, instrument: string, shape: ListShape): List['names'] {
  return mapValues(
    shape.names ?? {},
    ({ cite, aka, ids, ...rest }, id) =>
      ({
        id,
        ...defined(rest),
        aka: aka ?? [],
        ids: ids ?? {},
        cite: parseCitation(sources, instrument, cite ?? shape.list.cite),
      }) as ListedName,
  )
}
