import { earlyLines } from '../faces/knowledge.js'
import type { StateName } from '../register/history.js'
import { historyOf } from '../register/history.js'
import type { Register } from '../register/model.js'
import { isEarly, isStale, type StateAnswer } from '../register/state.js'
import { endingWords } from '../register/words/ending.js'
import { addDays, date, daysBetween, type PlainDate } from '../time/date.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

export function printState(register: Register, state: StateAnswer, streams: Streams): string {
  const provision = register.provisions[state.provision]!
  const lines = [
    `${heading(streams, state.provision)}  ${state.state}${state.byItsTerms ? ' by its terms' : ''} on ${state.on}, as known on ${state.knownAt}`,
    wrap(provision.says, streams.width, 2),
  ]
  const { regime } = provision
  if (isStale(register, regime, state.knownAt))
    lines.unshift(
      `STALE: ${regime} is verified only to ${register.regimes[regime]?.verifiedThrough}; later instruments may exist.`,
    )
  if (isEarly(register, regime, state))
    lines.unshift(...earlyLines([{ regime, verifiedFrom: register.regimes[regime]!.verifiedFrom }]))
  if (state.by) lines.push(`  by ${state.by}${endingWords(state)}${state.untilWords ? ` (${state.untilWords})` : ''}`)
  else if (state.until) lines.push(`  ${state.state === 'threatened' ? 'earliest' : 'until'} ${state.until}`)
  if (state.neverOperated === true && state.state !== 'none') lines.push('  never in force up to this day')
  if (state.byItsTerms) lines.push('  by its terms: the day lies after what was known')
  if (state.lastKnown) lines.push(`  last known: ${state.lastKnown.state}, to ${state.lastKnown.to}`)
  for (const { reading, state: of, because, textGives } of state.readings) {
    lines.push(
      wrap(
        `either ${reading}: ${of}${textGives ? ` (the text on file gives this ${textGives})` : ''}${because ? `; ${because}` : ''}`,
        streams.width,
        4,
      ),
    )
  }
  for (const report of state.reports)
    lines.push(wrap(`reported, not law, ${report.date}: ${report.says}`, streams.width, 4))
  lines.push(
    ...state.citations.map(({ ref, at, grade, url }) =>
      faint(streams, `  cites ${ref}${at ? ` ${at}` : ''} (grade ${grade}) ${url ?? ''}`),
    ),
  )
  return lines.join('\n')
}

const GLYPH: Record<StateName, string> = {
  none: ' ',
  threatened: '!',
  proposed: '~',
  announced: '.',
  'in-force': '#',
  suspended: '-',
  ended: 'x',
  annulled: 'X',
  unresolved: '?',
}

/** The life of a provision as known on one day after another, each a row of a small timeline. */
export function drawHistory(register: Register, id: string, days: readonly PlainDate[], streams: Streams): string {
  const from = date('2024-12-01')
  const cells = Math.max(30, Math.min(84, streams.width - 26))
  const step = daysBetween(from, date('2027-03-01')) / cells
  const rows = days.map((knownAt) => {
    const history = historyOf(register, id, knownAt)
    const row = Array.from({ length: cells }, (_, cell) => {
      const day = addDays(from, Math.round(cell * step))
      return GLYPH[history.findLast((span) => span.from <= day)!.state]
    }).join('')
    return `  known ${knownAt}  ${row}`
  })
  const ruler = `  ${''.padEnd(18)}${'2024-12'.padEnd(cells - 7)}2027-03`
  const key = '  # in force  - suspended  . announced  ! threatened  ~ proposed  ? unresolved  x ended  X annulled'
  return [ruler, ...rows, faint(streams, key)].join('\n')
}
