import type { DutyInput } from '../../duty/input.js'
import { type DutyWords, parseDutyInput } from '../../duty/input-parse.js'
import type { Put } from './goods.js'

/** The money of a request; the rates of exchange of a question file hold where the request gives none. Throws InputError. */
export const moneyOf = (words: DutyWords | undefined, { register, knownAt, exchange }: Put): DutyInput =>
  parseDutyInput({ ...(exchange ? { exchange } : {}), ...words }, register, knownAt)
