import type { Streams } from './terminal.js'

/** How far long work is: nothing in the first second, then a line that is written over, and at the end taken away. */
export type Progress = { readonly at: (index: number) => void; readonly done: () => void }

const FIRST_MS = 1000
const EVERY_MS = 200

/** Only where messages go to a terminal: `overwrite` is there. `now` is in milliseconds. */
export const progressOn = (streams: Streams, count: number, now: () => number = () => performance.now()): Progress => {
  const line = progressLine(streams, now)
  return { at: (index) => line.show(() => `${index} of ${count} parts`), done: line.done }
}

/** The same for work of any kind, in the words that it gives. */
export function progressLine(
  { overwrite }: Streams,
  now: () => number = () => performance.now(),
): { readonly show: (words: () => string) => void; readonly done: () => void } {
  if (!overwrite) return { show: () => {}, done: () => {} }
  const started = now()
  let shown = started + FIRST_MS - EVERY_MS
  let isShown = false
  return {
    show: (words) => {
      const time = now()
      if (time < shown + EVERY_MS) return
      shown = time
      isShown = true
      overwrite(`lodestone: ${words()}`)
    },
    done: () => {
      if (isShown) overwrite('')
    },
  }
}
