import { Link } from '@tanstack/react-router'
import type { Case } from '../../core/cases.js'
import { English } from '../../law/show.js'
import { day } from '../../shell/search.js'
import { useDay, useLanguage, useWordsOf } from '../../words/language.js'
import { VERDICTS, words } from './words.js'

type Cases = { readonly id: string; readonly cases: readonly Case[] }

/** How many cases are shown before the rest is folded. */
const SHOWN = 8

/** Cases that name it, with what they expect of it. */
export function Cases({ id, cases }: Cases) {
  const text = useWordsOf(words)
  const rest = cases.slice(SHOWN)
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">
        {text.cases} <span className="muted number">{cases.length}</span>
      </h2>
      <p className="muted small">{cases.length ? text.casesLead : text.casesNone}</p>
      <List id={id} cases={cases.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{text.more(rest.length)}</summary>
          <List id={id} cases={rest} />
        </details>
      )}
    </section>
  )
}

const List = ({ id, cases }: Cases) => (
  <ul className="cases">
    {cases.map((one) => (
      <Line key={`${one.file}:${one.line}`} id={id} of={one} />
    ))}
  </ul>
)

function Line({
  id,
  of: { file, line, name, source, on, known, expects },
}: {
  readonly id: string
  readonly of: Case
}) {
  const text = useWordsOf(words)
  const inWords = useDay()
  const language = useLanguage()
  const [on2, known2] = [day(on), day(known)]
  const expected = expects[id] ?? ''
  const [verdict = '', ...because] = expected.split(' (')
  return (
    <li>
      <p>
        <English>{name}</English>
      </p>
      <p className="small muted">
        <Link
          to="/register/$provision"
          params={{ provision: id }}
          search={(before: object) => ({
            ...before,
            ...(on2 ? { on: on2 } : {}),
            ...(known2 ? { known: known2 } : {}),
          })}
          aria-label={`${text.openAt}: ${inWords(on)}, ${inWords(known)}`}
        >
          {inWords(on)} / {inWords(known)}
        </Link>{' '}
        · {text.expects}{' '}
        <strong lang={language === 'zh' && VERDICTS[verdict] ? 'zh' : 'en'}>
          {(language === 'zh' && VERDICTS[verdict]) || verdict}
        </strong>
        {because.length > 0 && <span lang="en"> ({because.join(' (')}</span>} · <English>{source}</English> ·{' '}
        <span lang="en">
          {file}:{line}
        </span>
      </p>
    </li>
  )
}
