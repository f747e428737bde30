import { daysBetween } from '../../../src/time/date.js'
import type { Compared, CostStep } from '../../core/compared.js'
import { Steps } from '../../law/steps.js'
import { useLanguage, useWordsOf } from '../../words/language.js'
import { words } from './words.js'

/** What the first line pays under each law, as stepped lines on one scale. */
export function Costs({ answer: { comparison, costs, currency } }: { readonly answer: Compared }) {
  const said = useWordsOf(words)
  const language = useLanguage()
  const { window, laws, parts } = comparison
  const all = Object.values(costs).flat()
  const days = daysBetween(window.from, window.to) + 1
  // Shares of the value where the line does not say its value.
  const valued = currency !== undefined
  const of = (step: CostStep) => (valued ? step.total : scaled(step.percent))
  const most = Math.max(1, ...all.flatMap((step) => [Number(of(step).lo), Number(of(step).hi ?? 0)])) * 1.15
  const atLeast = (lo: string): string => (Number(lo) === 0 ? said.untold : said.atLeast(lo))
  const amount = (step: CostStep): string => {
    const { lo, hi } = of(step)
    const unit = valued ? '' : ' %'
    const text = hi === undefined ? atLeast(trim(lo)) : lo === hi ? trim(lo) : `${trim(lo)}–${trim(hi)}`
    return `${text}${unit}`
  }
  return (
    <section className="alike" aria-labelledby="cost">
      <h2 id="cost">{said.cost}</h2>
      {all.length === 0 ? (
        <p>{said.noCost}</p>
      ) : (
        <>
          <p className="muted small">{said.costMeans(parts[0]?.name ?? parts[0]?.part ?? '', currency ?? '%')}</p>
          <div className="lanes">
            {laws.map(({ name, title }) => {
              const steps = costs[name] ?? []
              const points = steps.map((step) => ({
                at: daysBetween(window.from, step.from),
                lo: Number(of(step).lo),
                hi: of(step).hi === undefined ? undefined : Number(of(step).hi),
              }))
              const label = title ? (title[language] ?? title.en ?? name) : said.law
              return (
                <div key={name} className="lane told">
                  <span>{label}</span>
                  <Steps
                    points={points}
                    days={days}
                    most={most}
                    label={`${label}. ${steps.map((step) => `${step.from}: ${amount(step)}`).join('; ')}`}
                  />
                  <span className="number small">
                    {steps.map((step) => (
                      <span key={step.from} className="step">
                        <time>{step.from}</time> {amount(step)}
                      </span>
                    ))}
                  </span>
                </div>
              )
            })}
          </div>
        </>
      )}
    </section>
  )
}

const scaled = ({ lo, hi }: CostStep['percent']): CostStep['percent'] => ({
  lo: String(Number(lo) * 100),
  ...(hi === undefined ? {} : { hi: String(Number(hi) * 100) }),
})
const trim = (text: string): string => Number(text).toFixed(2).replace(/\.00$/, '')
