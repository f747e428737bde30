import type { Tree } from '../../page/tree.js'
import type { Across } from '../across/difference.js'
import type { Reading } from '../reading.js'

/** A report as a page shows it: the name of its file, what was read, and what the reader of the file had to say. */
export type Shown = {
  readonly file: string
  readonly reading: Reading
  readonly notes: readonly { readonly message: string }[]
}

export type PageOptions = {
  /** What was found across the reports, where there are two or more. */
  readonly across?: Across
  /** Parts that stand after the reports, apart from them. */
  readonly after?: readonly Tree[]
}

/** The first line of the story, among its first three, that is short and no sentence; else the name of the file. */
export function titleOf({ file, reading }: Shown): string {
  const { text, head } = reading
  const end = Math.min(head.story.end, head.story.start + 1_000)
  const lines = text.slice(head.story.start, end).split('\n')
  if (end < head.story.end) lines.pop()
  const title = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 3)
    .find((line) => line.length <= 160 && !/[.!:。！：】]$/.test(line))
  return title ?? file
}
