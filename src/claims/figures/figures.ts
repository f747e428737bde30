import type { WithClaims, WithMeasures } from '../context.js'
import type { Claim, DateMention, Figure } from '../reading.js'
import { hasHan } from '../text/characters.js'
import type { Sentence } from '../text/passage.js'
import { innermost, type Ordered, ordered, startingIn } from '../text/spans.js'
import { chineseFiguresIn } from './chinese.js'
import { type Quantity, quantitiesIn } from './quantities.js'
import { isApproximate, isBare, type Places, placesOf, scopeOf, stageOf, verbStage } from './scope.js'
import { type Word, wordsOf } from './words.js'

/** A sentence without any of these holds no figure: digits, a number word, or the start of "hundreds of". */
const HAS_NUMBER =
  /[\d％百]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|dozens?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions|billions|trillions|half|third|quarter|thirds|quarters|tenth|fifth|one)\b/i

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
  const quantities = quantitiesIn(words)
  const places = placesOf(quantities)
  const days = startingIn(context.days, sentence)
  const year = yearsOf(sentence, days)
  let before: string | undefined
  return quantities
    .map((quantity) => {
      const one = figure(sentence, words, quantity, places, { year, before })
      before = verbStage(words, quantity) ? one.of : before
      return one
    })
    .filter((one) => !insideDate(days, one))
}

function figure(
  sentence: Sentence,
  words: readonly Word[],
  quantity: Quantity,
  places: Places,
  { year, before }: { readonly year: string | undefined; readonly before: string | undefined },
): FoundFigure {
  const scope = scopeOf(sentence.text, words, quantity, places)
  const { to } = scope
  const verb = verbStage(words, quantity)
  // `mines 70 % of the ores and refines 90 %`: of the same
  const of = verb && before && isBare(quantity, scope) ? before : scope.of
  const stage = stageOf(quantity, of)
  const from = words[quantity.from]!.start
  const until = words[Math.max(to, quantity.to) - 1]!.end
  return {
    value: quantity.value,
    unit: quantity.unit,
    of: of || quantity.unit,
    stage: stage === 'n/a' && verb ? verb : stage,
    ...(isApproximate(words, quantity) ? { approximate: true } : {}),
    ...(year ? { year } : {}),
    quote: sentence.text.slice(from, until),
    start: sentence.start + from,
    end: sentence.start + until,
  }
}

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
