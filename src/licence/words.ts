import { called } from '../register/called.js'
import type { Register } from '../register/model.js'
import { forAnother, type Net, type Reason, type Tried, tiedTo } from './net.js'
import { TERM_WORDS } from './terms.js'

/**
 * `covered by licence X line 2, 240 kg left after this draw`, or that it is not, with why for each line that was tried: one line of text each. With a register,
 * destinations are said by their names.
 */
export function sayNet({ covered, by, tried, otherCodes }: Net, register?: Register): readonly string[] {
  if (by) return [`covered by licence ${by.licence} line ${by.line}, ${by.left} ${unitOf(by)} left after this draw`]
  const others = otherCodes ? [`${otherCodes} line${otherCodes > 1 ? 's' : ''} of this regime for other codes`] : []
  if (tried.length === 0 && others.length === 0) return ['not covered: no licence of this regime is on hand']
  const head = covered === 'unknown' ? 'whether a licence covers it cannot be told' : 'not covered'
  return [head, ...tried.map((one) => sayTried(one, register)), ...others]
}

const unitOf = ({ unit, of }: Tried): string => `${unit}${of ? ` of ${of}` : ''}`

const sayTried = ({ licence, line, why }: Tried, register?: Register): string =>
  `licence ${licence} line ${line}: ${why.map((reason) => sayReason(reason, register)).join('; ')}`

/** `end user: for the plant, and the end user is another`. */
export const sayReason = (reason: Reason, register?: Register): string =>
  `${wordOf(reason)}: ${register ? namedSays(reason, register) : reason.says}${reason.fits === 'unknown' ? ' (not known)' : ''}`

const wordOf = ({ about }: Reason): string =>
  about in TERM_WORDS ? TERM_WORDS[about as keyof typeof TERM_WORDS] : about

function namedSays({ about, says, allowed, said }: Reason, register: Register): string {
  if (about !== 'destination' || !allowed) return says
  const names = allowed.map((id) => called(register, id, 'en'))
  return said === undefined ? tiedTo(about, names) : forAnother(`destination is ${called(register, said, 'en')}`, names)
}
