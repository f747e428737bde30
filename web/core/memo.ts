import type { Told } from './check.js'

/** A line of a memo, by its id and name. */
export type MemoLine = { readonly part: string; readonly name?: string }

/** Lines that come out alike, with what comes out of them; the items of its verdicts are those of the first. */
export type MemoGroup = {
  readonly lines: readonly MemoLine[]
  readonly told: Omit<Told, 'rest'>
  readonly notBinding: number
}

/** A whole list, decided: what comes out alike is told once. Every line is in one group. */
export type Memo = { readonly groups: readonly MemoGroup[] }
