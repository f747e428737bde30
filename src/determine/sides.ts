import type { Condition, Register, Test } from '../register/model.js'
import type { Trial } from './trial.js'

/** A test of the kind of movement as it is to be tried, with a remark where the other side's word is what counts. */
export type SeenTest = {
  readonly test: Test
  /** The kind that was said leaves open what the test asks. */
  readonly untold?: true
  readonly note?: string
}

/** Kinds that cross a border by their meaning. Technology may be provided across one or inside a country. */
const CROSSING = ['export', 're-export', 'import', 'transit']

/**
 * A movement leaves `from` and enters `to`, whichever side the asker stands on: what one side calls an import, a transit or a provision is an
 * export to the law of the place it leaves, and an import to the law of the place it enters. An import or transit does not say whether the place
 * it leaves calls it an export or a re-export: a test of re-export alone cannot be told from it. A provision across a border is both; where
 * `from` and `to` decide that, the condition that is to be tried instead says so.
 */
export function seenFromBothSides(test: Test, trial: Trial): SeenTest | Condition {
  const kind = wordOf('movement.kind', trial.movement.kind, trial)
  if (kind === undefined) return { test: widened(test, trial.register) }
  if (test.is!.includes(kind)) return { test }
  const other = widened(test, trial.register)
  const counts = other.is!.includes(kind)
  if (kind === 'provision') return counts ? acrossBorder(other, trial) : { test }
  const note = `${kind}: it leaves one country and enters another, and is judged from both sides`
  if (counts) return { test: other, note }
  const isUntold = (kind === 'import' || kind === 'transit') && test.is!.includes('re-export')
  return isUntold ? { test, untold: true, note } : { test }
}

const widenedTests = new WeakMap<Test, Test>()

/** The test with the kinds of the vocabulary that come to the same on the other side of a border. A test belongs to one register. */
function widened(test: Test, register: Register): Test {
  const found = widenedTests.get(test)
  if (found) return found
  const is = test.is!
  const kinds = [...CROSSING, 'provision'].filter((kind) => register.facts['movement.kind']!.values.includes(kind))
  const more = is.includes('import') ? kinds : is.includes('export') ? kinds.filter((kind) => kind !== 're-export') : []
  const made = { ...test, is: [...new Set([...is, ...more])] }
  widenedTests.set(test, made)
  return made
}

const conditions = new WeakMap<Test, Map<string, Condition>>()

/** The kind, and two places of which neither lies in the other; a place that was not said is asked for. */
function acrossBorder(test: Test, trial: Trial): Condition {
  const { from, to } = placesOf(trial)
  const kept = conditions.get(test) ?? new Map<string, Condition>()
  conditions.set(test, kept)
  const key = `${from} ${to}`
  const made = kept.get(key) ?? {
    kind: 'all',
    of: [test, placeTest('movement.from', to), placeTest('movement.to', from)],
  }
  kept.set(key, made)
  return made
}

const placeTest = (fact: string, other: string | undefined): Test => ({
  kind: 'test',
  fact,
  per: {},
  outside: other === undefined ? [] : [other],
})

const placesOf = (trial: Trial) => ({
  from: wordOf('movement.from', trial.movement.from, trial),
  to: wordOf('movement.to', trial.movement.to, trial),
})

function wordOf(fact: string, said: string | undefined, { answers }: Trial): string | undefined {
  const value = answers.get(fact)?.value
  return value?.is === 'word' ? value.word : said
}
