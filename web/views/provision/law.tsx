import type { ProvisionPage, Related } from '../../core/asks.js'
import type { Both } from '../../core/told.js'
import { English, Name, originalOf, ProvisionLink, Says } from '../../law/show.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** What it says, in its own words first; what it does, whom it obliges, what it stands with. */
export function Law({ page }: { readonly page: ProvisionPage }) {
  const text = useWordsOf(words)
  const language = useLanguage()
  const { effect, regime, judgedOn, reaches, notes, instrument } = page
  return (
    <section aria-labelledby="law">
      <h2 id="law">{text.text}</h2>
      <Quotes page={page} />
      <dl>
        <Row name={text.effect}>
          {effect.does[language]}: <Name of={effect.what} id="" />
          {effect.within && `, ${effect.within[language]}`}
        </Row>
        {effect.who && (
          <Row name={text.obliges}>
            <English>{effect.who}</English>
          </Row>
        )}
        <Row name={text.judged}>{joined(judgedOn, language, text.or)}</Row>
        <Row name={text.reaches}>{joined(reaches, language, text.or)}</Row>
        <Row name={text.regime}>
          <Name of={regime} id="" />
        </Row>
        {[...notes, ...instrument.notes].map((note) => (
          <Row key={note} name={text.note}>
            <English>{note}</English>
          </Row>
        ))}
      </dl>
      <Relations page={page} />
    </section>
  )
}

const joined = (all: readonly Both[], language: 'en' | 'zh', or: string): string =>
  all.map((one) => one[language]).join(or)

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Quotes({ page: { id, words: own, says } }: { readonly page: ProvisionPage }) {
  const text = useWordsOf(words)
  const original = originalOf(id)
  const order = original === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  return (
    <>
      {order.map((language) =>
        own[language] ? (
          <blockquote key={language} lang={language}>
            {own[language]}
          </blockquote>
        ) : null,
      )}
      <p className="says">
        <English>{says}</English> <span className="muted">({text.ours})</span>
      </p>
    </>
  )
}

function Relations({ page: { relations, relatedBy } }: { readonly page: ProvisionPage }) {
  const text = useWordsOf(words)
  const all = [
    ...relations.map((one) => ({ one, word: text.relation[one.relation] })),
    ...relatedBy.map((one) => ({ one, word: text.related[one.relation] })),
  ]
  if (all.length === 0) return null
  const list = (some: typeof all) => (
    <ul className="relations">
      {some.map(({ one, word }) => (
        <Relation key={`${word} ${one.id}`} of={one} word={word} />
      ))}
    </ul>
  )
  return (
    <>
      <h3>
        {text.relations} <span className="muted number">{all.length}</span>
      </h3>
      {list(all.slice(0, SHOWN))}
      {all.length > SHOWN && (
        <details>
          <summary>{text.more(all.length - SHOWN)}</summary>
          {list(all.slice(SHOWN))}
        </details>
      )}
    </>
  )
}

/** How many relations are shown before the rest is folded. */
const SHOWN = 6

const Relation = ({ of, word }: { readonly of: Related; readonly word: string | undefined }) => (
  <li>
    {word ?? of.relation} <ProvisionLink id={of.id} />{' '}
    <span className="muted small">
      <Says>{of.says}</Says>
    </span>
  </li>
)
