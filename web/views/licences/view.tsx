import './view.css'
import { Link, useSearch } from '@tanstack/react-router'
import { NoServer } from '../../api.js'
import { useUnit } from '../../law/names.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { ApplicationView } from './application.js'
import { Archive } from './archive.js'
import { Bring } from './bring.js'
import { Exact } from './exact.js'
import { Ledger } from './ledger.js'
import { Observed } from './observed.js'
import { Record } from './record.js'
import { useApplications, useLicences } from './stored.js'
import { Warnings } from './warnings.js'
import { words } from './words.js'

/** The licences on hand and how each stands on the day; one licence's ledger; applications with their clock. */
export function LicencesView() {
  const said = useWordsOf(words)
  const { licence, application } = useSearch({ from: '/licences' })
  const licences = useLicences()
  if (licences.error instanceof NoServer)
    return (
      <>
        <h1>{said.title}</h1>
        <p className="muted">{said.what}</p>
        <Failure error={licences.error} />
        <p>
          <code>lodestone serve</code>
        </p>
      </>
    )
  if (licences.error) return <Failure error={licences.error} again={() => void licences.refetch()} />
  if (!licences.data) return <Waiting />
  const { items } = licences.data
  return (
    <div className="licences">
      <h1>{said.title}</h1>
      {licence ? (
        <Ledger key={licence} id={licence} />
      ) : application ? (
        <ApplicationView key={application} id={application} />
      ) : (
        <>
          <p className="muted">{said.what}</p>
          {items.length === 0 ? <p>{said.empty}</p> : <List lines={items} />}
          <Record isOpen={items.length === 0} />
          <Bring />
          <Applications />
          <Observed />
          <Archive />
        </>
      )}
    </div>
  )
}

function List({ lines }: { readonly lines: NonNullable<ReturnType<typeof useLicences>['data']>['items'] }) {
  const said = useWordsOf(words)
  const day = useDay()
  const unit = useUnit()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{said.licence}</th>
          <th scope="col">{said.state}</th>
          <th scope="col">{said.through}</th>
          <th scope="col">{said.line}</th>
          <th scope="col" className="number">
            {said.granted}
          </th>
          <th scope="col" className="number">
            {said.drawn}
          </th>
          <th scope="col" className="number">
            {said.reserved}
          </th>
          <th scope="col" className="number">
            {said.remaining}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.flatMap(({ id, licence, standing, balances, warnings }) =>
          balances.map((balance, index) => (
            <tr key={`${id} ${balance.line}`} className={index ? 'more' : undefined}>
              <th scope="row" data-label={said.licence}>
                {index > 0 ? (
                  <span className="hidden">{licence.number ?? id}</span>
                ) : (
                  <span>
                    <Link to="/licences" search={{ licence: id }}>
                      {licence.number ?? id}
                    </Link>
                    <span className="small muted"> {licence.holder}</span>
                    <Warnings warnings={warnings} />
                  </span>
                )}
              </th>
              <td className={standing.state} data-label={said.state}>
                {index === 0 && said.states[standing.state]}
              </td>
              <td data-label={said.through}>{index === 0 && <time>{day(licence.validThrough)}</time>}</td>
              <td data-label={said.line}>
                <span>
                  {balance.line} <span className="small muted">{balance.item}</span>
                </span>
              </td>
              <td className="number" data-label={said.granted}>
                <span>
                  <Exact amount={balance.granted} /> {unit(balance.unit)}
                  {balance.of && <span className="small muted"> {balance.of}</span>}
                </span>
              </td>
              <td className="number" data-label={said.drawn}>
                <Exact amount={balance.drawn} />
              </td>
              <td className="number" data-label={said.reserved}>
                <Exact amount={balance.reserved} />
              </td>
              <td className="number" data-label={said.remaining}>
                <strong>
                  <Exact amount={balance.remaining} />
                </strong>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

function Applications() {
  const said = useWordsOf(words)
  const applications = useApplications()
  if (!applications.data || applications.data.items.length === 0) return null
  return (
    <section aria-labelledby="applications">
      <h2 id="applications">{said.applications}</h2>
      <ul>
        {applications.data.items.map(({ id, by, at }) => (
          <li key={id}>
            <Link to="/licences" search={{ application: id }}>
              {id}
            </Link>{' '}
            <span className="small muted">{said.written(by, at.slice(0, 10))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
