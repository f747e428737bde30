import type { Edit } from './sample.testing.js'

export const DECISION = 'cn/mofcom/2025-61.yaml'
const ITEMS = 'cn/mofcom/2025-61/items.yaml'
const NAMES = 'cn/mofcom/2025-61/names.yaml'
const PAUSE = 'cn/mofcom/2025-70.yaml'
export const LIST_3 = 'us/ustr/list-3.yaml'
export const LETTER = 'us/bis/letter-2025-05-23.yaml'

/** Per rule: edits that break it and nothing else, and words of the message. */
export const BROKEN: Readonly<Record<string, readonly (readonly [words: string, ...edits: Edit[]])[]>> = {
  R001: [
    [
      'suspends cn/mofcom/2025-62, which the register does not hold',
      [PAUSE, 'suspends: [cn/mofcom/2025-61,', 'suspends: [cn/mofcom/2025-61, cn/mofcom/2025-62,'],
    ],
    [
      'suspends cn/mofcom/2025-70, which holds no provision',
      [PAUSE, 'suspends: [cn/mofcom/2025-61,', 'suspends: [cn/mofcom/2025-61, cn/mofcom/2025-70,'],
    ],
  ],
  R002: [
    ['cites cn/mofcom/2025-61@q, which is no source', [DECISION, 'cite: qa', 'cite: q']],
    [
      'cites cn/mofcom/2025-6@zh',
      [
        'open-points.yaml',
        'inner: the goods and what is in them }, cite: cn/mofcom/2025-61@zh',
        'inner: both }, cite: cn/mofcom/2025-6@zh',
      ],
    ],
  ],
  R003: [
    [
      'source press of grade S has no url',
      [LETTER, '{ id: press, url: "http://example.org/letter", grade: S }', '{ id: press, grade: S }'],
    ],
  ],
  R004: [
    ['not an http or https url: ftp://example.org/letter', [LETTER, 'http://example.org', 'ftp://example.org']],
    ['two sources of grade O have the url https://www.mofcom.gov.cn/61.html', [DECISION, '/qa.html', '/61.html']],
  ],
  R005: [['effective 2025-10-09 rests on cn/mofcom/2025-61@memory of grade K', [DECISION, ', note: unverified', '']]],
  R006: [
    [
      'no event brings it about: amended 2025-10-09',
      [DECISION, 'events: [{ effective: 2025-10-09 }]', 'events: [{ amended: 2025-10-09 }]'],
    ],
  ],
  R007: [
    [
      'effective 2025-10-01 is before cn/mofcom/2025-61 was published, 2025-10-09',
      [DECISION, 'events: [{ effective: 2025-10-09 }]', 'events: [{ effective: 2025-10-01 }]'],
    ],
  ],
  R008: [
    [
      'announced 2025-10-20 cites cn/mofcom/2025-61@qa, published before it, 2025-10-12',
      [DECISION, 'announced: 2025-10-12', 'announced: 2025-10-20'],
    ],
  ],
  R009: [
    [
      'effective 2025-08-01 follows effective 2025-05-23 without an end between',
      [LETTER, '{ revoked: 2025-07-02 }, ', ''],
    ],
  ],
  R010: [
    [
      'revoked 2025-05-23 comes before any start',
      [LETTER, '{ effective: 2025-05-23 }, { revoked: 2025-07-02 }', '{ revoked: 2025-05-23 }'],
    ],
  ],
  R011: [
    ['earliest 2025-12-02 is after latest 2025-12-01', [DECISION, 'earliest: 2025-10-01', 'earliest: 2025-12-02']],
  ],
  R012: [
    [
      'announced 2025-10-12 has if, which nothing reads',
      [DECISION, 'announced: 2025-10-12', 'announced: 2025-10-12, if: so'],
    ],
    [
      'announced 2025-10-12 has perhaps, which nothing reads',
      [DECISION, 'announced: 2025-10-12', 'announced: 2025-10-12, perhaps: so'],
    ],
  ],
  R013: [
    [
      'from 2025-12-01 until 2025-11-01 leaves no day',
      [DECISION, 'until: { date: 2029-12-01', 'until: { date: 2025-11-01'],
    ],
    [
      'from 2025-10-09 until 2025-10-08 leaves no day',
      [DECISION, 'until: { date: 2030-12-31', 'until: { date: 2025-10-08'],
    ],
  ],
  R014: [
    ['until 2030-12-31 quotes no words', [DECISION, 'words: 有效期至, ', '']],
    ['until 2026-11-10 quotes no words', [PAUSE, 'words: 至2026年11月10日, ', '']],
  ],
  R015: [['suspends from 2025-11-07 until 2025-11-06 leaves no day', [PAUSE, 'date: 2026-11-10', 'date: 2025-11-06']]],
  R016: [
    [
      'resumes us/bis/letter-2025-05-23#1, which nothing suspends before 2025-11-06',
      [
        PAUSE,
        '- annuls: "us/bis/letter-2025-05-23#1"\n    from: 2025-05-23',
        '- resumes: "us/bis/letter-2025-05-23#1"\n    from: 2025-11-06',
      ],
      [PAUSE, 'published: 2025-11-07', 'published: 2025-11-06'],
    ],
  ],
  R017: [
    [
      'suspends from 2025-11-06, before cn/mofcom/2025-70 was published, 2025-11-07',
      [PAUSE, 'from: 2025-11-07', 'from: 2025-11-06'],
    ],
  ],
  R018: [['annuls us/bis/letter-2025-05-23#1 without reaches', [PAUSE, 'reaches: plaintiffs', 'words: void']]],
  R019: [
    [
      'report of 2026-09-25 cites cn/mofcom/2025-70@press, published before it, 2026-09-24',
      [PAUSE, 'date: 2026-09-24', 'date: 2026-09-25'],
    ],
  ],
  R021: [['item.share at-least 0.001 1 has no words', [DECISION, ', words: 达到0.1%', '']]],
  R022: [
    [
      'party.on names the list us/entities: no file us/entities.yaml and no parts',
      [DECISION, 'us/entity-list', 'us/entities'],
    ],
  ],
  R023: [['cn/mofcom/2025-61/items has no entry 1C9', [DECISION, 'entries: [1C902]', 'entries: [1C9]']]],
  R024: [
    ['movement.from names the territory cn, which', [DECISION, 'in: cn/customs }', 'in: cn }']],
    ['item.share names the territory CN', [DECISION, 'origin: cn/customs', 'origin: CN']],
  ],
  R025: [
    ['party.on names buyer, which is unknown', [DECISION, 'role: end-user', 'role: buyer']],
    ['item.share names price', [DECISION, 'basis: value', 'basis: price']],
    [
      'mover.told-by-letter names us/bis/letter/first',
      [LETTER, 'letter: us/bis/letter-2025-05-23/first', 'letter: us/bis/letter/first'],
    ],
  ],
  R026: [['no element has the symbol D', [ITEMS, 'elements: [Dy]', 'elements: [D]']]],
  R027: [
    ['not a code of cn: 2805.30', [ITEMS, '2805301200', '2805.30']],
    ['codes of hs have the edition seventh, which names no year', [DECISION, 'edition: "2022"', 'edition: seventh']],
  ],
  R028: [
    [
      'cn/mofcom/2025-61/names has neither entries nor names and is called complete',
      [NAMES, 'names:\n  acme: { name: { en: Acme }, in: us }', ''],
    ],
    [
      'us/entity-list has neither entries nor names',
      ['us/entity-list.yaml', ', notes: ["published in Supplement No. 4 to 15 CFR part 744"]', ', listed: 2025-01-01'],
    ],
  ],
  R030: [['entry 1C902.z has no condition', [ITEMS, 'unread: the page was not seen', 'elements: [Dy]']]],
  R031: [
    [
      'entry 1C902.y has the condition of 1C902.a',
      [
        ITEMS,
        '    unread: the page was not seen',
        '    unread: not seen\n  1C902.y: { name: { en: more }, when: { all: [{ fact: item.form, is: metal }, { fact: item.contains, element: Dy }] } }',
      ],
    ],
  ],
  R032: [
    [
      'listed 2025-10-08, before cn/mofcom/2025-61 was published, 2025-10-09',
      [NAMES, 'listed: 2025-10-10', 'listed: 2025-10-08'],
    ],
    ['entry 1C902.b from 2025-10-09 until 2025-10-09 leaves no day', [ITEMS, 'until: 2029-01-01', 'until: 2025-10-09']],
  ],
  R033: [
    [
      'cn/mofcom/2025-61/names is part of us/entity-list, a file of its own that would hide it',
      [NAMES, 'part-of: cn/control-list', 'part-of: us/entity-list'],
      [DECISION, 'list: [cn/control-list, us/entity-list]', 'list: us/entity-list'],
    ],
  ],
  R034: [
    [
      'open-points.yaml has no point nowhere',
      [
        LETTER,
        'subject: goods',
        'subject: goods\n    reach: { open: nowhere, readings: { a: as-shipped, b: inside } }',
      ],
    ],
  ],
  R035: [['trace has no reading most', [ITEMS, 'more: {', 'most: {']]],
  R036: [['which-day is used without its reading leaves', [DECISION, 'leaves: export', 'goes: export']]],
  R037: [
    [
      'nothing uses the point which-day',
      [
        DECISION,
        'judged-by: { open: which-day, readings: { leaves: export, declared: declaration } }',
        'judged-by: export',
      ],
    ],
  ],
  R038: [
    [
      'which-day has the one reading leaves',
      ['open-points.yaml', ', declared: the day it is declared', ''],
      [DECISION, ', declared: declaration', ''],
    ],
  ],
  R039: [
    [
      'policy-for cn/mofcom/2025-61#9, which the register does not hold',
      [DECISION, 'policy-for: "cn/mofcom/2025-61#1"', 'policy-for: "cn/mofcom/2025-61#9"'],
    ],
  ],
  R040: [
    [
      'relations in a circle: cn/mofcom/2025-61#1 -> cn/mofcom/2025-61#2 -> cn/mofcom/2025-61#1',
      [
        DECISION,
        '    effect: { licence: cn/dual-use }',
        '    effect: { licence: cn/dual-use }\n    for: { goes-with: "cn/mofcom/2025-61#2" }',
      ],
    ],
  ],
  R041: [
    [
      'exempts cn/mofcom/2025-61#2, whose effect is policy',
      [DECISION, 'exempts: "regime:cn/dual-use"', 'exempts: "cn/mofcom/2025-61#2"'],
    ],
  ],
  R042: [
    ['policy says no policy-for', [DECISION, '    for: { policy-for: "cn/mofcom/2025-61#1" }\n', '']],
    [
      'policy-for cn/mofcom/2025-61#3, whose effect is exemption',
      [DECISION, 'policy-for: "cn/mofcom/2025-61#1"', 'policy-for: "cn/mofcom/2025-61#3"'],
    ],
  ],
  R043: [['report says no reports-after', [DECISION, 'reports-after:', 'goes-with:']]],
  R044: [
    [
      'guides us/bis/letter-2025-05-23#1, which does not hang on trace',
      [DECISION, 'guides: "cn/mofcom/2025-61#1"', 'guides: "us/bis/letter-2025-05-23#1"'],
    ],
    ['trace has no reading most to pick', [DECISION, 'picks: more', 'picks: most']],
  ],
  R045: [
    ['a deadline of 0 days after export', [DECISION, '10 working days', '0 days']],
    ['10 working days, and no calendar cn', ['calendars.yaml', '  cn:', '  us:']],
  ],
  R046: [
    [
      'policy has within, which nothing reads',
      [DECISION, 'policy: in-principle-denial', 'policy: in-principle-denial, within: 3 days after export'],
    ],
  ],
  R047: [
    [
      'movement.kind has the value export twice',
      ['facts.yaml', 'values: [export, import]', 'values: [export, import, export]'],
    ],
    ['movement.end-use excludes war, which is no value of it', ['facts.yaml', 'civil: [military]', 'civil: [war]']],
  ],
  R048: [
    [
      'item.form asks about {part}, which nothing fills in',
      ['facts.yaml', 'in what form is {item}', 'in what form is {part}'],
    ],
  ],
  R049: [['actors.yaml has no issuer us/bis', ['actors.yaml', 'us/bis:', 'us/doe:']]],
  R050: [['coverage.yaml has no regime us/e', [LETTER, 'licence: us/ear', 'licence: us/e']]],
  R051: [
    ['us/ear is pointed at, and holds this provision', ['coverage.yaml', 'coverage: partly', 'coverage: pointed at']],
  ],
  R052: [
    ['cn/bonded lies within china, which does not exist', ['actors.yaml', 'within: cn/customs', 'within: china']],
    [
      'territories within each other: cn/customs -> cn/bonded -> cn/customs',
      ['actors.yaml', 'alias: [cn]', 'within: cn/bonded'],
    ],
  ],
  R053: [['two territories are called us', ['actors.yaml', 'alias: [cn]', 'alias: [cn, US]']]],
  R054: [
    [
      'us/bis is in the zone America/Washington, which does not exist',
      ['actors.yaml', 'Security }, zone: America/New_York', 'Security }, zone: America/Washington'],
    ],
  ],
  R055: [
    [
      'cn has 2026-10-01, which is in none of its years',
      ['calendars.yaml', 'holidays: [2025-10-01]', 'holidays: [2026-10-01]'],
    ],
    ['cn has 2025-10-11 twice', ['calendars.yaml', 'holidays: [2025-10-01]', 'holidays: [2025-10-11]']],
  ],
  R056: [['acme is in usa, which actors.yaml does not have', [NAMES, 'in: us', 'in: usa']]],
  R057: [['no Chinese title beside "suspension"', [PAUSE, 'zh: 暂停实施, ', '']]],
  R058: [
    ['not the id of a provision of the register: cn/mofcom/2025-61#3-Report', [DECISION, '3-report:', '3-Report:']],
    ['zero padding in cn/mofcom/2025-61#03-report', [DECISION, '3-report:', '03-report:']],
  ],
  R059: [['1 places still say fill in', [DECISION, 'says: report it', 'says: "<fill in: one sentence>"']]],
  R060: [
    [
      'us/ear is verified from 2026-01-01, which is after 2025-12-31',
      ['coverage.yaml', 'coverage: partly, verified-from: 2025-01-01', 'coverage: partly, verified-from: 2026-01-01'],
    ],
  ],
  R061: [
    ['not a layer, like us/301-technology: nothing', [LIST_3, 'layer: us/301, ', '']],
    ['not a layer, like us/301-technology: Section 301', [LIST_3, 'layer: us/301,', 'layer: Section 301,']],
    ['no rate, and no why', [LIST_3, 'rate: unknown, why: not read', 'rate: unknown']],
    ['no rate, and no why', [LIST_3, ' rate: 25 %,', '']],
  ],
  R062: [
    ['an amount per net ton, which is neither kg, g, t, item nor a spec', [LIST_3, 'per: net-tonnage', 'per: net ton']],
    ['an amount per box, which is neither', [LIST_3, 'per: containers', 'per: box']],
  ],
  R063: [
    ['has no cite', [LIST_3, '    for-cite: fr#20(e)\n', '']],
    [
      'excludes cn/mofcom/2025-61#1, whose effect is licence',
      [LIST_3, 'in-lieu-of: "us/ustr/list-3#base"', 'excludes: "cn/mofcom/2025-61#1"'],
    ],
    [
      'licence has excludes',
      [
        DECISION,
        '    effect: { licence: cn/dual-use }',
        '    effect: { licence: cn/dual-use }\n    for: { excludes: "us/ustr/list-3#1" }\n    for-cite: zh',
      ],
    ],
  ],
  R064: [
    [
      'adds to us/ustr/list-3#base, and one of them takes the place of the other',
      [
        LIST_3,
        'for: { adds-to: ["layer:us/column-1"] }',
        'for: { adds-to: ["layer:us/column-1"], excludes: "us/ustr/list-3#base" }',
      ],
    ],
  ],
  R065: [
    [
      'movement.entered from 2019-05-10 before 2019-05-10 leaves no day',
      [LIST_3, 'from: 2019-05-10, before: 2019-06-01', 'from: 2019-05-10, before: 2019-05-10'],
    ],
  ],
  R066: [
    [
      'movement.loaded waits for item.shape, which does not exist',
      ['facts.yaml', '{ type: date, ask: { en: loaded', '{ type: date, waits-for: [item.shape], ask: { en: loaded'],
    ],
    [
      'facts wait for each other: movement.loaded -> movement.loaded',
      [
        'facts.yaml',
        '{ type: date, ask: { en: loaded',
        '{ type: date, waits-for: [movement.loaded], ask: { en: loaded',
      ],
    ],
  ],
}
