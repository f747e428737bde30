import type { SetAside } from '../determine/set-aside.js'

/** What is said of answers that do not count, a line for each reason. */
export const setAsideLines = (aside: readonly SetAside[]): string[] =>
  aside.map(
    ({ lookedUp, because, keys }) =>
      `looked up on ${lookedUp}, not counted for every list: ${because} (${keys.slice(0, MOST).join(', ')}${keys.length > MOST ? ` and ${keys.length - MOST} more` : ''})`,
  )
const MOST = 3
