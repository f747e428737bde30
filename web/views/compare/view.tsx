import '../../goods/goods.css'
import './view.css'
import '../../law/steps.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { addDays } from '../../../src/time/date.js'
import { useAsk } from '../../core/hooks.js'
import { Choose } from '../../goods/choose.js'
import { EntryFields } from '../../goods/entry-fields.js'
import { MovementForm } from '../../goods/movement.js'
import { OpenList } from '../../goods/open-list.js'
import { answersOf, isUnsaid, moneyOf, movementOf, useGoods, useMoves } from '../../goods/use-goods.js'
import { words as goodsWords } from '../../goods/words.js'
import { useWhen } from '../../shell/clock.js'
import { Answered, Failure } from '../../shell/state.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { Costs } from './costs.js'
import { Matrix } from './matrix.js'
import { words } from './words.js'

/** The four outcomes of the talks. */
const TALKS = 'talks-fail,ninety-days,one-year,promised-without-instrument'
const YEAR = 365

/** Goods under the law on file and under scenarios, over a span of days: a matrix where they differ, and what the first line pays. */
export function CompareView() {
  const said = useWordsOf(words)
  const goodsSaid = useWordsOf(goodsWords)
  const language = useLanguage()
  const search = useSearch({ from: '/compare' })
  const navigate = useNavigate()
  const { on, knownAt } = useWhen()
  const { goods, error } = useGoods()
  const list = goods?.list
  const moves = useMoves(goods && movementOf(goods, search), goods)
  const scenarios = useAsk('scenarios', {})
  const first = search.first ?? on
  const last = search.last ?? addDays(first, YEAR)
  const chosen = (search.with ?? TALKS).split(',').filter(Boolean)
  const set = (next: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true })
  const compared = useAsk(
    'compared',
    {
      parts: list?.parts ?? [],
      movement: moves.data!,
      from: first,
      to: last,
      knownAt,
      scenarios: chosen.filter((name) => scenarios.data?.some(({ id }) => id === name)),
      money: { ...moneyOf(search), ...(search.fees ? { fees: true } : {}) },
      ...answersOf(goods),
    },
    {
      enabled: list !== undefined && moves.data !== undefined && scenarios.data !== undefined && chosen.length > 0,
    },
  )
  return (
    <div className="compare">
      <h1>{said.title}</h1>
      <p className="muted">{said.what}</p>
      {error && <Failure error={error} />}
      {moves.data && isUnsaid(moves.data) && <p className="notice">{goodsSaid.sayMovement}</p>}
      <div className="asking">
        <fieldset>
          <legend>{said.scenarios}</legend>
          {(scenarios.data ?? []).map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  set({
                    with: event.target.checked
                      ? [...chosen, id].join(',')
                      : chosen.filter((name) => name !== id).join(',') || ',',
                  })
                }
              />{' '}
              {title[language] ?? title.en}
            </label>
          ))}
        </fieldset>
        <div>
          <p className="days">
            <label>
              {said.first}{' '}
              <input type="date" value={first} onChange={(event) => set({ first: event.target.value || undefined })} />
            </label>
            <label>
              {said.last}{' '}
              <input type="date" value={last} onChange={(event) => set({ last: event.target.value || undefined })} />
            </label>
          </p>
          <EntryFields />
          <p className="days">
            <label>
              <input
                type="checkbox"
                checked={search.fees === 'yes'}
                onChange={(event) => set({ fees: event.target.checked ? 'yes' : undefined })}
              />{' '}
              {said.fees}
            </label>
          </p>
          {goods && <MovementForm goods={goods} moving={search} />}
        </div>
        <div>
          <Choose onRead={() => undefined} />
          <OpenList goods={goods} />
        </div>
      </div>
      {moves.error && <Failure error={moves.error} />}
      {chosen.length === 0 ? (
        <p>{said.choose}</p>
      ) : (
        !moves.error && (
          <Answered asked={compared}>
            {(answer) => (
              <>
                <Matrix comparison={answer.comparison} />
                <Costs answer={answer} />
              </>
            )}
          </Answered>
        )
      )}
    </div>
  )
}
