import type { Answer, CoverageLine } from '../determine/determine.js'
import {
  escapeMarkdown,
  explain,
  explainMarkdown,
  inOneLine,
  printEffect,
  readingWords,
  takenWords,
} from '../determine/explain.js'
import type { Verdict } from '../determine/verdict.js'
import { certainty, isByGuidance, isExemption, isReportAfter, isRequirement } from '../faces/certainty.js'
import { distinctReports } from '../faces/distinct-reports.js'
import { shortEdition } from '../register/edition.js'
import type { Report } from '../register/model.js'
import { endingWords } from '../register/words/ending.js'
import { EXIT, faint, heading, type Streams, wrap } from './terminal.js'

export function exitCodeOf(answers: readonly Answer[]): number {
  if (answers.some(({ binding }) => binding.some((verdict) => !isExemption(verdict)))) return EXIT.binds
  const isOpen = ({ undetermined, conflicts, stale, early }: Answer) =>
    undetermined.length > 0 || conflicts.length > 0 || stale || early
  return answers.some(isOpen) ? EXIT.cannotTell : EXIT.nothingBinds
}

/** An answer for a terminal: certain things first, then what cannot be told and why, then what would bind if it were in force. */
export function printAnswer(
  answer: Answer,
  streams: Streams,
  { all, explained, duties = [] }: { all: boolean; explained: boolean; duties?: readonly string[] },
): string {
  const show = (verdict: Verdict) => (explained ? explain(verdict) : brief(verdict, streams))
  const { exemptions, due, bound } = bindingOf(answer)
  const sleeping = answer.notBinding.filter(isAsleep)
  const exempt = answer.notBinding.filter((verdict) => isTakenAway(verdict) || isByGuidance(verdict))
  const rest = answer.notBinding.filter((verdict) => !sleeping.includes(verdict) && !exempt.includes(verdict))
  const sections: [string, string[]][] = [
    ['Binds', grouped(bound, streams, show)],
    ['Exempt', [...exemptions.map(show), ...dueLines(due, streams)]],
    ['Collides', answer.conflicts.map(show)],
    ['Cannot be told', undeterminedLines(answer, streams, show, explained)],
    ['Would bind, but is not in force', sleeping.map(show)],
    ['Does not bind: exempt, replaced, or by guidance', exempt.map(show)],
    [all ? 'Does not bind' : '', all ? rest.map(show) : []],
    ['Duties and fees', [...duties]],
    ['Reported, not law', reportLines(reportsIn([...shownFirst(answer), ...sleeping]), streams)],
  ]
  const lines = certainty(answer).map((line, index) => (index === 0 ? heading(streams, line) : line))
  for (const [title, body] of sections) if (body.length) lines.push('', heading(streams, title), ...body)
  if (!all)
    lines.push('', faint(streams, `${rest.length} other provisions do not bind; --all lists them, --explain says why.`))
  return [...lines, '', ...coverageLines(answer, streams)].join('\n')
}

/** Not in force on the day, with conditions that hold: what a suspension holds back, or a threat would bring. */
const isAsleep = ({ because, condition, effect, state }: Verdict): boolean =>
  because === 'state' && condition === 'yes' && isRequirement({ effect }) && !['none', 'ended'].includes(state.state)

/** Its conditions hold, and an exemption or another duty takes it away. */
const isTakenAway = ({ because }: Verdict): boolean => ['exempt', 'excluded', 'in-lieu-of'].includes(because)
const shownFirst = ({ binding, conflicts, undetermined }: Answer): readonly Verdict[] => [
  ...binding,
  ...conflicts,
  ...undetermined,
]

/** What others said, by the day of knowledge, of the states that the verdicts rest on: each once. */
const reportsIn = (verdicts: readonly Verdict[]): readonly Report[] =>
  distinctReports(verdicts.flatMap(({ state }) => state.reports))

const reportLines = (reports: readonly Report[], streams: Streams): string[] =>
  reports.map(({ date, says, cite }) => wrap(`${date}: ${says} (${cite.ref}, grade ${cite.grade})`, streams.width, 2))

/** What binds: the exemptions, the reports that they ask for, and the rest. */
function bindingOf(answer: Answer) {
  const exemptions = answer.binding.filter(isExemption)
  const due = answer.binding.filter((verdict) => isReportAfter(answer, verdict, exemptions))
  const bound = answer.binding.filter((verdict) => !exemptions.includes(verdict) && !due.includes(verdict))
  return { exemptions, due, bound }
}

const dueLines = (due: readonly Verdict[], streams: Streams): string[] =>
  due.length ? [faint(streams, '  due:'), ...due.map((verdict) => companion(verdict, streams))] : []

/** A requirement with what goes with it: policies, procedures, declarations. */
function grouped(binding: readonly Verdict[], streams: Streams, show: (verdict: Verdict) => string): string[] {
  const main = binding.filter(({ effect }) => ['licence', 'prohibition', 'duty', 'fee'].includes(effect.kind))
  const beside = binding.filter((verdict) => !main.includes(verdict))
  const lines = main.map(show)
  if (beside.length)
    lines.push(
      ...(main.length ? [faint(streams, '  with it:')] : []),
      ...beside.map((verdict) => companion(verdict, streams)),
    )
  return lines
}

/** What goes with a requirement, in a line or two. */
const companion = ({ provision, effect }: Verdict, streams: Streams): string =>
  wrap(`${provision}: ${printEffect(effect)}`, streams.width, 4)

function undeterminedLines(
  answer: Answer,
  streams: Streams,
  show: (verdict: Verdict) => string,
  explained: boolean,
): string[] {
  if (explained) return answer.undetermined.map(show)
  const followers = answer.undetermined.filter((verdict) => !isRequirement(verdict))
  const screening = answer.undetermined.filter((verdict) => isRequirement(verdict) && asksOnlyOfParties(verdict))
  const main = answer.undetermined.filter((verdict) => !followers.includes(verdict) && !screening.includes(verdict))
  const lines = main.map(show)
  if (screening.length > 1) lines.push(screeningLine(screening, streams))
  else lines.push(...screening.map(show))
  if (lines.length === 0) return followers.map(show)
  const names = followers.map(({ provision }) => provision)
  if (names.length) lines.push(faint(streams, wrap(`and what goes with them: ${names.join(', ')}`, streams.width, 2)))
  return lines
}

const asksOnlyOfParties = ({ missing, because }: Verdict): boolean =>
  because === 'missing-fact' && missing.length > 0 && missing.every((key) => key.startsWith('party.'))

/** Bans on listed names all ask the same: who the parties are. */
function screeningLine(verdicts: readonly Verdict[], streams: Streams): string {
  const ids = verdicts.map(({ provision }) => provision).join(', ')
  return [
    `  ${verdicts.length} bans hang on who the parties are`,
    wrap(
      'screen the end user and the importer, and say what is known of their owners (lodestone ask has the questions)',
      streams.width,
      4,
    ),
    faint(streams, wrap(ids, streams.width, 4)),
  ].join('\n')
}

function brief(verdict: Verdict, streams: Streams): string {
  const { provision, item, says, effect } = verdict
  return [
    `  ${provision}  ${faint(streams, item)}`,
    wrap(says, streams.width, 4),
    faint(streams, wrap([printEffect(effect), ...whyWords(verdict)].join('; '), streams.width, 4)),
  ].join('\n')
}

function whyWords(verdict: Verdict): string[] {
  const { because, state, readings, missing, restsOn, guidedBy } = verdict
  const words: string[] = []
  if (because === 'state' || state.state === 'unresolved') {
    const readings = state.readings.map((one) => `${one.reading}: ${one.state}`).join(' or ')
    words.push(
      `${state.state}${state.by ? ` by ${state.by}` : ''}${endingWords(state)}${readings ? ` (${readings})` : ''}`,
    )
  }
  if (state.byItsTerms && because === 'conditions') words.push('by its terms')
  if (because === 'open-point')
    words.push(`open: ${readings.map(({ reading, value }) => `${readingWords(reading)} = ${value}`).join(' | ')}`)
  if (missing.length)
    words.push(
      `missing: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? `, and ${missing.length - 3} more` : ''}`,
    )
  if (because === 'not-covered') words.push('the register has not read that text')
  if (because === 'exempt') words.push(`exempt under ${verdict.exemptBy.join(', ')}`)
  words.push(...takenWords(verdict))
  if (guidedBy.length) words.push(`by guidance: ${guidedBy.join(', ')}`)
  if (restsOn === 'unverified') words.push('unverified')
  if (restsOn === 'scenario') words.push('rests on the scenario')
  return words
}

export function coverageLines(answer: Pick<Answer, 'coverage' | 'edition'>, streams: Streams): string[] {
  const lines = answer.coverage.map((line) => faint(streams, `  ${line.id}: ${line.coverage}, ${verifiedWords(line)}`))
  return [
    faint(streams, `Coverage (silence on anything else means nothing); edition ${shortEdition(answer.edition)}`),
    ...lines,
  ]
}

const verifiedWords = ({ verifiedFrom, verifiedThrough, stale, early }: CoverageLine): string =>
  `verified ${verifiedFrom} through ${verifiedThrough}${stale ? ', stale' : ''}${early ? ', not back to this day' : ''}`

/** An answer as one Markdown page. */
export function markdownAnswer(
  answer: Answer,
  { all, duties = [] }: { readonly all: boolean; readonly duties?: readonly string[] },
): string {
  const { exemptions, due, bound } = bindingOf(answer)
  const section = (title: string, verdicts: readonly Verdict[]) =>
    verdicts.length ? [`## ${title}`, '', ...verdicts.map(explainMarkdown), ''] : []
  return [
    `# ${inOneLine(answer.subject.name ?? answer.subject.id)}`,
    '',
    ...certainty(answer).map(inOneLine),
    '',
    ...section('Binds', bound),
    ...section('Exempt', exemptions),
    ...section('Due where exempt', due),
    ...section('Collides', answer.conflicts),
    ...section('Cannot be told', answer.undetermined),
    ...section(
      'Does not bind',
      answer.notBinding.filter(
        (verdict) => all || (verdict.because === 'state' && verdict.condition === 'yes') || isTakenAway(verdict),
      ),
    ),
    ...(duties.length ? ['## Duties and fees', '', ...duties.map((line) => `- ${inOneLine(line.trim())}`), ''] : []),
    ...reportSection(reportsIn([...shownFirst(answer), ...answer.notBinding.filter(isAsleep)])),
    '## Coverage',
    '',
    ...answer.coverage.map(
      (line) => `- ${line.id}: ${line.coverage}, ${verifiedWords(line)}. ${escapeMarkdown(line.says)}`,
    ),
  ].join('\n')
}

const reportSection = (reports: readonly Report[]): string[] =>
  reports.length
    ? ['## Reported, not law', '', ...reports.map(({ date, says }) => `- ${date}: ${escapeMarkdown(says)}`), '']
    : []
