import type { Issue } from '../issue.js'
import { editionOf } from './edition.js'
import type { Register } from './model.js'
import { parseAct } from './parse/act.js'
import { type Desk, newDesk, notePlace, type Places, readShaped } from './parse/desk.js'
import { parseInstrument } from './parse/instrument.js'
import { parseLicences } from './parse/licences.js'
import { parseList } from './parse/list.js'
import { parseProvision, relate } from './parse/provision.js'
import { mapValues } from './parse/records.js'
import { type Reading, sourcesOf } from './parse/sources.js'
import {
  parseActors,
  parseCalendars,
  parseFacts,
  parseOpenPoints,
  parseRegimes,
  VOCABULARY,
} from './parse/vocabulary.js'
import { type InstrumentShape, instrumentFile } from './shapes.js'

export type { Places }
export type ParsedRegister = { readonly register: Register; readonly issues: readonly Issue[]; readonly places: Places }

/**
 * The register from the texts of its files, by path below `register/` (`cn/mofcom/2025-61.yaml`). Shapes, dates and vocabulary are checked
 * here; what the parts say of each other is checked by the named rules (`rules.ts`).
 */
export function parseRegister(files: ReadonlyMap<string, string>): ParsedRegister {
  const desk = newDesk(files)
  const { facts, products, specs } = parseFacts(desk)
  const laws = [...files.keys()].filter((path) => path.endsWith('.yaml') && !VOCABULARY.includes(path)).sort()
  const isList = (path: string) => /^\s*list:/m.test(files.get(path)!)
  const shapes = readInstruments(
    desk,
    laws.filter((path) => !isList(path)),
  )
  const sources = mapValues(Object.fromEntries(shapes), sourcesOf)
  const reading: Reading = { desk, sources, facts, specs }
  const published = new Map([...shapes].map(([id, { instrument }]) => [id, instrument.published]))
  const lists = laws.filter(isList).flatMap((path) => parseList(reading, path, published))
  const instruments = Object.fromEntries([...shapes].map(([id, shape]) => [id, parseInstrument(id, shape, sources)]))
  const provisions = provisionsOf(reading, shapes)
  const acts = [...shapes].flatMap(([id, shape]) =>
    (shape.acts ?? []).flatMap((value, index) => parseAct(reading, id, value, index, { instruments, provisions })),
  )
  const regimes = parseRegimes(desk)
  const calendars = parseCalendars(desk)
  const named = parseActors(desk)
  const body = {
    instruments,
    provisions: relate(provisions, instruments),
    acts,
    lists: Object.fromEntries(lists.map((list) => [list.id, list])),
    facts,
    specs,
    products,
    openPoints: parseOpenPoints(desk, sources),
    regimes,
    ...named,
    calendars,
    ...parseLicences(desk, { sources, regimes, calendars, issuers: named.issuers }),
  }
  return { register: { edition: editionOf(body), ...body }, issues: desk.issues, places: desk.places }
}

/** The instruments whose shape fits, by id. */
function readInstruments(desk: Desk, paths: readonly string[]): ReadonlyMap<string, InstrumentShape> {
  return new Map(
    paths.flatMap((path) => {
      const shape = readShaped(desk, path, instrumentFile)
      const id = path.replace(/\.yaml$/, '')
      if (shape) notePlace(desk, id, path, ['instrument'])
      return shape ? [[id, shape] as const] : []
    }),
  )
}

function provisionsOf(reading: Reading, shapes: ReadonlyMap<string, InstrumentShape>): Register['provisions'] {
  const all = [...shapes].flatMap(([instrument, shape]) =>
    Object.entries(shape.provisions ?? {}).map(([number, value]) =>
      parseProvision(reading, { instrument, regime: shape.instrument.regime }, number, value),
    ),
  )
  return Object.fromEntries(all.map((provision) => [provision.id, provision]))
}
