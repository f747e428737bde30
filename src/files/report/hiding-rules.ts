/** Declarations that keep text from whoever looks at the page. */
const HIDES =
  /(?:^|[;{\s])(?:display ?: ?none|visibility ?: ?(?:hidden|collapse)|font-size ?: ?0(?:\.0*)?(?:px|pt|em|rem|%|vw)?(?=[;}\s!]|$)|opacity ?: ?0(?:\.0*)?(?=[;}\s!]|$)|content-visibility ?: ?hidden|text-indent ?: ?-\d{3,})/i

/** Whether a style attribute hides its element. */
export const hides = (style: string): boolean => HIDES.test(style.slice(0, 5_000).replace(/\s*:\s*/g, ':'))

/** Class names, ids and tags that the page's own style sheets hide by a rule of their own, as `.name`, `#name` or `name`. */
export function hiddenBy(css: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const { selectors, body } of rulesOf(css.slice(0, 2_000_000)))
    if (hides(body))
      for (const selector of selectors.split(','))
        if (/^[.#]?[\w-]{1,100}$/.test(selector.trim())) hidden.add(selector.trim())
  return hidden
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
