import { or, type Truth } from '../measure/truth.js'
import type { List } from '../register/model.js'
import { stateOn } from '../register/state.js'
import type { Trial } from './trial.js'

/** Whether a list was there on the day, and published by the day whose knowledge is used (T3). */
export function isListedOn(list: List, { register, on, knownAt }: Pick<Trial, 'register' | 'on' | 'knownAt'>): boolean {
  const published = register.instruments[list.instrument]?.published
  return list.listed <= on && (published === undefined || published <= knownAt)
}

/**
 * Whether a list counts as a part of its larger list on a day: only while its instrument has something in force. A suspended list of goods controls
 * nothing; whether a suspended notice takes its names off the list, no text says.
 */
export function standingOf(list: List, { register, on, knownAt }: Pick<Trial, 'register' | 'on' | 'knownAt'>): Truth {
  const provisions = register.instruments[list.instrument]?.provisions ?? []
  if (provisions.length === 0) return 'yes'
  const isNames = Object.keys(list.names).length > 0
  return or(
    provisions.map((id): Truth => {
      const { state, readings } = stateOn(register, id, { on, knownAt })
      if (state === 'in-force') return 'yes'
      if (state === 'suspended') return isNames ? 'unknown' : 'no'
      const may = (of: string) => readings.some((reading) => reading.state === of)
      return may('in-force') || (isNames && may('suspended')) ? 'unknown' : 'no'
    }),
  )
}
