import { isPutTogether, mayHoldListed } from '../goods/called.js'
import { mayHoldUnlisted } from '../goods/forms.js'
import type { Part, Step } from '../goods/part.js'
import { alikeIn } from '../goods/shape.js'
import { not, or } from '../measure/truth.js'
import type { Test } from '../register/model.js'
import { evaluate, possible, tryUnlisted } from './evaluate.js'
import type { Node } from './node.js'
import type { Trial } from './trial.js'

const STEP_FACTS = ['item.step-in', 'item.step-technology']
const BUILT_FORMS = ['assembly', 'finished-product']

/**
 * Materials are mined, smelted and made into magnets; what is built of them is not. Of an assembly that declares no step of its own, a step took place
 * where it did for one of the parts inside that may hold what is listed, a part that nobody listed included. Undefined for every other test.
 */
export function tryStepInside(test: Test, item: Part, trial: Trial): Node | undefined {
  if (!STEP_FACTS.includes(test.fact) || !isBuiltOfParts(item) || isToldOf(test, item, trial)) return undefined
  if (test.outside) {
    const child = anyInside(asInside(test), item, trial)
    return { kind: 'not', value: not(child.value), children: [child] }
  }
  return anyInside(test, item, trial)
}

const isBuiltOfParts = (item: Part): boolean =>
  (isPutTogether(item) || (item.form !== undefined && BUILT_FORMS.includes(item.form))) &&
  (item.parts.length > 0 || !item.partsComplete)

const stepsOf = ({ per: { step } }: Test): readonly string[] => (Array.isArray(step) ? step : [step as string])

const isToldOf = (test: Test, item: Part, { answers }: Trial): boolean =>
  stepsOf(test).some(
    (step) => item.steps[step as Step] !== undefined || answers.has(`${test.fact}(${step}) @ ${item.path}`),
  )

function anyInside(test: Test, item: Part, trial: Trial): Node {
  const how = test.fact === 'item.step-in' ? 'in' : 'with technology of'
  const meets = `of rare earth ${stepsOf(test).join(' or ')} ${how} ${test.in!.join(' or ')}`
  const parts = alikeIn(item, trial.answered)
  const own = parts.filter(([part]) => isToldOf(test, part, trial) || (!isBuiltOfParts(part) && mayHoldListed(part)))
  const open = parts.filter(([part]) => mayHoldUnlisted(part))
  const children = [
    ...own.flatMap((alike) => possible(alike, (part) => evaluate(test, part, trial))),
    ...open.flatMap((alike) => possible(alike, (part) => tryUnlisted(part, test, meets, trial))),
  ]
  return { kind: 'some-part', value: or(children.map(({ value }) => value)), meets, item: item.path, children }
}

const inside = new WeakMap<Test, Test>()

/** The test that holds where this one does not. */
function asInside(test: Test): Test {
  const { outside, ...rest } = test
  const made = inside.get(test) ?? { ...rest, in: outside! }
  inside.set(test, made)
  return made
}
