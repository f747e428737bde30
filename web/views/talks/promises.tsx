import { Link } from '@tanstack/react-router'
import type { PromiseState } from '../../../src/claims/talks/promises.js'
import type { TalksAnswer } from '../../../src/claims/talks/talks-on.js'
import { Name } from '../../law/show.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Promised } from './promise.js'
import { STATES } from './search.js'
import { words } from './words.js'

type Shown = {
  readonly arrangements: TalksAnswer['arrangements']
  readonly state: PromiseState | undefined
  readonly open: string | undefined
}

/** The promises by arrangement, the latest first; those of one state where one is chosen. */
export function Promises({ arrangements, state, open }: Shown) {
  const said = useWordsOf(words)
  const day = useDay()
  const wanted = [...arrangements].reverse().flatMap((arrangement) => {
    const promises = arrangement.promises.filter((one) => state === undefined || one.state === state)
    return promises.length ? [{ ...arrangement, promises }] : []
  })
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{said.promises}</h2>
      <Filter arrangements={arrangements} state={state} />
      {wanted.length === 0 && <p className="notice">{said.none}</p>}
      {wanted.map(({ id, title, agreed, promises }) => (
        <section key={id} className="arrangement" aria-labelledby={`of-${id}`}>
          <h3 id={`of-${id}`}>
            <Name of={title} id={id} /> <span className="muted small">{said.agreed(day(agreed))}</span>
          </h3>
          <ul>
            {promises.map((promise) => (
              <Promised key={promise.id} of={promise} open={open === promise.id} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Filter({ arrangements, state }: Omit<Shown, 'open'>) {
  const said = useWordsOf(words)
  const all = arrangements.flatMap(({ promises }) => promises)
  const choices = [
    { value: undefined, name: said.all, count: all.length },
    ...STATES.map((value) => ({
      value,
      name: said.states[value],
      count: all.filter((one) => one.state === value).length,
    })),
  ]
  return (
    <nav className="filter" aria-label={said.filter}>
      {choices.map(({ value, name, count }) => (
        <Link
          key={name}
          to="."
          search={(before: object) => ({ ...before, state: value, open: undefined })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          aria-current={value === state ? 'true' : undefined}
        >
          {name} <span className="number">{count}</span>
        </Link>
      ))}
    </nav>
  )
}
