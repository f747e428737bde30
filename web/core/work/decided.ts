import type { Answer } from '../../../src/determine/determine.js'
import { determine } from '../../../src/determine/determine.js'
import type { Movement } from '../../../src/determine/movement.js'
import type { Reading } from '../../../src/determine/node.js'
import { ENGINE } from '../../../src/determine/record.js'
import type { Verdict } from '../../../src/determine/verdict.js'
import type { Part } from '../../../src/goods/part.js'
import { InputError } from '../../../src/issue.js'
import type { Register } from '../../../src/register/model.js'
import type { Scenario } from '../../../src/register/scenario/model.js'
import { withEvents } from '../../../src/register/scenario/overlay.js'
import type { When } from '../../../src/register/state.js'
import { explainedIn } from '../../../src/words/explained.js'
import type { Plain, VerdictLine } from '../asks.js'
import type { Came, Changed, Decided, Redecided } from '../decided.js'
import type { GivenAnswers } from '../requested.js'
import { revive } from '../revive.js'
import { verdictLineIn } from '../verdict-line.js'

type Recorded = Pick<Answer, 'coverage' | 'stale' | 'early' | 'edition'> &
  When & {
    readonly subject: Plain<Part>
    readonly movement: Plain<Movement>
    readonly engine: string
    readonly scenario: readonly Scenario[] | null
    readonly answers: GivenAnswers
  } & { readonly [Key in (typeof STATUSES)[number]]: readonly Verdict[] }

const STATUSES = ['binding', 'conflicts', 'undetermined', 'notBinding'] as const

/** A kept record, read. It was checked by whoever kept it; a text of another shape is refused with an InputError. */
export function decidedOf(register: Register, record: string): Decided {
  const recorded = recordedIn(record)
  const { subject, movement, on, knownAt, edition, engine, scenario, answers, stale, early, coverage } = recorded
  const line = verdictLineIn(register)
  const lines = (all: readonly Verdict[]): readonly VerdictLine[] => all.map(line)
  const { binding, conflicts, undetermined, notBinding } = recorded
  return {
    part: subject,
    movement,
    on,
    knownAt,
    edition,
    engine,
    scenarios: (scenario ?? []).map(({ id, title }) => ({ id, title })),
    answers,
    stale,
    early,
    coverage,
    binding: lines(binding),
    conflicts: lines(conflicts),
    undetermined: lines(undetermined),
    notBinding: notBinding.length,
    explained: Object.fromEntries(
      [...binding, ...conflicts, ...undetermined].map((verdict) => [verdict.provision, explainedIn(register, verdict)]),
    ),
  }
}

/** The recorded question under the law on file here, on its own days or others, beside what was recorded. */
export function redecidedOf(register: Register, record: string, when: When | undefined): Redecided {
  const recorded = recordedIn(record)
  const { on, knownAt } = when ?? recorded
  const { subject, movement, answers, scenario } = recorded
  const law = (scenario ?? []).reduce(withEvents, register)
  const answer = determine(law, {
    subject: revive<Part>(subject),
    movement: revive<Movement>(movement),
    on,
    knownAt,
    ...(Object.keys(answers).length ? { answers: revive<Record<string, Reading>>(answers) } : {}),
  })
  const was = cameOf(recorded)
  const is = cameOf(answer)
  const changed = [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((provision): Changed[] => {
    const [before, now] = [was.get(provision), is.get(provision)]
    if (JSON.stringify(before?.came) === JSON.stringify(now?.came)) return []
    const { says } = (now ?? before)!
    return [{ provision, says, ...(before ? { was: before.came } : {}), ...(now ? { is: now.came } : {}) }]
  })
  return {
    edition: law.edition,
    engine: ENGINE,
    on,
    knownAt,
    same: is.size - changed.filter((one) => one.is).length,
    changed,
  }
}

type Told = { readonly says: string; readonly came: Came }

function cameOf(
  answer: { readonly [Key in (typeof STATUSES)[number]]: readonly Verdict[] },
): ReadonlyMap<string, Told> {
  return new Map(
    STATUSES.flatMap((status) =>
      answer[status].map(({ provision, says, because, state, item }) => [
        provision,
        { says, came: { status, because, state: state.state, item } },
      ]),
    ),
  )
}

function recordedIn(record: string): Recorded {
  const value = JSON.parse(record) as Recorded
  const wanted = ['subject', 'movement', 'on', 'knownAt', 'edition', 'engine', 'coverage', ...STATUSES] as const
  const missing = wanted.filter((key) => value?.[key] === undefined)
  if (missing.length)
    throw new InputError([
      { code: 'bad-record', path: 'record', message: `not a decision record: without ${missing.join(', ')}` },
    ])
  return value
}
