import { type ParsedRegister, parseRegister } from './parse.js'

/** A minimal register that breaks no rule and has one of everything, as texts by path. Tests spoil it one edit at a time. */
const FILES: Readonly<Record<string, string>> = {
  'facts.yaml': `
facts:
  movement.kind: { type: choice, values: [export, import], ask: { en: which kind of movement?, zh: 何种移动 }, who: exporter }
  movement.from: { type: territory, ask: { en: from where?, zh: 从何处 }, who: exporter }
  movement.end-use: { type: choices, values: [civil, military, humanitarian], excludes: { civil: [military] }, ask: { en: "is {value} an end use?", zh: 最终用途 }, who: end user }
  movement.loaded: { type: date, ask: { en: loaded when?, zh: 装运日 }, who: carrier }
  movement.entered: { type: date, ask: { en: entered when?, zh: 进口日 }, who: broker }
  mover.told-by-letter: { type: flag, per: [letter], ask: { en: "a letter of {letter}?", zh: 发函 }, who: exporter }
  party.on: { type: truth, per: [role, list], ask: { en: "is the {role} on {list}?", zh: 名单 }, who: exporter }
  item.form: { type: choice, values: [metal, alloy, magnet], ask: { en: "in what form is {item}?", zh: 形态 }, who: supplier }
  item.contains: { type: truth, per: [element], ask: { en: "does {item} contain {element}?", zh: 含有 }, who: supplier }
  item.share: { type: share, per: [of, origin, basis], ask: { en: "which share of the {basis} of {item}?", zh: 占比 }, who: supplier }
  item.on: { type: truth, per: [list], ask: { en: "is {item} on {list}?", zh: 清单 }, who: supplier }
  item.code: { type: code, per: [system], ask: { en: "which code of {system}?", zh: 编码 }, who: broker }
`,
  'products.yaml': `
products:
  rotor: { en: rotor, zh: 转子 }
specs:
  density: g/cm³
  net-tonnage: "1"
  containers: "1"
`,
  'open-points.yaml': `
open-points:
  inside: { asks: { en: is what is inside tried?, zh: 内部 }, readings: { outer: the goods, inner: the goods and what is in them }, cite: cn/mofcom/2025-61@zh }
  trace: { asks: { en: does a trace count?, zh: 痕量 }, readings: { any: any amount, more: more than a trace }, cite: cn/mofcom/2025-61@zh }
  which-day: { asks: { en: which day?, zh: 日期 }, readings: { leaves: the day it leaves, declared: the day it is declared }, cite: cn/mofcom/2025-61@zh }
`,
  'coverage.yaml': `
regimes:
  cn/dual-use: { title: { en: dual-use items, zh: 两用物项 }, coverage: modelled, verified-from: 2025-01-01, verified-through: 2025-12-31, says: everything }
  us/duties: { title: { en: duties, zh: 关税 }, coverage: modelled, verified-from: 2019-01-01, verified-through: 2025-12-31, says: a part }
  us/ear: { title: { en: export rules, zh: 出口规则 }, coverage: partly, verified-from: 2025-01-01, verified-through: 2025-12-31, says: a part }
`,
  'actors.yaml': `
issuers:
  cn/mofcom: { name: { en: Ministry of Commerce }, zone: Asia/Shanghai }
  us/ustr: { name: { en: Trade Representative }, zone: America/New_York }
  us/bis: { name: { en: Bureau of Industry and Security }, zone: America/New_York }
territories:
  cn/customs: { name: { en: "China, mainland" }, alias: [cn] }
  cn/bonded: { name: { en: bonded zones }, within: cn/customs }
  us: { name: { en: United States } }
`,
  'calendars.yaml': `
calendars:
  cn: { source: notices, years: ["2025"], holidays: [2025-10-01], workdays: [2025-10-11] }
`,
  'cn/mofcom/2025-61.yaml': `
instrument:
  title: { zh: 决定, en: decision }
  regime: cn/dual-use
  published: 2025-10-09
  until: { date: 2030-12-31, words: 有效期至, inclusive: unknown }
  sources:
    - { id: zh, url: "https://www.mofcom.gov.cn/61.html", title: No. 61, grade: O }
    - { id: qa, url: "https://www.mofcom.gov.cn/qa.html", title: answers, grade: O, published: 2025-10-12 }
    - { id: memory, title: as remembered, grade: K }
provisions:
  "1":
    says: listed items need a licence
    subject: goods
    reach: { open: inside, readings: { outer: as-shipped, inner: inside } }
    effect: { licence: cn/dual-use }
    judged-by: { open: which-day, readings: { leaves: export, declared: declaration } }
    when:
      all:
        - { fact: movement.from, in: cn/customs }
        - { fact: item.on, list: cn/mofcom/2025-61/items, entries: [1C902] }
        - { fact: item.share, of: cn/mofcom/2025-61/items, origin: cn/customs, basis: value, at-least: 0.1 %, words: 达到0.1% }
        - not: { fact: item.code, system: hs, starts: ["8505"], edition: "2022" }
    events:
      - { threatened: 2025-09-01, earliest: 2025-10-01, latest: 2025-12-01, if: talks fail }
      - { announced: 2025-10-09 }
      - { effective: 2025-12-01, until: { date: 2029-12-01, words: 至, inclusive: unknown } }
  "2":
    says: no licence for listed names
    subject: goods
    effect: { policy: in-principle-denial }
    for: { policy-for: "cn/mofcom/2025-61#1" }
    judged-by: export
    when: { fact: party.on, role: end-user, list: [cn/control-list, us/entity-list] }
    events: [{ announced: 2025-10-09 }, { effective: 2025-10-09 }]
  "3":
    says: no licence is needed for relief
    subject: goods
    effect: { exemption: cn/dual-use }
    for: { exempts: "regime:cn/dual-use" }
    judged-by: export
    when: { fact: movement.end-use, is: humanitarian }
    events: [{ effective: 2025-10-09, cite: memory, note: unverified }]
  3-report:
    says: report it
    subject: goods
    effect: { report: by e-mail, within: 10 working days after export }
    for: { reports-after: "cn/mofcom/2025-61#3" }
    judged-by: export
    events: [{ effective: 2025-10-09 }]
  qa-1:
    says: a trace does not count
    subject: goods
    effect: { guidance: trace, picks: more }
    for: { guides: "cn/mofcom/2025-61#1" }
    judged-by: export
    cite: qa
    events: [{ announced: 2025-10-12 }, { effective: 2025-10-12 }]
`,
  'cn/mofcom/2025-61/items.yaml': `
list: { title: { en: items }, complete: yes }
entries:
  1C902.a:
    name: { en: dysprosium metal }
    elements: [Dy]
    when: { all: [{ fact: item.form, is: metal }, { fact: item.contains, element: Dy }] }
    reference-codes: { system: cn, edition: "2025", codes: ["2805301200"] }
  1C902.b:
    name: { en: dysprosium alloy }
    from: 2025-10-09
    until: 2029-01-01
    when:
      open: trace
      readings:
        any: { all: [{ fact: item.form, is: alloy }, { fact: item.contains, element: Dy }] }
        more: { fact: item.form, is: alloy }
  1C902.z:
    name: { en: the rest }
    unread: the page was not seen
`,
  'cn/mofcom/2025-61/names.yaml': `
list: { title: { en: names }, complete: yes, part-of: cn/control-list, listed: 2025-10-10 }
names:
  acme: { name: { en: Acme }, in: us }
`,
  'cn/mofcom/2025-70.yaml': `
instrument:
  title: { zh: 暂停实施, en: suspension }
  regime: cn/dual-use
  published: 2025-11-07
  sources:
    - { id: zh, url: "https://www.mofcom.gov.cn/70.html", title: No. 70, grade: O }
    - { id: press, url: "https://example.org/truce", title: press, grade: S, published: 2026-09-24 }
acts:
  - suspends: [cn/mofcom/2025-61, "us/bis/letter-2025-05-23#1"]
    from: 2025-11-07
    until: { date: 2026-11-10, words: 至2026年11月10日, inclusive: unknown }
    reports: [{ date: 2026-09-24, says: an extension is spoken of, cite: press }]
  - annuls: "us/bis/letter-2025-05-23#1"
    from: 2025-05-23
    reaches: plaintiffs
    standing: stayed
`,
  'us/bis/letter-2025-05-23.yaml': `
instrument:
  title: { en: letter }
  regime: us/ear
  published: 2025-05-23
  sources: [{ id: press, url: "http://example.org/letter", grade: S }]
provisions:
  "1":
    says: the exporter named needs a licence
    subject: goods
    effect: { licence: us/ear }
    judged-by: export
    when: { fact: mover.told-by-letter, letter: us/bis/letter-2025-05-23/first, is: "yes" }
    events: [{ effective: 2025-05-23 }, { revoked: 2025-07-02 }, { effective: 2025-08-01 }]
`,
  'us/ustr/list-3.yaml': `
instrument:
  title: { en: list 3 }
  regime: us/duties
  published: 2019-05-09
  sources: [{ id: fr, title: 84 FR 20459, grade: O2 }]
provisions:
  "1":
    says: a quarter more on goods of China
    subject: goods
    effect: { duty: Section 301, layer: us/301, rate: 25 %, base: entered-value, heading: "9903.88.03", who: importer }
    for: { adds-to: ["layer:us/column-1"] }
    for-cite: fr#20(e)
    judged-by: entry
    when: { fact: item.code, system: hts, starts: ["8505.19.20"], edition: ["2024", "2025"] }
    events: [{ effective: 2019-05-10 }]
  in-transit:
    says: what was on the water is free of it
    subject: goods
    effect: { exemption: us/duties }
    for: { exempts: "us/ustr/list-3#1" }
    judged-by: entry
    when: { all: [{ fact: movement.entered, from: 2019-05-10, before: 2019-06-01 }, { fact: movement.loaded, before: 2019-05-10 }] }
    events: [{ effective: 2019-05-10 }]
  base:
    says: the rate of the schedule
    subject: goods
    effect: { duty: column 1, layer: us/column-1, rate: { percent: 2.1 %, plus: 1.5 USD, per: kg } }
    judged-by: entry
    events: [{ effective: 2019-05-10 }]
  other:
    says: the rates that were not read
    subject: goods
    effect: { duty: column 1, layer: us/column-1, rate: unknown, why: not read }
    for: { in-lieu-of: "us/ustr/list-3#base" }
    for-cite: fr#2
    judged-by: entry
    events: [{ announced: 2019-05-09 }]
  call:
    says: a fee for each call
    subject: vessel-call
    effect: { fee: vessel fee, layer: us/vessel-fee, amount: 18 USD, per: net-tonnage, or-if-higher: { amount: 120 USD, per: containers }, max: 9000 USD, times-a-year: 5, who: vessel operator }
    judged-by: entry
    events: [{ effective: 2025-10-14 }]
`,
  'us/entity-list.yaml': `
list: { title: { en: Entity List }, complete: no, notes: ["published in Supplement No. 4 to 15 CFR part 744"] }
`,
}

/** One change: in a file, this text becomes that one. It must stand there exactly once. */
export type Edit = readonly [file: string, from: string, to: string]

export function sampleFiles(...edits: readonly Edit[]): Map<string, string> {
  const files = new Map(Object.entries(FILES))
  for (const [file, from, to] of edits) {
    const text = files.get(file) ?? ''
    if (text.split(from).length !== 2)
      throw new RangeError(`stands ${text.split(from).length - 1} times in ${file}: ${from}`)
    files.set(
      file,
      text.replace(from, () => to),
    )
  }
  return files
}

export const sample = (...edits: readonly Edit[]): ParsedRegister => parseRegister(sampleFiles(...edits))
