import type { WithClaims, WithMeasures } from '../context.js'
import type { Claim, DateMention, Figure } from '../reading.js'
import { hasHan } from '../text/characters.js'
import { matchesOf } from '../text/matches.js'
import type { Passages, Sentence } from '../text/passage.js'
import { innermost, type Ordered, ordered, startingIn } from '../text/spans.js'
import { chineseFiguresIn } from './chinese.js'
import { type Quantity, quantitiesIn } from './quantities.js'
import { isApproximate, isBare, type Places, placesOf, scopeOf, stageOf, verbStage } from './scope.js'
import { areSpeakers } from './speakers.js'
import { MONTHS, type Word, wordsOf } from './words.js'

/** A sentence without any of these holds no figure: digits, a number word, or the start of "hundreds of". */
const HAS_NUMBER =
  /[\d％百]|\b(?:zero|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|dozens?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions|billions|trillions|[Aa] (?:hundred|thousand|million|billion|trillion)|doubl(?:ed?|es|ing)|tripl(?:ed?|es|ing)|quadrupl(?:ed?|es|ing)|half|third|quarter|thirds|quarters|tenth|fifth|one)\b/i

/** A figure before it is numbered: what a sentence holds, and where. */
export type FoundFigure = Omit<Figure, 'id' | 'whose'>

/** What the figures of a whole text share. */
type Found = WithMeasures & { readonly days: Ordered<DateMention>; readonly attributed: Ordered<Claim> }

/** Figures with what they are of: percent, money, lengths of time, amounts and counts. Dates, numbers of texts and "two days later" are none. */
export function figuresOf(context: WithMeasures): readonly Figure[] {
  const found = { ...context, days: ordered(context.dates), attributed: ordered(context.claims) }
  const outlet = outletOf(context)
  const all = context.passages.sentences.flatMap((sentence) => figuresIn(found, sentence))
  return all.map((figure, index) => ({
    id: `f${index + 1}`,
    ...figure,
    whose: innermost(found.attributed, figure)?.speaker ?? outlet,
  }))
}

function figuresIn(context: Found, sentence: Sentence): FoundFigure[] {
  if (!HAS_NUMBER.test(sentence.text)) return []
  if (hasHan(sentence.text) && !/[a-z]{3} [a-z]{2}/i.test(sentence.text)) return chineseFiguresIn(sentence)
  const words = wordsOf(sentence.text)
  const quantities = quantitiesIn(words).filter((quantity) => !areSpeakers(words, quantity))
  const places = placesOf(quantities)
  const days = startingIn(context.days, sentence)
  const year = yearsOf(sentence, days)
  let before: string | undefined
  let last: { readonly quantity: Quantity; readonly of: string } | undefined
  return quantities
    .map((quantity) => {
      const beside = last && isBeside(words, last.quantity, quantity) ? last.of : undefined
      const one = figure(context.passages, sentence, words, quantity, places, { year, before, beside })
      before = verbStage(words, quantity) ? one.of : before
      last = { quantity, of: one.of }
      return one
    })
    .filter((one) => !insideDate(days, one))
}

function figure(
  passages: Passages,
  sentence: Sentence,
  words: readonly Word[],
  quantity: Quantity,
  places: Places,
  { year, before, beside }: Readonly<Record<'year' | 'before' | 'beside', string | undefined>>,
): FoundFigure {
  const scope = scopeOf(sentence.text, words, quantity, places)
  const { to } = scope
  const verb = verbStage(words, quantity)
  // `mines 70 % of the ores and refines 90 %`: of the same
  const bare = isBare(quantity, scope)
  const of = (verb && bare ? before : undefined) ?? (bare ? beside : undefined) ?? scope.of
  const stage = stageOf(quantity, of)
  const from = words[quantity.from]!.start
  const until = words[Math.max(to, quantity.to) - 1]!.end
  return {
    value: quantity.value,
    unit: quantity.unit,
    of: laidOnState(passages, sentence, quantity, tidy(of)) || quantity.unit,
    stage: stage === 'n/a' && verb ? verb : stage,
    ...(isApproximate(words, quantity) ? { approximate: true } : {}),
    ...(year ? { year } : {}),
    quote: sentence.text.slice(from, until),
    start: sentence.start + from,
    end: sentence.start + until,
  }
}

/** Without the links and marks at its ends that belong to the number. */
function tidy(of: string): string {
  const text = of.replace(/^(?:[\s,;:.–—-]|(?:and|or|but)\s)*/, '')
  const words = text.split(' ')
  while (words.length > 1 && TRAILING.test(words.at(-1)!)) words.pop()
  return words.join(' ')
}
const TRAILING =
  /^(?:is|are|was|were|be|as|high|low|at|only|just|of|to|by|from|shall|will|over|an?|the|and|or|up|down|than|about|instead|today|now|currently|[,.;:–—-]+)$/

/** `It will be 20 percent on Japan.`: a rate of what the sentences before speak of. */
function laidOnState(passages: Passages, sentence: Sentence, { kind }: Quantity, of: string): string {
  if (kind !== 'percent' || !/^on (?:the )?\p{Lu}/u.test(of)) return of
  const before = passages.text.slice(Math.max(0, sentence.start - BACK), sentence.start)
  const laid = matchesOf(TARIFF, before).at(-1)?.[0]
  return laid ? `${laid} ${of}` : of
}
/** So far back what a rate is of may have been named. */
const BACK = 600
const TARIFF = /\b(?:tariffs?|duties|levies|surcharges?)\b/gi

/** `fell to 77% and 75%`, `from 40% to 61%`: nothing but a link between two figures of a kind. */
function isBeside(words: readonly Word[], last: Quantity, { kind, from }: Quantity): boolean {
  if (kind !== last.kind || kind === 'count' || kind === 'duration' || kind === 'factor') return false
  if (from - last.to < 20 && COMPARED_WITH.test(`${words[from - 2]?.lower} ${words[from - 1]?.lower}`)) return true
  return from > last.to && from - last.to < 8 && words.slice(last.to, from).every(({ lower }) => isLink(lower))
}
/** What may stand between two figures of one thing: links, and the day of the first. */
const isLink = (word: string): boolean => LINKS.test(word) || MONTHS.has(word)
const LINKS = /^(?:and|or|to|from|then|by|about|nearly|,|in|as|of|on|starting|effective|until|\d{1,2}|(?:19|20)\d\d)$/
const COMPARED_WITH = /^(?:(?:up|down) from|compared (?:with|to)|rather than|instead of|, from)$/

const FISCAL = /\b(?:FY ?|fiscal (?:year )?)((?:19|20)\d\d|\d\d)\b/i
const YEAR = /\b(?:in|during|for|since|by) ((?:19|20)\d\d)\b/i

/** `from a year earlier`: what is compared with. */
const COMPARED = /\b(?:earlier|ago|before|previous)$/i

/** The year that the figures of a sentence are of, where it names exactly one: `2024`, `FY2024`. */
function yearsOf(sentence: Sentence, days: readonly DateMention[]): string | undefined {
  const fiscal = FISCAL.exec(sentence.text)
  if (fiscal) return `FY${fiscal[1]!.length === 2 ? `20${fiscal[1]}` : fiscal[1]}`
  const years = new Set(
    days.flatMap(({ type, iso, quote }) => (type === 'year' && iso && !COMPARED.test(quote) ? [iso] : [])),
  )
  if (years.size) return years.size === 1 ? [...years][0] : undefined
  return YEAR.exec(sentence.text)?.[1]
}

/** A number that a day, a month or a year was read from ("10 November") is no amount. */
const insideDate = (days: readonly DateMention[], { start, quote, unit }: FoundFigure): boolean =>
  !/day|week|month|year|hour|decade|percent/.test(unit) &&
  days.some(
    (date) => date.iso && date.type !== 'duration' && date.start <= start && start + quote.search(/\D|$/) <= date.end,
  )

/** The outlet as the claims name it, else as the head has it. */
export function outletOf({ claims, head }: WithClaims): string {
  const named = claims.find(({ chain }) => chain.length)?.chain[0]
  return named ?? (head.publisher.basis === 'absent' ? 'the outlet' : head.publisher.value)
}
