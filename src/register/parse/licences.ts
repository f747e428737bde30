import { z } from 'zod'
import { APPLICATION_MOVES, type Clock, type LicenceKind, type ObservedLicence } from '../licences.js'
import type { Citation, Register } from '../model.js'
import { bothWords, day, grade, words } from '../shapes.js'
import { type Desk, type Path, readShaped, report } from './desk.js'
import { defined, mapValues } from './records.js'
import { NEVER, parseCitation, type Sources } from './sources.js'

const KINDS = 'licence-kinds.yaml'
const OBSERVED = 'licences-observed.yaml'

const text = z.string().min(1)
const move = z.enum(APPLICATION_MOVES)
const oneOrSeveral = z.enum(['one', 'several'])
const WITHIN = /^(\d{1,3}) (working )?days after ([a-z-]+)$/
const within = text.transform((value, context) => {
  const [, days, working, after] = WITHIN.exec(value) ?? []
  const from = move.safeParse(after)
  if (days && from.success) return { days: Number(days), working: working !== undefined, after: from.data }
  context.addIssue({ code: 'custom', message: 'expected "45 working days after accepted"' })
  return z.NEVER
})

const clock = z.strictObject({
  within,
  calendar: text,
  cite: text,
  stops: z.array(
    z.strictObject({ from: move, to: move, counts: z.enum(['no', 'unknown']), says: text, cite: text.optional() }),
  ),
  disapplied: z.array(z.strictObject({ when: z.union([z.literal('concern-list'), move]), says: text, cite: text })),
})
const document = z.strictObject({
  name: bothWords,
  per: z.literal('end-user').optional(),
  translated: z.literal('yes').optional(),
  when: z.literal('concern-list').optional(),
  cite: text,
})
const kind = z.strictObject({
  issuer: text,
  regime: text,
  title: words,
  says: text,
  cite: text,
  'at-most': z
    .strictObject({ years: text.regex(/^[1-9]$/, 'expected a number of years, like 3'), cite: text })
    .optional(),
  exports: oneOrSeveral.optional(),
  'end-users': oneOrSeveral.optional(),
  'not-for': z.literal('concern-list').optional(),
  documents: z.record(text, document),
  clock: text.optional(),
  'amendment-clock': text.optional(),
  unknown: z.array(text).optional(),
})
const kindsFile = z.strictObject({ clocks: z.record(text, clock).optional(), kinds: z.record(text, kind) })

const names = z.union([z.literal('unknown'), z.array(text).min(1)])
const observedFile = z.strictObject({
  observed: z.record(
    text,
    z.strictObject({
      kind: text,
      title: text,
      holders: names,
      customers: names,
      items: text,
      quantity: text,
      validity: text,
      reports: z.array(z.strictObject({ on: day, published: day, says: text, source: text, grade })).min(1),
    }),
  ),
})

type Known = Pick<Register, 'issuers' | 'regimes' | 'calendars'> & { readonly sources: Sources }

/** The kinds of licence and the licences observed, where the register has such files. What they name and cite must be there. */
export function parseLicences(desk: Desk, known: Known): Pick<Register, 'licenceKinds' | 'observedLicences'> {
  return {
    ...(desk.files.has(KINDS) ? { licenceKinds: parseKinds(desk, known) } : {}),
    ...(desk.files.has(OBSERVED) ? { observedLicences: parseObserved(desk) } : {}),
  }
}

function parseKinds(
  desk: Desk,
  { sources, issuers, regimes, calendars }: Known,
): Readonly<Record<string, LicenceKind>> {
  const file = readShaped(desk, KINDS, kindsFile)
  const cite = (ref: string, path: Path): Citation => {
    const citation = parseCitation(sources, undefined, ref)
    if (citation.published === NEVER)
      report(desk, KINDS, { code: 'stray-citation', message: `cites ${ref}, which is no source` }, path)
    return citation
  }
  const named = (word: string | undefined, among: object, path: Path) => {
    if (word !== undefined && !Object.hasOwn(among, word))
      report(desk, KINDS, { code: 'stray-name', message: `${word}: not in the register` }, path)
  }
  const clocks = mapValues(file?.clocks ?? {}, (value, id): Clock => {
    const at = ['clocks', id]
    named(value.calendar, calendars, [...at, 'calendar'])
    return {
      within: value.within,
      calendar: value.calendar,
      from: value.within.after,
      cite: cite(value.cite, [...at, 'cite']),
      stops: value.stops.map(({ cite: ref, ...stop }, index) => ({
        ...stop,
        ...(ref ? { cite: cite(ref, [...at, 'stops', index]) } : {}),
      })),
      disapplied: value.disapplied.map((one, index) => ({
        ...one,
        cite: cite(one.cite, [...at, 'disapplied', index]),
      })),
    }
  })
  return mapValues(file?.kinds ?? {}, (value, id): LicenceKind => {
    const at = ['kinds', id]
    named(value.issuer, issuers, [...at, 'issuer'])
    named(value.regime, regimes, [...at, 'regime'])
    for (const key of ['clock', 'amendment-clock'] as const) named(value[key], clocks, [...at, key])
    const { issuer, regime, title, says, exports, documents } = value
    const own = (key: 'clock' | 'amendment-clock') => (value[key] === undefined ? undefined : clocks[value[key]])
    const atMost = value['at-most']
    return {
      id,
      issuer,
      regime,
      title: defined(title),
      says,
      cite: cite(value.cite, [...at, 'cite']),
      documents: Object.entries(documents).map(([name, one]) => ({
        id: name,
        name: one.name,
        cite: cite(one.cite, [...at, 'documents', name]),
        ...(one.per ? { per: 'endUser' as const } : {}),
        ...(one.translated ? { translated: true as const } : {}),
        ...(one.when ? { when: one.when } : {}),
      })),
      unknown: value.unknown ?? [],
      ...defined({
        atMost: atMost && { years: Number(atMost.years), cite: cite(atMost.cite, [...at, 'at-most']) },
        exports,
        endUsers: value['end-users'],
        notFor: value['not-for'],
        clock: own('clock'),
        amendmentClock: own('amendment-clock'),
      }),
    }
  })
}

/** A report is published on the day of what it tells, or later. */
function parseObserved(desk: Desk): Readonly<Record<string, ObservedLicence>> {
  const file = readShaped(desk, OBSERVED, observedFile)
  return mapValues(file?.observed ?? {}, (value, id) => {
    for (const [index, { on, published }] of value.reports.entries())
      if (published < on)
        report(
          desk,
          OBSERVED,
          { code: 'early-report', message: `published ${published}, before what it tells of ${on}` },
          ['observed', id, 'reports', index],
        )
    return { id, ...value }
  })
}
