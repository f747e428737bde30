import type { Regime, Register } from '../../register/model.js'
import { sortsIn } from '../measures/provisions.js'
import type { Measure } from '../reading.js'

const NOTHING = 'no provision of the register could be linked to it'
/** What a regime that the register does not hold whole is about, by its title. */
const TITLES = { duty: /\btariffs?\b/i, fee: /\b(?:fees?|dues)\b/i } as const

/** Why nothing on file was found for a claim, so that nobody takes silence for a finding. `side`: the issuer's state, where known. */
export function whyUnlinked(
  { regimes }: Register,
  { issuer, subject, quote, act }: Measure,
  side: string | undefined,
): string {
  if (
    side === undefined &&
    act === 'suspends' &&
    (issuer.includes(' and ') || /\b(?:truce|buffer|pause)\b/i.test(subject))
  )
    return `${NOTHING}: a truce of two sides is in no one text; lodestone talks has what each said of it`
  if (issuer === 'unnamed')
    return `${NOTHING}: the words name no issuer, and no number, nor a day with goods, leads to a text`
  const own = side ? Object.values(regimes).filter(({ id }) => id.startsWith(`${side}/`)) : []
  if (!own.length) return side ? `${NOTHING}: the register holds no texts of ${issuer}` : NOTHING
  const part = inPart(own, `${subject} ${quote}`)
  if (part) {
    const how = part.coverage === 'partly' ? 'holds only in part' : 'only points at'
    return `${NOTHING}: the register ${how} ${part.title.en ?? part.id} (${part.says})`
  }
  return `${NOTHING}: no number, day, rate or goods in its words leads to one text or a few of ${issuer}`
}

function inPart(regimes: readonly Regime[], words: string): Regime | undefined {
  const sorts = sortsIn(words)
  return regimes.find(
    ({ coverage, title }) =>
      coverage !== 'modelled' &&
      ((sorts.has('duty') && TITLES.duty.test(title.en ?? '')) ||
        (sorts.has('fee') && TITLES.fee.test(title.en ?? ''))),
  )
}
