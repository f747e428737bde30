import type { Scene } from './naming.js'
import { role } from './roles.js'
import { keysIn, runFrom, textOf } from './runs.js'
import { remember, takePerson } from './titled.js'

const SIGNED = /^[【[(（]? ?by /i

export const BYLINE = role((key) => key === 'by')

/** Who signs: capitalised names of a short line that starts with `By`, outlets apart. */
export function nameByline(all: Scene, paragraphs: readonly { readonly text: string }[]): void {
  const scene = { ...all, headings: new Set<number>() }
  for (const at of scene.marked) {
    const word = scene.words[at]!
    if ((word.roles & BYLINE) === 0) continue
    const line = paragraphs[word.paragraph]!.text
    if (line.length > 120 || !SIGNED.test(line.slice(0, 6)) || word.gap.trim()) continue
    for (let next = at + 1; scene.words[next]?.paragraph === word.paragraph; next += 1) {
      const run = !scene.taken[next] && scene.words[next]!.capital ? runFrom(scene, next) : undefined
      if (!run || run.to - run.from < 2) continue
      const person = scene.introduced.get(keysIn(scene, run)) ?? textOf(scene, run)
      remember(scene, run, person)
      takePerson(scene, run, person, 'byline')
      next = run.to - 1
    }
  }
}
