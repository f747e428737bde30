import type { StateAnswer } from '../state.js'

/** An end that was named and lies behind the day asked about, where nobody can tell what followed it. */
export const hasPassed = ({ state, on, until }: Pick<StateAnswer, 'state' | 'on' | 'until'>): boolean =>
  state === 'unresolved' && until !== undefined && until.slice(0, 10) < on

/** What follows `by X`: ` until 2026-11-10`, or `, whose end 2026-11-10 has passed`; empty where no end is named. */
export const endingWords = (answer: Pick<StateAnswer, 'state' | 'on' | 'until'>): string =>
  answer.until === undefined
    ? ''
    : hasPassed(answer)
      ? `, whose end ${answer.until} has passed`
      : ` until ${answer.until}`
