import type { Across } from '../claims/across/difference.js'
import { type Item, itemsOf } from '../claims/render/item.js'
import { leadOf } from '../claims/render/lead.js'
import { type Shown, titleOf } from '../claims/render/shown.js'
import { isoWords, knownWords, plural } from '../claims/render/words.js'
import type { Register } from '../register/model.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

/** A report in the terminal: what it is, then what is said of measures with who says it; the rest in the page or with --markdown. */
export function printReading(register: Register, shown: Shown, index: number, streams: Streams): string {
  const { reading, notes, file } = shown
  const { published, publisher, kind, language } = reading.head
  const about = [
    `published ${knownWords(published, isoWords)}`,
    `publisher ${knownWords(publisher)}`,
    `${kind}, ${language === 'zh' ? 'Chinese' : 'English'}`,
  ]
  const items = itemsOf(register, reading, index)
  const again = items.filter((item) => item.again).length
  return [
    heading(streams, clean(titleOf(shown))),
    wrap(clean(`${file}: ${about.join('; ')}`), streams.width, 2),
    ...reading.head.from.map(({ quote }) => wrap(clean(quote), streams.width, 2)),
    ...notes.map(({ message }) => wrap(`note: ${clean(message)}`, streams.width, 2)),
    wrap(leadOf(reading), streams.width, 2),
    ...section(
      'What is said of trade measures',
      items.filter(({ kind, again }) => kind === 'measure' && !again),
      streams,
    ),
    ...section(
      'Who says what',
      items.filter(({ kind, again }) => kind === 'claim' && !again),
      streams,
    ),
    ...section(
      'Calls, rounds, meetings, deadlines',
      items.filter(({ kind, again }) => kind === 'event' && !again),
      streams,
    ),
    ...section(
      'Figures and dependence',
      items.filter(({ kind }) => kind === 'figure' || kind === 'dependence'),
      streams,
    ),
    ...(again
      ? [faint(streams, `  and ${again} that the report says again; --markdown and -o FILE.html show all`)]
      : []),
  ].join('\n')
}

function section(title: string, items: readonly Item[], streams: Streams): string[] {
  if (items.length === 0) return []
  return ['', heading(streams, title), ...items.flatMap((item) => printItem(item, streams))]
}

function printItem({ who, what, quote, facts }: Item, streams: Streams): string[] {
  const more = facts.map(({ label, words }) => `${label}: ${words.map(({ text }) => text).join('; ')}`).join(' | ')
  return [
    wrap(clean(`${who} ${what}`.trim()), streams.width, 2),
    wrap(clean(`“${quote}”`), streams.width, 4),
    ...(more ? [faint(streams, wrap(clean(more), streams.width, 4))] : []),
  ]
}

/** Where reports differ, or one from itself, in the terminal; nothing where they do not. */
export function printDifferences(
  reports: readonly Shown[],
  { differences, orders, origins }: Across,
  streams: Streams,
): string[] {
  const name = (index: number): string => clean(reports[index]?.file ?? `report ${index + 1}`)
  if (reports.length < 2 && differences.length === 0 && orders.length === 0) return []
  return [
    [
      heading(streams, reports.length === 1 ? 'Where it differs from itself' : 'Where they differ'),
      `  ${plural(reports.length, 'report')}, ${plural(origins.length || reports.length, 'independent origin')}, ${plural(differences.length, 'difference')}`,
      ...differences.flatMap(({ type, about, sides, why, decides }) => [
        '',
        wrap(clean(`${type.replaceAll('-', ' ')}: ${about}`), streams.width, 2),
        ...sides.map(({ report, quote, says }) =>
          wrap(`${name(report)}: ${clean(says)}: “${clean(quote)}”`, streams.width, 4),
        ),
        faint(streams, wrap(clean(why), streams.width, 4)),
        ...decides.map(({ provision, says }) => wrap(clean(`on file: ${provision} ${says}`), streams.width, 4)),
      ]),
      ...orders.flatMap(({ claim, relation, first, second, holds, why }) => [
        '',
        wrap(clean(`${first.words} ${relation} ${second.words}: ${holds.replaceAll('-', ' ')}`), streams.width, 2),
        wrap(`${name(claim.report)}: “${clean(claim.quote)}”`, streams.width, 4),
        faint(streams, wrap(clean(why), streams.width, 4)),
      ]),
    ].join('\n'),
  ]
}

/** No escape sequence, line end or turning character of a report reaches the terminal. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
