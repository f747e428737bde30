import { readable, type Streams } from '../terminal.js'

const FIRST_MS = 1_000

/** Says what is waited for once that takes more than a second: with the seconds, where messages go to a terminal; else one line. */
export function waiting({ err, overwrite }: Streams, text: string): { readonly done: () => void } {
  let seconds = 0
  const timer = setInterval(() => {
    seconds += 1
    if (overwrite) overwrite(readable(`${text}: ${seconds} s`, false))
    else if (seconds === 1) err(text)
  }, FIRST_MS)
  return {
    done: () => {
      clearInterval(timer)
      if (overwrite && seconds) overwrite('')
    },
  }
}
