import type { Provision, Register } from '../register/model.js'
import { outcomeWith } from './evaluate.js'
import type { Node, TestNode, Value } from './node.js'
import { relatives } from './relations.js'
import { eachIn, type Session, tryProvision } from './session.js'
import { valueIn } from './view.js'

/** Answers that are supposed, by key. */
export type Supposed = ReadonlyMap<string, Value>
type Wish = 'yes' | 'no'
type Guess = { readonly register: Register; readonly cellsOf: (test: TestNode) => readonly Value[] }

/** So many places where one fact is read are looked at. */
const PLACES = 3

/**
 * Answers to the other missing facts under which this one is likely to decide: what stands beside it in an `all` holds, what stands beside it in an
 * `any` does not, what would exempt or take the place does not bind. Only a guess: each is weighed before it proves anything.
 */
export function guessesFor(
  session: Session,
  provision: Provision,
  key: string,
  cellsOf: Guess['cellsOf'],
): readonly Supposed[] {
  const guess = { register: session.register, cellsOf }
  const trees = relatives(session.register, provision).map((one) => ({ one, nodes: treesOf(session, one) }))
  const places = trees.flatMap(({ one, nodes }) =>
    nodes.flatMap((tree) => waysTo(tree, key).map((way) => ({ one, tree, way }))),
  )
  return places.slice(0, PLACES).map(({ one, tree, way }) => {
    const here = along(guess, way)
    return trees.reduce(
      (given, other) =>
        other.nodes.reduce((so, node) => {
          if (node === tree) return so
          const wish = other.one === one || other.one !== provision ? 'no' : 'yes'
          return wished(guess, node, wish, so) ?? so
        }, given),
      here,
    )
  })
}

const treesOf = (session: Session, provision: Provision): readonly Node[] =>
  tryProvision(session, provision)
    .days.flatMap(({ items }) => items.flatMap(eachIn))
    .map(({ node }) => node)
    .filter(({ value }) => value === 'unknown')

/** From the tree down to a test of the fact: each node on the way. */
type Way = readonly Node[]

function waysTo(node: Node, key: string): readonly Way[] {
  if (node.value !== 'unknown') return []
  if (node.kind === 'test') return node.variable.key === key ? [[node]] : []
  return childrenOf(node).flatMap((child) => waysTo(child, key).map((way) => [node, ...way]))
}

/** What lets the last node of the way decide the first, as far as it can be had: the nearest to it first. */
function along(guess: Guess, way: Way): Supposed {
  const last = way.at(-1)!
  const apart = last.kind === 'test' ? last.variable.key : ''
  return way
    .slice(0, -1)
    .map((node, at) => ({ node, next: way[at + 1]! }))
    .reverse()
    .reduce((given: Supposed, { node, next }) => {
      if (node.kind === 'test' || node.kind === 'open' || node.kind === 'not') return given
      const wish = node.kind === 'all' ? 'yes' : 'no'
      return node.children
        .filter((child) => child !== next)
        .reduce((so, child) => without(wished(guess, child, wish, so) ?? so, apart), given)
    }, new Map())
}

const without = (given: Supposed, key: string): Supposed =>
  given.has(key) ? new Map([...given].filter(([name]) => name !== key)) : given

/** The answers given, with more of them that make a node come out as wished; undefined where none was found. */
function wished(guess: Guess, node: Node, wish: Wish, given: Supposed): Supposed | undefined {
  const now = valueIn(node, { register: guess.register, world: {}, answers: given })
  if (now !== 'unknown') return now === wish ? given : undefined
  if (node.kind === 'test') return answered(guess, node, wish, given)
  if (node.kind === 'not') return wished(guess, node.children[0]!, wish === 'yes' ? 'no' : 'yes', given)
  const children = childrenOf(node).filter(({ value }) => value === 'unknown')
  if (node.kind === 'open' || (node.kind === 'all') === (wish === 'yes')) {
    let so: Supposed | undefined = given
    for (const child of children) so = so && wished(guess, child, wish, so)
    return so
  }
  for (const child of children) {
    const so = wished(guess, child, wish, given)
    if (so) return so
  }
  return undefined
}

/** The answer that agrees best with other tests of the fact: a word that none names, where that will do; none of a substance, or the most. */
function answered({ register, cellsOf }: Guess, test: TestNode, wish: Wish, given: Supposed): Supposed | undefined {
  const { key } = test.variable
  if (given.has(key)) return undefined
  const fit = cellsOf(test).filter((cell) => outcomeWith(test, cell, register) === wish)
  const cell = (wish === 'yes') === (fit[0]?.is === 'word') ? fit[0] : fit.at(-1)
  return cell && new Map([...given, [key, cell]])
}

const childrenOf = (node: Exclude<Node, TestNode>): readonly Node[] =>
  node.kind === 'open' ? node.children.map((child) => child.node) : node.children
