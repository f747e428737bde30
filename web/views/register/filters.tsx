import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { STATES } from '../../../src/register/history.js'
import type { TimelineData } from '../../../src/timeline/model.js'
import { useNames } from '../../law/names.js'
import { oneOf, type Some } from '../../shell/search.js'
import { useLanguage, useWords, useWordsOf } from '../../words/language.js'
import type { RegisterSearch } from './search.js'
import { words } from './words.js'

/** How many letters may be typed before the address follows, in milliseconds of rest. */
const REST = 150

export function Filters({ data, shown }: { readonly data: TimelineData; readonly shown: readonly boolean[] }) {
  const shell = useWords()
  const text = useWordsOf(words)
  const language = useLanguage()
  const name = useNames()
  const navigate = useNavigate()
  const search = useSearch({ from: '/register' })
  const set = (change: Some<RegisterSearch>): void =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...change }), replace: true })
  const count = shown.filter((one) => one).length
  const issuers = [...new Set(data.instruments.map(({ id }) => id.split('/').slice(0, 2).join('/')))].sort()
  return (
    <search className="filters" aria-label={text.filters}>
      <TextFilter value={search.text ?? ''} set={(words) => set({ text: words || undefined })} />
      <Choice
        name={text.issuer}
        every={text.everyIssuer}
        value={search.issuer}
        set={(issuer) => set({ issuer })}
        options={issuers.map((id) => [id, name('issuer', id)])}
      />
      <Choice
        name={text.regime}
        every={text.everyRegime}
        value={search.regime}
        set={(regime) => set({ regime })}
        options={data.regimes.map(({ id, title, zh }) => [id, (language === 'zh' && zh) || title])}
      />
      <Choice
        name={text.state}
        every={text.everyState}
        value={search.state}
        set={(state) => set({ state: oneOf(STATES, state) })}
        options={STATES.map((state) => [state, shell.states[state]])}
      />
      <output className="count number">
        {count === shown.length ? text.all(count) : text.some(count, shown.length)}
      </output>
      {count < shown.length && (
        <button
          type="button"
          className="quiet"
          onClick={() => set({ text: undefined, issuer: undefined, regime: undefined, state: undefined })}
        >
          {text.clear}
        </button>
      )}
    </search>
  )
}

function TextFilter({ value, set }: { readonly value: string; readonly set: (words: string) => void }) {
  const text = useWordsOf(words)
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is typed, not the other way round.
  useEffect(() => {
    const timer = window.setTimeout(() => typed !== value && set(typed), REST)
    return () => window.clearTimeout(timer)
  }, [typed])
  return (
    <input
      id="filter"
      type="search"
      aria-label={text.text}
      placeholder={text.textHint}
      aria-keyshortcuts="/"
      autoComplete="off"
      maxLength={200}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={({ key }) => key === 'Escape' && setTyped('')}
    />
  )
}

type Choices = {
  readonly name: string
  readonly every: string
  readonly value: string | undefined
  readonly set: (value: string | undefined) => void
  readonly options: readonly (readonly [string, string])[]
}

const Choice = ({ name, every, value, set, options }: Choices) => (
  <select aria-label={name} value={value ?? ''} onChange={({ target }) => set(target.value || undefined)}>
    <option value="">{every}</option>
    {options.map(([id, words]) => (
      <option key={id} value={id}>
        {words}
      </option>
    ))}
  </select>
)
