import type { Register } from '../../register/model.js'
import { type Edit, sample as sampleRegister } from '../../register/sample.testing.js'
import { type ParsedTalks, parseTalks } from './parse.js'

/** Small talks beside the sample register, with one of everything and nothing wrong. Tests spoil them one edit at a time. */
const FILES: Readonly<Record<string, string>> = {
  'coverage.yaml': `
verified-through: 2025-12-31
says: the rounds
`,
  'contacts/first.yaml': `
contact:
  kind: round
  title: { en: first round, zh: 首轮 }
  place: Geneva
  named-by: note
  ordinal: { nth: 1, cite: note }
  asked-by: { party: us, words: { zh: 应约 }, cite: note }
  people: { us: [A], cn: [B] }
  agenda: { items: [tariffs], cite: press }
  sources:
    - { id: press, url: "https://example.org/a", language: en, grade: S, published: 2025-10-20 }
    - { id: note, url: "https://example.org/b", language: zh, grade: O, published: 2025-11-01 }
    - { id: late, url: "https://example.org/late", language: en, grade: S, published: 2025-11-03 }
reports:
  - { party: us, status: planned, from: 2025-10-30, to: 2025-10-31, says: we will meet, cite: press }
  - { party: cn, status: held, from: 2025-10-30, to: 2025-10-31, words: { zh: 举行会谈 }, cite: note }
`,
  'contacts/second.yaml': `
contact:
  kind: visit
  title: { en: visit }
  ordinal: { nth: 2, cite: "first@note" }
  sources:
    - { id: plan, url: "https://example.org/c", language: en, grade: S, published: 2025-11-10 }
    - { id: later, url: "https://example.org/d", language: en, grade: S, published: 2025-11-20 }
reports:
  - { party: us, status: planned, from: 2025-12-10, to: 2025-12-11, says: a visit, cite: plan }
  - { party: cn, status: not-mentioned, says: not confirmed, cite: plan }
  - { party: us, status: postponed, from: 2026-02-10, says: put off, cite: later }
`,
  'arrangements/pause.yaml': `
arrangement:
  title: { en: the pause }
  agreed: 2025-10-31
  contacts: [first]
  sources:
    - { id: zh, url: "https://example.org/e", language: zh, grade: O, published: 2025-11-01 }
    - { id: en, url: "https://example.org/f", language: en, grade: O, published: 2025-11-02 }
    - { id: press, url: "https://example.org/g", language: en, grade: S, published: 2025-11-03 }
    - { id: order, title: "Order 7, 1 FR 2", language: en, grade: O2, published: 2025-11-05 }
    - { id: end, url: "https://example.org/h", language: en, grade: S, published: 2025-12-01 }
promises:
  cn-pause:
    by: cn
    what: suspend the decision for a year
    said:
      - { party: cn, words: { zh: 暂停一年, en: a year }, cite: zh }
      - { party: us, words: { en: China will suspend it }, cite: en }
    until: { date: 2026-11-10, words: 一年, inclusive: unknown, cite: cn/mofcom/2025-70@zh }
    steps: { cn: an announcement }
    carried-by:
      - { instrument: cn/mofcom/2025-70, date: 2025-11-07, cite: cn/mofcom/2025-70@zh }
    concerns: [cn/mofcom/2025-70]
  us-pause:
    by: us
    what: suspend its duty for a year
    said:
      - { party: us, says: for a year, cite: en }
      - { party: cn, words: { zh: 美方暂停 }, cite: zh }
    until: { date: 2026-11-10, words: a year, inclusive: "no" }
    steps: { us: an order }
    carried-by:
      - { instrument: Order 7, on-file: "no", date: 2025-11-10, until: { date: 2026-11-10, words: to 10 Nov, inclusive: "no" }, cite: order }
    allegations:
      - by: cn
        says: the duty came back in other words
        cite: press
        denied: { party: us, says: it did not, cite: press }
        taken-up: { says: the second meeting settled it, cite: end }
  cn-licences:
    by: cn
    what: give licences
    said:
      - { party: us, says: China gives licences, cite: press }
    silent:
      - { party: cn, says: not a word, cite: zh }
    concerns: ["cn/mofcom/2025-61#1"]
    later:
      - { date: 2025-11-30, says: some were given, cite: end }
`,
  'arrangements/more.yaml': `
arrangement:
  title: { en: more of it }
  agreed: 2025-12-01
  contacts: [first, second]
  sources:
    - { id: us, url: "https://example.org/i", language: en, grade: S, published: 2025-12-01 }
    - { id: cn, url: "https://example.org/j", language: zh, grade: O-, published: 2025-12-05 }
promises:
  both-extend:
    by: both
    what: extend the pause to 10 January 2027
    said:
      - { party: us, says: extended, cite: us }
      - { party: cn, words: { zh: 延期 }, cite: cn }
    until: { date: 2027-01-10, words: 延期, inclusive: unknown }
    steps: { us: an order, cn: an announcement }
    renews: [pause/cn-pause, pause/us-pause]
    concerns: [cn/mofcom/2025-70]
`,
  'truces/duties.yaml': `
truce: { title: { en: the duties } , later: [{ date: 2025-12-05, says: it moves nothing, cite: "more@cn" }] }
spans:
  - { from: 2025-11-10, until: 2026-11-10, promises: [pause/cn-pause, pause/us-pause] }
  - { from: 2026-11-10, until: 2027-01-10, promises: [more/both-extend] }
`,
}

export function talksFiles(...edits: readonly Edit[]): Map<string, string> {
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

export const sampleTalks = (...edits: readonly Edit[]): ParsedTalks & { readonly register: Register } => {
  const { register } = sampleRegister()
  return { ...parseTalks(talksFiles(...edits), register), register }
}
