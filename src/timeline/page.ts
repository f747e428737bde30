import { documentOf } from '../page/document.js'
import type { Register } from '../register/model.js'
import { gridOf } from './axis.js'
import { groups } from './chart.js'
import { type TimelineOptions, timelineData } from './data.js'
import { place } from './days.js'
import { headline } from './headline.js'
import { knownDay, lookup } from './lookup.js'
import type { TimelineData } from './model.js'
import { pageScript, scriptJson } from './script.js'
import { filters, foot, head, legend, patterns } from './shell.js'
import { styles } from './styles.js'
import { tools } from './tools.js'
import type { Tree } from './tree.js'

/**
 * The register over time as one page without a network: each provision a bar, with a cursor for the day asked about and one for the day
 * whose knowledge is used. It reads without scripts as it was made for; with them both dates move.
 */
export function timelineHtml(register: Register, options: TimelineOptions): string {
  const data = timelineData(register, options)
  const knownAt = knownDay(data, data.knownAt)
  const answers = data.provisions.map((_, index) => lookup(tools, data, index, data.on, knownAt))
  const body: Tree[] = [
    patterns,
    [
      'main',
      {},
      ['h1', {}, 'Lodestone: trade controls over time'],
      [
        'div',
        { id: 'headline', role: 'status', 'aria-live': 'polite' },
        ...headline(tools, data, answers, data.on, knownAt),
      ],
      legend(data),
      filters(data),
      head(data),
      ...groups(data, answers, knownAt),
    ],
    foot(data),
  ]
  return documentOf({
    title: 'Trade controls over time',
    style: styles(root({ ...data, knownAt })),
    body,
    data: scriptJson(data),
    script: pageScript(),
  })
}

function root(data: TimelineData): Record<string, string> {
  return {
    on: `${place(tools, data, data.on)}%`,
    known: `${place(tools, data, data.knownAt)}%`,
    grid: gridOf(data),
  }
}
