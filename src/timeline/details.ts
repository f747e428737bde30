import type { StateAnswer } from '../register/state.js'
import type { clocks } from './clocks.js'
import type { inWords } from './days.js'
import type { PageProvision, TimelineData } from './model.js'
import type { sources } from './sources.js'
import type { standing } from './standing.js'
import type { Tree } from './tree.js'

type Needs = {
  readonly inWords: typeof inWords
  readonly standing: typeof standing
  readonly clocks: typeof clocks
  readonly law: typeof law
  readonly sources: typeof sources
} & Parameters<typeof sources>[0] &
  Parameters<typeof standing>[0] &
  Parameters<typeof clocks>[0]

/** Everything about one provision, below its line. */
export function details(t: Needs, data: TimelineData, index: number, answer: StateAnswer): Tree {
  const provision = data.provisions[index]!
  const { zh, en, published } = data.instruments[provision.instrument]!
  const as = answer.knownAt === answer.on ? 'as known that day' : `as known on ${t.inWords(answer.knownAt)}`
  return [
    'section',
    { id: 'details', class: 'details', 'aria-label': `Details of ${provision.id}` },
    [
      'header',
      {},
      [
        'div',
        {},
        [
          'p',
          { class: 'title' },
          ['strong', {}, provision.id],
          ' ',
          ...(zh ? [['span', { lang: 'zh' }, zh] as const, ' '] : []),
          en ?? '',
        ],
        ['p', { class: 'muted' }, `published ${t.inWords(published)}`],
      ],
      ['button', { type: 'button', class: 'close', 'data-close': '' }, 'Close'],
    ],
    ['div', { class: 'column' }, ...t.law(data, provision)],
    ['div', { class: 'column' }, ['h3', {}, `On ${t.inWords(answer.on)}, ${as}`], ...t.standing(t, data, answer)],
    ['div', { class: 'wide' }, ['h3', {}, 'How the picture changed'], ...t.clocks(t, data, index, answer.knownAt)],
    [
      'div',
      { class: 'wide' },
      ['h3', {}, 'Sources'],
      t.sources(t, data, [data.citations[provision.cite]!, ...answer.citations]),
    ],
  ]
}

/** What it says (the original words first), what it does, whom it obliges. */
export function law(data: TimelineData, provision: PageProvision): Tree[] {
  const { zh, en, says, effect, who, judgedBy, relations, notes } = provision
  const rows: [string, string][] = [
    ['Effect', effect],
    ...(who ? [['Obliges', who] as [string, string]] : []),
    ['Judged by', judgedBy],
    ...relations.map((relation): [string, string] => ['Relation', relation]),
    ...notes.map((note): [string, string] => ['Note', note]),
    ['Regime', `${data.regimes[provision.regime]!.title} (${data.regimes[provision.regime]!.coverage})`],
  ]
  return [
    ['h3', {}, 'What it says'],
    ...(zh ? [['blockquote', { lang: 'zh' }, zh] as const] : []),
    ...(en ? [['blockquote', { lang: 'en' }, en] as const] : []),
    ['p', {}, says, ...(zh ? [['span', { class: 'muted' }, ' (our English, unofficial)'] as const] : [])],
    [
      'dl',
      {},
      ...rows.flatMap(([name, value]): Tree[] => [
        ['dt', {}, name],
        ['dd', {}, value],
      ]),
    ],
  ]
}
