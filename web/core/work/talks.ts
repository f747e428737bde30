import { type TalksAnswer, talksOn } from '../../../src/claims/talks/talks-on.js'
import type { When } from '../../../src/register/state.js'
import { load } from '../load.js'

/** What the sides had said by one day, and what became of it by the other. No scenario: a supposed event is no word of either side. */
export const talksAnswer = async (when: When): Promise<TalksAnswer> =>
  talksOn(await load('register.json'), await load('talks.json'), when)
