import { and, not, or, type Truth, union } from '../measure/truth.js'
import type { Opened, Provision, Reach } from '../register/model.js'
import type { StateAnswer } from '../register/state.js'
import { keep } from './kept.js'
import type { Node, Value } from './node.js'
import { readingsThatMatter } from './readings.js'
import { isPlain, relationsTo, relatives, type Taker, targetsOf, yieldsOnlyTo } from './relations.js'
import { eachOf, type Session, type TriedItems, type TriedOnDay, tryProvision } from './session.js'
import { openPoints, type View, valueIn, type World } from './view.js'

export type Answers = ReadonlyMap<string, Value>
export const NO_ANSWERS: Answers = new Map()

/** What a provision comes to over all that is open. */
export type Weighed = {
  /** Guidance that picked a reading, and the world it picked. */
  readonly guidedBy: readonly string[]
  readonly guided: World
  /** The value under each combination of the readings that make a difference; empty where none does. */
  readonly values: readonly { readonly world: World; readonly value: Truth }[]
  /** Its own conditions and state, with exemptions and what takes its place. */
  readonly own: Truth
  /** The same, if nothing took its place. */
  readonly untaken: Truth
  /** And with the provisions it belongs to. */
  readonly value: Truth
  /** The world to show. */
  readonly world: World
}

/** More combinations of readings than this are not tried one by one: what is left stays united, which can only say unknown more often. */
const MAX_WORLDS = 512

/**
 * The value over all that is open (V1). Its own part is tried reading by reading; a policy, report or procedure then binds only where a provision
 * that it belongs to does. `answers` suppose values for missing facts.
 */
export function weigh(session: Session, provision: Provision, answers: Answers = NO_ANSWERS): Weighed {
  return keep(session.reads, keptUnder(session, answers).weighed, provision.id, () =>
    weighWithTargets(session, provision, answers),
  )
}

function weighWithTargets(session: Session, provision: Provision, answers: Answers): Weighed {
  const alone = weighAlone(session, provision, answers)
  const targets =
    alone.own === 'no'
      ? []
      : targetsOf(provision).map((id) => weigh(session, session.register.provisions[id]!, answers).value)
  return { ...alone, value: targets.length ? and([alone.own, or(targets)]) : alone.own }
}

/** What was weighed in a session under the same supposed answers. */
function keptUnder(session: Session, answers: Answers): Pick<Session, 'weighed' | 'alone'> {
  if (answers === NO_ANSWERS) return session
  const found = session.supposed.get(answers) ?? { weighed: new Map(), alone: new Map() }
  session.supposed.set(answers, found)
  return found
}

/** Its own part: conditions, state, exemptions and guidance, reading by reading. */
export function weighAlone(session: Session, provision: Provision, answers: Answers): Omit<Weighed, 'value'> {
  return keep(session.reads, keptUnder(session, answers).alone, provision.id, () =>
    weighAnew(session, provision, answers),
  )
}

function weighAnew(session: Session, provision: Provision, answers: Answers): Omit<Weighed, 'value'> {
  const { register } = session
  if (isPlain(register, provision) && tryProvision(session, provision).days[0]!.state.state !== 'unresolved') {
    const own = bareValue(session, provision, { world: NO_WORLD, answers })
    return { ...ONE_READING, own, untaken: own }
  }
  const plain = ownValue(session, provision, { world: {}, answers })
  const guidance = plain === 'unknown' ? guidanceOn(session, provision, answers) : { guided: {}, guidedBy: [] }
  const base = guidance.guided
  const guided = guidance.guidedBy.length ? ownValue(session, provision, { world: base, answers }) : plain
  const worlds = guided === 'unknown' ? worldsOf(session, provision, base, answers) : []
  const tried =
    worlds.length > 1 ? worlds.map((world) => ({ world, value: ownValue(session, provision, { world, answers }) })) : []
  const values = readingsThatMatter(tried).map(({ world, value }) => ({ world: { ...base, ...world }, value }))
  const own = tried.length ? union(tried.map(({ value }) => value)) : guided
  const shown = values.find(({ value }) => value === 'unknown') ?? values.find(({ value }) => value === 'yes')
  const all = tried.length ? tried.map(({ world }) => world) : [base]
  const untaken = takersOf(session, provision).length
    ? union(all.map((world) => untakenValue(session, provision, { world, answers })))
    : own
  return { ...guidance, values, own, untaken, world: shown?.world ?? base }
}

const NO_WORLD: World = {}
const ONE_READING = { guided: NO_WORLD, guidedBy: [], values: [], world: NO_WORLD }

export type Look = Pick<View, 'world' | 'answers'>

const takersOf = ({ register }: Session, { id }: Provision): readonly Taker[] =>
  relationsTo(register).takers.get(id) ?? []

/** Whether a provision binds and nothing that binds takes its place. Relations form no circle (R040). */
export function ownValue(session: Session, provision: Provision, look: Look): Truth {
  const untaken = untakenValue(session, provision, look)
  const takers = untaken === 'no' ? [] : takersOf(session, provision)
  if (takers.length === 0) return untaken
  const taking = ({ by }: Taker): Truth => {
    const taker = session.register.provisions[by]!
    const value = yieldsOnlyTo(takers, takersOf(session, taker)) ? untakenValue : ownValue
    return value(session, taker, look)
  }
  return and([untaken, ...takers.map((one) => not(taking(one)))])
}

/** Whether its conditions and state make a provision bind, together with exemptions: what one holds for does not bind, and it needs a target. */
function untakenValue(session: Session, provision: Provision, look: Look): Truth {
  const bare = bareValue(session, provision, look)
  if (bare === 'no') return 'no'
  const exempted = provision.relations.exempts?.map((id) => bareValue(session, session.register.provisions[id]!, look))
  const exemptions = relationsTo(session.register).exemptions.get(provision.id) ?? []
  return and([
    bare,
    ...(exempted ? [or(exempted)] : []),
    ...exemptions.map((exemption) => not(bareValue(session, exemption, look))),
  ])
}

export function bareValue(session: Session, provision: Provision, look: Look): Truth {
  const { otherSubject, days } = tryProvision(session, provision)
  if (otherSubject) return 'no'
  const onDay = (day: TriedOnDay): Truth => {
    const inForce = inForceIn(day.state, look.world)
    return inForce === 'no' ? 'no' : and([inForce, conditionOn(session, provision, day, look)])
  }
  return days.length === 1 ? onDay(days[0]!) : union(chosenDays(provision, days, look.world).map(onDay))
}

export const chosenDays = (
  { judgedBy }: Provision,
  days: readonly TriedOnDay[],
  world: World,
): readonly TriedOnDay[] => {
  const reading = 'point' in judgedBy ? world[judgedBy.point] : undefined
  const chosen = days.filter((day) => day.reading === reading)
  return reading !== undefined && chosen.length ? chosen : days
}

/** Whether the conditions hold, whatever the state. */
export function conditionValue(session: Session, provision: Provision, world: World): Truth {
  const { otherSubject, days } = tryProvision(session, provision)
  if (otherSubject) return 'no'
  return union(
    chosenDays(provision, days, world).map((day) =>
      conditionOn(session, provision, day, { world, answers: NO_ANSWERS }),
    ),
  )
}

function conditionOn(session: Session, provision: Provision, { items }: TriedOnDay, look: Look): Truth {
  const view = { register: session.register, ...look }
  const within = (reach: Reach): Truth => {
    let found: Truth = 'no'
    for (const { node } of look.answers.size > 0 ? eachOf(items) : items) {
      const value = valueIn(node, view)
      if (value === 'yes') return 'yes'
      if (value === 'unknown') found = 'unknown'
      if (reach === 'as-shipped') return found
    }
    return found
  }
  const { reach } = provision
  return 'only' in reach ? within(reach.only) : union(readingsIn(reach, look.world).map(({ value }) => within(value)))
}

/** One tree for all items alike, unless an answer is supposed: it is about one of them. */
const nodesOf = (items: readonly TriedItems[], answers: Answers): Node[] =>
  answers.size > 0 ? eachOf(items).map(({ node }) => node) : items.map(({ node }) => node)

/** The choices of an opened value that a world leaves: the one reading it names, or all of them. */
export function readingsIn<T>(opened: Opened<T>, world: World): { reading?: string; value: T }[] {
  if ('only' in opened) return [{ value: opened.only }]
  const chosen = world[opened.point]
  const all = Object.entries(opened.readings).map(([reading, value]) => ({ reading, value }))
  return chosen === undefined ? all : all.filter(({ reading }) => reading === chosen)
}

/** The readings of an unresolved state hang together wherever one act brought them about. */
export const stateKey = (state: StateAnswer): string => `state of ${state.by ?? state.provision}`

export function inForceIn(state: StateAnswer, world: World): Truth {
  if (state.state !== 'unresolved') return state.state === 'in-force' ? 'yes' : 'no'
  const chosen = state.readings.filter(({ reading }) => reading === world[stateKey(state)])
  return union(
    (chosen.length ? chosen : state.readings).map((reading): Truth => (reading.state === 'in-force' ? 'yes' : 'no')),
  )
}

/**
 * Guidance on the points that a provision is open on, in force on the day: it picks a reading where the text leaves one open (V7). Where guidance
 * picks, or may pick, two readings of one point, the point stays open.
 */
function guidanceOn(session: Session, provision: Provision, answers: Answers): Pick<Weighed, 'guided' | 'guidedBy'> {
  const guides = guidesFor(session, provision, answers).map((guide) => ({
    guide,
    speaks: bareValue(session, guide, { world: {}, answers }),
  }))
  const guided: Record<string, string> = {}
  const guidedBy: string[] = []
  for (const { guide, speaks } of guides) {
    if (guide.effect.kind !== 'guidance' || speaks !== 'yes') continue
    const { point, picks } = guide.effect
    const against = guides.some(
      ({ guide: { effect }, speaks: other }) =>
        other !== 'no' && effect.kind === 'guidance' && effect.point === point && effect.picks !== picks,
    )
    if (against) continue
    guided[point] = picks
    guidedBy.push(guide.id)
  }
  return { guided, guidedBy }
}

/** The guidance that could pick a reading that matters here. */
export function guidesFor(session: Session, provision: Provision, answers: Answers): Provision[] {
  const { guides } = relationsTo(session.register)
  const all = new Set(relatives(session.register, provision).flatMap(({ id }) => guides.get(id) ?? []))
  if (all.size === 0) return []
  const look = { world: {}, answers }
  const open = new Set(
    relatives(session.register, provision)
      .flatMap((relative) => dimensionsOf(session, relative, look))
      .map(({ point }) => point),
  )
  return [...all].filter(({ effect }) => effect.kind === 'guidance' && open.has(effect.point))
}

/** Every combination of the choices that are open and may matter. */
function worldsOf(session: Session, provision: Provision, base: World, answers: Answers): World[] {
  const dimensions = new Map<string, Set<string>>()
  for (const relative of relatives(session.register, provision)) {
    for (const { point, readings } of dimensionsOf(session, relative, { world: base, answers })) {
      if (!(point in base)) dimensions.set(point, new Set([...(dimensions.get(point) ?? []), ...readings]))
    }
  }
  let worlds: World[] = [base]
  for (const [point, readings] of [...dimensions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (worlds.length * readings.size > MAX_WORLDS) continue
    worlds = worlds.flatMap((world) => [...readings].map((reading) => ({ ...world, [point]: reading })))
  }
  return worlds
}

/** The choices that are open for one provision and whose readings come out differently. */
function dimensionsOf(
  session: Session,
  provision: Provision,
  look: Look,
): { point: string; readings: readonly string[] }[] {
  const { days, otherSubject } = tryProvision(session, provision)
  if (otherSubject) return []
  const view = { register: session.register, ...look }
  const found = days.flatMap((day) => {
    const condition = conditionOn(session, provision, day, look)
    if (condition === 'no' || inForceIn(day.state, look.world) === 'no') return []
    const state =
      day.state.state === 'unresolved'
        ? [{ point: stateKey(day.state), readings: day.state.readings.map(({ reading }) => reading) }]
        : []
    return [...state, ...nodesOf(day.items, look.answers).flatMap((node) => openPoints(node, view))]
  })
  return [...readingsOf(session, provision, look), ...found]
}

/** The reach and the day that decides, where their readings come out differently. */
function readingsOf(
  session: Session,
  provision: Provision,
  look: Look,
): { point: string; readings: readonly string[] }[] {
  const opened = [provision.reach, provision.judgedBy].flatMap((one) => ('point' in one ? [one] : []))
  return opened.flatMap(({ point, readings }) => {
    const names = Object.keys(readings)
    const values = names.map((name) =>
      bareValue(session, provision, { ...look, world: { ...look.world, [point]: name } }),
    )
    return new Set(values).size > 1 ? [{ point, readings: names }] : []
  })
}
