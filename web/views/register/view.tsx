import { Link, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import 'virtual:chart.css'
import { historyAt, lookup } from '../../../src/timeline/lookup.js'
import type { TimelineData } from '../../../src/timeline/model.js'
import { shownBy } from '../../../src/timeline/view.js'
import { useBrief, useTimeline } from '../../core/hooks.js'
import { chartStyle } from '../../law/chart-style.js'
import { Freshness } from '../../law/freshness.js'
import { Stale } from '../../law/stale.js'
import { toolsIn } from '../../law/timeline.js'
import { Answered } from '../../shell/state.js'
import { useDay, useLanguage, useWords, useWordsOf } from '../../words/language.js'
import { Filters } from './filters.js'
import { Head } from './head.js'
import { useRegisterKeys } from './keys.js'
import { Legend } from './legend.js'
import './register.css'
import { Rows } from './rows.js'
import { useSliding } from './sliding.js'
import { words } from './words.js'

/** Every provision as a bar over time by its states, on both clocks. */
export function RegisterView() {
  const { view } = useSearch({ from: '/register' })
  return view === 'freshness' ? <HowFresh /> : <Bars />
}

const Bars = () => <Answered asked={useTimeline()}>{(data) => <Timeline data={data} />}</Answered>

/** How far each regime is held, and the way back to the bars. */
function HowFresh() {
  const text = useWordsOf(words)
  return (
    <div className="how-fresh">
      <h1>{text.title}</h1>
      <p className="back">
        <Link to="/register" search={{}}>
          ← {text.toBars}
        </Link>
      </p>
      <Answered asked={useBrief()}>{({ regimes }) => <Freshness regimes={regimes} />}</Answered>
    </div>
  )
}

function Timeline({ data: bare }: { readonly data: TimelineData }) {
  const shell = useWords()
  const language = useLanguage()
  const data = useMemo(() => ({ ...bare, states: statesIn(shell) }), [bare, shell])
  const { on, knownAt, slide } = useSliding()
  const { text = '', issuer = '', regime = '', state = '' } = useSearch({ from: '/register' })
  const answers = useMemo(
    () => data.provisions.map((_, index) => lookup({ historyAt }, data, index, on, knownAt)),
    [data, on, knownAt],
  )
  const shown = useMemo(
    () =>
      shownBy(
        data,
        answers.map((answer) => answer.state),
        { text, issuer, regime, state },
      ),
    [data, answers, text, issuer, regime, state],
  )
  useRegisterKeys(on, slide)
  const tools = toolsIn(language)
  const stale = tools.staleWords(tools, data, knownAt)
  const through = data.regimes.map(({ verified }) => verified).sort()[0] ?? knownAt
  return (
    <div className="register" style={chartStyle(data, on, knownAt)}>
      <Lead
        lead={tools.leadWords(tools, data, answers, on, knownAt)}
        terms={on > knownAt ? knownAt : ''}
        none={answers.filter((answer) => answer.state === 'none').length}
        of={answers.length}
      />
      {stale && <Stale through={through}>{stale}</Stale>}
      <Legend data={data} />
      <Filters data={data} shown={shown} />
      <Head data={data} on={on} knownAt={knownAt} slide={slide} />
      <Rows data={data} answers={answers} shown={shown} knownAt={knownAt} />
    </div>
  )
}

type LeadWords = {
  readonly lead: string
  readonly terms: string
  readonly none: number
  readonly of: number
}

function Lead({ lead, terms, none, of }: LeadWords) {
  const text = useWordsOf(words)
  const day = useDay()
  return (
    <header aria-live="polite">
      <h1 className="lead">{lead}</h1>
      {(terms || none > 0) && (
        <p className="muted">
          {terms && text.terms(day(terms))} {none > 0 && text.none(none, of)}
        </p>
      )}
    </header>
  )
}

function statesIn({ states, statesMean }: ReturnType<typeof useWords>): TimelineData['states'] {
  const each = Object.entries(states).map(([name, state]) => [
    name,
    { words: state, means: statesMean[name as keyof typeof statesMean] },
  ])
  return Object.fromEntries(each) as TimelineData['states']
}
