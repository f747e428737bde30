import type { One } from '../../core/check.js'
import { useAsk, useScenario } from '../../core/hooks.js'
import { withAnswers } from '../../goods/loaded.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { Keep } from './keep.js'
import { save } from './save.js'
import { words } from './words.js'

/** What is missing and can decide, by who can answer; the request to send, and the way back for its answers. */
export function Missing({ one }: { readonly one: One }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  const asked = useAsk('asked', { ...one, ...useScenario() })
  const name = one.part.id.replaceAll(/[^\w-]/g, '-')
  return (
    <section className="group missing" aria-labelledby="missing-title">
      <h3 id="missing-title">{said.missing}</h3>
      {asked.error ? (
        <Failure error={asked.error} again={asked.again} />
      ) : !asked.data ? (
        <Waiting />
      ) : asked.data.requests.length === 0 ? (
        <p>{said.nothingMissing}</p>
      ) : (
        <div aria-busy={asked.isFetching}>
          <p className="muted small">{said.missingMeans}</p>
          {asked.data.requests.map(({ to, questions }) => (
            <details key={to} className="request">
              <summary>
                <strong lang="en">{to}</strong> <span className="muted">{said.questions(questions.length)}</span>
              </summary>
              <ol>
                {questions.map(({ key, ask, item, against, decides }) => (
                  <li key={key}>
                    {ask[language]}
                    <span className="why small">
                      {item && <span lang="en">{item} · </span>}
                      {said.decides(decides.length)}
                      {against.length > 0 && <span lang="en"> · {against[0]}</span>}
                    </span>
                  </li>
                ))}
              </ol>
            </details>
          ))}
          <p className="tools">
            <button
              type="button"
              className="firm"
              onClick={() => save(`${name}-request.csv`, 'text/csv', asked.data!.csv)}
            >
              {said.saveCsv}
            </button>{' '}
            <button
              type="button"
              className="firm"
              onClick={() => save(`${name}-request.md`, 'text/markdown', asked.data!.letter[language])}
            >
              {said.saveLetter}
            </button>
          </p>
        </div>
      )}
      <p className="tools">
        <label className="firm file">
          {said.answers}
          <input
            type="file"
            accept=".csv"
            onChange={async (event) => {
              const file = event.target.files?.[0]
              if (file) withAnswers({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
            }}
          />
        </label>{' '}
        <button type="button" className="firm" onClick={() => window.print()}>
          {said.print}
        </button>
        <Keep key={`${one.part.path} ${one.on} ${one.knownAt}`} one={one} />
      </p>
    </section>
  )
}
