import { describe, expect, test } from 'vitest'
import { printIssue } from '../../issue.js'
import type { Edit } from '../../register/sample.testing.js'
import { sample } from '../../register/sample.testing.js'
import { parseTalks } from './parse.js'
import { lintTalks, TALKS_RULES } from './rules.js'
import { sampleTalks, talksFiles } from './sample.testing.js'

const PAUSE = 'arrangements/pause.yaml'
const MORE = 'arrangements/more.yaml'
const FIRST = 'contacts/first.yaml'
const SECOND = 'contacts/second.yaml'
const TRUCE = 'truces/duties.yaml'

function issuesOf(...edits: readonly Edit[]) {
  const { talks, register, issues, places } = sampleTalks(...edits)
  return [...issues, ...lintTalks(talks, register, places)]
}

test('the good talks are clean', () => {
  expect(issuesOf().map(printIssue)).toEqual([])
})

/** Per rule: edits that break it and nothing else, and words of the message. */
const BROKEN: Readonly<Record<string, readonly (readonly [words: string, ...edits: Edit[]])[]>> = {
  TK01: [
    [
      'cites pause@none, which is no source',
      [PAUSE, 'says: China gives licences, cite: press', 'says: so, cite: none'],
    ],
    [
      'cites cn/mofcom/2025-7@zh, which is no source',
      [PAUSE, 'inclusive: unknown, cite: cn/mofcom/2025-70@zh }', 'inclusive: unknown, cite: cn/mofcom/2025-7@zh }'],
    ],
  ],
  TK02: [
    ['source more@us of grade S has no url', [MORE, 'url: "https://example.org/i", ', '']],
    ['not an http or https url: ftp://example.org/i', [MORE, 'https://example.org/i', 'ftp://example.org/i']],
  ],
  TK03: [
    ['from 2025-12-12 to 2025-12-11 are out of order', [SECOND, 'from: 2025-12-10', 'from: 2025-12-12']],
    ['to 2025-12-11 has no from', [SECOND, 'from: 2025-12-10, ', '']],
  ],
  TK04: [
    [
      'held 2025-11-02, after first@note of 2025-11-01',
      [FIRST, 'held, from: 2025-10-30, to: 2025-10-31', 'held, from: 2025-11-02'],
    ],
    ['held without a day', [FIRST, 'held, from: 2025-10-30, to: 2025-10-31', 'held']],
  ],
  TK05: [['round 1 follows round 1 (first)', [SECOND, 'nth: 2', 'nth: 1']]],
  TK06: [
    ['names the contact third, which is none', [MORE, 'contacts: [first, second]', 'contacts: [first, third]']],
    ['agreed 2025-10-29, before its contacts began on 2025-10-30', [PAUSE, 'agreed: 2025-10-31', 'agreed: 2025-10-29']],
  ],
  TK07: [
    [
      'concerns cn/mofcom/2025-61#9, which the register does not hold',
      [PAUSE, 'concerns: ["cn/mofcom/2025-61#1"]', 'concerns: ["cn/mofcom/2025-61#9"]'],
    ],
  ],
  TK08: [
    [
      'carried by cn/mofcom/2025-71, which the register does not hold',
      [PAUSE, 'instrument: cn/mofcom/2025-70', 'instrument: cn/mofcom/2025-71'],
    ],
    [
      'carried by cn/mofcom/2025-70, which the register holds: on-file: no is wrong',
      [PAUSE, 'instrument: cn/mofcom/2025-70', 'instrument: cn/mofcom/2025-70, on-file: "no"'],
    ],
  ],
  TK09: [
    ['carried by an order, a name without a number or a date', [PAUSE, 'instrument: Order 7', 'instrument: an order']],
    [
      'carried by Order 7 on pause@press of grade S, no official text',
      [PAUSE, 'words: to 10 Nov, inclusive: "no" }, cite: order', 'words: to 10 Nov, inclusive: "no" }, cite: press'],
    ],
  ],
  TK10: [
    ['carried by cn/mofcom/2025-70 on 2025-10-07, before 2025-10-30', [PAUSE, 'date: 2025-11-07', 'date: 2025-10-07']],
  ],
  TK11: [
    [
      'carried by Order 7 for cn, not us',
      [PAUSE, 'on-file: "no", date: 2025-11-10', 'on-file: "no", party: cn, date: 2025-11-10'],
    ],
    [
      'carried by Order 8, and it is not said for whom',
      [
        MORE,
        '    renews:',
        '    carried-by: [{ instrument: Order 8, on-file: "no", date: 2026-01-02, cite: "pause@order" }]\n    renews:',
      ],
    ],
  ],
  TK12: [
    ['renews pause/us-paws, which is no promise', [MORE, 'pause/us-pause]', 'pause/us-paws]']],
    ['renews pause/cn-licences without a later end', [MORE, 'pause/us-pause]', 'pause/us-pause, pause/cn-licences]']],
  ],
  TK13: [
    ['words of pause@zh in English only', [PAUSE, 'words: { zh: 暂停一年, en: a year }', 'words: { en: a year }']],
  ],
  TK14: [
    [
      'cn is silent in more@cn and says it there',
      [MORE, '    until:', '    silent: [{ party: cn, says: no, cite: cn }]\n    until:'],
    ],
  ],
  TK15: [
    [
      'alleged by cn on 2025-10-20, before 2025-10-31',
      [
        PAUSE,
        'says: the duty came back in other words\n        cite: press',
        'says: the duty came back in other words\n        cite: "first@press"',
      ],
    ],
  ],
  TK16: [
    ['from 2026-11-11 does not join 2026-11-10', [TRUCE, '{ from: 2026-11-10', '{ from: 2026-11-11']],
    ['from 2026-11-10 until 2026-11-10 are out of order', [TRUCE, '{ from: 2025-11-10', '{ from: 2026-11-10']],
  ],
  TK17: [
    ['names more/both, which is no promise', [TRUCE, 'more/both-extend', 'more/both']],
    ['until 2027-01-11, and more/both-extend states 2027-01-10', [TRUCE, 'until: 2027-01-10', 'until: 2027-01-11']],
    [
      'until 2026-11-10, and pause/cn-licences states no end',
      [TRUCE, 'pause/us-pause]', 'pause/us-pause, pause/cn-licences]'],
    ],
  ],
}

describe.each(Object.entries(BROKEN))('%s', (id, cases) => {
  test.each(cases.map(([words, ...edits]) => ({ words, edits })))('$words', ({ words, edits }) => {
    const issues = issuesOf(...edits)
    expect(issues.map(printIssue)).not.toEqual([])
    expect([...new Set(issues.map(({ code }) => code))]).toEqual([id])
    expect(issues.map(({ message }) => message).join('\n')).toContain(words)
    expect(issues.every(({ file, line }) => file?.endsWith('.yaml') && line !== undefined)).toBe(true)
  })
})

test('ids are sequential, and every rule has a test', () => {
  const ids = TALKS_RULES.map(({ id }) => id)
  expect(ids).toEqual(ids.map((_, index) => `TK${String(index + 1).padStart(2, '0')}`))
  expect(Object.keys(BROKEN)).toEqual(ids)
  expect(TALKS_RULES.every(({ sentence }) => /^[A-Z].*\.$/.test(sentence))).toBe(true)
})

/** What a single file gets wrong by itself is refused where it stands. */
const UNREADABLE: readonly (readonly [what: string, place: RegExp, ...edits: Edit[]])[] = [
  [
    'a contact without a source',
    /^contacts\/second\.yaml:6:3 contact\.sources/,
    [SECOND, / {4}- \{ id: plan.*\n {4}- \{ id: later.*\n/.exec(talksFiles().get(SECOND)!)![0], '    []\n'],
  ],
  [
    'a source without a day',
    /^arrangements\/more\.yaml:\d+:\d+ .*published/,
    [MORE, 'grade: S, published: 2025-12-01', 'grade: S'],
  ],
  [
    'a promise carried out without an instrument',
    /^arrangements\/pause\.yaml:\d+:\d+ .*instrument/,
    [PAUSE, 'instrument: Order 7, ', ''],
  ],
  [
    'a promise that nobody states',
    /^arrangements\/more\.yaml:\d+:\d+ promises\.both-extend\.said/,
    [MORE, / {4}said:\n(.*\n){2}/.exec(talksFiles().get(MORE)!)![0], '    said: []\n'],
  ],
  ['a statement without words', /said\.0: expected words, or says/, [MORE, 'says: extended, ', '']],
  ['a party that is none', /said\.0\.party/, [MORE, 'party: us, says: extended', 'party: eu, says: extended']],
  [
    'a state that is stored',
    /unknown-key|unrecognized/,
    [MORE, '    by: both', '    state: carried-out\n    by: both'],
  ],
  ['a day that no calendar has', /expected a date of the calendar/, [MORE, 'agreed: 2025-12-01', 'agreed: 2025-12-32']],
  [
    'a status that is none',
    /reports\.0\.status/,
    [SECOND, 'party: us, status: planned', 'party: us, status: rumoured'],
  ],
  ['on-file: yes', /on-file is only ever no/, [PAUSE, 'on-file: "no"', 'on-file: "yes"']],
  ['a duplicate key', /bad-yaml|unique/, [MORE, '    by: both', '    by: both\n    by: us']],
]

test.each(UNREADABLE.map(([what, place, ...edits]) => ({ what, place, edits })))(
  '$what is refused',
  ({ place, edits }) => {
    const { issues } = sampleTalks(...edits)
    const printed = issues.map((issue) => `${printIssue(issue)} ${issue.code}`).join('\n')
    expect(printed).toMatch(place)
    expect(issues.every(({ file, line, column }) => file && line && column)).toBe(true)
  },
)

test('a file that nothing reads, a missing coverage file and a name given twice are issues', () => {
  const files = talksFiles()
  files.set('rumours/one.yaml', 'a: b')
  files.set('arrangements/first.yaml', files.get(PAUSE)!)
  files.delete('coverage.yaml')
  const { issues } = parseTalks(files, sample().register)
  expect(issues.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
    'duplicate-id arrangements/first.yaml',
    'missing-file coverage.yaml',
    'stray-file rumours/one.yaml',
  ])
})
