import type { StateAnswer } from '../register/state.js'
import type { inWords } from './days.js'
import type { TimelineData } from './model.js'
import type { stateWords } from './row.js'
import type { sourceLink } from './sources.js'
import type { Tree } from './tree.js'

type Needs = {
  readonly inWords: typeof inWords
  readonly stateWords: typeof stateWords
  readonly readingList: typeof readingList
  readonly reportList: typeof reportList
  readonly sourceLink: typeof sourceLink
} & Parameters<typeof stateWords>[0]

/** How a provision stands on the chosen day, why, until when; the readings where that is open; what others said of it. */
export function standing(t: Needs, data: TimelineData, answer: StateAnswer): Tree[] {
  const { by, until, untilWords, endOf, neverOperated, byItsTerms, lastKnown } = answer
  const hasPassed = answer.state === 'unresolved' && until !== undefined && until.slice(0, 10) < answer.on
  const untilText = until
    ? `${hasPassed ? 'whose end has passed:' : 'until'} ${t.inWords(until)}${untilWords ? ` (“${untilWords}”)` : ''}`
    : ''
  const facts = [
    [by ? `by ${by}` : '', untilText, endOf ? `the end is the ${endOf}’s own` : ''].filter((text) => text).join(', '),
    lastKnown ? `last told: ${data.states[lastKnown.state].words}, to ${t.inWords(lastKnown.to)}` : '',
    byItsTerms ? `by its terms: rests on a date after ${t.inWords(answer.knownAt)}` : '',
    answer.state === 'none' ? '' : neverOperated === true ? 'never operated: in force on no day so far' : '',
    neverOperated === 'unknown' ? 'whether it ever operated depends on the reading' : '',
  ].filter((text) => text)
  return [
    ['p', { class: 'standing' }, t.stateWords(t, data, answer)],
    ...(facts.length > 0 ? [['ul', { class: 'plain' }, ...facts.map((fact): Tree => ['li', {}, fact])] as const] : []),
    ...t.readingList(data, answer),
    ...t.reportList(t, answer),
  ]
}

/** Each meaning that the texts on file leave open, with its reason; the one that the text gives is marked. */
export function readingList(data: TimelineData, { readings }: StateAnswer): Tree[] {
  if (readings.length === 0) return []
  const items = readings.map(({ reading, state, because, textGives }): Tree => {
    const gives = textGives ? ` The text on file gives this, ${textGives}.` : ''
    return ['li', {}, ['strong', {}, `${reading}: ${data.states[state].words}`], because ? `: ${because}.` : '', gives]
  })
  return [
    ['h4', {}, 'Readings'],
    ['ul', {}, ...items],
  ]
}

/** What was reported. It never decides. */
export function reportList(
  t: { inWords: typeof inWords; sourceLink: typeof sourceLink },
  { reports }: StateAnswer,
): Tree[] {
  if (reports.length === 0) return []
  const items = reports.map(
    (report): Tree => ['li', {}, `${t.inWords(report.date)}: ${report.says} (`, t.sourceLink(report.cite), ')'],
  )
  return [['div', { class: 'reports' }, ['h4', {}, 'Reports, never law'], ['ul', {}, ...items]]]
}
