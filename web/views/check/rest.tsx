import { useState } from 'react'
import type { One, Told } from '../../core/check.js'
import { Says } from '../../law/show.js'
import { First } from '../../shell/first.js'
import { useWords, useWordsOf } from '../../words/language.js'
import { Explanation } from './explanation.js'
import { words } from './words.js'

/** What does not bind, and why: as good an answer as what does. */
export function RestOf({ rest, one }: { readonly rest: Told['rest']; readonly one: One }) {
  const said = useWordsOf(words)
  const shell = useWords()
  const [open, setOpen] = useState(false)
  const [opened, setOpened] = useState<string>()
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>
          {said.rest} <span className="muted number">{rest.length}</span>
        </h3>
      </summary>
      {open && (
        <First of={rest}>
          {(shown) => (
            <ul className="verdicts">
              {shown.map(({ provision, says, zh, because, state }) => (
                <li key={provision}>
                  <details onToggle={(event) => event.currentTarget.open && setOpened(provision)}>
                    <summary>
                      <span className="mark no">{said.value.no}</span> <code>{provision}</code>{' '}
                      <span className="says">
                        <Says zh={zh}>{says}</Says>
                      </span>
                      <span className="why small">
                        {shell.states[state]} · {said.because(because, 'no', 0)}
                      </span>
                    </summary>
                    {opened === provision && <Explanation one={one} provision={provision} />}
                  </details>
                </li>
              ))}
            </ul>
          )}
        </First>
      )}
    </details>
  )
}
