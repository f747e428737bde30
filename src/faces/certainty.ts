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
  const sentence = `${subject.name ?? subject.id}, ${on} as known on ${knownAt}: ${bindingWords(requirements)}${besideWords(answer, binding)}; ${open} cannot be told; ${notBinding.length} do not bind${guided}.`
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
  const ahead = requirements.filter(({ state }) => state.byItsTerms).length
  const how = requirements.some(({ restsOn }) => restsOn === 'scenario')
    ? 'as supposed '
    : ahead === count
      ? `${BY_TERMS}, `
      : guided || unverified || ahead
        ? ''
        : 'certainly '
  const of = (some: number) => (some === count ? '' : `${some} of them `)
  const only = [
    ...(ahead && ahead < count ? [`${of(ahead)}${BY_TERMS}`] : []),
    ...(guided ? [`${of(guided)}by guidance only, which is not law`] : []),
    ...(unverified ? [`${of(unverified)}by what was not read in an official text`] : []),
  ]
  const rests = only.length ? ` (${only.join('; ')})` : ''
  return `${plural(count, 'requirement')} ${how}bind${count === 1 ? 's' : ''}${rests}`
}

const BY_TERMS = 'by the terms on file, which nobody could yet see hold'

/** What binds beside requirements and the first line may not leave out: an exemption with the report due, and what rests on a day not yet seen. */
function besideWords(answer: Answer, binding: readonly Outcome[]): string {
  const beside = binding.filter((outcome) => !isRequirement(outcome))
  const exemptions = beside.filter(isExemption)
  const reports = beside.filter((outcome) => isReportAfter(answer, outcome, exemptions))
  const ahead = beside.filter(({ state }) => state.byItsTerms)
  const ids = (some: readonly Outcome[]) => some.map(({ provision }) => provision).join(', ')
  return [
    exemptions.length ? `; exempt under ${ids(exemptions)}` : '',
    reports.length ? `, with a report due (${ids(reports)})` : '',
    ahead.length ? `; ${ids(ahead)} ${ahead.length === 1 ? 'binds' : 'bind'} ${BY_TERMS}` : '',
  ].join('')
}

export const isExemption = ({ effect }: Pick<Outcome, 'effect'>): boolean => effect.kind === 'exemption'

/** The report that one of these exemptions asks for. */
export const isReportAfter = (
  answer: Answer,
  { provision }: Pick<Outcome, 'provision'>,
  exemptions: readonly Pick<Outcome, 'provision'>[],
): boolean => {
  const after = contextOf(answer).register.provisions[provision]!.relations['reports-after'] ?? []
  return exemptions.some((exemption) => after.includes(exemption.provision))
}

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']
export const isRequirement = ({ effect }: Pick<Outcome, 'effect'>): boolean => REQUIREMENTS.includes(effect.kind)
export const isByGuidance = ({ guidedBy }: Outcome): boolean => guidedBy.length > 0

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
