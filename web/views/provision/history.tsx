import { useMemo } from 'react'
import { turnChange } from '../../../src/timeline/clocks.js'
import type { TimelineData } from '../../../src/timeline/model.js'
import { useTimeline } from '../../core/hooks.js'
import { chartStyle } from '../../law/chart-style.js'
import { Drawn } from '../../law/drawn.js'
import { barIn, toolsIn } from '../../law/timeline.js'
import { useWhen } from '../../shell/clock.js'
import { Answered } from '../../shell/state.js'
import { useDay, useLanguage, useWords, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** Its life on both clocks: one bar for each day on which it was known otherwise. */
export function History({ id }: { readonly id: string }) {
  const text = useWordsOf(words)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{text.history}</h2>
      <p className="muted small">{text.historyLead}</p>
      <Answered asked={useTimeline()}>{(data) => <Turns data={data} id={id} />}</Answered>
    </section>
  )
}

function Turns({ data: bare, id }: { readonly data: TimelineData; readonly id: string }) {
  const { on, knownAt } = useWhen()
  const { states } = useWords()
  const data = useMemo(() => {
    const own = Object.entries(bare.states).map(([name, { means }]) => [
      name,
      { means, words: states[name as keyof typeof states] },
    ])
    return { ...bare, states: Object.fromEntries(own) as TimelineData['states'] }
  }, [bare, states])
  const index = data.provisions.findIndex((provision) => provision.id === id)
  const turns = data.provisions[index]?.turns ?? []
  const current = Math.max(
    0,
    turns.findLastIndex(([known]) => (data.known[known] ?? '') <= knownAt),
  )
  const empty = turns[0] !== undefined && data.histories[turns[0][1]]?.every(({ state }) => state === 'none')
  return (
    <ol className="knowledge" style={chartStyle(data, on, knownAt)}>
      {turns.map(([known], place) =>
        place === 0 && empty && current > 0 ? null : (
          <Turn key={data.known[known]} data={data} index={index} place={place} current={place === current} />
        ),
      )}
    </ol>
  )
}

type Placed = {
  readonly data: TimelineData
  readonly index: number
  readonly place: number
  readonly current: boolean
}

function Turn({ data, index, place, current }: Placed) {
  const text = useWordsOf(words)
  const day = useDay()
  const language = useLanguage()
  const [known, history] = data.provisions[index]?.turns[place] ?? [0, 0]
  const spans = data.histories[history] ?? []
  const since = place === 0 ? text.atFirst : text.knownFrom(day(data.known[known] ?? ''))
  const change = turnChange(data, index, place)
  const tools = toolsIn(language)
  return (
    <li
      className={['turn', current ? 'current' : '', change === 'states' ? '' : 'unchanged'].join(' ')}
      aria-current={current ? 'true' : undefined}
    >
      <span className="since">{since}</span>
      {change === 'states' ? (
        <>
          <span className="track">
            <Drawn tree={barIn(language, data, spans)} />
          </span>
          <span className="spans">{tools.historyWords(tools, data, spans)}</span>
        </>
      ) : (
        <span>{text.added[change]}</span>
      )}
    </li>
  )
}
