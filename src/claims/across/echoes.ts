import type { Claim, Reading } from '../reading.js'
import { groupBy } from './compared.js'
import type { Echo, Echoes, Origin } from './difference.js'

/** Words in a run that is compared. Five in a row that are the same are seldom chance. */
const RUN = 5
/** From this share of the shorter report's runs on, one is a copy of the other. */
const COPY = 0.5
/** At least so many words of an utterance must agree in a row. */
const SHORTEST_UTTERANCE = 3

/** Finds what repeats what, before anything is compared: copies, items that repeat the body, one utterance told twice; and counts independent origins (C3). */
export function echoes(readings: readonly Reading[]): Echoes {
  const copies = copiesAmong(readings)
  return { origins: originsOf(readings, copies), echoes: [...copies, ...bodyEchoes(readings), ...utterances(readings)] }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}

/** Reports of which one has most runs of the other: `of` is the one published first. */
function copiesAmong(readings: readonly Reading[]): Echo[] {
  const runs = readings.map(({ text }) => runsOf(wordsOf(text)))
  return pairs(readings.length).flatMap(([a, b]) => {
    const [few, many] = runs[a]!.size <= runs[b]!.size ? [runs[a]!, runs[b]!] : [runs[b]!, runs[a]!]
    if (few.size === 0) return []
    let common = 0
    for (const run of few) if (many.has(run)) common += 1
    const share = common / few.size
    if (share < COPY) return []
    const [of, by] = isLater(readings[a]!, readings[b]!) ? [b, a] : [a, b]
    return [{ of: whole(readings, of), by: whole(readings, by), share: rounded(share), because: 'same words' as const }]
  })
}

function pairs(count: number): [number, number][] {
  const all: [number, number][] = []
  for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) all.push([a, b])
  return all
}

const publishedOf = ({ head }: Reading): string => (head.published.basis === 'absent' ? '9999' : head.published.value)
const isLater = (a: Reading, b: Reading): boolean => publishedOf(a) > publishedOf(b)
const rounded = (share: number): number => Math.round(share * 100) / 100

function whole(readings: readonly Reading[], report: number): Echo['of'] {
  const { text } = readings[report]!
  const end = text.search(/\n|$/)
  return { report, start: 0, end, quote: text.slice(0, end) }
}

/** Reports that copy each other, or that give one outlet as the source of all they attribute, are one witness. */
function originsOf(readings: readonly Reading[], copies: readonly Echo[]): Origin[] {
  const group = readings.map((_, index) => index)
  const because = readings.map((): Origin['because'] => 'own words')
  const join = (a: number, b: number, why: Origin['because']) => {
    const [to, from] = [group[a]!, group[b]!]
    for (const [index, of] of group.entries()) if (of === from) group[index] = to
    because[a] = why
    because[b] = why
  }
  for (const { of, by } of copies) join(of.report, by.report, 'copies')
  for (const [a, b] of pairs(readings.length)) {
    const [one, other] = [sourceOf(readings[a]!), sourceOf(readings[b]!)]
    const named = names(readings[a]!, readings[b]!) || names(readings[b]!, readings[a]!)
    const same = named || (one !== undefined && (one === other || one === publisherOf(readings[b]!)))
    if (group[a] !== group[b] && (same || (other !== undefined && other === publisherOf(readings[a]!))))
      join(a, b, 'same source')
  }
  return [...new Set(group)].map((of) => {
    const reports = group.flatMap((one, index) => (one === of ? [index] : []))
    return { reports, because: because[reports[0]!]! }
  })
}

const publisherOf = ({ head }: Reading): string | undefined =>
  head.publisher.basis === 'absent' ? undefined : head.publisher.value

/** Whether a report gives another's publisher as what it was taken from ("Source: https://harbour-wire.example/..."). */
function names({ head }: Reading, other: Reading): boolean {
  const publisher = letters(publisherOf(other) ?? '')
  return publisher.length >= 5 && head.from.some(({ quote }) => letters(quote).includes(publisher))
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The one outlet that every attributed claim of a report comes through, where there is one. */
function sourceOf({ claims }: Reading): string | undefined {
  const attributed = claims.filter(({ chain, echo_of }) => chain.length >= 2 && !echo_of)
  const through = new Set(attributed.map(({ chain }) => (chain.length >= 3 ? chain[1] : undefined)))
  return attributed.length >= 2 && through.size === 1 ? [...through][0] : undefined
}

/** Titles, summaries and headlines that repeat their own report's body: marked so by the finders. */
function bodyEchoes(readings: readonly Reading[]): Echo[] {
  return readings.flatMap((reading, report) => {
    const items = [...reading.measures, ...reading.claims, ...reading.events]
    const byId = new Map(items.map((item) => [item.id, item]))
    return items.flatMap((item) => {
      const of = item.echo_of ? byId.get(item.echo_of) : undefined
      return of
        ? [{ of: place(report, of), by: place(report, item), share: 1, because: 'repeats the body' as const }]
        : []
    })
  })
}

const place = (report: number, { start, end, quote }: { start: number; end: number; quote: string }): Echo['of'] => ({
  report,
  start,
  end,
  quote,
})

/** One speaker quoted in two reports with the same words in a row: one utterance, however it is told. */
function utterances(readings: readonly Reading[]): Echo[] {
  const spoken = readings.flatMap((reading, report) =>
    spokenIn(reading).map((claim) => ({ report, claim, words: quotedWords(claim.quote) })),
  )
  const bySpeaker = groupBy(spoken, ({ claim }) => claim.speaker)
  return [...bySpeaker.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap((other): Echo[] => {
        if (one.report === other.report || !one.words.length || !other.words.length) return []
        const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
        const run = longestRun(short.words, long.words)
        const share = run / short.words.length
        if (run < SHORTEST_UTTERANCE || share < 0.6) return []
        const [of, by] = isLater(readings[short.report]!, readings[long.report]!) ? [long, short] : [short, long]
        return [
          {
            of: place(of.report, of.claim),
            by: place(by.report, by.claim),
            share: rounded(share),
            because: 'same utterance',
          },
        ]
      }),
    ),
  )
}

/** How many claims of one report are held against the others; a report that quotes more is hostile or no report. */
const MAX_SPOKEN = 400

const spokenIn = ({ claims }: Reading): Claim[] =>
  claims.filter(({ mode, echo_of }) => (mode === 'direct' || mode === 'mixed') && !echo_of).slice(0, MAX_SPOKEN)

/** The words inside the quotation marks of a claim, or all of them where it has none. */
function quotedWords(quote: string): string[] {
  const inside = [...quote.matchAll(/["“]([^"“”]{1,400})["”]/g)].map(([, words]) => words).join(' ')
  return wordsOf(inside || quote).slice(0, 200)
}

function longestRun(short: readonly string[], long: readonly string[]): number {
  let best = 0
  let row = new Array<number>(long.length + 1).fill(0)
  for (const word of short) {
    const next = [0]
    for (let at = 1; at <= long.length; at += 1) {
      next[at] = word === long[at - 1] ? row[at - 1]! + 1 : 0
      if (next[at]! > best) best = next[at]!
    }
    row = next
  }
  return best
}
