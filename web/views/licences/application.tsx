import { Link } from '@tanstack/react-router'
import { useNames } from '../../law/names.js'
import { English, Name } from '../../law/show.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { useApplication } from './stored.js'
import { words } from './words.js'

/** An application on the day: its steps, its clock under each reading, and its papers. */
export function ApplicationView({ id }: { readonly id: string }) {
  const said = useWordsOf(words)
  const day = useDay()
  const name = useNames()
  const asked = useApplication(id)
  if (asked.error) return <Failure error={asked.error} again={() => void asked.refetch()} />
  if (!asked.data) return <Waiting />
  const { application, clock, checklist } = asked.data
  return (
    <>
      <p>
        <Link to="/licences" search={{}}>
          ← {said.all}
        </Link>
      </p>
      <h2>
        {application.id} <span className="state">{said.clockStates[clock.state]}</span>
      </h2>
      <p>
        {application.applicant} · {name('licence', application.kind)}
      </p>
      <h3>{said.clock}</h3>
      <p>
        {said.runs[clock.runs]}
        {clock.days && <> · {said.days(clock.days.days, clock.days.working)}</>}
        {clock.started && <> · {said.since(day(clock.started))}</>}
      </p>
      {clock.limits.map((limit) => (
        <p key={limit.reading} className={limit.overdue === 'yes' ? 'open' : undefined}>
          {clock.limits.length > 1 && <English>{limit.reading}: </English>}
          {limit.counted !== undefined && said.counted(limit.counted, limit.left)}
          {limit.due && <> · {said.due(day(limit.due))}</>}
          {limit.weekdaysAlone && <> · {said.weekdaysAlone(day(limit.weekdaysAlone))}</>}
          {limit.stopped && <> · {said.stopped}</>}
        </p>
      ))}
      <ul className="small muted">
        {clock.why.map(({ says }) => (
          <li key={says}>
            <English>{says}</English>
          </li>
        ))}
      </ul>
      <h3>{said.steps}</h3>
      <ol>
        {application.steps.map(({ move, on, note }) => (
          <li key={`${move} ${on}`}>
            <time>{day(on)}</time> {said.moves[move]} <span className="muted small">{note}</span>
          </li>
        ))}
      </ol>
      <h3>{said.papers}</h3>
      <table className="ledger">
        <tbody>
          {checklist.map(({ document, party, status }) => (
            <tr key={`${document.id} ${party ?? ''}`}>
              <th scope="row">
                <Name of={document.name} id={document.id} /> {party && <span className="muted small">{party}</span>}
              </th>
              <td className={status === 'there' ? undefined : 'open'}>{said.paper[status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
