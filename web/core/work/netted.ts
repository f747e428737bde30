import { InputError } from '../../../src/issue.js'
import { openLedger } from '../../../src/licence/ledger.js'
import { type Net, netAll, type Tried } from '../../../src/licence/net.js'
import { requirementsOf, type Shipment } from '../../../src/licence/requirement.js'
import { parseDecimal } from '../../../src/measure/decimal.js'
import type { Register } from '../../../src/register/model.js'
import type { Netted, Netting, OnHand, Papers, TriedLine } from '../netted.js'
import { answerOf } from './lines.js'

/** Each licence requirement that binds a line, against the licences on hand. Throws InputError on a number of pieces that is none. */
export function nettedOf(register: Register, { onHand, papers, ...one }: Netting): readonly Netted[] {
  const requirements = requirementsOf(answerOf(register, one), shipmentOf(papers))
  const ledgers = onHand.map(({ licence, entries }) => openLedger(licence, entries))
  return netAll(requirements, ledgers).map((net) => nettedIn(net, onHand))
}

function nettedIn({ requirement, covered, by, tried, otherCodes }: Net, onHand: readonly OnHand[]): Netted {
  const { provision, item, codes } = requirement
  const lineOf = (one: Tried): TriedLine => triedIn(one, onHand)
  return { provision, item, codes, covered, ...(by ? { by: lineOf(by) } : {}), tried: tried.map(lineOf), otherCodes }
}

function triedIn({ licence, line, left, unit, of, why }: Tried, onHand: readonly OnHand[]): TriedLine {
  const number = onHand.find((one) => one.licence.id === licence)?.licence.number
  return {
    licence,
    ...(number ? { number } : {}),
    line,
    ...(left === undefined ? {} : { left }),
    unit,
    ...(of ? { of } : {}),
    why,
  }
}

function shipmentOf({ units, use }: Papers): Shipment {
  const count = units ? parseDecimal(units) : undefined
  if (units && !count?.gt(0))
    throw new InputError([
      {
        code: 'bad-value',
        path: 'units',
        message: 'not a number above zero',
        found: units,
        expected: 'a number, like 40',
      },
    ])
  return { ...(count ? { units: count } : {}), use }
}
