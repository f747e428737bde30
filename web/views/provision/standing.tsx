import type { StateAnswer } from '../../../src/register/state.js'
import { useStateOn } from '../../core/hooks.js'
import { English, InstrumentLink, State } from '../../law/show.js'
import { SourceLink } from '../../law/source.js'
import { Answered } from '../../shell/state.js'
import { useDay, useWords, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** How it stands on the day, why and until when; the meanings that are left; what was reported of it. */
export function Standing({ id }: { readonly id: string }) {
  return (
    <section aria-labelledby="standing">
      <Answered asked={useStateOn(id)}>{(answer) => <Told answer={answer} />}</Answered>
    </section>
  )
}

function Told({ answer }: { readonly answer: StateAnswer }) {
  const text = useWordsOf(words)
  const shell = useWords()
  const day = useDay()
  const { on, knownAt, state, by, until, untilWords, endOf, lastKnown, byItsTerms, neverOperated } = answer
  const facts = [
    endOf ? text.endOf[endOf] : '',
    lastKnown ? text.lastKnown(shell.states[lastKnown.state], day(lastKnown.to)) : '',
    byItsTerms ? text.byItsTerms(day(knownAt)) : '',
    neverOperated === true && state !== 'none' ? text.never : '',
    neverOperated === 'unknown' ? text.neverUnknown : '',
  ].filter((fact) => fact)
  return (
    <>
      <h2 id="standing">{text.stands(day(on), day(knownAt), on === knownAt)}</h2>
      <p className="now">
        <State of={state} />
      </p>
      {(by || until) && (
        <p>
          {by && (
            <>
              {state === 'unresolved' ? text.endBy : text.by} <InstrumentLink id={by} />{' '}
            </>
          )}
          {until && (
            <>
              {state === 'unresolved' ? text.endOn : text.until} <time dateTime={until}>{day(until)}</time>
            </>
          )}
          {untilWords && <q>{untilWords}</q>}
        </p>
      )}
      {facts.length > 0 && (
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <Readings answer={answer} />
      <Reports answer={answer} />
    </>
  )
}

function Readings({ answer: { readings } }: { readonly answer: StateAnswer }) {
  const text = useWordsOf(words)
  if (readings.length === 0) return null
  return (
    <>
      <h3>{text.readings}</h3>
      <ul className="readings">
        {readings.map(({ reading, state, because, textGives }) => (
          <li key={reading}>
            <p>
              <strong>{text.reading[reading] ?? reading}</strong> <State of={state} />
            </p>
            <p className="small muted">
              {because && <English>{because}. </English>}
              {textGives && text.gives[textGives]}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Reports({ answer: { reports } }: { readonly answer: StateAnswer }) {
  const text = useWordsOf(words)
  const day = useDay()
  if (reports.length === 0) return null
  return (
    <div className="reported">
      <h3>{text.reports}</h3>
      <ul>
        {reports.map(({ date, says, cite }) => (
          <li key={`${date} ${says}`}>
            <time dateTime={date}>{day(date)}</time> <English>{says}</English> (<SourceLink cite={cite} />)
          </li>
        ))}
      </ul>
    </div>
  )
}
