import { English } from '../../law/show.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { useObserved } from './stored.js'
import { words } from './words.js'

/** Licences that others were reported to have got: never netted against one's own. */
export function Observed() {
  const said = useWordsOf(words)
  const day = useDay()
  const { data } = useObserved()
  if (!data || data.items.length === 0) return null
  return (
    <details className="observed">
      <summary>
        <h2>{said.observed}</h2>
      </summary>
      <p className="muted small">{said.observedMeans}</p>
      {data.items.map(({ id, title, quantity, validity, reports }) => (
        <article key={id}>
          <h3>
            <English>{title}</English>
          </h3>
          <p className="small">
            {said.quantity}: <span lang="en">{quantity}</span> · {said.validity}: <English>{validity}</English>
          </p>
          <ul className="small">
            {reports.map(({ on, says, grade }) => (
              <li key={`${on} ${says}`}>
                <time>{day(on)}</time> <English>{says}</English> <span className="muted">({grade})</span>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </details>
  )
}
