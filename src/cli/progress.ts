import type { Streams } from './terminal.js'

/** How far a long list is: nothing in the first second, then a line that is written over, and at the end taken away. */
export type Progress = { readonly at: (index: number) => void; readonly done: () => void }

const FIRST_MS = 1000
const EVERY_MS = 200

/** Only where messages go to a terminal: `overwrite` is there. `now` is in milliseconds. */
export function progressOn(
  { overwrite }: Streams,
  count: number,
  now: () => number = () => performance.now(),
): Progress {
  if (!overwrite) return { at: () => {}, done: () => {} }
  const started = now()
  let shown = started + FIRST_MS - EVERY_MS
  let isShown = false
  return {
    at: (index) => {
      const time = now()
      if (time < shown + EVERY_MS) return
      shown = time
      isShown = true
      overwrite(`lodestone: ${index} of ${count} parts`)
    },
    done: () => {
      if (isShown) overwrite('')
    },
  }
}
