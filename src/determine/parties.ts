import { Decimal, ONE } from '../measure/decimal.js'
import { ANY_SHARE, add, exactly, type Interval, NOTHING, perhaps } from '../measure/interval.js'
import { or, type Truth } from '../measure/truth.js'
import type { List, Register } from '../register/model.js'
import type { Owner, Party, Screening } from './movement.js'
import { isListedOn, standingOf } from './standing.js'
import type { Trial } from './trial.js'

/** What a party is looked up against: the register, the day, and whose knowledge is used. */
type LookUp = Pick<Trial, 'register' | 'on' | 'knownAt'>

/** The lists of names that an id stands for on the day, each with whether it counts: itself, or the parts of a larger list. */
function memberLists(id: string, look: LookUp): { list: List; standing: Truth }[] {
  const own = look.register.lists[id]
  if (own) return Object.keys(own.names).length && isListedOn(own, look) ? [{ list: own, standing: 'yes' }] : []
  return Object.values(look.register.lists)
    .filter((list) => list.partOf === id && isListedOn(list, look))
    .map((list) => ({ list, standing: standingOf(list, look) }))
    .filter(({ standing }) => standing !== 'no')
}

/**
 * Whether a party is on a list on a day (V2, V8): yes by an accepted match, no by a screening that is not older than the newest listing,
 * unknown otherwise; a name that looks alike is a note, never an answer.
 */
export function partyOn(
  party: Pick<Party, 'name' | 'screened'> | undefined,
  id: string,
  look: LookUp,
): { value: Truth; notes: string[] } {
  if (!party) return { value: 'unknown', notes: [] }
  const members = memberLists(id, look)
  const matched = members.filter(({ list }) => party.screened.some((screening) => isMatch(screening, list.id)))
  if (matched.length) return { value: or(matched.map(({ standing }) => standing)), notes: [] }
  if (party.screened.some(({ list, result }) => list === id && result === 'match')) return { value: 'yes', notes: [] }
  const newest = members
    .map(({ list }) => list.listed)
    .sort()
    .at(-1)
  const covering = party.screened.filter(
    (screening) => screening.result !== 'match' && covers(look.register, screening.list, id),
  )
  if (covering.some((screening) => newest === undefined || screening.on >= newest)) return { value: 'no', notes: [] }
  const stale = covering.map((screening) => `the screening of ${screening.on} is older than the listing of ${newest}`)
  return {
    value: 'unknown',
    notes: [
      ...stale,
      ...lookalikes(
        party.name,
        members.map(({ list }) => list),
      ),
    ],
  }
}

const isMatch = ({ list, result }: Screening, id: string): boolean =>
  (result === 'match' && list === id) || result.split('#')[0] === id

const covers = (register: Register, screened: string, id: string): boolean =>
  screened === id || register.lists[id]?.partOf === screened

function lookalikes(name: string | undefined, members: readonly List[]): string[] {
  if (!name) return []
  const wanted = plain(name)
  return members.flatMap((list) =>
    Object.values(list.names)
      .filter((listed) =>
        [listed.name.en, listed.name.zh, ...listed.aka].some((other) => other && alike(wanted, plain(other))),
      )
      .map(
        (listed) =>
          `looks like ${listed.name.en ?? listed.name.zh} (${list.id}#${listed.id}); accept or refuse the match`,
      ),
  )
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const alike = (a: string, b: string): boolean => a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))

export function branchOf(party: Party | undefined, id: string, register: Register): Truth | undefined {
  return party && saidOf(party.branchOf, id, register)
}

function ownerListed(owner: Owner, ids: readonly string[], look: LookUp): Truth {
  return or(ids.map((id) => saidOf(owner.listed, id, look.register) ?? partyOn(owner, id, look).value))
}

/** What was declared of a list, or denied of the larger list that it is a part of. */
function saidOf(said: Readonly<Record<string, Truth>>, id: string, register: Register): Truth | undefined {
  const group = register.lists[id]?.partOf
  return said[id] ?? (group !== undefined && said[group] === 'no' ? 'no' : undefined)
}

/** What the largest listed owner may hold: declared owners, and whatever undeclared owners could. */
export function largestListedOwner(party: Party | undefined, ids: readonly string[], look: LookUp): Interval {
  if (!party) return ANY_SHARE
  const held = party.owners.map((owner) => counted(owner, ownerListed(owner, ids, look)))
  const rest = undeclared(party)
  const all = [...held, perhaps(rest)]
  return { lo: Decimal.max(0, ...all.map(({ lo }) => lo)), hi: Decimal.max(0, ...all.map(({ hi }) => hi ?? ONE)) }
}

export function listedOwnersTogether(party: Party | undefined, ids: readonly string[], look: LookUp): Interval {
  if (!party) return ANY_SHARE
  const held = party.owners.map((owner) => counted(owner, ownerListed(owner, ids, look)))
  const sum = [...held, perhaps(undeclared(party))].reduce(add, NOTHING)
  return { lo: sum.lo, hi: sum.hi && Decimal.min(ONE, sum.hi) }
}

const counted = (owner: Owner, listed: Truth): Interval =>
  listed === 'yes' ? owner.share : listed === 'no' ? NOTHING : perhaps(owner.share)

/** The share that no declared owner is known to hold. */
function undeclared(party: Party): Interval {
  if (party.ownersComplete) return NOTHING
  const least = party.owners.reduce((sum, owner) => sum.add(owner.share.lo), new Decimal(0))
  return exactly(Decimal.max(0, ONE.sub(least)))
}
