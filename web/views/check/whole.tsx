import { Link } from '@tanstack/react-router'
import type { Many } from '../../core/check.js'
import { useAsk, useScenario } from '../../core/hooks.js'
import type { Loaded } from '../../goods/loaded.js'
import { useWordsOf } from '../../words/language.js'
import { AnswersIn } from './answers-in.js'
import { KeepAll } from './keep-all.js'
import { Memo } from './memo.js'
import { fileName } from './missing.js'
import { RequestOf } from './request.js'
import type { CheckSearch } from './search.js'
import { words } from './words.js'

/** What is done with all lines at once: one request, one memo, every decision kept. */
export function WholeList({
  many,
  goods,
  show,
}: {
  readonly many: Many
  readonly goods: Loaded
  readonly show: CheckSearch['show']
}) {
  const said = useWordsOf(words)
  const { name } = goods.list
  return (
    <>
      <p className="back">
        <Link to="." search={(before) => ({ ...before, show: undefined })}>
          ← {said.backToLine}
        </Link>
      </p>
      {show === 'request' && <WholeRequest many={many} goods={goods} />}
      {show === 'memo' && <Memo many={many} name={name} />}
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
      <AnswersIn goods={goods} />
    </section>
  )
}
