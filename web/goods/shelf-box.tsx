import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { MovementInput } from '../../src/determine/movement-parse.js'
import { Problem } from '../api.js'
import { Failure } from '../shell/state.js'
import { useDay, useWordsOf } from '../words/language.js'
import type { Loaded } from './loaded.js'
import { type OnShelf, useSaving, useShelves } from './shelf.js'
import { words } from './words.js'

/** Lists in the store: open one, save this one. Nothing where no server answers. */
export function ShelfBox({
  goods,
  movement,
}: {
  readonly goods: Loaded | undefined
  readonly movement: MovementInput
}) {
  const said = useWordsOf(words)
  const shelves = useShelves()
  if (!shelves.data) return null
  const { items, more } = shelves.data
  return (
    <section className="shelf" aria-label={said.shelf}>
      <details>
        <summary>
          {said.openStored} <span className="muted number">{items.length}</span>
        </summary>
        {items.length === 0 && <p className="muted small">{said.nothingStored}</p>}
        <ul>
          {items.map((item) => (
            <Stored key={item.path} of={item} open={goods?.shelved?.path === item.path} />
          ))}
        </ul>
        {more && <p className="small open">{said.moreStored}</p>}
      </details>
      {goods?.shelved && (
        <p className="small" role="status">
          {said.savedAs(goods.shelved.path)}
        </p>
      )}
      {goods && <Save key={goods.shelved?.path ?? goods.list.name} goods={goods} movement={movement} />}
    </section>
  )
}

function Stored({ of: { path, id, shelf, by, at }, open }: { readonly of: OnShelf; readonly open: boolean }) {
  const said = useWordsOf(words)
  const day = useDay()
  return (
    <li aria-current={open ? 'true' : undefined}>
      <Link
        to="/check"
        search={(before) => ({ ...before, list: path, part: undefined, open: undefined, show: undefined })}
      >
        {id}
      </Link>{' '}
      <span className="small muted">
        {said.shelves[shelf]} · {said.savedBy(by, day(at.slice(0, 10)))}
      </span>
    </li>
  )
}

/** Under a name of one's own; another version there is replaced only when the reader says so. */
function Save({ goods, movement }: { readonly goods: Loaded; readonly movement: MovementInput }) {
  const said = useWordsOf(words)
  const navigate = useNavigate()
  const field = useId()
  const save = useSaving()
  const [id, setId] = useState(
    goods.shelved?.path.replace(/^[^/]*\//, '') ?? goods.list.name.replace(/(?:\.question)?\.[^.]*$/, ''),
  )
  const [moves, setMoves] = useState(goods.shelved ? goods.shelved.path.startsWith('questions/') : true)
  const name = id.trim()
  const shelf = moves ? 'questions' : 'parts'
  const writing = useMutation<unknown, Error, { readonly over?: string }>({
    mutationFn: async ({ over }) => {
      const own = goods.shelved?.path === `${shelf}/${name}` ? goods.shelved.etag : undefined
      const replaced = over ?? own
      const { path } = await save({ goods, shelf, id: name, movement, ...(replaced ? { over: replaced } : {}) })
      void navigate({ to: '/check', search: (before) => ({ ...before, list: path }), replace: true })
    },
  })
  const taken = writing.error instanceof Problem && [409, 412, 428].includes(writing.error.status)
  return (
    <details className="save">
      <summary>{said.saveList}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          writing.mutate({})
        }}
      >
        <label htmlFor={field}>{said.listName}</label>
        <input id={field} value={id} required maxLength={200} onChange={({ target }) => setId(target.value)} />
        <label className="tick">
          <input type="checkbox" checked={moves} onChange={({ target }) => setMoves(target.checked)} />{' '}
          {said.withMovement}
        </label>
        <p className="tools">
          <button type="submit" className="firm" disabled={!name || writing.isPending}>
            {said.save}
          </button>
          {taken && (
            <button type="button" className="firm" onClick={() => writing.mutate({ over: '*' })}>
              {said.replace}
            </button>
          )}
        </p>
        {taken ? <p role="alert">{said.taken(name)}</p> : writing.error && <Failure error={writing.error} />}
      </form>
    </details>
  )
}
