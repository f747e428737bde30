import type { TruceAnswer, TruceSpanAnswer } from '../../../src/claims/talks/truces.js'
import { dayNumber } from '../../../src/timeline/days.js'
import { Day, English, Name } from '../../law/show.js'
import { useWordsOf } from '../../words/language.js'
import { Id, Laters } from './said.js'
import { words } from './words.js'

/** The truces with every renewal over one span of time, each with what stands behind it. */
export function Truces({ truces, on }: { readonly truces: readonly TruceAnswer[]; readonly on: string }) {
  const said = useWordsOf(words)
  const spans = truces.flatMap((truce) => truce.spans)
  if (spans.length === 0) return null
  const days = [on, ...spans.flatMap(({ from, until }) => [from, until])].sort()
  const place = (day: string) =>
    ((dayNumber(day) - dayNumber(days[0]!)) / Math.max(1, dayNumber(days.at(-1)!) - dayNumber(days[0]!))) * 100
  return (
    <section aria-labelledby="truces">
      <h2 id="truces">{said.truces}</h2>
      <p className="muted small">{said.truceMeans}</p>
      {truces.map(({ id, title, spans: own, later }) => (
        <section key={id} className="truce" aria-labelledby={`truce-${id}`}>
          <h3 id={`truce-${id}`}>
            <Name of={title} id={id} />
          </h3>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            {own.map((span) => (
              <line
                key={`${span.from} ${span.until}`}
                className={span.basis.replace(' ', '-')}
                x1={place(span.from)}
                x2={place(span.until)}
                y1="5"
                y2="5"
              />
            ))}
            <line className="on" x1={place(on)} x2={place(on)} y1="0" y2="10" />
          </svg>
          <ul>
            {own.map((span) => (
              <li key={`${span.from} ${span.until}`}>
                <Span of={span} />
              </li>
            ))}
          </ul>
          {later.length > 0 && <Laters of={later} />}
        </section>
      ))}
    </section>
  )
}

function Span({ of: { from, until, basis, instruments, current, note } }: { readonly of: TruceSpanAnswer }) {
  const said = useWordsOf(words)
  return (
    <>
      <Day of={from} /> – <Day of={until} />:{' '}
      <strong className={`basis ${basis.replace(' ', '-')}`}>{said.basis[basis]}</strong>{' '}
      <span className="ids">
        {instruments.map((id) => (/^[a-z]+\//.test(id) ? <Id key={id} of={id} /> : <span key={id}>{id}</span>))}
      </span>
      {current && <span className="muted"> · {said.current}</span>}
      {note && (
        <span className="muted">
          {' · '}
          <English>{note}</English>
        </span>
      )}
    </>
  )
}
