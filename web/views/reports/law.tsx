import type { HeldLine, Law } from '../../core/reports.js'
import { English, ProvisionLink, State } from '../../law/show.js'
import { SourceLink } from '../../law/source.js'
import { useWordsOf } from '../../words/language.js'
import { Judge } from './judge.js'
import { words } from './words.js'

const FIRST = 3

/** What the register has of a claim: the verdict with its reason and its text, and the state of each provision on the report's day and now. */
export function LawBeside({ law }: { readonly law: Law }) {
  const said = useWordsOf(words)
  const { verdict, why, citation, held, hindsight } = law
  return (
    <div className={`law ${verdict}`}>
      <p>
        <strong className="verdict">
          {said.law}
          {said.verdicts[verdict]}
        </strong>{' '}
        <English>{why}</English>{' '}
        {citation && (
          <span className="source">
            (<SourceLink cite={citation} lang="en" />)
          </span>
        )}
      </p>
      {held.length > 0 && <States held={held.slice(0, FIRST)} />}
      {held.length > FIRST && (
        <details>
          <summary>{said.moreTexts(held.length - FIRST)}</summary>
          <States held={held.slice(FIRST)} />
        </details>
      )}
      {hindsight && (
        <p>
          <strong>{said.hindsight[hindsight.outcome]}:</strong> <English>{hindsight.why}</English>
        </p>
      )}
      <Judge law={law} />
    </div>
  )
}

function States({ held }: { readonly held: readonly HeldLine[] }) {
  const said = useWordsOf(words)
  return (
    <ul className="states">
      {held.map(({ provision, because, thatDay, now }) => (
        <li key={provision}>
          <ProvisionLink id={provision} /> <span className="muted">{said.linkedBy(because)}</span>
          {thatDay && (
            <span className="then">
              <span className="muted">{said.onReportDay}</span> <State of={thatDay} />
            </span>
          )}
          <span className="then">
            <span className="muted">{said.onToday}</span> <State of={now} />
          </span>
        </li>
      ))}
    </ul>
  )
}
