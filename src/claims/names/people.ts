import { type Actors, holdersOn, type Office } from '../../register/actors.js'
import type { PlainDate } from '../../time/date.js'
import { allowed, distance, skeleton } from './spelling.js'
import { keyOf, keysOf } from './words.js'

/** Who is meant by a name as written beside an office, and why. */
export type Identified = { readonly person: string; readonly evidence: string }

/**
 * Resolves a misspelt name by the office that it is given and the day: the only holder whose name is near in spelling, or, for an office that
 * one person holds, has the same consonants. Without a day, an office or a holder that is near, nobody.
 */
export function byOffice(
  actors: Actors,
  offices: readonly Office[],
  written: string,
  when: { readonly day: PlainDate | undefined; readonly former: boolean },
): Identified | undefined {
  if (!when.day) return undefined
  const near = offices.flatMap((office) => {
    const people = when.former ? pastHolders(office, when.day!) : holdersOn(office, when.day!)
    return people
      .flatMap((person) => likeness(actors, office, person, written, people.length === 1))
      .map((found) => ({ ...found, office }))
  })
  const least = Math.min(...near.map(({ edits }) => edits))
  const best = near.filter(({ edits }) => edits === least)
  const people = new Set(best.map(({ person }) => person))
  if (people.size !== 1) return undefined
  const { person, how, office } = best[0]!
  return { person, evidence: `${office.title} ${when.former ? 'before' : 'on'} ${when.day} and ${how}` }
}

function likeness(actors: Actors, office: Office, person: string, written: string, alone: boolean) {
  const { name, also, family } = actors.people[person]!
  const mine = keysOf(written).join(' ')
  const theirs = [name, ...also, family].map((full) => keysOf(full).join(' '))
  const edits = Math.min(...theirs.map((full) => closeness(mine, full, office.several)))
  if (edits < Number.POSITIVE_INFINITY) return [{ person, edits, how: `spelling distance ${edits}` }]
  const bones = skeleton(keyOf(keysOf(written).at(-1) ?? ''))
  const same = alone && !office.several && bones.length >= 2 && bones === skeleton(keyOf(family))
  return same ? [{ person, edits: 50, how: `the same consonants as ${family}` }] : []
}

/** Where several hold the office at once, a name must be nearer to be one of theirs. */
function closeness(mine: string, theirs: string, several: boolean): number {
  const limit = several ? Math.max(1, Math.floor(mine.length / 5)) : allowed(mine, theirs)
  const edits = distance(mine, theirs, limit)
  return edits <= limit ? edits : Number.POSITIVE_INFINITY
}

function pastHolders(office: Office, day: PlainDate): string[] {
  const now = new Set(holdersOn(office, day))
  return office.holders
    .filter(({ person, terms }) => !now.has(person) && terms.some(({ from }) => from < day))
    .map(({ person }) => person)
}

/** The offices that a person holds that day, in the order of the file. */
export function officesOf(actors: Actors, person: string, day: PlainDate | undefined): readonly Office[] {
  return day ? (officesOn(actors, day).get(person) ?? []) : []
}

/** Who holds what, for the last few days asked about. */
const onDays = new WeakMap<Actors, Map<string, ReadonlyMap<string, readonly Office[]>>>()

function officesOn(actors: Actors, day: PlainDate): ReadonlyMap<string, readonly Office[]> {
  const days = onDays.get(actors) ?? new Map<string, ReadonlyMap<string, readonly Office[]>>()
  onDays.set(actors, days)
  const known = days.get(day)
  if (known) return known
  const offices = new Map<string, Office[]>()
  for (const office of Object.values(actors.offices))
    for (const person of holdersOn(office, day)) offices.set(person, [...(offices.get(person) ?? []), office])
  if (days.size > 100) days.clear()
  days.set(day, offices)
  return offices
}
