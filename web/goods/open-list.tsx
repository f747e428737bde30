import { useWordsOf } from '../words/language.js'
import { type Loaded, open, withoutAnswers } from './loaded.js'
import { words } from './words.js'

/** Which list is open, what of it was not read, and the filled-in request that came back for it. */
export function OpenList({
  goods,
  onExample,
}: {
  readonly goods: Loaded | undefined
  readonly onExample?: () => void
}) {
  const said = useWordsOf(words)
  if (!goods) return null
  const { list, example, answers } = goods
  return (
    <>
      {example ? (
        <p className="notice small">{said.example}</p>
      ) : (
        <p>
          {said.own(list.name, list.parts.length)}{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => {
              open(undefined)
              onExample?.()
            }}
          >
            {said.toExample}
          </button>
        </p>
      )}
      {list.ignored.length > 0 && <p className="notice small">{said.ignored(someOf(list.ignored))}</p>}
      {answers && (
        <p className="small">
          {said.withAnswers(answers.name)}{' '}
          <button type="button" className="quiet" onClick={() => withoutAnswers(goods)}>
            {said.withoutAnswers}
          </button>
        </p>
      )}
    </>
  )
}

const FEW = 12
const someOf = (all: readonly string[]): string =>
  `${all.slice(0, FEW).join('; ')}${all.length > FEW ? `; … (+${all.length - FEW})` : ''}`
