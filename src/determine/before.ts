import type { Provision } from '../register/model.js'
import type { Kept } from './kept.js'
import { type Likeness, likenessOf } from './likeness.js'
import type { Node } from './node.js'
import { type Session, type Tried, type TriedItems, tryProvision } from './session.js'

/**
 * What was worked out for a line of the same movement and kind: parts of a list are mostly like those before them. Where the conditions that were read
 * for something come out for this line as they did for that one, it holds for this line too, and is not worked out again. One line is kept.
 */
export type Before = { readonly path: string } & Pick<
  Session,
  'settled' | 'tried' | 'decided' | 'trees' | 'missingKeys'
>

export function beforeOf({ line, settled, tried, decided, trees, missingKeys }: Session): Before {
  return { path: line.path, settled, tried, decided, trees, missingKeys }
}

/** A trial with the trees of the line before it wherever they are the same in every word: what was found of these is found of them. */
export function trialAsBefore({ before, line }: Session, id: string, tried: Tried): Tried {
  const known = before?.tried.get(id)?.value
  if (!before || !known) return tried
  let asBefore = true
  const likeness = (one: TriedItems, old: TriedItems | undefined): Likeness => {
    const found = old ? likenessOf(old.node, one.node, { a: before.path, b: line.path }) : 'other'
    asBefore &&= found !== 'other'
    return found
  }
  const days = tried.days.map((day, at) => {
    const old = known.days[at]!.items
    asBefore &&= old.length === day.items.length
    const items = day.items.map((one, index) =>
      likeness(one, old[index]) === 'same' ? withTree(one, old[index]!.node) : one,
    )
    return { ...day, items }
  })
  return { ...tried, days, asBefore }
}

const withTree = ({ alike }: TriedItems, node: Node): TriedItems => ({ alike, node, nodeOf: () => node })

/** What was found for the line before this one, where everything that was read of that line for it comes out the same for this one. */
export function foundBefore<T>(
  session: Session,
  store: ReadonlyMap<string, Kept<T>> | undefined,
  { id }: Provision,
): T | undefined {
  const found = store?.get(id)
  if (!found) return undefined
  for (const read of found.read)
    if (!tryProvision(session, session.register.provisions[read]!).asBefore) return undefined
  return found.value
}

/** A path in the line before this one, in this one. */
export const pathNow = ({ before, line }: Session, path: string): string =>
  before && before.path !== line.path && path.startsWith(before.path)
    ? line.path + path.slice(before.path.length)
    : path

/** The same of the path in the key of a fact. */
export function keyNow(session: Session, key: string): string {
  const at = key.indexOf(' @ ') + 3
  return at < 3 ? key : key.slice(0, at) + pathNow(session, key.slice(at))
}
