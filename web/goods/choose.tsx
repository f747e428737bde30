import { useId, useRef, useState } from 'react'
import { ask } from '../core/client.js'
import type { Chosen } from '../core/goods.js'
import { Failure } from '../shell/state.js'
import { useWordsOf } from '../words/language.js'
import { open } from './loaded.js'
import { words } from './words.js'

/** Files to read, or text to paste: a parts list, or a question file with the list that it names. */
export function Choose({ onRead }: { readonly onRead: () => void }) {
  const said = useWordsOf(words)
  const [error, setError] = useState<unknown>()
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const pasted = useId()
  const files = useRef<HTMLInputElement>(null)
  const read = async (chosen: readonly Chosen[]) => {
    if (chosen.length === 0) return
    try {
      const list = await ask('list', { files: chosen })
      setError(undefined)
      open({ list, example: false })
      onRead()
    } catch (wrong) {
      setError(wrong)
    }
  }
  return (
    <section
      className={over ? 'choose over' : 'choose'}
      aria-label={said.choose}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void bytesOf(event.dataTransfer.files).then(read)
      }}
    >
      <p>
        <button type="button" className="firm" onClick={() => files.current?.click()}>
          {said.choose} …
        </button>{' '}
        <span className="muted small">{said.formats}</span>
      </p>
      <input
        ref={files}
        className="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={said.choose}
        accept=".csv,.tsv,.xlsx,.yaml,.yml,.json"
        onChange={(event) => {
          void bytesOf(event.target.files).then(read)
          event.target.value = ''
        }}
      />
      <details>
        <summary>{said.paste}</summary>
        <label htmlFor={pasted} className="small muted">
          {said.pasteHow}
        </label>
        <textarea
          id={pasted}
          rows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={SAMPLE}
        />
        <p>
          <button
            type="button"
            className="firm"
            disabled={!text.trim()}
            onClick={() => void read([{ name: nameOf(text), bytes: new TextEncoder().encode(text) }])}
          >
            {said.read}
          </button>
        </p>
      </details>
      {error !== undefined && <Failure error={error} />}
    </section>
  )
}

const SAMPLE = `part no.,name,form,quantity,uom,origin,composition,composition complete
m1,dysprosium oxide,oxide,50,kg,CN,cas:1308-87-8 99.9-100 %,yes`

/** CSV has commas in its first line; YAML has `key: value`. */
const nameOf = (text: string): string => {
  const first = text.trimStart().split('\n', 1)[0] ?? ''
  if (first.startsWith('{')) return 'pasted.json'
  if (first.includes('\t')) return 'pasted.tsv'
  return first.includes(',') && !/^[\w-]+:(\s|$)/.test(first) ? 'pasted.csv' : 'pasted.yaml'
}

const bytesOf = (files: FileList | null): Promise<Chosen[]> =>
  Promise.all(
    [...(files ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
