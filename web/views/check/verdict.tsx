import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { hasPassed } from '../../../src/register/words/ending.js'
import type { VerdictLine } from '../../core/asks.js'
import type { One } from '../../core/check.js'
import { Says } from '../../law/show.js'
import { useDay, useWords, useWordsOf } from '../../words/language.js'
import { Explanation } from './explanation.js'
import { words } from './words.js'

/** One verdict: what the provision says, why it came out so, and the whole tree when it is opened. Which one is open stands in the address. */
export function Verdict({ verdict, one }: { readonly verdict: VerdictLine; readonly one: One }) {
  const said = useWordsOf(words)
  const shell = useWords()
  const day = useDay()
  const navigate = useNavigate()
  const { open } = useSearch({ from: '/check' })
  const { provision, says, because, state, item, restsOn, effect, missing, words: own } = verdict
  const isOpen = open === provision
  const show = (next: boolean) => {
    if (next !== isOpen)
      void navigate({
        to: '.',
        search: (before) => ({ ...before, open: next ? provision : undefined }),
        replace: true,
        resetScroll: false,
      })
  }
  return (
    <li>
      <details open={isOpen} onToggle={(event) => show(event.currentTarget.open)}>
        <summary>
          <span className={`mark ${verdict.value}`}>{said.value[verdict.value]}</span> <code>{provision}</code>{' '}
          <span className="says">
            <Says zh={own?.zh}>{says}</Says>
          </span>
          <span className="why small">
            {said.effect(effect.kind)}
            {' · '}
            {shell.states[state.state]}
            {state.until && <> {(hasPassed(state) ? said.ended : said.until)(day(state.until.slice(0, 10)))}</>}
            {state.byItsTerms && <> ({said.byItsTerms})</>}
            {' · '}
            {said.because(because, verdict.value, missing.length)}
            {restsOn !== 'text' && <strong> · {said.restsOn[restsOn]}</strong>}
            {item !== one.part.path && (
              <>
                {' · '}
                <span>{item}</span>
              </>
            )}
          </span>
        </summary>
        {isOpen && (
          <>
            <Explanation one={one} provision={provision} />
            <p className="small">
              <Link to="/register/$provision" params={{ provision }}>
                {said.toProvision}
              </Link>
            </p>
          </>
        )}
      </details>
    </li>
  )
}
