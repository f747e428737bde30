import { useNavigate } from '@tanstack/react-router'
import type { Kind } from '../../../src/claims/render/item.js'
import type { ReadReport } from '../../core/reports.js'
import { useWordsOf } from '../../words/language.js'
import { KINDS } from './search.js'
import { words } from './words.js'

/** What the marks mean; each kind can be left out, which stands in the address. */
export function Legend({ report, hidden }: { readonly report: ReadReport; readonly hidden: readonly Kind[] }) {
  const said = useWordsOf(words)
  const navigate = useNavigate()
  const items = report.rows.flatMap((row) => row.items)
  const toggle = (kind: Kind) => {
    const next = hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind]
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, hide: next.join(',') || undefined }),
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <div className="legend">
      <fieldset>
        <legend>{said.show}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input type="checkbox" id={`show-${kind}`} checked={!hidden.includes(kind)} onChange={() => toggle(kind)} />
            <span className={`swatch ${kind}`} aria-hidden="true" />
            {said.kinds[kind]} <span className="count">{items.filter((item) => item.kind === kind).length}</span>
          </label>
        ))}
        <span className="keys">
          <kbd>n</kbd> {said.next} <kbd>p</kbd> {said.previous}
        </span>
      </fieldset>
    </div>
  )
}
