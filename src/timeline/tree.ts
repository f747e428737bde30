import type { Tree } from '../page/tree.js'

export { type Attributes, escapeHtml, type Tree, toHtml } from '../page/tree.js'

/** The same tree as nodes of a page. */
export function toDom(
  t: { toDom: (...args: Parameters<typeof toDom>) => Node },
  document: Document,
  tree: Tree,
  inSvg = false,
): Node {
  if (typeof tree === 'string') return document.createTextNode(tree)
  const [tag, attributes, ...children] = tree
  const svg = inSvg || tag === 'svg'
  const element = svg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value))
  for (const child of children) element.appendChild(t.toDom(t, document, child, svg))
  return element
}
