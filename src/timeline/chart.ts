import type { StateAnswer } from '../register/state.js'
import { dayNumber, inWords, place } from './days.js'
import type { TimelineData } from './model.js'
import { row } from './row.js'
import { tools } from './tools.js'
import type { Tree } from './tree.js'

/** Regimes, instruments, provisions. */
export function groups(data: TimelineData, answers: readonly StateAnswer[], knownAt: string): Tree[] {
  return data.regimes.map(
    (regime, place): Tree => [
      'section',
      { class: 'regime', 'data-regime': place, 'aria-labelledby': `regime-${place}` },
      [
        'div',
        { class: 'regime-head' },
        [
          'h2',
          { id: `regime-${place}` },
          regime.title,
          ...(regime.zh ? [' ', ['span', { lang: 'zh' }, regime.zh] as const] : []),
        ],
        ['span', { class: 'track' }, verifiedMark(data, regime.verified)],
      ],
      ...regime.instruments.map((instrument) => group(data, instrument, answers, knownAt)),
    ],
  )
}

function verifiedMark(data: TimelineData, verified: string): Tree {
  const x = `${place({ dayNumber }, data, verified)}%`
  return [
    'svg',
    { class: 'verified', width: '100%', height: 18 },
    ['line', { x1: x, x2: x, y1: 0, y2: 18 }],
    ['text', { x, dx: -6, y: 13 }, `every instrument held to ${inWords(verified)}`],
  ]
}

/** An instrument with one provision is that provision's line; one with more has a heading. */
function group(data: TimelineData, index: number, answers: readonly StateAnswer[], knownAt: string): Tree {
  const { id, zh, en, provisions } = data.instruments[index]!
  const lines: Tree = [
    'ul',
    { class: 'rows' },
    ...provisions.map((provision) => row(tools, data, provision, answers, knownAt)),
  ]
  const title: Tree[] = [...(zh ? [['span', { lang: 'zh' }, zh] as const, ' '] : []), en ?? '']
  const heading: Tree = [
    'h3',
    {},
    ['span', { class: 'name' }, ['span', { class: 'number' }, id], ' ', ...title],
    ['span', { class: 'track' }],
  ]
  return ['div', { class: 'instrument', 'data-instrument': index }, ...(provisions.length > 1 ? [heading] : []), lines]
}
