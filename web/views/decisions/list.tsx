import { Link } from '@tanstack/react-router'
import { useEdition } from '../../core/hooks.js'
import { Failure } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { type DecisionRow, useVerify } from './stored.js'
import { words } from './words.js'

type Listed = {
  readonly rows: readonly DecisionRow[]
  readonly filtered: boolean
  readonly more: (() => void) | undefined
  readonly busy: boolean
}

export function List({ rows, filtered, more, busy }: Listed) {
  const said = useWordsOf(words)
  if (rows.length === 0)
    return filtered ? (
      <p>{said.noneSuch}</p>
    ) : (
      <div className="empty">
        <p>{said.empty}</p>
        <p>
          <Link to="/check">{said.toCheck}</Link>
        </p>
      </div>
    )
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {said.number}
            </th>
            <th scope="col">{said.part}</th>
            <th scope="col">{said.outcome}</th>
            <th scope="col">{said.asked}</th>
            <th scope="col">{said.edition}</th>
            <th scope="col">{said.kept}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} of={row} />
          ))}
        </tbody>
      </table>
      <p className="tools">
        {more && (
          <button type="button" className="firm" disabled={busy} onClick={more}>
            {said.more}
          </button>
        )}
        <Whole />
      </p>
    </>
  )
}

function Row({
  of: { id, seq, subject, outcome, on, known_at, edition, scenarios, by, at },
}: {
  readonly of: DecisionRow
}) {
  const said = useWordsOf(words)
  const day = useDay()
  const here = useEdition()
  return (
    <tr>
      <td className="number" data-label={said.number}>
        {seq}
      </td>
      <th scope="row" data-label={said.part}>
        <Link to="/decisions/$decision" params={{ decision: id }}>
          {subject}
        </Link>
      </th>
      <td className={outcome} data-label={said.outcome}>
        <span>
          {said.outcomes[outcome]}
          {scenarios && <strong className="small"> {said.supposed}</strong>}
        </span>
      </td>
      <td data-label={said.asked}>
        <span>
          <time>{day(on)}</time> <span className="muted small">{said.asKnown(day(known_at))}</span>
        </span>
      </td>
      <td data-label={said.edition}>
        <span>
          <code>{edition.slice(0, 12)}</code>
          {here.data && here.data.edition !== edition && <span className="small muted"> {said.otherEdition}</span>}
        </span>
      </td>
      <td data-label={said.kept}>
        <span>
          {by} <time className="muted small">{moment(at, day)}</time>
        </span>
      </td>
    </tr>
  )
}

/** `22 Nov 2026, 10:03 UTC`. */
export const moment = (at: string, day: (text: string) => string): string =>
  `${day(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`

/** Reads every chain of the store again, and says the first break. */
function Whole() {
  const said = useWordsOf(words)
  const verify = useVerify()
  return (
    <>
      <button type="button" className="quiet" disabled={verify.isPending} onClick={() => verify.mutate()}>
        {said.verify}
      </button>
      {verify.data && (
        <span role="status" className={verify.data.sound ? 'sound' : 'open'}>
          {verify.data.broken
            ? said.broken(verify.data.broken.chain, verify.data.broken.seq)
            : said.sound(verify.data.links)}
        </span>
      )}
      {verify.error && <Failure error={verify.error} />}
    </>
  )
}
