import { dayOf } from '../../time/date.js'
import type { Act, Register } from '../model.js'
import { leavesADay } from './events.js'
import { type Rule, unless, type Violation } from './rule.js'

const actRule = (id: string, sentence: string, broken: (act: Act, register: Register) => Violation[]): Rule => ({
  id,
  sentence,
  broken: ({ register }) => register.acts.flatMap((act) => broken(act, register)),
})

export const ACT_RULES: readonly Rule[] = [
  actRule(
    'R001',
    'An act names instruments and provisions that exist, and each of them holds a provision.',
    (act, register) =>
      act.named.flatMap((name) => {
        const there = register.instruments[name] ?? register.provisions[name]
        const acted = act.targets.some((target) => target === name || target.startsWith(`${name}#`))
        const why = there ? 'which holds no provision' : 'which the register does not hold'
        return unless(acted, act.instrument, `${act.kind} ${name}, ${why}`)
      }),
  ),
  actRule('R015', 'A suspension ends after it starts.', ({ instrument, kind, from, until }) =>
    unless(!until || leavesADay(from, until), instrument, `${kind} from ${from} until ${until?.date} leaves no day`),
  ),
  actRule('R016', 'What an act extends or resumes was suspended before it, or has a term.', (act, register) => {
    if (act.kind !== 'extends' && act.kind !== 'resumes') return []
    const loose = act.targets.filter((target) => !isRunning(register, act, target))
    return loose.map((target) => ({
      at: act.instrument,
      message: `${act.kind} ${target}, which nothing suspends before ${act.from}`,
    }))
  }),
  actRule(
    'R017',
    'An act starts no earlier than its instrument was published; an annulment reaches back.',
    (act, register) => {
      const published = register.instruments[act.instrument]?.published ?? act.from
      const message = `${act.kind} from ${act.from}, before ${act.instrument} was published, ${published}`
      return unless(act.kind === 'annuls' || dayOf(act.from) >= published, act.instrument, message)
    },
  ),
  actRule('R018', 'An annulment says whom it reaches and whether it stands.', (act) => {
    const missing = act.reaches ? (act.standing ? undefined : 'standing') : 'reaches'
    return unless(
      act.kind !== 'annuls' || !missing,
      act.instrument,
      `annuls ${act.named.join(', ')} without ${missing}`,
    )
  }),
  actRule('R019', 'A report is not dated after its source.', ({ instrument, reports }) =>
    reports.flatMap(({ date, cite }) =>
      unless(
        date <= cite.published,
        instrument,
        `report of ${date} cites ${cite.ref}, published before it, ${cite.published}`,
      ),
    ),
  ),
]

/** Whether there is something to extend or to resume on the day that an act starts. */
function isRunning({ acts, provisions }: Register, act: Act, target: string): boolean {
  const suspended = acts.some(
    ({ kind, targets, from }) => kind === 'suspends' && targets.includes(target) && dayOf(from) <= dayOf(act.from),
  )
  const term = provisions[target]?.events.some(({ until }) => until !== undefined) ?? false
  return suspended || (act.kind === 'extends' && term)
}
