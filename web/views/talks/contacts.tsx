import type { ContactAnswer } from '../../../src/claims/talks/contacts.js'
import { PARTIES, type Party } from '../../../src/claims/talks/model.js'
import type { TalksAnswer } from '../../../src/claims/talks/talks-on.js'
import { Day, English, Name } from '../../law/show.js'
import { Cited } from '../../law/source.js'
import { useDay, useLanguage, useWordsOf } from '../../words/language.js'
import { Quoted } from './said.js'
import { words } from './words.js'

/** Rounds, calls and visits in time, with what each side says of each; the day asked about stands among them. */
export function Contacts({ answer: { contacts, on, last, next } }: { readonly answer: TalksAnswer }) {
  const said = useWordsOf(words)
  const day = useDay()
  const before = contacts.filter(({ from }) => from !== undefined && from <= on)
  const after = contacts.filter(({ from }) => from === undefined || from > on)
  const rows = (some: readonly ContactAnswer[]) =>
    some.map((one) => (
      <Contact
        key={one.contact.id}
        of={one}
        mark={
          one.contact.id === last?.contact.id ? said.last : one.contact.id === next?.contact.id ? said.next : undefined
        }
      />
    ))
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{said.contacts}</h2>
      <p className="muted">
        {said.contactsLead} {!next && said.noNext}
      </p>
      <ol className="contacts">
        {rows(before)}
        <li className="today">
          <span>{said.theDay(day(on))}</span>
        </li>
        {rows(after)}
      </ol>
    </section>
  )
}

function Contact({ of, mark }: { readonly of: ContactAnswer; readonly mark: string | undefined }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  const day = useDay()
  const { contact, state, from, to, parties } = of
  const { kind, title, place, ordinal, askedBy, agenda, id } = contact
  const name = title[language] ?? title.en ?? ''
  const statements = PARTIES.flatMap((party) => (parties[party] ?? []).map((report) => ({ party, report })))
  return (
    <li className={`contact ${state}`}>
      <p className="day">{!from ? said.noDay : to && to !== from ? said.days(from, to, day) : <Day of={from} />}</p>
      <div>
        <p>
          <strong>
            <Name of={title} id={id} />
          </strong>{' '}
          <span className="muted">
            {ordinal ? said.nth(said.kinds[kind], ordinal.nth) : said.kinds[kind]}
            {place && !name.includes(place) && (
              <>
                , <English>{place}</English>
              </>
            )}
            {askedBy && <> · {said.askedBy(said.by[askedBy.party])}</>}
          </span>
          {mark && <span className="badge"> {mark}</span>}
        </p>
        <p className="parties">
          <strong className={`status ${state}`}>{said.contactStates[state]}</strong>
          {PARTIES.map((party) => (
            <span key={party}>
              <span className="muted">{said.says(said.party[party])}</span> {statusOf(said, parties, party)}
            </span>
          ))}
        </p>
        <details className="small">
          <summary>{said.sources(statements.length)}</summary>
          {agenda && (
            <p>
              {said.agenda} <English>{agenda.items.join('; ')}</English>
            </p>
          )}
          <ul>
            {statements.map(({ party, report }) => (
              <li key={`${party} ${report.cite.ref} ${report.status} ${report.says}`}>
                {said.says(said.party[party])} {said.statuses[report.status]}{' '}
                {report.words && <Quoted of={report.words} />} {report.says && <English>{report.says}</English>}{' '}
                <span className="source">
                  <Cited cite={report.cite} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  )
}

function statusOf(
  said: (typeof words)['en'] | (typeof words)['zh'],
  parties: ContactAnswer['parties'],
  party: Party,
): string {
  const last = parties[party]?.at(-1)
  return last ? said.statuses[last.status] : said.nothing
}
