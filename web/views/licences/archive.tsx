import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** Everything that is stored, as one file that can be checked without a network. */
export function Archive() {
  const said = useWordsOf(words)
  return (
    <section aria-labelledby="archive">
      <h2 id="archive">{said.archive}</h2>
      <p className="muted small">{said.archiveMeans}</p>
      <p>
        <a className="firm" href="api/archive" download="lodestone-archive.zip">
          {said.archiveGet}
        </a>{' '}
        <code>lodestone store import lodestone-archive.zip --home audited</code>
      </p>
    </section>
  )
}
