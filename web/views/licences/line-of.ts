import type { Entry } from '../../../src/licence/model.js'

/** The line that an entry moves: its own, or that of the entry it is about. Undefined for what is about the whole licence. */
export function lineOf(entry: Entry, byKey: ReadonlyMap<string, Entry>): string | undefined {
  // a reversal of a return of a draw: the longest chain there is
  const about = (one: Entry): Entry | undefined => {
    if (one.kind === 'released') return byKey.get(one.reservation)
    if (one.kind === 'returned') return byKey.get(one.draw)
    return one.kind === 'reversed' ? byKey.get(one.entry) : undefined
  }
  for (let one: Entry | undefined = entry, steps = 0; one && steps < 4; one = about(one), steps += 1)
    if ('line' in one) return one.line
  return undefined
}
