import type { Same } from '../../words/en.js'

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const en = {
  title: 'What if?',
  what: 'The law on file beside supposed events. A scenario is never law, and no odds are given; only what differs is shown.',
  scenarios: 'Scenarios',
  first: 'From',
  last: 'To',
  fees: 'Count fees too',
  law: 'law on file',
  baseline: 'The law on file',
  supposes: (count: number) => some(count, 'supposed event', 'supposed events'),
  differs: 'What differs, by day',
  lines: (names: readonly string[]) => names.join(', '),
  means:
    'Requirements that differ: the full line counts those that bind, the dashed line those that bind or cannot be told.',
  span: (from: string, to: string) => `${from} to ${to}`,
  inSpan: (requirements: number, others: number) =>
    [
      some(requirements, 'requirement differs', 'requirements differ'),
      ...(others ? [some(others, 'policy, report or procedure', 'policies, reports and procedures')] : []),
    ].join(', '),
  provision: 'Provision',
  beside: (count: number) => some(count, 'policy, report or procedure', 'policies, reports and procedures'),
  toPay: 'To pay',
  same: (same: number, of: number) => `${same} of ${some(of, 'line comes', 'lines come')} out alike on every day.`,
  nothing: 'Nothing differs: on every day each line comes out alike under all of them.',
  noRequirement:
    'No requirement differs: each comes out alike on every day under all of them. What is below is no requirement.',
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
    law: '? in force or not',
    fact: '? a fact is missing',
    reading: '? the text is open',
    unread: '? text not read',
    exempt: 'exempt',
  },
  legend: 'A question mark: it cannot be told on these days, and what stands in the way.',
  choose: 'Choose at least one scenario.',
}

const zh: Same<typeof en> = {
  title: '如果……会怎样？',
  what: '将现行文本与假设事件并列。情景从来不是法律，也不给出概率；只显示有差别之处。',
  scenarios: '情景',
  first: '自',
  last: '至',
  fees: '计入费用',
  law: '现行文本',
  baseline: '现行文本',
  supposes: (count: number) => `${count} 项假设事件`,
  differs: '逐日差别',
  lines: (names: readonly string[]) => names.join('、'),
  means: '有差别的要求：实线为适用者数目，虚线为适用或无法判断者数目。',
  span: (from: string, to: string) => `${from}至${to}`,
  inSpan: (requirements, others) =>
    `${requirements} 项要求有差别${others ? `，另有 ${others} 项政策、报告与程序` : ''}`,
  provision: '规定',
  beside: (count: number) => `${count} 项政策、报告与程序`,
  toPay: '应付',
  same: (same: number, of: number) => `${of} 行中有 ${same} 行每日结果相同。`,
  nothing: '没有差别：每日每行在各情景下结果相同。',
  noRequirement: '各项要求均无差别：每日在各情景下结果相同。以下为要求以外的差别。',
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
    law: '? 是否有效',
    fact: '? 缺少事实',
    reading: '? 文本未定',
    unread: '? 文本未读',
    exempt: '豁免',
  },
  legend: '问号：该期间内无法判断，后为原因。',
  choose: '请至少选择一个情景。',
}

export const words = { en, zh }
