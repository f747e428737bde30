import { talksDigest } from '../../../src/claims/talks/digest.js'
import { dayNumber } from '../../../src/timeline/days.js'
import type { Briefed } from '../../core/asks.js'
import { useTalks } from '../../core/hooks.js'
import { Day, English } from '../../law/show.js'
import { useWordsOf } from '../../words/language.js'
import { byDay, type DayAhead, daysAhead } from './days.js'
import { Quote } from './quote.js'
import { TurnWords } from './turn.js'
import { words } from './words.js'

/** Days ahead on which a state turns, or of which somebody only spoke: each with how firm it is. */
export function Deadlines({ brief: { deadlines, on } }: { readonly brief: Briefed }) {
  const text = useWordsOf(words)
  const { data } = useTalks()
  const all = daysAhead(deadlines, data && talksDigest(data))
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{text.deadlines}</h2>
      {all.length === 0 && <p>{text.deadlinesNone}</p>}
      <ol className="turns">
        {byDay(all).map(({ day, of }) => (
          <li key={day}>
            <p className="day">
              <strong>
                <Day of={day} />
              </strong>{' '}
              <span className="muted">{text.inDays(dayNumber(day) - dayNumber(on))}</span>
            </p>
            <div>
              {of.map((one) => (
                <Ahead key={keyOf(one)} of={one} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function keyOf(one: DayAhead): string {
  if (one.basis === 'register') return `${one.turn.provisions[0]} ${one.turn.to}`
  return one.basis === 'said' ? one.said.promise : `${one.end.instrument} ${one.end.promise}`
}

function Ahead({ of }: { readonly of: DayAhead }) {
  const text = useWordsOf(words)
  switch (of.basis) {
    case 'register':
      return (
        <div className={of.turn.firm === 'text' ? '' : 'soft'}>
          <TurnWords of={of.turn} />
          <p className="firmness">
            {text.firm[of.turn.firm]}
            {of.turn.words && <Quote>{of.turn.words}</Quote>}
          </p>
        </div>
      )
    case 'text not held':
      return (
        <div>
          <p>
            <English>{of.end.what}</English>
          </p>
          <p className="firmness">
            <span lang="en">{of.end.instrument}</span> · {text.notHeld}
            {of.end.words && <Quote>{of.end.words}</Quote>}
          </p>
        </div>
      )
    case 'said':
      return (
        <div className="only-said">
          <p>
            <English>{of.said.what}</English>
          </p>
          <p className="firmness">
            {text.said(of.said.statedBy.map((side) => text.sides[side] ?? side).join(text.and))}
          </p>
        </div>
      )
  }
}
