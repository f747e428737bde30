import { createElement, Fragment, type ReactNode } from 'react'
import type { Tree } from '../../src/page/tree.js'

/** How React calls attributes that the trees of the printed pages use. */
const NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  'paint-order': 'paintOrder',
}

/** What the timeline draws, drawn here: the same trees as elements of React. */
export const Drawn = ({ tree }: { readonly tree: Tree }) => <>{nodeOf(tree)}</>

export const DrawnAll = ({ trees }: { readonly trees: readonly Tree[] }) =>
  createElement(Fragment, {}, ...trees.map(nodeOf))

function nodeOf(tree: Tree): ReactNode {
  if (typeof tree === 'string') return tree
  const [tag, attributes, ...children] = tree
  const props = Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[NAMES[name] ?? name, value]])),
  )
  return createElement(tag, props, ...children.map(nodeOf))
}
