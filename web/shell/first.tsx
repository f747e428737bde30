import { type ReactNode, useState } from 'react'
import { useWords } from '../words/language.js'

const MOST = 20

/** The first twenty of many, and all of them when the reader asks. */
export function First<T>({
  of,
  most = MOST,
  children,
}: {
  readonly of: readonly T[]
  readonly most?: number
  readonly children: (shown: readonly T[]) => ReactNode
}) {
  const words = useWords()
  const [all, setAll] = useState(false)
  const many = of.length > most
  return (
    <>
      {children(all || !many ? of : of.slice(0, most))}
      {many && !all && (
        <p className="more">
          <button type="button" className="quiet" onClick={() => setAll(true)}>
            {words.showAll(of.length)}
          </button>
        </p>
      )}
    </>
  )
}
