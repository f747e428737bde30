import type { Net, Reason, Tried } from './net.js'
import { TERM_WORDS } from './terms.js'

/** `covered by licence X line 2, 240 kg left after this draw`, or that it is not, with why for each line that was tried: one line of text each. */
export function sayNet({ covered, by, tried, otherCodes }: Net): readonly string[] {
  if (by) return [`covered by licence ${by.licence} line ${by.line}, ${by.left} ${unitOf(by)} left after this draw`]
  const others = otherCodes ? [`${otherCodes} line${otherCodes > 1 ? 's' : ''} of this regime for other codes`] : []
  if (tried.length === 0 && others.length === 0) return ['not covered: no licence of this regime is on hand']
  const head = covered === 'unknown' ? 'whether a licence covers it cannot be told' : 'not covered'
  return [head, ...tried.map(sayTried), ...others]
}

const unitOf = ({ unit, of }: Tried): string => `${unit}${of ? ` of ${of}` : ''}`

const sayTried = ({ licence, line, why }: Tried): string =>
  `licence ${licence} line ${line}: ${why.map(sayReason).join('; ')}`

/** `end user: for the plant, and the end user is another`. */
export const sayReason = ({ about, says, fits }: Reason): string =>
  `${about in TERM_WORDS ? TERM_WORDS[about as keyof typeof TERM_WORDS] : about}: ${says}${fits === 'unknown' ? ' (not known)' : ''}`
