import { useNavigate } from '@tanstack/react-router'
import { PARTIES, type Party } from '../../../src/claims/talks/model.js'
import type { CarrierAnswer, PromiseAnswer } from '../../../src/claims/talks/promises.js'
import { English } from '../../law/show.js'
import { Cited } from '../../law/source.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Id, Laters, Quoted, Said, Steps, Tally } from './said.js'
import { words } from './words.js'

/** One promise: its state and what it is; opened, both sides beside each other, what carries it, and what became of it. */
export function Promised({ of, open }: { readonly of: PromiseAnswer; readonly open: boolean }) {
  const said = useWordsOf(words)
  const navigate = useNavigate()
  const show = (next: boolean) => {
    if (next !== open)
      void navigate({
        to: '.',
        search: (before: object) => ({ ...before, open: next ? of.id : undefined }),
        replace: true,
        resetScroll: false,
      })
  }
  return (
    <li className="promise">
      <details open={open} onToggle={(event) => show(event.currentTarget.open)}>
        <summary>
          <span className={`badge ${of.state}`}>{said.states[of.state]}</span> <English>{of.what}</English>
          <span className="why small">
            {said.promisedBy(said.by[of.by])}
            {of.carriedBy.length > 0 && (
              <>
                {' · '}
                <span lang="en">{of.carriedBy.map(({ instrument }) => instrument).join(', ')}</span>
              </>
            )}
          </span>
        </summary>
        {open && <Whole of={of} />}
      </details>
    </li>
  )
}

function Whole({ of }: { readonly of: PromiseAnswer }) {
  const said = useWordsOf(words)
  const day = useDay()
  const { said: statements, silent, carriedBy, concerns, renewedBy, ends, allegations, later, steps } = of
  return (
    <div className="whole">
      <div className="sides">
        {PARTIES.map((party) => (
          <Side
            key={party}
            party={party}
            said={statements.filter((one) => one.party === party)}
            silent={silent.filter((one) => one.party === party)}
          />
        ))}
      </div>
      {carriedBy.map((carrier) => (
        <Carried key={`${carrier.instrument} ${carrier.date} ${carrier.party}`} by={carrier} />
      ))}
      <Steps of={steps} />
      {allegations.map((one) => (
        <div key={one.says}>
          <p>
            {said.breach(said.by[one.by])} <English>{one.says}</English> {one.words && <Quoted of={one.words} />}{' '}
            <span className="source small">
              <Cited cite={one.cite} />
            </span>
          </p>
          {one.denied && (
            <p>
              {said.denied(said.by[one.denied.party])} {one.denied.words && <Quoted of={one.denied.words} />}{' '}
              <English>{one.denied.says}</English>{' '}
              <span className="source small">
                <Cited cite={one.denied.cite} />
              </span>
            </p>
          )}
          {one.takenUp && (
            <p>
              {said.takenUp} <English>{one.takenUp.says}</English>{' '}
              <span className="source small">
                <Cited cite={one.takenUp.cite} />
              </span>
            </p>
          )}
        </div>
      ))}
      <Laters of={later} />
      {ends && <p>{said.ends(day(ends))}</p>}
      {renewedBy.length > 0 && (
        <p>
          {said.renewed} <span lang="en">{renewedBy.join(', ')}</span>
        </p>
      )}
      {concerns.length > 0 && (
        <p className="ids">
          {said.concerns}{' '}
          {concerns.map((id) => (
            <Id key={id} of={id} />
          ))}
        </p>
      )}
    </div>
  )
}

type Speaking = {
  readonly party: Party
  readonly said: PromiseAnswer['said']
  readonly silent: PromiseAnswer['silent']
}

/** One side, also where it is silent: neither is left out. */
function Side({ party, said: statements, silent }: Speaking) {
  const said = useWordsOf(words)
  return (
    <div>
      <h4>{said.party[party]}</h4>
      {statements.map((one) => (
        <Said key={`${one.cite.ref} ${one.says}`} of={one} />
      ))}
      {silent.map((one) => (
        <div key={`${one.cite.ref} ${one.says}`} className="silent">
          <p>
            {said.silentIn} <English>{one.says}</English>
          </p>
          <p className="source small">
            <Cited cite={one.cite} />
          </p>
        </div>
      ))}
      {statements.length + silent.length === 0 && <p className="muted">{said.noStatement}</p>}
    </div>
  )
}

function Carried({ by }: { readonly by: CarrierAnswer }) {
  const said = useWordsOf(words)
  const day = useDay()
  const { instrument, onFile, ahead, date, until, part, now, party, cite } = by
  return (
    <p>
      {ahead ? said.ahead : said.carried} {onFile ? <Id of={instrument} /> : <b lang="en">{instrument}</b>}{' '}
      {party && <span className="muted">({said.party[party]}) </span>}
      {said.from(day(date))}
      {until && <> {said.until(day(until.date.slice(0, 10)))}</>}
      {part && (
        <>
          ; {said.inPart} <English>{part}</English>
        </>
      )}
      ;{' '}
      {onFile ? (
        <>
          {said.nowAre} <Tally of={now} />
        </>
      ) : (
        said.notHeld
      )}{' '}
      <span className="source small">
        <Cited cite={cite} />
      </span>
    </p>
  )
}
