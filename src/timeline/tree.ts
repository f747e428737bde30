/** An element as data: `['p', { class: 'lead' }, 'words', ...]`. Text stays text: written escaped into HTML, and as text nodes by the page. */
export type Attributes = Readonly<Record<string, string | number | undefined>>
export type Tree = string | readonly [tag: string, attributes: Attributes, ...children: Tree[]]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const VOID = ['input', 'meta', 'br']

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)

export function toHtml(tree: Tree): string {
  if (typeof tree === 'string') return escapeHtml(tree)
  const [tag, attributes, ...children] = tree
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(String(value))}"`],
  )
  return VOID.includes(tag)
    ? `<${tag}${written.join('')}>`
    : `<${tag}${written.join('')}>${children.map(toHtml).join('')}</${tag}>`
}

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
