import type { Answer } from '../../determine/determine.js'
import { InputError } from '../../issue.js'
import { openLedger } from '../../licence/ledger.js'
import type { Entry, Licence } from '../../licence/model.js'
import { netAll } from '../../licence/net.js'
import { requirementsOf, type Shipment } from '../../licence/requirement.js'
import { amount, money, shaped } from '../../licence/shapes.js'
import { sayNet } from '../../licence/words.js'
import { parseDecimal } from '../../measure/decimal.js'
import type { Register } from '../../register/model.js'

/** Licences on hand with their ledgers, and what the papers of the shipment say. */
export type OnHand = {
  readonly licences?: readonly { readonly licence: Licence; readonly entries: readonly Entry[] }[] | undefined
  readonly shipment?:
    | {
        readonly units?: string | undefined
        readonly quantity?: string | undefined
        readonly value?: string | undefined
        readonly use?: Shipment['use'] | undefined
      }
    | undefined
}

/** For each licence requirement that binds: whether a licence on hand covers it, and why or why not. The requirement binds all the same. */
export function nettedAgainst(
  register: Register,
  { licences, shipment }: OnHand,
): ((answer: Answer) => readonly unknown[]) | undefined {
  if (!licences) return undefined
  const ledgers = licences.map(({ licence, entries }) => openLedger(licence, entries))
  const shipped = shipmentOf(shipment)
  return (answer) =>
    netAll(requirementsOf(answer, shipped), ledgers).map((one) => ({ ...one, says: sayNet(one, register) }))
}

function shipmentOf({ units, quantity, value, use }: NonNullable<OnHand['shipment']> = {}): Shipment {
  const count = units === undefined ? undefined : parseDecimal(units)
  if (units !== undefined && !count?.gt(0))
    throw new InputError([
      { code: 'bad-value', path: 'shipment.units', message: 'not a number above zero', found: units },
    ])
  return {
    ...(count ? { units: count } : {}),
    ...(quantity === undefined ? {} : { quantity: shaped(amount, quantity) }),
    ...(value === undefined ? {} : { value: shaped(money, value) }),
    ...(use ? { use } : {}),
  }
}
