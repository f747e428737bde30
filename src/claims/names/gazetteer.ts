import type { Actors, StateActor } from '../../register/actors.js'
import { isAllCaps, isCapital, keysOf, type Word } from './words.js'

/** What a name on file may stand for. `office` and `body` may be several where the words leave the state open. */
export type Named =
  | { readonly kind: 'person' | 'family' | 'outlet' | 'state' | 'metonym' | 'demonym'; readonly id: string }
  | { readonly kind: 'office' | 'body'; readonly id: string; readonly stated: boolean }

type Form = { readonly named: Named; readonly words: readonly string[] }
type Node = { readonly next: Map<string, Node>; readonly forms: Form[] }

/** All names of `actors.yaml`: Latin ones as a tree of words, Chinese ones by their first character, the longest first. */
export type Gazetteer = {
  readonly root: Node
  readonly han: ReadonlyMap<string, readonly { readonly name: string; readonly named: Named }[]>
}

const cache = new WeakMap<Actors, Gazetteer>()

export function gazetteerOf(actors: Actors): Gazetteer {
  const known = cache.get(actors)
  if (known) return known
  const made = build(actors)
  cache.set(actors, made)
  return made
}

function build(actors: Actors): Gazetteer {
  const root: Node = { next: new Map(), forms: [] }
  const han = new Map<string, { name: string; named: Named }[]>()
  const add = (named: Named, en: readonly string[], zh: readonly string[]) => {
    for (const name of en) addLatin(root, name, named)
    for (const name of zh) han.set(name[0]!, [...(han.get(name[0]!) ?? []), { name, named }])
  }
  for (const { name, also, zh, family } of Object.values(actors.people)) {
    add({ kind: 'person', id: name }, [name, ...also], zh)
    add({ kind: 'family', id: name }, [family], [])
  }
  for (const { name, en, zh } of Object.values(actors.outlets)) add({ kind: 'outlet', id: name }, [name, ...en], zh)
  for (const state of Object.values(actors.states)) addState(state, add)
  for (const { id, en, zh, state, title } of Object.values(actors.offices)) {
    add({ kind: 'office', id, stated: state === undefined }, en, zh)
    add({ kind: 'office', id, stated: true }, [title, ...withState(en, state, actors)], [])
  }
  for (const { name, en, zh, state } of Object.values(actors.bodies)) {
    add({ kind: 'body', id: name, stated: false }, [name, ...en], zh)
    add({ kind: 'body', id: name, stated: true }, withState([name, ...en], state, actors), [])
  }
  for (const names of han.values()) names.sort((a, b) => b.name.length - a.name.length)
  return { root, han }
}

type Add = (named: Named, en: readonly string[], zh: readonly string[]) => void

function addState({ id, name, en, zh, demonyms, metonyms }: StateActor, add: Add): void {
  add({ kind: 'state', id }, [name, ...en], zh)
  add({ kind: 'demonym', id }, demonyms, [])
  add({ kind: 'metonym', id }, metonyms, [])
}

/** `Treasury Secretary` with every way to say whose: `US Treasury Secretary`, `American Treasury Secretary`. */
function withState(names: readonly string[], id: string | undefined, { states }: Actors): string[] {
  const state = id === undefined ? undefined : states[id]
  if (!state) return []
  const prefixes = [state.name, ...state.en, ...state.demonyms]
  return names.flatMap((name) => prefixes.map((prefix) => `${prefix} ${name}`))
}

function addLatin(root: Node, name: string, named: Named): void {
  const words: string[] = []
  let node = root
  for (const word of name.split(' ')) {
    const keys = keysOf(word)
    for (let at = 0; at < keys.length; at += 1) {
      words.push(at === 0 ? word : keys[at]!)
      node = nextOf(node, keys[at]!)
    }
  }
  if (node !== root) node.forms.push({ named, words: shapesOf(words) })
}

function nextOf(node: Node, key: string): Node {
  const known = node.next.get(key)
  if (known) return known
  const next: Node = { next: new Map(), forms: [] }
  node.next.set(key, next)
  return next
}

/** How each word must be written: `A` all capitals, `a` any, `Aa` capital first. */
const shapesOf = (words: readonly string[]): string[] =>
  words.map((word) => {
    const plain = word.replace(/[.’']+/g, '')
    return isAllCaps(plain) && plain.length <= 6 ? 'A' : isCapital(plain) ? 'Aa' : 'a'
  })

/** The longest name that starts at a word: what it may stand for, and how many words it takes. */
export function longestAt(
  { root }: Gazetteer,
  words: readonly Word[],
  at: number,
): { named: Named[]; length: number } | undefined {
  let node: Node | undefined = root
  let best: { named: Named[]; length: number } | undefined
  for (let length = 0; ; length += 1) {
    const word: Word | undefined = words[at + length]
    node = word && (length === 0 || joins(words[at + length - 1]!, word)) ? node?.next.get(word.key) : undefined
    if (!node) return best
    const fits = node.forms.filter((form) => fitsCase(form, words, at))
    if (fits.length) best = { named: fits.map(({ named }) => named), length: length + 1 }
  }
}

/** Words of one name stand side by side: a space, a hyphen, the full stop of an initial, a comma inside a name on file. */
const joins = (before: Word, after: Word): boolean =>
  before.paragraph === after.paragraph && (before.gap === ' ' || (before.gap.length <= 2 && JOINT.test(before.gap)))
const JOINT = /^[ .,&-]{1,2}$|^\.\u00a0$|^\u00a0$/

function fitsCase({ words: shapes }: Form, words: readonly Word[], at: number): boolean {
  return shapes.every((shape, index) => {
    if (shape === 'a') return true
    const { text, key, capital } = words[at + index]!
    if (index === 0 && key === 'the' && text.replace(/[.’']+/g, '').length === 3) return true
    return shape === 'A' ? text === text.toUpperCase() : capital
  })
}
