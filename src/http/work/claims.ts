import { across } from '../../claims/across/across.js'
import { type GivenHead, readReport } from '../../claims/read.js'
import type { Reading } from '../../claims/reading.js'
import { reportHash } from '../../claims/reconcile/draft.js'
import { reconcile } from '../../claims/reconcile/reconcile.js'
import { ENGINE } from '../../determine/record.js'
import { parseReportText, type ReportFile } from '../../files/read-report.js'
import { InputError } from '../../issue.js'
import { type PlainDate, parseDate } from '../../time/date.js'
import { LIMITS } from '../limits.js'
import { Refused } from '../problem.js'
import type { Upload } from './goods.js'
import type { Law } from './law.js'

/** A report as text in the request; files come beside it. Nothing is fetched: `url` only says where it was found. */
export type ReportAsked = {
  readonly text: string
  readonly name?: string | undefined
  readonly published?: PlainDate | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
}
export type ClaimsAsked = {
  readonly reports?: readonly ReportAsked[] | undefined
  readonly known_at?: PlainDate | undefined
}

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
    const reportDay = dayOfReport(file, reading)
    const claims = reconcile(law.register, reading, { today: knownAt, reportDay })
    return { file, hash: reportHash(reading.text), reportDay, claims }
  })
  return { ...headOf(law), known_at: knownAt, reports, ...differences(law, read) }
}

/** No claim can be weighed without the day on which it was made. Throws InputError where nobody says it. */
export function dayOfReport(file: string, { head: { published } }: Reading): PlainDate {
  const day = published.basis === 'absent' ? undefined : parseDate(published.value)
  if (day) return day
  throw new InputError([
    {
      code: 'undated-report',
      file,
      path: 'published',
      message: 'the report does not say its day',
      expected: 'published: YYYY-MM-DD',
    },
  ])
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
  { text, name = 'report.txt', published, publisher, url }: ReportAsked,
): Promise<Read> {
  const given: GivenHead = {
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    by: 'the request',
  }
  const file = await parseReportText(
    new TextEncoder().encode(text),
    /\.(?:txt|text|md|markdown|html?|xhtml)$/i.test(name) ? name : `${name}.txt`,
  )
  return { file: name, format: file.format, notes: file.notes, reading: readReport(law.register, file.text, given) }
}
