import { Link } from '@tanstack/react-router'
import type { One } from '../../core/check.js'
import { useAsk, useScenario } from '../../core/hooks.js'
import type { Loaded } from '../../goods/loaded.js'
import { fileName } from '../../shell/file-name.js'
import { useWordsOf } from '../../words/language.js'
import { AnswersIn } from './answers-in.js'
import { Keep } from './keep.js'
import { RequestOf } from './request.js'
import { words } from './words.js'

/** What is missing on one line and can decide; the request to send, the way back for its answers; and what to do with the decision. */
export function Missing({ one, goods }: { readonly one: One; readonly goods: Loaded }) {
  const said = useWordsOf(words)
  const { part, ...rest } = one
  const asked = useAsk('asked', { ...rest, ...useScenario(), parts: [part] })
  return (
    <>
      <section className="group missing" aria-labelledby="missing-title">
        <h3 id="missing-title">{said.missing}</h3>
        <RequestOf asked={asked} name={fileName(part.id)} />
        <AnswersIn goods={goods} many={one} />
      </section>
      <section className="group decision-tools" aria-labelledby="decision-title">
        <h3 id="decision-title">{said.decision}</h3>
        <p className="tools">
          <Link className="firm" to="." search={(before) => ({ ...before, show: 'line-memo' })}>
            {said.lineMemo}
          </Link>{' '}
          <Keep key={`${part.path} ${one.on} ${one.knownAt}`} one={one} />
        </p>
      </section>
    </>
  )
}
