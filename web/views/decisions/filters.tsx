import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { oneOf, day as readDay, type Some } from '../../shell/search.js'
import { useWordsOf } from '../../words/language.js'
import { OUTCOMES } from './outcomes.js'
import type { DecisionsSearch } from './search.js'
import type { DecisionRow } from './stored.js'
import { words } from './words.js'

/** By part, day, holder and outcome; what the rows in sight have is offered. Each filter is of whole words: the log is not searched within them. */
export function Filters({ rows }: { readonly rows: readonly DecisionRow[] }) {
  const said = useWordsOf(words)
  const navigate = useNavigate()
  const search = useSearch({ from: '/decisions' })
  const set = (change: Some<DecisionsSearch>) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), replace: true })
  const some = search.part ?? search.day ?? search.by ?? search.outcome
  return (
    <search className="filters" aria-label={said.filters}>
      <Words
        label={said.part}
        value={search.part}
        known={[...new Set(rows.map(({ subject }) => subject))]}
        set={(part) => set({ part })}
      />
      <label>
        {said.day}
        <input
          type="date"
          value={search.day ?? ''}
          onChange={({ target }) =>
            (target.value === '' || readDay(target.value)) && set({ day: readDay(target.value) })
          }
        />
      </label>
      <Words
        label={said.by}
        value={search.by}
        known={[...new Set(rows.map(({ by }) => by))]}
        set={(by) => set({ by })}
      />
      <label>
        {said.outcome}
        <select value={search.outcome ?? ''} onChange={({ target }) => set({ outcome: oneOf(OUTCOMES, target.value) })}>
          <option value="">{said.every}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {said.outcomes[outcome]}
            </option>
          ))}
        </select>
      </label>
      {some && (
        <button
          type="button"
          className="quiet"
          onClick={() => set({ part: undefined, day: undefined, by: undefined, outcome: undefined })}
        >
          {said.clear}
        </button>
      )}
    </search>
  )
}

type Field = {
  readonly label: string
  readonly value: string | undefined
  readonly known: readonly string[]
  readonly set: (value: string | undefined) => void
}

/** Taken when the field is left, or Enter is pressed, or one that is offered is chosen. */
function Words({ label, value = '', known, set }: Field) {
  const list = useId()
  const take = (typed: string) => typed !== value && set(typed || undefined)
  return (
    <label>
      {label}
      <input
        key={value}
        type="search"
        list={list}
        autoComplete="off"
        maxLength={200}
        defaultValue={value}
        onChange={({ target }) => (target.value === '' || known.includes(target.value)) && take(target.value)}
        onBlur={({ target }) => take(target.value.trim())}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <datalist id={list}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  )
}
