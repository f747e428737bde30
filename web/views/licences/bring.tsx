import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { api } from '../../api.js'
import { Failure } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { newKey, useWrite } from './stored.js'
import { words } from './words.js'

/** A licence or an application from a file or as text, in JSON: what it is, is seen from its keys. */
export function Bring() {
  const said = useWordsOf(words)
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [key, setKey] = useState(newKey)
  const box = useId()
  const write = useWrite(async (json: string) => {
    const given = JSON.parse(json) as Record<string, unknown>
    const id = String(given.id ?? '')
    if ('applicant' in given) {
      await api(`applications/${encodeURIComponent(id)}`, { method: 'PUT', body: given })
      void navigate({ to: '/licences', search: (before) => ({ ...before, application: id, licence: undefined }) })
    } else {
      await api('licences', { method: 'POST', body: given, key })
      void navigate({ to: '/licences', search: (before) => ({ ...before, licence: id, application: undefined }) })
    }
    setKey(newKey())
  })
  return (
    <details className="bring">
      <summary>{said.bring}</summary>
      <p className="muted small">{said.bringHow}</p>
      <p className="tools">
        <label className="firm file">
          {said.fromFile}
          <input
            type="file"
            accept=".json"
            onChange={async (event) => setText((await event.target.files?.[0]?.text()) ?? '')}
          />
        </label>
        <button type="button" className="quiet" onClick={() => setText(JSON.stringify(SAMPLE, null, 2))}>
          {said.sample}
        </button>
      </p>
      <label htmlFor={box} className="small">
        {said.asJson}
      </label>
      <textarea id={box} rows={14} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
      <p className="tools">
        <button
          type="button"
          className="firm"
          disabled={!text.trim() || write.isPending}
          onClick={() => write.mutate(text)}
        >
          {said.keep}
        </button>
      </p>
      {write.error && <Failure error={write.error} />}
    </details>
  )
}

/** Invented, as its notes say. */
const SAMPLE = {
  id: 'my-licence-1',
  number: '2026-EX-000000',
  kind: 'cn/single',
  holder: 'the seller in China',
  granted: '2026-10-12',
  validThrough: '2027-04-11',
  lines: [
    {
      line: '1',
      item: 'sintered NdFeB containing Dy',
      codes: ['1C905.a.4'],
      quantity: { amount: '600', unit: 'kg' },
    },
  ],
  ties: { order: ['PO-1'], endUser: ['our plant'], destination: ['DE'] },
  split: true,
  splitWords: 'may be shipped in up to 12 lots',
  notes: ['invented: replace it with what your certificate says'],
}
