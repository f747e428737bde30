import type { ClaimAct, Measure } from '../reading.js'
import type { Paragraph } from '../text/passage.js'

const IDLE = new Set(
  'the a an and or of on to for in by its their his her new more additional further recent recently all some any certain that which this these those with from as at is are was were be been has have had will would could may not also goods measures measure'.split(
    ' ',
  ),
)

/** The words of a measure's object that it can be known by again; plural and capitals aside. */
function contentOf({ subject }: Measure): ReadonlySet<string> {
  const words = subject.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return new Set(
    words
      .slice(0, 30)
      .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
      .filter((word) => !IDLE.has(word)),
  )
}

const SILENT: ReadonlySet<ClaimAct> = new Set<ClaimAct>(['does-not-confirm', 'does-not-mention', 'denies'])
/** How many measures back a repetition or the thing denied is looked for. */
const REACH = 60

/** Marks mentions of one measure in one report: echoes in title and summary, repetitions, and what a silence is about. Keeps order and number. */
export function withRepeats(measures: readonly Measure[], paragraphs: readonly Paragraph[]): Measure[] {
  const heads = leading(paragraphs)
  const contents = measures.map(contentOf)
  const inHead = measures.map(({ start }) => start < heads)
  return measures.map((measure, index) => {
    if (SILENT.has(measure.act)) {
      const about = aboutOf(measures, contents, index)
      return about ? { ...measure, about } : measure
    }
    const alike = (other: number) =>
      other !== index && sameMeasure(measures[other]!, measure, contents[other]!, contents[index]!)
    if (inHead[index]) {
      const body = measures.findIndex(
        (_, other) => other > index && other - index < REACH && !inHead[other] && alike(other),
      )
      const loose =
        body === -1 && measure.act !== 'imposes'
          ? measures.findIndex(
              (other, at) =>
                at > index &&
                at - index < REACH &&
                !inHead[at] &&
                other.act === measure.act &&
                [...contents[at]!].some((word) => contents[index]!.has(word)),
            )
          : -1
      if (loose !== -1) return { ...measure, echo_of: measures[loose]!.id }
      return body === -1 ? measure : { ...measure, echo_of: measures[body]!.id }
    }
    for (let other = Math.max(0, index - REACH); other < index; other += 1)
      if (!inHead[other] && alike(other)) return { ...measure, same_as: measures[other]!.id }
    return measure
  })
}

function sameMeasure(a: Measure, b: Measure, left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  if (a.act !== b.act || a.polarity !== b.polarity || left.size === 0 || right.size === 0) return false
  if (a.issuer !== b.issuer && a.issuer !== 'unnamed' && b.issuer !== 'unnamed') return false
  const shared = [...left].filter((word) => right.has(word)).length
  return shared >= 2
    ? 5 * shared >= 3 * Math.min(left.size, right.size)
    : shared === 1 && left.size === 1 && right.size === 1
}

/** The measure denied or passed over: the last before it that shares a word, else the last before it. */
function aboutOf(
  measures: readonly Measure[],
  contents: readonly ReadonlySet<string>[],
  index: number,
): string | undefined {
  let last: string | undefined
  for (let at = index - 1; at >= 0 && index - at < REACH; at -= 1) {
    if (SILENT.has(measures[at]!.act)) continue
    last ??= measures[at]!.id
    if ([...contents[index]!].some((word) => contents[at]!.has(word))) return measures[at]!.id
  }
  return last
}

/** Where the body starts: after titles (no full stop at their end) and what stands between them. */
function leading(paragraphs: readonly Paragraph[]): number {
  let end = 0
  for (const paragraph of paragraphs.slice(0, 5))
    if (paragraph.text.length < 200 && /[\p{L}\p{N}'"’”]$/u.test(paragraph.text) && paragraph.sentences.length === 1)
      end = paragraph.end
  return paragraphs.length > 2 ? end : 0
}
