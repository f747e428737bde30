import { memo } from 'react'
import { STATES } from '../../../src/register/history.js'
import type { TimelineData } from '../../../src/timeline/model.js'
import { State } from '../../law/show.js'
import { useWords, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** What the bars and lines mean; only states that some provision has on some day. */
export const Legend = memo(({ data }: { readonly data: TimelineData }) => {
  const { statesMean } = useWords()
  const text = useWordsOf(words)
  const used = new Set(data.histories.flat().map(({ state }) => state))
  return (
    <ul className="legend" aria-label={text.legend}>
      {STATES.filter((state) => state !== 'none' && used.has(state)).map((state) => (
        <li key={state}>
          <State of={state} /> <span className="means">{statesMean[state]}</span>
        </li>
      ))}
      <li>
        <span className="line" /> {text.onLine}
      </li>
      <li>
        <span className="line known" /> {text.knownLine}
      </li>
    </ul>
  )
})
