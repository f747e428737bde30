import type { Turn } from '../../../src/outlook/turns.js'
import { InstrumentLink, ProvisionLink, State } from '../../law/show.js'
import { useWordsOf } from '../../words/language.js'
import { words } from './words.js'

const instrumentOf = (id: string): string => id.slice(0, id.indexOf('#'))

/** Whose state turns, from what to what. */
export function TurnWords({ of: { provisions, from, to } }: { readonly of: Turn }) {
  const text = useWordsOf(words)
  const [first] = provisions
  if (first === undefined) return null
  const instruments = new Set(provisions.map(instrumentOf))
  return (
    <>
      <p>
        {provisions.length === 1 ? (
          <ProvisionLink id={first} />
        ) : (
          <>
            {text.of(provisions.length)}{' '}
            {[...instruments].slice(0, 3).map((id, place) => (
              <span key={id} className="one">
                {place > 0 && text.comma}
                <InstrumentLink id={id} />
              </span>
            ))}
            {instruments.size > 3 && ' '}
            {instruments.size > 3 && <span className="muted">{text.others}</span>}
          </>
        )}
      </p>
      <p className="turned">
        <State of={from} /> <span className="muted">{text.became}</span> <State of={to} />
      </p>
    </>
  )
}
