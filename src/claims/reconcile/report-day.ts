import { InputError } from '../../issue.js'
import { type PlainDate, parseDate } from '../../time/date.js'
import type { Reading } from '../reading.js'

/**
 * The day a report was published. Throws InputError where neither its text nor anybody says it: no claim can be weighed without it, and "today" would
 * be a guess. `how`: where and in what words the face lets somebody say it.
 */
export function reportDayOf(
  { head }: Reading,
  file: string,
  how: { readonly path?: string; readonly expected: string } = {
    path: 'published',
    expected: 'published: YYYY-MM-DD',
  },
): PlainDate {
  const day = head.published.basis === 'absent' ? undefined : parseDate(head.published.value)
  if (day !== undefined) return day
  const message = 'the text does not say when it was published'
  throw new InputError([{ code: 'undated-report', file, message, ...how }])
}
