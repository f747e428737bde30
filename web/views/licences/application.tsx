import { Link } from '@tanstack/react-router'
import { Failure, Waiting } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { useApplication } from './stored.js'
import { words } from './words.js'

/** An application on the day: its steps, its clock under each reading, and its papers. */
export function ApplicationView({ id }: { readonly id: string }) {
  const said = useWordsOf(words)
  const day = useDay()
  const asked = useApplication(id)
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  const { application, clock, checklist } = asked.data
  return (
    <>
      <p>
        <Link to="/licences" search={(before) => ({ ...before, application: undefined })}>
          ← {said.all}
        </Link>
      </p>
      <h2>
        {application.id} <span className="state">{clock.state}</span>
      </h2>
      <p>
        {application.applicant} · <code>{application.kind}</code>
      </p>
      <h3>{said.clock}</h3>
      <p>
        {said.runs[clock.runs]}
        {clock.days && <> · {said.days(clock.days.days, clock.days.working)}</>}
        {clock.started && <> · {said.since(day(clock.started))}</>}
      </p>
      {clock.limits.map((limit) => (
        <p key={limit.reading} className={limit.overdue === 'yes' ? 'open' : undefined}>
          {clock.limits.length > 1 && <span lang="en">{limit.reading}: </span>}
          {limit.counted !== undefined && said.counted(limit.counted, limit.left)}
          {limit.due && <> · {said.due(day(limit.due))}</>}
          {limit.stopped && <> · {said.stopped}</>}
        </p>
      ))}
      <ul className="small muted" lang="en">
        {clock.why.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <h3>{said.steps}</h3>
      <ol>
        {application.steps.map(({ move, on, note }) => (
          <li key={`${move} ${on}`}>
            <time>{day(on)}</time> {move.replaceAll('-', ' ')} <span className="muted small">{note}</span>
          </li>
        ))}
      </ol>
      <h3>{said.papers}</h3>
      <table className="ledger">
        <tbody>
          {checklist.map(({ document, party, status }) => (
            <tr key={`${document.id} ${party ?? ''}`}>
              <th scope="row" lang="en">
                {document.id.replaceAll('-', ' ')} {party && <span className="muted small">{party}</span>}
              </th>
              <td className={status === 'there' ? undefined : 'open'}>{said.paper[status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
