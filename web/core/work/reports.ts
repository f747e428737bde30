import { across } from '../../../src/claims/across/across.js'
import { type GivenHead, readReport } from '../../../src/claims/read.js'
import type { Reading } from '../../../src/claims/reading.js'
import { reportHash } from '../../../src/claims/reconcile/draft.js'
import { reconcile } from '../../../src/claims/reconcile/reconcile.js'
import type { Held } from '../../../src/claims/reconcile/reconciled.js'
import { rowsOf } from '../../../src/claims/render/body.js'
import { difference, order } from '../../../src/claims/render/differences.js'
import { anchorOf, itemsOf } from '../../../src/claims/render/item.js'
import { partiesOf } from '../../../src/claims/render/lead.js'
import { namesList } from '../../../src/claims/render/report.js'
import { type Shown, titleOf } from '../../../src/claims/render/shown.js'
import { parseReportText } from '../../../src/files/parse-report.js'
import type { Register } from '../../../src/register/model.js'
import { type PlainDate, parseDate } from '../../../src/time/date.js'
import type { Progress } from '../answers.js'
import type { Chosen } from '../goods.js'
import type { GivenReport, HeldLine, Law, ReadReport, ReadReports, ReportText } from '../reports.js'

/** The text of one chosen file. Throws InputError where nothing can be read. */
export async function textOf({ name, bytes }: Chosen): Promise<ReportText> {
  const { format, text, notes } = await parseReportText(bytes, name)
  return { name, format, text, notes, hash: reportHash(text) }
}

/** Reports read, held against the register as known on a day, and against each other. Changes nothing. */
export async function readingsOf(
  register: Register,
  reports: readonly GivenReport[],
  today: PlainDate,
  progress: Progress,
): Promise<ReadReports> {
  const shown: Shown[] = []
  for (const [index, report] of reports.entries()) {
    await progress({ done: index, total: reports.length })
    const reading = readReport(register, report.text, givenOf(report))
    shown.push({ file: report.name, reading, notes: report.notes })
  }
  const found = across(
    shown.map(({ reading }) => reading),
    register,
  )
  return {
    reports: shown.map((one, index) => readOne(register, { shown: one, index, hash: reports[index]!.hash, today })),
    across: {
      origins: found.origins,
      differences: found.differences.map((one) => ({ type: one.type, tree: difference(shown, one) })),
      orders: found.orders.map((one) => ({ holds: one.holds, tree: order(shown, one) })),
    },
  }
}

const givenOf = ({ published, publisher }: GivenReport): GivenHead => ({
  ...(published ? { published } : {}),
  ...(publisher ? { publisher } : {}),
  by: 'the reader',
})

type One = { readonly shown: Shown; readonly index: number; readonly hash: string; readonly today: PlainDate }

function readOne(register: Register, { shown, index, hash, today }: One): ReadReport {
  const { reading, file, notes } = shown
  return {
    hash,
    name: file,
    title: titleOf(shown),
    head: reading.head,
    notes: notes.map(({ message }) => message),
    parties: partiesOf(reading),
    rows: rowsOf(reading, itemsOf(register, reading, index)),
    names: reading.entities.length,
    namesList: namesList(reading.entities),
    law: lawOf(register, reading, index, today),
  }
}

function lawOf(register: Register, reading: Reading, index: number, today: PlainDate): Record<string, Law> {
  const { published } = reading.head
  const reportDay = published.basis === 'absent' ? undefined : parseDate(published.value)
  // Without its day no claim of a report can be weighed: the page asks for it.
  if (!reportDay) return {}
  const all = reconcile(register, reading, { today, reportDay })
  return Object.fromEntries(
    all.map(({ claim, held, ...rest }) => {
      const { id, quote, start, end, issuer, act, certainty, polarity } = claim
      return [
        anchorOf(index, 'measures', id),
        { ...rest, held: held.map(heldLine), claim: { id, quote, start, end, issuer, act, certainty, polarity } },
      ]
    }),
  )
}

const heldLine = ({ provision, because, onReportDay, onToday }: Held): HeldLine => ({
  provision,
  because,
  ...(onReportDay ? { thatDay: onReportDay.state } : {}),
  now: onToday.state,
})
