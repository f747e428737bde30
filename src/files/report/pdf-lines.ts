/** A line of a page: its words, where it begins and ends, its base line (upwards) and the height of its letters, in points. */
export type Line = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** Lines joined into paragraphs, running heads and feet left out and counted. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): { paragraphs: string[]; running: number } {
  const repeated = runningLines(pages)
  const known = wordsOf(pages)
  const paragraphs: string[] = []
  let running = 0
  let last: Line | undefined
  for (const page of pages) {
    const width = Math.max(0, ...page.map((line) => line.right - line.x))
    for (const [index, line] of page.entries()) {
      if (isEdge(page, index) && repeated.has(shapeOf(line.text))) {
        running += 1
        continue
      }
      if (last && continues(last, line, width)) paragraphs.push(joined(paragraphs.pop()!, line.text, known))
      else paragraphs.push(line.text)
      last = line
    }
  }
  return { paragraphs, running }
}

/** The same line but for its numbers, at the edge of at least three pages and of more than half of them. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const shapes = new Set(page.filter((_, index) => isEdge(page, index)).map(({ text }) => shapeOf(text)))
    for (const shape of shapes) seen.set(shape, (seen.get(shape) ?? 0) + 1)
  }
  return new Set([...seen].filter(([, times]) => times >= 3 && times * 2 > pages.length).map(([shape]) => shape))
}

const isEdge = (page: readonly Line[], index: number): boolean =>
  page.length > 2 && (index === 0 || index === page.length - 1)
const shapeOf = (text: string): string => text.replace(/\d+/g, '0')

/** A line goes on with the one before it unless a gap, an indent, another size or a short last line ends the paragraph. */
function continues(last: Line, line: Line, width: number): boolean {
  if (Math.abs(last.height - line.height) > 1.5) return false
  const gap = last.y - line.y
  const ended = /[.!?:;。！？；："”’)）]$/.test(last.text)
  const nextPage = gap <= 0
  if (nextPage) return !ended && /^[\p{Ll}\p{Script=Han}(]/u.test(line.text)
  if (gap > Math.max(last.height, line.height) * 1.9) return false
  if (ended && line.x - last.x > last.height * 0.8) return false
  if (/^(?:[•●▪–—-] |\(?[a-z0-9]{1,3}[.)] )/.test(line.text) && ended) return false
  return !(last.right - last.x < width * 0.72 && (ended || /^\p{Lu}/u.test(line.text)))
}

/** A hyphen at a line end goes where the word without it stands elsewhere in the text; else it stays: `rare-` + `earth`. */
function joined(before: string, after: string, known: ReadonlySet<string>): string {
  const hyphen = /(\p{L}+)-$/u.exec(before.slice(-60))
  const next = /^\p{Ll}+/u.exec(after.slice(0, 60))
  if (hyphen && next)
    return known.has((hyphen[1]! + next[0]).toLowerCase()) ? before.slice(0, -1) + after : before + after
  if (/\p{Script=Han}$/u.test(before.slice(-2)) && /^\p{Script=Han}/u.test(after)) return before + after
  return `${before} ${after}`
}

function wordsOf(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const page of pages)
    for (const { text } of page) for (const [word] of text.matchAll(/\p{L}{4,}/gu)) words.add(word.toLowerCase())
  return words
}
