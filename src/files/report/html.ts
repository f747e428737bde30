import { Parser } from 'htmlparser2'
import { reject } from '../desk.js'
import { NO_RULES, type Rules, rulesOfSheet, styleFor } from './hiding-rules.js'
import { note, plural, type ReportNote } from './note.js'
import { hides, isBlind, type Paint, painted, WHITE_PAGE } from './style.js'

const MAX_DEPTH = 300
const MAX_ELEMENTS = 1_000_000

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const BLOCKS = set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html legend li main ol option p pre section summary table tbody td tfoot th thead tr ul',
)
/** Nobody looks at these. */
const UNSEEN = set('script style template noscript')
/** Not part of what the page says: its head, its controls, pictures, other pages in it. */
const ASIDE = set(
  'title nav form button select textarea iframe object embed video audio canvas svg math frameset map datalist progress meter',
)
const PUBLISHED = /^(?:article:published_time|og:published_time|datepublished|date|dc\.date(?:\.issued)?|pubdate)$/i
const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

type Left = {
  hidden: number
  hiddenCharacters: number
  comments: number
  scripts: number
  controls: number
  widths: number
}
type Open = { readonly name: string; readonly why?: 'hidden' | 'unseen' | 'aside'; readonly paint: Paint }

/** The charset that a page declares in its first 2,048 bytes, in the words of the page. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2_048))
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,30})/i.exec(head)?.[1]?.toLowerCase()
}

/**
 * The text that a page shows, a paragraph a line. Hidden text, comments, scripts and controls are left out and counted. Refused: nesting
 * deeper than 300, more than a million elements, entity declarations.
 */
export function textOfHtml(file: string, html: string): { text: string; notes: ReportNote[] } {
  if (/<!DOCTYPE[^>[]{0,200}\[/i.test(html.slice(0, 5_000)) || /<!ENTITY\s/i.test(html))
    reject(file, 'html-bomb', 'entity declarations in a page', { expected: 'plain HTML' })
  const rules = /<style/i.test(html) ? rulesOfSheet(stylesOf(file, html)) : NO_RULES
  const isPlain = !rules.grounds && !/<link[^>]{0,300}stylesheet|<body[^>]{0,300}(?:bgcolor|background)/i.test(html)
  const page = new Page(file, rules, isPlain ? WHITE_PAGE : {})
  parse(html, page)
  const dated = note(
    'dated-unseen',
    page.dated ? 1 : 0,
    `the page says unseen that it was published ${page.dated}; not used, give it with --published`,
  )
  return { text: page.text(), notes: [...notesOf(page.left), ...dated] }
}

/** Collects the visible text, paragraph by paragraph. */
class Page {
  readonly left: Left = { hidden: 0, hiddenCharacters: 0, comments: 0, scripts: 0, controls: 0, widths: 0 }
  dated: string | undefined
  private readonly open: Open[] = []
  private readonly paragraphs: string[] = []
  private current: string[] = []
  private elements = 0
  private dark = 0

  constructor(
    private readonly file: string,
    private readonly rules: Rules,
    private readonly paint: Paint,
  ) {}

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.elements += 1
    if (this.open.length >= MAX_DEPTH)
      reject(this.file, 'html-bomb', `elements nested deeper than ${MAX_DEPTH}`, { expected: 'a page' })
    if (this.elements > MAX_ELEMENTS)
      reject(this.file, 'html-bomb', `more than ${MAX_ELEMENTS} elements`, { expected: 'a page' })
    if (name === 'meta' && PUBLISHED.test(attributes.property ?? attributes.name ?? attributes.itemprop ?? ''))
      this.dated ??= attributes.content?.slice(0, 40)
    if (BLOCKS.has(name)) this.endParagraph()
    const style = styleFor(this.rules, name, attributes)
    const why = whyUnseen(name, attributes) ?? (hides(style) ? 'hidden' : undefined)
    const around = this.open.at(-1)?.paint ?? this.paint
    const paint = painted(around, style)
    if (isBlind(paint) && !isBlind(around) && this.dark === 0) this.left.hidden += 1
    if (why && this.dark === 0) {
      if (why === 'hidden') this.left.hidden += 1
      if (why === 'unseen') this.left.scripts += 1
    }
    if (why) this.dark += 1
    this.open.push(why ? { name, why, paint } : { name, paint })
  }

  onclosetag(name: string): void {
    if (BLOCKS.has(name)) this.endParagraph()
    const last = this.open.pop()
    if (last?.why) this.dark -= 1
  }

  ontext(text: string): void {
    if (this.dark > 0) {
      const { why } = this.open.find((element) => element.why)!
      const characters = text.replace(/\s/g, '').length
      if (why === 'hidden') this.left.hiddenCharacters += characters
      else if (why === 'aside' && !this.open.some(({ name }) => name === 'title')) this.left.controls += characters
      return
    }
    if (isBlind(this.open.at(-1)?.paint ?? this.paint)) {
      this.left.hiddenCharacters += text.replace(/\s/g, '').length
      return
    }
    this.current.push(
      text.replace(ZERO_WIDTH, () => {
        this.left.widths += 1
        return ''
      }),
    )
    if (this.open.at(-1)?.name === 'pre' && text.includes('\n')) this.endLines()
  }

  oncomment(text: string): void {
    if (text.trim()) this.left.comments += 1
  }

  text(): string {
    this.endParagraph()
    return this.paragraphs.join('\n')
  }

  private endParagraph(): void {
    if (this.current.length === 0) return
    const text = this.current.join('').replace(/\s+/g, ' ').trim()
    if (text) this.paragraphs.push(text)
    this.current = []
  }

  /** In `pre` a line end is one. */
  private endLines(): void {
    const lines = this.current.join('').split('\n')
    this.current = [lines.pop()!]
    for (const line of lines) if (line.trim()) this.paragraphs.push(line.replace(/\s+/g, ' ').trim())
  }
}

/** Why nobody sees an element, whatever its style. */
export function whyUnseen(name: string, attributes: Readonly<Record<string, string>>): Open['why'] {
  if (UNSEEN.has(name)) return 'unseen'
  if (ASIDE.has(name)) return 'aside'
  return 'hidden' in attributes || attributes['aria-hidden']?.toLowerCase() === 'true' ? 'hidden' : undefined
}

function parse(html: string, page: Page): void {
  const parser = new Parser({
    onopentag: (name, attributes) => page.onopentag(name, attributes),
    onclosetag: (name) => page.onclosetag(name),
    ontext: (text) => page.ontext(text),
    oncomment: (text) => page.oncomment(text),
  })
  for (let at = 0; at < html.length; at += 100_000) parser.write(html.slice(at, at + 100_000))
  parser.end()
}

/** What stands in the style elements. Depth is bounded here too: the parser looks through its whole stack at each end tag. */
function stylesOf(file: string, html: string): string {
  const sheets: string[] = []
  let depth = 0
  let inStyle = false
  const parser = new Parser({
    onopentagname: (name) => {
      inStyle = name === 'style'
      depth += 1
      if (depth > MAX_DEPTH + 1)
        reject(file, 'html-bomb', `elements nested deeper than ${MAX_DEPTH}`, { expected: 'a page' })
    },
    onclosetag: () => {
      inStyle = false
      depth -= 1
    },
    ontext: (text) => {
      if (inStyle) sheets.push(text)
    },
  })
  for (let at = 0; at < html.length; at += 100_000) parser.write(html.slice(at, at + 100_000))
  parser.end()
  return sheets.join('\n')
}

function notesOf({ hidden, hiddenCharacters, comments, scripts, controls, widths }: Left): ReportNote[] {
  const parts = [
    hidden && `${plural(hidden, 'hidden element')} (${plural(hiddenCharacters, 'character')})`,
    comments && plural(comments, 'comment'),
    scripts && `${scripts} of scripts and styles`,
    widths && `${plural(widths, 'character')} of no width`,
  ].filter(Boolean)
  const count = hidden + comments + scripts + widths
  return [
    ...note('hidden-text', count, `hidden text left out: ${parts.join(', ')}`),
    ...note('controls', controls, `menus, forms and buttons left out: ${plural(controls, 'character')}`),
  ]
}
