import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Many } from '../../core/check.js'
import { useAsk, useScenario } from '../../core/hooks.js'
import type { Loaded } from '../../goods/loaded.js'
import { fileName } from '../../shell/file-name.js'
import { useWordsOf } from '../../words/language.js'
import { AnswersIn } from './answers-in.js'
import { KeepAll } from './keep-all.js'
import { Memo } from './memo.js'
import { RequestOf } from './request.js'
import type { CheckSearch } from './search.js'
import { words } from './words.js'

/** What is done with all lines at once: one request, one memo, every decision kept. */
export function WholeList({
  many,
  part,
  goods,
  show,
}: {
  readonly many: Many
  /** The line that is chosen. */
  readonly part: Many['parts'][number]
  readonly goods: Loaded
  readonly show: CheckSearch['show']
}) {
  const said = useWordsOf(words)
  const { name } = goods.list
  const top = useRef<HTMLParagraphElement>(null)
  // On a narrow page it stands below the list: whoever asked for it is led to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is shown
  useEffect(() => {
    const at = top.current
    if (at && at.getBoundingClientRect().top > window.innerHeight) at.scrollIntoView()
  }, [show])
  return (
    <>
      <p className="back" ref={top}>
        <Link to="." search={(before) => ({ ...before, show: undefined })}>
          ← {said.backToLine}
        </Link>
      </p>
      {show === 'request' && <WholeRequest many={many} goods={goods} />}
      {show === 'memo' && <Memo many={many} name={name} />}
      {show === 'line-memo' && <Memo many={{ ...many, parts: [part] }} name={part.name ?? part.id} />}
      {show === 'keep' && <KeepAll key={`${name} ${many.on} ${many.knownAt}`} many={many} />}
    </>
  )
}

function WholeRequest({ many, goods }: { readonly many: Many; readonly goods: Loaded }) {
  const said = useWordsOf(words)
  const asked = useAsk('asked', { ...many, ...useScenario() })
  return (
    <section className="missing" aria-labelledby="whole-request">
      <h2 id="whole-request">{said.missing}</h2>
      <RequestOf asked={asked} name={fileName(goods.list.name.replace(/\.[^.]*$/, ''))} />
      <AnswersIn goods={goods} many={many} />
    </section>
  )
}
