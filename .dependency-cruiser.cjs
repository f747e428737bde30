/** The arrows of the house: each folder may import only those listed for it (and itself). `issue.ts` is for everybody. */
const ARROWS = {
  time: [],
  measure: ['time'],
  register: ['time', 'measure'],
  goods: ['time', 'measure', 'register'],
  determine: ['time', 'measure', 'register', 'goods'],
  duty: ['time', 'measure', 'register', 'goods', 'determine'],
  licence: ['time', 'measure', 'register', 'goods', 'determine'],
  compare: ['time', 'measure', 'register', 'goods', 'determine', 'duty'],
  outlook: ['time', 'measure', 'register', 'goods', 'determine'],
  page: [],
  words: ['time', 'measure', 'register', 'goods', 'determine'],
  timeline: ['time', 'measure', 'register', 'page'],
  claims: ['time', 'measure', 'register', 'page'],
}
const CORE = Object.keys(ARROWS)
/** What of `web/` builds and tests the page, and does not run in it. */
const WORKSHOP = '\\.test\\.ts$|^web/(testing/|vite\\.config\\.ts$)'

/** Of `files/`: what takes bytes and gives values, and reads no file itself. */
const BYTES = [
  'answers-file',
  'parse-parts',
  'parse-report',
  'question-file',
  'register-vocabulary',
  'request/[\\w-]+',
  'write-csv',
]

module.exports = {
  forbidden: [
    {
      name: 'no-cycles-between-folders',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { circular: true, viaOnly: { pathNot: '^src/$1/' } },
    },
    ...CORE.map((folder) => ({
      name: `${folder}-points-down`,
      severity: 'error',
      from: { path: `^src/${folder}/`, pathNot: '\\.(test|testing)\\.ts$' },
      to: { path: '^src/', pathNot: `^src/(issue\\.ts$|${[folder, ...ARROWS[folder]].join('/|')}/)` },
    })),
    {
      name: 'store-points-down',
      severity: 'error',
      from: { path: '^src/store/', pathNot: '\\.(test|testing)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(issue\\.ts$|store/|time/|measure/|register/|licence/|files/)' },
    },
    {
      name: 'no-face-uses-the-command-line',
      severity: 'error',
      from: { path: '^(src/(faces|http|mcp|store|files)/|web/)', pathNot: '\\.(test|testing)\\.ts$' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'what-faces-share-is-below-them',
      severity: 'error',
      from: { path: '^src/faces/', pathNot: '\\.(test|testing)\\.ts$' },
      to: { path: '^src/(cli|http|mcp|store|files)/' },
    },
    {
      name: 'core-does-no-io',
      severity: 'error',
      from: { path: `^src/(${CORE.join('|')})/`, pathNot: '\\.(test|testing)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-page-uses-the-core-only',
      severity: 'error',
      from: { path: '^web/', pathNot: WORKSHOP },
      to: {
        path: '^(src|scripts|dist)/',
        pathNot: `^src/(issue\\.ts$|check\\.ts$|files/(${BYTES.join('|')})\\.ts$|(${CORE.join('|')})/)`,
      },
    },
    {
      name: 'the-page-runs-in-a-browser',
      severity: 'error',
      from: { path: '^web/', pathNot: WORKSHOP },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
}
