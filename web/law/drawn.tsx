import { createElement, Fragment, type ReactNode } from 'react'
import type { Tree } from '../../src/page/tree.js'

/** How React calls attributes that the trees of the printed pages use. */
const NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  'paint-order': 'paintOrder',
}

/** An element that this page makes otherwise than the printed one; undefined where it stays as it is. */
export type Instead = (element: Exclude<Tree, string>, children: readonly ReactNode[]) => ReactNode | undefined

type Drawing = { readonly instead?: Instead }

/** What the printed pages draw, drawn here: the same trees as elements of React. */
export const Drawn = ({ tree, instead }: Drawing & { readonly tree: Tree }) => <>{nodeOf(tree, instead)}</>

export const DrawnAll = ({ trees, instead }: Drawing & { readonly trees: readonly Tree[] }) =>
  createElement(Fragment, {}, ...trees.map((tree) => nodeOf(tree, instead)))

function nodeOf(tree: Tree, instead: Instead | undefined): ReactNode {
  if (typeof tree === 'string') return tree
  const [tag, attributes, ...inside] = tree
  const children = inside.map((child) => nodeOf(child, instead))
  const other = instead?.(tree, children)
  if (other !== undefined) return other
  const props = Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[NAMES[name] ?? name, value]])),
  )
  return createElement(tag, props, ...children)
}
