import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReadList, Tally } from '../../core/goods.js'
import type { Asked } from '../../core/hooks.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { SHOWS } from './search.js'
import { words } from './words.js'

const PAGE = 100

/** The lines of a list with how each came out; those that bind or cannot be told can be looked at alone. */
export function Lines({
  list,
  tallies,
  chosen,
}: {
  readonly list: ReadList
  readonly tallies: Asked<readonly Tally[]>
  readonly chosen: string | undefined
}) {
  const said = useWordsOf(words)
  const [filter, setFilter] = useState('')
  const [page, setPage] = useState(PAGE)
  const { show: shown } = useSearch({ from: '/check' })
  if (tallies.error) return <Failure error={tallies.error} again={tallies.again} />
  if (!tallies.data) return <Waiting step={tallies.step} cancel={tallies.cancel} />
  const wanted = filter.toLowerCase()
  const rows = tallies.data.filter(({ part, name = '' }) => `${part} ${name}`.toLowerCase().includes(wanted))
  const count = (has: (tally: Tally) => boolean) => tallies.data!.filter(has).length
  return (
    <section className="lines" aria-labelledby="lines-title">
      <h2 id="lines-title">{said.lines(list.parts.length)}</h2>
      <p className="small">
        {said.tally(
          count(({ binds }) => binds > 0),
          count(({ binds, open }) => binds === 0 && open > 0),
          count(({ binds, open }) => binds === 0 && open === 0),
        )}
      </p>
      <h3 className="small">{said.whole}</h3>
      <ul className="whole">
        {SHOWS.map((show) => (
          <li key={show}>
            <Link to="." search={(before) => ({ ...before, show })} aria-current={shown === show ? 'true' : undefined}>
              {{ request: said.wholeRequest, memo: said.wholeMemo, keep: said.wholeKeep }[show](list.parts.length)}
            </Link>
          </li>
        ))}
      </ul>
      {list.parts.length > 8 && (
        <input
          type="search"
          aria-label={said.filter}
          placeholder={said.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{said.line}</th>
            <th scope="col" className="number">
              {said.bindsShort}
            </th>
            <th scope="col" className="number">
              {said.openShort}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, page).map(({ part, name, binds, open }) => (
            <tr key={part} aria-current={part === chosen ? 'true' : undefined}>
              <th scope="row">
                <Link to="." search={(before) => ({ ...before, part, open: undefined, show: undefined })}>
                  {part}
                </Link>
                {name && <span className="muted small"> {name}</span>}
              </th>
              <td className={binds ? 'number binds' : 'number muted'}>{binds}</td>
              <td className={open ? 'number open' : 'number muted'}>{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > page && (
        <button type="button" className="quiet" onClick={() => setPage(page + PAGE)}>
          {said.more(rows.length - page)}
        </button>
      )}
    </section>
  )
}
