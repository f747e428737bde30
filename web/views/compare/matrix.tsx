import { Link } from '@tanstack/react-router'
import type { Cell, ComparedSpan, Comparison, Row } from '../../../src/compare/model.js'
import { groupsOf, isRequirement } from '../../../src/compare/words.js'
import { daysBetween } from '../../../src/time/date.js'
import { supposedIn } from '../../../src/words/supposed.js'
import { useNames } from '../../law/names.js'
import { English, Says } from '../../law/show.js'
import { Steps } from '../../law/steps.js'
import { useDay, useLanguage, useWords, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** Lines that come out alike as one group: a stepped line for each law, then for each span what every law says of every provision that differs. */
export function Matrix({ comparison }: { readonly comparison: Comparison }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  const name = useNames()
  const groups = groupsOf(comparison)
  const same = comparison.parts.length - groups.reduce((sum, { parts }) => sum + parts.length, 0)
  return (
    <section aria-labelledby="differs">
      <h2 id="differs">{said.differs}</h2>
      <dl className="laws">
        {comparison.laws.map(({ name: law, title, says, supposes, saysZh }) => (
          <div key={law}>
            <dt>{title ? (title[language] ?? title.en) : said.baseline}</dt>
            <dd className="small muted">
              {says && <Says zh={saysZh}>{says}</Says>}
              {supposes.length > 0 && (
                <details>
                  <summary>{said.supposes(supposes.length)}</summary>
                  <ul>
                    {supposes
                      .map((one) => supposedIn((id) => name('act', id), one)[language])
                      .map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                  </ul>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {groups.length === 0 ? (
        <p>{said.nothing}</p>
      ) : groups.some(({ spans }) => spans.some(hasRequirement)) ? (
        <p className="muted small">{said.legend}</p>
      ) : (
        <p>{said.noRequirement}</p>
      )}
      {groups.map(({ parts, spans }) => (
        <section key={parts[0]!.part} className="alike">
          <h3>{said.lines(parts.map(({ name, part }) => name ?? part))}</h3>
          {spans.some(hasRequirement) && (
            <>
              <p className="muted small">{said.means}</p>
              <Lanes comparison={comparison} spans={spans} />
            </>
          )}
          {spans.map((span, index) => (
            <Span key={span.from} span={span} comparison={comparison} open={index === 0} />
          ))}
        </section>
      ))}
      {groups.length > 0 && same > 0 && <p>{said.same(same, comparison.parts.length)}</p>}
    </section>
  )
}

const hasRequirement = ({ rows }: ComparedSpan): boolean => rows.some(isRequirement)

type Spans = { readonly comparison: Comparison; readonly spans: readonly ComparedSpan[] }

function Lanes({ comparison: { window, laws }, spans }: Spans) {
  const nameOf = useNameOf()
  const days = daysBetween(window.from, window.to) + 1
  const most = Math.max(1, ...spans.map(({ rows }) => rows.filter(isRequirement).length))
  return (
    <div className="lanes">
      {laws.map((law) => {
        const points = [
          { at: 0, lo: 0, hi: 0 },
          ...spans.flatMap((span, index) => {
            const at = daysBetween(window.from, span.from)
            const next = spans[index + 1]
            const goesOn = next && daysBetween(window.from, next.from) === at + span.days
            const { binds, open } = countsOf(span, law.name)
            const point = { at, lo: binds, hi: binds + open }
            return goesOn ? [point] : [point, { at: at + span.days, lo: 0, hi: 0 }]
          }),
        ]
        const told = spans.map((span) => {
          const { binds, open } = countsOf(span, law.name)
          return `${span.from}: ${binds} + ${open}`
        })
        return (
          <div key={law.name} className="lane">
            <span>{nameOf(law)}</span>
            <Steps points={points} days={days} most={most} label={`${nameOf(law)}. ${told.join('; ')}`} />
          </div>
        )
      })}
      <p className="ends muted small">
        <time>{window.from}</time>
        <time>{window.to}</time>
      </p>
    </div>
  )
}

function useNameOf(): (law: Comparison['laws'][number]) => string {
  const said = useWordsOf(words)
  const language = useLanguage()
  return ({ name, title }) => (title ? (title[language] ?? title.en ?? name) : said.law)
}

function countsOf({ rows }: ComparedSpan, law: string): { binds: number; open: number } {
  const having = (...statuses: string[]) =>
    rows.filter((row) => isRequirement(row) && statuses.includes(row.cells[law]!.status)).length
  return { binds: having('binding', 'conflicts'), open: having('undetermined') }
}

/** A span of days: the first is open, the others say how much differs and open when asked. */
function Span({
  span,
  comparison: { laws },
  open,
}: {
  readonly span: ComparedSpan
  readonly comparison: Comparison
  readonly open: boolean
}) {
  const said = useWordsOf(words)
  const day = useDay()
  const nameOf = useNameOf()
  const main = span.rows.filter(isRequirement)
  const beside = span.rows.filter((row) => !isRequirement(row))
  const label = span.days === 1 ? day(span.from) : said.span(day(span.from), day(span.to))
  return (
    <details className="span" open={open}>
      <summary>
        <strong>{label}</strong> <span className="muted small">{said.inSpan(main.length, beside.length)}</span>
      </summary>
      {(main.length > 0 || span.costs) && (
        <section aria-label={label}>
          <table className="table matrix">
            <thead>
              <tr>
                <th scope="col">{said.provision}</th>
                {laws.map((law) => (
                  <th scope="col" key={law.name}>
                    {nameOf(law)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {main.map((row) => (
                <RowOf key={row.provision} row={row} laws={laws} />
              ))}
              {span.costs && (
                <tr>
                  <th scope="row">{said.toPay}</th>
                  {laws.map((law) => {
                    const cost = span.costs?.[law.name]
                    return (
                      <td key={law.name} className="number" data-label={nameOf(law)}>
                        {cost && (
                          <>
                            {cost.hi === undefined
                              ? Number(cost.lo) === 0
                                ? said.untold
                                : said.atLeast(cost.lo)
                              : cost.lo === cost.hi
                                ? cost.lo
                                : `${cost.lo}–${cost.hi}`}{' '}
                            {cost.currency}
                          </>
                        )}
                      </td>
                    )
                  })}
                </tr>
              )}
            </tbody>
          </table>
        </section>
      )}
      {beside.length > 0 && (
        <details>
          <summary className="small">{said.beside(beside.length)}</summary>
          <table className="table matrix">
            <tbody>
              {beside.map((row) => (
                <RowOf key={row.provision} row={row} laws={laws} />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </details>
  )
}

function RowOf({ row: { provision, says, cells }, laws }: { readonly row: Row; readonly laws: Comparison['laws'] }) {
  const cellWords = useCellWords()
  const nameOf = useNameOf()
  return (
    <tr>
      <th scope="row">
        <Link to="/register/$provision" params={{ provision }}>
          {provision}
        </Link>
        <span className="says small muted">
          <English>{says}</English>
        </span>
      </th>
      {laws.map((law) => (
        <td key={law.name} className={cells[law.name]!.status} data-label={nameOf(law)}>
          {cellWords(cells[law.name]!)}
        </td>
      ))}
    </tr>
  )
}

/** One cell in a word or two; what cannot be told says what stands in the way. */
function useCellWords(): (cell: Cell) => string {
  const said = useWordsOf(words)
  const { states } = useWords()
  return ({ status, because, state }) => {
    if (status === 'binding') return said.binds
    if (status === 'conflicts') return said.collides
    if (status === 'notBinding')
      return because === 'state' ? states[state] : because === 'exempt' ? said.cells.exempt : said.no
    if (state === 'unresolved' || because === 'unresolved-state') return said.cells.law
    return because === 'open-point'
      ? said.cells.reading
      : because === 'not-covered'
        ? said.cells.unread
        : said.cells.fact
  }
}
