import type { Answer } from '../determine/determine.js'
import { readingWords } from '../determine/explain.js'
import type { Bill, Duties } from '../duty/duties.js'
import type { DutyLine, Excluded, Slot } from '../duty/model.js'
import { type Amount, isUntold, printAmount } from '../duty/money.js'
import { type OpenClaim, openClaims } from '../duty/open-claims.js'
import { BASE_WORDS } from '../duty/words.js'
import { isOf, regimesOf } from '../faces/duty-regimes.js'
import { knowledgeLines } from '../faces/knowledge.js'
import type { Decimal } from '../measure/decimal.js'
import { add, NOTHING } from '../measure/interval.js'
import { asPercent } from '../measure/quantity.js'
import { coverageLines } from './print-answer.js'
import { faint, heading, type Streams, wrap } from './terminal.js'

/** A bill for a terminal: what is paid, what cannot be told, the total and what it includes, fees apart, and what is not paid and why. */
export function printDuties(
  answer: Answer,
  bill: Duties,
  streams: Streams,
  { all }: { readonly all: boolean },
): string {
  const { subject, on, knownAt } = answer
  const spoken = { ...answer, coverage: answer.coverage.filter(isOf(regimesOf(bill, answer))) }
  const worth = bill.currency ? `, ${worthWords(bill)}` : ', value not said'
  const head = `${subject.name ?? subject.id}${worth}, on ${on} as known on ${knownAt}: ${totalWords(bill)}`
  const known = knowledgeLines(spoken)
  const lines = known.length ? [heading(streams, known[0]!), ...known.slice(1), head] : [heading(streams, head)]
  const excluded = bill.excluded.filter((one) => all || isNear(one))
  const sections: [string, string[]][] = [
    ...billSections(bill, moneyOf(bill), streams),
    ['Collected all the same, and void in law', collectedLines(bill, streams)],
    ['Not paid', excluded.map((one) => excludedWords(one, streams))],
    ['Not claimed, and not looked into', openClaims(answer, bill).map((one) => claimWords(one, streams))],
  ]
  for (const [title, body] of sections) if (body.length) lines.push('', heading(streams, title), ...body)
  const rest = bill.excluded.length - excluded.length
  if (rest > 0)
    lines.push(
      '',
      faint(streams, `${rest} other duties and fees are about other goods, ways or days; --all lists them.`),
    )
  return [...lines, ...notHeldLines(spoken, streams), '', ...coverageLines(spoken, streams)].join('\n')
}

/** `5319.93 USD (4900.00 EUR at 1.0857 USD, 2026-11-20, given by the user)`. */
function worthWords({ value, currency, exchanged }: Duties): string {
  const worth = `${printAmount(value)} ${currency}`
  if (!exchanged) return worth
  const { rate } = exchanged
  return `${worth} (${printAmount(exchanged)} ${exchanged.currency} at ${rate.rate.lo} ${rate.to}, ${rate.dated}, ${rate.cite})`
}

const claimWords = ({ headings, says, provision }: OpenClaim, streams: Streams): string =>
  faint(streams, wrap(`${headings.join(', ')}: ${says} (${provision})`, streams.width, 2))

/** What the register does not hold of the regimes that the bill is about: nothing of it is in the total. */
function notHeldLines({ coverage }: Pick<Answer, 'coverage'>, streams: Streams): string[] {
  const missing = [...new Set(coverage.flatMap((line) => line.missing))]
  if (missing.length === 0) return []
  return [
    '',
    heading(streams, 'Not worked out, whatever the total says'),
    ...missing.map((one) => faint(streams, wrap(one, streams.width, 2))),
  ]
}

/** The lines that `check` shows beside its verdicts; none where no duty or fee is near. */
export function dutySection(bill: Duties, streams: Streams): string[] {
  if (bill.slots.length === 0) return []
  const instead = bill.excluded.filter(({ because }) => because === 'same-layer')
  return [
    `  ${totalWords(bill)}`,
    ...billSections(bill, moneyOf(bill), streams).flatMap(([, body]) => body),
    ...instead.map((one) => `${excludedWords(one, streams)}\n    not paid, though its own conditions hold`),
  ]
}

function billSections(bill: Bill, currency: string | undefined, streams: Streams): [string, string[]][] {
  const of = (kind: Slot['kind'], settled: boolean) =>
    bill.slots.filter((slot) => slot.kind === kind && slot.settled === settled).flatMap((slot) => slot.lines)
  const show = (line: DutyLine) => dutyWords(line, currency, streams)
  return [
    ['Duties', of('duty', true).map(show)],
    ['Duties of which it cannot be told', of('duty', false).map(show)],
    [
      `Fees, apart from the duties: ${inMoney(bill.fees, currency)}`,
      [...of('fee', true), ...of('fee', false)].map(show),
    ],
  ]
}

/** A ship pays no duty: a total of nothing alone would hide what its call costs. */
const feesAlone = ({ pricedIn, total }: Pick<Duties, 'pricedIn' | 'total'>): boolean =>
  pricedIn !== undefined && total.hi?.isZero() === true

const moneyOf = ({ currency, pricedIn }: Pick<Duties, 'currency' | 'pricedIn'>): string | undefined =>
  currency ?? pricedIn

/** `total 11039.99 USD (77.9 % of the value: 2.9 % us/column-1 + ...)`. */
export function totalWords(bill: Bill & Pick<Duties, 'currency' | 'pricedIn'>): string {
  const currency = moneyOf(bill)
  const money = currency ? ` ${currency}` : ''
  const shares = bill.slots.flatMap(({ kind, percent, layer }) =>
    kind === 'duty' && percent ? [{ percent, layer }] : [],
  )
  const all = shares.map(({ percent, layer }) => `${percentWords(percent)} ${layer}`).join(' + ')
  const sum = shares.reduce((total, { percent }) => add(total, percent), NOTHING)
  const together = percentWords(sum) === percentWords(bill.percent) ? '' : ', not all of these together'
  const beside = bill.without.length ? `; beside it ${bill.without.join(', ')}` : ''
  const share = shares.length ? ` (${percentWords(bill.percent)} of the value${together}: ${all}${beside})` : ''
  return `${totalAlone(bill, money)}${share}${feesAlone(bill) ? `, and fees of ${printAmount(bill.fees)}${money} apart` : ''}`
}

/** Of goods whose value nobody said no amount can be told, and what to say is said. */
function totalAlone({ total, currency }: Bill & Pick<Duties, 'currency'>, money: string): string {
  if (total.hi !== undefined) return `total ${printAmount(total)}${money}`
  if (!isUntold(total)) return `total cannot be told, ${printAmount(total)}${money}`
  return `total cannot be told${currency === undefined ? ': say the value of the goods' : ''}`
}

/** `10.50 USD`; of what cannot be told no currency either. */
const inMoney = (amount: Amount, currency: string | undefined): string =>
  currency === undefined || isUntold(amount) ? printAmount(amount) : `${printAmount(amount)} ${currency}`

const percentWords = ({ lo, hi }: { readonly lo: Decimal; readonly hi: Decimal | undefined }): string =>
  hi?.eq(lo) ? asPercent(lo) : `${asPercent(lo)} to ${hi ? asPercent(hi) : 'any'}`

function dutyWords(line: DutyLine, currency: string | undefined, streams: Streams): string {
  const amount = currency ? inMoney(line.amount, currency) : ''
  const of = line.percent ? ` of ${currency ? `${printAmount(line.base)}, ` : ''}${BASE_WORDS[line.baseOf]}` : ''
  return [
    `  ${line.layer}  ${line.rate}${of}${amount ? `  =  ${amount}` : ''}`,
    faint(
      streams,
      wrap(`${line.provision}${line.heading ? ` (${line.heading})` : ''}: ${line.what}`, streams.width, 4),
    ),
    ...whyWords(line).map((words) => faint(streams, wrap(words, streams.width, 4))),
  ].join('\n')
}

const BECAUSE: Readonly<Record<string, string>> = {
  'missing-fact': 'whether it is paid hangs on what nobody said',
  'open-point': 'the law leaves open whether it is paid',
  'unresolved-state': 'whether it is in force cannot be told',
  'not-covered': 'the register has not read that text',
  'layer-unclear': 'whether another one takes its place cannot be told',
  'rate-unknown': 'no source settles its rate',
  'value-missing': 'what it is taken of is not known',
  conflict: 'two rates of one layer bind, and nothing says which goes before',
}

function whyWords(line: DutyLine): string[] {
  const { because, missing, readings, byItsTerms, restsOn, notes, decidedBy } = line
  const days = decidedBy.map(({ by, day, said }) => `${by} ${day}${said ? '' : ' (the day asked about)'}`).join(' or ')
  const words = [
    ...(BECAUSE[because] ? [BECAUSE[because]] : []),
    ...(readings.length
      ? [readings.map(({ reading, value }) => `${readingWords(reading)} = ${value}`).join(' | ')]
      : []),
    ...(missing.length ? [`missing: ${missing.join(', ')}`] : []),
    ...(byItsTerms ? ['by its terms, which lie ahead of what was known'] : []),
    ...(restsOn === 'text' ? [] : [restsOn === 'guidance' ? 'by guidance' : 'unverified']),
    ...notes,
  ]
  return [`decided by ${days}${words.length ? `; ${words.join('; ')}` : ''}`]
}

/** Not paid although it is about such goods: exempt, replaced, or held back. What ended or never came is as good as about other days. */
const isNear = ({ because, condition, state }: Excluded): boolean =>
  condition !== 'no' &&
  (['exempt', 'excluded', 'in-lieu-of', 'same-layer', 'times-a-year'].includes(because) ||
    (because === 'state' && ['suspended', 'threatened', 'proposed', 'announced'].includes(state)))

function excludedWords(one: Excluded, streams: Streams): string {
  const why: Readonly<Record<string, string>> = {
    state: one.state,
    exempt: `exempt under ${one.by.join(', ')}`,
    excluded: `not beside ${one.by.join(', ')}`,
    'in-lieu-of': `${one.by.join(' or ')} in its place`,
    'same-layer': `${one.by.join(', ')} is paid for this layer`,
    'times-a-year': 'charged as often this year as it can be',
  }
  const unverified = one.restsOn === 'unverified' ? ', unverified' : ''
  return [
    `  ${one.layer}  ${one.rate}: ${why[one.because] ?? one.because}${unverified}`,
    faint(streams, wrap(`${one.provision}: ${one.what}`, streams.width, 4)),
  ].join('\n')
}

function collectedLines({ collected, currency }: Duties, streams: Streams): string[] {
  if (!collected || collected.void.length === 0) return []
  const isVoid = new Set(collected.void.map(({ provision }) => provision))
  const lines = collected.slots.flatMap((slot) => slot.lines.filter(({ provision }) => isVoid.has(provision)))
  const by = [...new Set(collected.void.map((one) => `${one.by}, collected through ${one.until}`))].join('; ')
  return [
    ...lines.map((line) => dutyWords(line, currency, streams)),
    `  ${totalWords({ ...collected, ...(currency ? { currency } : {}) })}, as it was collected`,
    wrap(`void from the start by ${by}: what was paid may be refunded`, streams.width, 2),
  ]
}
