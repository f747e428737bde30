import type { ClaimAct, DateMention, DateRole, Measure, Span } from '../reading.js'
import { startingIn } from '../text/spans.js'

type Dated = Pick<Measure, 'dates' | 'earliest' | 'latest'>

/** Dates of a measure with their roles, from the dates found in its words, at the head of its sentence, and in the noun that its relative pronoun stands for. */
export function datedBy(
  text: string,
  act: ClaimAct,
  quote: Span,
  sentence: Span,
  dates: readonly DateMention[],
  antecedent?: Span,
): Dated {
  const within = ({ start, end }: Span) => antecedent && start >= antecedent.start && end <= antecedent.end
  const own = near(dates, quote, sentence, antecedent).filter(
    (date) => within(date) || belongs(text, date, quote, sentence),
  )
  if (own.length === 0) return {}
  const roles = own.map((date) => {
    const role = roleOf(text, act, date, sentence)
    return { role, ...(date.iso ? { iso: date.iso } : {}), words: date.quote }
  })
  const first = roles
    .filter(({ role, iso }) => role === 'effective' && iso)
    .map(({ iso }) => iso!)
    .sort()[0]
  const end = own.find((date, index) => roles[index]!.role === 'deadline' && date.iso)
  const open = own.find((date) => date.bound === 'before' && date.iso)
  return {
    dates: roles,
    ...(first && !open ? { earliest: first } : {}),
    ...(end?.iso ? { latest: end.iso } : {}),
  }
}

/** Dates that lie in the span, by their place; they stand in the order of the text. */
export function datesWithin(dates: readonly DateMention[], { start, end }: Span): DateMention[] {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: DateMention[] = []
  for (let at = low; at < dates.length && dates[at]!.start < end; at += 1)
    if (dates[at]!.type !== 'duration' && dates[at]!.end <= end) found.push(dates[at]!)
  return found
}

/** The dates of a sentence that may belong to a quote: at its head, and from the quote or its antecedent on. */
function near(dates: readonly DateMention[], quote: Span, sentence: Span, antecedent: Span = quote): DateMention[] {
  const first = Math.max(sentence.start, Math.min(quote.start, antecedent.start))
  const last = Math.min(sentence.end, Math.max(quote.end + BEHIND + 1, antecedent.end))
  return [
    ...startingIn(dates, { start: sentence.start, end: Math.min(sentence.start + HEAD, first) }),
    ...startingIn(dates, { start: first, end: last }),
  ].filter(({ type, end }) => type !== 'duration' && end <= sentence.end)
}

/** So near to the start of a sentence its head's date starts, and so near behind a quote the date that belongs to it. */
const HEAD = 12
const BEHIND = 14

/** Inside the quote, at the head of the sentence before it ("On October 14, ..."), or right after it. */
function belongs(text: string, date: DateMention, quote: Span, sentence: Span): boolean {
  if (date.start >= quote.start && date.end <= quote.end) return true
  if (date.end <= quote.start)
    return (
      date.start - sentence.start < HEAD &&
      !/[;:.]/.test(text.slice(date.end, quote.start)) &&
      quote.start - date.end < 80
    )
  return date.start - quote.end <= BEHIND && date.start >= quote.end && !/[;:.]/.test(text.slice(quote.end, date.start))
}

const WINDOW = 44
const EFFECTIVE =
  /(?:\beffective(?: \w+){0,2}|\bfrom|\bstarting(?: on)?|\bbeginning(?: on)?|\bas of|\bearly as|\bsince|\bon or after|\b(?:into|in) (?:force|effect)(?: \w+){0,2}|\beffect(?: \w+){0,2}|\bsooner than|\bbefore|\buntil)\s*\(?$/i
const END =
  /(?:\bexpir\w+(?: \w+){0,2}|\bend(?:s|ed|ing)?(?: \w+){0,2}|\buntil|\btill|\bthrough|\bdeadline(?: \w+){0,3}|\blaps\w+(?: \w+){0,2}|\bdue to (?:expire|end) on|\brun(?:s|ning)? (?:out|until)(?: on)?|\bup to|\bto)\s*$/i

/** What the words before a date make of it, else what the act does. */
function roleOf(text: string, act: ClaimAct, date: DateMention, sentence: Span): DateRole {
  const before = text.slice(Math.max(sentence.start, date.start - WINDOW), date.start)
  const own = date.quote
  if (act === 'schedules' || act === 'takes-effect') {
    if (/\bannounced(?: on)?\s*$/i.test(before)) return 'announced'
    if (/\b(?:through|till)\s*$/i.test(before) || /^(?:through|till)\b/i.test(own)) return 'end'
    return 'effective'
  }
  if (/^(?:until|through|till)\b/i.test(own) || END.test(before) || date.bound === 'until') return 'end'
  if (/^(?:from|starting|beginning|effective|as early as|as of|since)\b/i.test(own) || EFFECTIVE.test(before))
    return 'effective'
  if (/\b(?:by|before|no later than)\s*$/i.test(before) || /^(?:by|before)\b/i.test(own)) return 'deadline'
  if (/\b(?:announced|introduced|issued|published|unveiled|signed|released|reached)(?: \w+){0,2}\s*$/i.test(before))
    return 'announced'
  return LASTING.has(act) ? 'end' : 'announced'
}
const LASTING: ReadonlySet<ClaimAct> = new Set<ClaimAct>(['extends'])
