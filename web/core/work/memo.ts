import { determine } from '../../../src/determine/determine.js'
import type { Movement } from '../../../src/determine/movement.js'
import type { Part } from '../../../src/goods/part.js'
import type { Register } from '../../../src/register/model.js'
import type { VerdictLine } from '../asks.js'
import type { Many, Told } from '../check.js'
import type { Memo, MemoGroup, MemoLine } from '../memo.js'
import { revive } from '../revive.js'
import { givenAbout, toldOf } from './lines.js'

/** Every line of a list decided, those that come out alike together; `step` between lines lets a cancellation through. */
export async function memoOf(
  register: Register,
  { parts, movement, answers, money, on, knownAt }: Many,
  step: (done: number) => Promise<void>,
): Promise<Memo> {
  const moves = revive<Movement>(movement)
  const groups = new Map<string, MemoGroup & { readonly lines: MemoLine[] }>()
  for (const [index, part] of parts.entries()) {
    if (index % 10 === 0) await step(index)
    const subject = revive<Part>(part)
    const given = givenAbout(subject, answers)
    const answer = determine(register, { subject, movement: moves, on, knownAt, ...(given ? { answers: given } : {}) })
    const { rest: notBinding, ...one } = toldOf(register, answer, money)
    const line = { part: one.part, ...(one.name ? { name: one.name } : {}) }
    const key = likeness(one)
    const group = groups.get(key)
    if (group) group.lines.push(line)
    else groups.set(key, { lines: [line], told: one, notBinding: notBinding.length })
  }
  return { groups: [...groups.values()] }
}

/** What a reader of the memo sees of a line, but for its name: the verdicts, why, where in it, and what it would pay. */
function likeness({ part, binding, conflicts, undetermined, asleep, bill }: Omit<Told, 'rest'>): string {
  const bare = ({ provision, status, because, value, state, restsOn, item, missing }: VerdictLine) => [
    provision,
    status,
    because,
    value,
    state.state,
    restsOn,
    item === part ? '' : item,
    missing.map((key) => key.replace(` @ ${part}`, '')),
  ]
  return JSON.stringify([[binding, conflicts, undetermined, asleep].map((all) => all.map(bare)), bill ?? null])
}
