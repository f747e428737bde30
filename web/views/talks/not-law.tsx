import type { EndInLaw } from '../../../src/claims/talks/ends.js'
import type { SaidDate } from '../../../src/claims/talks/talks-on.js'
import { Day, English } from '../../law/show.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Id, Laters, Steps, Tally } from './said.js'
import { words } from './words.js'

/** A day that somebody named and no instrument carries: who names it, what the texts say instead, the step that is missing. */
export function NotLaw({ dates }: { readonly dates: readonly SaidDate[] }) {
  const said = useWordsOf(words)
  const day = useDay()
  return (
    <section aria-labelledby="not-law">
      <h2 id="not-law">{said.notLaw}</h2>
      {dates.length === 0 && <p className="muted">{said.noDays}</p>}
      {dates.map(({ day: named, promise, what, statedBy, silent, endsInLaw, steps, later }) => (
        <article key={promise} className="named">
          <h3>
            <strong>{said.isNotLaw(day(named))}</strong> <English>{what}</English>
          </h3>
          <p>
            {said.names(statedBy)} {silent.length > 0 && said.leftOut(silent)}
          </p>
          {endsInLaw.length === 0 && <p>{said.noText}</p>}
          <ul>
            {endsInLaw.map((end) => (
              <li key={`${end.instrument} ${end.until}`}>
                <End of={end} />
              </li>
            ))}
          </ul>
          <Steps of={steps} />
          <Laters of={later} />
          <p className="muted">{said.readout}</p>
        </article>
      ))}
    </section>
  )
}

function End({
  of: { instrument, until, words: own, after, movedBy, verifiedThrough, provisions, now },
}: {
  readonly of: EndInLaw
}) {
  const said = useWordsOf(words)
  const day = useDay()
  return (
    <>
      <Id of={instrument} /> {said.textSays(day(until))} {own && <q>{own}</q>}{' '}
      {after ? (
        <>
          {said.follows} <q>{after}</q>
        </>
      ) : (
        said.silent
      )}{' '}
      {movedBy ? (
        <>
          <Id of={movedBy.instrument} /> {said.moves}
          {movedBy.until && (
            <>
              : <Day of={movedBy.until} />
            </>
          )}
        </>
      ) : (
        said.noMove
      )}{' '}
      {verifiedThrough && said.lookedTo(day(verifiedThrough))} {said.ofProvisions(provisions)} <Tally of={now} />
    </>
  )
}
