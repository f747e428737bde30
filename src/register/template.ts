import { parseDate } from '../time/date.js'

const ID = /^[a-z][a-z-]*\/[a-z][a-z-]*\/[a-z0-9][a-z0-9.-]*$/

/**
 * The text of a new instrument's file, to be filled in by a person. Each `<fill in: ...>` has to go (rule R059 counts those left); what does
 * not apply is deleted. Throws RangeError on an id or a day that is none.
 */
export function newInstrument(id: string, published: string): string {
  if (!ID.test(id)) throw new RangeError(`not an instrument id, like cn/mofcom/2025-61: ${id}`)
  if (!parseDate(published)) throw new RangeError(`not a date, YYYY-MM-DD: ${published}`)
  return id.startsWith('cn/') ? text(id, published, 'zh') : text(id, published, 'en')
}

const title = (language: 'zh' | 'en') =>
  language === 'zh'
    ? '{ zh: "<fill in: the title in Chinese>", en: "<fill in: the title in English> (unofficial)" }'
    : '{ en: "<fill in: the title>" }'

const text = (
  id: string,
  published: string,
  language: 'zh' | 'en',
): string => `# register/${id}.yaml: one published act. The path is the id; numbers without zero padding.
instrument:
  title: ${title(language)}
  regime: "<fill in: a regime of coverage.yaml>"
  # The day of issue, in the issuer's zone. Where printing came later, say so in a note.
  published: ${published}
  # The whole act ends by itself: until: { date: 2026-11-10, words: the source's own words, inclusive: yes | no | unknown }
  # Grades: O official text seen, O- machine extract of it, O2 official text identified but not read, T translation, S secondary,
  # K and M knowledge of the drafter (no url; whatever takes effect on these alone needs a note that says unverified).
  # A source is published on the day of the act unless it says otherwise; nothing is visible before its source is.
  sources:
    - { id: ${language}, url: "<fill in: https://...>", title: "<fill in: number and title>", language: ${language}, grade: O }
  notes:
    - "<fill in: what the text leaves out, what was not read; or delete notes>"

# The smallest parts that can have dates of their own or be suspended alone. An act on others only has none: delete this section.
provisions:
  "1":
    says: "<fill in: one sentence, what it asks of whom>"
    words: { ${language}: "<fill in: the words that say so>" }
    # goods, technology, vessel-call or name
    subject: goods
    # as-shipped, inside, or { open: POINT, readings: { ... } } where the text does not say
    reach: as-shipped
    # One of licence: REGIME, prohibition, policy, exemption: REGIME, report, declaration, procedure, guidance: POINT (with picks), duty, fee.
    effect: { prohibition: "<fill in: what is forbidden>", who: "<fill in: who is obliged>" }
    # What it is to others: policy-for, exempts, reports-after, goes-with, guides, precedes.
    # for: { policy-for: ["${id}#1"] }
    # declaration, export, loading, entry or provision; or { open: POINT, readings: { ... } }
    judged-by: export
    # all, any, not, open with readings, some-part, or one fact of facts.yaml. Every threshold quotes its words.
    when:
      all:
        - { fact: movement.kind, is: export }
    # threatened (earliest, latest, if), proposed, announced, enacted, effective (until), amended, withdrawn, lapsed, revoked.
    # cite: SOURCE#place, or INSTRUMENT@SOURCE#place; without it the first source.
    events:
      - { announced: ${published}, cite: "${language}" }
      - { effective: ${published}, cite: "${language}#<fill in: the article that says when>" }

# What this act does to provisions of others: suspends, extends, resumes, revokes, withdraws, annuls. Name instruments or provisions.
# acts:
#   - suspends: [cn/mofcom/2025-61, "cn/mofcom/2025-62#1"]
#     from: ${published}
#     until: { date: 2026-11-10, words: the source's own words, inclusive: unknown }
#     cite: ${language}
#     after: { words: what the text says of the time after the end, cite: ${language} }
#     reports: [{ date: 2026-09-24, says: what others said of it, cite: press }]
`
