import { printCitation } from '../determine/explain.js'
import type { Node } from '../determine/node.js'
import type { Verdict } from '../determine/verdict.js'
import type { Origin } from '../goods/part.js'
import type { Truth } from '../measure/truth.js'
import type { Register } from '../register/model.js'
import { askWords } from './ask-words.js'
import { doesOf } from './does.js'
import { meetsIn } from './meets.js'
import type { Both } from './named.js'
import { namesIn } from './names.js'
import { asksName, detailName, readName } from './names-of-facts.js'
import { noteWords } from './notes.js'
import { STATE_READINGS, STATES } from './states.js'

/** Words in both languages. `only`: what is there in English only, which stands in the English and follows the Chinese. */
type Told = { readonly text: Both; readonly only?: string }
/** One line of an explanation: how deep, how it came out, the words. */
export type ToldLine = Told & { readonly depth: number; readonly value?: Truth }

/** A verdict as lines in the names that people use: what it does, its state, each value read with the question it answers, the readings, what it rests on. */
export function explainedIn(register: Register, verdict: Verdict): readonly ToldLine[] {
  return [
    { depth: 0, ...effectWords(register, verdict) },
    { depth: 0, text: stateWords(verdict) },
    ...verdict.children.flatMap((tree) => treeLines(register, tree, 1)),
    ...verdict.readings.map(({ value, reading }): ToldLine => {
      const all = Object.entries(reading).map(([point, meaning]) => pointWords(register, point, meaning))
      const only = all.flatMap((one) => one.only ?? [])
      return {
        depth: 0,
        value,
        text: joined(
          all.map(({ text }) => text),
          '; ',
          '；',
        ),
        only: only.join('; '),
      }
    }),
    ...verdict.state.reports.map(
      ({ date, says }): ToldLine => ({
        ...line(0, `reported, not law, ${date}: ${says}`, `${date}有报道，非法律：`),
        only: says,
      }),
    ),
    ...verdict.guidedBy.map((id) => line(0, `guidance, not law, says so: ${id}`, `依据指引，非法律：${id}`)),
    ...verdict.exemptBy.map((id) => line(0, `exempt under ${id}`, `依${id}豁免`)),
    ...verdict.citations.map((cite) => line(0, `cites ${printCitation(cite)}`, `引用 ${printCitation(cite)}`)),
  ]
}

const line = (depth: number, en: string, zh: string): ToldLine => ({ depth, text: { en, zh } })

const joined = (all: readonly Both[], en: string, zh: string): Both => ({
  en: all.map((one) => one.en).join(en),
  zh: all.map((one) => one.zh).join(zh),
})

function effectWords(register: Register, { provision, says, effect }: Verdict): Told {
  const { does, what, within, who } = doesOf(register, effect)
  const own = register.provisions[provision]?.words?.zh
  const obliges = who && `obliges ${who}`
  const en = [`${does.en}: ${what.en ?? what.zh}`, within?.en, obliges].filter(Boolean).join('; ')
  const zh = [what.zh ? `${does.zh}：${what.zh}` : does.zh, within?.zh].filter(Boolean).join('；')
  const only = [own ? undefined : says, what.zh ? undefined : what.en, obliges].filter(Boolean).join('; ')
  return { text: { en: `${says} (${en})`, zh: own ? `${own}（${zh}）` : zh }, only }
}

function stateWords({ state }: Verdict): Both {
  const { en, zh } = STATES[state.state]
  const terms = state.byItsTerms ? { en: ', by its terms', zh: '，依其文本' } : NOTHING
  const until = state.until ? { en: `, until ${state.until}`, zh: `，至${state.until}` } : NOTHING
  const never =
    state.neverOperated === true && state.state !== 'none'
      ? { en: ', never in force so far', zh: '，从未生效' }
      : NOTHING
  const readings = state.readings.map(({ reading, state: of }): Both => {
    const words = STATE_READINGS[reading] ?? { en: reading, zh: reading }
    return { en: `${words.en} (${STATES[of].en})`, zh: `${words.zh}（${STATES[of].zh}）` }
  })
  const either = readings.length ? joined(readings, ', or ', '，或') : undefined
  return {
    en: `${en} on ${state.on}, as known on ${state.knownAt}${until.en}${never.en}${terms.en}${either ? `: either ${either.en}` : ''}`,
    zh: `${state.on}${zh}（截至${state.knownAt}所知）${until.zh}${never.zh}${terms.zh}${either ? `：${either.zh}` : ''}`,
  }
}

const NOTHING: Both = { en: '', zh: '' }

/** An open point under one of its meanings, as the register has it. */
function pointWords({ openPoints }: Register, point: string, meaning: string): Told {
  const known = openPoints[point]
  if (!known) return { text: { en: `${point}: ${meaning}`, zh: `${point}：${meaning}` } }
  const only = known.readings[meaning] ?? meaning
  return { text: { en: `${known.asks.en} Read as: ${only}`, zh: `${known.asks.zh} 按此解读：` }, only }
}

function treeLines(register: Register, node: Node, depth: number): readonly ToldLine[] {
  if ((node.kind === 'all' || node.kind === 'any') && node.children.length === 1)
    return treeLines(register, node.children[0]!, depth)
  const head: ToldLine = { depth, value: node.value, text: nodeWords(register, node) }
  const notes = ('notes' in node ? (node.notes ?? []) : []).map((note) => ({ depth: depth + 1, ...noteWords(note) }))
  if (node.kind === 'test') return [head, ...notes]
  if (node.kind !== 'open')
    return [head, ...notes, ...node.children.flatMap((child) => treeLines(register, child, depth + 1))]
  const readings = node.children.flatMap(({ reading, node: child }): readonly ToldLine[] => {
    const means = register.openPoints[node.point]?.readings[reading] ?? reading
    return [
      { depth: depth + 1, value: child.value, text: { en: `read as: ${means}`, zh: '按此解读：' }, only: means },
      ...treeLines(register, child, depth + 2),
    ]
  })
  return [head, ...readings]
}

function nodeWords(register: Register, node: Node): Both {
  const names = namesIn(register)
  switch (node.kind) {
    case 'test': {
      const { fact, item } = node.variable
      const path = { en: item ?? 'the item', zh: item ?? '该物项' }
      const ask = askWords(register, { variable: node.variable }, path)
      const wants = node.asks === 'holds' ? undefined : asksName(names, fact, node.asks)
      const quoted = node.words ? ` “${node.words}”` : ''
      const read = node.read === undefined ? { en: 'not given', zh: '未提供' } : readName(names, fact, node.read)
      const at = places(node.at)
      return {
        en: `${ask.en}${wants ? ` The law: ${wants.en}${quoted}.` : ''} Given: ${read.en}${at}`,
        zh: `${ask.zh}${wants ? `法规：${wants.zh}${quoted}。` : ''}已知：${read.zh}${at}`,
      }
    }
    case 'open': {
      const asks = register.openPoints[node.point]?.asks ?? { en: node.point, zh: node.point }
      return { en: `The law leaves open: ${asks.en}`, zh: `法规未明确：${asks.zh}` }
    }
    case 'list': {
      const list = detailName(names, 'item.on', 'list', node.list)
      const [en, zh] =
        node.children.length === 0
          ? [`none of ${node.ruledOut} entries`, `${node.ruledOut}个条目均不符`]
          : [`${node.ruledOut} other entries are ruled out`, `其余${node.ruledOut}个条目已排除`]
      const at = places(node.at)
      return { en: `${node.item} is on ${list.en}: ${en}${at}`, zh: `${node.item}属于${list.zh}：${zh}${at}` }
    }
    case 'entry': {
      const unread = node.unread ? { en: `; not read: ${node.unread}`, zh: `；未阅读：${node.unread}` } : NOTHING
      const { en, zh } = node.name
      return { en: `${node.code} ${en ?? zh ?? ''}${unread.en}`, zh: `${node.code} ${zh ?? en ?? ''}${unread.zh}` }
    }
    case 'some-part': {
      const meets = meetsIn(names, node.meets)
      return {
        en: `${node.item} or a part inside it is: ${meets.en}`,
        zh: `${node.item}或其中的零部件属于：${meets.zh}`,
      }
    }
    case 'part':
      return { en: node.item, zh: node.item }
    default:
      return OF_CHILDREN[node.kind]
  }
}

const OF_CHILDREN: Readonly<Record<'all' | 'any' | 'not', Both>> = {
  all: { en: 'all of these', zh: '以下全部' },
  any: { en: 'any of these', zh: '以下任一' },
  not: { en: 'not this', zh: '以下不成立' },
}

const MOST_PLACES = 4

function places(at: readonly Origin[]): string {
  const words = [...new Set(at.map(placeOf).filter(Boolean))]
  if (words.length === 0) return ''
  return ` [${words.slice(0, MOST_PLACES).join(', ')}${words.length > MOST_PLACES ? ` +${words.length - MOST_PLACES}` : ''}]`
}

function placeOf({ file, line, path, note }: Origin): string {
  const place = [file, line].filter((part) => part !== undefined).join(':') || path
  return [place, note].filter(Boolean).join(' ')
}
