import type { Warning } from '../../../src/licence/balances.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** What runs out soon. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const said = useWordsOf(words)
  const day = useDay()
  return (
    <>
      {warnings.map((warning) => (
        <span key={`${warning.kind} ${'line' in warning ? warning.line : ''}`} className="warning small">
          {warning.kind === 'nearly-used'
            ? said.nearlyUsed(warning.line, `${warning.left} ${warning.unit}`)
            : warning.kind === 'expires'
              ? said.expires(day(warning.last), warning.days)
              : said.suspendedBy(warning.by, day(warning.since))}
        </span>
      ))}
    </>
  )
}
