/**
 * Three values (V1): the set of answers that are still possible. `unknown` is {yes, no}; a missing fact is unknown, never no.
 */
export type Truth = 'yes' | 'no' | 'unknown'

export const not = (a: Truth): Truth => (a === 'yes' ? 'no' : a === 'no' ? 'yes' : 'unknown')

/** Kleene's and: no wins, then unknown. Of nothing: yes. */
export function and(values: Iterable<Truth>): Truth {
  let result: Truth = 'yes'
  for (const value of values) {
    if (value === 'no') return 'no'
    if (value === 'unknown') result = 'unknown'
  }
  return result
}

/** Kleene's or: yes wins, then unknown. Of nothing: no. */
export function or(values: Iterable<Truth>): Truth {
  let result: Truth = 'no'
  for (const value of values) {
    if (value === 'yes') return 'yes'
    if (value === 'unknown') result = 'unknown'
  }
  return result
}

/** The union of possible answers, over readings: decided only where all agree. */
export function union(values: readonly Truth[]): Truth {
  const first = values[0]
  if (first === undefined) throw new RangeError('union of no readings')
  return values.every((value) => value === first) ? first : 'unknown'
}
