import type { PlainDate } from '../time/date.js'
import type { isDay } from './days.js'
import type { knownDay } from './lookup.js'
import type { TimelineData } from './model.js'

/** What the address of the page holds. `open` is a provision's id; the rest filters. */
export type View = {
  readonly on: PlainDate
  readonly knownAt: PlainDate
  readonly open: string
  readonly text: string
  readonly regime: string
  readonly state: string
}

type Needs = { readonly isDay: typeof isDay; readonly knownDay: typeof knownDay } & Parameters<typeof isDay>[0]

/** A view from the address; where it names no date, the one that the page was made for. */
export function readView(t: Needs, data: TimelineData, hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const day = (name: string, otherwise: PlainDate): PlainDate => {
    const text = params.get(name) ?? ''
    return t.isDay(t, text) ? text : otherwise
  }
  return {
    on: day('on', data.on),
    knownAt: t.knownDay(data, day('known', data.knownAt)),
    open: params.get('open') ?? '',
    text: params.get('text') ?? '',
    regime: params.get('regime') ?? '',
    state: params.get('state') ?? '',
  }
}

/** The address of a view. */
export function writeView({ on, knownAt, open, text, regime, state }: View): string {
  const filters = Object.entries({ open, text, regime, state }).filter(([, value]) => value)
  return `#${new URLSearchParams([['on', on], ['known', knownAt], ...filters])}`
}

/** Empty where nothing is asked for. `issuer` is the start of an instrument's id: `cn/mofcom`. */
export type Filters = Pick<View, 'text' | 'regime' | 'state'> & { readonly issuer?: string }

/** Which provisions a view's filters let through, given the state of each on its day. */
export function shownBy(
  data: TimelineData,
  states: readonly string[],
  { text, regime, state, issuer }: Filters,
): boolean[] {
  const words = text.toLowerCase().split(/\s+/)
  return data.provisions.map((provision, index) => {
    const { id, says, zh = '', en = '', effect, who = '' } = provision
    const instrument = data.instruments[provision.instrument]!
    const hay = [id, says, zh, en, effect, who, instrument.zh ?? '', instrument.en ?? ''].join(' ').toLowerCase()
    return (
      words.every((word) => hay.includes(word)) &&
      (!issuer || id.startsWith(`${issuer}/`)) &&
      (!regime || data.regimes[provision.regime]!.id === regime) &&
      (!state || states[index] === state)
    )
  })
}
