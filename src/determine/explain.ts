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
    ...treeLines(verdict.children, 2),
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
/** Four wide, so that what follows stands in one column. */
const PADDED: Record<Truth, string> = { yes: 'yes ', no: 'no  ', unknown: '?   ' }

const printLine = ({ depth, value, text }: Line): string => indent(depth) + (value ? PADDED[value] : '') + text

const indents: string[] = []

function indent(depth: number): string {
  for (let at = indents.length; at <= depth; at += 1) indents.push('  '.repeat(at))
  return indents[depth]!
}

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

function treeLines(trees: readonly Node[], depth: number): Line[] {
  const lines: Line[] = []
  addTrees(lines, trees, depth)
  return lines
}

const ofShared = new WeakMap<Node, { readonly depth: number; readonly lines: readonly Line[] }>()

/** Lists and open points are shared by provisions, and where they read nothing of a line by all lines of a movement: so are their words. */
function addTree(lines: Line[], tree: Node, depth: number): void {
  if (tree.kind !== 'list' && tree.kind !== 'open') addNode(lines, tree, depth)
  else for (const line of sharedLines(tree, depth)) lines.push(line)
}

function sharedLines(tree: Node, depth: number): readonly Line[] {
  const found = ofShared.get(tree)
  if (found?.depth === depth) return found.lines
  const lines: Line[] = []
  addNode(lines, tree, depth)
  ofShared.set(tree, { depth, lines })
  return lines
}

function addTrees(lines: Line[], trees: readonly Node[], depth: number): void {
  for (const tree of trees) addTree(lines, tree, depth)
}

function addNode(lines: Line[], node: Node, depth: number): void {
  if (isSaidByItsChild(node)) {
    addTree(lines, node.children[0]!, depth)
    return
  }
  lines.push({ depth, value: node.value, text: wordsOf(node) })
  if ('notes' in node) for (const text of node.notes ?? []) lines.push({ depth: depth + 1, text })
  if (node.kind === 'open') {
    for (const { reading, node: child } of node.children) {
      lines.push({ depth: depth + 1, value: child.value, text: `read as ${reading}` })
      addTree(lines, child, depth + 2)
    }
  } else if (node.kind !== 'test') addTrees(lines, node.children, depth + 1)
}

type Joined = Extract<Node, { kind: 'all' | 'any' | 'not' }>

const isSaidByItsChild = (node: Node): node is Joined =>
  (node.kind === 'all' || node.kind === 'any') && node.children.length === 1

function wordsOf(node: Node): string {
  switch (node.kind) {
    case 'test': {
      const words = node.words ? ` (${node.words})` : ''
      return `${node.variable.key} ${node.asks}${words}: ${node.read ?? 'not given'}${places(node.at)}`
    }
    case 'open':
      return `open point ${node.point}`
    case 'list': {
      const none =
        node.children.length === 0 ? `none of ${node.ruledOut} entries` : `${node.ruledOut} other entries are ruled out`
      return `${node.item} is on ${node.list}: ${none}${places(node.at)}`
    }
    case 'entry': {
      const unread = node.unread ? `; not read: ${node.unread}` : ''
      return `${node.code} ${node.name.zh ?? ''} ${node.name.en ?? ''}${unread}`.replace(/ +/g, ' ')
    }
    case 'some-part':
      return `${node.item} or a part inside it is: ${node.meets}`
    case 'part':
      return node.item
    default:
      return OF_CHILDREN[node.kind]
  }
}

const OF_CHILDREN = { all: 'all of', any: 'any of', not: 'not' }

function places(at: readonly Origin[]): string {
  if (at.length === 0) return ''
  const words = [...new Set(at.map(placeOf).filter(Boolean))]
  return words.length
    ? ` [${words.slice(0, 4).join(', ')}${words.length > 4 ? `, and ${words.length - 4} more` : ''}]`
    : ''
}

function placeOf({ file, line, path, note }: Origin): string {
  const place = [file, line].filter((part) => part !== undefined).join(':') || path
  return [place, note].filter(Boolean).join(' ')
}

export function printCitation({ ref, at, grade, url }: Citation): string {
  return `${ref}${at ? ` ${at}` : ''} (grade ${grade})${url ? ` ${url}` : ''}`
}
