import type { StateAnswer } from '../register/state.js'
import { dayNumber, inWords, place, shiftMonth } from './days.js'
import type { TimelineData } from './model.js'
import { row } from './row.js'
import { tools } from './tools.js'
import type { Tree } from './tree.js'

/** The months over the chart: the year with each January, quarters marked so that a narrow page can drop the rest. */
export function axis(data: TimelineData): Tree {
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const marks: Tree[] = []
  for (let day = data.from; day < data.to; day = shiftMonth(tools, day, 1)) {
    const month = Number(day.slice(5, 7)) - 1
    const rank = month === 0 ? 'year' : month % 3 === 0 ? 'quarter' : 'month'
    const x = place(tools, data, day)
    const next = place(tools, data, shiftMonth(tools, day, 1))
    marks.push(['line', { class: rank, x1: `${x}%`, x2: `${x}%`, y1: month === 0 ? 2 : 18, y2: 38 }])
    marks.push(['text', { class: rank, x: `${(x + next) / 2}%`, y: 34 }, names[month]!])
    if (month === 0) marks.push(['text', { class: 'of-year', x: `${x}%`, dx: 4, y: 14 }, day.slice(0, 4)])
  }
  const known = data.known.filter((day) => day >= data.from && day <= data.to)
  const ticks = known.map((day): Tree => {
    const x = `${place(tools, data, day)}%`
    return [
      'line',
      { class: 'learnt', x1: x, x2: x, y1: 40, y2: 46 },
      ['title', {}, `something became known on ${inWords(day)}`],
    ]
  })
  return [
    'svg',
    { class: 'axis', width: '100%', height: 46, 'aria-hidden': 'true', focusable: 'false' },
    ...marks,
    ...ticks,
  ]
}

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
