import { dayNumber, dayText, inWords, place, shiftMonth } from './days.js'
import type { TimelineData } from './model.js'
import type { Tree } from './tree.js'

const t = { dayNumber, dayText }

/** The words of the axis, for a page in another language. */
export type AxisWords = { readonly months: readonly string[]; readonly learnt: (day: string) => string }

const ENGLISH: AxisWords = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  learnt: (day) => `something became known on ${inWords(day)}`,
}

/** The months over the chart: the year with each January, quarters marked so that a narrow page can drop the rest. */
export function axis(data: TimelineData, { months, learnt }: AxisWords = ENGLISH): Tree {
  const marks: Tree[] = []
  for (let day = data.from; day < data.to; day = shiftMonth(t, day, 1)) {
    const month = Number(day.slice(5, 7)) - 1
    const rank = month === 0 ? 'year' : month % 3 === 0 ? 'quarter' : 'month'
    const x = place(t, data, day)
    const next = place(t, data, shiftMonth(t, day, 1))
    marks.push(['line', { class: rank, x1: `${x}%`, x2: `${x}%`, y1: month === 0 ? 2 : 18, y2: 38 }])
    marks.push(['text', { class: rank, x: `${(x + next) / 2}%`, y: 34 }, months[month]!])
    if (month === 0) marks.push(['text', { class: 'of-year', x: `${x}%`, dx: 4, y: 14 }, day.slice(0, 4)])
  }
  const known = data.known.filter((day) => day >= data.from && day <= data.to)
  const ticks = known.map((day): Tree => {
    const x = `${place(t, data, day)}%`
    return ['line', { class: 'learnt', x1: x, x2: x, y1: 40, y2: 46 }, ['title', {}, learnt(day)]]
  })
  return [
    'svg',
    { class: 'axis', width: '100%', height: 46, 'aria-hidden': 'true', focusable: 'false' },
    ...marks,
    ...ticks,
  ]
}

/** The quarters behind the bars, as a background. */
export function gridOf(data: TimelineData): string {
  const lines: string[] = []
  for (let day = data.from; day < data.to; day = shiftMonth(t, day, 1)) {
    if (!['01', '04', '07', '10'].includes(day.slice(5, 7))) continue
    const at = place(t, data, day)
    lines.push(`transparent ${at}%, var(--rule) ${at}%, var(--rule) calc(${at}% + 1px), transparent calc(${at}% + 1px)`)
  }
  return `linear-gradient(to right, ${lines.join(', ')})`
}
