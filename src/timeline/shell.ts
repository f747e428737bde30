import { STATES } from '../register/history.js'
import { axis } from './axis.js'
import { dayNumber, inWords } from './days.js'
import { key } from './key.js'
import type { TimelineData } from './model.js'
import type { Tree } from './tree.js'

/** The hatches that the bars are filled with. */
export const patterns: Tree = [
  'svg',
  { class: 'patterns', width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false' },
  [
    'defs',
    {},
    [
      'pattern',
      { id: 'p-unresolved', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      ['rect', { width: 6, height: 6 }],
      ['path', { d: 'M1.5 0V6' }],
    ],
    [
      'pattern',
      { id: 'p-suspended', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      ['rect', { width: 6, height: 6 }],
      ['circle', { cx: 3, cy: 3, r: 0.9 }],
    ],
    [
      'pattern',
      { id: 'p-annulled', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      ['path', { d: 'M0 0L6 6M6 0L0 6' }],
    ],
  ],
]

/** What the bars and lines mean; only states that some provision has on some day. */
export function legend(data: TimelineData): Tree {
  const used = new Set(data.histories.flat().map(({ state }) => state))
  const states = STATES.filter((state) => state !== 'none' && used.has(state)).map((state): Tree => {
    const { words, means } = data.states[state]
    return ['li', {}, key(state), words, ['span', { class: 'means' }, means]]
  })
  return [
    'ul',
    { class: 'legend', 'aria-label': 'Legend' },
    ...states,
    ['li', {}, ['span', { class: 'line' }], 'the day asked about'],
    ['li', {}, ['span', { class: 'line known' }], 'knowledge ends; beyond it the texts’ own terms'],
  ]
}

export function filters(data: TimelineData): Tree {
  const regimes = data.regimes.map(({ id, title }): Tree => ['option', { value: id }, title])
  const states = STATES.map((state): Tree => ['option', { value: state }, data.states[state].words])
  return [
    'div',
    { class: 'filters', role: 'search' },
    ['label', { for: 'text', class: 'hidden' }, 'Filter by text'],
    [
      'input',
      {
        id: 'text',
        type: 'search',
        placeholder: 'Filter: number, words, 中文',
        'aria-keyshortcuts': '/',
        autocomplete: 'off',
      },
    ],
    ['label', { for: 'regime', class: 'hidden' }, 'Regime'],
    ['select', { id: 'regime' }, ['option', { value: '' }, 'every regime'], ...regimes],
    ['label', { for: 'state', class: 'hidden' }, 'State on the day'],
    ['select', { id: 'state' }, ['option', { value: '' }, 'every state on the day'], ...states],
    ['output', { id: 'count', for: 'text regime state' }, `all ${data.provisions.length} provisions`],
  ]
}

/** The head that stays: the two dates, each with its slider above the months. */
export function head(data: TimelineData): Tree {
  const range = (id: string, day: string, name: string): Tree => {
    const ends = { min: dayNumber(data.from), max: dayNumber(data.to), step: 1, value: dayNumber(day) }
    return [
      'input',
      { id: `${id}-range`, type: 'range', ...ends, 'aria-label': `${name}, slider`, 'aria-valuetext': inWords(day) },
    ]
  }
  const button = (id: string, name: string, sign: string): Tree => [
    'button',
    { id, type: 'button', class: 'small', 'aria-label': name, title: name },
    sign,
  ]
  return [
    'div',
    { class: 'head' },
    [
      'div',
      { class: 'line' },
      [
        'div',
        { class: 'set' },
        ['label', { for: 'on' }, 'On the day'],
        ['input', { id: 'on', type: 'date', value: data.on, required: '' }],
      ],
      ['div', { class: 'slide' }, range('on', data.on, 'On the day')],
    ],
    [
      'div',
      { class: 'line known' },
      [
        'div',
        { class: 'set' },
        ['label', { for: 'known' }, 'As known on'],
        ['input', { id: 'known', type: 'date', value: data.knownAt, required: '' }],
        button('earlier', 'Back to the last day on which something became known', '‹'),
        button('later', 'On to the next day on which something becomes known', '›'),
        button('same', 'As known on the day itself', '='),
      ],
      ['div', { class: 'slide' }, range('known', data.knownAt, 'As known on')],
    ],
    ['div', { class: 'line axis-line' }, ['div', { class: 'track' }, axis(data)]],
  ]
}

export function foot(data: TimelineData): Tree {
  const partial = data.exact ? '' : ` Knowledge only of ${data.known.map(inWords).join(', ')}.`
  const keys = [
    ['←', '→', 'a day'],
    ['Shift ←', 'Shift →', 'a month'],
    ['↑', '↓', 'between bars'],
    ['Enter', '', 'details'],
    ['/', '', 'filter'],
    ['Esc', '', 'close'],
  ]
  return [
    'footer',
    {},
    [
      'p',
      { class: 'keys' },
      ...keys.flatMap(([a, b, what]): Tree[] => [
        ['kbd', {}, a!],
        ' ',
        ...(b ? [['kbd', {}, b] as const, ' '] : []),
        `${what}   `,
      ]),
    ],
    [
      'p',
      {},
      `Register edition ${data.edition}.${partial} Only instruments decide a state; reports are shown and never do. Not legal advice.`,
    ],
  ]
}
