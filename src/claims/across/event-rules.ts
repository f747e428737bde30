import { statesIn } from '../figures/dependence-words.js'
import type { ReportedEvent } from '../reading.js'
import { type Compared, type Draft, groupBy, isOwn, near, type Report, sentenceAt, sideOfItem } from './compared.js'
import type { Side } from './difference.js'

type Met = { readonly report: Report; readonly event: ReportedEvent }

/** Reports of one meeting lie at most so far apart. */
const SAME_MEETING_DAYS = 30
const AHEAD = new Set(['planned', 'sought'])
const OVER = new Set(['held', 'ongoing'])
const OFF = new Set(['postponed', 'cancelled', 'sought'])

const met = ({ reports }: Compared, ...kinds: readonly string[]): Met[] =>
  reports.flatMap((report) =>
    report.reading.events
      .filter((event) => isOwn(event) && kinds.includes(event.kind))
      .map((event) => ({ report, event })),
  )

const sideOf = ({ report, event }: Met, says: string): Side => sideOfItem(report, 'events', event, says)
const dayWords = ({ report }: Met): string => (report.published ? ` (report of ${report.published})` : '')

/** A meeting that an earlier report plans and a later one looks back on. */
export function plannedThenHeld(compared: Compared): Draft[] {
  const rounds = met(compared, 'round', 'summit', 'visit').filter(({ event }) => placeOf(event))
  return [...groupBy(rounds, ({ event }) => `${event.kind} ${placeOf(event)}`)].flatMap(([, all]) => {
    const planned = all.filter(({ event }) => AHEAD.has(event.status))
    const held = all.filter(
      ({ report, event }) =>
        event.status === 'held' &&
        planned.some(
          (one) => one.report !== report && before(one.report, report) && near(one.report, report, SAME_MEETING_DAYS),
        ),
    )
    if (!held.length) return []
    const first = planned.find(({ report }) => report !== held[0]!.report)!
    return [
      {
        type: 'superseded' as const,
        about: `the ${first.event.kind} in ${placeOf(first.event)}`,
        sides: [
          sideOf(first, `planned${dayWords(first)}`),
          ...held.slice(0, 1).map((one) => sideOf(one, `held${dayWords(one)}`)),
        ],
        why: 'the later report tells as past what the earlier one planned',
      },
    ]
  })
}

const before = (a: Report, b: Report): boolean =>
  a.published === undefined || b.published === undefined || a.published < b.published

/** Cities and the states they lie in, so that "in Malaysia" and "in Kuala Lumpur" may be one meeting. */
const CITIES: Readonly<Record<string, string>> = {
  'kuala lumpur': 'malaysia',
  geneva: 'switzerland',
  london: 'uk',
  stockholm: 'sweden',
  madrid: 'spain',
  paris: 'france',
  busan: 'south korea',
  seoul: 'south korea',
  gyeongju: 'south korea',
  beijing: 'china',
  shanghai: 'china',
  washington: 'us',
  'new york': 'us',
  tokyo: 'japan',
  brussels: 'eu',
  britain: 'uk',
  korea: 'south korea',
  'united states': 'us',
  'united kingdom': 'uk',
}

function placeOf({ place, quote, what }: ReportedEvent): string | undefined {
  const text = (place ?? /\bin ((?:\p{Lu}[\p{L}]+ ?){1,2})/u.exec(`${quote} ${what}`)?.[1] ?? '').toLowerCase().trim()
  const city = Object.keys(CITIES).find((name) => text.includes(name))
  return city ? CITIES[city] : text.split(',').at(-1)!.trim() || undefined
}

// Contacts between the same two sides.

/** Calls and talks of the same two states: put off in one report, going on or to come in another. Days that differ, or a later state; never a conflict. */
export function contacts(compared: Compared): Draft[] {
  const calls = met(compared, 'call', 'other', 'round').filter((one) => isContact(one))
  const off = firstOf(calls.filter(({ event }) => OFF.has(event.status) && event.kind === 'call'))
  return off.flatMap((one) => {
    const others = calls.filter(
      ({ report }) => report !== one.report && near(report, one.report, 14) && !before(report, one.report),
    )
    const over = others
      .filter(({ event }) => OVER.has(event.status) && event.kind !== 'round')
      .sort((a, b) => Number(b.event.status === 'held') - Number(a.event.status === 'held'))[0]
    const ahead = others.find(({ event }) => event.status === 'planned' && event.kind !== 'round')
    const more = promised(over)
    return [
      ...(over
        ? [
            pair(
              one,
              over,
              'different-date',
              'whether the two sides were in contact',
              'the days are not the same: a call put off on one, contact over others',
            ),
          ]
        : []),
      ...(ahead
        ? [pair(one, ahead, 'superseded', ...LATER)]
        : more
          ? [
              {
                type: 'superseded' as const,
                about: LATER[0],
                sides: [sideOf(one, `${one.event.status}${dayWords(one)}`), more],
                why: LATER[1],
              },
            ]
          : []),
    ]
  })
}

const LATER = ['whether more contact is to come', 'a later day, a later state'] as const

const firstOf = (all: readonly Met[]): Met[] =>
  all.filter(({ report }, at) => all.findIndex((other) => other.report === report) === at)

/** "more will be forthcoming" in the words of whoever told of the contact. */
function promised(one: Met | undefined): Side | undefined {
  const claim = one?.report.reading.claims.find(
    ({ start, end, quote }) => start <= one.event.start && end >= one.event.end && MORE.test(quote),
  )
  return claim && one
    ? sideOfItem(one.report, 'claims', claim, `more to come${dayWords(one)}`, claim.speaker)
    : undefined
}

const MORE =
  /\b(?:more|further|again)\b[^.;]{0,40}\b(?:forthcoming|to come|ahead|this week|next week|in the coming)\b|\bwill (?:speak|talk|meet) again\b/i

function pair(a: Met, b: Met, type: Draft['type'], about: string, why: string): Draft {
  return {
    type,
    about,
    sides: [sideOf(a, `${a.event.status}${dayWords(a)}`), sideOf(b, `${b.event.status}${dayWords(b)}`)],
    why,
  }
}

/** Contact of China and the United States, as far as the words or the participants say. */
function isContact({ report, event }: Met): boolean {
  const sentence = sentenceAt(report, event)?.text ?? ''
  const states = new Set([
    ...statesIn(`${event.quote} ${(event.participants ?? []).join(' ')} ${event.what}`),
    ...statesIn(sentence),
  ])
  return (
    /\b(?:call|calls|communicat\w+|contact\w*|channels|talk(?:s|ed)?|forthcoming)\b/i.test(
      `${event.quote} ${sentence}`,
    ) &&
    states.size > 0 &&
    !/\ballies\b/i.test(event.quote)
  )
}

// One meeting, told differently by the parties.

/** A meeting of leaders that one party says will be, and another does not confirm or may call off. */
export function meetingByParty(compared: Compared): Draft[] {
  const summits = met(compared, 'summit')
  const first = summits[0]
  if (!first) return []
  const group = summits.filter(({ report }) => near(report, first.report, SAME_MEETING_DAYS))
  const voices = [...group.flatMap(voicesOf), ...denials(compared, group)]
  const statuses = new Set(voices.map(({ status }) => status))
  const parties = new Set(voices.map(({ party }) => party))
  if (statuses.size < 2 || parties.size < 2) return []
  const sides = voices.filter(
    (one, at) =>
      voices.findIndex(
        (other) => other.party === one.party && other.status === one.status && other.side.report === one.side.report,
      ) === at,
  )
  return [
    {
      type: 'differs-by-party',
      about: "whether the leaders' meeting is fixed",
      sides: sides.map(({ side }) => side),
      why: `the parties say different things of it (${[...parties].join(', ')}); the reports only repeat them`,
    },
  ]
}

type Voice = { readonly party: string; readonly status: string; readonly side: Side }

function voicesOf(one: Met): Voice[] {
  const { report, event } = one
  const byParty = Object.entries(event.status_by_party ?? {}).map(([party, status]) => ({
    party,
    status,
    side: sideOf(one, `${party}: ${status}`),
  }))
  const status = /\bmight (?:cancel|call off|skip)|\bmay (?:cancel|call off)|\bcancel\w*\b/i.test(event.quote)
    ? 'may be off'
    : event.status
  const claim = report.reading.claims
    .filter(({ start, end }) => start <= event.start && end >= event.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  const party = claim && claim.chain.length > 1 ? claim.speaker : undefined
  return [...byParty, ...(party ? [{ party, status, side: sideOf(one, `${party}: ${status}`) }] : [])]
}

/** "there is no information to provide" in the sentence of a meeting: not confirmed by whoever says so. */
function denials({ reports }: Compared, group: readonly Met[]): Voice[] {
  return reports.flatMap((report) =>
    report.reading.claims
      .filter(
        ({ quote, start }) =>
          /\bno (?:relevant |further |new )?information\b|\bnothing to (?:announce|provide|share)\b|\bnot confirm/i.test(
            quote,
          ) && group.some((one) => one.report === report && Math.abs(one.event.start - start) < 600),
      )
      .map((claim) => ({
        party: claim.speaker,
        status: 'not-confirmed',
        side: sideOfItem(report, 'claims', claim, `${claim.speaker}: not confirmed`, claim.speaker),
      })),
  )
}

// How long talks have lasted.

/** Talks measured in different ways: since a month, as the n-th round, in truces of so many days. */
export function lengthOfTalks(compared: Compared): Draft[] {
  const told = met(compared, 'round', 'truce').flatMap((one) => {
    const text = sentenceAt(one.report, one.event)?.text ?? one.event.quote
    const way = /\b(?:engaged|negotiat\w+|talks?)\b[^.;]{0,40}\bsince (?:[A-Z]\w+|\d{4})/.test(text)
      ? 'since a month'
      : one.event.kind === 'truce' && /\b\d+-day\b/.test(one.event.quote)
        ? 'in truces'
        : one.event.ordinal !== undefined ||
            /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) round\b/i.test(one.event.quote)
          ? 'by rounds'
          : undefined
    return way ? [{ one, way }] : []
  })
  const first = told.filter(({ way }, at) => told.findIndex((other) => other.way === way) === at)
  if (first.length < 2 || new Set(first.map(({ one }) => one.report)).size < 2) return []
  return [
    {
      type: 'different-scope',
      about: 'how long the talks have lasted',
      sides: first.map(({ one, way }) => sideOf(one, way)),
      why: 'talks, rounds and truces are counted; they are not the same',
    },
  ]
}
