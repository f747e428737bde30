import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { nameOf } from '../../src/words/named.js'
import { useAsk } from '../core/hooks.js'
import type { Vocabulary } from '../core/vocabulary.js'
import { useNames } from '../law/names.js'
import { KINDS, type Moving, type Some } from '../shell/search.js'
import { useWordsOf } from '../words/language.js'
import type { Loaded } from './loaded.js'
import { Parties } from './parties.js'
import { words } from './words.js'

/** How the goods move, in the address: what the list's file says shows where the address says nothing. */
export function MovementForm({ goods, moving }: { readonly goods: Loaded; readonly moving: Some<Moving> }) {
  const said = useWordsOf(words)
  const name = useNames()
  const navigate = useNavigate()
  const places = useId()
  const vocabulary = useAsk('words', {})
  const set = (key: keyof Moving, value: string) =>
    void navigate({ to: '.', search: (before) => ({ ...before, [key]: value || undefined }), replace: true })
  const own = (key: string): string => {
    const value = goods.list.movement[key]
    return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : ''
  }
  return (
    <fieldset className="moves">
      <legend>{said.moves}</legend>
      <label>
        {said.kind}
        <select value={moving.kind ?? own('kind')} onChange={(event) => set('kind', event.target.value)}>
          <option value="">{said.unsaid}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {said.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <Place
        label={said.from}
        value={moving.from ?? own('from')}
        list={places}
        known={vocabulary.data}
        onSet={(value) => set('from', value)}
      />
      <Place
        label={said.to}
        value={moving.to ?? own('to')}
        list={places}
        known={vocabulary.data}
        onSet={(value) => set('to', value)}
      />
      <label>
        {said.use}
        <select value={moving.use ?? own('end-use')} onChange={(event) => set('use', event.target.value)}>
          <option value="">{said.unsaid}</option>
          {(vocabulary.data?.endUses ?? []).map((use) => (
            <option key={use} value={use}>
              {name('use', use)}
            </option>
          ))}
        </select>
      </label>
      <datalist id={places}>
        {(vocabulary.data?.territories ?? []).map(({ id, alias }) => (
          <option key={id} value={alias}>
            {name('place', id)}
          </option>
        ))}
      </datalist>
      <Parties goods={goods} />
      <p className="muted small">{said.more}</p>
    </fieldset>
  )
}

/** A place is taken when its field is left or Enter is pressed: half a word is no place. Its name in either language is taken for its code. */
function Place({
  label,
  value,
  list,
  known,
  onSet,
}: {
  readonly label: string
  readonly value: string
  readonly list: string
  readonly known: Vocabulary | undefined
  readonly onSet: (value: string) => void
}) {
  const name = useNames()
  const meant = placeMeant(known, value)
  return (
    <label>
      {label}
      <input
        key={value}
        defaultValue={value}
        list={list}
        autoComplete="off"
        size={6}
        onBlur={({ target }) => {
          const typed = target.value.trim()
          if (typed !== value) onSet(placeMeant(known, typed)?.alias ?? typed)
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {meant && <span className="meant muted">{name('place', meant.id)}</span>}
    </label>
  )
}

/** The territory that a code or a name in either language stands for. */
function placeMeant(known: Vocabulary | undefined, typed: string): Vocabulary['territories'][number] | undefined {
  const folded = typed.toLowerCase()
  return known?.territories.find(({ id, alias }) => {
    const { en, zh } = nameOf(known.names, 'place', id)
    return [id, alias, en, zh].some((word) => word.toLowerCase() === folded)
  })
}
