import { Link } from '@tanstack/react-router'
import { STATES } from '../../../src/register/history.js'
import type { Briefed } from '../../core/asks.js'
import { useBrief } from '../../core/hooks.js'
import { Freshness } from '../../law/freshness.js'
import { useNames } from '../../law/names.js'
import { State } from '../../law/show.js'
import { Stale } from '../../law/stale.js'
import { Answered } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Changed } from './changed.js'
import { Deadlines } from './deadlines.js'
import { MyParts } from './parts.js'
import { Unresolved } from './unresolved.js'
import './today.css'
import { words } from './words.js'

/** What a desk reads in the morning: the law on the day, what of it binds, what turned, what nobody can tell, what comes next. */
export function Today() {
  return (
    <Answered asked={useBrief()}>
      {(brief) => (
        <div className="today">
          <Lead brief={brief} />
          <div className="columns">
            <div>
              <MyParts />
              <Unresolved brief={brief} />
            </div>
            <div>
              <Deadlines brief={brief} />
              <Changed brief={brief} />
              <Freshness regimes={brief.regimes} />
            </div>
          </div>
        </div>
      )}
    </Answered>
  )
}

function Lead({ brief }: { readonly brief: Briefed }) {
  const text = useWordsOf(words)
  const name = useNames()
  const day = useDay()
  const { on, knownAt, counts, early, idle } = brief
  const stale = staleDays(brief).map(({ through, count }) => text.regimes(day(through), count))
  return (
    <header>
      <h1>{text.certain(day(on), day(knownAt), on === knownAt, counts)}</h1>
      {stale.length > 0 && <Stale through={staleDays(brief)[0]!.through}>{text.stale(stale.join(text.and))}</Stale>}
      {early.length > 0 && (
        <p className="stale">
          {text.early([...new Set(early.map(({ regime }) => name('regime', regime)))].join(text.comma))}
        </p>
      )}
      <ul className="counts" aria-label={text.allOf}>
        {STATES.filter((state) => counts[state] && state !== 'none').map((state) => (
          <li key={state}>
            <Link to="/register" search={{ state }}>
              <State of={state} /> <span className="number">{counts[state]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {idle.length > 0 && <p className="muted">{text.idle(idle.length)}</p>}
    </header>
  )
}

/** Each day through which some regimes are held, and how many. */
function staleDays({ stale }: Briefed): readonly { readonly through: string; readonly count: number }[] {
  const days = [...new Set(stale.map(({ verifiedThrough }) => verifiedThrough))].sort()
  return days.map((through) => ({
    through,
    count: stale.filter(({ verifiedThrough }) => verifiedThrough === through).length,
  }))
}
