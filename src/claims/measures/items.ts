import type { Paragraph, Sentence } from '../text/passage.js'
import { type Line, lineFrom, lineOf, linesOf } from './line.js'
import type { Found } from './mention.js'
import { BASE, S } from './words/inflect.js'
import { VERBS } from './words/verbs.js'

/** So many paragraphs may be items of one list, and so many words of its head are read before each. */
const MOST = 40
const WORDS = 48
const MARK = /^(?:[•·▪◦*–—-]|\(?(?:[ivx]{1,5}|[a-z]|[A-Z]|\d{1,2})[).])\s{0,4}/
const COLON = /[:：—–]$/
/** The head leaves the verb to its items: `Ruritania will:`, `has agreed to:`. */
const BOUND = /\b(?:will|shall|would|should|must|to)(?: (?:also|each|both|jointly|further))?$/i

/** By index: the paragraphs that go on with a sentence broken off before them at a colon (`Ruritania will:`, `The order:`), and that sentence. */
export function itemHeads(paragraphs: readonly Paragraph[]): ReadonlyMap<number, Sentence> {
  const heads = new Map<number, Sentence>()
  for (let at = 0; at + 1 < paragraphs.length; at += 1) {
    const head = paragraphs[at]!.sentences.at(-1)
    if (!head || !COLON.test(head.text.slice(-1))) continue
    const forms = BOUND.test(head.text.slice(-30, -1).trimEnd()) ? BASE : S
    for (let next = at + 1; next < paragraphs.length && next - at <= MOST; next += 1) {
      if (!begins(paragraphs[next]!.text, forms)) break
      heads.set(next, head)
    }
  }
  return heads
}

/** The first word, behind its mark, is a verb in one of those forms. */
function begins(text: string, forms: number): boolean {
  const words = /^([A-Za-z-]+)(?: ([a-z]+))?/.exec(text.slice(0, 60).replace(MARK, ''))
  const [first, second] = [words?.[1]?.toLowerCase(), words?.[2]]
  const form = VERBS.get(first ?? '') ?? (first?.endsWith('ly') && second ? VERBS.get(second) : undefined)
  return form !== undefined && (form.forms & forms) !== 0
}

/** An item as one line with the words of its head: `Ruritania will | suspend the duties`. `from`: where its own words start. */
export function itemLine(text: string, head: Sentence, item: Sentence): { readonly line: Line; readonly from: number } {
  const before = lineOf(text, head.start, head.end - 1).tokens.slice(-WORDS)
  const mark = MARK.exec(item.text.slice(0, 40))?.[0].length ?? 0
  const own = linesOf(text, item.start + mark, item.end)[0]!.tokens
  return {
    line: lineFrom([...before, ...own.map((token, at) => (at === 0 ? { ...token, capital: false } : token))]),
    from: before.length,
  }
}

/** Without the words of the head, of which nothing is quoted; who acts stays there. */
export function ownOf(found: readonly Found[], from: number): readonly Found[] {
  return found
    .filter(({ to, head, verb }) => to > from && (verb ?? head) >= from)
    .map((one) => ({
      ...one,
      from: Math.max(one.from, from),
      object: { from: Math.max(one.object.from, from), to: Math.max(one.object.to, from) },
    }))
}
