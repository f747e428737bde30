import { InEnglish } from '../../law/show.js'
import 'virtual:reports.css'
import './view.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { GivenReport, ReadReports } from '../../core/reports.js'
import { Drawn } from '../../law/drawn.js'
import { Answered, Failure, Waiting } from '../../shell/state.js'
import { useDay, useWordsOf } from '../../words/language.js'
import { Across } from './across.js'
import { Choose } from './choose.js'
import { Head } from './head.js'
import { HeldAgainst } from './held.js'
import { JudgedReport } from './judgements.js'
import { Keep, KeptReports, Lost } from './kept.js'
import { Legend } from './legend.js'
import { removeAll, removeReport } from './loaded.js'
import { shortOf } from './place.js'
import { hiddenOf } from './search.js'
import { Text } from './text.js'
import { give, type Opened, useOpened, useReadings } from './use-reports.js'
import { words } from './words.js'

/** Reports with their claims beside the text, the law beside the claims, and where they differ. */
export function ReportsView() {
  const said = useWordsOf(words)
  const navigate = useNavigate()
  const { opened, error } = useOpened()
  const readings = useReadings(opened?.reports)
  const toReport = (hash: string) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, report: shortOf(hash), item: undefined }) })
  return (
    <div className="reports">
      <h1>{said.title}</h1>
      <p className="what">{said.what}</p>
      <Choose onRead={toReport} />
      <KeptReports onRead={toReport} />
      {opened && <Lost opened={opened} />}
      {opened?.example && <p className="notice small">{said.example}</p>}
      {error && <Failure error={error} />}
      {opened ? (
        <Answered asked={readings}>{(read) => <Reports read={read} opened={opened} />}</Answered>
      ) : (
        !error && <Waiting />
      )}
    </div>
  )
}

function Reports({ read, opened }: { readonly read: ReadReports; readonly opened: Opened }) {
  const said = useWordsOf(words)
  const search = useSearch({ from: '/reports' })
  const found = read.reports.findIndex(({ hash }) => shortOf(hash) === search.report)
  const index = Math.max(0, found)
  const report = read.reports[index]!
  const given = opened.reports.find(({ hash }) => hash === report.hash)
  return (
    <>
      <Tabs read={read} opened={opened} chosen={index} />
      <Across read={read} />
      {given && (
        <JudgedReport value={given}>
          <section className="report" aria-labelledby="report-title">
            <h2 id="report-title" dir="auto" lang={report.head.language}>
              {report.title}
            </h2>
            <Head report={report} given={given} onGiven={(next: GivenReport) => give(opened, next)} />
            {report.rows.every(({ items }) => items.length === 0) && <p className="notice">{said.nothing}</p>}
            {!opened.example && <Keep key={given.hash} given={given} report={report} />}
            <HeldAgainst report={report} />
            <Legend report={report} hidden={hiddenOf(search.hide)} />
            <Text
              key={report.hash}
              report={report}
              index={index}
              item={found < 0 && search.report ? undefined : search.item}
              hidden={hiddenOf(search.hide)}
            />
            {report.names > 0 && (
              <details className="names">
                <summary>{said.names(report.names)}</summary>
                <InEnglish />
                <div lang="en">
                  <Drawn tree={report.namesList} />
                </div>
              </details>
            )}
          </section>
        </JudgedReport>
      )}
    </>
  )
}

type Chosen = { readonly read: ReadReports; readonly opened: Opened; readonly chosen: number }

/** The reports that are open, with the day of each; and how many witnesses they are. */
function Tabs({ read: { reports, across }, opened, chosen }: Chosen) {
  const said = useWordsOf(words)
  const day = useDay()
  return (
    <nav className="tabs" aria-label={said.reports}>
      <p className="muted">
        {said.count(reports.length, across.origins.length || reports.length)}{' '}
        {!opened.example && (
          <button type="button" className="quiet" onClick={removeAll}>
            {said.toExamples}
          </button>
        )}
      </p>
      <ul>
        {reports.map(({ hash, title, name, head }, index) => (
          <li key={hash}>
            <Link
              to="."
              search={(before: object) => ({ ...before, report: shortOf(hash), item: undefined })}
              resetScroll={false}
              aria-current={index === chosen ? 'true' : undefined}
              activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            >
              <span dir="auto" lang={head.language}>
                {title}
              </span>{' '}
              <span className="muted small">
                {head.published.basis === 'absent' ? said.absent : day(head.published.value)}
              </span>
            </Link>
            {!opened.example && (
              <button
                type="button"
                className="quiet"
                aria-label={said.remove(name)}
                title={said.remove(name)}
                onClick={() => removeReport(hash)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
