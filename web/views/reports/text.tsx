import { Link, useNavigate } from '@tanstack/react-router'
import { memo, useMemo, useRef, useState } from 'react'
import type { Row } from '../../../src/claims/render/body.js'
import { cardInside, cardSigns } from '../../../src/claims/render/card.js'
import type { Item, Kind } from '../../../src/claims/render/item.js'
import type { Law, ReadReport } from '../../core/reports.js'
import { Drawn, DrawnAll, type Instead } from '../../law/drawn.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { LawBeside } from './law.js'
import { clickedIn, placeOf, useItems } from './place.js'
import { useTold } from './told.js'
import { words } from './words.js'

/** So many paragraphs, and so many cards of one, are drawn at first. */
const PAGE = 200
const CARDS = 40

type Reading = {
  readonly report: ReadReport
  readonly index: number
  readonly item: string | undefined
  readonly hidden: readonly Kind[]
}

/** The text with its items marked, each paragraph beside the cards of the items that begin in it. */
export function Text({ report, index, item, hidden }: Reading) {
  const said = useWordsOf(words)
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const [more, setMore] = useState(0)
  const { rows } = report
  const left = hidden.join()
  const ids = useMemo(
    () => rows.flatMap(({ items }) => items.filter(({ kind }) => !left.split(',').includes(kind)).map(({ id }) => id)),
    [rows, left],
  )
  const id = item === undefined ? undefined : `r${index + 1}-${item}`
  const asked = id === undefined ? -1 : rows.findIndex(({ items }) => items.some((one) => one.id === id))
  const shown = Math.max(PAGE + more, asked + 1)
  useItems(root, { ids, id })
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same items are reached by their cards, and by n and p */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click on marked words only goes to their card */}
      <div
        className="body"
        ref={root}
        onClick={({ target }) => {
          const clicked = clickedIn(target, ids)
          const place = clicked === undefined ? undefined : placeOf(clicked)
          if (place)
            void navigate({
              to: '.',
              search: (before: object) => ({ ...before, item: place.item }),
              replace: true,
              resetScroll: false,
            })
        }}
      >
        {rows.slice(0, shown).map((row, place) => (
          // Paragraphs of one text never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
          <Paragraph key={place} row={row} law={report.law} asked={place === asked ? id : undefined} />
        ))}
      </div>
      {rows.length > shown && (
        <p>
          <button type="button" className="firm" onClick={() => setMore(more + PAGE)}>
            {said.more(rows.length - shown)}
          </button>
        </p>
      )}
    </>
  )
}

type Beside = { readonly row: Row; readonly law: ReadReport['law']; readonly asked: string | undefined }

const Paragraph = memo(function Paragraph({ row: { outside, text, items }, law, asked }: Beside) {
  const said = useWordsOf(words)
  const [more, setMore] = useState(0)
  const shown = Math.max(CARDS + more, items.findIndex(({ id }) => id === asked) + 1)
  return (
    <div className={outside ? 'row tail' : 'row'}>
      <Drawn tree={text} />
      <div>
        <ul className="cards">
          {items.slice(0, shown).map((item) => (
            <Card key={item.id} item={item} law={law[item.id]} />
          ))}
        </ul>
        {items.length > shown && (
          <p>
            <button type="button" className="quiet" onClick={() => setMore(more + CARDS)}>
              {said.moreItems(items.length - shown)}
            </button>
          </p>
        )}
      </div>
    </div>
  )
})

function Card({ item, law }: { readonly item: Item; readonly law: Law | undefined }) {
  const said = useWordsOf(words)
  const { class: className, ...signs } = cardSigns(item)
  const named = useNamed(item, law)
  const told = useTold()
  return (
    <li {...signs} className={className}>
      <DrawnAll
        trees={cardInside(named, { kind: said.kind[item.kind], again: said.again }).map(told)}
        instead={linked}
      />
      {law && <LawBeside law={law} />}
    </li>
  )
}

/** The item in the words of the page, as far as they are of a closed list. What the text says stays as it stands there. */
function useNamed(item: Item, law: Law | undefined): Item {
  const said = useWordsOf(words)
  const language = useLanguage()
  // What it may be on file stands in the law beside it, with its state.
  const facts = item.facts
    .filter(({ label }) => label !== 'may be' || !law?.held.length)
    .map(({ label, words }) => ({
      label: said.labels(label),
      words: label === 'certainty' ? words.map((word) => ({ ...word, text: said.closed(word.text) })) : words,
    }))
  if (language === 'en') return { ...item, facts }
  const { kind, who, what } = item
  if (law) return { ...item, facts, who: whoIn(said, law) }
  if (kind === 'claim' || kind === 'date') return { ...item, facts, what: said.closed(what) }
  return kind === 'event' || kind === 'opinion' ? { ...item, facts, who: said.closed(who) } : { ...item, facts }
}

export const whoIn = (said: (typeof words)['en'] | (typeof words)['zh'], { claim }: Law): string => {
  const { issuer, act, certainty, polarity } = claim
  return said.who({ issuer, act, certainty, denied: polarity === 'negative' })
}

/** Links within the printed page are addresses here. */
const linked: Instead = ([tag, attributes], children) => {
  const place =
    tag === 'a' && String(attributes.href).startsWith('#') ? placeOf(String(attributes.href).slice(1)) : undefined
  if (!place) return undefined
  return (
    <Link
      to="."
      search={(before: object) => ({ ...before, item: place.item })}
      replace
      resetScroll={false}
      className="to"
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
    >
      {...children}
    </Link>
  )
}
