import type { When } from '../../../src/register/state.js'
import { dayNumber, dayText } from '../../../src/timeline/days.js'
import type { TimelineData } from '../../../src/timeline/model.js'
import { Drawn } from '../../law/drawn.js'
import { axisIn } from '../../law/timeline.js'
import { useDay, useLanguage, useWords, useWordsOf } from '../../words/language.js'
import type { Slide } from './sliding.js'
import { words } from './words.js'

/** What stays above the bars: a slider for each date, over the months. */
export function Head({ data, on, knownAt, slide }: When & { readonly data: TimelineData; readonly slide: Slide }) {
  const shell = useWords()
  const text = useWordsOf(words)
  const language = useLanguage()
  const before = data.known.findLast((day) => day < knownAt && day >= data.from)
  const after = data.known.find((day) => day > knownAt)
  return (
    <div className="head">
      <div className="line">
        <Cursor name={shell.on} day={on} />
        <Slider name={text.onSlider} day={on} data={data} move={(to) => slide({ on: to })} />
      </div>
      <div className="line known">
        <Cursor name={shell.known} day={knownAt}>
          <Step name={text.earlier} sign="‹" act={before && (() => slide({ known: before }))} />
          <Step name={text.later} sign="›" act={after && (() => slide({ known: after }))} />
          <Step name={text.same} sign="=" act={on === knownAt ? undefined : () => slide({ known: on })} />
        </Cursor>
        <Slider name={text.knownSlider} day={knownAt} data={data} move={(to) => slide({ known: to })} />
      </div>
      <div className="line axis-line">
        <div className="track">
          <Drawn tree={axisIn(language, data)} />
        </div>
      </div>
    </div>
  )
}

function Cursor({
  name,
  day,
  children,
}: {
  readonly name: string
  readonly day: string
  readonly children?: React.ReactNode
}) {
  const inWords = useDay()
  return (
    <div className="set">
      <span className="what">{name}</span> <time dateTime={day}>{inWords(day)}</time> {children}
    </div>
  )
}

type StepWords = { readonly name: string; readonly sign: string; readonly act: (() => void) | undefined }

const Step = ({ name, sign, act }: StepWords) => (
  <button type="button" className="quiet" aria-label={name} title={name} disabled={!act} onClick={act}>
    {sign}
  </button>
)

type Sliding = {
  readonly name: string
  readonly day: string
  readonly data: TimelineData
  readonly move: (day: ReturnType<typeof dayText>) => void
}

function Slider({ name, day, data, move }: Sliding) {
  const inWords = useDay()
  return (
    <div className="slide">
      <input
        type="range"
        aria-label={name}
        aria-valuetext={inWords(day)}
        min={dayNumber(data.from)}
        max={dayNumber(data.to)}
        step={1}
        value={dayNumber(day)}
        onChange={({ target }) => move(dayText(Number(target.value)))}
      />
    </div>
  )
}
