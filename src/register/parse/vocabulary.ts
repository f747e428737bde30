import type { z } from 'zod'
import { actorsOf, strayNames } from '../actors.js'
import type { Price, Register } from '../model.js'
import * as shapes from '../shapes.js'
import { type Desk, readShaped, report } from './desk.js'
import { defined, mapValues } from './records.js'
import { parseCitation, type Sources } from './sources.js'

/** The files that are neither an instrument nor a list. */
export const VOCABULARY: readonly string[] = [
  'facts.yaml',
  'products.yaml',
  'open-points.yaml',
  'coverage.yaml',
  'actors.yaml',
  'calendars.yaml',
  'licence-kinds.yaml',
  'licences-observed.yaml',
]

export function parseFacts(desk: Desk): Pick<Register, 'facts' | 'products' | 'specs'> {
  const { products, specs } = readShaped(desk, 'products.yaml', shapes.productsFile) ?? { products: {}, specs: {} }
  const file = readShaped(desk, 'facts.yaml', shapes.factsFile)
  const facts = mapValues(file?.facts ?? {}, (fact, id) => ({
    id,
    type: fact.type,
    values: id === 'item.product' ? Object.keys(products) : (fact.values ?? []),
    excludes: fact.excludes ?? {},
    per: fact.per ?? [],
    worthAtMost: worthAtMost(id, fact['worth-at-most']),
    ...defined({ waitsFor: fact['waits-for'], together: fact.together, names: fact.names }),
    ask: fact.ask,
    who: fact.who,
  }))
  return { facts, products, specs }
}

type Limits = NonNullable<z.infer<typeof shapes.factsFile>['facts'][string]['worth-at-most']>

/** One limit of the fact, or one for each parameter that it may have. */
function worthAtMost(id: string, limits: Limits | undefined): Readonly<Record<string, Price>> {
  if (limits === undefined) return {}
  if (isPrice(limits)) return { [id]: limits }
  return Object.fromEntries(Object.entries(limits).map(([parameter, most]) => [`${id}(${parameter})`, most]))
}

const isPrice = (limits: Limits): limits is Price => typeof limits.amount === 'string'

export function parseOpenPoints(desk: Desk, sources: Sources): Register['openPoints'] {
  const points = readShaped(desk, 'open-points.yaml', shapes.openPointsFile)?.['open-points'] ?? {}
  return mapValues(points, (point, id) => ({
    id,
    asks: point.asks,
    readings: point.readings,
    cite: parseCitation(sources, undefined, point.cite),
  }))
}

export function parseRegimes(desk: Desk): Register['regimes'] {
  return mapValues(readShaped(desk, 'coverage.yaml', shapes.coverageFile)?.regimes ?? {}, (regime, id) => ({
    id,
    title: regime.title,
    coverage: regime.coverage,
    verifiedFrom: regime['verified-from'],
    verifiedThrough: regime['verified-through'],
    says: regime.says,
    missing: regime.missing ?? [],
  }))
}

export function parseActors(desk: Desk): Pick<Register, 'territories' | 'issuers' | 'actors'> {
  const file = readShaped(desk, 'actors.yaml', shapes.actorsFile)
  const actors = actorsOf(file)
  for (const { path, message } of strayNames(actors)) report(desk, 'actors.yaml', { code: 'stray-name', message }, path)
  return {
    actors,
    territories: mapValues(file?.territories ?? {}, ({ alias, 'perhaps-within': perhapsWithin, ...territory }, id) => ({
      id,
      ...defined({ ...territory, perhapsWithin }),
      alias: alias ?? [],
    })),
    issuers: mapValues(file?.issuers ?? {}, (issuer, id) => ({ id, ...issuer })),
  } as Pick<Register, 'territories' | 'issuers' | 'actors'>
}

export function parseCalendars(desk: Desk): Register['calendars'] {
  const calendars = readShaped(desk, 'calendars.yaml', shapes.calendarsFile)?.calendars ?? {}
  return mapValues(calendars, ({ years, holidays, workdays }) => ({ years, holidays, workdays }))
}
