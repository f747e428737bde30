import type { TalksDigest } from '../claims/talks/digest.js'
import type { Brief, Deadline } from '../outlook/brief.js'
import { daysBetween, type PlainDate } from '../time/date.js'

/** A brief with what the sides say to each other: composed here, because the law and the talks know nothing of each other. */
export type BriefPage = Brief & { readonly talks: TalksDigest }

/** A day ahead, what ends or starts on it, and how firm that is. */
export type DeadlineRow = {
  readonly day: PlainDate
  readonly inDays: number
  readonly what: string
  readonly firm: string
  /** Where the day comes from: the register's texts, a text that the register does not hold, or somebody's words. */
  readonly basis: 'register' | 'text not held' | 'said'
}

/** The register's days, the ends of instruments that it does not hold, and days that were only said, in one order. */
export function deadlineRows({ deadlines, on, talks }: BriefPage): readonly DeadlineRow[] {
  const held = deadlines.map((deadline): Omit<DeadlineRow, 'inDays'> => {
    const { day, firm, words } = deadline
    return { day, what: whatOf(deadline), firm: `${firm}${words ? ` (${words})` : ''}`, basis: 'register' }
  })
  const others = talks.endsOffFile.map(({ day, instrument, what, words }): Omit<DeadlineRow, 'inDays'> => {
    const firm = `text${words ? ` (${words})` : ''}, which the register does not hold`
    return { day, what: `${instrument} ends: ${what}`, firm, basis: 'text not held' }
  })
  const said = talks.saidDates.map(({ day, what, statedBy }): Omit<DeadlineRow, 'inDays'> => {
    return { day, what, firm: `said by ${statedBy.join(' and ')}, not law`, basis: 'said' }
  })
  return [...held, ...others, ...said]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((row) => ({ ...row, inDays: daysBetween(on, row.day) }))
}

function whatOf({ provisions, from, to }: Deadline): string {
  const [first] = provisions[0]!.split('#')
  const others = provisions.some((id) => id.split('#')[0] !== first) ? ' and others' : ''
  const whose = provisions.length === 1 ? provisions[0] : `${provisions.length} provisions of ${first}${others}`
  return `${whose} ${from} to ${to}`
}
