import type { Issue } from '../../issue.js'
import type { Citation, Register, Source } from '../../register/model.js'
import { type Desk, newDesk, notePlace, type Places, readShaped } from '../../register/parse/desk.js'
import { defined, mapValues } from '../../register/parse/records.js'
import { parseCitation } from '../../register/parse/sources.js'
import type { PlainDate } from '../../time/date.js'
import type { Allegation, Arrangement, Carrier, Contact, Promised, Statement, Talks, Truce } from './model.js'
import * as shapes from './shapes.js'

export type ParsedTalks = { readonly talks: Talks; readonly issues: readonly Issue[]; readonly places: Places }

/** What a text of the talks says where: `source` of its own file, `geneva-2025@source`, or `cn/mofcom/2025-70@source` of the register. */
type Cite = (text: string) => Citation

const COVERAGE = 'coverage.yaml'
/** Where no coverage file says otherwise, nothing is verified. */
const DAWN = '0001-01-01' as PlainDate

/**
 * The talks from the texts of their files, by path below `talks/` (`contacts/…`, `arrangements/…`, `truces/…`, `coverage.yaml`). A thing's id is
 * the name of its file. Shapes and dates are checked here; what the parts say of each other by the named rules (`rules.ts`).
 */
export function parseTalks(files: ReadonlyMap<string, string>, register: Register): ParsedTalks {
  const desk = newDesk(files)
  const contacts = readAll(desk, 'contacts', shapes.contactFile, ['contact'])
  const arrangements = readAll(desk, 'arrangements', shapes.arrangementFile, ['arrangement'])
  const truces = readAll(desk, 'truces', shapes.truceFile, ['truce'])
  const coverage = readShaped(desk, COVERAGE, shapes.coverageFile)
  refuseStrays(desk)
  const sources = {
    ...mapValues(register.instruments, (instrument) => instrument.sources),
    ...mapValues(contacts, ({ contact }) => byId(contact.sources)),
    ...mapValues(arrangements, ({ arrangement }) => byId(arrangement.sources)),
  }
  const citeIn =
    (id: string): Cite =>
    (text) =>
      parseCitation(sources, id, text)
  const talks = {
    ...(coverage?.['recorded-from'] ? { recordedFrom: coverage['recorded-from'] } : {}),
    verifiedThrough: coverage?.['verified-through'] ?? DAWN,
    contacts: mapValues(contacts, (shape, id) => parseContact(id, shape, citeIn(id))),
    arrangements: mapValues(arrangements, (shape, id) => parseArrangement(id, shape, citeIn(id))),
    truces: mapValues(truces, (shape, id) => parseTruce(id, shape, citeIn(id))),
  }
  notePromises(desk, arrangements)
  return { talks, issues: desk.issues, places: desk.places }
}

function readAll<T extends Parameters<typeof readShaped>[2]>(
  desk: Desk,
  folder: string,
  shape: T,
  top: readonly string[],
): Record<string, NonNullable<ReturnType<typeof readShaped<T>>>> {
  const found: Record<string, NonNullable<ReturnType<typeof readShaped<T>>>> = {}
  for (const path of [...desk.files.keys()].filter((one) => one.startsWith(`${folder}/`)).sort()) {
    const id = path.slice(folder.length + 1).replace(/\.yaml$/, '')
    const read = readShaped(desk, path, shape)
    if (!read) continue
    if (desk.places[id])
      desk.issues.push({ code: 'duplicate-id', file: path, message: 'another file has this name', found: id })
    else notePlace(desk, id, path, top)
    found[id] = read
  }
  return found
}

function refuseStrays(desk: Desk): void {
  for (const file of desk.files.keys()) {
    if (file === COVERAGE || /^(contacts|arrangements|truces)\/[^/]+$/.test(file)) continue
    const expected = 'contacts/, arrangements/, truces/ or coverage.yaml'
    desk.issues.push({ code: 'stray-file', file, message: 'nothing reads this file', expected })
  }
}

function notePromises(desk: Desk, arrangements: Readonly<Record<string, shapes.ArrangementShape>>): void {
  for (const [id, { promises }] of Object.entries(arrangements))
    for (const key of Object.keys(promises))
      notePlace(desk, `${id}/${key}`, `arrangements/${id}.yaml`, ['promises', key])
}

const byId = (sources: readonly { readonly id: string }[]): Readonly<Record<string, Source>> =>
  Object.fromEntries(sources.map((source) => [source.id, defined(source)])) as Readonly<Record<string, Source>>

function parseContact(id: string, { contact, reports }: shapes.ContactShape, cite: Cite): Contact {
  const { kind, title, place, ordinal, people, agenda, notes, 'asked-by': asked, 'named-by': named } = contact
  return {
    id,
    kind,
    title,
    namedBy: cite(named ?? contact.sources[0]!.id),
    people: defined(people ?? {}),
    ...defined({
      place,
      ordinal: ordinal && { nth: ordinal.nth, cite: cite(ordinal.cite) },
      askedBy: asked && { ...defined(asked), cite: cite(asked.cite) },
      agenda: agenda && { items: agenda.items, cite: cite(agenda.cite) },
    }),
    reports: reports.map((report) => ({ ...defined(report), cite: cite(report.cite) })),
    sources: byId(contact.sources),
    notes: notes ?? [],
  } as Contact
}

function parseArrangement(id: string, { arrangement, promises }: shapes.ArrangementShape, cite: Cite): Arrangement {
  const { title, agreed, contacts, notes } = arrangement
  return {
    id,
    title: title as Arrangement['title'],
    agreed,
    contacts,
    promises: mapValues(promises, (shape, key) => parsePromise(id, key, shape, cite)),
    sources: byId(arrangement.sources),
    notes: notes ?? [],
  }
}

function parsePromise(arrangement: string, key: string, shape: shapes.PromiseShape, cite: Cite): Promised {
  const { by, what, said, silent, until, steps, renews, concerns, allegations, later } = shape
  return {
    id: `${arrangement}/${key}`,
    arrangement,
    by,
    what,
    said: said.map((one) => parseStatement(one, cite)),
    silent: (silent ?? []).map((one) => ({ ...one, cite: cite(one.cite) })),
    ...(until
      ? { until: { ...defined(until), cite: cite(until.cite ?? said[0]!.cite) } as NonNullable<Promised['until']> }
      : {}),
    steps: defined(steps ?? {}),
    carriedBy: (shape['carried-by'] ?? []).map((one) => parseCarrier(one, cite)),
    renews: renews ?? [],
    concerns: concerns ?? [],
    allegations: (allegations ?? []).map((one) => parseAllegation(one, cite)),
    later: (later ?? []).map((one) => ({ ...one, cite: cite(one.cite) })),
  }
}

const parseStatement = (shape: shapes.StatementShape, cite: Cite): Statement =>
  ({ ...defined(shape), cite: cite(shape.cite) }) as Statement

function parseCarrier(shape: NonNullable<shapes.PromiseShape['carried-by']>[number], cite: Cite): Carrier {
  const { instrument, party, date, part, until } = shape
  return {
    instrument,
    onFile: shape['on-file'] === undefined,
    date,
    ...defined({ party, part, until: until && defined(until) }),
    cite: cite(shape.cite),
  } as Carrier
}

function parseAllegation(shape: NonNullable<shapes.PromiseShape['allegations']>[number], cite: Cite): Allegation {
  const { by, says, words, denied, 'taken-up': taken } = shape
  return {
    by,
    says,
    cite: cite(shape.cite),
    ...defined({
      words,
      denied: denied && parseStatement(denied, cite),
      takenUp: taken && { says: taken.says, cite: cite(taken.cite) },
    }),
  } as Allegation
}

const parseTruce = (id: string, { truce, spans }: shapes.TruceShape, cite: Cite): Truce => ({
  id,
  title: truce.title as Truce['title'],
  spans: spans.map((span) => defined(span) as Truce['spans'][number]),
  later: (truce.later ?? []).map((one) => ({ ...one, cite: cite(one.cite) })),
})
