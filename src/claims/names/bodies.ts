import type { Actors, Outlet } from '../../register/actors.js'
import type { Found } from './found.js'
import { adjacent, hasKind, idsOf, isTaken, type Scene, stateBefore, take } from './naming.js'
import { keyOf } from './words.js'

/** Outlets and bodies by name; a ministry of a state that is not on file stays the ministry of that state. */
export function nameBodies(scene: Scene): void {
  for (const found of scene.found) {
    if (isTaken(scene, found)) continue
    const outlet = idsOf(found, 'outlet')[0]
    if (outlet !== undefined && plainlyOutlet(scene, found)) takeBody(scene, found, 'outlet', outlet)
    else if (hasKind(found, 'body')) takeBody(scene, found, 'org', bodyMeant(scene, found))
  }
  nameHalfTranslated(scene)
  nameShortened(scene)
}

/** `X` alone is a letter before it is a platform. */
function plainlyOutlet(scene: Scene, found: Found): boolean {
  if (found.end - found.start > 1) return true
  const before = scene.words[found.from - 1]
  return (
    before !== undefined && adjacent(before, scene.words[found.from]) && ['on', 'platform', 'to'].includes(before.key)
  )
}

function bodyMeant(scene: Scene, found: Found): string {
  const { bodies, states } = scene.actors
  const ids = idsOf(found, 'body')
  const before = stateBefore(scene, found)
  const fits = before.length ? ids.filter((id) => before.includes(bodies[id]!.state ?? '')) : ids
  if (fits.length) return fits[0]!
  const words = scene.words.slice(found.from, found.to).map(({ text }) => text)
  return [states[before[0]!]!.demonyms[0] ?? states[before[0]!]!.name, ...words].join(' ')
}

function takeBody(scene: Scene, found: Found, type: 'org' | 'outlet', canonical: string): void {
  const body = scene.actors.bodies[canonical] ?? scene.actors.outlets[canonical]
  const end = withShort(scene, found)
  nameWithin(scene, found)
  take(scene, {
    type,
    canonical,
    from: found.from,
    to: end.to,
    start: found.start,
    end: end.end,
    ...(body?.state ? { state: body.state } : {}),
  })
}

/** The president in `the Roe administration` is named as well. */
function nameWithin(scene: Scene, { from, to }: Found): void {
  const last = scene.words[to - 1]!
  if (last.key !== 'administration' || to - from !== 2) return
  const { key, start, end } = scene.words[from]!
  const people = Object.values(scene.actors.people).filter(({ family }) => keyOf(family) === key)
  const person = people[0]
  if (people.length === 1 && person)
    scene.namings.push({
      type: 'person',
      canonical: person.name,
      from,
      to: from + 1,
      start,
      end,
      evidence: 'family name',
      ...(person.state ? { state: person.state } : {}),
    })
}

/** `World Trade Organization (WTO)` is one mention. */
function withShort(scene: Scene, found: Found): { to: number; end: number } {
  const next = scene.at.get(found.to)
  const last = scene.words[found.to - 1]!
  const same = next?.named.some((one) => found.named.some((mine) => mine.id === one.id))
  if (!next || !same || last.gap !== ' (' || !scene.words[next.to - 1]!.gap.startsWith(')'))
    return { to: found.to, end: found.end }
  return { to: next.to, end: next.end + 1 }
}

const MIXED = /^(\p{Script=Latin}+)(\p{Script=Han}{2,})$/u

/** `Guang明日报`: the rest of a Chinese name whose start was put into Latin letters. */
function nameHalfTranslated(scene: Scene): void {
  const seen = new Map<string, readonly Outlet[]>()
  for (const at of scene.marked) {
    const word = scene.words[at]!
    if (!word.han || scene.taken[at] || word.text.length > 20) continue
    const parts = MIXED.exec(word.text)
    if (!parts) continue
    const [, latin, han] = parts
    const known = seen.get(word.text) ?? completed(scene, latin!, han!)
    seen.set(word.text, known)
    if (known.length !== 1) continue
    const { name, state } = known[0]!
    const evidence = `half translated: ${han} ends its Chinese name and ${latin} begins its English one`
    take(scene, {
      type: 'outlet',
      canonical: name,
      from: at,
      to: at + 1,
      start: word.start,
      end: word.end,
      evidence,
      ...(state ? { state } : {}),
    })
  }
}

const completed = ({ actors }: Scene, latin: string, han: string): readonly Outlet[] =>
  Object.values(actors.outlets).filter(
    ({ name, en, zh }) =>
      zh.some((one) => one.endsWith(han) && one.length > han.length) &&
      [name, ...en].some((one) => keyOf(one).startsWith(keyOf(latin))),
  )

/** `Fox` for the only one of its family that the text names in full. Only where several outlets on file share that first word. */
function nameShortened(scene: Scene): void {
  const named = new Set(scene.namings.filter(({ type }) => type === 'outlet').map(({ canonical }) => canonical))
  if (named.size === 0) return
  const meant = new Map<string, string>()
  for (const [first, family] of familiesOf(scene.actors)) {
    const inText = family.filter((name) => named.has(name))
    if (inText.length === 1) meant.set(first, inText[0]!)
  }
  if (meant.size === 0) return
  for (const at of scene.capitals) {
    const word = scene.words[at]!
    const canonical = scene.taken[at] ? undefined : meant.get(word.key)
    if (canonical === undefined) continue
    take(scene, {
      type: 'outlet',
      canonical,
      from: at,
      to: at + 1,
      start: word.start,
      end: word.end,
      evidence: 'the only one of that name in the text',
    })
  }
}

const families = new WeakMap<Actors, ReadonlyMap<string, readonly string[]>>()

/** Outlets on file that share their first word, by that word; made once. */
function familiesOf(actors: Actors): ReadonlyMap<string, readonly string[]> {
  const known = families.get(actors)
  if (known) return known
  const firsts = new Map<string, Set<string>>()
  for (const { name } of Object.values(actors.outlets)) {
    const [first, second] = name.split(' ')
    if (
      second &&
      !/^(?:The|China|South|New|Time|Foreign|Business|Global|Economic|Beijing|United|Central|Radio)$/.test(first!)
    )
      firsts.set(keyOf(first!), (firsts.get(keyOf(first!)) ?? new Set()).add(name))
  }
  const shared = new Map([...firsts].filter(([, names]) => names.size > 1).map(([first, names]) => [first, [...names]]))
  families.set(actors, shared)
  return shared
}
