import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Many } from '../../core/check.js'
import { useScenario } from '../../core/hooks.js'
import { First } from '../../shell/first.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { KeptAs } from './keep.js'
import { type Kept, keepDecision } from './kept.js'
import { words } from './words.js'

type Line = { readonly part: string; readonly name?: string; readonly kept: Kept }

/** Keeps the decision on every line of the list, one after the other. Stopped or failing, what was kept stays kept, and going on goes on there. */
export function KeepAll({ many: { parts, ...rest } }: { readonly many: Many }) {
  const said = useWordsOf(words)
  const scenario = useScenario()
  const client = useQueryClient()
  const [lines, setLines] = useState<readonly Line[]>([])
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>()
  const stopping = useRef(new AbortController())
  const run = async () => {
    stopping.current = new AbortController()
    const { signal } = stopping.current
    setRunning(true)
    setError(undefined)
    try {
      for (const part of parts.slice(lines.length)) {
        const kept = await keepDecision({ ...rest, part }, scenario, signal)
        setLines((before) => [...before, { part: part.id, ...(part.name ? { name: part.name } : {}), kept }])
      }
    } catch (wrong) {
      if (!signal.aborted) setError(wrong)
    }
    setRunning(false)
    await client.invalidateQueries({ queryKey: ['decisions'] })
  }
  const done = lines.length === parts.length
  return (
    <section aria-labelledby="keep-all">
      <h2 id="keep-all">{said.keepAll(parts.length)}</h2>
      <p className="muted small">{said.keepAllMeans}</p>
      {running ? (
        <Waiting step={{ done: lines.length, total: parts.length }} cancel={() => stopping.current.abort()} />
      ) : (
        !done && (
          <p className="tools">
            <button type="button" className="firm" onClick={() => void run()}>
              {lines.length ? said.goOn(parts.length - lines.length) : said.keepAll(parts.length)}
            </button>
          </p>
        )
      )}
      {error !== undefined && <Failure error={error} />}
      {done && <p role="status">{said.keptAll(lines.length)}</p>}
      {lines.length > 0 && (
        <>
          <p>
            <Link to="/decisions">{said.toDecisions}</Link>
          </p>
          <First of={lines}>
            {(shown) => (
              <ol className="kept-lines">
                {shown.map(({ part, name, kept }) => (
                  <li key={part}>
                    {part} {name && <span className="muted small">{name}</span>} · <KeptAs of={kept} />
                  </li>
                ))}
              </ol>
            )}
          </First>
        </>
      )}
    </section>
  )
}
