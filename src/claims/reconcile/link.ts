import type { Register } from '../../register/model.js'
import { percentsIn } from '../across/compared.js'
import { statesIn } from '../figures/dependence-words.js'
import type { Measure } from '../reading.js'

type Links = NonNullable<Measure['provisions']>

const SIDES: Readonly<Record<string, string>> = { China: 'cn/', US: 'us/' }

/** The provisions that a claim may be about: those of the reading, else duties of the same state at the same rate ("a 100 percent tariff on Chinese goods"). */
export function linksOf(register: Register, measure: Measure): Links {
  if (measure.provisions?.length) return measure.provisions
  const words = `${measure.subject} ${measure.quote}`
  const rates = percentsIn(words)
  const side = SIDES[statesIn(measure.issuer)[0] ?? statesIn(words)[0] ?? '']
  if (!rates.length || !side || !/\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\b/i.test(words)) return []
  return Object.values(register.provisions).flatMap(({ id, effect }) =>
    id.startsWith(side) && effect.kind === 'duty' && percentsIn(effect.what).some((rate) => rates.includes(rate))
      ? [{ provision: id, because: 'rate' }]
      : [],
  )
}
