import { type Style, styleOf } from './style.js'

/** What the page's own style sheets say of a class, an id, a tag, or a tag with one of these: `.name`, `#name`, `p`, `p.name`. */
export type Rules = {
  readonly styles: ReadonlyMap<string, Style>
  /** A rule that is not told apart here, for something inside something else, may colour the ground of anything. */
  readonly grounds: boolean
}

export const NO_RULES: Rules = { styles: new Map(), grounds: false }

export function rulesOfSheet(css: string): Rules {
  const styles = new Map<string, Style>()
  let grounds = false
  for (const { selectors, body } of rulesOf(css.slice(0, 2_000_000))) {
    const style = styleOf(body)
    for (const selector of selectors.toLowerCase().split(',')) {
      const name = selector.trim()
      if (/^[\w-]{0,100}(?:[.#][\w-]{1,100})?$/.test(name))
        styles.set(name, new Map([...(styles.get(name) ?? []), ...style]))
      else grounds ||= /background/.test(body)
    }
  }
  return { styles, grounds }
}

const NOTHING: Style = new Map()

/** The declarations that hold for an element: those of the sheets, then its own. */
export function styleFor({ styles }: Rules, name: string, attributes: Readonly<Record<string, string>>): Style {
  const own = attributes.style ? styleOf(attributes.style) : NOTHING
  if (styles.size === 0) return own
  const marks = [
    ...(attributes.class ?? '')
      .slice(0, 2_000)
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => `.${one}`),
    ...(attributes.id ? [`#${attributes.id.toLowerCase()}`] : []),
  ]
  const ruled = [name, ...marks, ...marks.map((mark) => name + mark)].flatMap((one) => styles.get(one) ?? [])
  return ruled.length ? new Map([...ruled.flatMap((style) => [...style]), ...own]) : own
}

/** The plain rules of a sheet. What stands in an at-rule (print, narrow windows) does not always hold and is left alone. */
function* rulesOf(css: string): Generator<{ selectors: string; body: string }> {
  const sheet = withoutComments(css)
  let depth = 0
  let from = 0
  let selectors = ''
  let atRule = false
  for (let at = 0; at < sheet.length; at += 1) {
    const character = sheet[at]
    if (character === '{') {
      if (depth === 0) {
        selectors = sheet.slice(from, at).trim()
        atRule = selectors.startsWith('@')
        from = at + 1
      }
      depth += 1
    } else if (character === '}' && depth > 0) {
      depth -= 1
      if (depth === 0) {
        if (!atRule) yield { selectors: selectors.slice(-1_000), body: sheet.slice(from, at) }
        from = at + 1
      }
    } else if (character === ';' && depth === 0) from = at + 1
  }
}

function withoutComments(css: string): string {
  const parts: string[] = []
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('/*', at)
    parts.push(css.slice(at, open < 0 ? css.length : open))
    if (open < 0) break
    const close = css.indexOf('*/', open + 2)
    at = close < 0 ? css.length : close + 2
  }
  return parts.join(' ')
}
