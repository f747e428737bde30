import { type Answer, determine, type Question } from './determine/determine.js'
import { type Duties, duties } from './duty/duties.js'
import type { DutyInput } from './duty/input.js'
import type { Ledger } from './licence/ledger.js'
import { type Net, netAll } from './licence/net.js'
import { requirementsOf, type Shipment } from './licence/requirement.js'
import type { Register } from './register/model.js'

/** What a face has beside the question: money of the line, licences on hand, and what the shipment's papers say. */
export type Hand = { readonly duty?: DutyInput; readonly ledgers?: readonly Ledger[]; readonly shipment?: Shipment }

/** The determination, what the line pays, and for each licence requirement that binds whether a licence on hand covers it. */
export type Check = { readonly answer: Answer; readonly duties: Duties; readonly licences: readonly Net[] }

/** One call for the faces. Licences never change a determination: a requirement that is covered binds all the same. */
export function check(register: Register, question: Question, { duty, ledgers = [], shipment }: Hand = {}): Check {
  const answer = determine(register, question)
  const licences = once(() => netAll(requirementsOf(answer, shipment), ledgers))
  const bill = once(() => duties(answer, duty))
  return {
    answer,
    get duties() {
      return bill()
    },
    get licences() {
      return licences()
    },
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
