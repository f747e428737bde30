import type { Tree } from '../../page/tree.js'
import type { Reading } from '../reading.js'
import { escapeMarkdown } from '../render/markdown.js'
import { isoWords, plural } from '../render/words.js'
import type { Proposals, Proposed } from './proposed.js'

/** A proposal in words: what is proposed, its quote, then remarks. */
export type ProposalLine = { readonly what: string; readonly quote: string; readonly under: readonly string[] }

/** `Proposed by model NAME, checked by nobody`. */
export const proposalsTitle = ({ by }: Proposals): string => `Proposed by ${by}, checked by nobody`

/** How many proposals there were, how many are left, and why the others are not. */
export function proposalsLead({ proposed, dropped }: Proposals): string {
  const gone = dropped.reduce((sum, { count }) => sum + count, 0)
  const reasons = dropped.map(({ reason, count }) => `${count} ${reason}`).join(', ')
  return `${plural(proposed.length + gone, 'proposal')}, ${proposed.length} kept${gone ? `; dropped: ${reasons}` : ''}. A model may err and may be misled by the text: what it says is no finding.`
}

export function proposalLine(reading: Reading, one: Proposed): ProposalLine {
  const within = one.within ? `in: “${reading.text.slice(one.within.start, one.within.end)}”` : undefined
  const dates = one.kind === 'claim' ? [] : one.dates
  const days = dates.map(
    ({ role, words, iso, certainty }) =>
      `${role ?? 'date'}: ${iso === undefined ? '' : `${isoWords(iso)}, `}“${words}” (${certainty})`,
  )
  const under = [
    within,
    days.length ? days.join('; ') : undefined,
    one.beside.length ? `the reader has these words otherwise: ${one.beside.join(', ')}` : undefined,
  ]
  return {
    what: `${one.id} ${typeWords(one)}`,
    quote: one.quote,
    under: under.filter((text) => text !== undefined),
  }
}

function typeWords(one: Proposed): string {
  const who = one.party ?? 'nobody named'
  switch (one.kind) {
    case 'measure':
      return `${who}: ${one.polarity === 'negative' ? 'not ' : ''}${one.act.replaceAll('-', ' ')} (${one.certainty})`
    case 'claim':
      return `${who}: says so (${one.mode})`
    case 'event':
      return `${one.event}, ${one.status}${one.party === undefined ? '' : `: ${one.party}`}`
  }
}

export function proposalsMarkdown(file: string, reading: Reading, proposals: Proposals): string {
  const lines = proposals.proposed.map((one) => {
    const { what, quote, under } = proposalLine(reading, one)
    return [
      `- ${escapeMarkdown(what)}`,
      `  > ${escapeMarkdown(quote)}`,
      '',
      ...under.map((text) => `  - ${escapeMarkdown(text)}`),
      `  - place: characters ${one.start} to ${one.end}`,
    ].join('\n')
  })
  return [
    `# ${escapeMarkdown(`${proposalsTitle(proposals)}: ${file}`)}`,
    '',
    escapeMarkdown(proposalsLead(proposals)),
    '',
    ...lines,
    '',
  ].join('\n')
}

/** A part of a page, after the reports and apart from them. */
export function proposalsTree(file: string, reading: Reading, proposals: Proposals): Tree {
  const items = proposals.proposed.map((one): Tree => {
    const { what, quote, under } = proposalLine(reading, one)
    return [
      'li',
      {},
      ['p', {}, what],
      ['blockquote', { dir: 'auto' }, quote],
      ...under.map((text): Tree => ['p', { class: 'note' }, text]),
    ]
  })
  return [
    'section',
    { class: 'report', 'aria-label': `${proposalsTitle(proposals)}: ${file}` },
    ['h2', { dir: 'auto' }, `${proposalsTitle(proposals)}: ${file}`],
    ['p', { class: 'warning' }, proposalsLead(proposals)],
    ['ol', {}, ...items],
  ]
}
