import type { ProvisionPage } from '../../core/asks.js'
import type { Told } from '../../core/told.js'
import { English, Name } from '../../law/show.js'
import { Cited } from '../../law/source.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** When it binds: each test as the question it asks, with the answer it wants. */
export function Condition({ page }: { readonly page: ProvisionPage }) {
  const text = useWordsOf(words)
  const { condition, lists, points } = page
  return (
    <section aria-labelledby="condition">
      <h2 id="condition">{text.condition}</h2>
      <ul className="condition">
        <Node of={condition} />
      </ul>
      {lists.length > 0 && <Lists lists={lists} />}
      {points.length > 0 && <Points points={points} />}
    </section>
  )
}

function Node({ of }: { readonly of: Told }) {
  const text = useWordsOf(words)
  const language = useLanguage()
  switch (of.kind) {
    case 'test':
      return (
        <li className="test">
          <span className="asks">{of.asks[language]}</span> <strong>{of.wants[language]}</strong>
          {of.words && <q>{of.words}</q>}
        </li>
      )
    case 'all':
    case 'any':
      return of.of.length === 0 ? (
        <li className="muted">{text.always}</li>
      ) : (
        <li>
          <span className="joint">{text[of.kind]}</span>
          <ul>{of.of.map((one, place) => nodeAt(one, place))}</ul>
        </li>
      )
    case 'not':
      return (
        <li>
          <span className="joint">{text.not}</span>
          <ul>
            <Node of={of.of} />
          </ul>
        </li>
      )
    case 'some-part':
      return (
        <li>
          <span className="joint">{text.somePart}</span> {of.meets[language]}
          <ul>
            <Node of={of.of} />
          </ul>
        </li>
      )
    case 'open':
      return (
        <li className="left-open">
          <span className="joint">{text.open}</span> {of.asks[language]}
          <ul>
            {of.readings.map(({ reading, means, of: under }) => (
              <li key={reading}>
                <span className="joint">{text.readAs}</span> <English>{means}</English>
                <ul>
                  <Node of={under} />
                </ul>
              </li>
            ))}
          </ul>
        </li>
      )
  }
}

/** Conditions never change under the reader, so their places are their names. */
const nodeAt = (one: Told, place: number) => <Node key={place} of={one} />

function Lists({ lists }: Pick<ProvisionPage, 'lists'>) {
  const text = useWordsOf(words)
  return (
    <>
      <h3>{text.lists}</h3>
      <ul className="lists">
        {lists.map(({ id, title, entries, names, complete }) => (
          <li key={id}>
            <span className="id" lang="en">
              {id}
            </span>{' '}
            {(title.zh || title.en) && <Name of={title} id={id} />}{' '}
            <span className="muted small">
              {[
                entries > 0 && text.entries(entries),
                names > 0 && text.names(names),
                complete ? text.whole : text.open2,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Points({ points }: Pick<ProvisionPage, 'points'>) {
  const text = useWordsOf(words)
  const language = useLanguage()
  return (
    <>
      <h3>{text.points}</h3>
      <ul className="points">
        {points.map(({ id, asks, readings, cite }) => (
          <li key={id}>
            <p>{asks[language]}</p>
            <ul className="means">
              {Object.entries(readings).map(([reading, means]) => (
                <li key={reading}>
                  <English>{means}</English>
                </li>
              ))}
            </ul>
            <p className="small">
              <Cited cite={cite} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
