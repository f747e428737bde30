import { escapeMarkdown } from '../determine/explain.js'
import type { Brief, BriefLine } from '../outlook/brief.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

type Section = { readonly title: string; readonly lines: readonly string[] }

function sectionsOf(brief: Brief): Section[] {
  const provisions = (line: BriefLine) =>
    `${line.instrument}${line.provisions.length > 1 ? ` (${line.provisions.length} provisions)` : ''}`
  const plain = (line: BriefLine) => `${provisions(line)}: ${line.title}`
  const ends = (line: BriefLine) => {
    const { by, until, untilWords, neverOperated, readings } = line.state
    const end = until ? ` until ${until}${untilWords ? ` (${untilWords})` : ''}` : ''
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
  return [
    { title: 'In force', lines: brief.inForce.map(plain) },
    { title: 'Starting next', lines: brief.startingNext.map(plain) },
    { title: 'Suspended, and until when', lines: brief.suspended.map(ends) },
    { title: 'Nobody can tell from the texts on file', lines: brief.unresolved.map(ends) },
    { title: 'Threatened or proposed, not law', lines: brief.threatened.map(threat) },
    { title: 'Reported, not law', lines: reports.map(({ date, says }) => `${date}: ${says}`) },
    {
      title: 'Deadlines, and how firm',
      lines: brief.deadlines
        .slice(0, 12)
        .map(
          ({ day, inDays, provisions: of, from, to, firm, words }) =>
            `${day} (in ${inDays} days): ${of.length === 1 ? of[0] : `${of.length} provisions of ${of[0]!.split('#')[0]}${of.some((id) => id.split('#')[0] !== of[0]!.split('#')[0]) ? ' and others' : ''}`} ${from} to ${to}; ${firm}${words ? ` (${words})` : ''}`,
        ),
    },
    {
      title: 'Ends that do not line up',
      lines:
        brief.ends.length > 1 ? brief.ends.map(({ until, instruments }) => `${until}: ${instruments.join(', ')}`) : [],
    },
    { title: 'What only the authority can answer', lines: brief.nobodyCanTell },
  ].filter(({ lines }) => lines.length > 0)
}

function staleLine({ stale }: Brief): string[] {
  const days = [...new Set(stale.map(({ verifiedThrough }) => verifiedThrough))].sort()
  const each = days.map(
    (day) =>
      `${day} (${stale
        .filter(({ verifiedThrough }) => verifiedThrough === day)
        .map(({ regime }) => regime)
        .join(', ')})`,
  )
  return each.length ? [`STALE: verified only to ${each.join(' and ')}; later instruments may exist.`] : []
}

export function printBrief(brief: Brief, streams: Streams): string {
  const lines = [...staleLine(brief), brief.certain].map((line, index) =>
    index === 0 ? heading(streams, wrap(line, streams.width, 0)) : wrap(line, streams.width, 0),
  )
  for (const { title, lines: body } of sectionsOf(brief))
    lines.push('', heading(streams, title), ...body.map((line) => wrap(`- ${line}`, streams.width, 2)))
  return [...lines, '', faint(streams, `edition ${brief.edition.slice(0, 12)}`)].join('\n')
}

export function markdownBrief(brief: Brief): string {
  const body = sectionsOf(brief).flatMap(({ title, lines }) => [
    `## ${title}`,
    '',
    ...lines.map((line) => `- ${escapeMarkdown(line)}`),
    '',
  ])
  return [
    `# The law on ${brief.on}, as known on ${brief.knownAt}`,
    '',
    ...staleLine(brief),
    brief.certain,
    '',
    ...body,
  ].join('\n')
}
