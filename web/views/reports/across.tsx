import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { ReadReports } from '../../core/reports.js'
import { Drawn, type Instead } from '../../law/drawn.js'
import { InEnglish } from '../../law/show.js'
import { useWordsOf } from '../../words/language.js'
import { placeOf, shortOf } from './place.js'
import { useTold } from './told.js'
import { words } from './words.js'

/** Where reports differ: both quotes side by side, why, and the official text where the register has it. Nobody is given a score. */
export function Across({ read: { reports, across } }: { readonly read: ReadReports }) {
  const said = useWordsOf(words)
  const told = useTold()
  const hashes = useMemo(() => reports.map(({ hash }) => hash), [reports])
  const { differences, orders, origins } = across
  if (reports.length < 2 && differences.length + orders.length === 0) return null
  const copied = origins.filter((origin) => origin.reports.length > 1)
  return (
    <section className="across" aria-labelledby="across-title">
      <h2 id="across-title">{reports.length > 1 ? said.differ : said.differsItself}</h2>
      {copied.map((origin) => (
        <p key={origin.reports.join()} className="notice" dir="auto">
          {said.oneOrigin}
          {origin.reports.map((index, place) => (
            <span key={index}>
              {place > 0 && said.and}
              <span lang={reports[index]?.head.language}>{reports[index]?.title}</span>
            </span>
          ))}
        </p>
      ))}
      {differences.length === 0 && <p className="muted">{said.noDifference}</p>}
      {differences.length > 0 && <InEnglish />}
      <ol className="differences">
        {differences.map(({ type, tree }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the differences of one answer never change places
          <Drawn key={index} tree={told(tree)} instead={insteadOf(hashes, said.types[type])} />
        ))}
      </ol>
      {orders.length > 0 && (
        <>
          <h3>{said.orders}</h3>
          <ol className="differences">
            {orders.map(({ holds, tree }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the orders of one answer never change places
              <Drawn key={index} tree={told(tree)} instead={insteadOf(hashes, said.holds[holds])} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** The type in the words of the page; links lead to the report and its item. */
function insteadOf(hashes: readonly string[], type: string): Instead {
  return ([tag, attributes], children): ReactNode | undefined => {
    if (attributes.class === 'type') return <span className="type">{type}</span>
    const place =
      tag === 'a' && String(attributes.href).startsWith('#') ? placeOf(String(attributes.href).slice(1)) : undefined
    const hash = place && hashes[place.report]
    if (!place || !hash) return undefined
    return (
      <Link
        to="."
        search={(before: object) => ({ ...before, report: shortOf(hash), item: place.item })}
        resetScroll={false}
      >
        {...children}
      </Link>
    )
  }
}
