import type { BriefLine } from '../../../src/outlook/brief.js'
import type { StateReading } from '../../../src/register/history.js'
import type { Briefed } from '../../core/asks.js'
import { Day, InstrumentLink, State, Title } from '../../law/show.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { OwnWords } from '../../words/own-words.js'
import { Quote } from './quote.js'
import { words } from './words.js'

/** What the texts on file leave open, by what brought it about: the end that passed, and the meanings that are left. */
export function Unresolved({ brief }: { readonly brief: Briefed }) {
  const text = useWordsOf(words)
  const language = useLanguage()
  const groups = groupsOf(brief.unresolved)
  return (
    <section aria-labelledby="unresolved">
      <h2 id="unresolved">{text.unresolved}</h2>
      <p className="muted">{groups.length ? text.unresolvedLead : text.unresolvedNone}</p>
      {groups.map(([head, ...others]) => (
        <article key={`${head.instrument} ${head.provisions[0]}`} className="open">
          <ul className="instruments">
            {instrumentsOf([head, ...others]).map(({ instrument, count }) => (
              <li key={instrument}>
                <InstrumentLink id={instrument} /> <span className="muted number">{count}</span>{' '}
                <Title of={brief.titles[instrument]} id={instrument} />
              </li>
            ))}
          </ul>
          <End line={head} />
          <ul className="readings">
            {head.state.readings.map((reading) => (
              <ReadingLine key={reading.reading} of={reading} />
            ))}
          </ul>
        </article>
      ))}
      {brief.nobodyCanTell.length > 0 && (
        <details>
          <summary>
            {text.points} <span className="muted number">{brief.nobodyCanTell.length}</span>
          </summary>
          <ul className="points">
            {brief.nobodyCanTell.map((point) => (
              <li key={point}>{<OwnWords>{language === 'zh' ? (brief.pointsZh[point] ?? point) : point}</OwnWords>}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function End({ line: { state } }: { readonly line: BriefLine }) {
  const text = useWordsOf(words)
  const { by, until, untilWords, lastKnown } = state
  return (
    <p className="end">
      {lastKnown && (
        <>
          <State of={lastKnown.state} />{' '}
        </>
      )}
      {by && <InstrumentLink id={by} />}{' '}
      {until && (
        <>
          {text.until} <Day of={until} />
        </>
      )}
      {untilWords && <Quote>{untilWords}</Quote>}
    </p>
  )
}

function ReadingLine({ of: { reading, state, textGives } }: { readonly of: StateReading }) {
  const text = useWordsOf(words)
  return (
    <li>
      <span className="reading">{text.readings[reading] ?? <OwnWords>{reading}</OwnWords>}</span> <State of={state} />{' '}
      {textGives && <span className="gives">{text.text[textGives]}</span>}
    </li>
  )
}

/** Lines that one end left open, together: the same instrument behind them, the same end, the same meanings. */
function groupsOf(lines: readonly BriefLine[]): (readonly [BriefLine, ...BriefLine[]])[] {
  const groups = new Map<string, [BriefLine, ...BriefLine[]]>()
  for (const line of lines) {
    const { by, until, untilWords, readings } = line.state
    const means = readings.map(({ reading, state, textGives }) => `${reading} ${state} ${textGives ?? ''}`)
    const key = [by, until, untilWords, ...means].join('; ')
    const found = groups.get(key)
    if (found) found.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()]
}

function instrumentsOf(lines: readonly BriefLine[]): { readonly instrument: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { instrument, provisions } of lines)
    counts.set(instrument, (counts.get(instrument) ?? 0) + provisions.length)
  return [...counts].map(([instrument, count]) => ({ instrument, count }))
}
