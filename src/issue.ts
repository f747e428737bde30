/**
 * What is wrong with an input, as data; `printIssue` has the words. `code` is stable (`unknown-territory`), `place` is `file:line:column`
 * or a path inside the value, `found` what stands there, `expected` what should, `nearest` what may have been meant.
 */
export type Issue = {
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly path?: string
  readonly found?: string
  readonly expected?: string
  readonly nearest?: readonly string[]
}

/** Bad input. Never thrown for anything else; nothing has been written when it is thrown. */
export class InputError extends Error {
  override readonly name = 'InputError'
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(printIssue).join('\n'))
  }
}

export function printIssue(issue: Issue): string {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(':')
  const where = [place, issue.path].filter(Boolean).join(' ')
  const words = [issue.message]
  if (issue.found !== undefined) words.push(`found ${JSON.stringify(issue.found)}`)
  if (issue.expected) words.push(`expected ${issue.expected}`)
  if (issue.nearest?.length) words.push(`nearest: ${issue.nearest.join(', ')}`)
  return `${where ? `${where}: ` : ''}${words.join('; ')}`
}

/** Up to three of the candidates nearest in spelling, best first. */
export function nearest(text: string, candidates: Iterable<string>): string[] {
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(text.toLowerCase(), candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) => distance <= Math.max(2, Math.ceil(Math.max(text.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** Whether a word of five letters or more is one or two letters away from a candidate: a slip of the pen. */
export const isNearly = (text: string, candidates: Iterable<string>): boolean =>
  text.length >= 5 &&
  text.length <= 100 &&
  [...candidates].some(
    (one) => Math.abs(one.length - text.length) <= 2 && editDistance(text.toLowerCase(), one.toLowerCase()) <= 2,
  )

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
