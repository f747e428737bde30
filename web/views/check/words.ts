import type { Same } from '../../words/en.js'

const en = {
  title: 'Which controls bind my goods?',
  what: 'Give it a parts list (CSV, XLSX, YAML or JSON), say how the goods move and when, and it tells of every provision whether it binds, does not bind, or cannot be told, and which datum would decide.',
  now: 'Until a list is loaded here, the command line does it with the example motor:',
}

const zh: Same<typeof en> = {
  title: '哪些管制适用于我的货物？',
  what: '提供零部件清单（CSV、XLSX、YAML 或 JSON），说明货物如何移动、何时移动，即可得知每一条规定适用、不适用或无法判断，以及哪一项数据可以决定。',
  now: '在此载入清单之前，可用命令行对示例电机核查：',
}

export const words = { en, zh }
