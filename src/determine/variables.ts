import { type Called, mayBe } from '../goods/called.js'
import { contains, massShare, massShareOf, mayBeNamed, printMissing, valueShare } from '../goods/content.js'
import { walk } from '../goods/items.js'
import type { Composition, Constituent, Origin, Part, Step } from '../goods/part.js'
import { ONE } from '../measure/decimal.js'
import { ANY_SHARE, type Interval, intersect, perhaps } from '../measure/interval.js'
import type { Truth } from '../measure/truth.js'
import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import { tryConstituent } from './list.js'
import type { Movement } from './movement.js'
import type { Reading, Value, Variable } from './node.js'
import { branchOf, deniedOn, largestListedOwner, listedOwnersTogether, partyOn } from './parties.js'
import { liesIn, NOWHERE } from './territory.js'
import { toldItem } from './told.js'
import type { Trial } from './trial.js'

const NOTHING_KNOWN: Reading = { at: [] }

export function readVariable(variable: Variable, item: Part, trial: Trial): Reading {
  const answer = trial.answers.get(variable.key)
  if (answer?.lookedUp) return asOf(answer, answer.lookedUp, variable, variable, trial)
  if (answer) return heard(answer, variable, item, trial)
  if (variable.fact.startsWith('item.')) return readItem(variable, item, trial)
  if (variable.fact.startsWith('party.')) return readParty(variable, trial)
  return readMovement(variable, trial)
}

/** An answer. A word for the form or material may stand for another one, as it may in a list of parts. */
function heard(answer: Reading, { fact }: Variable, item: Part, { answers }: Trial): Reading {
  if ((fact !== 'item.form' && fact !== 'item.material') || answer.value?.is !== 'word') return answer
  const called = fact === 'item.form' ? 'form' : 'material'
  return { ...answer, value: { ...answer.value, perhaps: perhapsCalled(toldItem(item, answers), called) } }
}

/** What an answer about names is weighed with. */
export type LookUp = Pick<Trial, 'register' | 'movement' | 'on' | 'knownAt'>

/** An answer about lists of names that was looked up on a day. What affirms is believed; what denies, as far as a screening of that day. */
export function asOf(answer: Reading, on: PlainDate, asked: Variable, { fact, per }: Variable, trial: LookUp): Reading {
  if (affirms(answer)) return answer
  const party = trial.movement.parties[per.role as keyof Movement['parties']]
  const [lists, larger] = [per.list!.split('+'), asked.per.list!.split('+')]
  const found = lists.map((id, index) => deniedOn(fact, party, id, { asked: larger[index] ?? id, on }, trial))
  if (found.every(({ value }) => value === 'no')) return answer
  const notes = [...new Set(found.flatMap((one) => one.notes))]
  return { at: answer.at, ...(notes.length ? { notes } : {}) }
}

const affirms = ({ value }: Reading): boolean =>
  (value?.is === 'truth' && value.truth === 'yes') || (value?.is === 'word' && value.word === 'yes')

const word = (text: string | undefined, at: readonly Origin[] = []): Reading =>
  text === undefined ? NOTHING_KNOWN : { value: { is: 'word', word: text }, at }
const truth = (value: Truth | undefined, notes?: readonly string[]): Reading =>
  value === undefined || value === 'unknown'
    ? { at: [], ...(notes?.length ? { notes } : {}) }
    : { value: { is: 'truth', truth: value }, at: [], ...(notes?.length ? { notes } : {}) }

/** The days of a movement that conditions test, and the name that each has among its dates. */
const DAYS: Readonly<Record<string, keyof Trial['movement']['dates']>> = {
  'movement.loaded': 'loading',
  'movement.entered': 'entry',
  'movement.exported': 'export',
  'movement.contracted': 'contract',
}

/** The day of entry is, like every day that decides, the day asked about where the movement does not say it; no other day is guessed. */
function readDay(fact: string, { movement: { dates }, on }: Trial): Reading {
  const day = dates[DAYS[fact]!]
  if (day === undefined && fact === 'movement.entered')
    return { ...word(on), notes: ['the day asked about stands in for the day of entry'] }
  return word(day)
}

function readMovement({ fact, per }: Variable, trial: Trial): Reading {
  const { movement, register } = trial
  if (DAYS[fact]) return readDay(fact, trial)
  if (fact === 'movement.kind') return word(movement.kind)
  if (fact === 'movement.from') return word(movement.from)
  if (fact === 'movement.to') return word(movement.to)
  if (fact === 'movement.end-use') {
    const { has, complete } = movement.endUse
    const { excludes } = register.facts[fact]!
    if (has.includes(per.value!)) return truth('yes')
    return complete || has.some((use) => excludes[use]?.includes(per.value!)) ? truth('no') : NOTHING_KNOWN
  }
  const asked = Object.values(per).join(', ')
  const said = movement.facts[asked ? `${fact}(${asked})` : fact]
  return word(said ?? (movement.facts[fact] === 'no' ? 'no' : undefined))
}

function readParty(variable: Variable, trial: Trial): Reading {
  const { fact, per } = variable
  const group = groupAnswer(variable, trial)
  if (group) return group
  const party = trial.movement.parties[per.role as keyof Trial['movement']['parties']]
  if (fact === 'party.in') return word(party?.in)
  if (fact === 'party.military') return word(party?.military)
  if (fact === 'party.branch-of-listed') {
    const { value, notes } = branchOf(party, per.list!, trial)
    return value === 'unknown' ? truth(value, notes) : word(value)
  }
  if (fact === 'party.on') {
    const { value, notes } = partyOn(party, per.list!, trial)
    return truth(value, notes)
  }
  const share = OWNERSHIP[fact]
  if (!share) return word(party?.facts[fact.slice('party.'.length)])
  const held = share(party, per.list!.split('+'), trial)
  return {
    value: { is: 'interval', interval: held.share, unit: '1' },
    at: [],
    ...(held.notes.length ? { notes: held.notes } : {}),
  }
}

/** What a part may be that nobody listed: one question about the list of parts, instead of one for each thing it could hold. */
export const LISTED_THING = 'a listed item, or hold one'

/**
 * The same fact asked of the larger list that the list is a part of: one screening answers for all its parts. Of parts that are not listed: whether
 * any is missing that matters.
 */
export function groupVariable(variable: Variable, register: Register): Variable {
  if (variable.fact === 'item.unlisted-part')
    return {
      ...variable,
      per: { meets: LISTED_THING },
      key: `item.unlisted-part(${LISTED_THING}) @ ${variable.item}`,
    }
  const group = variable.per.list && register.lists[variable.per.list]?.partOf
  return group
    ? { ...variable, per: { ...variable.per, list: group }, key: variable.key.replace(variable.per.list!, group) }
    : variable
}

/** An answer about the larger list that holds for its parts: nobody there, or at most this share. */
function groupAnswer(variable: Variable, trial: Trial): Reading | undefined {
  const { register, answers } = trial
  const group = groupVariable(variable, register)
  const given = group.key === variable.key ? undefined : answers.get(group.key)
  const answer = given?.lookedUp ? asOf(given, given.lookedUp, group, variable, trial) : given
  const value = answer?.value
  if (answer?.notes && !value) return answer
  if (!answer || !value) return undefined
  if (value.is === 'truth') return value.truth === 'no' ? answer : undefined
  if (value.is === 'word') return value.word === 'no' ? answer : undefined
  return value.is === 'interval' ? { ...answer, value: { ...value, interval: perhaps(value.interval) } } : undefined
}

/** That no part is missing answers for everything that one could be; that one is missing says nothing of it before it is listed. */
function partsAnswer(variable: Variable, trial: Trial): Reading {
  const none = groupAnswer(variable, trial)
  if (none) return none
  const missing = trial.answers.get(groupVariable(variable, trial.register).key)
  return missing ? { at: missing.at, notes: ['a part is missing: add it to the list of parts'] } : NOTHING_KNOWN
}

const OWNERSHIP: Readonly<Record<string, typeof largestListedOwner>> = {
  'party.largest-listed-owner': largestListedOwner,
  'party.listed-owners-together': listedOwnersTogether,
}

function readItem(variable: Variable, item: Part, trial: Trial): Reading {
  const { fact, per } = variable
  switch (fact) {
    case 'item.form':
      return calledWord(toldItem(item, trial.answers), 'form')
    case 'item.product':
      return item.product !== undefined && (item.form === 'technology' || item.form === 'software')
        ? calledWord(toldItem(item, trial.answers), 'product')
        : word(item.product, [item.at])
    case 'item.material':
      return calledWord(toldItem(item, trial.answers), 'material')
    case 'item.made-in':
      return word(item.madeIn, [item.at])
    case 'item.origin':
      return word(item.origin, [item.at])
    case 'item.step-in':
    case 'item.step-technology':
      return readStep(item, per.step as Step, fact === 'item.step-in' ? 'in' : 'technology')
    case 'item.contains':
    case 'item.mass-share':
      return readContent(toldItem(item, trial.answers), per.element!)
    case 'item.share':
      return readShare(item, per, trial)
    case 'item.spec': {
      const spec = item.specs[per.name!]
      return spec ? { value: { is: 'interval', interval: spec, unit: spec.unit }, at: [item.at] } : NOTHING_KNOWN
    }
    case 'item.unlisted-part':
      return partsAnswer(variable, trial)
    default:
      return word(item.facts[[fact.slice('item.'.length), ...Object.values(per)].join('.')], [item.at])
  }
}

/** What a material reads as that nobody named. */
export const UNNAMED = 'not named'

/** A word that may stand for another; of a material that nobody named, what the composition rules out. */
function calledWord(item: Part, called: Called): Reading {
  const said = item[called]
  if (said === undefined && (called === 'form' || !item.composition)) return NOTHING_KNOWN
  const perhaps = perhapsCalled(item, called)
  return { value: { is: 'word', word: said ?? UNNAMED, perhaps }, at: [item.at] }
}

const perhapsCalled =
  (item: Part, called: Called) =>
  (other: string): boolean =>
    mayBe(item, called, other)

/** A step that did not take place took place nowhere: `nowhere` is in no territory. */
function readStep(item: Part, step: Step, what: 'in' | 'technology'): Reading {
  const facts = item.steps[step]
  return word(facts?.none ? NOWHERE : facts?.[what], [item.at])
}

const contents = new WeakMap<Part, Map<string, Reading>>()

function readContent(item: Part, element: string): Reading {
  const known = contents.get(item) ?? new Map<string, Reading>()
  contents.set(item, known)
  const key = called(item, element) || mayBeNamed(item, element) ? element : 'not named'
  const found = known.get(key) ?? contentOf(item, element)
  known.set(key, found)
  return found
}

function contentOf(item: Part, element: string): Reading {
  const there = contains(item, element)
  const amount = massShare(item, element)
  const share = called(item, element) ? mostly(amount.share) : amount.share
  const known = there.value !== 'unknown' || !share.lo.isZero() || !share.hi?.eq(1)
  const value: Value = { is: 'content', contains: there.value, share }
  return { ...(known ? { value } : {}), at: [...there.at, ...amount.at] }
}

/** A metal that is called by the element (`form: metal, material: Dy`) is half of it or more: `check` refuses one that is surely less. */
const called = ({ form, material }: Part, element: string): boolean => form === 'metal' && material === element
const mostly = (share: Interval): Interval => intersect(share, { lo: HALF, hi: ONE }) ?? share
const HALF = ONE.div(2)

function readShare(item: Part, per: Variable['per'], trial: Trial): Reading {
  const within = compositionsIn(item)
  const tried = new Map<Constituent, Truth>()
  const counts = (constituent: Constituent): Truth => {
    const truth = tried.get(constituent) ?? countsAs(constituent, within.get(constituent), per, trial)
    tried.set(constituent, truth)
    return truth
  }
  if (per.basis === 'mass') {
    const { share, at } = massShareOf(item, counts)
    return { value: { is: 'interval', interval: share, unit: '1' }, at }
  }
  const { share, at, missing } = valueShare(item, counts)
  const known = !share.lo.isZero() || !share.hi?.eq(ANY_SHARE.hi!)
  const notes = [...new Set(missing.map(printMissing))].slice(0, 6)
  return {
    ...(known ? { value: { is: 'interval', interval: share, unit: '1' } } : {}),
    at,
    ...(notes.length ? { notes } : {}),
  }
}

/** The composition that each constituent is named in, of the item and what is inside it: none where one object stands in two of them. */
function compositionsIn(item: Part): ReadonlyMap<Constituent, Composition | undefined> {
  const found = new Map<Constituent, Composition | undefined>()
  for (const { composition } of walk(item))
    for (const constituent of composition?.constituents ?? [])
      found.set(constituent, found.has(constituent) ? undefined : composition)
  return found
}

/** Whether a constituent is a listed input of the origin asked for. A Japanese magnet may hold Chinese dysprosium: what went into a material is not told. */
function countsAs(
  constituent: Constituent,
  within: Composition | undefined,
  { of, origin }: Variable['per'],
  trial: Trial,
): Truth {
  const listed = tryConstituent(constituent, of!, trial, within)
  if (listed === 'no' || origin === undefined || origin === 'any') return listed
  const from = originates(constituent, origin, trial)
  if (from === 'no') return constituent.material === undefined ? 'no' : 'unknown'
  return listed === 'yes' && from === 'yes' ? 'yes' : 'unknown'
}

/** The declared origin; without one, the place of the steps where ore, separation and smelting all say the same. */
function originates(constituent: Constituent, origin: string, { register }: Trial): Truth {
  if (constituent.origin) return liesIn(register, constituent.origin, origin)
  const places = [constituent.steps.mined?.in, constituent.steps.separated?.in]
  const inside = places.map((place) => (place === undefined ? 'unknown' : liesIn(register, place, origin)))
  return inside[0] === inside[1] ? inside[0]! : 'unknown'
}
