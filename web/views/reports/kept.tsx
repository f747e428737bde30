import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api, NoServer } from '../../api.js'
import { ask } from '../../core/client.js'
import type { GivenReport, ReadReport } from '../../core/reports.js'
import { day as dayOf } from '../../shell/search.js'
import { Failure } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { addReports, removeAll, useLost } from './loaded.js'
import { shortOf } from './place.js'
import type { Opened } from './use-reports.js'
import { words } from './words.js'

type Row = { readonly id: string; readonly name: string; readonly published?: string; readonly publisher?: string }
const MOST = 50
const KEY = ['stored', 'reports']

/** The reports in the store; null where no server answers. */
const useKept = () =>
  useQuery({
    queryKey: KEY,
    queryFn: async () => {
      try {
        return (await api<{ readonly items: readonly Row[] }>(`reports?limit=${MOST}`)).body.items
      } catch (error) {
        if (error instanceof NoServer) return null
        throw error
      }
    },
    retry: false,
  })

/** What is not here any more, or never was, said in words: no text is kept by the page, and none travels in a link. */
export function Lost({ opened }: { readonly opened: Opened }) {
  const said = useWordsOf(words)
  const { report } = useSearch({ from: '/reports' })
  const lost = useLost()
  const kept = useKept().data
  const isHere = report === undefined || opened.reports.some(({ hash }) => shortOf(hash) === report)
  if (lost === 0 && isHere) return null
  return (
    <div className="notice" role="status">
      <p>
        {lost > 0 ? said.lost(lost) : said.notHere} {kept === null ? said.lostNoStore : said.lostStore}
      </p>
      {lost > 0 && (
        <button type="button" className="quiet" onClick={removeAll}>
          {said.understood}
        </button>
      )}
    </div>
  )
}

/** Reports that were kept, to be opened again. */
export function KeptReports({ onRead }: { readonly onRead: (hash: string) => void }) {
  const said = useWordsOf(words)
  const day = useDay()
  const kept = useKept()
  const open = useMutation({
    mutationFn: openKept,
    onSuccess: (report: GivenReport) => {
      addReports([report])
      onRead(report.hash)
    },
  })
  if (!kept.data?.length) return null
  return (
    <details className="kept">
      <summary>{said.keptReports(kept.data.length)}</summary>
      <ul>
        {kept.data.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="quiet"
              dir="auto"
              disabled={open.isPending}
              onClick={() => open.mutate(row)}
            >
              {said.openKept(row.name)}
            </button>{' '}
            <span className="muted small" dir="auto">
              {[row.publisher, row.published && day(row.published)].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {open.error && <Failure error={open.error} />}
    </details>
  )
}

async function openKept({ id, name, published = '', publisher }: Row): Promise<GivenReport> {
  const answer = await fetch(new URL(`api/reports/${encodeURIComponent(id)}/file`, document.baseURI))
  if (!answer.ok) throw new Error(`${name}: the server answers ${answer.status}`)
  const text = await ask('reportText', { file: { name, bytes: new Uint8Array(await answer.arrayBuffer()) } })
  const on = dayOf(published)
  return { ...text, ...(on ? { published: on } : {}), ...(publisher ? { publisher } : {}) }
}

/** Offers to keep a text that the reader opened, where there is a store; says before that it goes with the page. */
export function Keep({ given, report }: { readonly given: GivenReport; readonly report: ReadReport }) {
  const said = useWordsOf(words)
  const client = useQueryClient()
  const kept = useKept().data
  const keep = useMutation({
    mutationFn: () => api('reports', { method: 'POST', body: bodyOf(given, report), ifMatch: '*' }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
  const isKept = keep.isSuccess || kept?.some(({ id }) => id === given.hash)
  return (
    <p className="keep small">
      {isKept ? (
        <span role="status">{said.isKept}</span>
      ) : (
        <>
          <span className="muted">{kept === null ? said.goesNoStore : said.goes}</span>{' '}
          {kept && (
            <button type="button" className="quiet" disabled={keep.isPending} onClick={() => keep.mutate()}>
              {said.keepReport}
            </button>
          )}
        </>
      )}
      {keep.error && <Failure error={keep.error} />}
    </p>
  )
}

/** Its text, under the hash of it; a name that ends as text, for only the text is here. */
function bodyOf({ hash, text, name, published, publisher }: GivenReport, { title }: ReadReport) {
  const called = name === PASTED ? firstOf(title === PASTED ? text : title) : name
  return {
    id: hash,
    text,
    name: /\.(?:txt|text|md|markdown)$/i.test(called) ? called : `${called}.txt`,
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
  }
}

/** No more of a title or text than a name has, in one line. */
const firstOf = (words: string): string =>
  words
    .trim()
    .split(/\s*[\r\n]/)[0]!
    .slice(0, 60)

/** What a text is called that came without a name. */
export const PASTED = 'pasted.txt'
