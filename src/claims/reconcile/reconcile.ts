import type { Register } from '../../register/model.js'
import { isStale, stateOn } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import { statesIn } from '../figures/dependence-words.js'
import { LEGAL_ACTS, type Measure, type Reading } from '../reading.js'
import { type DraftSource, draftOf, reportHash } from './draft.js'
import { hindsightOf } from './hindsight.js'
import { linksOf } from './link.js'
import { wrongElements } from './named-elements.js'
import type { Held, ReconcileDays, Reconciled, Verdict } from './reconciled.js'
import { stateWords, type Weighed, weigh } from './weigh.js'

const LEGAL: ReadonlySet<string> = new Set(LEGAL_ACTS)
/** So many provisions of one claim are held against it; more would be no link but a guess. */
const MAX_PROVISIONS = 12

/** Every measure claim of a report held against the register, on the report's day and today. Changes nothing: a draft is text for a person. */
export function reconcile(register: Register, reading: Reading, days: ReconcileDays): readonly Reconciled[] {
  const source = sourceOf(reading, days.reportDay)
  return reading.measures
    .filter(({ echo_of }) => !echo_of)
    .map((measure) => {
      const provisions = linksOf(register, measure)
      return reconciled(register, provisions.length ? { ...measure, provisions } : measure, days, source)
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

function reconciled(register: Register, claim: Measure, days: ReconcileDays, source: DraftSource): Reconciled {
  const held = heldOf(register, claim, days)
  const { verdict, why, citation } = LEGAL.has(claim.act) ? judged(register, claim, held, days) : neverLaw(claim, held)
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

function judged(register: Register, claim: Measure, held: readonly Held[], days: ReconcileDays): Judged {
  if (!held.length) return unlinked(register, claim, days)
  const wrong = wrongElements(
    register,
    claim,
    held.map(({ provision }) => provision),
  )
  if (wrong) return { verdict: 'disagrees', why: wrong.why, ...(wrong.citation ? { citation: wrong.citation } : {}) }
  const weighed = held.map(({ provision }) => weighedOn(register, claim, provision, days))
  const isDenied = claim.polarity === 'negative' || claim.certainty === 'denied'
  const fitting = weighed.filter(({ fits }) => fits !== isDenied)
  if (fitting.length) return { verdict: 'agrees', ...reason(fitting, weighed, isDenied) }
  return {
    verdict: isNewer(register, held, days) ? 'newer-than-the-register' : 'disagrees',
    ...reason(weighed, weighed, isDenied),
  }
}

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
function unlinked(register: Register, claim: Measure, { reportDay, today }: ReconcileDays): Judged {
  const [state] = statesIn(`${claim.issuer} ${claim.quote}`)
  const side = state === 'China' ? 'cn/' : state === 'US' ? 'us/' : undefined
  const regimes = side ? Object.values(register.regimes).filter(({ id }) => id.startsWith(side)) : []
  const day = reportDay ?? today
  const verified = regimes
    .map(({ verifiedThrough }) => verifiedThrough)
    .sort()
    .at(-1)
  const verdict: Verdict = verified !== undefined && day > verified ? 'newer-than-the-register' : 'nothing-on-file'
  return {
    verdict,
    why:
      verdict === 'nothing-on-file'
        ? 'no provision of the register could be linked to it'
        : `the register holds the texts of ${state} up to ${verified}; the report is of ${day}`,
  }
}
