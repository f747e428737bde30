import type { ReactNode } from 'react'
import type { VerdictLine } from '../../core/asks.js'
import type { One, Told } from '../../core/check.js'
import { EntryFields } from '../../goods/entry-fields.js'
import { useNames } from '../../law/names.js'
import { Stale } from '../../law/stale.js'
import { First } from '../../shell/first.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Bill } from './bill.js'
import { Cover } from './cover.js'
import { RestOf } from './rest.js'
import { groupsOf } from './sorting.js'
import { Verdict } from './verdict.js'
import { words } from './words.js'

const asksOnlyOfParties = ({ missing, because }: VerdictLine): boolean =>
  because === 'missing-fact' && missing.length > 0 && missing.every((key) => key.startsWith('party.'))

/** What is certain first, in a sentence; then what binds, what collides, what cannot be told and why, what sleeps, and the rest. */
export function Verdicts({ told, one }: { readonly told: Told; readonly one: One }) {
  const said = useWordsOf(words)
  const day = useDay()
  const { binding, exempt, beside, open, openBeside, asleep, byTerms, besideByTerms } = groupsOf(told)
  const screening = open.filter(asksOnlyOfParties)
  const others = open.filter((verdict) => !screening.includes(verdict))
  const stale = told.coverage.filter((line) => line.stale && line.coverage !== 'pointed at')
  return (
    <section aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">{told.name ?? told.part}</h2>
      {told.early && <p className="stale">{said.early}</p>}
      {stale.length > 0 && (
        <Stale through={stale.map((line) => line.verifiedThrough).sort()[0]!}>
          {said.stale(day(stale.map((line) => line.verifiedThrough).sort()[0]!))}
        </Stale>
      )}
      <p className="lead">
        {said.sentence({
          on: day(told.on),
          known: day(told.knownAt),
          binds: binding.length,
          open: open.length + told.conflicts.length,
          byTerms,
          besideByTerms,
          exempt: exempt.length,
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
      <Group title={said.exempt} verdicts={exempt} one={one} />
      <Cover one={one} told={told} />
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
      <Group title={said.asleep} verdicts={asleep} one={one} />
      {told.bill && (
        <Bill bill={told.bill}>{told.bill.slots.some(({ layer }) => layer.startsWith('us/')) && <EntryFields />}</Bill>
      )}
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

type Listed = { readonly verdicts: readonly VerdictLine[]; readonly one: One }

/** As many as are read one by one; more are told by the act that they stand in. */
const FEW = 20

const List = ({ verdicts, one }: Listed) =>
  verdicts.length > FEW ? <ByAct verdicts={verdicts} one={one} /> : <Each verdicts={verdicts} one={one} />

const Each = ({ verdicts, one }: Listed) => (
  <First of={verdicts}>
    {(shown) => (
      <ul className="verdicts">
        {shown.map((verdict) => (
          <Verdict key={verdict.provision} verdict={verdict} one={one} />
        ))}
      </ul>
    )}
  </First>
)

/** Many verdicts, closed under the acts that they stand in, each act with their number. */
function ByAct({ verdicts, one }: Listed) {
  const name = useNames()
  const acts = [...new Set(verdicts.map(({ instrument }) => instrument))].map((id) => ({
    id,
    of: verdicts.filter(({ instrument }) => instrument === id),
  }))
  return (
    <First of={acts}>
      {(shown) => (
        <ul className="acts">
          {shown.map(({ id, of }) => (
            <li key={id}>
              <details>
                <summary>
                  {name('act', id)} <span className="muted number">{of.length}</span>
                </summary>
                <Each verdicts={of} one={one} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </First>
  )
}
