import type { ReactNode } from 'react'
import type { VerdictLine } from '../../core/asks.js'
import type { One, Told } from '../../core/check.js'
import { useDay, useWords, useWordsOf } from '../../words/language.js'
import { Bill } from './bill.js'
import { RestOf } from './rest.js'
import { Verdict } from './verdict.js'
import { words } from './words.js'

const REQUIREMENTS: readonly string[] = ['licence', 'prohibition', 'duty', 'fee']
const isRequirement = ({ effect }: VerdictLine): boolean => REQUIREMENTS.includes(effect.kind)
const isLevy = ({ effect }: VerdictLine): boolean => effect.kind === 'duty' || effect.kind === 'fee'
const asksOnlyOfParties = ({ missing, because }: VerdictLine): boolean =>
  because === 'missing-fact' && missing.length > 0 && missing.every((key) => key.startsWith('party.'))

/** What is certain first, in a sentence; then what binds, what collides, what cannot be told and why, what sleeps, and the rest. */
export function Verdicts({ told, one }: { readonly told: Told; readonly one: One }) {
  const said = useWordsOf(words)
  const shell = useWords()
  const day = useDay()
  const binding = told.binding.filter((verdict) => isRequirement(verdict) && !isLevy(verdict))
  const beside = told.binding.filter((verdict) => !isRequirement(verdict))
  const open = told.undetermined.filter((verdict) => isRequirement(verdict) && !isLevy(verdict))
  const openBeside = told.undetermined.filter((verdict) => !isRequirement(verdict))
  const screening = open.filter(asksOnlyOfParties)
  const others = open.filter((verdict) => !screening.includes(verdict))
  const byTerms = binding.some(({ state }) => state.byItsTerms)
  const stale = told.coverage.filter((line) => line.stale && line.coverage !== 'pointed at')
  return (
    <section aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">{told.name ?? told.part}</h2>
      {told.early && <p className="stale">{said.early}</p>}
      {stale.length > 0 && (
        <p className="stale">
          <strong>{shell.stale}</strong> {said.stale(day(stale.map((line) => line.verifiedThrough).sort()[0]!))}
        </p>
      )}
      <p className="lead">
        {said.sentence({
          on: day(told.on),
          known: day(told.knownAt),
          binds: binding.length,
          open: open.length + told.conflicts.length,
          byTerms,
        })}
      </p>
      <Group title={said.binds} verdicts={binding} one={one}>
        {beside.length > 0 && (
          <details>
            <summary>{said.beside(beside.length)}</summary>
            <List verdicts={beside} one={one} />
          </details>
        )}
      </Group>
      <Group title={said.collides} verdicts={told.conflicts} one={one} />
      <Group title={said.cannotTell} verdicts={others} one={one}>
        {screening.length > 0 && (
          <details>
            <summary>{said.screening(screening.length)}</summary>
            <List verdicts={screening} one={one} />
          </details>
        )}
        {openBeside.length > 0 && (
          <details>
            <summary>{said.openBeside(openBeside.length)}</summary>
            <List verdicts={openBeside} one={one} />
          </details>
        )}
      </Group>
      <Group title={said.asleep} verdicts={told.asleep.filter((verdict) => !isLevy(verdict))} one={one} />
      {told.bill && <Bill bill={told.bill} />}
      <RestOf rest={told.rest} one={one} />
    </section>
  )
}

function Group({
  title,
  verdicts,
  one,
  children,
}: {
  readonly title: string
  readonly verdicts: readonly VerdictLine[]
  readonly one: One
  readonly children?: ReactNode
}) {
  const nothing = verdicts.length === 0 && !(Array.isArray(children) ? children.some(Boolean) : children)
  if (nothing) return null
  return (
    <section className="group">
      <h3>
        {title} <span className="muted number">{verdicts.length}</span>
      </h3>
      <List verdicts={verdicts} one={one} />
      {children}
    </section>
  )
}

const List = ({ verdicts, one }: { readonly verdicts: readonly VerdictLine[]; readonly one: One }) => (
  <ul className="verdicts">
    {verdicts.map((verdict) => (
      <Verdict key={verdict.provision} verdict={verdict} one={one} />
    ))}
  </ul>
)
