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
