import type { Register } from '../../register/model.js'
import type { Difference, Side } from '../across/difference.js'
import { type Fact, type Item, itemsOf, KINDS, type Kind } from './item.js'
import { leadOf, partiesOf } from './lead.js'
import { type PageOptions, type Shown, titleOf } from './shown.js'
import { isoWords, knownWords } from './words.js'

const HEADINGS: Readonly<Record<Kind, string>> = {
  measure: 'What is said of trade measures',
  claim: 'Who says what',
  event: 'Calls, rounds, meetings, deadlines',
  figure: 'Figures',
  dependence: 'Dependence',
  opinion: 'Comment, apart from what is reported',
  date: 'Dates',
}

/** What a Markdown reader would take for markup, made plain; a line stays a line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/&(?=[#\w])/g, '\\&')

/** The reports as one Markdown page: where they differ, then each with its items by kind, every one with its quote. */
export function reportsMarkdown(register: Register, reports: readonly Shown[], { across }: PageOptions = {}): string {
  const parts = reports.map((shown, index) => reportMarkdown(register, shown, index))
  const differences = across?.differences.length
    ? [`# Where they differ\n\n${across.differences.map((one) => differenceMarkdown(reports, one)).join('\n')}`]
    : []
  return `${[...differences, ...parts].join('\n')}\nEvery item stands on words of the report. A report never changes what the register holds to be law.\n`
}

function reportMarkdown(register: Register, shown: Shown, index: number): string {
  const { file, reading, notes } = shown
  const { published, publisher, kind, language, from, rights, disclaimer, url } = reading.head
  const head = [
    `file: ${escapeMarkdown(file)}`,
    `published: ${escapeMarkdown(knownWords(published, isoWords))}`,
    `publisher: ${escapeMarkdown(knownWords(publisher))}`,
    `kind: ${kind}, ${language === 'zh' ? 'in Chinese' : 'in English'}`,
    ...(url && url.basis !== 'absent' ? [`address: ${escapeMarkdown(knownWords(url))}`] : []),
    ...from.map(({ quote }) => `from: ${escapeMarkdown(quote)}`),
    ...(rights ? [`rights: ${escapeMarkdown(rights.quote)}`] : []),
    ...(disclaimer ? [`disclaimer: ${escapeMarkdown(disclaimer.quote)}`] : []),
    ...notes.map(({ message }) => `note: ${escapeMarkdown(message)}`),
  ]
  const parties = partiesOf(reading).map(({ issuer, acts }) => `- **${escapeMarkdown(issuer)}**: ${acts}`)
  const items = itemsOf(register, reading, index)
  const sections = KINDS.flatMap((one) => {
    const lines = items.filter((item) => item.kind === one).map(itemMarkdown)
    return lines.length ? [`\n## ${HEADINGS[one]}\n\n${lines.join('\n')}`] : []
  })
  return [
    `# ${escapeMarkdown(titleOf(shown))}\n`,
    ...head.map((line) => `- ${line}`),
    `\n${leadOf(reading)}\n`,
    ...parties,
    ...sections,
    '',
  ].join('\n')
}

function itemMarkdown({ who, what, quote, facts, again, start, end, kind }: Item): string {
  const shown = kind === 'date' ? `“${escapeMarkdown(quote)}”: ` : ''
  const lines = [
    `- ${shown}**${escapeMarkdown(who)}** ${escapeMarkdown(what)}${again ? ' (again)' : ''}`,
    ...(kind === 'date' ? [] : [`  > ${escapeMarkdown(quote)}`, '']),
    ...facts.map(factMarkdown),
    ...(kind === 'date' ? [] : [`  - place: characters ${start} to ${end}`]),
  ]
  return lines.join('\n')
}

const factMarkdown = ({ label, words }: Fact): string =>
  `  - ${label}: ${words
    .map(({ text, url }) =>
      url && /^https?:\/\/[^\s()<>]+$/.test(url) ? `[${escapeMarkdown(text)}](${url})` : escapeMarkdown(text),
    )
    .join('; ')}`

function differenceMarkdown(reports: readonly Shown[], { type, about, sides, why, decides }: Difference): string {
  const side = ({ report, quote, says, whose }: Side): string => {
    const name = reports[report] ? titleOf(reports[report]!) : `report ${report + 1}`
    return `- ${escapeMarkdown(name)}${whose ? `, ${escapeMarkdown(whose)}` : ''}: **${escapeMarkdown(says)}**\n  > ${escapeMarkdown(quote)}\n`
  }
  return [
    `## ${type.replaceAll('-', ' ')}: ${escapeMarkdown(about)}\n`,
    ...sides.map(side),
    `${escapeMarkdown(why)}\n`,
    ...(decides.length
      ? decides.map(({ provision, says }) => `On file: \`${provision}\` ${escapeMarkdown(says)}\n`)
      : ['The register has no text that decides.\n']),
  ].join('\n')
}
