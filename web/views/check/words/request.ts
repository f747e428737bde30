import type { Same } from '../../../words/en.js'

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const more = (count: number, words: string): string => (count > 0 ? words : '')

export const requestEn = {
  missing: 'What to ask, and whom',
  missingMeans: 'Only what can change a verdict is asked, the most deciding first.',
  searching: 'Which facts can matter is searched for: of a line of which little is known that takes minutes.',
  nothingMissing: 'Nothing that anybody could answer would change a verdict.',
  askedOnce: (questions: number, parties: number, lines: number) =>
    `${some(questions, 'question', 'questions')} to ${some(parties, 'party', 'parties')} about ${lines} lines: each party is asked once, and alike parts once.`,
  later: (count: number) =>
    `${some(count, 'more question', 'more questions')} may come up, once these are answered: parameters of machines, who the parties are.`,
  questions: (count: number) => some(count, 'question', 'questions'),
  decides: (count: number) => `can decide ${some(count, 'verdict', 'verdicts')}`,
  how: (how: string) => `answer: ${how}`,
  comparedWith: (texts: string, others: number) => `compared with ${texts}${more(others, ` and ${others} more`)}`,
  laws: (names: string, others: number) => `for ${names}${more(others, ` and ${others} more`)}`,
  semicolon: '; ',
  comma: ', ',
  saveCsv: 'Request on this line as CSV, to be filled in',
  saveCsvAll: (lines: number) => `Request on all ${lines} lines as CSV, to be filled in`,
  saveLetter: 'Request as a letter',
  partyCsv: (party: string) => `Only what ${party} is asked, as CSV`,
  partyLetter: 'the same as a letter',
  answers: 'Read a filled-in request (CSV or XLSX)',
  answersRead: (rows: number, name: string) =>
    `${some(rows, 'answered row', 'answered rows')} of ${name} ${rows === 1 ? 'is' : 'are'} in these verdicts.`,
  answersRefused: 'Nothing of that file was taken. A cell left empty leaves its question open.',
  takeTheRest: 'Take the other rows, without those named',
  setAside: 'Some answers about lists of names do not count on these days, or not for every list:',
  setAsideFor: (day: string, count: number) => `${some(count, 'answer', 'answers')}, looked up on ${day}:`,
}

export const requestZh: Same<typeof requestEn> = {
  missing: '应询问什么、向谁询问',
  missingMeans: '只询问能改变结论的事项，影响最大者在前。',
  searching: '正在查找哪些事实会影响结论：所知甚少的行需要数分钟。',
  nothingMissing: '没有任何答复能改变结论。',
  askedOnce: (questions, parties, lines) =>
    `就 ${lines} 行向 ${parties} 方提出 ${questions} 个问题：每方只询问一次，相同零部件只询问一次。`,
  later: (count) => `上述问题答复后，可能还有 ${count} 个问题：设备参数、各方身份等。`,
  questions: (count) => `${count} 个问题`,
  decides: (count) => `可决定 ${count} 项结论`,
  how: (how) => `填写：${how}`,
  comparedWith: (texts, others) => `比较：${texts}${more(others, `等，另有 ${others} 项`)}`,
  laws: (names, others) => `依据：${names}${more(others, `等，另有 ${others} 件`)}`,
  semicolon: '；',
  comma: '、',
  saveCsv: '下载此行的待填 CSV 询问表',
  saveCsvAll: (lines) => `下载全部 ${lines} 行的待填 CSV 询问表`,
  saveLetter: '下载询问函',
  partyCsv: (party) => `仅下载向${party}提出的问题（CSV）`,
  partyLetter: '同一内容的询问函',
  answers: '读取已填询问表（CSV 或 XLSX）',
  answersRead: (rows, name) => `以上结论已计入 ${name} 中 ${rows} 行答复。`,
  answersRefused: '该文件未被采用。留空的单元格表示该问题待定。',
  takeTheRest: '采用其余各行，略去上述各行',
  setAside: '部分关于名单的答复在所问日期不计入，或不适用于全部名单：',
  setAsideFor: (day, count) => `${count} 项答复，查询日期 ${day}：`,
}
