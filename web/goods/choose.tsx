import { useId, useState } from 'react'
import { ask } from '../core/client.js'
import type { Chosen } from '../core/goods.js'
import { FileBox } from '../shell/file-box.js'
import { Failure } from '../shell/state.js'
import { useWordsOf } from '../words/language.js'
import { open, useLoaded } from './loaded.js'
import { TemplateFiles } from './template.js'
import { words } from './words.js'

/** Files to read, or text to paste: a parts list, or a question file with the list that it names. */
export function Choose({ onRead }: { readonly onRead: () => void }) {
  const said = useWordsOf(words)
  const loaded = useLoaded()
  const [error, setError] = useState<unknown>()
  const [text, setText] = useState('')
  const pasted = useId()
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
    <FileBox label={said.choose} formats={said.formats} accept=".csv,.tsv,.xlsx,.yaml,.yml,.json" onChosen={read}>
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
      <details>
        <summary>{said.template}</summary>
        <TemplateFiles />
      </details>
      {error !== undefined && (
        <>
          <Failure error={error} />
          <p className="notice small">{said.refusedWhole(loaded?.list.name)}</p>
        </>
      )}
    </FileBox>
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
