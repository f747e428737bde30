import type { Provision } from '../register/model.js'
import { foundBefore, keyNow } from './before.js'
import { keep } from './kept.js'
import type { TestNode } from './node.js'
import { isPlain, relatives, targetsOf } from './relations.js'
import { eachIn, type Session, type TriedItems, tryProvision } from './session.js'
import { hasUnknown, unknownTests, type View, valueIn } from './view.js'
import {
  type Answers,
  bareValue,
  chosenDays,
  guidesFor,
  inForceIn,
  type Look,
  NO_ANSWERS,
  readingsIn,
  weigh,
  weighAlone,
} from './weigh.js'

/** The unknown tests that keep a provision undetermined: its own, those of guidance that might speak, those of the provisions it belongs to. */
export function missingTests(
  session: Session,
  provision: Provision,
  answers: Answers = NO_ANSWERS,
): readonly TestNode[] {
  if (answers !== NO_ANSWERS) return missing(session, provision, answers, testsOfEach)
  return keep(session.reads, session.missing, provision.id, () => missing(session, provision, answers, testsOfEach))
}

/** The keys of the facts that those tests read. */
export const missingKeys = (session: Session, provision: Provision): readonly string[] =>
  keep(
    session.reads,
    session.missingKeys,
    provision.id,
    () =>
      foundBefore(session, session.before?.missingKeys, provision)?.map((key) => keyNow(session, key)) ??
      [...new Set(missing(session, provision, NO_ANSWERS, keysOfEach))].sort(),
  )

/** Whether a missing fact keeps a provision undetermined. */
export function isFactMissing(session: Session, provision: Provision): boolean {
  const { own, value } = weigh(session, provision)
  if (value !== 'unknown') return false
  if (own === 'unknown' && isPlain(session.register, provision))
    return tryProvision(session, provision).days.some(({ items }) => items.some(({ node }) => hasUnknown(node)))
  return missing(session, provision, NO_ANSWERS, testsOfFirst).length > 0
}

/** Those of its own part. */
export const missingAlone = (session: Session, provision: Provision, answers: Answers = NO_ANSWERS): TestNode[] =>
  ownMissing(session, provision, answers, testsOfEach)

/** What is gathered from items that are alike, as far as it is unknown in a view. */
type Gather<T> = (items: TriedItems, view: View) => readonly T[]

const testsOfFirst: Gather<TestNode> = ({ node }, view) => unknownTests(node, view)
const testsOfEach: Gather<TestNode> = (items, view) => eachIn(items).flatMap(({ node }) => unknownTests(node, view))

/** What is unknown of the first is unknown of all: their keys differ in the path. */
const keysOfEach: Gather<string> = ({ alike, node }, view) =>
  unknownTests(node, view).flatMap(({ variable: { key, item } }) =>
    item === alike[0].path ? alike.map(({ path }) => key.slice(0, -item.length) + path) : [key],
  )

function missing<T>(session: Session, provision: Provision, answers: Answers, gather: Gather<T>): readonly T[] {
  if (weigh(session, provision, answers).value !== 'unknown') return []
  const through = targetsOf(provision).flatMap((id) =>
    missing(session, session.register.provisions[id]!, answers, gather),
  )
  return [...new Set([...ownMissing(session, provision, answers, gather), ...through])]
}

function ownMissing<T>(session: Session, provision: Provision, answers: Answers, gather: Gather<T>): T[] {
  const { values, own, world } = weighAlone(session, provision, answers)
  if (own !== 'unknown') return []
  const worlds = values.length ? values.filter((one) => one.value === 'unknown').map((one) => one.world) : [world]
  const tried = relatives(session.register, provision)
  const mine = worlds.flatMap((one) =>
    tried.flatMap((relative) => missingIn(session, relative, { world: one, answers }, gather)),
  )
  const guides = guidesFor(session, provision, answers).flatMap((guide) =>
    missingIn(session, guide, { world: {}, answers }, gather),
  )
  return [...new Set([...mine, ...guides])]
}

function missingIn<T>(session: Session, provision: Provision, look: Look, gather: Gather<T>): T[] {
  const { days, otherSubject } = tryProvision(session, provision)
  if (otherSubject || bareValue(session, provision, look) !== 'unknown') return []
  const view = { register: session.register, ...look }
  const inside = readingsIn(provision.reach, look.world).some(({ value }) => value === 'inside')
  return chosenDays(provision, days, look.world)
    .filter(({ state }) => inForceIn(state, look.world) !== 'no')
    .flatMap(({ items }) => (inside ? items : items.slice(0, 1)))
    .filter(({ node }) => look.answers.size > 0 || valueIn(node, view) === 'unknown')
    .flatMap((items) => gather(items, view))
}
