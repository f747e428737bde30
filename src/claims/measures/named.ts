import type { Register } from '../../register/model.js'
import { indexOf } from './filed.js'
import { numbersIn } from './numbers.js'

/** So many years back a number without a year is looked for. */
const YEARS = 3

/** Instruments that a text names by number. A number without a year is that of the newest text of that number by the day `on`. */
export function instrumentsNamed(register: Register, text: string, on: string | undefined): readonly string[] {
  const { byNumber } = indexOf(register)
  const ids = numbersIn(text).flatMap((key) =>
    key.startsWith('no -') ? newest(register, key.slice(4), on) : (byNumber.get(key) ?? []),
  )
  return [...new Set(ids)]
}

function newest(register: Register, number: string, on: string | undefined): readonly string[] {
  if (on === undefined) return []
  const { byNumber } = indexOf(register)
  const year = Number(on.slice(0, 4))
  const all = Array.from({ length: YEARS }, (_, back) => byNumber.get(`no ${year - back}-${number}`) ?? [])
  const known = all.map((ids) => ids.filter((id) => register.instruments[id]!.published <= on))
  return known.find((ids) => ids.length > 0) ?? all.find((ids) => ids.length > 0) ?? []
}

/** What an instrument that has no provisions of its own acts on: those of the texts that it suspends, extends or revokes. */
export const actedOnBy = ({ acts }: Register, instrument: string): readonly string[] => [
  ...new Set(acts.filter((act) => act.instrument === instrument).flatMap(({ targets }) => targets)),
]
/** How a claim is linked to what an instrument that it names acts on. */
export const BY_ACTOR = 'number of the text that acts on it'
