import { nearest } from '../issue.js'
import { Decimal } from '../measure/decimal.js'
import { and, type Truth } from '../measure/truth.js'
import type { PlainDate } from '../time/date.js'
import { converted, factorOf, inUnit } from './amount.js'
import { foldUntil } from './balances.js'
import { countedOf, type Fold, type Held, type LineFold, remainingOf, shipmentsIn, stateIn } from './fold.js'
import { pairs } from './layered.js'
import type { Ledger } from './ledger.js'
import type { Licence, Term } from './model.js'
import type { Requirement } from './requirement.js'
import { TERM_WORDS, termsOf } from './terms.js'

/** One thing that a licence line must meet. `no` and `unknown` say why. */
export type Reason = {
  readonly about: 'state' | 'code' | 'holder' | 'quantity' | 'value' | Term
  readonly fits: 'no' | 'unknown'
  readonly says: string
  /** Of a term: what the licence is tied to, and what the shipment says, if anything. */
  readonly allowed?: readonly string[]
  readonly said?: string
}
/** A licence line of the requirement's regime that was tried. `left` is what would be left after the draw, as decimal text, where it fits. */
export type Tried = {
  readonly licence: string
  readonly line: string
  readonly fits: Truth
  readonly why: readonly Reason[]
  readonly need?: string
  /** In the currency of the line, where it is limited in value. */
  readonly worth?: string
  readonly left?: string
  readonly unit: string
  readonly of?: string
}
/**
 * Whether a licence on hand covers a requirement. The requirement binds all the same (a licence never changes a determination). `by` is the line that is
 * used up first by its validity; `tried`: it, and every line that may cover the code, with why it does not.
 */
export type Net = {
  readonly requirement: Requirement
  readonly covered: Truth
  readonly by?: Tried
  readonly tried: readonly Tried[]
  /** Lines of the regime for other codes only. */
  readonly otherCodes: number
}

/** What earlier requirements of the shipment draw. */
type Taking = { readonly place: string; readonly item: string; readonly quantity: Decimal; readonly value: Decimal }

/** One requirement against the licences on hand, on its own day or another. What is unknown is never covered. */
export const net = (requirement: Requirement, ledgers: readonly Ledger[], on: PlainDate = requirement.on): Net =>
  netWith(requirement, ledgers, on, [])

/** All requirements of one shipment together: what one takes is gone for the next. An item that several provisions bind is drawn once. */
export function netAll(requirements: readonly Requirement[], ledgers: readonly Ledger[]): readonly Net[] {
  const taken: Taking[] = []
  return requirements.map((requirement) => {
    const { item } = requirement
    const found = netWith(
      requirement,
      ledgers,
      requirement.on,
      taken.filter((one) => one.item !== item),
    )
    const { by } = found
    if (by && !taken.some((one) => one.item === item && one.place === placeOf(by)))
      taken.push({
        place: placeOf(by),
        item,
        quantity: new Decimal(by.need!).mul(factorOf(by.unit)!.factor),
        value: new Decimal(by.worth ?? 0),
      })
    return found
  })
}

const placeOf = ({ licence, line }: Pick<Tried, 'licence' | 'line'>): string => JSON.stringify([licence, line])

function netWith(requirement: Requirement, ledgers: readonly Ledger[], on: PlainDate, taken: readonly Taking[]): Net {
  const folds = ledgers
    .filter(({ licence }) => licence.regime === requirement.regime)
    .toSorted((a, b) => compare(a.licence.validThrough, b.licence.validThrough) || compare(a.licence.id, b.licence.id))
    .map((ledger) => foldUntil(ledger, on))
  const all = folds.flatMap((fold) =>
    [...fold.lines.values()].map((line) => ({ fold, line, code: codeFit(requirement, line) })),
  )
  const near = all.filter(({ code }) => code?.fits !== 'no')
  const tried = near.map(({ fold, line, code }) => tryLine(requirement, fold, line, { on, taken, code }))
  const by = tried.find(({ fits }) => fits === 'yes')
  const covered = by ? 'yes' : tried.some(({ fits }) => fits === 'unknown') ? 'unknown' : 'no'
  return { requirement, covered, ...(by ? { by } : {}), tried, otherCodes: all.length - near.length }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Trying = { readonly on: PlainDate; readonly taken: readonly Taking[]; readonly code: Reason | undefined }

function tryLine(requirement: Requirement, fold: Fold, line: LineFold, { on, taken, code }: Trying): Tried {
  const { licence } = fold
  const { unit, of } = line.line.quantity
  const place = { licence: licence.id, line: line.line.line }
  const gone = takenAt(placeOf(place), taken)
  const kept = keptFor(requirement, fold, line)
  const amount = amountFit(requirement, line, kept.quantity.sub(gone.quantity))
  const value = valueFit(requirement, line, kept.value.sub(gone.value))
  const why = [
    stateFit(fold, on),
    code,
    holderFit(requirement, licence),
    ...termFits(requirement, licence),
    amount.reason,
    value.reason,
  ].filter((reason) => reason !== undefined)
  const fits = and(why.map((reason) => reason.fits))
  return {
    ...place,
    fits,
    why,
    unit,
    ...(of ? { of } : {}),
    ...(amount.need ? { need: inUnit(amount.need, unit).toFixed() } : {}),
    ...(value.need ? { worth: value.need.toFixed() } : {}),
    ...(fits === 'yes' ? { left: amount.left!.toFixed() } : {}),
  }
}

function stateFit(fold: Fold, on: PlainDate): Reason | undefined {
  const state = stateIn(fold, on)
  const { licence, ruling } = fold
  if (state === 'valid') return undefined
  const words = {
    'not-granted': `granted on ${licence.granted} only`,
    'not-yet-valid': `valid from ${licence.validFrom} on`,
    used: `for one shipment, and used for ${shipmentsIn(fold)}`,
    suspended: `suspended since ${ruling?.on} by ${ruling?.by}`,
    expired: `expired: its last day was ${licence.validThrough}`,
    revoked: `revoked on ${ruling?.on} by ${ruling?.by}`,
    surrendered: `handed back on ${ruling?.on}`,
  }
  return { about: 'state', fits: 'no', says: words[state] }
}

/** A code covers itself and what is below it. Every code that the item meets must be covered; undefined: it is. */
function codeFit({ codes }: Requirement, { line }: LineFold): Reason | undefined {
  const unknown = (says: string): Reason => ({ about: 'code', fits: 'unknown', says })
  if (codes.length === 0) return unknown('the control code of the item is not known')
  if (line.codes.length === 0) return unknown('the line states no control code')
  const fits = codes.map((code) => ({
    code,
    yes: line.codes.some((own) => isBelow(code, own)),
    maybe: line.codes.some((own) => isBelow(own, code)),
  }))
  if (fits.every(({ yes }) => yes)) return undefined
  const lacking = fits.filter(({ yes }) => !yes).map(({ code }) => code)
  const says = `for ${line.codes.join(', ')}, and the item is ${codes.join(', ')}`
  if (fits.some(({ yes, maybe }) => yes || maybe))
    return unknown(`${says}: nothing says that it covers ${lacking.join(', ')}`)
  return { about: 'code', fits: 'no', says }
}

/** `1C905.a.4` is below `1C905.a`, and below itself. */
const isBelow = (code: string, above: string): boolean => {
  const [own, over] = [code.toUpperCase(), above.toUpperCase()]
  return own === over || own.startsWith(`${over}.`)
}

/** Exporters that are not named are taken for the holder: the licences on hand are one's own. */
function holderFit({ exporter }: Requirement, { holder }: Licence): Reason | undefined {
  if (exporter === undefined || exporter === holder) return undefined
  return nameFit('holder', `exporter is ${exporter}`, [holder], nearest(exporter, [holder]))
}

/** Terms that are names or free words: of an order or a country another one is never nearly the same. */
const NAMES: readonly Term[] = ['customer', 'endUser', 'endUse']

const termFits = ({ use }: Requirement, { ties }: Licence): readonly Reason[] =>
  termsOf(ties, use).flatMap((fit): Reason[] => {
    if (fit.fits === 'yes') return []
    const { term, allowed } = fit
    if (fit.fits === 'another') {
      const near = NAMES.includes(term) ? fit.near : []
      return [{ ...nameFit(term, `${TERM_WORDS[term]} is ${fit.said}`, allowed, near), allowed, said: fit.said }]
    }
    return [{ about: term, fits: 'unknown', says: tiedTo(term, allowed), allowed }]
  })

export const tiedTo = (term: Term, allowed: readonly string[]): string =>
  `tied to the ${TERM_WORDS[term]} ${allowed.join(' or ')}, and nobody said which it is`
export const forAnother = (is: string, allowed: readonly string[]): string =>
  `for ${allowed.join(' or ')}, and the ${is}`

/** V8: a near name is unknown, never the same. */
const nameFit = (about: Reason['about'], is: string, allowed: readonly string[], near: readonly string[]): Reason => ({
  about,
  fits: near.length ? 'unknown' : 'no',
  says: `${forAnother(is, allowed)}${near.length ? ': near, and not the same' : ''}`,
})

type AmountFit = { readonly reason?: Reason; readonly need?: Decimal; readonly left?: Decimal }

/** The most that the requirement may be, in the measure of the line, against what is left of it and what is kept for the same order. */
function amountFit(requirement: Requirement, line: LineFold, more: Decimal): AmountFit {
  const { unit, of } = line.line.quantity
  const reason = (fits: Reason['fits'], says: string): AmountFit => ({ reason: { about: 'quantity', fits, says } })
  const bounds = boundsIn(requirement, line)
  const counted = `${unit}${of ? ` of ${of}` : ''}`
  if (!bounds) return reason('unknown', `counted in ${counted}: nothing that is known of the item converts into it`)
  const rest = inUnit(remainingOf(line).add(more), unit)
  const [least, most] = [inUnit(bounds.lo, unit), bounds.hi && inUnit(bounds.hi, unit)]
  if (least.gt(rest)) return { ...reason('no', `${least} ${counted} needed, ${rest} ${counted} left`), need: bounds.lo }
  if (!most)
    return reason('unknown', `at least ${least} ${counted} needed and no bound is known, ${rest} ${counted} left`)
  if (most.gt(rest)) return reason('unknown', `${least} to ${most} ${counted} needed, ${rest} ${counted} left`)
  return { need: bounds.hi!, left: rest.sub(most) }
}

/** The first measure of the item that the line's converts from. */
function boundsIn(
  { quantity }: Requirement,
  { measure }: LineFold,
): { readonly lo: Decimal; readonly hi?: Decimal } | undefined {
  const direct = quantity.filter(({ unit, of }) => unit === measure.unit && of === measure.of)
  for (const one of [...direct, ...quantity]) {
    const own = { unit: one.unit, ...(one.of ? { of: one.of } : {}) }
    const lo = converted(one.lo, own, measure)
    const hi = one.hi && converted(one.hi, own, measure)
    if (lo) return { lo, ...(hi ? { hi } : {}) }
  }
  return undefined
}

/** In the base unit of the line, and in its currency. */
type Sum = { readonly quantity: Decimal; readonly value: Decimal }
const NOTHING: Sum = { quantity: new Decimal(0), value: new Decimal(0) }

/** What reservations for the same order keep on the line. */
function keptFor({ use: { order } }: Requirement, { held }: Fold, line: LineFold): Sum {
  const isSame = ({ entry }: Held) =>
    entry.kind === 'reserved' && entry.line === line.line.line && order !== undefined && entry.use.order === order
  return [...pairs(held)]
    .map(([, one]) => one)
    .filter(isSame)
    .reduce<Sum>(
      (sum, one) => ({ quantity: sum.quantity.add(countedOf(one, line)), value: sum.value.add(one.value) }),
      NOTHING,
    )
}

const takenAt = (place: string, taken: readonly Taking[]): Sum =>
  taken
    .filter((one) => one.place === place)
    .reduce<Sum>((sum, one) => ({ quantity: sum.quantity.add(one.quantity), value: sum.value.add(one.value) }), NOTHING)

function valueFit({ value }: Requirement, { value: own }: LineFold, more: Decimal): Omit<AmountFit, 'left'> {
  if (!own) return {}
  const left = remainingOf(own).add(more)
  const limit = `limited in value, ${left} ${own.currency} left`
  const reason = (fits: Reason['fits'], says: string) => ({
    reason: { about: 'value' as const, fits, says: `${limit}${says}` },
  })
  if (value?.currency !== own.currency || !value.hi)
    return reason('unknown', `: the value of the item in ${own.currency} is not known`)
  if (value.hi.lte(left)) return { need: value.hi }
  const needed = value.lo.eq(value.hi) ? `${value.hi}` : `${value.lo} to ${value.hi}`
  return reason(value.lo.gt(left) ? 'no' : 'unknown', `, ${needed} needed`)
}
