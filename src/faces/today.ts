import { Temporal } from 'temporal-polyfill'
import { date, type PlainDate } from '../time/date.js'

/** The faces' clock: today on this machine. The core never reads one. */
export const today = (): PlainDate => date(Temporal.Now.plainDateISO().toString())
