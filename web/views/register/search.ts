import { STATES, type StateName } from '../../../src/register/history.js'
import { type Address, oneOf, type Some, text } from '../../shell/search.js'

/** The filters of the register. */
export type RegisterSearch = {
  readonly text: string
  readonly issuer: string
  readonly regime: string
  readonly state: StateName
  /** How far each regime is held, in place of the bars. */
  readonly view: 'freshness'
}

export const readRegister = (address: Address): Some<RegisterSearch> => ({
  text: text(address.text),
  issuer: text(address.issuer),
  regime: text(address.regime),
  state: oneOf(STATES, address.state),
  view: oneOf(['freshness'], address.view),
})
