/** Something about a text that whoever reads it should know: what was left out, what looks odd. `count` is how many. */
export type ReportNote = { readonly code: string; readonly message: string; readonly count: number }

export const note = (code: string, count: number, message: string): ReportNote[] =>
  count > 0 ? [{ code, count, message }] : []

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
