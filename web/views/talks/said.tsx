import type { Tally as TallyOf } from '../../../src/claims/talks/ends.js'
import type { Later, Party, Statement } from '../../../src/claims/talks/model.js'
import type { StateName } from '../../../src/register/history.js'
import type { Words } from '../../../src/register/model.js'
import { Day, English, InstrumentLink, ProvisionLink, State } from '../../law/show.js'
import { Cited } from '../../law/source.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** The words as they were said, the Chinese first. */
export function Quoted({ of: { zh, en } }: { readonly of: Words }) {
  return (
    <>
      {zh && <span lang="zh">“{zh}”</span>}
      {en && (
        <English>
          {zh && ' '}“{en}”
        </English>
      )}
    </>
  )
}

/** What a side says, in its own words where they were seen, with its source. */
export function Said({ of: { words: own, says, cite } }: { readonly of: Statement }) {
  const said = useWordsOf(words)
  return (
    <>
      <blockquote>
        {own ? <Quoted of={own} /> : <span className="muted">{said.asReported} </span>}
        {says && (
          <English>
            {own && ' '}
            {says}
          </English>
        )}
      </blockquote>
      <p className="source small">
        <Cited cite={cite} />
      </p>
    </>
  )
}

export function Laters({ of }: { readonly of: readonly Later[] }) {
  const said = useWordsOf(words)
  return of.map(({ date, says, cite }) => (
    <p key={`${date} ${says}`}>
      {said.later}, <Day of={date} />: <English>{says}</English>{' '}
      <span className="source small">
        <Cited cite={cite} />
      </span>
    </p>
  ))
}

export function Steps({ of }: { readonly of: Readonly<Partial<Record<Party, string>>> }) {
  const said = useWordsOf(words)
  return Object.entries(of).map(([party, step]) => (
    <p key={party}>
      {said.needs(said.by[party as Party])} <English>{step}</English>
    </p>
  ))
}

/** How many provisions are in which state. */
export const Tally = ({ of }: { readonly of: TallyOf }) =>
  Object.entries(of).map(([state, count]) => (
    <span key={state} className="tally">
      <span className="number">{count}</span> <State of={state as StateName} />
    </span>
  ))

/** An id of the register, to where it stands there. */
export const Id = ({ of }: { readonly of: string }) =>
  of.includes('#') ? <ProvisionLink id={of} /> : <InstrumentLink id={of} />
