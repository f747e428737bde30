import type { Answer } from './determine.js'
import type { Verdict } from './verdict.js'

/** What somebody expects of a verdict, in the words of the cases. */
export type Expected = {
  readonly is: string
  readonly because?: string
  readonly restsOn?: string
  readonly item?: string
}

const WORDS: Record<Verdict['status'], string> = {
  binding: 'binding',
  notBinding: 'not binding',
  undetermined: 'undetermined',
  conflicts: 'conflict',
}

/** The expectations that an answer does not meet, each in one line. */
export function unmet(answer: Answer, expected: Readonly<Record<string, Expected>>): string[] {
  return Object.entries(expected).flatMap(([id, want]) => {
    const verdict = answer.verdict(id)
    if (!verdict) return [`${id}: no such provision`]
    const differences = [
      [WORDS[verdict.status], want.is],
      [verdict.because, want.because],
      [verdict.restsOn, want.restsOn],
      [verdict.item, want.item],
    ].filter(([got, wanted]) => wanted !== undefined && got !== wanted)
    return differences.map(
      ([got, wanted]) =>
        `${id}: expected ${wanted}, got ${got} (${verdict.status}, ${verdict.because}, ${verdict.state.state}, missing ${verdict.missing.slice(0, 4).join('; ') || 'nothing'})`,
    )
  })
}
