import { type Answer, contextOf } from '../determine/determine.js'
import type { Outcome, Status } from '../determine/outcome.js'
import { knowledgeLines } from './knowledge.js'

/** What comes first: where the register knows too little of the day, then in one sentence what is certain. */
export function certainty(answer: Answer): string[] {
  const { subject, on, knownAt } = answer
  const { binding, undetermined, conflicts, notBinding } = outcomesOf(answer)
  const requirements = binding.filter(isRequirement)
  const open = undetermined.length + conflicts.length
  const outside = notBinding.filter((outcome) => isRequirement(outcome) && isByGuidance(outcome)).length
  const guided = outside ? `, ${outside} of them by guidance only, which is not law` : ''
  const sentence = `${subject.name ?? subject.id}, ${on} as known on ${knownAt}: ${bindingWords(requirements)}; ${open} cannot be told; ${notBinding.length} do not bind${guided}.`
  return [...supposedLines(answer), ...knowledgeLines(answer), sentence]
}

/** How every provision came out, without what a verdict has beside that. */
export function outcomesOf(answer: Answer): Readonly<Record<Status, readonly Outcome[]>> {
  const of: Record<Status, Outcome[]> = { binding: [], conflicts: [], undetermined: [], notBinding: [] }
  for (const outcome of contextOf(answer).outcomes) of[outcome.status].push(outcome)
  return of
}

/** First of all: an answer under a scenario is no answer of the law. */
function supposedLines(answer: Answer): string[] {
  const { scenarios = [] } = contextOf(answer).register
  return scenarios.map(({ id, title }) => `SUPPOSED, not law: ${title.en ?? title.zh} (${id}).`)
}

/** How surely requirements bind: by the text, by terms that lie ahead of what was known, or as an authority reads the text. */
function bindingWords(requirements: readonly Outcome[]): string {
  const count = requirements.length
  if (count === 0) return 'no requirement certainly binds'
  const guided = requirements.filter(isByGuidance).length
  const unverified = requirements.filter(({ restsOn }) => restsOn === 'unverified').length
  const how = requirements.some(({ restsOn }) => restsOn === 'scenario')
    ? 'as supposed '
    : requirements.some(({ state }) => state.byItsTerms)
      ? 'by the terms on file, which nobody could yet see hold, '
      : guided || unverified
        ? ''
        : 'certainly '
  const of = (some: number) => (some === count ? '' : `${some} of them `)
  const only = [
    ...(guided ? [`${of(guided)}by guidance only, which is not law`] : []),
    ...(unverified ? [`${of(unverified)}by what was not read in an official text`] : []),
  ]
  const rests = only.length ? ` (${only.join('; ')})` : ''
  return `${plural(count, 'requirement')} ${how}bind${count === 1 ? 's' : ''}${rests}`
}

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']
export const isRequirement = ({ effect }: Pick<Outcome, 'effect'>): boolean => REQUIREMENTS.includes(effect.kind)
export const isByGuidance = ({ guidedBy }: Outcome): boolean => guidedBy.length > 0

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
