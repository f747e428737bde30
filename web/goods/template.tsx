import { ask } from '../core/client.js'
import { save } from '../shell/save.js'
import { useWordsOf } from '../words/language.js'
import { words } from './words.js'

/** A list to start from, and the words that it may use, as two tables. */
export function TemplateFiles() {
  const said = useWordsOf(words)
  const give = async (which: 'list' | 'words') => {
    const files = await ask('template', {})
    save(which === 'list' ? 'parts-list.csv' : 'parts-list-words.csv', 'text/csv', files[which])
  }
  return (
    <>
      <p className="muted small">{said.templateMeans}</p>
      <p className="tools">
        <button type="button" className="firm" onClick={() => void give('list')}>
          {said.templateList}
        </button>{' '}
        <button type="button" className="firm" onClick={() => void give('words')}>
          {said.templateWords}
        </button>
      </p>
    </>
  )
}
