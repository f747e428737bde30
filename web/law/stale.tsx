import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDay, useWords } from '../words/language.js'

/** A warning that the register may not hold everything, and what a reader does about it. `through`: the earliest day up to which it was looked. */
export function Stale({ through, children }: { readonly through: string; readonly children: ReactNode }) {
  const words = useWords()
  const day = useDay()
  return (
    <div className="stale">
      <p>
        <strong>{words.stale}</strong> {children}
      </p>
      <details className="small">
        <summary>{words.staleDo}</summary>
        <ol className="steps-to-do">
          {words.staleSteps(day(through)).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <Link to="/register" search={{ view: 'freshness' }}>
            {words.toFreshness}
          </Link>
        </p>
      </details>
    </div>
  )
}
