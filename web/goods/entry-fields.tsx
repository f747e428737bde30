import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { ENTRIES, type Moving, oneOf, type Some } from '../shell/search.js'
import { useWordsOf } from '../words/language.js'
import { words } from './words.js'

const RATE = /^\d{1,3}(?:\.\d{1,6})?\s*%$/

/** What the register does not say of an entry into the United States: the column-1 rate of the goods, and how they are entered. */
export function EntryFields() {
  const said = useWordsOf(words)
  const { column1, entry } = useSearch({ strict: false })
  const navigate = useNavigate()
  const wrong = useId()
  const [bad, setBad] = useState<string>()
  const set = (next: Some<Moving>) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true })
  const take = (typed: string) => {
    const isRate = typed === '' || RATE.test(typed)
    setBad(isRate ? undefined : typed)
    if (isRate && typed !== (column1 ?? '')) set({ column1: typed || undefined })
  }
  return (
    <p className="entry">
      <label>
        {said.column1}{' '}
        <input
          key={column1 ?? ''}
          defaultValue={column1 ?? ''}
          size={6}
          placeholder={said.column1Example}
          aria-invalid={bad !== undefined}
          aria-describedby={bad === undefined ? undefined : wrong}
          onBlur={({ target }) => take(target.value.trim())}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </label>
      {bad !== undefined && (
        <span id={wrong} role="alert" className="notice small">
          {said.badRate(bad)}
        </span>
      )}
      <label>
        {said.entry}{' '}
        <select value={entry ?? ''} onChange={({ target }) => set({ entry: oneOf(ENTRIES, target.value) })}>
          <option value="">{said.unsaid}</option>
          {ENTRIES.map((type) => (
            <option key={type} value={type}>
              {said.entries[type]}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}
