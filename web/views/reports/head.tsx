import { useId, useState } from 'react'
import type { Known } from '../../../src/claims/reading.js'
import type { GivenReport, ReadReport } from '../../core/reports.js'
import { English } from '../../law/show.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { OwnWords } from '../../words/own-words.js'
import { givenOf } from './choose.js'
import { words } from './words.js'

type Heading = {
  readonly report: ReadReport
  readonly given: GivenReport
  readonly onGiven: (report: GivenReport) => void
}

/** What the report says of itself, what a person gave, and the fields for what is missing. A report without a day asks for one. */
export function Head({ report, given, onGiven }: Heading) {
  const said = useWordsOf(words)
  const day = useDay()
  const { head, name, notes, parties } = report
  const undated = head.published.basis === 'absent'
  const known = (value: Known<string>, words = (text: string): string => text): string =>
    value.basis === 'absent'
      ? said.absent
      : value.basis === 'stated'
        ? said.stated(words(value.value), value.how)
        : said.given(words(value.value), value.stated === undefined ? '' : words(value.stated))
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="stale small">
          <English>{note}</English>
        </p>
      ))}
      {undated && <Fields key={report.hash} given={given} onGiven={onGiven} asking />}
      <div className="top">
        <div>
          <dl className="head">
            <dt>{said.facts.published}</dt>
            <dd>{known(head.published, day)}</dd>
            <dt>{said.facts.publisher}</dt>
            <dd dir="auto">
              <OwnWords>{known(head.publisher)}</OwnWords>
            </dd>
            <dt>{said.facts.kind}</dt>
            <dd>
              {said.headKinds[head.kind]}, {said.inLanguage[head.language]}
            </dd>
            {head.from.length > 0 && (
              <>
                <dt>{said.facts.from}</dt>
                <dd dir="auto" lang={head.language}>
                  {head.from.map(({ quote }) => quote).join(' · ')}
                </dd>
              </>
            )}
            <dt>{said.facts.file}</dt>
            <dd dir="auto">{name}</dd>
          </dl>
          {!undated && (
            <details className="small">
              <summary>{said.head}</summary>
              <Fields key={report.hash} given={given} onGiven={onGiven} />
            </details>
          )}
        </div>
        {parties.length > 0 && (
          <table className="parties">
            <caption>{said.parties}</caption>
            <tbody>
              {parties.map(({ issuer, acts }) => (
                <tr key={issuer}>
                  <th scope="row" dir="auto">
                    <OwnWords>{issuer}</OwnWords>
                  </th>
                  <td>
                    <OwnWords>{said.acts(acts)}</OwnWords>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  )
}

function Fields({ given, onGiven, asking }: Omit<Heading, 'report'> & { readonly asking?: boolean }) {
  const said = useWordsOf(words)
  const [published, setPublished] = useState<string>(given.published ?? '')
  const [publisher, setPublisher] = useState(given.publisher ?? '')
  const [day, by, why] = [useId(), useId(), useId()]
  return (
    <form
      className={asking ? 'ask given' : 'given'}
      onSubmit={(event) => {
        event.preventDefault()
        const { published: _, publisher: __, ...text } = given
        onGiven({ ...text, ...givenOf(published, publisher) })
      }}
    >
      {asking && <h3>{said.undated}</h3>}
      {asking && (
        <p id={why} className="small">
          {said.undatedWhy}
        </p>
      )}
      <label htmlFor={day}>{said.publishedField}</label>
      <input
        id={day}
        type="date"
        value={published}
        required={asking ?? false}
        {...(asking ? { 'aria-describedby': why } : {})}
        onChange={({ target }) => setPublished(target.value)}
      />
      <label htmlFor={by}>{said.publisherField}</label>
      <input
        id={by}
        value={publisher}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => setPublisher(target.value)}
      />
      <button type="submit" className="firm">
        {said.set}
      </button>
    </form>
  )
}
