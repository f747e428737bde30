import type { StateAnswer } from '../register/state.js'
import type { bar } from './bar.js'
import type { key } from './key.js'
import type { historyAt } from './lookup.js'
import type { TimelineData } from './model.js'
import type { Tree } from './tree.js'

type Needs = {
  readonly bar: typeof bar
  readonly historyAt: typeof historyAt
  readonly key: typeof key
  readonly stateWords: typeof stateWords
} & Parameters<typeof bar>[0]

/** The state of a provision in a word or three. */
export function stateWords(t: { key: typeof key }, data: TimelineData, answer: StateAnswer): Tree {
  return ['span', { class: `state ${answer.state}` }, t.key(answer.state), ' ', data.states[answer.state].words]
}

/** A provision's line: its number, what it says, its state on the day, its bar. A lone provision of an instrument bears the instrument's id. */
export function row(
  t: Needs,
  data: TimelineData,
  index: number,
  answers: readonly StateAnswer[],
  knownAt: string,
): Tree {
  const provision = data.provisions[index]!
  const alone = data.instruments[provision.instrument]!.provisions.length === 1
  return [
    'li',
    { id: `row-${index}` },
    [
      'button',
      {
        type: 'button',
        class: `row ${alone ? 'alone' : ''}`,
        'data-row': index,
        'aria-expanded': 'false',
        tabindex: index === 0 ? 0 : -1,
      },
      [
        'span',
        { class: 'label' },
        ['span', { class: 'number' }, alone ? provision.id : provision.number],
        ' ',
        ['span', { class: 'says' }, provision.says],
      ],
      ['span', { class: 'now' }, t.stateWords(t, data, answers[index]!)],
      ['span', { class: 'track' }, t.bar(t, data, t.historyAt(data, index, knownAt))],
    ],
  ]
}
