import { useId, useRef, useState } from 'react'
import { ask, CoreError } from '../../core/client.js'
import type { Chosen } from '../../core/goods.js'
import type { GivenReport } from '../../core/reports.js'
import { FileBox } from '../../shell/file-box.js'
import { day as dayOf } from '../../shell/search.js'
import { Failure } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { PASTED } from './kept.js'
import { addReports } from './loaded.js'
import { words } from './words.js'

/** Report files, or a text to paste with what it does not say itself. Those that can be read are opened; the others are named. */
export function Choose({ onRead }: { readonly onRead: (hash: string) => void }) {
  const said = useWordsOf(words)
  const [error, setError] = useState<unknown>()
  const read = async (chosen: readonly Chosen[], given: Given = {}) => {
    if (chosen.length === 0) return
    const results = await Promise.allSettled(chosen.map((file) => ask('reportText', { file })))
    const texts = results.flatMap((one) => (one.status === 'fulfilled' ? [{ ...one.value, ...given }] : []))
    const wrongs = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    setError(wrongs.length ? allOf(wrongs) : undefined)
    if (!texts.length) return
    addReports(texts)
    onRead(texts[0]!.hash)
  }
  return (
    <FileBox
      label={said.choose}
      formats={said.formats}
      accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf"
      onChosen={(chosen) => read(chosen)}
    >
      <Paste onRead={(text, given) => read([{ name: PASTED, bytes: new TextEncoder().encode(text) }], given)} />
      {error !== undefined && <Failure error={error} />}
    </FileBox>
  )
}

type Given = Pick<GivenReport, 'published' | 'publisher'>

function Paste({ onRead }: { readonly onRead: (text: string, given: Given) => void }) {
  const said = useWordsOf(words)
  const text = useRef<HTMLTextAreaElement>(null)
  const [empty, setEmpty] = useState(true)
  const [published, setPublished] = useState('')
  const [publisher, setPublisher] = useState('')
  const [pasted, day, by] = [useId(), useId(), useId()]
  return (
    <details>
      <summary>{said.paste}</summary>
      <label htmlFor={pasted} className="small muted">
        {said.pasteHow}
      </label>
      <textarea
        ref={text}
        id={pasted}
        rows={8}
        spellCheck={false}
        dir="auto"
        onChange={({ target }) => setEmpty(target.value.trim() === '')}
      />
      <p className="given">
        <label htmlFor={day}>{said.publishedField}</label>
        <input id={day} type="date" value={published} onChange={({ target }) => setPublished(target.value)} />
        <label htmlFor={by}>{said.publisherField}</label>
        <input
          id={by}
          value={publisher}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setPublisher(target.value)}
        />
        <button
          type="button"
          className="firm"
          disabled={empty}
          onClick={() => onRead(text.current!.value, givenOf(published, publisher))}
        >
          {said.read}
        </button>
        <span className="muted small">{said.optional}</span>
      </p>
    </details>
  )
}

export function givenOf(published: string, publisher: string): Given {
  const day = dayOf(published)
  const by = publisher.trim()
  return { ...(day ? { published: day } : {}), ...(by ? { publisher: by } : {}) }
}

/** What was wrong with several files, as one. */
function allOf(wrongs: readonly unknown[]): unknown {
  const issues = wrongs.flatMap((wrong) => (wrong instanceof CoreError ? wrong.issues : []))
  return issues.length ? new CoreError('', issues) : wrongs[0]
}
