import type { Measure } from '../reading.js'
import {
  type Compared,
  type Draft,
  groupBy,
  isOwn,
  near,
  percentsIn,
  type Report,
  sentenceAt,
  sideOfItem,
  type Told,
} from './compared.js'
import type { Side } from './difference.js'

/** Reports of one quarrel: what is said of a measure further apart is about another time. */
const SAME_QUARREL_DAYS = 60
const WHEN_THREATENED = new Set(['threatens', 'proposes', 'considers'])
/** Acts whose own date is the first day, where the reading gives it no role. */
const NAMES_FIRST_DAY = new Set(['threatens', 'proposes', 'considers', 'takes-effect', 'schedules'])
const AS_LAW = new Set(['takes-effect', 'imposes', 'schedules'])

const sideOf = ({ report, measure }: Told, says: string): Side =>
  sideOfItem(report, 'measures', measure, says, measure.issuer || undefined)
const own = (told: readonly Told[]): Told[] =>
  told.filter(({ measure }) => isOwn(measure) && measure.polarity === 'positive')

/** Measures of one state about one thing, in reports of the same weeks. */
export function clusters({ told }: Compared): Told[][] {
  const groups = groupBy(
    own(told).filter(({ side, thing }) => side && thing !== 'other'),
    ({ side, thing }) => `${side}: ${thing}`,
  )
  return [...groups.values()].flatMap(split)
}

function split(group: readonly Told[]): Told[][] {
  const sorted = [...group].sort((a, b) => ((a.report.published ?? '') < (b.report.published ?? '') ? -1 : 1))
  const parts: Told[][] = []
  for (const one of sorted) {
    const last = parts.at(-1)
    if (last && near(last.at(-1)!.report, one.report, SAME_QUARREL_DAYS)) last.push(one)
    else parts.push([one])
  }
  return parts
}

/** The sentence of a measure: where its dates and its bounds stand. */
function words({ report, measure }: Told): string {
  const sentence = sentenceAt(report, measure)
  return sentence
    ? report.reading.text.slice(measure.start, Math.max(measure.end, sentence.end)).slice(0, 600)
    : measure.quote
}

type Start = { readonly iso: string; readonly bound: 'exact' | 'or earlier' | 'not before' }

/** The first day of a measure as it is told: exact, open below ("as early as", "or sooner"), or not before. */
function startOf(one: Told): Start | undefined {
  const { report, measure } = one
  const text = words(one)
  const given = measure.dates?.find(({ role, iso }) => role === 'effective' && iso)?.iso
  const inside = report.reading.dates.find(
    ({ iso, start, type }) => type === 'date' && iso && start >= measure.start && start < measure.start + text.length,
  )
  const iso = given ?? (NAMES_FIRST_DAY.has(measure.act) ? inside?.iso : undefined)
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined
  if (/\bor (?:even )?(?:earlier|sooner)\b|\bas early as\b|\bat the latest\b|\bno later than\b/i.test(text))
    return { iso, bound: 'or earlier' }
  if (/\bnot\b[^.;]{0,40}\b(?:until|before)\b|\bno (?:earlier|sooner) than\b/i.test(text))
    return { iso, bound: 'not before' }
  return { iso, bound: 'exact' }
}

const startWords = ({ iso, bound }: Start): string =>
  bound === 'exact' ? `from ${iso}` : bound === 'or earlier' ? `on ${iso} or earlier` : `not before ${iso}`

/** First days of one measure that cannot all hold: "on D or earlier" against "not before D", or two single days. */
export function firstDays(compared: Compared): Draft[] {
  return clusters(compared).flatMap((cluster) => {
    const dated = cluster.flatMap((one) => {
      const start = sameMeasure(one, cluster) ? startOf(one) : undefined
      return start && !hasMoreDays(one) ? [{ one, start }] : []
    })
    const opposed = dated.filter((a) =>
      dated.some(
        (b) =>
          a.one.report !== b.one.report &&
          excludes(a.start, b.start) &&
          (!isSingle(a.start, b.start) || isOneMeasure(a.one, b.one)),
      ),
    )
    if (!opposed.length) return []
    const days = new Set(opposed.map(({ start }) => start.iso))
    const sides = dated.filter(({ start }) => days.has(start.iso))
    return [
      {
        type: 'conflict' as const,
        about: `the first day of the ${cluster[0]!.thing} of ${cluster[0]!.side}`,
        sides: sides.map(({ one, start }) => sideOf(one, startWords(start))),
        why: 'the first days told exclude each other: an earlier day is left open in one and ruled out in another, or two single days differ',
      },
    ]
  })
}

/** A measure with several first days is in parts: its days are no conflict with a report that names one of them. */
const hasMoreDays = ({ measure }: Told): boolean =>
  (measure.dates ?? []).filter(({ role }) => role === 'effective').length > 1

const isSingle = (a: Start, b: Start): boolean => a.bound === 'exact' && b.bound === 'exact'

/** Two single days are a conflict only of one and the same measure: one provision of the register, or one amount of one state. */
const isOneMeasure = (a: Told, b: Told): boolean =>
  a.amounts.some((amount) => b.amounts.includes(amount)) ||
  (a.measure.provisions ?? []).some(({ provision }) =>
    b.measure.provisions?.some((other) => other.provision === provision),
  )

function excludes(a: Start, b: Start): boolean {
  if (a.bound === 'or earlier' && b.bound === 'not before') return a.iso <= b.iso
  if (a.bound === 'not before' && b.bound === 'or earlier') return b.iso <= a.iso
  if (a.bound === 'exact' && b.bound === 'exact') return a.iso !== b.iso
  const [exact, other] = a.bound === 'exact' ? [a, b] : [b, a]
  if (exact.bound !== 'exact') return false
  return other.bound === 'not before' ? exact.iso < other.iso : exact.iso > other.iso
}

/** Whether a measure is the one that the others threaten: the same amount, or the same first day, or named with "the" beside the threat. */
function sameMeasure(one: Told, cluster: readonly Told[]): boolean {
  const others = cluster.filter((other) => other !== one && WHEN_THREATENED.has(other.measure.act))
  if (WHEN_THREATENED.has(one.measure.act)) return true
  if (others.some(({ amounts }) => amounts.some((amount) => one.amounts.includes(amount)))) return true
  if (one.amounts.length) return false
  const day = startOf(one)?.iso
  if (day && others.some((other) => startOf(other)?.iso === day)) return true
  return others.length === 0 && cluster.some((other) => other !== one && startOf(other) !== undefined)
}

/** Told as settled in one place, as a threat in another. */
export function threatOrAct(compared: Compared): Draft[] {
  return clusters(compared).flatMap((cluster) => {
    const threats = cluster.filter(({ measure }) => WHEN_THREATENED.has(measure.act))
    const acts = cluster.filter(
      (one) =>
        AS_LAW.has(one.measure.act) &&
        one.measure.certainty === 'stated' &&
        threats.some((threat) => threat.report !== one.report || threat !== one) &&
        settled(one) &&
        sameMeasure(one, cluster),
    )
    if (!threats.length || !acts.length) return []
    return [
      {
        type: 'threat-vs-act' as const,
        about: `whether the ${cluster[0]!.thing} of ${cluster[0]!.side} are law`,
        sides: [
          ...acts.map((one) => sideOf(one, 'told as settled')),
          ...threats.map((one) => sideOf(one, past(one.measure))),
        ],
        why: 'the same measure, by its amount or its first day, is told as settled in one place and as threatened, proposed or considered in another',
      },
    ]
  })
}

const PAST: Readonly<Record<string, string>> = {
  threatens: 'threatened',
  proposes: 'proposed',
  considers: 'considered',
}
const past = ({ act }: Measure): string => PAST[act] ?? act

/** "would not go into effect until" is a bound, not a statement that it will. */
const settled = (one: Told): boolean =>
  !/\b(?:would|could|might|may) (?:not )?\b/i.test(one.measure.quote) && startOf(one)?.bound !== 'not before'

/** One threat told of several people of one state, or of several days: it was made once. */
export function threatTwice(compared: Compared): Draft[] {
  return clusters(compared).flatMap((cluster) => {
    const threats = cluster.filter(({ measure }) => measure.act === 'threatens')
    return [
      ...groupBy(
        threats.filter(({ amounts }) => amounts.length),
        ({ amounts }) => amounts[0]!,
      ),
    ].flatMap(([amount, same]) => {
      const issuers = new Set(same.map(({ report, measure }) => issuerOf(report, measure)))
      if (same.length < 2 || issuers.size < 2) return []
      return [
        {
          type: 'echo' as const,
          about: `who threatened ${amount} ${cluster[0]!.thing}, and when`,
          sides: same.map((one) =>
            sideOf(one, [issuerOf(one.report, one.measure), announcedOf(one)].filter(Boolean).join(', ')),
          ),
          why: 'one threat of one state told of several people or days: the same amount on the same goods; counted once',
        },
      ]
    })
  })
}

/** The person or office whose act it is, as far as the reading says. */
function issuerOf({ reading }: Report, { issuer, quote }: Measure): string {
  const person = reading.entities.find(
    ({ type, mentions }) =>
      type === 'person' && mentions.some(({ surface }) => quote.includes(surface) || surface === issuer),
  )
  return person?.canonical ?? (issuer || 'not named')
}

const announcedOf = ({ measure }: Told): string => measure.dates?.find(({ role }) => role === 'announced')?.iso ?? ''

/** One measure told with different amounts, or with and without one. */
export function amounts(compared: Compared): Draft[] {
  return clusters(compared).flatMap((cluster) => {
    const threats = cluster.filter(({ measure }) => measure.act === 'threatens')
    const scopes = threats.map((one) => ({ one, scope: amountScope(one) }))
    const kinds = new Set(scopes.map(({ scope }) => scope))
    if (cluster[0]!.thing !== 'tariffs' || kinds.size < 2 || new Set(threats.map(({ report }) => report)).size < 2)
      return []
    return [
      {
        type: 'different-scope' as const,
        about: `how much the ${cluster[0]!.thing} of ${cluster[0]!.side} are`,
        sides: scopes.map(({ one, scope }) => sideOf(one, scope)),
        why: 'an additional rate, a rate without "additional", and no rate do not measure one thing',
      },
    ]
  })
}

function amountScope(one: Told): string {
  const text = `${one.measure.quote} ${one.measure.subject}`
  const [amount] = one.amounts.length ? one.amounts : percentsIn(words(one).slice(0, one.measure.quote.length))
  const added = /\b(?:additional|extra|on top of|over and above|further)\b/i.test(text)
  return amount ? `${added ? 'additional ' : ''}${amount}` : 'no rate'
}

/** What falls under one measure, told more or less widely: "key software", "products driven by software". */
export function objects(compared: Compared): Draft[] {
  return clusters(compared).flatMap((cluster) => {
    if (cluster[0]!.thing !== 'software') return []
    const kinds = cluster.map((one) => ({ one, kind: kindOf(one) }))
    if (new Set(kinds.map(({ kind }) => kind)).size < 2) return []
    return [
      {
        type: 'different-scope' as const,
        about: `what the ${cluster[0]!.side} measure on ${cluster[0]!.thing} takes in`,
        sides: kinds.map(({ one, kind }) => sideOf(one, `${kind}; ${past(one.measure)}`)),
        why: 'the words take in more or less: a class of goods, a class of software, or all of it',
      },
    ]
  })
}

const kindOf = (one: Told): string =>
  /(?<![\w-])((?:[\w-]+ ){0,5})software(?:-[\w]+)?(?: (?:products?|exports?|items?|technology))*/i
    .exec(one.measure.quote)?.[0]
    .replace(/^.*?\b(?:on|block|restrict|of|to|for|the)\s+/i, '')
    .replace(/^["“]/, '')
    .trim() ?? one.measure.subject

/** One measure with a day of announcement, one first day, or several: days of different things. */
export function daysOfParts(compared: Compared): Draft[] {
  return clusters(compared).flatMap((cluster) => {
    const dated = cluster.flatMap((one) => {
      const days = (one.measure.dates ?? []).filter(
        ({ iso, role }) => iso && (role === 'effective' || role === 'announced'),
      )
      const found = days.length ? days.map(({ role, iso }) => `${role} ${iso}`) : lonely(one)
      return found.length ? [{ one, days: found }] : []
    })
    const starts = new Set(
      dated.flatMap(({ days }) => days.filter((day) => day.startsWith('effective')).join(' ')).filter(Boolean),
    )
    if (new Set(dated.map(({ one }) => one.report)).size < 2 || starts.size < 2) return []
    return [
      {
        type: 'different-date' as const,
        about: `the days of the ${cluster[0]!.thing} of ${cluster[0]!.side}`,
        sides: dated.map(({ one, days }) => sideOf(one, days.join(', '))),
        why: 'a day of announcement and first days of different parts: each may be right of its part, and none is the day of the whole',
      },
    ]
  })
}

function lonely(one: Told): string[] {
  const start = AS_LAW.has(one.measure.act) && one.measure.act !== 'imposes' ? startOf(one) : undefined
  return start ? [`effective ${start.iso}`] : []
}

/** Who is to take part in a response, told more or less widely. */
export function responders({ reports, told }: Compared): Draft[] {
  const found = reports.flatMap((report) => {
    const wide = told.filter((one) => one.report === report && one.thing === 'response' && isOwn(one.measure))
    const named = wide.map((one) => ({ one, group: groupIn(words(one)) })).find(({ group }) => group)
    const claim = report.reading.claims.find(
      ({ quote, echo_of }) => !echo_of && /\brespons\w+|\balliance\b/i.test(quote) && groupIn(quote),
    )
    if (claim && (!named || groupIn(claim.quote).length > named.group.length))
      return [sideOfItem(report, 'claims', claim, groupIn(claim.quote), claim.speaker)]
    return named ? [sideOf(named.one, named.group)] : []
  })
  if (found.length < 2 || new Set(found.map(({ says }) => says)).size < 2) return []
  return [
    {
      type: 'different-scope',
      about: 'who takes part in the response',
      sides: found,
      why: 'the groups named are not the same',
    },
  ]
}

/** "its Western allies", "our European allies, with Canada": who is named beside the state itself. */
const groupIn = (text: string): string =>
  /\b(?:[A-Z][a-z]+ )?(?:allies|partners|democracies)\b(?:, (?:with |and )?[^.;"”]{1,100})?/
    .exec(text)?.[0]
    .slice(0, 100) ?? ''

/** A narrow act told beside a wide one: licences for some against a flow for all. */
export function narrowAndWide({ told }: Compared): Draft[] {
  const narrow = own(told).filter(
    ({ measure, thing }) =>
      measure.act === 'grants-licence' && (thing === 'licences' || thing === 'rare-earth controls' || thing === 'flow'),
  )
  return narrow.flatMap((one) => {
    const wide = own(told).find(
      (other) =>
        other.thing === 'flow' &&
        other.side === one.side &&
        (other.measure.act === 'agrees' || other.measure.act === 'lifts') &&
        near(other.report, one.report, SAME_QUARREL_DAYS),
    )
    if (
      !wide ||
      !/\b(?:some|temporary|certain|several|suppliers?|companies|firms|first|batch|\d+|three|two|four)\b/i.test(
        one.measure.quote,
      )
    )
      return []
    return [
      {
        type: 'different-scope' as const,
        about: `what ${one.side} let through`,
        sides: [sideOf(one, 'licences for some'), sideOf(wide, 'a flow in general')],
        why: 'licences for some do not show that the goods flow in general',
      },
    ]
  })
}

/** What one side says was agreed, and the other side's texts do not mention or deny. */
export function silence({ told }: Compared): Draft[] {
  const silent = told.filter(({ measure }) => /^(?:does-not-mention|does-not-confirm|denies)$/.test(measure.act))
  return own(told)
    .filter(({ measure }) => measure.act === 'agrees' && measure.certainty === 'claimed')
    .flatMap((one) => {
      const against = silent.filter(
        (other) => other.side === one.side && near(other.report, one.report, 14) && isAbout(other, one),
      )
      if (!against.length) return []
      return [
        {
          type: 'differs-by-party' as const,
          about: `whether ${one.side} agreed: ${one.measure.subject || one.measure.quote}`.slice(0, 120),
          sides: [
            sideOf(one, 'agreed, as the other side claims'),
            ...against.map((other) => sideOf(other, other.measure.act.replaceAll('-', ' '))),
          ],
          why: 'one side claims it; the silence of the other neither confirms nor denies',
        },
      ]
    })
}

const isAbout = (silent: Told, told: Told): boolean =>
  silent.measure.about === told.measure.id ||
  (/\brare[- ]earth/i.test(silent.measure.quote) && /\brare[- ]earth/i.test(told.measure.quote))
