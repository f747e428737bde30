import type { Briefed } from '../../core/asks.js'
import { BACK_DAYS } from '../../core/back.js'
import { Day } from '../../law/show.js'
import { useWordsOf } from '../../words/language.js'
import { alike, byDay } from './days.js'
import { TurnWords } from './turn.js'
import { words } from './words.js'

/** What turned before the day, latest first. */
export function Changed({ brief: { changed } }: { readonly brief: Briefed }) {
  const text = useWordsOf(words)
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{text.changed}</h2>
      <p className="muted">{changed.length ? text.changedLead(BACK_DAYS) : text.changedNone(BACK_DAYS)}</p>
      <ol className="turns">
        {byDay(changed).map(({ day, of }) => (
          <li key={day}>
            <p className="day">
              <strong>
                <Day of={day} />
              </strong>
            </p>
            <div>
              {alike(of).map((turn) => (
                <div key={`${turn.from} ${turn.to}`}>
                  <TurnWords of={turn} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
