import type { Same } from '../../words/en.js'

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const en = {
  title: 'What if?',
  what: 'The law on file beside supposed events. A scenario is never law, and no odds are given; only what differs is shown.',
  answersLeftOut: (name: string) =>
    `The answers of ${name} are not counted here: what they settle in Check is still open in this table.`,
  scenarios: 'Scenarios',
  first: 'From',
  last: 'To',
  column1: 'Column-1 rate of duty, where you know it',
  column1Example: '2.9 %',
  fees: 'Count fees too',
  law: 'law on file',
  baseline: 'The law on file',
  supposes: (count: number) => some(count, 'supposed event', 'supposed events'),
  differs: 'What differs, by day',
  lines: (names: readonly string[]) => names.join(', '),
  means:
    'Requirements that differ: the full line counts those that bind, the dashed line those that bind or cannot be told.',
  span: (from: string, to: string) => `${from} to ${to}`,
  provision: 'Provision',
  beside: (count: number) => some(count, 'policy, report or procedure', 'policies, reports and procedures'),
  toPay: 'To pay',
  same: (same: number, of: number) => `${same} of ${some(of, 'line comes', 'lines come')} out alike on every day.`,
  nothing: 'Nothing differs: on every day each line comes out alike under all of them.',
  cost: 'Duty over time',
  costMeans: (part: string, currency: string) =>
    `${part}: what it pays on entry, ${currency}. Full line: the least that is certain; dashed: the most that it may be.`,
  atLeast: (amount: string) => `at least ${amount}`,
  untold: 'cannot be told',
  noCost: 'No duty or fee of the register is near the first line on these days.',
  binds: 'binds',
  collides: 'collides',
  no: 'no',
  cells: {
    law: '? law',
    fact: '? fact',
    reading: '? reading',
    unread: '? unread',
    exempt: 'exempt',
  },
  legend:
    '? law: whether it is in force cannot be told; ? fact: a fact is missing; ? reading: the text leaves it open; ? unread: the register has not read that text.',
  choose: 'Choose at least one scenario.',
}

const zh: Same<typeof en> = {
  title: '如果……会怎样？',
  what: '将现行文本与假设事件并列。情景从来不是法律，也不给出概率；只显示有差别之处。',
  answersLeftOut: (name) => `此处未计入${name}中的答复：核查中已由其确定的事项，在本表中仍为待定。`,
  scenarios: '情景',
  first: '自',
  last: '至',
  column1: '第一栏税率（如已知）',
  column1Example: '2.9 %',
  fees: '计入费用',
  law: '现行文本',
  baseline: '现行文本',
  supposes: (count: number) => `${count} 项假设事件`,
  differs: '逐日差别',
  lines: (names: readonly string[]) => names.join('、'),
  means: '有差别的要求：实线为适用者数目，虚线为适用或无法判断者数目。',
  span: (from: string, to: string) => `${from}至${to}`,
  provision: '规定',
  beside: (count: number) => `${count} 项政策、报告与程序`,
  toPay: '应付',
  same: (same: number, of: number) => `${of} 行中有 ${same} 行每日结果相同。`,
  nothing: '没有差别：每日每行在各情景下结果相同。',
  cost: '关税随时间的变化',
  costMeans: (part: string, currency: string) =>
    `${part}：入境应付，${currency}。实线：确定的最低额；虚线：可能的最高额。`,
  atLeast: (amount: string) => `至少 ${amount}`,
  untold: '无法判断',
  noCost: '本库中没有与第一行相关的关税或费用。',
  binds: '适用',
  collides: '冲突',
  no: '否',
  cells: {
    law: '? 效力',
    fact: '? 事实',
    reading: '? 解释',
    unread: '? 未读',
    exempt: '豁免',
  },
  legend: '? 效力：无法判断是否有效；? 事实：缺少事实；? 解释：文本未定；? 未读：本库尚未阅读。',
  choose: '请至少选择一个情景。',
}

export const words = { en, zh }
