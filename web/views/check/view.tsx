import '../../goods/goods.css'
import './view.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Many, One } from '../../core/check.js'
import { useAsk, useScenario } from '../../core/hooks.js'
import { Choose } from '../../goods/choose.js'
import type { Loaded } from '../../goods/loaded.js'
import { MovementForm } from '../../goods/movement.js'
import { OpenList } from '../../goods/open-list.js'
import { useNamedList } from '../../goods/shelf.js'
import { ShelfBox } from '../../goods/shelf-box.js'
import { answersOf, isUnsaid, moneyOf, movementOf, useGoods, useMoves } from '../../goods/use-goods.js'
import { words as goodsWords } from '../../goods/words.js'
import { useWhen } from '../../shell/clock.js'
import { Answered, Failure, Waiting } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { Composition } from './composition.js'
import { Lines } from './lines.js'
import { Missing } from './missing.js'
import { Verdicts } from './verdicts.js'
import { WholeList } from './whole.js'
import { words } from './words.js'

/** A parts list, how it moves, and what binds each line: the list, the verdicts on one line, its composition, and what to ask. */
export function CheckView() {
  const said = useWordsOf(words)
  const goodsSaid = useWordsOf(goodsWords)
  const search = useSearch({ from: '/check' })
  const navigate = useNavigate()
  const when = useWhen()
  const scenario = useScenario()
  const shelf = useNamedList(search.list)
  const { goods, error } = useGoods()
  const list = goods?.list
  const movement = goods && movementOf(goods, search)
  const moves = useMoves(movement, goods)
  const named = list?.parts.find(({ id }) => id === search.part)
  const part = named ?? list?.parts[0]
  const many: Many | undefined =
    list && moves.data && !moves.error
      ? { parts: list.parts, movement: moves.data, ...when, ...answersOf(goods), money: moneyOf(search) }
      : undefined
  const one = many && part && oneOf(many, part)
  const tallies = useAsk('tallies', { ...many!, ...scenario }, { enabled: many !== undefined && many.parts.length > 1 })
  const toFirst = () =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, list: undefined, part: undefined, open: undefined, show: undefined }),
    })
  return (
    <>
      <h1>{said.title}</h1>
      {(error ?? shelf.error) && <Failure error={error ?? shelf.error} />}
      {many && isUnsaid(many.movement) && <p className="notice">{goodsSaid.sayMovement}</p>}
      <div className="check">
        <aside>
          <Choose onRead={toFirst} />
          <OpenList goods={goods} onExample={toFirst} />
          {list && search.part && !named && <p className="notice small">{goodsSaid.otherList(search.part)}</p>}
          <ShelfBox goods={goods} movement={movement ?? {}} />
          {goods && <MovementForm goods={goods} moving={search} />}
          {moves.error && <Failure error={moves.error} />}
          {list && list.parts.length > 1 && !moves.error && <Lines list={list} tallies={tallies} chosen={part?.id} />}
        </aside>
        <div className="answer">
          {shelf.isFetching ? (
            <Waiting />
          ) : many && part && goods && search.show ? (
            <WholeList many={many} part={part} goods={goods} show={search.show} />
          ) : one && goods ? (
            <OneLine one={one} goods={goods} />
          ) : (
            !moves.error && !error && <Waiting step={moves.step} />
          )}
        </div>
      </div>
    </>
  )
}

/** One line: what binds it, what licences cover, what it is made of, and what to ask. */
function OneLine({ one, goods }: { readonly one: One; readonly goods: Loaded }) {
  const told = useAsk('told', { ...one, ...useScenario() })
  return (
    <Answered asked={told}>
      {(answer) => (
        <>
          <Verdicts key={one.part.path} told={answer} one={one} />
          <Composition part={one.part} answers={one.answers} />
          <Missing one={one} goods={goods} />
        </>
      )}
    </Answered>
  )
}

/** One line of the list. The answers about other lines are left to them. */
const oneOf = ({ parts: _, ...rest }: Many, part: Many['parts'][number]): One => ({ ...rest, part })
