import '../../goods/goods.css'
import './view.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAsk, useScenario } from '../../core/hooks.js'
import { Choose } from '../../goods/choose.js'
import { open, withoutAnswers } from '../../goods/loaded.js'
import { MovementForm } from '../../goods/movement.js'
import { movementOf, useGoods, useMoves } from '../../goods/use-goods.js'
import { words as goodsWords } from '../../goods/words.js'
import { useWhen } from '../../shell/clock.js'
import { Failure, Waiting } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { Composition } from './composition.js'
import { Lines } from './lines.js'
import { Missing } from './missing.js'
import { Verdicts } from './verdicts.js'
import { words } from './words.js'

/** A parts list, how it moves, and what binds each line: the list, the verdicts on one line, its composition, and what to ask. */
export function CheckView() {
  const said = useWordsOf(words)
  const goodsSaid = useWordsOf(goodsWords)
  const search = useSearch({ from: '/check' })
  const navigate = useNavigate()
  const when = useWhen()
  const scenario = useScenario()
  const { goods, error } = useGoods()
  const list = goods?.list
  const moves = useMoves(list && movementOf(list, search))
  const part = list?.parts.find(({ id }) => id === search.part) ?? list?.parts[0]
  const one = moves.error
    ? undefined
    : part && moves.data && { part, movement: moves.data, ...when, ...answersOf(goods) }
  const tallies = useAsk(
    'tallies',
    { parts: list?.parts ?? [], movement: moves.data!, ...when, ...scenario, ...answersOf(goods) },
    { enabled: list !== undefined && moves.data !== undefined && list.parts.length > 1 },
  )
  const told = useAsk('told', { ...one!, ...scenario }, { enabled: one !== undefined })
  const toFirst = () =>
    void navigate({ to: '.', search: (before) => ({ ...before, part: undefined, open: undefined }) })
  return (
    <>
      <h1>{said.title}</h1>
      {error && <Failure error={error} />}
      <div className="check">
        <aside>
          <Choose onRead={toFirst} />
          {goods?.example && <p className="notice small">{goodsSaid.example}</p>}
          {list && !goods?.example && (
            <p>
              {goodsSaid.own(list.name, list.parts.length)}{' '}
              <button type="button" className="quiet" onClick={() => open(undefined)}>
                {goodsSaid.toExample}
              </button>
            </p>
          )}
          {list && list.ignored.length > 0 && (
            <p className="notice small">{goodsSaid.ignored(list.ignored.join(', '))}</p>
          )}
          {list && <MovementForm list={list} moving={search} />}
          {moves.error && <Failure error={moves.error} />}
          {list && list.parts.length > 1 && <Lines list={list} tallies={tallies} chosen={part?.id} />}
        </aside>
        <div className="answer">
          {told.error ? (
            <>
              <Failure error={told.error} again={told.again} />
              {goods?.answers && (
                <p>
                  <button type="button" className="firm" onClick={withoutAnswers}>
                    {said.withoutAnswers}
                  </button>
                </p>
              )}
            </>
          ) : told.data && one ? (
            <div aria-busy={told.isFetching}>
              <Verdicts told={told.data} one={one} />
              <Composition part={one.part} />
              <Missing one={one} />
            </div>
          ) : (
            !moves.error && <Waiting step={told.step} />
          )}
        </div>
      </div>
    </>
  )
}

const answersOf = (goods: ReturnType<typeof useGoods>['goods']) => (goods?.answers ? { answers: goods.answers } : {})
