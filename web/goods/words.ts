import type { Same } from '../words/en.js'

const en = {
  choose: 'Choose a parts list',
  formats: 'CSV, XLSX, YAML or JSON, or a question file with its list; or drop it here. It stays in this browser.',
  paste: 'Paste a list instead',
  pasteHow: 'CSV with a line of column names, or YAML',
  read: 'Read it',
  example:
    'The example is open: a traction motor with a sintered NdFeB rotor, part of whose composition no supplier has declared.',
  toExample: 'Back to the example',
  own: (name: string, parts: number) => `${name}: ${parts} ${parts === 1 ? 'line' : 'lines'}`,
  ignored: (columns: string) => `Columns that were not read: ${columns}`,
  moves: 'How the goods move',
  kind: 'Movement',
  from: 'From',
  to: 'To',
  use: 'End use',
  unsaid: 'not said',
  kinds: {
    export: 'export',
    're-export': 're-export',
    import: 'import',
    transit: 'transit',
    transfer: 'transfer inside one country',
    provision: 'provision of technology',
  },
  more: 'Parties, screenings and what the mover knows are said in a question file.',
}

const zh: Same<typeof en> = {
  choose: '选择零部件清单',
  formats: 'CSV、XLSX、YAML 或 JSON，或问题文件及其清单；也可拖放到此处。文件只留在本浏览器中。',
  paste: '改为粘贴清单',
  pasteHow: '首行为列名的 CSV，或 YAML',
  read: '读取',
  example: '现打开的是示例：带烧结钕铁硼转子的牵引电机，其部分成分尚无供应商申报。',
  toExample: '回到示例',
  own: (name: string, parts: number) => `${name}：${parts} 行`,
  ignored: (columns: string) => `未读取的列：${columns}`,
  moves: '货物如何移动',
  kind: '移动方式',
  from: '起运地',
  to: '目的地',
  use: '最终用途',
  unsaid: '未说明',
  kinds: {
    export: '出口',
    're-export': '再出口',
    import: '进口',
    transit: '过境',
    transfer: '境内转移',
    provision: '提供技术',
  },
  more: '当事方、筛查结果及出口方所知情况，在问题文件中说明。',
}

export const words = { en, zh }
