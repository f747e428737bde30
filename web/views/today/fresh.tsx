import { Link } from '@tanstack/react-router'
import type { Briefed } from '../../core/asks.js'
import { Day, Name } from '../../law/show.js'
import { useWords, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** How far the register holds each regime. */
export function Fresh({ brief: { regimes } }: { readonly brief: Briefed }) {
  const shell = useWords()
  const text = useWordsOf(words)
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">{text.fresh}</h2>
      <p className="muted">{text.freshLead}</p>
      <ul className="fresh">
        {regimes.map(({ id, title, coverage, verifiedThrough, stale }) => (
          <li key={id}>
            <Link to="/register" search={{ regime: id }}>
              <Name of={title} id={id} />
            </Link>
            <span className="muted">{text.coverage[coverage]}</span>
            <span className={stale ? 'old' : ''}>
              <Day of={verifiedThrough} />
              {stale && <span className="hidden"> {shell.stale}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
