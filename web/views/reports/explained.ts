import { STATES } from '../../../src/words/states.js'
import { HOW_SURE, HOW_TOLD } from './how-told.js'

/**
 * What the reader of reports explains in English, in Chinese: fixed sentences, and those with a day or a word in them. The words of a report and of a
 * source are not here: they stay as they are.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  // how the head of a report was read
  dateline: '电头',
  label: '标注行',
  'agency line': '通讯社行',
  'title of the notice': '公告标题',
  'rights line': '版权行',
  'time of publication': '发表时间',
  // by what a claim was linked to the register
  number: '文号',
  'number and first day': '文号与首日',
  'number of the text that acts on it': '对其作出处理的文件文号',
  'first day': '首日',
  'first day and goods': '首日与货物',
  'first day and rate': '首日与税率',
  'first day and kind': '首日与类别',
  'last day': '末日',
  'last day and goods': '末日与货物',
  'last day and rate': '末日与税率',
  'last day and kind': '末日与类别',
  'day of announcement': '公布日',
  'day of announcement and goods': '公布日与货物',
  'day of announcement and rate': '公布日与税率',
  'day of announcement and kind': '公布日与类别',
  rate: '税率',
  goods: '货物',
  'kind of threat': '威胁的类别',
  // how a day was worked out
  'the report itself': '报道本身',
  author: '作者',
  'a length of time': '一段时长',
  'a season is no exact time': '季节不是确切时间',
  'names no day': '未点明日期',
  'no year beside it': '旁边没有年份',
  'no dated event before it in the text': '文中此前没有有日期的事件',
  'no month in the text; the last such day': '文中未写月份；取最近一个此日',
  'no year in the text, and no day of publication': '文中未写年份，发表日期也不明',
  'no year in the text; the nearest to publication': '文中未写年份；取最接近发表日者',
  'no year in the text; the nearest to publication, though the words are of the past':
    '文中未写年份；取最接近发表日者，尽管措辞为过去',
  'no year in the text; the nearest to publication, though the words are of the future':
    '文中未写年份；取最接近发表日者，尽管措辞为将来',
  'no year in the text; the last to have begun by publication': '文中未写年份；取发表时已开始的最近一个',
  'the calendar has no such day': '日历上没有此日',
  'counted from the day of publication, which is not known': '自发表日起算，而发表日不明',
  'the attribution runs on from the sentence before': '出处承接上一句',
  'inferred from the measures that the text names before': '据文中此前点明的措施推断',
  // how a part differs, and what decides
  'the text': '本文',
  'On file: ': '登记所载：',
  'The register has no text that decides.': '登记中没有可据以判断的文本。',
  'holds: yes': '成立',
  'whether more contact is to come': '是否还有后续接触',
  "whether the leaders' meeting is fixed": '领导人会晤是否已定',
  'how long the talks have lasted': '谈判持续了多久',
  'who takes part in the response': '谁参与应对',
  'when it was reported': '何时报道',
  'what the controls weigh': '管制的分量',
  'the day of the words quoted': '所引之言的日期',
  // why they differ
  'a later day, a later state': '日期较晚，状态较新',
  'the later report tells as past what the earlier one planned': '较晚的报道把较早报道所计划的事说成已发生',
  'talks, rounds and truces are counted; they are not the same': '谈判、轮次与休战各有计数，并非一回事',
  'the same stage, the same base and the same year, and another number': '环节、基数与年份相同，数字不同',
  'one number measured on different bases; they are never to be compared': '同一数字、不同基数，不可相互比较',
  'working days are not days': '工作日不等于日历日',
  'the first days told exclude each other: an earlier day is left open in one and ruled out in another, or two single days differ':
    '所述首日互不相容：一处容许更早，另一处排除更早，或两个确定之日不同',
  'the same measure, by its amount or its first day, is told as settled in one place and as threatened, proposed or considered in another':
    '数额或首日相同的同一措施，一处说已定，另一处说是威胁、拟议或考虑中',
  'one threat of one state told of several people or days: the same amount on the same goods; counted once':
    '同一国的一次威胁被归于不同的人或日期：货物与数额相同；只计一次',
  'an additional rate, a rate without "additional", and no rate do not measure one thing':
    '“加征”税率、未写“加征”的税率与未写税率，所指并非一事',
  'the words take in more or less: a class of goods, a class of software, or all of it':
    '措辞所涵盖的范围有大有小：一类货物、一类软件，或全部',
  'a day of announcement and first days of different parts: each may be right of its part, and none is the day of the whole':
    '分别为公布日与不同部分的首日：各自就其部分而言可能都对，但没有一个是整体之日',
  'the groups named are not the same': '所指的群体不同',
  'licences for some do not show that the goods flow in general': '给予部分人的许可不能说明货物普遍放行',
  'one side claims it; the silence of the other neither confirms nor denies':
    '一方如此主张；另一方的沉默既非证实也非否认',
  'one speaker, the same words in a row: one utterance told twice': '同一人、相同的连续词句：一次发言被报道两次',
  'different people judge it in their own words; both said what is quoted':
    '不同的人各以己见评判；所引之言都确为其所说',
  'one day apart: the speaker counts in his own zone, the outlet in its own; both may be right':
    '相差一日：说话者按其时区，媒体按其时区；二者可能都对',
  'the same text tells an earlier day as still to come': '同一文本把更早的一日说成将来',
  'another scope': '范围不同',
}

const MONTHS: Readonly<Record<string, number>> = {
  Jan: 1,
  Feb: 2,
  Mar: 3,
  Apr: 4,
  May: 5,
  Jun: 6,
  Jul: 7,
  Aug: 8,
  Sep: 9,
  Oct: 10,
  Nov: 11,
  Dec: 12,
}

/** `1 Dec 2025` and `2025-12-01` as 2025年12月1日; other words as they are. */
function dayWords(text: string): string {
  const [, day, month = '', year] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(text) ?? []
  if (MONTHS[month]) return `${year}年${MONTHS[month]}月${day}日`
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return y ? `${y}年${Number(m)}月${Number(d)}日` : text
}

const ROLES: Readonly<Record<string, string>> = {
  announced: '公布',
  effective: '生效',
  end: '结束',
  deadline: '期限',
  suspended: '暂停',
}
const SURE: Readonly<Record<string, string>> = { ...HOW_SURE, 'as stated': '如文所述' }
const APART: Readonly<Record<string, string>> = { stage: '环节', base: '基数', material: '材料', year: '年份' }

/** `announced 2025-10-09, effective 2025-12-01`, each of them a role and its day. */
function rolesAndDays(text: string): string | undefined {
  const said = text.split(', ').map((one) => {
    const [, role = '', day] = /^([a-z]+) (\d{4}-\d\d-\d\d)$/.exec(one) ?? []
    return ROLES[role] && day ? `${dayWords(day)}${ROLES[role]}` : undefined
  })
  return said.every((one) => one) ? said.join('，') : undefined
}

type Pattern = readonly [RegExp, (parts: readonly string[]) => string | undefined]
const PATTERNS: readonly Pattern[] = [
  [/^([a-z]+ \d{4}-\d\d-\d\d(?:, [a-z]+ \d{4}-\d\d-\d\d)*)$/, ([text]) => rolesAndDays(text!)],
  [/^from (\d{4}-\d\d-\d\d)$/, ([day]) => `自${dayWords(day!)}起`],
  [/^on (\d{4}-\d\d-\d\d) or earlier$/, ([day]) => `${dayWords(day!)}或更早`],
  [
    /^([a-z-]+) on ([\d-]{10}), as known that day(?:; effective ([\d-]{10}))?$/,
    ([state, day, from]) => {
      const name = Object.hasOwn(STATES, state!) ? STATES[state as keyof typeof STATES].zh : undefined
      return name && `：${dayWords(day!)}（依当日所知）${name}${from ? `；${dayWords(from)}生效` : ''}`
    },
  ],
  [/^\((.+)\), in$/, ([whose]) => `（${whose}），见 `],
  [/^, in$/, () => '，见 '],
  [/^not before (.+)$/, ([day]) => `不早于${dayWords(day!)}`],
  [/^not after (.+)$/, ([day]) => `不晚于${dayWords(day!)}`],
  [
    /^inferred from the provisions on file that it was linked to by ([a-z ]+)$/,
    ([how]) => `据登记中按${SENTENCES[how!] ?? how}对应的规定推断`,
  ],
  [/^inferred from (.+)$/, ([from]) => `据 ${from} 推断`],
  [/^counted from ([\d-]{10})$/, ([day]) => `自${dayWords(day!)}起算`],
  [/^no month in the text; that of ([\d-]{10})$/, ([day]) => `文中未写月份；取${dayWords(day!)}所在之月`],
  [
    /^(\w+): (?:([^“]+), )?“(.+)” \(([\w ]+)\)$/,
    ([role, day, quote, sure]) =>
      `${ROLES[role!] ?? role}：${day ? `${dayWords(day)}，` : ''}“${quote}”（${SURE[sure!] ?? sure}）`,
  ],
  [/^(.+) \(([\w-]+)\)$/, ([chain, mode]) => (HOW_TOLD[mode!] ? `${chain}（${HOW_TOLD[mode!]}）` : undefined)],
  [
    /^another ([a-z, ]+?)(; no year is given)?$/,
    ([what, noYear]) => {
      const words = what!.split(', ').map((one) => APART[one])
      return words.every((one) => one) ? `${words.join('、')}不同${noYear ? '；未给出年份' : ''}` : undefined
    },
  ],
  [/^the day is after the publication \(([\d-]{10})\)$/, ([day]) => `该日晚于发表日（${dayWords(day!)}）`],
]

/** The sentence in Chinese where it is one of ours; undefined where it is somebody's own words. */
export function explained(text: string): string | undefined {
  const whole = text.trim()
  if (Object.hasOwn(SENTENCES, whole)) return SENTENCES[whole]
  if (Object.hasOwn(SENTENCES, text)) return SENTENCES[text]
  for (const [pattern, say] of PATTERNS) {
    const [matched, ...parts] = pattern.exec(whole.slice(0, 500)) ?? []
    const said = matched === undefined ? undefined : say(parts)
    if (said !== undefined) return said
  }
  return undefined
}
