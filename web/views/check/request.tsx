import { requestCsv } from '../../../src/files/request/csv.js'
import { requestLetter } from '../../../src/files/request/letter.js'
import type { AskedOf, AskedOnce, Requested } from '../../../src/files/request/model.js'
import type { Asked } from '../../core/hooks.js'
import { fileName } from '../../shell/file-name.js'
import { First } from '../../shell/first.js'
import { save } from '../../shell/save.js'
import { Answered } from '../../shell/state.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** What to ask and whom, of one line or of a list; as one table to send and read back, and as letters. `name` is what the files are called. */
export function RequestOf({ asked, name }: { readonly asked: Asked<Requested>; readonly name: string }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  return (
    <>
      {asked.isFetching && asked.step && <p className="muted small">{said.searching}</p>}
      <Answered asked={asked}>
        {({ of, questions, later, csv, letter, lines }) =>
          questions === 0 ? (
            <p>{said.nothingMissing}</p>
          ) : (
            <>
              <p className="muted small">{said.missingMeans}</p>
              {lines > 1 && <p className="small">{said.askedOnce(questions, of.length, lines)}</p>}
              {later > 0 && <p className="small">{said.later(later)}</p>}
              {of.map((party) => (
                <Party key={party.name ?? party.who.en} of={party} name={name} alone={of.length === 1} />
              ))}
              <p className="tools">
                <button type="button" className="firm" onClick={() => save(`${name}-request.csv`, 'text/csv', csv)}>
                  {lines > 1 ? said.saveCsvAll(lines) : said.saveCsv}
                </button>{' '}
                <button
                  type="button"
                  className="firm"
                  onClick={() => save(`${name}-request.md`, 'text/markdown', letter[language])}
                >
                  {said.saveLetter}
                </button>
              </p>
            </>
          )
        }
      </Answered>
    </>
  )
}

/** What one party is asked, to be sent to nobody else: with `alone` the request is its own already. */
function Party({ of, name: list, alone }: { readonly of: AskedOf; readonly name: string; readonly alone: boolean }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  const { name, who, questions } = of
  const file = `${list}-${fileName(name ?? who.en)}-request`
  return (
    <details className="request">
      <summary>
        <strong>{name ?? who[language]}</strong>{' '}
        <span className="muted">
          {name && `${who[language]} · `}
          {said.questions(questions.length)}
        </span>
      </summary>
      <First of={questions}>
        {(shown) => (
          <ol>
            {shown.map((question) => (
              <Once key={question.id} of={question} />
            ))}
          </ol>
        )}
      </First>
      {!alone && (
        <p className="tools">
          <button type="button" className="quiet" onClick={() => save(`${file}.csv`, 'text/csv', requestCsv([of]))}>
            {said.partyCsv(name ?? who[language])}
          </button>{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => save(`${file}.md`, 'text/markdown', requestLetter([of], language))}
          >
            {said.partyLetter}
          </button>
        </p>
      )}
    </details>
  )
}

const COMPARED = 3

function Once({ of: { ask, parts, against, words: quoted, laws, how, decides } }: { readonly of: AskedOnce }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  const compared = against.map((one) => one[language])
  return (
    <li>
      {ask[language]}
      <span className="why small">
        {said.how(how[language])}
        {' · '}
        {said.decides(decides)}
        {compared.length > 0 && ' · '}
        {compared.length > 0 &&
          said.comparedWith(compared.slice(0, COMPARED).join(said.semicolon), compared.length - COMPARED)}
        {quoted[0] && (
          <>
            {' '}
            <q lang="zh">{quoted[0]}</q>
          </>
        )}
        {' · '}
        {said.laws(
          laws
            .slice(0, COMPARED)
            .map((one) => one[language])
            .join(said.comma),
          laws.length - COMPARED,
        )}
      </span>
      {(parts.length > 1 || (parts[0]?.paths.length ?? 0) > 1) && (
        <First of={parts}>
          {(shown) => (
            <ul className="about small">
              {shown.map((part) => (
                <li key={part.keys[0]}>
                  {part.name} <span className="muted">{part.paths.join(', ')}</span>
                </li>
              ))}
            </ul>
          )}
        </First>
      )}
    </li>
  )
}
