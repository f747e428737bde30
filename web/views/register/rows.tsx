import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { StateName } from '../../../src/register/history.js'
import type { StateAnswer } from '../../../src/register/state.js'
import { dayNumber, place } from '../../../src/timeline/days.js'
import { historyAt } from '../../../src/timeline/lookup.js'
import type { PageInstrument, PageProvision, PageRegime, PageSpan, TimelineData } from '../../../src/timeline/model.js'
import { Drawn } from '../../law/drawn.js'
import { Says, State, Title } from '../../law/show.js'
import { barIn } from '../../law/timeline.js'
import { useDay, useLanguage, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

type Shown = {
  readonly data: TimelineData
  readonly answers: readonly StateAnswer[]
  readonly shown: readonly boolean[]
  readonly knownAt: string
}

/** Regimes, instruments, provisions: those that the filters leave. */
export function Rows(props: Shown) {
  const text = useWordsOf(words)
  const { data, shown } = props
  if (!shown.includes(true)) return <p className="nothing">{text.nothing}</p>
  const first = shown.indexOf(true)
  return data.regimes
    .filter(({ instruments }) =>
      instruments.some((index) => data.instruments[index]?.provisions.some((one) => shown[one])),
    )
    .map((regime) => <Regime key={regime.id} regime={regime} first={first} {...props} />)
}

function Regime({ regime, first, ...props }: Shown & { readonly regime: PageRegime; readonly first: number }) {
  const { data, shown } = props
  const language = useLanguage()
  const name = `regime-${regime.id}`
  return (
    <section className="regime" aria-labelledby={name}>
      <div className="regime-head">
        <h2 id={name}>{(language === 'zh' && regime.zh) || regime.title}</h2>
        <span className="track">
          <Held data={data} verified={regime.verified} />
        </span>
      </div>
      {regime.instruments.flatMap((index) => {
        const instrument = data.instruments[index]
        const left = instrument?.provisions.filter((one) => shown[one]) ?? []
        return instrument && left.length
          ? [<Instrument key={instrument.id} instrument={instrument} left={left} first={first} {...props} />]
          : []
      })}
    </section>
  )
}

function Held({ data, verified }: { readonly data: TimelineData; readonly verified: string }) {
  const text = useWordsOf(words)
  const day = useDay()
  const x = `${place({ dayNumber }, data, verified)}%`
  return (
    <svg className="verified" width="100%" height={18} role="img" aria-label={text.held(day(verified))}>
      <line x1={x} x2={x} y1={0} y2={18} />
      <text x={x} dx={-6} y={13}>
        {text.held(day(verified))}
      </text>
    </svg>
  )
}

type Group = Shown & { readonly instrument: PageInstrument; readonly left: readonly number[]; readonly first: number }

/** An instrument with one provision is that provision's line; one with more has a heading. */
function Instrument({ instrument, left, first, data, answers, knownAt }: Group) {
  const alone = instrument.provisions.length === 1
  return (
    <div className="instrument">
      {!alone && (
        <h3>
          <span className="name">
            <span className="number" lang="en">
              {instrument.id}
            </span>{' '}
            <Title id={instrument.id} of={titleOf(instrument)} />
          </span>
          <span className="track" />
        </h3>
      )}
      <ul className="rows">
        {left.map((index) => {
          const provision = data.provisions[index]
          const answer = answers[index]
          return (
            provision &&
            answer && (
              <Row
                key={provision.id}
                provision={provision}
                alone={alone}
                stop={index === first}
                state={answer.state}
                history={historyAt(data, index, knownAt)}
                data={data}
              />
            )
          )
        })}
      </ul>
    </div>
  )
}

const titleOf = ({ zh, en }: PageInstrument) => ({ ...(zh ? { zh } : {}), ...(en ? { en } : {}) })

type Line = {
  readonly provision: PageProvision
  readonly alone: boolean
  readonly stop: boolean
  readonly state: StateName
  readonly history: readonly PageSpan[]
  readonly data: TimelineData
}

/** A provision's line. It is drawn again only where its state, its history or the language became another. */
const Row = memo(({ provision, alone, stop, state, history, data }: Line) => {
  const language = useLanguage()
  return (
    <li>
      <Link
        to="/register/$provision"
        params={{ provision: provision.id }}
        className={alone ? 'row alone' : 'row'}
        tabIndex={stop ? 0 : -1}
      >
        <span className="label">
          <span className="number" lang="en">
            {alone ? provision.id : provision.number}
          </span>{' '}
          <span className="says">
            <Says zh={provision.zh}>{provision.says}</Says>
          </span>
        </span>
        <span className="now">
          <State of={state} />
        </span>
        <span className="track">
          <Drawn tree={barIn(language, data, history)} />
        </span>
      </Link>
    </li>
  )
})
