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

/** What a file of licences is read against: what it cites and names must be there. */
type Bench = Known & {
  readonly cite: (ref: string, path: Path) => Citation
  readonly named: (word: string | undefined, among: object, path: Path) => void
}

/** The kinds of licence and the licences observed, where the register has such files. */
export function parseLicences(desk: Desk, known: Known): Pick<Register, 'licenceKinds' | 'observedLicences'> {
  const licenceKinds = desk.files.has(KINDS) ? parseKinds(desk, benchFor(desk, KINDS, known)) : undefined
  return {
    ...(licenceKinds ? { licenceKinds } : {}),
    ...(desk.files.has(OBSERVED)
      ? { observedLicences: parseObserved(desk, benchFor(desk, OBSERVED, known), licenceKinds) }
      : {}),
  }
}

const benchFor = (desk: Desk, file: string, known: Known): Bench => ({
  ...known,
  cite: (ref, path) => {
    const citation = parseCitation(known.sources, undefined, ref)
    if (citation.published === NEVER)
      report(desk, file, { code: 'stray-citation', message: `cites ${ref}, which is no source` }, path)
    return citation
  },
  named: (word, among, path) => {
    if (word !== undefined && !Object.hasOwn(among, word))
      report(desk, file, { code: 'stray-name', message: `${word}: not in the register` }, path)
  },
})

function parseKinds(desk: Desk, bench: Bench): Readonly<Record<string, LicenceKind>> | undefined {
  const file = readShaped(desk, KINDS, kindsFile)
  if (!file) return undefined
  const clocks = mapValues(file.clocks ?? {}, (value, id) => clockIn(value, ['clocks', id], bench))
  return mapValues(file.kinds, (value, id) => kindIn(id, value, clocks, bench))
}

function clockIn(
  { within, calendar, ...value }: z.output<typeof clock>,
  at: Path,
  { cite, named, calendars }: Bench,
): Clock {
  named(calendar, calendars, [...at, 'calendar'])
  return {
    within,
    calendar,
    from: within.after,
    cite: cite(value.cite, [...at, 'cite']),
    stops: value.stops.map(({ cite: ref, ...stop }, index) => ({
      ...stop,
      ...(ref ? { cite: cite(ref, [...at, 'stops', index]) } : {}),
    })),
    disapplied: value.disapplied.map((one, index) => ({ ...one, cite: cite(one.cite, [...at, 'disapplied', index]) })),
  }
}

function kindIn(
  id: string,
  value: z.output<typeof kind>,
  clocks: Readonly<Record<string, Clock>>,
  { cite, named, issuers, regimes }: Bench,
): LicenceKind {
  const at = ['kinds', id]
  const { issuer, regime, title, says, exports } = value
  named(issuer, issuers, [...at, 'issuer'])
  named(regime, regimes, [...at, 'regime'])
  const clockOf = (key: 'clock' | 'amendment-clock') => {
    named(value[key], clocks, [...at, key])
    return value[key] === undefined ? undefined : clocks[value[key]]
  }
  const atMost = value['at-most']
  return {
    id,
    issuer,
    regime,
    title: defined(title),
    says,
    cite: cite(value.cite, [...at, 'cite']),
    documents: Object.entries(value.documents).map(([name, { per, translated, when, ...one }]) => ({
      id: name,
      name: one.name,
      cite: cite(one.cite, [...at, 'documents', name]),
      ...(per ? { per: 'endUser' as const } : {}),
      ...(translated ? { translated: true as const } : {}),
      ...(when ? { when } : {}),
    })),
    unknown: value.unknown ?? [],
    ...defined({
      atMost: atMost && { years: Number(atMost.years), cite: cite(atMost.cite, [...at, 'at-most']) },
      exports,
      endUsers: value['end-users'],
      notFor: value['not-for'],
      clock: clockOf('clock'),
      amendmentClock: clockOf('amendment-clock'),
    }),
  }
}

/** A report is published on the day of what it tells, or later. */
function parseObserved(
  desk: Desk,
  { named }: Bench,
  kinds: object | undefined,
): Readonly<Record<string, ObservedLicence>> {
  const file = readShaped(desk, OBSERVED, observedFile)
  return mapValues(file?.observed ?? {}, (value, id) => {
    const at = ['observed', id]
    if (kinds) named(value.kind, kinds, [...at, 'kind'])
    for (const [index, { on, published }] of value.reports.entries())
      if (published < on) {
        const message = `published ${published}, before what it tells of ${on}`
        report(desk, OBSERVED, { code: 'early-report', message }, [...at, 'reports', index])
      }
    return { id, ...value }
  })
}
