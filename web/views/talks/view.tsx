import './view.css'
import { useSearch } from '@tanstack/react-router'
import type { PromiseState } from '../../../src/claims/talks/promises.js'
import type { TalksAnswer } from '../../../src/claims/talks/talks-on.js'
import { useAsk } from '../../core/hooks.js'
import { Stale } from '../../law/stale.js'
import { useWhen } from '../../shell/clock.js'
import { Answered } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Contacts } from './contacts.js'
import { NotLaw } from './not-law.js'
import { Promises } from './promises.js'
import { Truces } from './truces.js'
import { words } from './words.js'

/** What the sides said to each other by one day, and what became of it by the other. */
export function TalksView() {
  const said = useWordsOf(words)
  const asked = useAsk('talks', useWhen(), { keep: true })
  return (
    <div className="talks">
      <h1>{said.title}</h1>
      <Answered asked={asked}>{(answer) => <Talks answer={answer} />}</Answered>
    </div>
  )
}

const LAW: readonly PromiseState[] = ['carried-out', 'partly']

function Talks({ answer }: { readonly answer: TalksAnswer }) {
  const said = useWordsOf(words)
  const day = useDay()
  const { state, open } = useSearch({ from: '/talks' })
  const { arrangements, contacts, on, knownAt, staleSince, saidDates, truces } = answer
  const promises = arrangements.flatMap((arrangement) => arrangement.promises)
  const law = promises.filter((one) => LAW.includes(one.state)).length
  const over = promises.filter((one) => one.state === 'lapsed').length
  if (contacts.length === 0 && promises.length === 0) return <p className="notice">{said.early}</p>
  return (
    <>
      {staleSince && <Stale through={staleSince}>{said.stale(day(staleSince))}</Stale>}
      <p className="lead">
        {said.lead({
          on: day(on),
          known: day(knownAt),
          promises: promises.length,
          law,
          open: promises.length - law - over,
          over,
        })}
      </p>
      <p className="muted">{said.never}</p>
      <NotLaw dates={saidDates} />
      <Promises arrangements={arrangements} state={state} open={open} />
      <Truces truces={truces} on={on} />
      <Contacts answer={answer} />
    </>
  )
}
