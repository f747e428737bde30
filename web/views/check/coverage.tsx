import type { CoverageLine } from '../../../src/determine/determine.js'
import { useNames } from '../../law/names.js'
import { English } from '../../law/show.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** How far the register holds each regime: what an answer is silent about. */
export function Coverage({ of }: { readonly of: readonly CoverageLine[] }) {
  const said = useWordsOf(words)
  const day = useDay()
  const name = useNames()
  return (
    <section className="group">
      <h3>{said.coverage}</h3>
      <p className="muted small">{said.coverageMeans}</p>
      <ul className="coverage small">
        {of.map(({ id, says, coverage, verifiedFrom, verifiedThrough, stale }) => (
          <li key={id}>
            <strong>{name('regime', id)}</strong>{' '}
            {said.held(said.covered[coverage], day(verifiedFrom), day(verifiedThrough))}
            {stale && <strong className="open"> {said.staleShort}</strong>} <English>{says}</English>
          </li>
        ))}
      </ul>
    </section>
  )
}
