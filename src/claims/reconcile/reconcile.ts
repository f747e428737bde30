import type { Register } from '../../register/model.js'
import { isStale, stateOn } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import { statesIn } from '../figures/dependence-words.js'
import { LEGAL_ACTS, type Measure, type Reading } from '../reading.js'
import { type DraftSource, draftOf, reportHash } from './draft.js'
import { hindsightOf } from './hindsight.js'
import { wrongElements } from './named-elements.js'
import type { Held, ReconcileDays, Reconciled } from './reconciled.js'
import { whyUnlinked } from './unlinked.js'
import { covers, stateWords, type Weighed, weigh } from './weigh.js'

const LEGAL: ReadonlySet<string> = new Set(LEGAL_ACTS)
/** So many provisions of one claim are held against it; more would be no link but a guess. */
const MAX_PROVISIONS = 24

/** Every measure claim of a report held against the register, on the report's day and today. Changes nothing: a draft is text for a person. */
export function reconcile(register: Register, reading: Reading, days: ReconcileDays): readonly Reconciled[] {
  const source = sourceOf(reading, days.reportDay)
  return reading.measures
    .filter(({ echo_of }) => !echo_of)
    .map((measure) => {
      const side = sideOf(reading, measure.issuer)
      return reconciled(register, measure, side, days, source)
    })
}

function sourceOf({ text, head }: Reading, reportDay: PlainDate | undefined): DraftSource {
  const { publisher } = head
  return {
    hash: reportHash(text),
    ...(publisher.basis === 'absent' ? {} : { publisher: publisher.value }),
    ...(reportDay ? { reportDay } : {}),
  }
}

function reconciled(
  register: Register,
  claim: Measure,
  side: string | undefined,
  days: ReconcileDays,
  source: DraftSource,
): Reconciled {
  const held = heldOf(register, claim, days)
  const { verdict, why, citation } = LEGAL.has(claim.act)
    ? judged(register, claim, held, side, days)
    : neverLaw(claim, held)
  const hindsight = hindsightOf(register, claim, days.reportDay, days.today)
  const isDrafted = verdict === 'disagrees' || verdict === 'newer-than-the-register'
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

function heldOf(register: Register, { provisions }: Measure, { reportDay, today }: ReconcileDays): Held[] {
  return (provisions ?? [])
    .filter(({ provision }) => Object.hasOwn(register.provisions, provision))
    .slice(0, MAX_PROVISIONS)
    .map(({ provision, because }) => ({
      provision,
      because,
      says: register.provisions[provision]!.says,
      ...(reportDay ? { onReportDay: stateOn(register, provision, { on: reportDay, knownAt: reportDay }) } : {}),
      onToday: stateOn(register, provision, { on: today, knownAt: today }),
    }))
}

type Judged = Pick<Reconciled, 'verdict' | 'why' | 'citation'>

function neverLaw({ act }: Measure, held: readonly Held[]): Judged {
  const states = held.slice(0, 2).map(({ provision, onToday }) => `${provision}: ${stateWords(onToday)}`)
  return { verdict: 'never-law', why: [`"${act}" changes no law, whoever does it`, ...states].join('; ') }
}

function judged(
  register: Register,
  claim: Measure,
  held: readonly Held[],
  side: string | undefined,
  days: ReconcileDays,
): Judged {
  if (!held.length) return unlinked(register, claim, side, days)
  const wrong = wrongElements(
    register,
    claim,
    held.map(({ provision }) => provision),
  )
  if (wrong) return { verdict: 'disagrees', why: wrong.why, ...(wrong.citation ? { citation: wrong.citation } : {}) }
  const weighed = held.map(({ provision }) => weighedOn(register, claim, provision, days))
  const isDenied = claim.polarity === 'negative' || claim.certainty === 'denied'
  const fitting = weighed.filter(({ fits }) => fits !== isDenied)
  const otherwise = isNewer(register, held, days) ? 'newer-than-the-register' : 'disagrees'
  if (!fitting.length) {
    const { why, ...rest } = reason(weighed, weighed, isDenied)
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

/** Of several first days told, one that no provision held has: each must be one of some. */
function dayOfNone(register: Register, { act, dates }: Measure, held: readonly Held[]): string | undefined {
  if (act !== 'schedules' && act !== 'takes-effect') return undefined
  const days = held.flatMap(({ provision }) =>
    register.provisions[provision]!.events.filter(({ kind }) => kind === 'effective').map(({ date }) =>
      date.slice(0, 10),
    ),
  )
  return (dates ?? []).find(({ role, iso }) => role === 'effective' && iso && !days.some((day) => covers(iso, day)))
    ?.iso
}

/** A claim that names no text is only as sure as its link: it says so. */
function whichText(held: readonly Held[]): string {
  const texts = new Set(held.map(({ provision }) => provision.split('#')[0]))
  const [first] = held
  if (!first || first.because.startsWith('number')) return ''
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
function weighedOn(register: Register, measure: Measure, id: string, { reportDay, today }: ReconcileDays): Weighed {
  const provision = register.provisions[id]!
  const on = reportDay ?? today
  const then = weigh({ register, provision, measure, on, knownAt: on })
  return then.fits ? then : later(then, weigh({ register, provision, measure, on, knownAt: today }))
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
function isNewer(register: Register, held: readonly Held[], { reportDay, today }: ReconcileDays): boolean {
  const day = reportDay ?? today
  return held.some(({ provision }) => isStale(register, register.provisions[provision]!.regime, day))
}

/** Nothing that the claim could be linked to: newer where the report is later than all that the register holds of that state. */
function unlinked(
  register: Register,
  claim: Measure,
  side: string | undefined,
  { reportDay, today }: ReconcileDays,
): Judged {
  const regimes = side ? Object.values(register.regimes).filter(({ id }) => id.startsWith(`${side}/`)) : []
  const day = reportDay ?? today
  const verified = regimes
    .map(({ verifiedThrough }) => verifiedThrough)
    .sort()
    .at(-1)
  if (verified !== undefined && day > verified)
    return {
      verdict: 'newer-than-the-register',
      why: `the register holds the texts of ${claim.issuer} up to ${verified}; the report is of ${day}`,
    }
  return { verdict: 'nothing-on-file', why: whyUnlinked(register, claim, side) }
}
