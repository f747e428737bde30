import type { WithDates } from '../context.js'
import type { Mode, Span } from '../reading.js'
import { startingIn } from '../text/spans.js'
import { type Attribution, attributionsIn } from './frames.js'
import type { Memory } from './memory.js'
import { reported, tidy } from './span.js'
import type { Speaker } from './speaker.js'
import type { Unit } from './unit.js'
import { outletsNear } from './venue.js'

export type Raw = Span & {
  readonly mode: Mode
  readonly speaker: Speaker
  readonly via: readonly string[]
  readonly when?: string
  readonly carried?: true
}

/** The claims of one sentence: each attribution with what it covers, the innermost where one reports another. */
export function claimsIn(context: WithDates, unit: Unit, memory: Memory): readonly Raw[] {
  const found = attributionsIn(unit, memory)
  if (found.length === 0 && unit.quotes.length === 0) return []
  const all = found.filter(
    (one, at) => !found.slice(0, at).some((outer, index) => holds(unit, outer, one, found[index + 1] === one)),
  )
  const claims: Raw[] = []
  for (const [at, one] of all.entries()) {
    const before = all.slice(0, at)
    const next = all[at + 1]
    const last = before.at(-1)
    if (
      retold(one, before) ||
      reportsAnother(unit, one, next) ||
      (one.kind === 'citing' && last && cites(unit, last, one))
    )
      continue
    const raw = claimFrom(
      context,
      unit,
      next && cites(unit, one, next) && !retold(one, before) ? cited(one, next) : one,
      before,
      all,
    )
    if (raw && raw.end - raw.start > 8) claims.push(...withQuotation(unit, one, raw))
  }
  return [...looseQuotes(unit, all, claims, memory), ...claims].sort((a, b) => a.start - b.start)
}

/** What stands in the middle of another's words, with no new clause before it, is theirs. */
function holds(unit: Unit, outer: Attribution, one: Attribution, next: boolean): boolean {
  if (
    outer.kind !== 'said' ||
    outer.back ||
    outer.object ||
    one.kind !== 'said' ||
    one.joined ||
    one.back ||
    one.start < outer.content
  )
    return false
  if (next && reportsAnother(unit, outer, one)) return false
  const between = unit.text.slice(outer.content - unit.start, one.start - unit.start)
  return !NEW_CLAUSE.test(between) && !(outer.joined && /, *$/.test(between))
}

const NEW_CLAUSE =
  /;|[.!?:] |[.!?]["”]|["”] |, ["“]?(?:and|but|while|yet|then|although|though|whereas|as|after|before|when|which|who)\b|\b(?:and|but|while) *$/

/** `X said ..., according to Y` and `X said ..., Y reported`: one claim of X, that went through Y. */
const retold = (one: Attribution, before: readonly Attribution[]): boolean =>
  one.back && before.some((other) => other.kind === 'said' && !other.back)

/** `X reported that ..., citing Y`: Y is the last speaker, X one it went through. */
const cites = (unit: Unit, one: Attribution, next: Attribution): boolean =>
  one.kind === 'said' && next.kind === 'citing' && next.joined && unit.end - next.content < 60

const cited = (one: Attribution, { speaker }: Attribution): Attribution => ({
  ...one,
  speaker: { ...speaker, start: one.speaker.start, end: one.speaker.end, via: [...one.speaker.via, one.speaker.name] },
})

/** The next attribution is what this one reports: it begins where this one's words do, perhaps after a phrase of time. */
function reportsAnother(unit: Unit, one: Attribution, next: Attribution | undefined): boolean {
  if (!next || one.back || next.back) return false
  if (one.kind === 'according') return true
  if (one.kind === 'citing') return next.joined
  if (one.kind === 'said' && one.object && next.joined)
    return SAYING_SO.test(unit.text.slice(one.content - unit.start, next.content - unit.start))
  if (one.kind !== 'said' || next.joined || next.start < one.content) return false
  const between = unit.text
    .slice(one.content - unit.start, next.start - unit.start)
    .trim()
    .replace(/^["“]/, '')
  return (
    between === '' ||
    /^(?:the|a|an)$/i.test(between) ||
    (/^(?:that|after|before|in|on|at|during|when|last|earlier)\b[^.;]{0,80},$/i.test(between) &&
      !/\b(?:and|but|while)\b/.test(between))
  )
}

/** `expressed regret, saying that ...`: one statement. */
const SAYING_SO = /^[^,"“]{0,40}, (?:saying|stating|adding|noting|arguing|claiming|explaining)\b/

function claimFrom(
  context: WithDates,
  unit: Unit,
  one: Attribution,
  before: readonly Attribution[],
  all: readonly Attribution[],
): Raw | undefined {
  const { text } = context.passages
  const next = all.find((other) => other.start > one.start && other.content !== one.content)
  const limit = next ? next.start : unit.end
  const span = one.back
    ? backSpan(unit, one, before)
    : { start: one.kind === 'according' && !one.joined ? one.content : startOf(unit, one), end: limit }
  const whole = tidy(text, Math.max(span.start, unit.start), Math.min(span.end, unit.end))
  const content = one.back ? whole : { start: Math.max(one.content, whole.start), end: whole.end }
  if (whole.end <= whole.start) return undefined
  const words = reported(unit, whole, content, one.kind)
  const later = all.filter((other) => retold(other, [one]) && other.start > one.start)
  const outer = [...later, ...before].filter(
    (other) =>
      later.includes(other) || other.kind === 'according' || reportsAnother(unit, other, nextOf(before, other, one)),
  )
  const via = [
    ...new Set([...one.speaker.via, ...outer.map(({ speaker }) => speaker.name), ...outletsNear(unit, one, words)]),
  ]
  const when = whenOf(context, unit, one, words)
  return {
    ...words,
    speaker: one.speaker,
    via: via.filter((name) => name !== one.speaker.name),
    ...(when ? { when } : {}),
  }
}

/** `X affirmed that P: “Q”`: what X says in other words, and the words themselves. */
function withQuotation(unit: Unit, one: Attribution, raw: Raw): readonly Raw[] {
  const quote = unit.quotes.at(-1)
  if (raw.mode !== 'mixed' || one.back || !quote || quote.end < raw.end || quote.start - one.content < SHORTEST_CLAUSE)
    return [raw]
  const lead = unit.text.slice(one.content - unit.start, quote.start - unit.start)
  if (!/^[^“"]*: ?$/.test(lead)) return [raw]
  const end = quote.start - (lead.length - lead.trimEnd().length) - 1
  return [
    { ...raw, end, mode: 'indirect' },
    { ...raw, start: quote.start, end: quote.end, mode: 'direct' },
  ]
}
const SHORTEST_CLAUSE = 20

const nextOf = (before: readonly Attribution[], other: Attribution, one: Attribution): Attribution =>
  before[before.indexOf(other) + 1] ?? one

const startOf = (unit: Unit, { start, speaker, joined }: Attribution): number =>
  joined || speaker.start < unit.start || speaker.start > start ? start : Math.min(start, speaker.start)

/** What stands before `X said`: from the end of the attribution before it. */
function backSpan(unit: Unit, one: Attribution, before: readonly Attribution[]): Span {
  const last = before.filter(({ start }) => start < one.start).at(-1)
  return { start: last && !last.back ? last.start : unit.start, end: one.start }
}

/** Quotations of a sentence that no attribution covers: in front of it, they are its first speaker's; alone, the last speaker's. */
function looseQuotes(unit: Unit, all: readonly Attribution[], claims: readonly Span[], memory: Memory): Raw[] {
  const speaker = all.find(({ kind }) => kind === 'said')?.speaker ?? (all.length ? undefined : alone(unit, memory))
  if (!speaker) return []
  return unit.quotes
    .filter(
      ({ kind, start, end }) =>
        kind === 'speech' && end - start > 20 && !claims.some((claim) => start < claim.end && end > claim.start),
    )
    .map(({ start, end }) => ({ start, end, mode: 'direct' as const, speaker, via: speaker.via }))
}

/** A sentence that is one quotation goes on with whoever spoke last. */
const alone = (unit: Unit, memory: Memory): Speaker | undefined => {
  const quote = unit.quotes[0]
  return quote && quote.end - quote.start >= (unit.end - unit.start) * 0.9
    ? (memory.nearest ?? memory.person)
    : undefined
}

/** A day that stands with the attribution, not in what is said. */
function whenOf({ dates }: WithDates, unit: Unit, one: Attribution, words: Span): string | undefined {
  const inUnit = startingIn(dates, unit).filter(({ iso }) => iso)
  const outside = inUnit.filter(({ start, end }) => (one.back ? start >= words.end : end <= one.content))
  return outside.at(-1)?.iso
}
