import { type BriefPage, deadlineRows } from '../faces/deadline-rows.js'
import { earlyLines } from '../faces/knowledge.js'
import type { BriefLine } from '../outlook/brief.js'
import { endingWords } from '../register/words/ending.js'
import { digestSections, staleTalks } from './print-talks.js'
import { filled, markdownSections, printSections, type Section } from './section.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

export function sectionsOf(brief: BriefPage): readonly Section[] {
  const provisions = (line: BriefLine) =>
    `${line.instrument}${line.provisions.length > 1 ? ` (${line.provisions.length} provisions)` : ''}`
  const plain = (line: BriefLine) =>
    `${provisions(line)}: ${line.title}${line.state.byItsTerms ? '; by its terms' : ''}`
  const ends = (line: BriefLine) => {
    const { by, untilWords, neverOperated, readings } = line.state
    const end = `${endingWords(line.state)}${untilWords ? ` (${untilWords})` : ''}`
    const either = readings.length
      ? `; ${readings.map(({ reading, state, textGives }) => `${reading}: ${state}${textGives ? `, as the text gives it ${textGives}` : ''}`).join(' or ')}`
      : ''
    return `${plain(line)}${by ? `; by ${by}` : ''}${end}${neverOperated === true ? '; never in force so far' : ''}${either}`
  }
  const threat = (line: BriefLine) =>
    `${line.instrument}: ${line.says[0]}; ${line.state.state}${line.state.until ? `, earliest ${line.state.until}` : ''}, never law so far`
  const reports = [
    ...new Map(
      [...brief.suspended, ...brief.unresolved].flatMap(({ state }) =>
        state.reports.map((report) => [report.says, report] as const),
      ),
    ).values(),
  ]
  return filled([
    { title: 'In force', lines: brief.inForce.map(plain) },
    { title: 'Starting next', lines: brief.startingNext.map(plain) },
    { title: 'Suspended, and until when', lines: brief.suspended.map(ends) },
    { title: 'Nobody can tell from the texts on file', lines: brief.unresolved.map(ends) },
    { title: 'Threatened or proposed, not law', lines: brief.threatened.map(threat) },
    { title: 'Reported, not law', lines: reports.map(({ date, says }) => `${date}: ${says}`) },
    ...digestSections(brief.talks),
    { title: 'Deadlines, and how firm', lines: deadlineLines(brief) },
    {
      title: 'Ends that do not line up',
      lines:
        brief.ends.length > 1 ? brief.ends.map(({ until, instruments }) => `${until}: ${instruments.join(', ')}`) : [],
    },
    { title: 'What only the authority can answer', lines: brief.nobodyCanTell },
  ])
}

const deadlineLines = (brief: BriefPage): readonly string[] =>
  deadlineRows(brief).map(({ day, inDays, what, firm }) => `${day} (in ${inDays} days): ${what}; ${firm}`)

export function staleLines({ early, stale, talks }: BriefPage): string[] {
  const days = [...new Set(stale.map(({ verifiedThrough }) => verifiedThrough))].sort()
  const each = days.map(
    (day) =>
      `${day} (${stale
        .filter(({ verifiedThrough }) => verifiedThrough === day)
        .map(({ regime }) => regime)
        .join(', ')})`,
  )
  return [
    ...earlyLines(early),
    ...(each.length ? [`STALE: verified only to ${each.join(' and ')}; later instruments may exist.`] : []),
    ...staleTalks(talks),
  ]
}

export function printBrief(brief: BriefPage, streams: Streams): string {
  const lines = [...staleLines(brief), brief.certain].map((line, index) =>
    index === 0 ? heading(streams, wrap(line, streams.width, 0)) : wrap(line, streams.width, 0),
  )
  const body = printSections(sectionsOf(brief), streams)
  return [...lines, ...body, '', faint(streams, `edition ${brief.edition.slice(0, 12)}`)].join('\n')
}

export function markdownBrief(brief: BriefPage): string {
  const title = `# The law on ${brief.on}, as known on ${brief.knownAt}`
  return [title, '', ...staleLines(brief), brief.certain, '', ...markdownSections(sectionsOf(brief))].join('\n')
}
