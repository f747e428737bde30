import type { Origin } from '../goods/part.js'
import type { Truth } from '../measure/truth.js'
import type { Citation, Effect } from '../register/model.js'
import type { Node } from './node.js'
import type { Verdict } from './verdict.js'

/** One line of an explanation: how deep, how it came out, and the words. The faces choose the marks. */
export type Line = { readonly depth: number; readonly value?: Truth; readonly text: string }

/** A verdict as lines: what the provision says, its state, the tree of what was read, the readings, what it rests on. */
export const linesOf = (verdict: Verdict): Line[] => [firstLine(verdict), ...furtherLines(verdict)]

const firstLine = ({ value, provision, item }: Verdict): Line => ({ depth: 0, value, text: `${provision}  ${item}` })

function furtherLines(verdict: Verdict): Line[] {
  return [
    { depth: 1, text: `${verdict.says} (${printEffect(verdict.effect)})` },
    { depth: 1, text: stateWords(verdict) },
    { depth: 1, text: becauseWords(verdict) },
    ...verdict.children.flatMap((tree) => treeLines(tree, 2)),
    ...verdict.readings.map(
      (reading): Line => ({ depth: 1, value: reading.value, text: `read as ${readingWords(reading.reading)}` }),
    ),
    ...verdict.state.reports.map(({ date, says }) => ({ depth: 1, text: `reported, not law, ${date}: ${says}` })),
    ...verdict.guidedBy.map((id) => ({ depth: 1, text: `guidance, not law, says so: ${id}` })),
    ...verdict.exemptBy.map((id) => ({ depth: 1, text: `exempt under ${id}` })),
    ...(verdict.value === 'no' ? [] : takenWords(verdict)).map((text) => ({ depth: 1, text })),
    ...verdict.citations.map((cite) => ({ depth: 1, text: `cites ${printCitation(cite)}` })),
  ]
}

/** What takes its place: certainly, or where it binds itself. */
export function takenWords({ value, taken }: Pick<Verdict, 'value' | 'taken'>): string[] {
  const where = value === 'no' ? '' : 'where it binds: '
  return (taken?.by ?? []).map(
    ({ by, how }) => `${where}${how === 'excluded' ? `not beside ${by}` : `${by} in its place`}`,
  )
}

/** Plain text, two spaces a level. */
export const explain = (verdict: Verdict): string => `${printLine(firstLine(verdict))}\n${furtherText(verdict)}`

/** Verdicts on lines of a movement that share their trees differ in the item alone, in what else is missing, and in whether another policy collides. */
function furtherText(verdict: Verdict): string {
  const { children } = verdict
  const because = becauseWords(verdict)
  const found = texts.get(children)
  if (found?.because === because) return found.text
  const text = furtherLines(verdict).map(printLine).join('\n')
  texts.set(children, { because, text })
  return text
}

const texts = new WeakMap<readonly Node[], { readonly because: string; readonly text: string }>()

const MARK: Record<Truth, string> = { yes: 'yes', no: 'no', unknown: '?' }

const printLine = ({ depth, value, text }: Line): string =>
  `${'  '.repeat(depth)}${value ? MARK[value].padEnd(4) : ''}${text}`

/** Nested Markdown bullets. */
export function explainMarkdown(verdict: Verdict): string {
  return linesOf(verdict)
    .map(({ depth, value, text }) => `${'  '.repeat(depth)}- ${value ? `**${MARK[value]}** ` : ''}${inOneLine(text)}`)
    .join('\n')
}

explain.markdown = explainMarkdown

/** What a file says, as words of one paragraph and never as Markdown or HTML. */
export const inOneLine = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' '))

export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_<>[\]|]/g, '\\$&')

export function readingWords(reading: Readonly<Record<string, string>>): string {
  return Object.entries(reading)
    .map(([point, meaning]) => `${point}: ${meaning}`)
    .join('; ')
}

export function printEffect(effect: Effect): string {
  const who = effect.who ? `; obliges ${effect.who}` : ''
  const within =
    'within' in effect && effect.within
      ? `, within ${effect.within.days} ${effect.within.working ? 'working ' : ''}days after ${effect.within.after}`
      : ''
  switch (effect.kind) {
    case 'licence':
      return `licence required: ${effect.regime}${who}`
    case 'policy':
      return `licensing policy: ${effect.policy}${who}`
    case 'exemption':
      return `exempt from ${effect.from}${who}`
    case 'guidance':
      return `guidance on ${effect.point}: ${effect.picks}${who}`
    default:
      return `${effect.kind}: ${effect.what}${within}${who}`
  }
}

function stateWords({ state }: Verdict): string {
  const by = state.by ? ` by ${state.by}` : ''
  const until = state.until
    ? `, ${state.state === 'threatened' ? 'earliest' : 'until'} ${state.until}${state.untilWords ? ` (${state.untilWords})` : ''}`
    : ''
  const never = state.neverOperated === true && state.state !== 'none' ? ', never in force so far' : ''
  const terms = state.byItsTerms ? ', by its terms' : ''
  const readings = state.readings.map(
    ({ reading, state: of, textGives }) => `${reading} (${of}${textGives ? `; the text gives this ${textGives}` : ''})`,
  )
  const either = readings.length ? `: either ${readings.join(', or ')}` : ''
  return `${state.state} on ${state.on}, as known on ${state.knownAt}${by}${until}${never}${terms}${either}`
}

function becauseWords(verdict: Verdict): string {
  switch (verdict.because) {
    case 'conditions':
      return verdict.value === 'yes' ? 'it binds: the conditions hold' : 'it does not bind: a condition does not hold'
    case 'state':
      return `it does not bind: not in force${verdict.condition === 'yes' ? '; if it were, it would bind' : verdict.condition === 'no' ? '' : '; whether it otherwise would cannot be told'}`
    case 'exempt':
      return `it does not bind: exempt under ${verdict.exemptBy.join(', ')}`
    case 'excluded':
    case 'in-lieu-of':
      return `it does not bind: ${takenWords(verdict).join(', ')}`
    case 'other-subject':
      return 'it does not bind: it judges another subject'
    case 'no-target':
      return 'it does not bind: nothing that it belongs to binds'
    case 'missing-fact':
      return `it cannot be told: ${verdict.missing.length === 1 ? 'a fact is' : `${verdict.missing.length} facts are`} missing`
    case 'open-point':
      return 'it cannot be told: the law leaves a point open that only the authority can answer'
    case 'unresolved-state':
      return 'it cannot be told: nobody knows from the texts on file whether the provision is in force'
    case 'not-covered':
      return 'it cannot be told: the register has not read that text'
    case 'guidance':
      return 'guidance: it says how an authority reads another provision, and binds nobody by itself'
    case 'conflict':
      return 'it binds and collides with another policy; no precedence is written'
  }
}

const ofShared = new WeakMap<Node, { readonly depth: number; readonly lines: readonly Line[] }>()

/** Lists and open points are shared by provisions, and where they read nothing of a line by all lines of a movement: so are their words. */
function treeLines(tree: Node, depth: number): readonly Line[] {
  if (tree.kind !== 'list' && tree.kind !== 'open') return nodeLines(tree, depth)
  const found = ofShared.get(tree)
  if (found?.depth === depth) return found.lines
  const lines = nodeLines(tree, depth)
  ofShared.set(tree, { depth, lines })
  return lines
}

function nodeLines(node: Node, depth: number): Line[] {
  switch (node.kind) {
    case 'test': {
      const read = node.read === undefined ? 'not given' : node.read
      const words = node.words ? ` (${node.words})` : ''
      const text = `${node.variable.key} ${node.asks}${words}: ${read}${places(node.at)}`
      return [
        { depth, value: node.value, text },
        ...(node.notes ?? []).map((note) => ({ depth: depth + 1, text: note })),
      ]
    }
    case 'open':
      return [
        { depth, value: node.value, text: `open point ${node.point}` },
        ...node.children.flatMap(({ reading, node: child }) => [
          { depth: depth + 1, value: child.value, text: `read as ${reading}` },
          ...treeLines(child, depth + 2),
        ]),
      ]
    case 'list': {
      const none =
        node.children.length === 0 ? `none of ${node.ruledOut} entries` : `${node.ruledOut} other entries are ruled out`
      return [
        { depth, value: node.value, text: `${node.item} is on ${node.list}: ${none}${places(node.at)}` },
        ...(node.notes ?? []).map((note) => ({ depth: depth + 1, text: note })),
        ...node.children.flatMap((child) => treeLines(child, depth + 1)),
      ]
    }
    case 'entry': {
      const unread = node.unread ? `; not read: ${node.unread}` : ''
      return [
        {
          depth,
          value: node.value,
          text: `${node.code} ${node.name.zh ?? ''} ${node.name.en ?? ''}${unread}`.replace(/ +/g, ' '),
        },
        ...node.children.flatMap((child) => treeLines(child, depth + 1)),
      ]
    }
    case 'some-part':
      return [
        { depth, value: node.value, text: `${node.item} or a part inside it is: ${node.meets}` },
        ...node.children.flatMap((child) => treeLines(child, depth + 1)),
      ]
    case 'part':
      return [
        { depth, value: node.value, text: node.item },
        ...node.children.flatMap((child) => treeLines(child, depth + 1)),
      ]
    default: {
      if (node.children.length === 1 && node.kind !== 'not') return [...treeLines(node.children[0]!, depth)]
      const words = { all: 'all of', any: 'any of', not: 'not' }[node.kind]
      return [
        { depth, value: node.value, text: words },
        ...node.children.flatMap((child) => treeLines(child, depth + 1)),
      ]
    }
  }
}

function places(at: readonly Origin[]): string {
  const words = [
    ...new Set(
      at
        .map(({ file, line, path, note }) =>
          [[file, line].filter((part) => part !== undefined).join(':') || path, note].filter(Boolean).join(' '),
        )
        .filter(Boolean),
    ),
  ]
  return words.length
    ? ` [${words.slice(0, 4).join(', ')}${words.length > 4 ? `, and ${words.length - 4} more` : ''}]`
    : ''
}

export function printCitation({ ref, at, grade, url }: Citation): string {
  return `${ref}${at ? ` ${at}` : ''} (grade ${grade})${url ? ` ${url}` : ''}`
}
