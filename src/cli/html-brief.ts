import { type BriefPage, deadlineRows } from '../faces/deadline-rows.js'
import type { Tree } from '../timeline/tree.js'
import { htmlPage, list, section } from './html-page.js'
import { promiseTree } from './html-promise.js'
import { sectionsOf, staleLines } from './print-brief.js'
import { endsOfContacts, saidDateLine } from './print-talks.js'

/** Sections that the page draws in a form of its own. */
const DRAWN = ['Deadlines, and how firm', 'Talks: last and next contact', 'Talks: promised, not law, and who says so']

export function htmlBrief(page: BriefPage): string {
  return htmlPage({
    title: `The law on ${page.on}, as known on ${page.knownAt}`,
    warnings: staleLines(page),
    main: [
      ['p', { class: 'lead' }, page.certain],
      deadlines(page),
      talks(page),
      ...sectionsOf(page)
        .filter(({ title }) => !DRAWN.includes(title))
        .map(({ title, lines }) => section(title, [list(lines)])),
    ],
    foot: `Register edition ${page.edition.slice(0, 12)}. Only instruments decide a state; what was said or promised is shown and never does. Not legal advice.`,
  })
}

function deadlines(page: BriefPage): Tree {
  const rows = deadlineRows(page).map(
    ({ day, inDays, what, firm, basis }): Tree => [
      'li',
      { class: basis === 'said' ? 'said' : 'text' },
      ['p', { class: 'day' }, ['strong', {}, day], ' ', ['span', { class: 'muted' }, `in ${inDays} days`]],
      ['p', {}, what, ' ', ['span', { class: 'firm' }, firm]],
    ],
  )
  const none: Tree = ['p', {}, 'None on file.']
  return section('Deadlines, and how firm', [rows.length ? ['ol', { class: 'deadlines' }, ...rows] : none])
}

function talks({ talks: digest }: BriefPage): Tree {
  const why = digest.saidDates.map(saidDateLine)
  return section('Talks', [
    list(endsOfContacts(digest)),
    ['h3', {}, 'Promised and not law: who says what'],
    ...(digest.pending.length ? digest.pending.map(promiseTree) : [['p', {}, 'Nothing on file.'] as const]),
    ...(why.length ? [['h3', {}, 'Why a day that was named is not law'] as const, list(why)] : []),
  ])
}
