import { across } from '../../claims/across/across.js'
import { type GivenHead, readReport } from '../../claims/read.js'
import type { Reading } from '../../claims/reading.js'
import { reportHash } from '../../claims/reconcile/draft.js'
import { reconcile } from '../../claims/reconcile/reconcile.js'
import { reportDayOf } from '../../claims/reconcile/report-day.js'
import { ENGINE } from '../../determine/record.js'
import { parseReportText, type ReportFile } from '../../files/parse-report.js'
import { InputError } from '../../issue.js'
import type { PlainDate } from '../../time/date.js'
import { LIMITS } from '../limits.js'
import { Refused } from '../problem.js'
import type { Upload } from './goods.js'
import type { Law } from './law.js'

/** A report as text in the request; files come beside it. Nothing is fetched: `url` only says where it was found. */
export type ReportAsked = {
  readonly text: string
  /** Of a stored file, instead of the text. */
  readonly bytes?: Uint8Array | undefined
  readonly name?: string | undefined
  readonly published?: PlainDate | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
}
export type ClaimsAsked = {
  readonly reports?: readonly ReportAsked[] | undefined
  readonly known_at?: PlainDate | undefined
}

export type StoredReportAsked = { readonly report: ReportAsked; readonly known_at: PlainDate }

type Read = Pick<ReportFile, 'file' | 'format' | 'notes'> & { readonly reading: Reading }

/** What reports say: quoted, attributed, dated. None of it changes the law. */
export async function claimsOf(
  law: Law,
  asked: ClaimsAsked,
  files: readonly Upload[],
): Promise<Record<string, unknown>> {
  const read = await readAll(law, asked, files)
  return {
    ...headOf(law),
    reports: read.map(({ file, format, notes, reading }) => {
      const { text, head, ...found } = reading
      return { file, format, hash: reportHash(text), head, notes, text, ...found }
    }),
    ...differences(law, read),
  }
}

/** The same reports held against the register, on the report's day and on the day of knowledge. */
export async function reconcileOf(
  law: Law,
  asked: ClaimsAsked,
  files: readonly Upload[],
  today: PlainDate,
): Promise<Record<string, unknown>> {
  const knownAt = asked.known_at ?? today
  const read = await readAll(law, asked, files)
  const reports = read.map(({ file, reading }) => {
    const reportDay = reportDayOf(reading, file)
    const claims = reconcile(law.register, reading, { today: knownAt, reportDay })
    return { file, hash: reportHash(reading.text), reportDay, claims }
  })
  return { ...headOf(law), known_at: knownAt, reports, ...differences(law, read) }
}

/**
 * A stored report: what it says, and, where its day is known, what the register says of it. Read once for each edition: `etag` names the report and what is
 * said of it.
 */
export async function storedReportOf(
  law: Law,
  { report, known_at }: StoredReportAsked,
): Promise<Record<string, unknown>> {
  const { file, format, notes, reading } = await readText(law, report)
  const { text, head, ...found } = reading
  const hash = reportHash(text)
  const dated = head.published.basis !== 'absent'
  const held = dated
    ? { held: reconcile(law.register, reading, { today: known_at, reportDay: reportDayOf(reading, file) }) }
    : { says: 'the report does not say its day: keep it with `published` to hold its claims against the register' }
  return { ...headOf(law), known_at, reading: { file, format, hash, head, notes, text, ...found }, ...held }
}

const headOf = ({ register, talks }: Law) => ({
  edition: register.edition,
  engine: ENGINE,
  verified_through: Object.fromEntries(
    Object.values(register.regimes).map(({ id, verifiedThrough }) => [id, verifiedThrough]),
  ),
  talks_through: talks.verifiedThrough,
})

const differences = ({ register }: Law, read: readonly Read[]) => {
  const readings = read.map(({ reading }) => reading)
  return readings.length > 1 ? { across: across(readings, register) } : {}
}

async function readAll(law: Law, { reports = [] }: ClaimsAsked, files: readonly Upload[]): Promise<readonly Read[]> {
  const count = reports.length + files.length
  if (count === 0)
    throw new InputError([{ code: 'missing', path: 'reports', message: 'no report', expected: 'a text or a file' }])
  if (count > LIMITS.reports)
    throw new Refused('too-much-work', { detail: `${count} reports, and at most ${LIMITS.reports} are read at once` })
  const read: Read[] = []
  for (const report of reports) read.push(await readText(law, report))
  for (const { name, bytes } of files) {
    const { text, ...file } = await parseReportText(bytes, name)
    read.push({ file: name, ...file, reading: readReport(law.register, text) })
  }
  return read
}

export async function readText(
  law: Law,
  { text, bytes, name = 'report.txt', published, publisher, url }: ReportAsked,
): Promise<Read> {
  const given: GivenHead = {
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    by: 'the request',
  }
  const isText = /\.(?:txt|text|md|markdown|html?|xhtml)$/i.test(name)
  const file = await (bytes
    ? parseReportText(bytes, name)
    : parseReportText(new TextEncoder().encode(text), isText ? name : `${name}.txt`))
  return { file: name, format: file.format, notes: file.notes, reading: readReport(law.register, file.text, given) }
}
