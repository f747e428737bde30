import { escapeMarkdown } from '../determine/explain.js'
import { heading, type Streams, wrap } from './terminal.js'

/** A remark under a line, with the page that it rests on. */
export type Remark = { readonly text: string; readonly url?: string }
/** A line of a page, and what stands under it. */
export type Line = string | { readonly text: string; readonly under: readonly Remark[] }
export type Section = { readonly title: string; readonly lines: readonly Line[] }

export const partsOf = (line: Line): { readonly text: string; readonly under: readonly Remark[] } =>
  typeof line === 'string' ? { text: line, under: [] } : line

export const filled = (sections: readonly Section[]): readonly Section[] =>
  sections.filter(({ lines }) => lines.length > 0)

export function printSections(sections: readonly Section[], streams: Streams): string[] {
  return filled(sections).flatMap(({ title, lines }) => [
    '',
    heading(streams, title),
    ...lines.flatMap(printLine(streams)),
  ])
}

const printLine =
  ({ width }: Streams) =>
  (line: Line): string[] => {
    const { text, under } = partsOf(line)
    return [wrap(`- ${text}`, width, 2), ...under.map((remark) => wrap(remark.text, width, 6))]
  }

export function markdownSections(sections: readonly Section[]): string[] {
  return filled(sections).flatMap(({ title, lines }) => [`## ${title}`, '', ...lines.flatMap(markdownLine), ''])
}

function markdownLine(line: Line): string[] {
  const { text, under } = partsOf(line)
  return [`- ${escapeMarkdown(text)}`, ...under.map((remark) => `  - ${escapeMarkdown(remark.text)}${linkOf(remark)}`)]
}

const linkOf = ({ url }: Remark): string =>
  url && isWeb(url) ? ` ([source](${url.replace(/[()\s]/g, encodeURIComponent)}))` : ''

/** Only the web is linked: a source's url is text that somebody wrote. */
export const isWeb = (url: string): boolean => /^https?:\/\/[^\s"'<>]+$/.test(url)
