import type { Answer } from '../determine/determine.js'
import type { Verdict } from '../determine/verdict.js'
import { knowledgeLines } from '../faces/knowledge.js'
import { coverageLines } from './print-answer.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

type Group = { readonly answers: Answer[]; readonly binds: readonly Verdict[]; readonly open: readonly Verdict[] }

/** A long list of parts: those that come out alike together, what binds first. */
export function printParts(answers: readonly Answer[], streams: Streams): string {
  const groups = [...grouped(answers)].sort((a, b) => rank(a) - rank(b) || b.answers.length - a.answers.length)
  const { on, knownAt } = answers[0]!
  const count = (test: (group: Group) => boolean) =>
    groups.filter(test).reduce((sum, group) => sum + group.answers.length, 0)
  const certain = `${answers.length} parts, ${on} as known on ${knownAt}: on ${count(binds)} something binds, on ${count((one) => !binds(one) && one.open.length > 0)} it cannot be told, on ${count((one) => !binds(one) && one.open.length === 0)} nothing modelled binds.`
  return [
    ...knowledgeLines(answers[0]!).map((line) => heading(streams, line)),
    heading(streams, certain),
    ...groups.flatMap((group) => ['', ...groupLines(group, streams)]),
    '',
    faint(streams, '--part ID answers for one part, --all for each, --json as data.'),
    '',
    ...coverageLines(answers[0]!, streams),
  ].join('\n')
}

const binds = ({ binds: found }: Group): boolean => found.length > 0
const rank = (group: Group): number => (binds(group) ? 0 : group.open.length ? 1 : 2)

function grouped(answers: readonly Answer[]): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const answer of answers) {
    const open = [...answer.conflicts, ...answer.undetermined]
    const names = (verdicts: readonly Verdict[]) => verdicts.map(({ provision, because }) => `${provision} ${because}`)
    const key = [...names(answer.binding), '|', ...names(open)].join('\n')
    const group = groups.get(key)
    if (group) group.answers.push(answer)
    else groups.set(key, { answers: [answer], binds: answer.binding, open })
  }
  return groups.values()
}

function groupLines({ answers, binds: binding, open }: Group, streams: Streams): string[] {
  const ids = answers.slice(0, 6).map(({ subject }) => subject.id)
  const rest = answers.length > ids.length ? ` and ${answers.length - ids.length} more` : ''
  const reasons = new Map<string, number>()
  for (const { because } of open) reasons.set(because, (reasons.get(because) ?? 0) + 1)
  const why = [...reasons].map(([because, count]) => `${count} ${because}`).join(', ')
  const said = (text: string) => wrap(text, streams.width, 2)
  return [
    heading(streams, `${answers.length} ${answers.length === 1 ? 'part' : 'parts'}`),
    said(`${ids.join(', ')}${rest}`),
    ...(binding.length
      ? binding.map(({ provision, says }) => said(`binds ${provision}: ${says}`))
      : [said('nothing certainly binds')]),
    ...(open.length ? [said(`cannot be told: ${open.length} (${why})`)] : []),
  ]
}
