import type { Briefed } from '../../core/asks.js'
import { Day } from '../../law/show.js'
import { useWordsOf } from '../../words/language.js'
import { byDay } from './days.js'
import { TurnWords } from './turn.js'
import { words } from './words.js'

/** Days ahead on which a state turns, each with how firm it is. */
export function Deadlines({ brief: { deadlines } }: { readonly brief: Briefed }) {
  const text = useWordsOf(words)
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{text.deadlines}</h2>
      {deadlines.length === 0 && <p>{text.deadlinesNone}</p>}
      <ol className="turns">
        {byDay(deadlines).map(({ day, turns }) => (
          <li key={day}>
            <p className="day">
              <strong>
                <Day of={day} />
              </strong>{' '}
              <span className="muted">{text.inDays(turns[0]?.inDays ?? 0)}</span>
            </p>
            <div>
              {turns.map((turn) => (
                <div key={`${turn.provisions[0]} ${turn.to}`} className={turn.firm === 'text' ? '' : 'soft'}>
                  <TurnWords of={turn} />
                  <p className="firmness">
                    {text.firm[turn.firm]}
                    {turn.words && <q>{turn.words}</q>}
                  </p>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
