import type { Reading } from '../../src/determine/node.js'
import type { Plain } from './asks.js'

/** Answers of a filled-in request by the key of their fact. */
export type GivenAnswers = Readonly<Record<string, Plain<Reading>>>
