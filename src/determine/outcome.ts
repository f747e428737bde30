import { and, or, type Truth } from '../measure/truth.js'
import { uniqueCitations } from '../register/history.js'
import type { Citation, Effect, Provision } from '../register/model.js'
import type { StateAnswer } from '../register/state.js'
import { foundBefore, pathNow } from './before.js'
import { keep, watch } from './kept.js'
import { isFactMissing, missingKeys } from './missing.js'
import type { Node } from './node.js'
import { relationsTo, sourceOfTaking, type Taker, targetsOf } from './relations.js'
import { eachOf, type Session, type TriedItems, type TriedOnDay, tryProvision } from './session.js'
import type { Settled } from './settled.js'
import { valueIn, type World } from './view.js'
import { bareValue, conditionValue, inForceIn, NO_ANSWERS, type Weighed, weigh } from './weigh.js'

export type Status = 'binding' | 'notBinding' | 'undetermined' | 'conflicts'

/** Why a verdict is what it is. Only `missing-fact` is ever a question. */
export type Because =
  | 'conditions'
  | 'state'
  | 'exempt'
  /** Another duty binds that leaves no room for it, or stands in its place. */
  | 'excluded'
  | 'in-lieu-of'
  | 'other-subject'
  | 'no-target'
  | 'missing-fact'
  | 'open-point'
  | 'unresolved-state'
  | 'not-covered'
  | 'conflict'
  | 'guidance'

/** `scenario`: on what somebody supposes, and on no law. */
export type RestsOn = 'text' | 'guidance' | 'unverified' | 'scenario'

/** What the verdict is under one meaning of everything that is open, as far as it matters. */
export type ReadingVerdict = { readonly reading: World; readonly value: Truth }

/** What comes of trying one provision, without its trees. */
export type Outcome = {
  readonly provision: string
  readonly instrument: string
  readonly regime: string
  readonly says: string
  /** Path of the item that decides, or the shipment line. */
  readonly item: string
  readonly status: Status
  readonly value: Truth
  readonly because: Because
  readonly effect: Effect
  readonly state: StateAnswer
  /** Whether the conditions hold, whatever the state: what a suspended or threatened provision would do. */
  readonly condition: Truth
  readonly readings: readonly ReadingVerdict[]
  readonly restsOn: RestsOn
  readonly guidedBy: readonly string[]
  readonly exemptBy: readonly string[]
  /** Where others take its place or may: which, and what it comes to otherwise. */
  readonly taken: { readonly by: readonly Taker[]; readonly otherwise: Truth } | undefined
  readonly citations: readonly Citation[]
}

/** How a provision came out, and which of its trees a verdict shows. */
export type Decided = { readonly outcome: Outcome; readonly shown: Shown }

/** By their places: one of the days that may decide, and the items tried on it. */
type Shown = { readonly day: number; readonly items: readonly number[] }

export function outcomeOn(session: Session, provision: Provision): Outcome {
  const { settled } = session
  const known = settled?.get(provision.id)
  if (known) return known.outcome
  const { outcome } = decidedOn(session, provision)
  if (settled) settle(session, settled, provision, outcome)
  return outcome
}

const decidedOn = (session: Session, provision: Provision): Decided =>
  keep(
    session.reads,
    session.decided,
    provision.id,
    () => decidedBefore(session, provision) ?? decidedAnew(session, provision),
  )

/** As it was decided for the line before this one, where that holds: under the path of this one. */
function decidedBefore(session: Session, provision: Provision): Decided | undefined {
  const found = foundBefore(session, session.before?.decided, provision)
  if (!found) return undefined
  const item = pathNow(session, found.outcome.item)
  return item === found.outcome.item ? found : { ...found, outcome: { ...found.outcome, item } }
}

/** Keeps it for the lines to come if nothing of this one was read for it. */
function settle(session: Session, settled: Map<string, Settled>, provision: Provision, outcome: Outcome): void {
  if (session.decided.get(provision.id)!.read.size > 0) return
  const { value, read } = watch(session.reads, () => ({
    outcome,
    trees: treesOf(session, provision),
    missing: missingKeys(session, provision),
  }))
  if (read.size === 0) settled.set(provision.id, value)
}

function decidedAnew(session: Session, provision: Provision): Decided {
  const weighed = weigh(session, provision)
  const { value, world } = weighed
  const guidedBy = guidanceBehind(session, provision)
  const { days } = tryProvision(session, provision)
  const at = dayShown(days, world)
  const day = days[at]!
  const own = conditionValue(session, provision, world)
  const exemptBy = value === 'no' ? exemptionsHolding(session, provision, world) : []
  const taken = takenIn(session, provision, weighed)
  const readings = value === 'unknown' ? weighed.values.map((one) => readingOf(one, weighed.guided)) : []
  const places = shownOf(session, day, own, world)
  const shown = places.map((place) => day.items[place]!)
  const citations = citationsOf(provision, day.state, shown, [
    ...[...guidedBy, ...exemptBy].map((id) => session.register.provisions[id]!.cite),
    ...(taken?.by ?? []).map((taker) => sourceOfTaking(session, taker, provision.id)),
  ])
  const { status, because } = standing(session, provision, weighed, readings, { exemptBy, taken })
  const outcome: Outcome = {
    provision: provision.id,
    instrument: provision.instrument,
    regime: provision.regime,
    says: provision.says,
    item: shown[0]?.alike[0].path ?? session.line.path,
    status,
    because,
    value,
    effect: provision.effect,
    state: day.state,
    condition: wouldBind(session, provision, own),
    readings,
    restsOn: restsOn(citations, guidedBy, shown),
    guidedBy,
    exemptBy,
    taken,
    citations,
  }
  return { outcome, shown: { day: at, items: places } }
}

/** What takes its place, or may where nothing certainly does. Nothing takes the place of what would not bind anyhow. */
function takenIn(session: Session, { id }: Provision, { untaken }: Weighed): Outcome['taken'] {
  const takers = untaken === 'no' ? [] : (relationsTo(session.register).takers.get(id) ?? [])
  const having = (value: Truth) =>
    takers.filter(({ by }) => weigh(session, session.register.provisions[by]!).value === value)
  const sure = having('yes')
  const by = sure.length ? sure : having('unknown')
  return by.length ? { by, otherwise: untaken } : undefined
}

const dayShown = (days: readonly TriedOnDay[], world: World): number =>
  Math.max(
    0,
    days.findIndex(({ state }) => inForceIn(state, world) !== 'no'),
  )

/** The places of the items whose condition comes out as the whole does; of a plain no, the first. */
function shownOf({ register }: Session, { items }: TriedOnDay, own: Truth, world: World): readonly number[] {
  const view = { register, world, answers: NO_ANSWERS }
  const decisive = own === 'no' ? [] : [...items.keys()].filter((at) => valueIn(items[at]!.node, view) === own)
  return decisive.length || items.length === 0 ? decisive : FIRST
}

const FIRST: readonly number[] = [0]

/** The trees that a verdict shows: those of the items that decide; the very ones of the line before, where they are the same. */
export function treesOf(session: Session, provision: Provision): readonly Node[] {
  const decided = decidedOn(session, provision)
  const { day, items } = decided.shown
  const tried = tryProvision(session, provision).days[day]!.items
  const trees = eachOf(items.map((at) => tried[at]!)).map(({ node }) => node)
  const kept = sameTrees(session, provision, decided, trees) ?? trees
  session.trees.set(provision.id, kept)
  return kept
}

function sameTrees({ before }: Session, { id }: Provision, decided: Decided, trees: readonly Node[]) {
  if (before?.decided.get(id)?.value !== decided) return undefined
  const found = before.trees.get(id)
  return found?.length === trees.length && found.every((tree, at) => tree === trees[at]) ? found : undefined
}

/** Whether the conditions hold, its own and those of a provision that it belongs to, whatever the states. */
function wouldBind(session: Session, provision: Provision, own: Truth): Truth {
  const targets = own === 'no' ? [] : targetsOf(provision).map((id) => session.register.provisions[id]!)
  if (targets.length === 0) return own
  return and([own, or(targets.map((target) => wouldBind(session, target, conditionValue(session, target, {}))))])
}

/** The guidance that a verdict rests on: its own, or that of the provisions it binds with. */
function guidanceBehind(session: Session, provision: Provision): string[] {
  const { guidedBy, own, value } = weigh(session, provision)
  const targets = own === 'no' ? [] : targetsOf(provision).map((id) => session.register.provisions[id]!)
  const through = targets.filter((target) => weigh(session, target).value === value)
  return [...new Set([...guidedBy, ...through.flatMap((target) => guidanceBehind(session, target))])]
}

/** A reading without what guidance has already picked. */
const readingOf = ({ world, value }: Weighed['values'][number], guided: World): ReadingVerdict => ({
  reading: Object.fromEntries(Object.entries(world).filter(([point]) => !(point in guided))),
  value,
})

/** What may take a provision away although its conditions hold. */
type Gone = { readonly exemptBy: readonly string[]; readonly taken: Outcome['taken'] }
type Standing = { readonly status: Status; readonly because: Because }

function standing(
  session: Session,
  provision: Provision,
  { own, value, world }: Weighed,
  readings: readonly ReadingVerdict[],
  gone: Gone,
): Standing {
  if (value === 'no')
    return { status: 'notBinding', because: own === 'no' ? whyNot(session, provision, world, gone) : 'no-target' }
  if (provision.effect.kind === 'guidance') return { status: 'notBinding', because: 'guidance' }
  if (value === 'yes') return { status: 'binding', because: 'conditions' }
  const through =
    own === 'unknown'
      ? []
      : targetsOf(provision).map((id) => outcomeOn(session, session.register.provisions[id]!).because)
  return {
    status: 'undetermined',
    because: through.length
      ? (WHY.find((because) => through.includes(because)) ?? 'not-covered')
      : whyUnknown(isFactMissing(session, provision), readings),
  }
}

/** Why something cannot be told, what people can help with first. */
const WHY: readonly Because[] = ['missing-fact', 'unresolved-state', 'open-point', 'not-covered']

function whyUnknown(factMissing: boolean, readings: readonly ReadingVerdict[]): Because {
  if (factMissing) return 'missing-fact'
  const points = readings.flatMap(({ reading }) => Object.keys(reading))
  if (points.some((point) => point.startsWith('state of '))) return 'unresolved-state'
  return points.length ? 'open-point' : 'not-covered'
}

function exemptionsHolding(session: Session, provision: Provision, world: World): string[] {
  const look = { world, answers: new Map() }
  if (bareValue(session, provision, look) === 'no') return []
  const exemptions = relationsTo(session.register).exemptions.get(provision.id) ?? []
  return exemptions.filter((exemption) => bareValue(session, exemption, look) === 'yes').map(({ id }) => id)
}

function whyNot(session: Session, provision: Provision, world: World, { exemptBy, taken }: Gone): Because {
  const { otherSubject, days } = tryProvision(session, provision)
  if (otherSubject) return 'other-subject'
  if (days.every(({ state }) => inForceIn(state, world) === 'no')) return 'state'
  if (conditionValue(session, provision, world) === 'no') return 'conditions'
  if (exemptBy.length) return 'exempt'
  if (taken) return taken.by[0]!.how
  return provision.relations.exempts ? 'no-target' : 'conditions'
}

function citationsOf(
  provision: Provision,
  state: StateAnswer,
  shown: readonly TriedItems[],
  others: readonly Citation[],
): readonly Citation[] {
  const always = ofState.get(state) ?? uniqueCitations([provision.cite, ...state.citations])
  ofState.set(state, always)
  const read = shown.flatMap(({ node }) => citationsIn(node))
  return others.length || read.length ? uniqueCitations([...always, ...others, ...read]) : always
}

const ofState = new WeakMap<StateAnswer, readonly Citation[]>()
/** Citations of the entries and tests that the verdict read. */
function citationsIn(node: Node): readonly Citation[] {
  if (node.kind === 'test') return node.cite ? [node.cite] : NONE
  if (node.kind === 'open') return node.children.flatMap((child) => citationsIn(child.node))
  const inside = node.children.flatMap(citationsIn)
  if (node.kind === 'list' && node.unverified) return [node.unverified, ...inside]
  return node.kind === 'entry' && node.value !== 'no' ? [node.cite, ...inside] : inside
}

/** Whether a list was looked at that was not read in its own text, or an entry of it holds that was not, and no other that was. */
function readsUnverified(node: Node): boolean {
  if (node.kind === 'test') return false
  if (node.kind === 'list' && node.unverified) return true
  if (node.kind === 'list' && node.children.some(isReadAndHolds)) return false
  if (node.kind === 'entry' && node.unverified && node.value === 'yes') return true
  return node.kind === 'open'
    ? node.children.some((child) => readsUnverified(child.node))
    : node.children.some(readsUnverified)
}

const isReadAndHolds = (node: Node): boolean => node.kind === 'entry' && node.value === 'yes' && !node.unverified

const NONE: readonly Citation[] = []

function restsOn(citations: readonly Citation[], guidedBy: readonly string[], shown: readonly TriedItems[]): RestsOn {
  if (citations.some(({ grade }) => grade === 'supposed')) return 'scenario'
  if (citations.some(({ grade }) => grade === 'K' || grade === 'M')) return 'unverified'
  if (shown.some(({ node }) => readsUnverified(node))) return 'unverified'
  return guidedBy.length ? 'guidance' : 'text'
}
