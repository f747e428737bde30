/** Which trade controls bind a product, on a date, as known on a date, and why. Pure: no I/O and no clock; `lodestone/files` reads files. */
import type { Movement } from './determine/movement.js'
import { type MovementInput, parseMovement } from './determine/movement-parse.js'
import type { Register } from './register/model.js'

export { type Check, check, type Hand } from './check.js'
export { across } from './claims/across/across.js'
export type { Difference } from './claims/across/difference.js'
export { type GivenHead, readReport } from './claims/read.js'
export type { Reading } from './claims/reading.js'
export { reconcile } from './claims/reconcile/reconcile.js'
export { talksOn } from './claims/talks/talks-on.js'
export { type CompareOptions, compare, compareAll } from './compare/compare.js'
export type { Comparison } from './compare/model.js'
export { parseAnswers } from './determine/answers.js'
export { type Answer, determine, type Question as Asked } from './determine/determine.js'
export { explain } from './determine/explain.js'
export { type Flip, flip, flipDays } from './determine/flip.js'
export type { Movement } from './determine/movement.js'
export { type Question, questions } from './determine/questions.js'
export { ENGINE, type Replay, record, replay } from './determine/record.js'
export type { Verdict } from './determine/verdict.js'
export { type Bill, type Duties, duties } from './duty/duties.js'
export type { DutyInput } from './duty/input.js'
export { type DutyWords, parseDutyInput } from './duty/input-parse.js'
export type { DutyLine, Excluded, Slot } from './duty/model.js'
export type { Part } from './goods/part.js'
export { InputError, type Issue, printIssue } from './issue.js'
export {
  balances,
  LIMITS,
  type Limits,
  type Standing,
  standingOn,
  statement,
  type Warning,
  warningsOn,
} from './licence/balances.js'
export { type ChecklistRow, checklistOf } from './licence/checklist.js'
export { type ClockAnswer, clockOf } from './licence/clock.js'
export { type Entered, enter, type Ledger, openLedger } from './licence/ledger.js'
export type {
  Application,
  Entry,
  Licence,
  LicenceKind,
  LicenceState,
  LineBalance,
  ObservedLicence,
} from './licence/model.js'
export { applicationMoves, licenceMoves, MOVES } from './licence/moves.js'
export { type Net, net, netAll } from './licence/net.js'
export { observedLicences } from './licence/observed.js'
export { parseApplication, parseEntry, parseLicence } from './licence/parse.js'
export { type Requirement, requirementsOf, type Shipment } from './licence/requirement.js'
export { sayNet } from './licence/words.js'
export { type Brief, brief } from './outlook/brief.js'
export { historyOf, type Span, type StateName } from './register/history.js'
export type { Register } from './register/model.js'
export type { Scenario } from './register/scenario/model.js'
export { lawOf, withEvents } from './register/scenario/overlay.js'
export { type StateAnswer, stateOn, type When } from './register/state.js'
export { date, type PlainDate } from './time/date.js'

/** A movement from plain values: `movement(register, { kind: 'export', from: 'DE', to: 'BR', endUse: 'civil' })`. Throws InputError. */
export const movement = (register: Register, input: MovementInput): Movement => parseMovement(input, register)
