import { Link } from '@tanstack/react-router'
import type { Checked, VerdictLine } from '../../core/asks.js'
import { useCheck } from '../../core/hooks.js'
import { type MyLines, QUESTIONS, useMyLines } from '../../core/stored.js'
import { ProvisionLink, Says } from '../../law/show.js'
import { Answered, Failure } from '../../shell/state.js'
import { useWordsOf } from '../../words/language.js'
import { OwnWords } from '../../words/own-words.js'
import { words } from './words.js'

/** What binds the stored questions, or the example where nothing is stored. */
export function MyParts() {
  const text = useWordsOf(words)
  const mine = useMyLines()
  const asked = useCheck(mine.data?.lines)
  return (
    <section aria-labelledby="my-parts">
      <h2 id="my-parts">{text.parts}</h2>
      {mine.data && (
        <p className="muted">{mine.data.questions.length ? text.yours(mine.data.questions.length) : text.example}</p>
      )}
      {mine.error ? (
        <Failure error={mine.error} again={() => void mine.refetch()} />
      ) : (
        <Answered asked={asked}>
          {(checked) =>
            checked.map((one, index) => (
              // Two questions may have a line of the same name.
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never change places
              <Part key={index} of={one} />
            ))
          }
        </Answered>
      )}
      {mine.data && <Cut of={mine.data} />}
      <p>
        <Link to="/check">{text.toCheck}</Link>
      </p>
    </section>
  )
}

/** What of the stored questions is not shown here, and where it is. */
function Cut({ of: { questions, more } }: { readonly of: MyLines }) {
  const text = useWordsOf(words)
  const cut = questions.filter(({ of, shown }) => of > shown)
  if (cut.length === 0 && !more) return null
  return (
    <ul className="cut">
      {cut.map(({ id, of, shown }) => (
        <li key={id}>
          {text.cutLines(id, shown, of)}{' '}
          <Link to="/check" search={{ list: `questions/${id}` }}>
            {text.openAll(of)}
          </Link>
        </li>
      ))}
      {more && (
        <li>
          {text.cutQuestions(QUESTIONS)} <Link to="/check">{text.toShelf}</Link>
        </li>
      )}
    </ul>
  )
}

/** How many lines are shown before the rest is counted. */
const SHOWN = 5

function Part({ of }: { readonly of: Checked }) {
  const text = useWordsOf(words)
  const { binding, undetermined, conflicts, notBinding } = of
  const first = binding.length ? text.binds(binding.length) : text.none
  const rest = [
    ...(conflicts.length ? [text.collide(conflicts.length)] : []),
    ...(undetermined.length ? [text.cannot(undetermined.length)] : []),
    text.not(notBinding),
  ]
  return (
    <article className="part">
      <h3>
        <OwnWords>{of.name ?? of.part}</OwnWords>
      </h3>
      <p>
        <strong>{first}</strong>; {rest.join('; ')}.
      </p>
      <Verdicts part={of.part} lines={[...conflicts, ...binding, ...undetermined]} />
    </article>
  )
}

function Verdicts({ part, lines }: { readonly part: string; readonly lines: readonly VerdictLine[] }) {
  const text = useWordsOf(words)
  return (
    <>
      <ul className="verdicts">
        {lines.slice(0, SHOWN).map(({ provision, status, says, words: own, because, item }) => (
          <li key={provision} className={status}>
            <p>
              <ProvisionLink id={provision} /> <span className="why">{text.because[because]}</span>
            </p>
            <p className="muted">
              <Says zh={own?.zh}>{says}</Says> {item !== part && <span className="item">{item}</span>}
            </p>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && (
        <details className="rest">
          <summary>{text.more(lines.length - SHOWN)}</summary>
          <ul className="verdicts">
            {lines.slice(SHOWN).map(({ provision, status, because }) => (
              <li key={provision} className={status}>
                <p>
                  <ProvisionLink id={provision} /> <span className="why">{text.because[because]}</span>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
