import type { Act, Register } from '../../register/model.js'
import { isStale, stateOn } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import { statesIn } from '../figures/dependence-words.js'
import { BY_ACTOR, instrumentsNamed } from '../measures/named.js'
import { LEGAL_ACTS, type Measure, type Reading } from '../reading.js'
import { actDays, covers, strangeDay } from './days.js'
import { type DraftSource, draftOf, reportHash } from './draft.js'
import { type Evening, eveningOf, movedOn, zoneAhead } from './evening.js'
import { hindsightOf } from './hindsight.js'
import { wrongElements } from './named-elements.js'
import type { Held, ReconcileDays, Reconciled } from './reconciled.js'
import { whyUnlinked } from './unlinked.js'
import { isResumption, stateWords, type Weighed, weigh } from './weigh.js'

const LEGAL: ReadonlySet<string> = new Set(LEGAL_ACTS)
/** So many provisions of one claim are held against it, those of one named text aside; more would be no link but a guess. */
const MAX_PROVISIONS = 24
/** No list of texts has more. */
const MAX_NAMED = 400

/** Every measure claim of a report held against the register, on the report's day and today. Changes nothing: a draft is text for a person. */
export function reconcile(register: Register, reading: Reading, days: ReconcileDays): readonly Reconciled[] {
  const source = sourceOf(reading, days.reportDay)
  const evening = eveningOf(reading, days.reportDay)
  return reading.measures
    .filter(({ echo_of }) => !echo_of)
    .map((measure) => {
      const side = sideOf(reading, measure.issuer)
      return reconciled(register, measure, { side, evening }, days, source)
    })
}

function sourceOf({ text, head }: Reading, reportDay: PlainDate): DraftSource {
  const { publisher } = head
  return {
    hash: reportHash(text),
    ...(publisher.basis === 'absent' ? {} : { publisher: publisher.value }),
    reportDay,
  }
}

function reconciled(
  register: Register,
  claim: Measure,
  from: { readonly side: string | undefined; readonly evening: Evening | undefined },
  days: ReconcileDays,
  source: DraftSource,
): Reconciled {
  const held = heldOf(register, claim, days)
  const { verdict, why, citation } = LEGAL.has(claim.act)
    ? judgedByZone(register, claim, held, from, days)
    : neverLaw(claim, held)
  const hindsight = hindsightOf(register, claim, days.reportDay, days.today)
  const isDrafted = !isDenial(claim) && (verdict === 'disagrees' || verdict === 'newer-than-the-register')
  return {
    claim,
    verdict,
    why,
    held,
    ...(citation ? { citation } : {}),
    ...(hindsight ? { hindsight } : {}),
    ...(isDrafted
      ? {
          draft: draftOf(
            register,
            claim,
            held.map(({ provision }) => provision),
            source,
          ),
        }
      : {}),
  }
}

/** The claim says that something is not so: nothing of it could enter the register. */
const isDenial = ({ polarity, certainty }: Measure): boolean => polarity === 'negative' || certainty === 'denied'

const isNamed = ({ because }: { readonly because: string }): boolean => because.startsWith('number')

function heldOf(register: Register, { provisions }: Measure, { reportDay, today }: ReconcileDays): Held[] {
  const filed = (provisions ?? []).filter(({ provision }) => Object.hasOwn(register.provisions, provision))
  return filed.slice(0, filed.every(isNamed) ? MAX_NAMED : MAX_PROVISIONS).map(({ provision, because }) => ({
    provision,
    because,
    says: register.provisions[provision]!.says,
    onReportDay: stateOn(register, provision, { on: reportDay, knownAt: reportDay }),
    onToday: stateOn(register, provision, { on: today, knownAt: today }),
  }))
}

type Judged = Pick<Reconciled, 'verdict' | 'why' | 'citation'>

function neverLaw({ act }: Measure, held: readonly Held[]): Judged {
  const states = held.slice(0, 2).map(({ provision, onToday }) => `${provision}: ${stateWords(onToday)}`)
  return { verdict: 'never-law', why: [`"${act}" changes no law, whoever does it`, ...states].join('; ') }
}

/** A claim that disagrees only because the evening of its report is the next day where the text was issued agrees, and says so. */
function judgedByZone(
  register: Register,
  claim: Measure,
  held: readonly Held[],
  { side, evening }: { readonly side: string | undefined; readonly evening: Evening | undefined },
  days: ReconcileDays,
): Judged {
  const plain = judged(register, claim, held, side, days)
  if (plain.verdict !== 'disagrees' || !evening || isDenial(claim)) return plain
  const texts = held.map(({ provision }) => register.provisions[provision]!.instrument)
  const zone = zoneAhead(
    register,
    texts.length ? texts : instrumentsNamed(register, claim.quote, evening.next).slice(0, 1),
  )
  if (!zone) return plain
  const moved = judged(register, movedOn(claim, evening), held, side, { ...days, reportDay: evening.next })
  if (moved.verdict !== 'agrees') return plain
  return {
    ...moved,
    why: `${moved.why}; the evening of ${evening.day} in ${evening.zone} is ${evening.next} in ${zone}`,
  }
}

function judged(
  register: Register,
  claim: Measure,
  held: readonly Held[],
  side: string | undefined,
  days: ReconcileDays,
): Judged {
  const issued = issuedText(register, claim, held, days)
  if (issued) return issued
  if (!held.length) return unlinked(register, claim, side, days)
  const wrong = wrongElements(
    register,
    claim,
    held.map(({ provision }) => provision),
  )
  if (wrong) return { verdict: 'disagrees', why: wrong.why, ...(wrong.citation ? { citation: wrong.citation } : {}) }
  const foreign = side === undefined ? undefined : textsOfOthers(register, held, side)
  if (foreign) {
    // who only is inferred to act, or is said not to act, on a text of another: the register says nothing of that
    const isOpen = isDenial(claim) || claim.issuer_from !== undefined
    return { verdict: isOpen ? 'nothing-on-file' : 'disagrees', why: `${foreign}, not of ${claim.issuer}` }
  }
  const by = held.some(({ because }) => because === BY_ACTOR)
    ? instrumentsNamed(register, claim.quote, days.reportDay)
    : []
  const weighed = held.map(({ provision }) => weighedOn(register, claim, provision, days, by))
  const isDenied = isDenial(claim)
  // that a suspension has not ended is no more on file than that it has
  const open =
    isDenied && isResumption(claim) ? held.find(({ onReportDay }) => onReportDay.state === 'unresolved') : undefined
  if (open) return { verdict: 'nothing-on-file', why: stateWords(open.onReportDay) }
  const fitting = weighed.filter(({ fits }) => fits !== isDenied)
  const against = isDenied
    ? weighed.filter(({ fits }) => fits)
    : fitting.length
      ? lacking(register, held, weighed)
      : weighed
  const otherwise = isNewer(register, held, days) ? 'newer-than-the-register' : 'disagrees'
  if (against.length) {
    const { why, ...rest } = reason(against, weighed, isDenied)
    return { verdict: otherwise, why: `${whichText(held)}${why}`, ...rest }
  }
  const strange = isDenied ? undefined : dayOfNone(register, claim, held)
  if (strange)
    return {
      verdict: otherwise,
      why: `${whichText(held)}no text that it may mean has ${strange} as a first day; ${fitting[0]!.why}`,
      ...(fitting[0]!.citation ? { citation: fitting[0]!.citation } : {}),
    }
  const { why, ...rest } = reason(fitting, weighed, isDenied)
  return { verdict: 'agrees', why: `${whichText(held)}${why}`, ...rest }
}

/** Texts named by number, all of another state than the issuer's. */
function textsOfOthers(register: Register, held: readonly Held[], side: string): string | undefined {
  if (!held.every(isNamed)) return undefined
  const instruments = [...new Set(held.map(({ provision }) => register.provisions[provision]!.instrument))]
  if (instruments.some((id) => id.startsWith(`${side}/`))) return undefined
  return instruments.map((id) => `${id} is of ${register.instruments[id]!.issuer}`).join(', ')
}

/** Where a claim names several texts by number, each must bear it out: what speaks against it in those of which nothing does. */
function lacking(register: Register, held: readonly Held[], weighed: readonly Weighed[]): Weighed[] {
  if (!held.every(isNamed)) return []
  const textOf = ({ provision }: Held) => register.provisions[provision]!.instrument
  const borne = new Set(held.filter((_, at) => weighed[at]!.fits).map(textOf))
  return held.flatMap((one, at) =>
    borne.has(textOf(one)) ? [] : [{ ...weighed[at]!, why: `${textOf(one)}: ${weighed[at]!.why}` }],
  )
}

const ISSUES: ReadonlySet<string> = new Set(['announces', 'imposes'])

/** A text that has no provisions of its own, told as issued: by its own day, and with what it does. */
function issuedText(
  register: Register,
  claim: Measure,
  held: readonly Held[],
  days: ReconcileDays,
): Judged | undefined {
  if (!ISSUES.has(claim.act) || held.some(({ because }) => because !== BY_ACTOR)) return undefined
  const [id] = instrumentsNamed(register, claim.quote, days.reportDay)
  const instrument = id === undefined ? undefined : register.instruments[id]
  if (!instrument) return undefined
  const { published } = instrument
  const strange = actDays(claim, 'announced').find((day) => !covers(day, published))
  const isSo = published <= days.reportDay && strange === undefined
  const acts = register.acts.filter((act) => act.instrument === id)
  const does = acts.slice(0, 2).map(actWords)
  const not = strange ? `, not on ${strange}` : isSo ? '' : `, after the report's day ${days.reportDay}`
  return {
    verdict: isSo !== isDenial(claim) ? 'agrees' : 'disagrees',
    why: [`${isDenial(claim) ? 'the claim is denied; ' : ''}${id} was published on ${published}${not}`, ...does].join(
      '; ',
    ),
    ...(acts[0] ? { citation: acts[0].cite } : {}),
  }
}

function actWords({ kind, named, from, until }: Act): string {
  const more = named.length > 6 ? ` and ${named.length - 6} more` : ''
  return `it ${kind} ${named.slice(0, 6).join(', ')}${more} from ${from.slice(0, 10)}${until ? ` until ${until.date.slice(0, 10)}` : ''}`
}

/** Of several first days told, one that no provision held has: each must be one of some. */
function dayOfNone(register: Register, claim: Measure, held: readonly Held[]): string | undefined {
  if (claim.act !== 'schedules' && claim.act !== 'takes-effect') return undefined
  const days = held.flatMap(({ provision }) =>
    register.provisions[provision]!.events.filter(({ kind }) => kind === 'effective').map(({ date }) =>
      date.slice(0, 10),
    ),
  )
  return strangeDay(actDays(claim, 'effective'), days)
}

/** A claim that names no text is only as sure as its link: it says so. */
function whichText(held: readonly Held[]): string {
  const texts = new Set(held.map(({ provision }) => provision.split('#')[0]))
  const [first] = held
  if (!first || isNamed(first)) return ''
  return texts.size > 1
    ? `the words name no text; by ${first.because} any of ${texts.size} may be meant: `
    : `the words name no text; linked by ${first.because}: `
}

/** The state of an issuer, as the report's names have it: `cn`, `us`. */
function sideOf({ entities }: Reading, issuer: string): string | undefined {
  const sides = new Set(
    [issuer, ...issuer.split(' and ')].flatMap(
      (name) => entities.find(({ canonical }) => canonical === name)?.state ?? SIDES[statesIn(name)[0] ?? ''] ?? [],
    ),
  )
  return sides.size === 1 ? [...sides][0] : undefined
}
const SIDES: Readonly<Record<string, string>> = { China: 'cn', US: 'us' }

/** As known on the report's day; where that does not bear the claim out, with what is known today of that day. */
function weighedOn(
  register: Register,
  measure: Measure,
  id: string,
  { reportDay: on, today }: ReconcileDays,
  by: readonly string[],
): Weighed {
  const ground = { register, provision: register.provisions[id]!, measure, on, by }
  const then = weigh({ ...ground, knownAt: on })
  return then.fits ? then : later(then, weigh({ ...ground, knownAt: today }))
}

const later = (then: Weighed, now: Weighed): Weighed => (now.fits ? now : then)

function reason(
  some: readonly Weighed[],
  all: readonly Weighed[],
  isDenied: boolean,
): Pick<Judged, 'why' | 'citation'> {
  const whys = [...new Set(some.map(({ why }) => why))]
  const more = whys.length > 2 ? ` (and ${whys.length - 2} more)` : ''
  const part = some.length < all.length ? `; of ${some.length} of the ${all.length} provisions it may mean` : ''
  const citation = some.find((one) => one.citation)?.citation
  return {
    why: `${isDenied ? 'the claim is denied; ' : ''}${whys.slice(0, 2).join('; ')}${more}${part}`,
    ...(citation ? { citation } : {}),
  }
}

/** The report is later than the last day up to which the register holds every text of a regime. */
const isNewer = (register: Register, held: readonly Held[], { reportDay }: ReconcileDays): boolean =>
  held.some(({ provision }) => isStale(register, register.provisions[provision]!.regime, reportDay))

/** Nothing that the claim could be linked to: newer where the report is later than all that the register holds of that state. */
function unlinked(register: Register, claim: Measure, side: string | undefined, { reportDay }: ReconcileDays): Judged {
  const regimes = side ? Object.values(register.regimes).filter(({ id }) => id.startsWith(`${side}/`)) : []
  const verified = regimes
    .map(({ verifiedThrough }) => verifiedThrough)
    .sort()
    .at(-1)
  if (verified !== undefined && reportDay > verified)
    return {
      verdict: 'newer-than-the-register',
      why: `the register holds the texts of ${claim.issuer} up to ${verified}; the report is of ${reportDay}`,
    }
  return { verdict: 'nothing-on-file', why: whyUnlinked(register, claim, side) }
}
