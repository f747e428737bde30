import { type BriefPage, deadlineRows } from '../faces/deadline-rows.js'
import { distinctReports } from '../faces/distinct-reports.js'
import { earlyLines } from '../faces/knowledge.js'
import type { BriefLine } from '../outlook/brief.js'
import { endingWords } from '../register/words/ending.js'
import { digestSections, staleTalks } from './print-talks.js'
import { filled, markdownSections, printSections, type Section } from './section.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

export function sectionsOf(brief: BriefPage): readonly Section[] {
  const threat = (line: BriefLine) =>
    `${line.instrument}: ${line.says[0]}; ${line.state.state}${line.state.until ? `, earliest ${line.state.until}` : ''}, never law so far`
  const reports = distinctReports([...brief.suspended, ...brief.unresolved].flatMap(({ state }) => state.reports))
  return filled([
    { title: 'In force', lines: [...byInstrument(brief.inForce, terms), ...idleLine(brief)] },
    { title: 'Starting next', lines: byInstrument(brief.startingNext, terms) },
    { title: 'Suspended, and until when', lines: byInstrument(brief.suspended, ends) },
    { title: 'Nobody can tell from the texts on file', lines: byInstrument(brief.unresolved, ends) },
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

/** One line for each instrument: what is said of its provisions, once where it is the same of all. */
function byInstrument(lines: readonly BriefLine[], tail: (line: BriefLine) => string): readonly string[] {
  const instruments = [...new Set(lines.map(({ instrument }) => instrument))]
  return instruments.map((instrument) => {
    const own = lines.filter((line) => line.instrument === instrument)
    const tails = new Map<string, number>()
    for (const line of own) tails.set(tail(line), (tails.get(tail(line)) ?? 0) + line.provisions.length)
    const all = [...tails.values()].reduce((sum, count) => sum + count, 0)
    const head = `${instrument}${all > 1 ? ` (${all} provisions)` : ''}: ${own[0]!.title}`
    if (tails.size === 1) return `${head}${tail(own[0]!)}`
    const some = [...tails].filter(([words]) => words)
    return `${head}${some.map(([words, count]) => `; ${count} of them${words.replace(/^;/, '')}`).join('')}`
  })
}

const terms = ({ state }: BriefLine): string => (state.byItsTerms ? '; by its terms' : '')

function ends(line: BriefLine): string {
  const { by, untilWords, neverOperated, readings } = line.state
  const end = `${endingWords(line.state)}${untilWords ? ` (${untilWords})` : ''}`
  const either = readings.length
    ? `; ${readings.map(({ reading, state, textGives }) => `${reading}: ${state}${textGives ? `, as the text gives it ${textGives}` : ''}`).join(' or ')}`
    : ''
  return `${terms(line)}${by ? `; by ${by}` : ''}${end}${neverOperated === true ? '; never in force so far' : ''}${either}`
}

function idleLine({ idle }: BriefPage): readonly string[] {
  const count = idle.length
  return count ? [`not counted: ${count} exemption${count === 1 ? '' : 's'} from what is not in force on the day`] : []
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
