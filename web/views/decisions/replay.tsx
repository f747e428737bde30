import { Link } from '@tanstack/react-router'
import type { Came, Changed, Decided, Redecided } from '../../core/decided.js'
import { English } from '../../law/show.js'
import { today } from '../../shell/clock.js'
import { First } from '../../shell/first.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useDay, useWords, useWordsOf } from '../../words/language.js'
import { words as checkWords } from '../check/words.js'
import { type Decision, type Replayed, useRedecided, useReplay } from './stored.js'
import { words } from './words.js'

/** Whether it still comes out so: byte for byte under its own edition, and what the law on file now makes of the same question. */
export function Replay({ row, decided }: { readonly row: Decision; readonly decided: Decided }) {
  const said = useWordsOf(words)
  const replay = useReplay(row.id)
  const again = useRedecided(row.record)
  const now = today()
  return (
    <section className="group replay" aria-labelledby="replay-title">
      <h2 id="replay-title">{said.replay}</h2>
      <p className="muted small">{said.replayMeans}</p>
      <p className="tools">
        <button type="button" className="firm" disabled={replay.isPending} onClick={() => replay.mutate()}>
          {said.replayOwn}
        </button>{' '}
        <button type="button" className="firm" disabled={again.isPending} onClick={() => again.mutate({})}>
          {said.replayNow}
        </button>{' '}
        {decided.knownAt !== now && (
          <button
            type="button"
            className="firm"
            disabled={again.isPending}
            onClick={() => again.mutate({ when: { on: decided.on, knownAt: now } })}
          >
            {said.replayKnown}
          </button>
        )}
      </p>
      {replay.isPending && <Waiting />}
      {replay.data && <Own of={replay.data} />}
      {replay.error && <Failure error={replay.error} />}
      {again.isPending && <Waiting />}
      {again.data && <Again of={again.data} />}
      {again.error && <Failure error={again.error} />}
    </section>
  )
}

function Own({ of }: { readonly of: Replayed }) {
  const said = useWordsOf(words)
  if (of.same)
    return (
      <p role="status" className="sound">
        {said.same}
      </p>
    )
  return (
    <div role="status" className="open">
      <p>{'at' in of ? said.differs(of.at) : said.notCanonical(of.notCanonical)}</p>
      {'at' in of && (
        <dl className="facts">
          <div>
            <dt>{said.recorded}</dt>
            <dd>
              <code>{short(of.recorded)}</code>
            </dd>
          </div>
          <div>
            <dt>{said.replayed}</dt>
            <dd>
              <code>{short(of.replayed)}</code>
            </dd>
          </div>
        </dl>
      )}
    </div>
  )
}

const short = (value: unknown): string => JSON.stringify(value)?.slice(0, 400) ?? ''

function Again({ of: { edition, on, knownAt, same, changed } }: { readonly of: Redecided }) {
  const said = useWordsOf(words)
  const day = useDay()
  return (
    <div role="status">
      <p className={changed.length ? 'open' : 'sound'}>
        {said.under(edition.slice(0, 12), day(on), day(knownAt))}{' '}
        {changed.length ? said.changed(changed.length, same) : said.unchanged(same)}
      </p>
      {changed.length > 0 && (
        <First of={changed}>
          {(shown) => (
            <ul className="verdicts">
              {shown.map((one) => (
                <Change key={one.provision} of={one} />
              ))}
            </ul>
          )}
        </First>
      )}
    </div>
  )
}

function Change({ of: { provision, says, was, is } }: { readonly of: Changed }) {
  const said = useWordsOf(words)
  const cameWords = useCameWords()
  return (
    <li>
      <p>
        <Link to="/register/$provision" params={{ provision }}>
          <code>{provision}</code>
        </Link>{' '}
        <English>{says}</English>
      </p>
      <p className="small">
        {was ? cameWords(was) : said.notThere} → <strong>{is ? cameWords(is) : said.notThere}</strong>
      </p>
    </li>
  )
}

function useCameWords(): (came: Came) => string {
  const said = useWordsOf(words)
  const check = useWordsOf(checkWords)
  const shell = useWords()
  return ({ status, because, state, item }) =>
    `${said.statuses[status]} · ${shell.states[state]} · ${check.because(because, status === 'binding' ? 'yes' : 'no', 0)} · ${item}`
}
