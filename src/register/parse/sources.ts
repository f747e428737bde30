import type { PlainDate } from '../../time/date.js'
import type { ConditionScope } from '../condition-parse.js'
import type { Citation, Register, Source } from '../model.js'
import type { InstrumentShape } from '../shapes.js'
import { type Desk, report } from './desk.js'
import { defined } from './records.js'

/** The sources of every instrument by their ids, in the order of the file: the first is the one that is meant where none is named. */
export type Sources = Readonly<Record<string, Readonly<Record<string, Source>>>>

/** Dates that no source has: an unresolved citation is never visible. Rule R002 reports it. */
export const NEVER = '9999-12-31' as PlainDate

/** A source is published with its instrument unless it says otherwise. */
export function sourcesOf({ instrument: { published, sources } }: InstrumentShape): Sources[string] {
  return Object.fromEntries(
    sources.map((source) => [source.id, { ...defined(source), published: source.published ?? published }]),
  ) as Sources[string]
}

/** `source#place`, `instrument@source#place`, or nothing: the first source of the instrument. */
export function parseCitation(sources: Sources, instrument: string | undefined, text: string | undefined): Citation {
  const [, other, source, at] = /^(?:([^@#]+)@)?([^@#]*)(?:#(.*))?$/.exec(text ?? '') ?? []
  const of = other ?? instrument
  const own = (of && sources[of]) || {}
  const found = source ? own[source] : Object.values(own)[0]
  const place = at ? { at } : {}
  if (!found) return { ref: `${of ?? '?'}@${source ?? text}`, ...place, grade: 'M', published: NEVER }
  const { url, title } = found
  return {
    ref: `${of}@${found.id}`,
    ...place,
    grade: found.grade,
    published: found.published,
    ...defined({ url, title }),
  }
}

/** Everything that a provision, an act or a list is read against. */
export type Reading = {
  readonly desk: Desk
  readonly sources: Sources
  readonly facts: Register['facts']
  readonly specs: Register['specs']
}

export function conditionScope(reading: Reading, file: string, instrument: string): ConditionScope {
  const { desk, sources, facts, specs } = reading
  return {
    facts,
    specs,
    cite: (text) => parseCitation(sources, instrument, text),
    report: (issue, path) => report(desk, file, issue, path),
  }
}
