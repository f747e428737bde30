import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Verdict } from '../../../src/claims/reconcile/reconciled.js'
import type { Item } from '../../../src/claims/render/item.js'
import type { Law, ReadReport } from '../../core/reports.js'
import { useWhen } from '../../shell/clock.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { OwnWords } from '../../words/own-words.js'
import { placeOf } from './place.js'
import { whoIn } from './text.js'
import { words } from './words.js'

const ORDER: readonly Verdict[] = ['disagrees', 'newer-than-the-register', 'agrees', 'nothing-on-file', 'never-law']

const PAGE = 30

/** The claims of a report by how they stand to the register, each leading to its words. */
export function HeldAgainst({ report }: { readonly report: ReadReport }) {
  const said = useWordsOf(words)
  const day = useDay()
  const { knownAt } = useWhen()
  const { published } = report.head
  const items = report.rows.flatMap((row) => row.items).filter(({ id }) => report.law[id] !== undefined)
  const sorted = ORDER.flatMap((verdict) => items.filter(({ id }) => report.law[id]!.verdict === verdict))
  const [shown, setShown] = useState(PAGE)
  return (
    <section className="held" aria-labelledby="held-title">
      <h3 id="held-title">{said.held}</h3>
      <p className="muted small">
        {said.heldLead(published.basis === 'absent' ? '' : day(published.value), day(knownAt))}
      </p>
      {items.length === 0 && <p>{published.basis === 'absent' ? said.heldNeedsDay : said.noClaims}</p>}
      <ul>
        {sorted.slice(0, shown).map((item) => (
          <li key={item.id}>
            <Line item={item} law={report.law[item.id]!} />
          </li>
        ))}
      </ul>
      {sorted.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + PAGE)}>
          {said.moreItems(sorted.length - shown)}
        </button>
      )}
    </section>
  )
}

function Line({ item, law }: { readonly item: Item; readonly law: Law }) {
  const said = useWordsOf(words)
  return (
    <>
      <strong className={`verdict ${law.verdict}`}>{said.verdicts[law.verdict]}</strong>{' '}
      <Link
        to="."
        search={(before: object) => ({ ...before, item: placeOf(item.id)?.item })}
        replace
        resetScroll={false}
        activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
      >
        <b>
          <OwnWords>{whoIn(said, law) || item.who}</OwnWords>
        </b>{' '}
        <OwnWords>{item.what}</OwnWords>
      </Link>
    </>
  )
}
