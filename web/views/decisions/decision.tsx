import '../check/view.css'
import './view.css'
import { Link, useParams } from '@tanstack/react-router'
import type { VerdictLine } from '../../core/asks.js'
import type { Decided } from '../../core/decided.js'
import { useEdition } from '../../core/hooks.js'
import { Moves } from '../../law/moves.js'
import { Name } from '../../law/show.js'
import { fileName } from '../../shell/file-name.js'
import { First } from '../../shell/first.js'
import { save } from '../../shell/save.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Composition } from '../check/composition.js'
import { Coverage } from '../check/coverage.js'
import { Tree } from '../check/explanation.js'
import { ToldVerdict } from '../check/memo.js'
import { groupsOf } from '../check/sorting.js'
import { words as checkWords } from '../check/words.js'
import { moment } from './list.js'
import { Replay } from './replay.js'
import { type Decision, useDecision } from './stored.js'
import { words } from './words.js'

/** One kept decision: what was asked, under which law, what came out and why, who kept it, and whether it still comes out so. */
export function DecisionView() {
  const said = useWordsOf(words)
  const { decision } = useParams({ from: '/decisions/$decision' })
  const { data, error, refetch } = useDecision(decision)
  return (
    <div className="decisions decision">
      <p className="back">
        <Link to="/decisions">← {said.all}</Link>
      </p>
      {error ? (
        <>
          <h1>{said.title}</h1>
          <Failure error={error} again={() => void refetch()} />
        </>
      ) : data ? (
        <Opened row={data.row} decided={data.decided} />
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function Opened({ row, decided }: { readonly row: Decision; readonly decided: Decided }) {
  const said = useWordsOf(words)
  const check = useWordsOf(checkWords)
  const day = useDay()
  const { binding, exempt, beside, open, openBeside, byTerms, besideByTerms } = groupsOf(decided)
  const { part } = decided
  const answered = Object.keys(decided.answers).length
  return (
    <>
      <h1>{part.name ?? part.id}</h1>
      <p className="lead">
        {check.sentence({
          on: day(decided.on),
          known: day(decided.knownAt),
          binds: binding.length,
          open: open.length + decided.conflicts.length,
          byTerms,
          besideByTerms,
          exempt: exempt.length,
        })}
      </p>
      <p className="tools">
        <button type="button" className="firm" onClick={() => window.print()}>
          {said.print}
        </button>{' '}
        <button
          type="button"
          className="firm"
          onClick={() => save(`decision-${row.seq}-${fileName(row.subject)}.json`, 'application/json', row.record)}
        >
          {said.download}
        </button>
      </p>
      <Facts row={row} decided={decided} />
      <section className="group">
        <h2>{said.question}</h2>
        <Moves of={decided.movement} />
        {answered > 0 && <p className="small">{said.answered(answered)}</p>}
        <details className="declared">
          <summary>{said.goods}</summary>
          <Composition part={part} answers={decided.answers} />
        </details>
      </section>
      <section className="group">
        <h2>{said.verdicts}</h2>
        <Told title={check.binds} verdicts={[...binding, ...decided.binding.filter(isLevy)]} decided={decided} />
        <Told title={said.beside} verdicts={beside} decided={decided} />
        <Told title={check.exempt} verdicts={exempt} decided={decided} />
        <Told title={check.collides} verdicts={decided.conflicts} decided={decided} />
        <Told title={check.cannotTell} verdicts={[...open, ...decided.undetermined.filter(isLevy)]} decided={decided} />
        <Told title={said.openBeside} verdicts={openBeside} decided={decided} />
        <p className="small muted">{check.otherwise(decided.notBinding)}</p>
      </section>
      <Replay row={row} decided={decided} />
      <Coverage of={decided.coverage} />
    </>
  )
}

const isLevy = ({ effect }: VerdictLine): boolean => effect.kind === 'duty' || effect.kind === 'fee'

/** Who kept it, its place in the chain, and the law that it rests on. */
function Facts({ row, decided }: { readonly row: Decision; readonly decided: Decided }) {
  const said = useWordsOf(words)
  const day = useDay()
  const here = useEdition()
  const { scenarios, stale, early } = decided
  return (
    <dl className="facts">
      <Fact term={said.kept}>
        {row.by}, {moment(row.at, day)}
      </Fact>
      <Fact term={said.place}>{said.chain(row.seq)}</Fact>
      <Fact term={said.hash}>
        <code>{row.id}</code>
      </Fact>
      <Fact term={said.key}>
        <code>{row.key}</code>
      </Fact>
      <Fact term={said.edition}>
        <code>{row.edition}</code>{' '}
        {here.data && (here.data.edition === row.edition ? said.thisEdition : said.otherEdition)}
      </Fact>
      <Fact term={said.engine}>{row.engine}</Fact>
      {scenarios.length > 0 && (
        <Fact term={said.scenario}>
          <strong>{said.supposed}</strong>{' '}
          {scenarios.map(({ id, title }) => (
            <Name key={id} of={title} id={id} />
          ))}
        </Fact>
      )}
      {(stale || early) && (
        <Fact term={said.reach}>{[stale && said.wasStale, early && said.wasEarly].filter(Boolean).join(' ')}</Fact>
      )}
    </dl>
  )
}

const Fact = ({ term, children }: { readonly term: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

function Told({
  title,
  verdicts,
  decided,
}: {
  readonly title: string
  readonly verdicts: readonly VerdictLine[]
  readonly decided: Decided
}) {
  const said = useWordsOf(words)
  if (verdicts.length === 0) return null
  return (
    <section className="group">
      <h3>
        {title} <span className="muted number">{verdicts.length}</span>
      </h3>
      <First of={verdicts}>
        {(shown) => (
          <ul className="verdicts">
            {shown.map((verdict) => (
              <ToldVerdict key={verdict.provision} verdict={verdict}>
                <details className="tree">
                  <summary className="small">{said.why}</summary>
                  <Tree lines={decided.explained[verdict.provision] ?? []} />
                </details>
              </ToldVerdict>
            ))}
          </ul>
        )}
      </First>
    </section>
  )
}
