import { daysBetween, parseDate } from '../../time/date.js'
import type { Claim } from '../reading.js'
import { type Compared, type Draft, near, sentenceAt, sideOfItem } from './compared.js'
import type { Echo } from './difference.js'

const STRONG =
  /\b(?:confirm(?:s|ed|ing)?|announc(?:es|ed|ing)|declar(?:es|ed|ing)|assur(?:es|ed|ing)|guarante(?:es|ed|eing)|vow(?:s|ed)|promis(?:es|ed))\b/i
const HEDGE =
  /\b(?:I|we) (?:believe|think|hope|expect|guess|suppose|would hope)\b|\b(?:probably|perhaps|maybe|likely|might|may|possibly|I am optimistic|not sure)\b/i
/** How far below its indirect telling a quotation may stand. */
const BELOW = 400

/** The outlet says "confirmed" where the quotation under it says "I believe". */
export function strongerThanSource({ reports }: Compared): Draft[] {
  return reports.flatMap((report) =>
    report.reading.claims
      .filter(({ mode, quote, echo_of }) => mode === 'indirect' && !echo_of && STRONG.test(quote))
      .flatMap((told) => {
        const quoted = report.reading.claims.find(
          ({ mode, speaker, start, quote }) =>
            mode === 'direct' &&
            speaker === told.speaker &&
            start >= told.end &&
            start - told.end <= BELOW &&
            HEDGE.test(quote) &&
            shareWord(told.quote, quote),
        )
        if (!quoted) return []
        const hedge = HEDGE.exec(quoted.quote)![0]
        return [
          {
            type: 'stronger-than-source' as const,
            about: `how sure ${told.speaker} was`,
            sides: [
              sideOfItem(report, 'claims', told, STRONG.exec(told.quote)![0].toLowerCase(), 'the outlet'),
              sideOfItem(report, 'claims', quoted, `"${hedge}"`, told.speaker),
            ],
            why: `the outlet's verb is stronger than the words quoted under it: "${hedge}"`,
          },
        ]
      }),
  )
}

const contentWords = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]{5,}/g) ?? [])
const COMMON = new Set(
  'would could should their there these those which about before after president still being other'.split(' '),
)

function shareWord(a: string, b: string): boolean {
  const other = contentWords(b)
  return [...contentWords(a)].some((word) => other.has(word) && !COMMON.has(word))
}

/** One utterance in two wordings. */
export function utteranceTwice({ reports }: Compared, echoes: readonly Echo[]): Draft[] {
  return echoes
    .filter(({ because }) => because === 'same utterance')
    .map(({ of, by }) => {
      const sides = [of, by].map(({ report, start, end }) => {
        const claim = reports[report]!.reading.claims.find((one) => one.start === start && one.end === end)!
        return sideOfItem(reports[report]!, 'claims', claim, inner(claim), claim.speaker)
      })
      return {
        type: 'echo' as const,
        about: `what ${sides[0]!.whose} said`,
        sides,
        why: 'one speaker, the same words in a row: one utterance told twice',
      }
    })
}

const inner = ({ quote }: Claim): string => (/["“]([^"”]{1,160})/.exec(quote)?.[1] ?? quote).slice(0, 160)

// What people of one government think of one thing.

const JUDGES = /(?:\b(?:is|are|was|were|as|them|it|calling|called|describ\w+)\s*,?\s*)["“]([^"”]{2,60})["”]/i
const CONTROLS = /\b(?:rare[- ]earth|export|licens\w+|licenc\w+|magnet)\w*\b/i
const SAME_WEEKS_DAYS = 30

/** Two people who judge the same controls in their own words, differently. */
export function assessments({ reports }: Compared): Draft[] {
  const judged = reports.flatMap((report) =>
    report.reading.claims.flatMap((claim) => {
      if (claim.mode !== 'mixed' || claim.echo_of) return []
      const sentence = sentenceAt(report, claim)?.text ?? ''
      const words =
        JUDGES.exec(claim.quote)?.[1] ??
        (JUDGES.exec(sentence)?.[0].includes(claim.quote) ? JUDGES.exec(sentence)![1] : undefined)
      return words &&
        CONTROLS.test(sentence) &&
        /\b(?:measures?|controls?|system|restrict\w*|regulations?|rules?)\b/i.test(sentence)
        ? [{ report, claim, words }]
        : []
    }),
  )
  const first = judged[0]
  const others = first
    ? judged.filter(
        ({ report, claim }) => claim.speaker !== first.claim.speaker && near(report, first.report, SAME_WEEKS_DAYS),
      )
    : []
  if (!first || !others.length) return []
  return [
    {
      type: 'differs-by-party',
      about: 'what the controls weigh',
      sides: [first, ...others].map(({ report, claim, words }) =>
        sideOfItem(report, 'claims', claim, `${claim.speaker}: ${words}`, claim.speaker),
      ),
      why: 'different people judge it in their own words; both said what is quoted',
    },
  ]
}

// Days.

const REPORTED = /^[,)\]]?\s*(?:reported|reports|said|revealed|announced|told|wrote|published)\b/i
const STILL_TO_COME = /\b(?:will|scheduled to|set to|is to|are to|due to)\b/i

/** A text that reports as past what it dates after its own publication, or after days that it tells as still to come. */
export function datelines({ reports }: Compared): Draft[] {
  return reports.flatMap((report) => {
    const { dates, measures, text } = report.reading
    const past = dates.find(
      ({ type, iso, end, start }) =>
        type === 'date' &&
        iso &&
        REPORTED.test(text.slice(end, end + 40)) &&
        !STILL_TO_COME.test(text.slice(Math.max(0, start - 60), start)),
    )
    if (!past?.iso) return []
    const ahead = measures.find(
      (measure) =>
        /^(?:schedules|takes-effect)$/.test(measure.act) &&
        STILL_TO_COME.test(measure.quote) &&
        dates.some(
          ({ start, iso, type }) =>
            type === 'date' && iso && start >= measure.start && start < measure.end + 20 && iso < past.iso!,
        ),
    )
    const late = report.published !== undefined && past.iso > report.published
    if (!ahead && !late) return []
    return [
      {
        type: 'conflict' as const,
        about: 'when it was reported',
        sides: [
          sideOfItem(report, 'dates', past, `reported ${past.iso}`),
          ...(ahead ? [sideOfItem(report, 'measures', ahead, 'still to come')] : []),
        ],
        why: [
          late ? `the day is after the publication (${report.published})` : '',
          ahead ? 'the same text tells an earlier day as still to come' : '',
        ]
          .filter(Boolean)
          .join('; '),
      },
    ]
  })
}

/** The speaker's own "tonight" one day off the outlet's day: two zones, both right. */
export function zones({ reports }: Compared): Draft[] {
  return reports.flatMap((report) => {
    const { dates, text } = report.reading
    return dates.flatMap((own) => {
      if (
        !own.iso ||
        !/^(?:tonight|today|this (?:morning|afternoon|evening))/i.test(own.quote) ||
        !insideQuotes(text, own.start)
      )
        return []
      const told = dates.find((other) => {
        if (
          !other.iso ||
          other.type !== 'date' ||
          other.end >= own.start ||
          own.start - other.end > 600 ||
          insideQuotes(text, other.start)
        )
          return false
        const [a, b] = [parseDate(other.iso), parseDate(own.iso!)]
        return (
          a !== undefined &&
          b !== undefined &&
          Math.abs(daysBetween(a, b)) === 1 &&
          /\b(?:said|told|interview|stated|remarks)\b/i.test(sentenceAt(report, other)?.text ?? '')
        )
      })
      if (!told) return []
      return [
        {
          type: 'different-date' as const,
          about: 'the day of the words quoted',
          sides: [
            sideOfItem(report, 'dates', told, told.iso!),
            sideOfItem(report, 'dates', own, own.iso, 'the speaker'),
          ],
          why: 'one day apart: the speaker counts in his own zone, the outlet in its own; both may be right',
        },
      ]
    })
  })
}

/** Whether a place stands inside quotation marks that open and close in its paragraph. */
function insideQuotes(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 1_000)
  const marks = text.slice(from, at).match(/["“”]/g) ?? []
  const last = marks.at(-1)
  return last === '“' || (last === '"' && marks.filter((mark) => mark === '"').length % 2 === 1)
}
