import { Decimal, ONE } from '../measure/decimal.js'
import { ANY_SHARE, add, exactly, type Interval, NOTHING, perhaps } from '../measure/interval.js'
import { or, type Truth } from '../measure/truth.js'
import type { List, ListedName, Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import type { Declared, Owner, Party, Screening } from './movement.js'
import { isListedOn, standingOf } from './standing.js'
import type { Trial } from './trial.js'

/** What a party is looked up against: the register, the day, and whose knowledge is used. */
type LookUp = Pick<Trial, 'register' | 'on' | 'knownAt'>

/** What is known of a party and a list, and why it is not more. */
export type Found = { readonly value: Truth; readonly notes: readonly string[] }

type Member = { readonly list: List; readonly standing: Truth }

const UNKNOWN: Found = { value: 'unknown', notes: [] }

/** The lists of names that an id stands for on the day, each with whether it counts: itself, or the parts of a larger list. */
function memberLists(id: string, look: LookUp): Member[] {
  const own = look.register.lists[id]
  if (own) return Object.keys(own.names).length && isListedOn(own, look) ? [{ list: own, standing: 'yes' }] : []
  return Object.values(look.register.lists)
    .filter((list) => list.partOf === id && isListedOn(list, look))
    .map((list) => ({ list, standing: standingOf(list, look) }))
    .filter(({ standing }) => standing !== 'no')
}

/**
 * Whether a party is on a list on a day (V2, V8): yes by an accepted match, no by a screening that is not older than the newest listing,
 * unknown otherwise; a name that looks alike is a note, never an answer. Nothing that is dated after the day of knowledge is believed, nor a
 * screening that found nothing where the very name is listed and was not told apart.
 */
export function partyOn(party: Pick<Party, 'name' | 'screened'> | undefined, id: string, look: LookUp): Found {
  if (!party) return UNKNOWN
  const members = memberLists(id, look)
  const about = party.screened.filter(({ list }) => isAbout(look.register, list, id))
  const later = about.filter(({ on }) => on > look.knownAt)
  const screened = party.screened.filter(({ on }) => on <= look.knownAt)
  const matched = members.filter(({ list }) => screened.some((screening) => isMatch(screening, list.id)))
  if (matched.length) return { value: or(matched.map(({ standing }) => standing)), notes: [] }
  const found = screened.filter(({ list, result }) => list === id && result === 'match')
  if (found.length) return foundOn(found, id, look)
  const newest = newestOf(members)
  const covering = screened.filter(
    (screening) => screening.result !== 'match' && covers(look.register, screening.list, id),
  )
  const fresh = covering.filter(({ list, on }) => isAfter(on, newest, look.register.lists[list] !== undefined))
  const same = fresh.length ? sameNames(party.name, members, fresh) : []
  if (fresh.length && same.length === 0) return { value: 'no', notes: [] }
  const old = fresh.length ? [] : covering
  return {
    value: 'unknown',
    notes: [
      ...later.map(({ on }) => `the screening of ${on} is dated after ${look.knownAt}, the day of knowledge`),
      ...old.map(({ on }) => `the screening of ${on} ${tooEarly(on, newest)}`),
      ...same.map(
        (name) =>
          `the screening of ${fresh[0]!.on} found nothing, and ${name} has this very name, legal form apart: accept it as the result, or say other-than: ${name}`,
      ),
      ...(same.length ? [] : lookalikes(party.name, members)),
    ],
  }
}

/**
 * A match of the list as a whole tells of the day on which it was looked up. Of a day before, it tells nothing where names were added since, or where
 * the list is not held and nobody can say.
 */
function foundOn(found: readonly Screening[], id: string, { register, on }: LookUp): Found {
  const lists = Object.values(register.lists).filter((list) => list.id === id || list.partOf === id)
  const isHeld = lists.some((list) => Object.keys(list.names).length > 0)
  const tells = (day: PlainDate) => day <= on || (isHeld && lists.every(({ listed }) => listed <= on || listed > day))
  const telling = found.find((one) => tells(one.on))
  if (telling)
    return { value: 'yes', notes: isHeld ? [] : [`found by the screening of ${telling.on}: the list is not held here`] }
  return {
    value: 'unknown',
    notes: found.map((one) => `found by the screening of ${one.on}, which does not say since when it is listed`),
  }
}

/**
 * Whether what was looked up on a day saw the newest listing. On the day of the listing the larger list may have been looked at before the hour of
 * publication; the listing itself cannot have been.
 */
const isAfter = (on: PlainDate, newest: PlainDate | undefined, isListing: boolean): boolean =>
  newest === undefined || on > newest || (on === newest && isListing)

const tooEarly = (on: PlainDate, newest: PlainDate | undefined): string =>
  on === newest
    ? 'is of the day of a listing and may be from before its hour: look at that listing itself'
    : `is older than the listing of ${newest}`

const newestOf = (members: readonly Member[]): PlainDate | undefined =>
  members
    .map(({ list }) => list.listed)
    .sort()
    .at(-1)

const isMatch = ({ list, result }: Screening, id: string): boolean =>
  (result === 'match' && list === id) || result.split('#')[0] === id

const covers = (register: Register, screened: string, id: string): boolean =>
  screened === id || register.lists[id]?.partOf === screened

const isAbout = (register: Register, screened: string, id: string): boolean =>
  covers(register, screened, id) || register.lists[screened]?.partOf === id

/** Listed names that are spelled like the party's, apart from case, punctuation and legal form, and that no screening told apart. */
function sameNames(name: string | undefined, members: readonly Member[], screened: readonly Screening[]): string[] {
  const wanted = ownName(name ?? '')
  const apart = screened.flatMap(({ otherThan }) => otherThan ?? [])
  return namesOf(members)
    .filter(({ id, listed }) => !apart.includes(id) && spellings(listed).some((other) => ownName(other) === wanted))
    .map(({ id }) => id)
}

function lookalikes(name: string | undefined, members: readonly Member[]): string[] {
  if (!name) return []
  const wanted = plain(name)
  return namesOf(members)
    .filter(({ listed }) => spellings(listed).some((other) => alike(wanted, plain(other))))
    .map(({ id, listed }) => `looks like ${listed.name.en ?? listed.name.zh} (${id}); accept or refuse the match`)
}

const namesOf = (members: readonly Member[]) =>
  members.flatMap(({ list }) => Object.values(list.names).map((listed) => ({ id: `${list.id}#${listed.id}`, listed })))

const spellings = ({ name, aka }: ListedName): string[] => [name.en, name.zh, ...aka].flatMap((one) => one ?? [])
/** `Corp.` and `Corporation`, `股份有限公司`: the legal form, which people write or leave out. */
const LEGAL_FORM =
  /[\s,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|plc|pty|pte|gmbh|ag|se|sa|sas|spa|nv|bv|oy|ab|as|kk)\.?$|(?:股份|集团)?有限(?:责任)?公司$|公司$|株式会社$|^株式会社/iu

/** A name without its legal form, however many words that has; all of it where nothing else is left. */
function ownName(name: string): string {
  const text = name.normalize('NFKC').trim()
  const rest = text.replace(LEGAL_FORM, '').trim()
  return rest === text || [...plain(rest)].length < 2 ? plain(text) : ownName(rest)
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const alike = (a: string, b: string): boolean => a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))

/**
 * An answer that denies, weighed as a screening or declaration of its day: whether it may be believed of a list. `asked`: the list that was asked about,
 * itself or the larger one that it is a part of.
 */
export function deniedOn(
  fact: string,
  party: Party | undefined,
  id: string,
  { asked, on }: { readonly asked: string; readonly on: PlainDate },
  look: LookUp,
): Found {
  if (fact !== 'party.on') return saidOf({ on, lists: { [asked]: 'no' } }, id, look) ?? UNKNOWN
  const screened = [...(party?.screened ?? []), { list: asked, on, result: 'none' }]
  return partyOn({ ...(party?.name === undefined ? {} : { name: party.name }), screened }, id, look)
}

export const branchOf = (party: Party | undefined, id: string, look: LookUp): Found =>
  saidOf(party?.branchOf, id, look) ?? UNKNOWN

function ownerListed(owner: Owner, ids: readonly string[], look: LookUp): Found {
  const found = ids.map((id) => {
    const said = saidOf(owner.listed, id, look)
    if (said?.value === 'no') return toldApart(owner, id, look) ?? said
    if (said && said.value !== 'unknown') return said
    const screened = partyOn(owner, id, look)
    return { value: screened.value, notes: [...(said?.notes ?? []), ...screened.notes] }
  })
  return { value: or(found.map(({ value }) => value)), notes: found.flatMap(({ notes }) => notes) }
}

/** A denial is not believed of an owner that has the very name of a listed one, until a screening told the two apart. */
function toldApart(owner: Owner, id: string, look: LookUp): Found | undefined {
  const same = sameNames(owner.name, memberLists(id, look), owner.screened)
  if (same.length === 0) return undefined
  return {
    value: 'unknown',
    notes: same.map((name) => `${name} has this very name: screen it, and say other-than: ${name}`),
  }
}

/**
 * What was declared of a list, or denied of the larger list that it is a part of. Like a screening, a declaration later than the day of knowledge
 * is not believed, nor a denial older than the newest listing.
 */
function saidOf(declared: Declared | undefined, id: string, look: LookUp): Found | undefined {
  const group = look.register.lists[id]?.partOf
  const said = declared?.lists[id] ?? (group !== undefined && declared?.lists[group] === 'no' ? 'no' : undefined)
  if (!declared || !said) return undefined
  const { on } = declared
  if (on > look.knownAt)
    return {
      value: 'unknown',
      notes: [`the declaration of ${on} is dated after ${look.knownAt}, the day of knowledge`],
    }
  const newest = said === 'no' ? newestOf(memberLists(id, look)) : undefined
  if (!isAfter(on, newest, look.register.lists[id] !== undefined && declared.lists[id] !== undefined))
    return { value: 'unknown', notes: [`the declaration of ${on} ${tooEarly(on, newest)}`] }
  return { value: said, notes: [] }
}

/** What owners hold, in the unit 1, and why that is not known better. */
export type Held = { readonly share: Interval; readonly notes: readonly string[] }

const ANY: Held = { share: ANY_SHARE, notes: [] }

/** What the largest listed owner may hold: declared owners, and whatever undeclared owners could. */
export function largestListedOwner(party: Party | undefined, ids: readonly string[], look: LookUp): Held {
  if (!party) return ANY
  const { held, notes } = heldByListed(party, ids, look)
  return {
    share: { lo: Decimal.max(0, ...held.map(({ lo }) => lo)), hi: Decimal.max(0, ...held.map(({ hi }) => hi ?? ONE)) },
    notes,
  }
}

export function listedOwnersTogether(party: Party | undefined, ids: readonly string[], look: LookUp): Held {
  if (!party) return ANY
  const { held, notes } = heldByListed(party, ids, look)
  const sum = held.reduce(add, NOTHING)
  return { share: { lo: sum.lo, hi: sum.hi && Decimal.min(ONE, sum.hi) }, notes }
}

function heldByListed(party: Party, ids: readonly string[], look: LookUp) {
  const found = party.owners.map((owner) => ({ owner, listed: ownerListed(owner, ids, look) }))
  const held = found.map(({ owner, listed }) => counted(owner, listed.value))
  const notes = found.flatMap(({ owner, listed }) => listed.notes.map((note) => `${owner.name}: ${note}`))
  return { held: [...held, perhaps(undeclared(party))], notes }
}

const counted = (owner: Owner, listed: Truth): Interval =>
  listed === 'yes' ? owner.share : listed === 'no' ? NOTHING : perhaps(owner.share)

/** The share that no declared owner is known to hold. */
function undeclared(party: Party): Interval {
  if (party.ownersComplete) return NOTHING
  const least = party.owners.reduce((sum, owner) => sum.add(owner.share.lo), new Decimal(0))
  return exactly(Decimal.max(0, ONE.sub(least)))
}
