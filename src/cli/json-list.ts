import { type Answer, contextOf } from '../determine/determine.js'
import type { Outcome, Status } from '../determine/outcome.js'
import { jsonEntry, jsonHead } from '../faces/json-answer.js'
import { readable } from './terminal.js'

/** Stands for the path of the line in a text that is kept for lines like it: no file may hold it in an id, a name or a path. */
const LINE = '\uE000'
const STATUSES = ['binding', 'notBinding', 'undetermined', 'conflicts'] as const satisfies readonly Status[]

/** Texts of lines that are alike, the latest ones: each is some hundred thousand characters. */
const KEPT_LINES = 32

/**
 * Answers as JSON texts without trees, one at a time: nothing of a line is kept but what is the same in another. Lines that are alike share their
 * outcomes, and all lines of a movement share those that read nothing of them: each is written once, with the path left open.
 */
export function jsonLines(): (answer: Answer) => string {
  const lines = new Map<readonly Outcome[], string>()
  const entries = new WeakMap<Outcome, string>()
  const once = new WeakSet<Outcome>()
  const entryOf = (outcome: Outcome, path: string, answer: Answer): string => {
    const found = entries.get(outcome) ?? entryText(answer, outcome, path)
    if (once.has(outcome)) entries.set(outcome, found)
    once.add(outcome)
    return found
  }
  return (answer) => {
    const { outcomes, question } = contextOf(answer)
    const { path } = question.subject
    const verdicts = lines.get(outcomes) ?? verdictsText(outcomes, (one) => entryOf(one, path, answer))
    lines.delete(outcomes)
    lines.set(outcomes, verdicts)
    if (lines.size > KEPT_LINES) lines.delete(lines.keys().next().value!)
    const head = readable(JSON.stringify(jsonHead(answer)), false)
    return `${head.slice(0, -1)},${verdicts.replaceAll(LINE, () => within(path))}}`
  }
}

const verdictsText = (outcomes: readonly Outcome[], entryOf: (outcome: Outcome) => string): string =>
  STATUSES.map((status) => {
    const of = outcomes.filter((one) => one.status === status)
    return `"${status}":[${of.map(entryOf).join(',')}]`
  }).join(',')

/** The path as it stands inside a text of JSON. */
const within = (path: string): string => readable(JSON.stringify(path), false).slice(1, -1)

/** An entry, the path of the line left open. */
function entryText(answer: Answer, { provision }: Outcome, path: string): string {
  const verdict = answer.verdict(provision)!
  const entry = jsonEntry({
    ...verdict,
    item: withLine(verdict.item, path),
    missing: verdict.missing.map((key) => {
      const at = key.lastIndexOf(' @ ')
      return at < 0 ? key : `${key.slice(0, at + 3)}${withLine(key.slice(at + 3), path)}`
    }),
  })
  return readable(JSON.stringify(entry), false)
}

/** Of the line itself, or of something in it. */
const withLine = (item: string, path: string): string =>
  item === path || item.startsWith(`${path}/`) ? LINE + item.slice(path.length) : item
