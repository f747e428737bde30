import { Link, useParams } from '@tanstack/react-router'
import 'virtual:chart.css'
import type { ProvisionPage } from '../../core/asks.js'
import { useProvision } from '../../core/hooks.js'
import { Day, Says, Title } from '../../law/show.js'
import { Answered } from '../../shell/state.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { Cases } from './cases.js'
import { Condition } from './condition.js'
import { History } from './history.js'
import { Law } from './law.js'
import './provision.css'
import { Sources } from './sources.js'
import { Standing } from './standing.js'
import { words } from './words.js'

/** A provision: how it stands, what it says, when it binds, how that was known, and where it is written. */
export function ProvisionView() {
  const { provision } = useParams({ from: '/register/$provision' })
  return <Answered asked={useProvision(provision)}>{(page) => <Page page={page} />}</Answered>
}

function Page({ page }: { readonly page: ProvisionPage }) {
  const text = useWordsOf(words)
  const language = useLanguage()
  const { id, instrument, says } = page
  return (
    <article className="provision">
      <header>
        <p className="crumb">
          <Link to="/register">{text.back}</Link>
          <Link to="/register" search={{ text: instrument.id }} lang="en">
            {instrument.id}
          </Link>
          <span className="id" lang="en">
            {id.slice(instrument.id.length + 1)}
          </span>
        </p>
        <h1 className="lead">
          <Says zh={page.words.zh}>{says}</Says>
        </h1>
        <p className="muted">
          <Title of={instrument.title} id={instrument.id} />
          {language === 'zh' ? '，' : ', '}
          {text.published} <Day of={instrument.published} />
        </p>
      </header>
      <div className="columns">
        <div className="standing">
          <Standing id={id} />
        </div>
        <div className="says-and-when">
          <Law page={page} />
          <Condition page={page} />
        </div>
        <div className="sources-of">
          <Sources page={page} />
        </div>
      </div>
      <History id={id} />
      <Cases id={id} cases={page.cases} />
    </article>
  )
}
