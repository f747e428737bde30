import { holdersOn, type Office } from '../../register/actors.js'
import type { Found } from './found.js'
import { adjacent, hasKind, idsOf, isTaken, officesFor, type Scene, take } from './naming.js'
import { pastBefore } from './past.js'
import { byOffice, officesOf } from './people.js'
import { keysIn, type Run, runBefore, runFrom, textOf } from './runs.js'
import { DETERMINERS, HONORIFICS, NO_LONGER, NOT_HOLDING } from './word-lists.js'
import { isCapital, keysOf } from './words.js'

/** Names beside an office: `Treasury Secretary X`, `X, spokesperson for the Ministry`; an office alone stands for who holds it that day. */
export function nameTitled(scene: Scene): void {
  for (const found of scene.found) if (hasKind(found, 'office') && !isTaken(scene, found)) nameOffice(scene, found)
}

function nameOffice(scene: Scene, found: Found): void {
  const before = scene.words[found.from - 1]
  const modifier = before && adjacent(before, scene.words[found.from]) ? before.key : ''
  const past = pastBefore(scene, found.from)
  const former = NO_LONGER.has(modifier) || past !== undefined
  const offices = NOT_HOLDING.has(modifier) && !former ? [] : officesFor(scene, found)
  const from = past ?? (NOT_HOLDING.has(modifier) ? found.from - 1 : found.from)
  nameInside(scene, found, offices)
  const after = nameAfter(scene, found)
  if (after && introduce(scene, after, { from, to: after.to }, offices, former)) return
  const written = scene.words[found.from]!.text
  const apposed = nameApposed(scene, found)
  if (apposed && introduce(scene, apposed, apposed, offices, former)) return
  const bare = found.to - found.from === 1 && ANYBODY.has(scene.words[found.from]!.key) && !stated(found)
  if (!former && !bare && (isCapital(written) || stated(found)) && !NOT_HOLDING.has(modifier))
    nameHolder(scene, found, offices)
}

/** Titles that every company has: alone they mean no holder of an office of state. */
const ANYBODY = new Set(['chairman', 'leader', 'chair'])
const stated = ({ named }: Found): boolean => named.some((one) => one.kind === 'office' && one.stated)

function nameAfter(scene: Scene, found: Found): Run | undefined {
  const last = scene.words[found.to - 1]!
  if (last.possessive) return undefined
  const next = scene.words[found.to]
  if (adjacent(last, next)) return runFrom(scene, found.to)
  if (last.gap !== ', ') return undefined
  const run = runFrom(scene, found.to)
  return run && run.to - run.from >= 2 && /^,/.test(scene.words[run.to - 1]!.gap) ? run : undefined
}

/** The ministry in `spokesperson for the Ministry of Commerce` and the body in `NATO Secretary General` are named as well. */
function nameInside(scene: Scene, found: Found, offices: readonly Office[]): void {
  const body = scene.actors.bodies[offices[0]?.body ?? '']
  if (!body || !(offices[0]!.several || body.kind === 'international')) return
  const names = new Set([body.name, ...body.en].map((name) => keysOf(name).join(' ')))
  for (let from = found.from; from < found.to; from += 1)
    for (let to = Math.min(found.to, from + 6); to > from; to -= 1) {
      if (!names.has(keysIn(scene, { from, to }))) continue
      const start = scene.words[from]!.start
      const end = scene.words[to - 1]!.end
      scene.namings.push({
        type: 'org',
        canonical: body.name,
        from,
        to,
        start,
        end,
        ...(body.state ? { state: body.state } : {}),
      })
      return
    }
}

/** `X, the spokesperson`: a name, a comma, perhaps an article, the office. */
function nameApposed(scene: Scene, found: Found): Run | undefined {
  let at = found.from
  const { words } = scene
  while (at > 0 && found.from - at < 3 && adjacent(words[at - 1], words[at]) && leadsOffice(scene, at - 1)) at -= 1
  const before = words[at - 1]
  if (!before || before.possessive || !/^, ?$/.test(before.gap) || before.paragraph !== words[at]!.paragraph)
    return undefined
  const run = runBefore(scene, at)
  return run && (run.to - run.from >= 2 || scene.introduced.has(keysIn(scene, run)) || familyAt(scene, run).length > 0)
    ? run
    : undefined
}

const leadsOffice = (scene: Scene, at: number): boolean => {
  const { key } = scene.words[at]!
  const found = scene.at.get(at)
  return (
    DETERMINERS.has(key) ||
    NOT_HOLDING.has(key) ||
    (found !== undefined && (hasKind(found, 'demonym') || hasKind(found, 'state')))
  )
}

export const familyAt = (scene: Scene, { to }: Run): string[] => {
  const found = scene.at.get(to - 1)
  return found && found.to === to ? idsOf(found, 'family') : []
}

/** Says who a name beside an office is, and remembers how the text writes it. */
function introduce(scene: Scene, name: Run, whole: Run, offices: readonly Office[], former: boolean): boolean {
  const exact = scene.at.get(name.from)
  const known = exact && exact.to === name.to ? idsOf(exact, 'person')[0] : undefined
  const written = textOf(scene, name)
  const who =
    (known && { person: known, evidence: 'name' }) ??
    byFamily(scene, name, offices, former) ??
    byOffice(scene.actors, offices, written, { day: scene.day, former }) ??
    earlier(scene, name)
  if (!who && scene.headings.has(scene.words[name.from]!.paragraph)) return false
  const person = who ? who.person : written
  remember(scene, name, person)
  takePerson(scene, whole, person, evidenceOf(scene, who ? who.evidence : 'as introduced', person, offices, former))
  return true
}

function byFamily(scene: Scene, name: Run, offices: readonly Office[], former: boolean) {
  if (name.to - name.from > 1) return undefined
  const bearers = familyAt(scene, name)
  if (!bearers.length) return undefined
  const ids = new Set(offices.map(({ id }) => id))
  const holding = bearers.filter((person) => officesOf(scene.actors, person, scene.day).some(({ id }) => ids.has(id)))
  const ever = bearers.filter((person) => offices.some(({ holders }) => holders.some((one) => one.person === person)))
  const one = former ? (ever.length === 1 ? ever : holding) : holding.length ? holding : ever
  return one.length === 1 ? { person: one[0]!, evidence: 'family name and office' } : undefined
}

function earlier(scene: Scene, name: Run) {
  const person = scene.introduced.get(keysIn(scene, name))
  return person === undefined ? undefined : { person, evidence: 'as introduced' }
}

/** A full name and its family name, or a single name, from now on mean this person. */
export function remember(scene: Scene, name: Run, person: string): void {
  const first = name.from
  const last = name.to - 1
  scene.introduced.set(keysIn(scene, name), person)
  if (last === first) return
  const onFile = scene.actors.people[person]
  const familyFirst = onFile ? onFile.name.startsWith(onFile.family) : false
  const family = scene.words[familyFirst ? first : last]!.key
  if (family !== 'he') scene.introduced.set(family, person)
}

function evidenceOf(scene: Scene, how: string, person: string, offices: readonly Office[], former: boolean): string {
  if (!scene.actors.people[person] || !scene.day || !offices.length) return how
  const ids = new Set(offices.map(({ id }) => id))
  const held = officesOf(scene.actors, person, scene.day).find(({ id }) => ids.has(id))
  if (former && held) return `${how}; holds the office of ${held.title} on ${scene.day}, the text says former`
  if (!former && !held) return `${how}; does not hold the office of ${offices[0]!.title} on ${scene.day}`
  return how
}

export function takePerson(scene: Scene, run: Run, person: string, evidence: string): void {
  const office = officesOf(scene.actors, person, scene.day)[0]
  const state = scene.actors.people[person]?.state ?? office?.state
  const start = run.start ?? scene.words[run.from]!.start
  const end = run.end ?? scene.words[run.to - 1]!.end
  take(scene, {
    type: 'person',
    canonical: person,
    from: run.from,
    to: run.to,
    start,
    end,
    evidence,
    ...(office ? { office: office.title } : {}),
    ...(state ? { state } : {}),
  })
}

/** `the Treasury Secretary`: who held it that day, where one person did and no other state's office is meant. */
function nameHolder(scene: Scene, found: Found, offices: readonly Office[]): void {
  if (!scene.day || offices.length !== 1 || offices[0]!.several) return
  const holders = holdersOn(offices[0]!, scene.day)
  if (holders.length !== 1) return
  const determiner = scene.words[found.from - 1]
  const from =
    determiner && adjacent(determiner, scene.words[found.from]) && DETERMINERS.has(determiner.key)
      ? found.from - 1
      : found.from
  if (HONORIFICS.has(scene.words[found.from]!.key) && found.to - found.from === 1 && from === found.from) return
  takePerson(scene, { from, to: found.to }, holders[0]!, `${offices[0]!.title} on ${scene.day}`)
}
