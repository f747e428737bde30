import { tools } from './tools.js'

/** The page's script: the tools by their own source, and a start. `__name` is what some compilers leave in a function's source. */
export const pageScript = (): string =>
  [
    "'use strict'",
    'const __name = (value) => value',
    `const tools = {\n${Object.entries(tools)
      .map(([name, tool]) => `${name}: ${String(tool)}`)
      .join(',\n')}\n}`,
    'tools.run(tools, window)',
  ].join('\n')

/** Data inside a script element: no `<` at all, so nothing in it can end the element or open a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
