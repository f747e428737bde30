import type { Across } from '../claims/across/difference.js'
import type { ReconciledProposal } from '../claims/proposals/against-law.js'
import type { Proposals } from '../claims/proposals/proposed.js'
import { proposalsLead, proposalsTitle } from '../claims/proposals/render.js'
import type { Reconciled, Verdict } from '../claims/reconcile/reconciled.js'
import { stateWords } from '../claims/reconcile/weigh.js'
import { escapeMarkdown } from '../determine/explain.js'
import type { PlainDate } from '../time/date.js'
import type { Tree } from '../timeline/tree.js'
import { htmlPage, list, section } from './html-page.js'
import { type Line, markdownSections, partsOf, printSections, type Remark, type Section } from './section.js'
import { heading, type Streams } from './terminal.js'

/** One report held against the register. */
export type ReconciledReport = {
  readonly file: string
  readonly hash: string
  readonly reportDay: PlainDate
  readonly claims: readonly Reconciled[]
  /** What is left of a model's proposals, and its measures held against the register; only where one was asked. */
  readonly proposals?: Proposals
  readonly proposed?: readonly ReconciledProposal[]
}

export type ReconcilePage = {
  readonly today: PlainDate
  readonly reports: readonly ReconciledReport[]
  /** Where the reports differ; only with two or more. */
  readonly across?: Across
  readonly hindsight: boolean
}

const TITLES: Readonly<Record<Verdict, string>> = {
  disagrees: 'The register has it otherwise',
  'newer-than-the-register': 'Newer than the register',
  agrees: 'As the register has it',
  'nothing-on-file': 'Nothing on file',
  'never-law': 'Never law',
}
const ORDER: readonly Verdict[] = ['disagrees', 'newer-than-the-register', 'agrees', 'nothing-on-file', 'never-law']
/** No escape sequence, line end or turning character of a report reaches a page. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
/** Texts in one state shown of one claim; the data has all. */
const MAX_HELD = 5

export function printReconcile(page: ReconcilePage, streams: Streams): string {
  const parts = page.reports.flatMap((report) => [
    heading(streams, titleOf(report)),
    ...printSections(sectionsOf(report, page), streams),
    '',
  ])
  return [...parts, ...printSections(acrossSections(page), streams), '', NOTE].join('\n').trim()
}

export function markdownReconcile(page: ReconcilePage): string {
  const parts = page.reports.flatMap((report) => [
    `# ${escapeMarkdown(titleOf(report))}`,
    '',
    ...markdownSections(sectionsOf(report, page)),
  ])
  return [...parts, ...markdownSections(acrossSections(page)), NOTE].join('\n').trimEnd()
}

export function htmlReconcile(page: ReconcilePage): string {
  const main = page.reports.flatMap((report): Tree[] => [
    ['h2', {}, titleOf(report)],
    ...sectionsOf(report, page).map(({ title, lines }) => section(title, [list(lines)])),
  ])
  const differing = acrossSections(page).map(({ title, lines }) => section(title, [list(lines)]))
  return htmlPage({
    title: 'Reports held against the register',
    warnings: [],
    main: [...main, ...differing],
    foot: NOTE,
  })
}

const NOTE =
  'Claims are what reports say. None of this changes the register or any answer of it; a draft is for a person to check.'

const titleOf = ({ file, reportDay }: ReconciledReport): string => clean(`${file}, of ${reportDay}`)

function sectionsOf({ claims, proposals, proposed = [] }: ReconciledReport, { hindsight }: ReconcilePage): Section[] {
  const apart = proposals
    ? [
        {
          title: proposalsTitle(proposals),
          lines: [proposalsLead(proposals), ...proposed.map((one) => proposedLine(one, hindsight))],
        },
      ]
    : []
  const sections = ORDER.map((verdict) => ({
    title: TITLES[verdict],
    lines: claims.filter((one) => one.verdict === verdict).map((one) => lineOf(one, hindsight)),
  })).filter(({ lines }) => lines.length)
  return [...(sections.length ? sections : [{ title: 'No claim of a measure was found', lines: [] }]), ...apart]
}

function proposedLine(one: ReconciledProposal, isHindsight: boolean): Line {
  const { text, under } = partsOf(lineOf(one, isHindsight, ' --proposals FILE'))
  const sentence = one.sentence === undefined ? [] : [{ text: clean(`in: “${one.sentence}”`) }]
  return { text, under: [...sentence, { text: TITLES[one.verdict] }, ...under] }
}

function lineOf(
  { claim, verdict, why, held, citation, hindsight, draft }: Reconciled,
  isHindsight: boolean,
  more = '',
): Line {
  const who = claim.issuer ? `${claim.issuer}${claim.issuer_from ? ' (inferred)' : ''}: ` : ''
  const under: Remark[] = [
    ...(claim.issuer_from ? [{ text: clean(`issuer inferred from ${claim.issuer_from}`) }] : []),
    { text: clean(why), ...(citation?.url ? { url: citation.url } : {}) },
    ...(verdict === 'never-law' ? [] : statesOf(held)),
    ...(isHindsight && hindsight ? [{ text: `${hindsight.outcome}: ${hindsight.why}` }] : []),
    ...(draft
      ? [
          {
            text: `a draft change is there: --json, or lodestone accept ${claim.id}${more}`,
          },
        ]
      : []),
  ]
  return {
    text: clean(`${claim.id} ${who}${claim.act.replaceAll('-', ' ')} (${claim.certainty}): “${claim.quote}”`),
    under,
  }
}

/** One line for the provisions that are linked alike and stand alike, an instrument's together. */
function statesOf(held: Reconciled['held']): Remark[] {
  const alike = new Map<string, Map<string, string[]>>()
  for (const { provision, because, onReportDay, onToday } of held) {
    const [instrument, name] = provision.split('#') as [string, string]
    const states = onReportDay.on !== onToday.on ? [onReportDay, onToday] : [onToday]
    const rest = `(by ${because}): ${states.map(stateWords).join('; ')}`
    const group = alike.get(rest) ?? new Map<string, string[]>()
    group.set(instrument, [...(group.get(instrument) ?? []), `#${name}`])
    alike.set(rest, group)
  }
  const groups = [...alike].map(([rest, group]) => ({ rest, texts: [...group].map(nameOf) }))
  const more = groups.slice(MAX_HELD).reduce((sum, { texts }) => sum + texts.length, 0)
  return [
    ...groups.slice(0, MAX_HELD).map(({ rest, texts }) => ({ text: `${texts.join(', ')} ${rest}` })),
    ...(more ? [{ text: `and ${more} more texts` }] : []),
  ]
}
const nameOf = ([instrument, names]: [string, readonly string[]]): string =>
  `${instrument}${names.slice(0, MAX_NAMES).join(', ')}${names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : ''}`
const MAX_NAMES = 4

function acrossSections({ reports, across }: ReconcilePage): Section[] {
  if (!across) return []
  const name = (index: number) => reports[index]?.file ?? `report ${index + 1}`
  const lines = across.differences.map(
    ({ type, about, sides, why, decides }): Line => ({
      text: clean(`${type.replaceAll('-', ' ')}: ${about}`),
      under: [
        ...sides.map(({ report, says, quote }) => ({ text: clean(`${name(report)}: ${says}: “${quote}”`) })),
        { text: clean(why) },
        ...decides.map(({ provision, says, citation }) => ({
          text: clean(`on file: ${provision}: ${says}`),
          ...(citation.url ? { url: citation.url } : {}),
        })),
      ],
    }),
  )
  const orders = across.orders.map(
    ({ claim, relation, first, second, holds, why }): Line => ({
      text: clean(`${first.words} ${relation} ${second.words}: ${holds.replaceAll('-', ' ')}`),
      under: [{ text: clean(`${name(claim.report)}: “${claim.quote}”`) }, { text: clean(why) }],
    }),
  )
  const origins = `${reports.length} reports, ${across.origins.length} independent ${across.origins.length === 1 ? 'origin' : 'origins'}`
  return [
    { title: 'Where they differ', lines: [origins, ...lines] },
    { title: 'Orders told', lines: orders },
  ]
}
