import '../check/view.css'
import './view.css'
import { useSearch } from '@tanstack/react-router'
import { NoServer } from '../../api.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { Archive } from '../licences/archive.js'
import { Filters } from './filters.js'
import { List } from './list.js'
import { useDecisions } from './stored.js'
import { words } from './words.js'

/** The decisions that were kept, newest first: who decided what, under which law, and how it came out. */
export function DecisionsView() {
  const said = useWordsOf(words)
  const search = useSearch({ from: '/decisions' })
  const decisions = useDecisions(search)
  const pages = decisions.data?.pages ?? []
  const rows = pages.flatMap(({ items }) => items)
  const filtered = Boolean(search.part ?? search.day ?? search.by ?? search.outcome)
  return (
    <div className="decisions">
      <h1>{said.title}</h1>
      <p className="muted">{said.what}</p>
      {decisions.error instanceof NoServer ? (
        <>
          <Failure error={decisions.error} />
          <p>
            <code>lodestone serve</code>
          </p>
        </>
      ) : (
        <>
          <Filters rows={rows} />
          {decisions.error ? (
            <Failure error={decisions.error} again={() => void decisions.refetch()} />
          ) : decisions.isPending ? (
            <Waiting />
          ) : (
            <List
              rows={rows}
              filtered={filtered}
              more={decisions.hasNextPage ? () => void decisions.fetchNextPage() : undefined}
              busy={decisions.isFetchingNextPage}
            />
          )}
          <Archive />
        </>
      )}
    </div>
  )
}
