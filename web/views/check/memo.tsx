import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { VerdictLine } from '../../core/asks.js'
import type { Many } from '../../core/check.js'
import { useAsk, useEdition, useScenario } from '../../core/hooks.js'
import type { MemoGroup } from '../../core/memo.js'
import { Moves } from '../../law/moves.js'
import { Says } from '../../law/show.js'
import { Cited } from '../../law/source.js'
import { Answered } from '../../shell/state.js'
import { useDay, useWords, useWordsOf } from '../../words/language.js'
import { Bill } from './bill.js'
import { Coverage } from './coverage.js'
import { groupsOf } from './sorting.js'
import { words } from './words.js'

/** One document on the whole list, to be printed: lines that come out alike are told together, each verdict with what it rests on. */
export function Memo({ many, name }: { readonly many: Many; readonly name: string }) {
  const said = useWordsOf(words)
  const day = useDay()
  const asked = useAsk('memo', { ...many, ...useScenario() })
  const edition = useEdition()
  return (
    <section className="memo" aria-labelledby="memo">
      <h2 id="memo">{said.memo(name, many.parts.length)}</h2>
      <p>
        {said.memoDays(day(many.on), day(many.knownAt))}
        {edition.data && (
          <>
            {' '}
            {said.memoEdition} <code>{edition.data.edition}</code>
          </>
        )}
      </p>
      <Moves of={many.movement} />
      <Answered asked={asked}>
        {({ groups }) => (
          <>
            <p className="tools">
              <button type="button" className="firm" onClick={() => window.print()}>
                {said.print}
              </button>
            </p>
            {groups.length < many.parts.length && (
              <p className="muted small">{said.alike(many.parts.length, groups.length)}</p>
            )}
            {groups.map((group) => (
              <Group key={group.lines[0]!.part} of={group} />
            ))}
            {groups[0] && <Coverage of={groups[0].told.coverage} />}
          </>
        )}
      </Answered>
    </section>
  )
}

function Group({ of: { lines, told, notBinding } }: { readonly of: MemoGroup }) {
  const said = useWordsOf(words)
  const day = useDay()
  const sorted = groupsOf(told)
  return (
    <article className="memo-group">
      <h3>{lines.map(({ part, name }) => (name && name !== part ? `${part} ${name}` : part)).join(said.semicolon)}</h3>
      <p className="lead">
        {said.sentence({
          on: day(told.on),
          known: day(told.knownAt),
          binds: sorted.binding.length,
          open: sorted.open.length + told.conflicts.length,
          byTerms: sorted.byTerms,
          besideByTerms: sorted.besideByTerms,
          exempt: sorted.exempt.length,
        })}
      </p>
      <Told title={said.binds} verdicts={sorted.binding} />
      <Beside title={said.beside(sorted.beside.length)} verdicts={sorted.beside} />
      <Told title={said.exempt} verdicts={sorted.exempt} />
      <Told title={said.collides} verdicts={told.conflicts} />
      <Told title={said.cannotTell} verdicts={sorted.open} />
      <Beside title={said.openBeside(sorted.openBeside.length)} verdicts={sorted.openBeside} />
      <Told title={said.asleep} verdicts={sorted.asleep} />
      {told.bill && <Bill bill={told.bill} />}
      <p className="small muted">{said.otherwise(notBinding)}</p>
    </article>
  )
}

function Told({ title, verdicts }: { readonly title: string; readonly verdicts: readonly VerdictLine[] }) {
  if (verdicts.length === 0) return null
  return (
    <section className="group">
      <h4>
        {title} <span className="number">{verdicts.length}</span>
      </h4>
      <ul className="verdicts">
        {verdicts.map((verdict) => (
          <ToldVerdict key={verdict.provision} verdict={verdict} />
        ))}
      </ul>
    </section>
  )
}

/** What goes with a requirement: each in a line, its citations left to the provision's page. */
function Beside({ title, verdicts }: { readonly title: string; readonly verdicts: readonly VerdictLine[] }) {
  if (verdicts.length === 0) return null
  return (
    <section className="beside small">
      <h4>{title}</h4>
      <ul>
        {verdicts.map(({ provision, says, words: own }) => (
          <li key={provision}>
            <Link to="/register/$provision" params={{ provision }}>
              <code>{provision}</code>
            </Link>{' '}
            <Says zh={own?.zh}>{says}</Says>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A verdict with everything that it cites, and nothing to open: what paper can show. */
export function ToldVerdict({ verdict, children }: { readonly verdict: VerdictLine; readonly children?: ReactNode }) {
  const said = useWordsOf(words)
  const shell = useWords()
  const { provision, says, words: own, effect, state, because, value, missing, restsOn, citations } = verdict
  return (
    <li>
      <p>
        <span className={`mark ${value}`}>{said.value[value]}</span>{' '}
        <Link to="/register/$provision" params={{ provision }}>
          <code>{provision}</code>
        </Link>{' '}
        <Says zh={own?.zh}>{says}</Says>
      </p>
      <p className="why small">
        {said.effect(effect.kind)} · {shell.states[state.state]} · {said.because(because, value, missing.length)}
        {restsOn !== 'text' && <strong> · {said.restsOn[restsOn]}</strong>}
      </p>
      <ul className="cited small">
        {citations.map((cite) => (
          <li key={`${cite.ref} ${cite.at ?? ''}`}>
            <Cited cite={cite} />
          </li>
        ))}
      </ul>
      {children}
    </li>
  )
}
