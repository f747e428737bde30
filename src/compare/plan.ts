import type { Movement } from '../determine/movement.js'
import { targetsOf } from '../determine/relations.js'
import { leviesOf } from '../duty/standing.js'
import type { Register } from '../register/model.js'
import type { Supposed } from '../register/scenario/model.js'
import type { PlainDate } from '../time/date.js'
import { isLevy } from './costs.js'
import { type Hanging, hangingIn } from './hangs-on.js'
import {
  changedAmong,
  type LawSet,
  lawKeys,
  numberIn,
  otherwiseOn,
  type Stretch,
  stretchesOf,
  textTurnsBefore,
  type Window,
} from './law-days.js'
import type { Compared, Comparison } from './model.js'

/** The laws side by side, by name; the first is the baseline. Each is a register, or one with a scenario laid over it. */
export type Laws = Readonly<Record<string, Register>>

/** One law on the first day of a stretch. */
export type Place = {
  readonly register: Register
  readonly on: PlainDate
  /** For each of the plan's sets, which of the laws that are read it is: by their numbers. */
  readonly keys: readonly number[]
  /** What stands otherwise on these days than under the baseline. */
  readonly otherwise: ReadonlySet<string>
  readonly causes: Map<string, readonly Supposed[]>
}
export type Places = Readonly<Record<string, Place>>

/**
 * A provision that can come out otherwise (`differs`), or a duty or fee that an amount may hang on (`levy`). `key`: which of the places' keys says what
 * it hangs on; `condition`: which says what its conditions hang on, whatever is in force.
 */
export type Tried = {
  readonly id: string
  readonly key: number
  readonly condition: number
  readonly differs: boolean
  readonly levy: boolean
}

export type Plan = {
  readonly laws: Comparison['laws']
  /** What can differ, whatever the goods. */
  readonly touched: readonly string[]
  readonly tried: readonly Tried[]
  readonly hanging: Hanging
  readonly knownAt: PlainDate
  /** Each stretch with the law of each name on it. `isOne`: nothing that is tried can differ there. */
  readonly stretches: readonly { readonly stretch: Stretch; readonly places: Places; readonly isOne: boolean }[]
}

/** What is to be looked at, and on which days: the same for all goods that move alike. */
export function planOf(laws: Laws, movement: Movement, window: Window): Plan {
  const names = Object.keys(laws)
  const baseline = laws[names[0]!]
  if (!baseline) throw new RangeError('nothing to compare')
  const registers = Object.values(laws)
  const { knownAt } = window
  const changed = changedAmong(registers, knownAt)
  const hanging = hangingIn(baseline)
  const differing = new Set(hanging.dependents(changed))
  const paid = [...differing].some((id) => isLevy(baseline.provisions[id]!.effect)) ? leviesOf(baseline).ids : []
  const { tried, sets } = setsOf(baseline, [...new Set([...differing, ...paid])].sort(), hanging)
  const stretches = stretchesOf(registers, [...new Set(sets.flatMap(({ ids, texts }) => [...ids, ...texts]))], window)
  const turns = sets.map(({ texts }) => textTurnsBefore(baseline, texts, stretches))
  const codes = new Map<string, number>()
  const numbers = sets.map(() => new Map<string, number>())
  const numbered = (keys: readonly string[]): number[] => keys.map((key, set) => numberIn(numbers[set]!, key))
  const apart = tried.filter(({ id }) => differing.has(id)).map(({ key }) => key)
  return {
    laws: names.map((name) => comparedOf(name, laws[name]!)) as unknown as Comparison['laws'],
    touched: [...changed].sort(),
    tried: tried.map((one) => ({ ...one, differs: differing.has(one.id), levy: paid.includes(one.id) })),
    hanging,
    knownAt,
    stretches: stretches.map((stretch, index) => {
      const asked = { movement, on: stretch.from, knownAt, codes, turns: turns.map((ofSet) => ofSet[index]!) }
      const placed = names.map((name): [string, Place] => {
        const register = laws[name]!
        const keys = numbered(lawKeys(register, sets, asked))
        const otherwise = otherwiseOn(baseline, register, changed, asked)
        return [name, { register, on: stretch.from, keys, otherwise, causes: new Map() }]
      })
      const [[, first], ...others] = placed as [(typeof placed)[number], ...(typeof placed)[number][]]
      const isOne = others.every(([, { keys }]) => apart.every((set) => keys[set] === first.keys[set]))
      return { stretch, places: Object.fromEntries(placed), isOne }
    }),
  }
}

/** What each provision and its conditions hang on, each such set once: provisions that may collide hang on the same (V6). */
function setsOf(register: Register, ids: readonly string[], { on, listed }: Hanging) {
  const numbers = new Map<string, number>()
  const sets: LawSet[] = []
  const numberOf = (set: LawSet): number => {
    const text = JSON.stringify(set)
    const number = numbers.get(text) ?? sets.push(set) - 1
    numbers.set(text, number)
    return number
  }
  const tried = ids.map((id) => {
    const all = [...on(id)].sort()
    const texts = conditionsOf(register, id)
    const lists = listed(texts)
    return {
      id,
      key: numberOf({ ids: all, texts: all, listed: listed(all) }),
      condition: numberOf({ ids: lists, texts, listed: lists }),
    }
  })
  return { tried, sets }
}

/** The provisions whose conditions make up those of one: itself, and what it belongs to. */
function conditionsOf(register: Register, id: string): readonly string[] {
  const found = new Set([id])
  for (const next of found) for (const target of targetsOf(register.provisions[next]!)) found.add(target)
  return [...found].sort()
}

const comparedOf = (name: string, { edition, scenarios = [] }: Register): Compared => {
  const last = scenarios.at(-1)
  return {
    name,
    edition,
    ...(last ? { title: last.title, says: last.says, ...(last.saysZh ? { saysZh: last.saysZh } : {}) } : {}),
    supposes: scenarios.flatMap(({ supposes }) => supposes),
  }
}
