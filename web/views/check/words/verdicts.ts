import type { Because, RestsOn } from '../../../../src/determine/outcome.js'
import type { Truth } from '../../../../src/measure/truth.js'
import type { Effect } from '../../../../src/register/model.js'
import type { Same } from '../../../words/en.js'

type Sentence = {
  readonly on: string
  readonly known: string
  readonly binds: number
  readonly open: number
  readonly byTerms: boolean
  readonly besideByTerms: number
  readonly exempt: number
}
const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const EFFECTS: Record<Effect['kind'], string> = {
  licence: 'licence required',
  prohibition: 'prohibited',
  policy: 'licensing policy',
  exemption: 'exemption',
  report: 'report',
  declaration: 'declaration',
  procedure: 'procedure',
  guidance: 'guidance',
  duty: 'duty',
  fee: 'fee',
}
const EFFECTS_ZH: Record<Effect['kind'], string> = {
  licence: '须取得许可',
  prohibition: '禁止',
  policy: '许可政策',
  exemption: '豁免',
  report: '报告义务',
  declaration: '申报',
  procedure: '程序',
  guidance: '指引',
  duty: '关税',
  fee: '费用',
}

export const verdictsEn = {
  title: 'Which controls bind my goods?',
  lines: (count: number) => some(count, 'line', 'lines'),
  tally: (binds: number, open: number, free: number) =>
    `Something binds ${binds}; of ${open} it cannot be told; nothing modelled binds ${free}.`,
  filter: 'Find a line',
  line: 'Line',
  bindsShort: 'bind',
  openShort: 'open',
  more: (count: number) => `${count} more`,
  early: 'A day of this question lies before what the register holds: what bound then may be missing here.',
  stale: (day: string) => `The register is verified to ${day}; later instruments may exist.`,
  sentence: ({ on, known, binds, open, byTerms, besideByTerms, exempt }: Sentence) =>
    `On ${on}, as known on ${known}: ${
      binds
        ? `${some(binds, 'requirement', 'requirements')} ${byTerms ? 'by the terms on file, which nobody could yet see hold,' : 'certainly'} bind${binds === 1 ? 's' : ''}`
        : 'no requirement certainly binds'
    }${exempt ? '; exempt, as said below' : ''}${besideByTerms ? `; ${besideByTerms} beside ${besideByTerms === 1 ? 'binds' : 'bind'} by the terms on file, which nobody could yet see hold` : ''}; ${open} cannot be told.`,
  binds: 'Binds',
  exempt: 'Exempt, with what is then due',
  beside: (count: number) => `What goes with it: ${count}`,
  collides: 'Collides',
  cannotTell: 'Cannot be told',
  screening: (count: number) => `${some(count, 'ban hangs', 'bans hang')} on who the parties are`,
  openBeside: (count: number) => `What goes with them, if they bind: ${count}`,
  asleep: 'Would bind, but is not in force',
  rest: 'Does not bind, and why',
  duties: 'Duties and fees',
  layer: 'Layer',
  oneOf: (count: number) => `one of ${count} rates, or none`,
  rate: 'Rate',
  amount: 'Amount',
  total: 'Total',
  atLeast: (amount: string) => `at least ${amount}`,
  unsaidAmount: 'cannot be told yet',
  sayValue:
    'No amount can be told yet: say the value of the goods in the list (columns unit value and currency). The rates stand below.',
  value: { yes: 'yes', no: 'no', unknown: '?' } satisfies Record<Truth, string>,
  effect: (kind: string) => EFFECTS[kind as Effect['kind']],
  until: (day: string) => `until ${day}`,
  ended: (day: string) => `since its end on ${day} passed`,
  byItsTerms: 'by its terms',
  because: (because: Because, value: Truth, missing: number): string =>
    ({
      conditions: value === 'yes' ? 'the conditions hold' : 'a condition does not hold',
      state: 'not in force',
      exempt: 'exempt',
      excluded: 'another duty that binds excludes it',
      'in-lieu-of': 'another duty that binds takes its place',
      'other-subject': 'it judges another subject',
      'no-target': 'nothing that it belongs to binds',
      'missing-fact': missing ? `${some(missing, 'fact is', 'facts are')} missing` : 'a fact is missing',
      'open-point': 'the law leaves a point open that only the authority can answer',
      'unresolved-state': 'nobody knows from the texts on file whether it is in force',
      'not-covered': 'the register has not read that text',
      conflict: 'two policies collide, and no precedence is written',
      guidance: 'how an authority reads another provision',
    })[because] ?? because,
  restsOn: {
    text: 'rests on the text',
    guidance: 'rests on guidance, not law',
    unverified: 'rests on an unverified source',
    scenario: 'supposed, not law',
  } satisfies Record<RestsOn, string>,
  toProvision: 'The provision: text, history, sources',
  composition: 'What it is made of',
  compositionMeans: 'Dark: the least that is declared. Pale: what it may be beyond that. Empty: ruled out.',
  origin: (place: string) => `origin ${place}`,
  undeclared: 'share not declared',
  complete: 'Declared complete: what is not named is not in it.',
  openSet: 'Not declared complete: more may be in it.',
  openParts: 'Not declared complete: further parts may be in it.',
  noComposition: 'The list does not declare its composition.',
  cameBack: 'Answers that came back, and are counted above:',
  answeredNone: 'none',
  answeredSome: 'some',
  otherAnswers: (count: number) => `${some(count, 'answer', 'answers')} about other facts`,
}

export const verdictsZh: Same<typeof verdictsEn> = {
  title: '哪些管制适用于我的货物？',
  lines: (count: number) => `${count} 行`,
  tally: (binds: number, open: number, free: number) =>
    `${binds} 行有规定适用；${open} 行无法判断；${free} 行没有已收录的规定适用。`,
  filter: '查找',
  line: '行',
  bindsShort: '适用',
  openShort: '待定',
  more: (count: number) => `还有 ${count} 行`,
  early: '所问日期早于本库所收范围：当时适用的规定可能不在其中。',
  stale: (day: string) => `本库核对至${day}；其后可能另有文件。`,
  sentence: ({ on, known, binds, open, byTerms, besideByTerms, exempt }: Sentence) =>
    `${on}，截至${known}所知：${binds ? `${byTerms ? '依现有文本，' : '确定'}有 ${binds} 项要求适用` : '没有确定适用的要求'}${exempt ? '；适用豁免，见下文' : ''}${besideByTerms ? `；另有 ${besideByTerms} 项相关规定依现有文本适用，所知之日尚无从证实` : ''}；${open} 项无法判断。`,
  binds: '适用',
  exempt: '豁免及相应报告义务',
  beside: (count: number) => `与之相关：${count} 项`,
  collides: '相互冲突',
  cannotTell: '无法判断',
  screening: (count: number) => `${count} 项禁令取决于当事方是谁`,
  openBeside: (count: number) => `若适用则与之相关：${count} 项`,
  asleep: '若生效即适用，但目前未生效',
  rest: '不适用及其原因',
  duties: '关税与费用',
  layer: '层次',
  oneOf: (count: number) => `${count} 种税率之一，或均不适用`,
  rate: '税率',
  amount: '金额',
  total: '合计',
  atLeast: (amount: string) => `至少 ${amount}`,
  unsaidAmount: '尚无法判断',
  sayValue: '尚无法得出任何金额：请在清单中填写货物价值（unit value 和 currency 列）。税率见下。',
  value: { yes: '是', no: '否', unknown: '?' },
  effect: (kind: string) => EFFECTS_ZH[kind as Effect['kind']],
  until: (day: string) => `至${day}`,
  ended: (day: string) => `自所定期限${day}届满`,
  byItsTerms: '依其文本',
  because: (because: Because, value: Truth, missing: number): string =>
    ({
      conditions: value === 'yes' ? '条件成立' : '有条件不成立',
      state: '未生效',
      exempt: '豁免',
      excluded: '被另一适用的关税排除',
      'in-lieu-of': '由另一适用的关税取代',
      'other-subject': '所管对象不同',
      'no-target': '其所依附的规定不适用',
      'missing-fact': missing ? `缺少 ${missing} 项事实` : '缺少事实',
      'open-point': '法律留有只有主管机关能回答的问题',
      'unresolved-state': '依现有文本无人知晓其是否有效',
      'not-covered': '本库尚未阅读该文本',
      conflict: '两项政策冲突，且无书面优先顺序',
      guidance: '主管机关对另一规定的解读',
    })[because] ?? because,
  restsOn: {
    text: '依据文本',
    guidance: '依据指引，非法律',
    unverified: '依据未核实来源',
    scenario: '假设，非法律',
  },
  toProvision: '该规定：文本、沿革、来源',
  composition: '成分',
  compositionMeans: '深色：申报的最低值。浅色：可能达到的范围。空白：已排除。',
  origin: (place: string) => `原产地 ${place}`,
  undeclared: '未申报比例',
  complete: '已申报完整：未列明者不含。',
  openSet: '未申报完整：可能另有成分。',
  openParts: '未申报完整：可能另有零件。',
  noComposition: '清单未申报其成分。',
  cameBack: '已收到并计入上文的答复：',
  answeredNone: '不含',
  answeredSome: '含有',
  otherAnswers: (count) => `其他事实的答复 ${count} 项`,
}
