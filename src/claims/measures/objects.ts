import type { Line, Range } from './line.js'
import { AUXILIARY, DETERMINER, isAdverb, JOINER, OPENER, PREPOSITION } from './parts.js'
import { seriesEnd } from './series.js'
import {
  ACCORDS,
  COMMITMENTS,
  EXEMPTIONS,
  FLOWS,
  INQUIRIES,
  LICENCES,
  LISTS,
  PERIODS,
  STRONG,
  THREATS,
  TRADE,
  TRUCES,
  WEAK,
} from './words/nouns.js'
import { role } from './words/roles.js'
import { DETERMINERS, PREPOSITIONS } from './words/small.js'
import type { ObjectKind } from './words/verbs.js'

/** What the paragraph is about, as far as a vague noun ("the measures", "this plan") may lean on it. */
export type Ground = {
  readonly trade: boolean
  /** The text is an authority's own: what a party is there said to do is agreed. */
  readonly official?: boolean
}

const REACTIONS = new Set(
  'response responses reaction countermeasure countermeasures counter-measures retaliation'.split(' '),
)

const tail = (word: string) => (word.includes('-') ? word.slice(word.lastIndexOf('-') + 1) : word)
export const isTrade = (word: string) =>
  TRADE.has(word) || STRONG.has(word) || (word.includes('-') && word.split('-').some((part) => TRADE.has(part)))

export const TRADING = role(isTrade)
/** A text by its number may begin with it. */
export const INSTRUMENT = role((word) =>
  /^(?:nos?|orders?|proclamations?|announcements?|notices?|circulars?|decrees?|eo|e\.o\.|(?:sub)?headings?)$/.test(
    word,
  ),
)
const NOUNS = [STRONG, WEAK, FLOWS, LICENCES, ACCORDS, TRUCES, INQUIRIES, EXEMPTIONS, REACTIONS, THREATS, COMMITMENTS]
/** May be an object of some kind: every other word is none, whatever stands around it. */
const OBJECT = role(
  (word) =>
    NOUNS.some((nouns) => nouns.has(word) || nouns.has(tail(word))) ||
    /^(?:status|treatment|qualifications?|registrations?|drawback|eligibility|availability|use|groups?|lists?|blacklist|uvl|sdn|meu|periods?|requests?|measures|steps|actions?|counteractions?|rules?|scope)$/.test(
      word,
    ),
)

/** Whether an object of any kind may stand in the line. */
export const mayHold = ({ roles }: Line): boolean => (roles & (OBJECT | INSTRUMENT)) !== 0

/** The noun at `at` is the last of its phrase: no plain noun follows. */
export function isHead(line: Line, at: number): boolean {
  const next = line.tokens[at + 1]
  if (next?.kind !== 'word') return next?.kind !== 'number' || !/^\d+%$/.test(next.low)
  const word = next.low
  // plurals are seldom attributes: `the tariffs upset traders`
  const own = line.tokens[at]!.low
  if (own.endsWith('s') && STRONG.has(own) && !WEAK.has(word)) return true
  return (
    (next.roles & (PREPOSITION | JOINER | OPENER | AUXILIARY | DETERMINER)) !== 0 ||
    isAdverb(word) ||
    line.verbs[at + 1] !== undefined ||
    word === 'no' ||
    /^(?:last|next|early|going|set|due)$/.test(word) ||
    word.endsWith('ed') ||
    (word.endsWith('ing') && line.tokens[at]!.low.endsWith('s')) ||
    /^(?:valid|specific|similar|related|relating|covering|governing|effective|applicable|available|necessary|worth|equal|equivalent|take|takes|come|comes|enter|enters|go|goes|remain|remains|become|becomes|expire|expires|apply|applies)$/.test(
      word,
    )
  )
}

/** The range holds a word of trade. */
export function tradeIn(line: Line, { from, to }: Range): boolean {
  if ((line.roles & TRADING) === 0) return false
  for (let at = Math.max(0, from); at < to && at < line.tokens.length; at += 1)
    if ((line.tokens[at]!.roles & TRADING) !== 0) return true
  return false
}

const LEANING = new Set(
  "the this these those its their such said any 's our all other negative restrictive corresponding necessary resolute unilateral retaliatory discriminatory punitive relevant above previous trade economic reciprocal certain further proposed".split(
    ' ',
  ),
)

/** Whether the noun at `at`, in the phrase `phrase`, is an object of that kind. */
export function isObject(line: Line, at: number, kind: ObjectKind, phrase: Range, ground: Ground): boolean {
  const { low: word, roles } = line.tokens[at]!
  if ((roles & (OBJECT | INSTRUMENT)) === 0) return false
  const last = tail(word)
  switch (kind) {
    case 'strong':
      return STRONG.has(word) || STRONG.has(last) ? isHead(line, at) : restrictive(line, at, phrase)
    case 'measure':
      if (STRONG.has(word) || STRONG.has(last)) return isHead(line, at)
      if (isInstrument(line, at) || isTreatment(line, at) || isHarsh(line, at)) return true
      // `the threat to our security`: a danger, unless it is one of tariffs
      if (THREATS.has(last) && !STRONG.has(line.tokens[at - 1]?.low ?? '')) return false
      if (isConduct(line, at) || isMisdeed(line, at) || isGrip(line, at)) return false
      return isListName(line, at) || (WEAK.has(last) && isHead(line, at) && isGrounded(line, at, phrase, ground))
    case 'flow':
      return (
        (FLOWS.has(word) || FLOWS.has(last)) &&
        isHead(line, at) &&
        !isIllicit(line, at) &&
        (ground.trade || tradeIn(line, phrase))
      )
    case 'licence':
      return (
        LICENCES.has(last) &&
        !(word === 'application' && line.tokens[at + 1]?.low === 'of') &&
        isHead(line, at) &&
        (ground.trade || tradeIn(line, phrase))
      )
    case 'accord':
      return ACCORDS.has(last) && isHead(line, at) && (ground.trade || tradeIn(line, phrase))
    case 'truce':
      return isTruce(line, at) && (ground.trade || tradeIn(line, phrase))
    case 'inquiry':
      return INQUIRIES.has(last) && isHead(line, at) && (ground.trade || tradeIn(line, phrase))
    case 'exemption':
      return (
        (EXEMPTIONS.has(last) || (/^requests?$/.test(word) && EXEMPTIONS.has(line.tokens[at - 1]?.low ?? ''))) &&
        isHead(line, at) &&
        (ground.trade || tradeIn(line, phrase))
      )
    case 'reaction':
      return (REACTIONS.has(last) || isResolve(line, at)) && isHead(line, at) && (ground.trade || tradeIn(line, phrase))
    case 'threat':
      return THREATS.has(last) && (ground.trade || tradeIn(line, phrase))
    case 'promise':
      return (COMMITMENTS.has(last) || (/^rules?$/.test(word) && ground.trade)) && isHead(line, at)
    case 'list':
      return isListName(line, at)
    case 'instrument':
      return isInstrument(line, at)
  }
}

/** `an America First trade policy`: how a state behaves, no measure. */
const isConduct = (line: Line, at: number): boolean =>
  /^polic(?:y|ies)$/.test(line.tokens[at]!.low) &&
  (/^(?:trade|economic|industrial|market|foreign|fiscal|commercial|foreign-policy)$/.test(
    line.tokens[at - 1]?.low ?? '',
  ) ||
    isAmongActs(line, at))

/** `its destabilizing actions`, `malicious cyber activities`: what somebody does, no measure of trade. */
function isMisdeed(line: Line, at: number): boolean {
  if (!/^(?:actions?|measures|steps|moves?|polic(?:y|ies)|practices)$/.test(line.tokens[at]!.low)) return false
  for (let k = at - 1; k >= 0 && at - k < 4 && line.tokens[k]!.kind === 'word'; k -= 1)
    if (
      /^(?:aggressive|cyber|destabili[sz]ing|destructive|harmful|hostile|illegal|illicit|international|malicious|malign|military|provocative|reckless|unlawful|violent)$/.test(
        line.tokens[k]!.low,
      )
    )
      return true
  return false
}

/** `acts, policies, and practices`: what an inquiry is about. */
const isAmongActs = (line: Line, at: number): boolean =>
  line.tokens.slice(Math.max(0, at - 3), at + 4).some(({ low }) => /^(?:acts|practices)$/.test(low))

/** `control over shipping lanes`: power, no measure. */
const isGrip = (line: Line, at: number): boolean =>
  line.tokens[at]!.low === 'control' && /^(?:over|of)$/.test(line.tokens[at + 1]?.low ?? '')

/** `the flow of illegal drugs`: no trade. */
function isIllicit(line: Line, at: number): boolean {
  if (!/^(?:flows?|trade|shipments?|trafficking)$/.test(line.tokens[at]!.low)) return false
  for (let k = at - 1; k >= 0 && at - k < 3 && line.tokens[k]!.kind === 'word'; k -= 1)
    if (ILLICIT.test(line.tokens[k]!.low)) return true
  for (let k = at + 1; k < line.tokens.length && k - at < 8 && line.tokens[k]!.kind === 'word'; k += 1)
    if (ILLICIT.test(line.tokens[k]!.low)) return true
  return false
}
const ILLICIT =
  /^(?:illicit|illegal|fentanyl|drugs?|opioids?|narcotics|precursors?|migrants|migration|money|capital|funds)$/

/** `necessary measures`, `corresponding steps`. */
function isResolve(line: Line, at: number): boolean {
  if (!/^(?:measures|steps|actions?|counteractions?)$/.test(line.tokens[at]!.low)) return false
  for (let k = at - 1; k >= 0 && at - k < 4; k -= 1)
    if (
      /^(?:necessary|corresponding|resolute|forceful|strong|reciprocal|decisive|retaliatory|appropriate|firm|further|similar|equivalent|effective|other|additional)$/.test(
        line.tokens[k]!.low,
      )
    )
      return true
  return false
}

/** `restrictive measures`, `port fees`: the adjective or the noun before makes it strong. */
function restrictive(line: Line, at: number, phrase: Range): boolean {
  const word = line.tokens[at]!.low
  if (word === 'treatment') return /^(?:tariff|duty)$/.test(line.tokens[at - 1]?.low ?? '') && isHead(line, at)
  if (!WEAK.has(tail(word)) || !isHead(line, at)) return false
  if (
    /^requirements?$/.test(word) &&
    /^(?:burdensome|certification|content|inspection|labell?ing|licensing|registration|reporting|testing|verification)$/.test(
      line.tokens[at - 1]?.low ?? '',
    )
  )
    return true
  if (/^increases?$/.test(word)) return /^(?:tariff|duty|fee|levy|rate)$/.test(line.tokens[at - 1]?.low ?? '')
  if (/^caps?$/.test(word) && line.tokens[at - 1]?.low === 'price') return true
  if (/^(?:fees?|dues|requirements?|penalt(?:y|ies))$/.test(word)) return tradeIn(line, phrase)
  if (/^rates?$/.test(word)) return STRONG.has(line.tokens[at - 1]?.low ?? '')
  if (/^orders?$/.test(word)) return STRONG.has(line.tokens[at - 1]?.low ?? '') || isOrderOf(line, at)
  for (let k = at - 1; k >= phrase.from && at - k < 5; k -= 1)
    if (isTrade(line.tokens[k]!.low) || /^(?:control|counter|punitive)$/.test(line.tokens[k]!.low))
      return /^(?:measures?|rules?|regulations?|actions?)$/.test(word)
  return false
}

/** `a denial order`, `a Withhold Release Order`: a text that bars by what it is. */
const isOrderOf = (line: Line, at: number): boolean =>
  /^(?:release|denial|exclusion|desist|prohibition|detention|blocking)$/.test(line.tokens[at - 1]?.low ?? '')

const GENERAL =
  /^(?:systems?|plan|move|step|steps|framework|decision|package|mechanism|charge|cap|threshold|list|listing|threat|notice|announcement|relief|law|rate|rates|response|responses|policy|policies|arrangement|response|increase|increases|reduction|reductions|obligations?|subsid(?:y|ies)|catalog|catalogue|requirement|requirements|suspension)$/
/** A weak noun counts by a word of trade in its phrase, or by leaning on a paragraph about trade. */
function isGrounded(line: Line, at: number, phrase: Range, ground: Ground): boolean {
  const to = GENERAL.test(line.tokens[at]!.low) && !isForMeasure(line, at) ? at : untilMark(line, at)
  if (/^(?:emergency|deposits?)$/.test(line.tokens[at]!.low))
    return /^(?:national|cash)$/.test(line.tokens[at - 1]?.low ?? '')
  if (tradeIn(line, { from: Math.max(phrase.from, at - 8), to })) return true
  if (
    !ground.trade ||
    /^(?:systems?|charges?|caps?|limits?|increases?|laws?|lists?|requests?|penalt(?:y|ies)|provisions?)$/.test(
      line.tokens[at]!.low,
    )
  )
    return false
  if (/^rates?$/.test(line.tokens[at]!.low)) {
    for (let k = at - 1; k >= phrase.from && at - k < 4; k -= 1)
      if (STRONG.has(line.tokens[k]!.low) || /^fees?$/.test(line.tokens[k]!.low)) return true
    return (
      ofDuty(line) &&
      /^(?:the|this|that|these|those|such|its|their|modified|reciprocal)$/.test(line.tokens[at - 1]?.low ?? '')
    )
  }
  const rule = /^(?:rules?|regulations?|requirements?|measures?)$/.test(line.tokens[at]!.low)
  for (let k = at - 1; k >= phrase.from && at - k < 6; k -= 1)
    if (
      LEANING.has(line.tokens[k]!.low) ||
      (rule && /^(?:new|additional|existing|stricter|tougher)$/.test(line.tokens[k]!.low))
    )
      return true
  return false
}

/** `a framework for export controls`, `a plan for tariffs`. */
function isForMeasure(line: Line, at: number): boolean {
  if (!/^(?:for|of|on)$/.test(line.tokens[at + 1]?.low ?? '')) return false
  for (let k = at + 2; k < line.tokens.length && k - at < 6; k += 1) {
    if (line.tokens[k]!.kind === 'mark' || line.verbs[k]) return false
    if (STRONG.has(line.tokens[k]!.low)) return true
  }
  return false
}

/** The sentence has `ad valorem`, `percentage points` or a duty: its rates are those of a duty. */
const ofDuty = (line: Line): boolean =>
  line.tokens.some(
    ({ low }, at) =>
      low === 'valorem' || (low === 'percentage' && line.tokens[at + 1]?.low === 'points') || STRONG.has(low),
  )

/** `Executive Order 14257`, `Announcement No. 61`, `Proclamation 10908`, `No. 61`: an instrument by its number. */
export function isInstrument(line: Line, at: number): boolean {
  if ((line.tokens[at]!.roles & INSTRUMENT) === 0) return false
  if (isBareNumber(line, at)) return true
  if (
    !/^(?:orders?|proclamations?|announcements?|notices?|circulars?|decrees?|eo|e\.o\.|(?:sub)?headings?)$/.test(
      line.tokens[at]!.low,
    )
  )
    return false
  const next = line.tokens[at + 1]
  return next?.kind === 'number' || /^nos?\.?$/.test(next?.low ?? '')
}

/** `No. 61` as a name: no noun stands after it, as in `the No. 1 supplier`. */
const isBareNumber = (line: Line, at: number): boolean => {
  const { low, capital } = line.tokens[at]!
  const number = line.tokens[at + 1]
  const named = capital && /^nos?$/.test(low) && number?.kind === 'number' && /^\d{1,3}(?:-\d{1,3})?$/.test(number.low)
  return named && isHead(line, at + 1)
}

/** `duty-free treatment`, `de minimis treatment`: relief from a measure. */
function isTreatment(line: Line, at: number): boolean {
  if (/^(?:eligibility|availability|use)$/.test(line.tokens[at]!.low)) return isOfException(line, at)
  if (/^status$/.test(line.tokens[at]!.low)) return isFavour(line, at)
  if (/^(?:qualifications?|registrations?)$/.test(line.tokens[at]!.low)) return isOfTrader(line, at)
  if (!/^(?:treatment|drawback)$/.test(line.tokens[at]!.low)) return false
  if (line.tokens[at]!.low === 'drawback') return true
  for (let k = at - 1; k >= 0 && at - k < 5; k -= 1)
    if (/^(?:duty-free|minimis|preferential|tariff-free|exempt|duty)$/.test(line.tokens[k]!.low)) return true
  return false
}
/** `the import qualification of six firms`, `the registrations of three soybean exporters`. */
const isOfTrader = (line: Line, at: number): boolean =>
  /^(?:export|import|supplier|exporter)$/.test(line.tokens[at - 1]?.low ?? '') ||
  (/^(?:of|for)$/.test(line.tokens[at + 1]?.low ?? '') &&
    line.tokens.slice(at + 2, at + 8).some(({ low }) => /^(?:exporters?|enterprises|suppliers|producers)$/.test(low)))

/** `most-favored-nation status`, `normal trade relations status`. */
const isFavour = (line: Line, at: number): boolean =>
  line.tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ low }) =>
      /^(?:most-favou?red-nation|favou?red|relations|mfn|pntr|gsp|beneficiary|preferential|duty-free)$/.test(low),
    )
/** `eligibility for license exceptions`, `the use of the exemption`. */
function isOfException(line: Line, at: number): boolean {
  if (!/^(?:of|for)$/.test(line.tokens[at + 1]?.low ?? '')) return false
  for (let k = at + 2; k < line.tokens.length && k - at < 9 && line.tokens[k]!.kind === 'word'; k += 1)
    if (EXEMPTIONS.has(line.tokens[k]!.low)) return true
  return false
}
/** `more restrictive treatment`. */
const isHarsh = (line: Line, at: number): boolean =>
  line.tokens[at]!.low === 'treatment' && /^(?:restrictive|stricter)$/.test(line.tokens[at - 1]?.low ?? '')

/** Relief from a measure: who ends it imposes, who restores it lifts. */
export const isRelief = (line: Line, at: number): boolean =>
  isTreatment(line, at) || /^(?:exemptions?|exclusions?|waivers?|exceptions?|loopholes?)$/.test(line.tokens[at]!.low)

/** `the exclusions from the duty`: it is they that are spoken of, not the duty at `head`. */
export function reliefFrom(line: Line, from: number, head: number): number | undefined {
  for (let at = head - 1; at >= from && head - at < 9; at -= 1)
    if (isRelief(line, at) && /^(?:from|of)$/.test(line.tokens[at + 1]?.low ?? '')) return at
  return undefined
}

const untilMark = (line: Line, at: number) => {
  let to = at + 1
  while (to < line.tokens.length && to - at < 13 && !/^[,;:—–(]$/.test(line.tokens[to]!.low)) to += 1
  return to
}

/** `from the scope of the tariff`: what a measure is on. */
function isScope(line: Line, at: number): boolean {
  if (!/^(?:of|for)$/.test(line.tokens[at + 1]?.low ?? '')) return false
  for (let k = at + 2; k < line.tokens.length && k - at < 8 && line.tokens[k]!.kind === 'word'; k += 1)
    if (STRONG.has(line.tokens[k]!.low) || /^(?:action|order|proclamation)$/.test(line.tokens[k]!.low)) return true
  return false
}

function isListName(line: Line, at: number): boolean {
  const word = line.tokens[at]!.low
  if (/^groups?$/.test(word)) return line.tokens[at]!.capital && line.tokens[at - 1]?.low === 'country'
  if (word === 'scope') return isScope(line, at)
  if (!/^(?:lists?|blacklist)$/.test(word)) return /^(?:blacklist|uvl|sdn|meu)$/.test(word) && isHead(line, at)
  if (at === 0) return false
  // `the list of products`: those that a measure is on
  if (
    line.tokens[at + 1]?.low === 'of' &&
    /^(?:articles|codes|countries|entities|goods|items|persons|products|derivative|controlled|covered|prohibited)$/.test(
      line.tokens[at + 2]?.low ?? '',
    )
  )
    return true
  if (/^(?:companies|firms|individuals|institutions|parties|persons|vessels)$/.test(line.tokens[at - 1]!.low))
    return true
  return LISTS.has(line.tokens[at - 1]!.low)
}

/** A truce or pause, or a `buffer period`. */
export function isTruce(line: Line, at: number): boolean {
  const word = line.tokens[at]!.low
  if (/^periods?$/.test(word)) return at > 0 && PERIODS.has(line.tokens[at - 1]!.low)
  return TRUCES.has(word) && (isHead(line, at) || PERIODS.has(line.tokens[at + 1]?.low ?? ''))
}

const NEAR = new Set(['of', 'on', 'off', 'up', 'out', 'back', 'down', 'over', 'away', 'in'])
const ADJUNCT = new Set('for from until through on starting beginning effective as temporarily immediately'.split(' '))

/** The direct object's words: from `from` to a preposition (`of` is crossed; a date or term before the object is skipped), a mark, an opener, or a verb. */
export function objectPhrase(line: Line, from: number, crosses: boolean): Range {
  let start = from
  while (NEAR.has(line.tokens[start]?.low ?? '') && line.tokens[start]!.low !== 'of' && start - from < 2) start += 1
  if (start > from && line.tokens[start]?.low === 'from') start += 1
  start = afterRate(line, afterAdjunct(line, afterExtent(line, afterAside(line, start))))
  let at = start
  for (; at < line.tokens.length && at - start < 26; at += 1) {
    const { low, kind, roles } = line.tokens[at]!
    if (kind === 'mark') {
      if (/^["“”'‘’`%$&/-]$/.test(low)) continue
      if (low === '(') {
        const close = line.tokens.slice(at, at + 12).findIndex((token) => token.low === ')')
        if (close > 0) {
          at += close
          continue
        }
      }
      const end = low === ',' ? seriesEnd(line, at) : undefined
      if (end === undefined) break
      at = end - 1
      continue
    }
    if (
      (roles & OPENER) !== 0 &&
      !(low === 'that' && (at === start || line.tokens[at - 1]?.low === 'of')) &&
      !(low === 'following' && line.tokens[at - 1]?.low === 'the')
    )
      break
    if (
      (roles & PREPOSITION) !== 0 &&
      low !== 'of' &&
      low !== 'as' &&
      !(low === 'following' && line.tokens[at - 1]?.low === 'the') &&
      !crosses &&
      !(low === 'at' && /^(?:least|most)$/.test(line.tokens[at + 1]?.low ?? '')) &&
      !(low === 'than' && /^(?:more|less|fewer)$/.test(line.tokens[at - 1]?.low ?? '')) &&
      !(low === 'effective' && at > start && DETERMINERS.has(line.tokens[at - 1]!.low))
    )
      break
    const verb = line.verbs[at]
    if (verb && at > start && (verb.shape === 'finite' || verb.shape === 'infinitive')) break
    if ((roles & AUXILIARY) !== 0 && low !== "'s") break
  }
  return { from: start, to: at }
}

/** `maintain, at this time, the duty`, `impose, where needed, a quota`: what stands between two commas before the object. */
function afterAside(line: Line, from: number): number {
  if (
    line.tokens[from]?.low !== ',' ||
    !/^(?:at|by|for|in|subject|to|under|where|as)$/.test(line.tokens[from + 1]?.low ?? '')
  )
    return from
  for (let at = from + 2; at < line.tokens.length && at - from < 9; at += 1) {
    if (line.tokens[at]!.low === ',') return DETERMINERS.has(line.tokens[at + 1]?.low ?? '') ? at + 1 : from
    if (line.tokens[at]!.kind === 'mark' || line.verbs[at]?.shape === 'finite') return from
  }
  return from
}

/** `expand in scope the duties`, `suspend in whole or in part the ban`. */
function afterExtent(line: Line, from: number): number {
  let at = from
  // `in` was passed over as a particle
  if (line.tokens[at]?.low === 'in') at += 1
  else if (line.tokens[at - 1]?.low !== 'in') return from
  if (!/^(?:scope|whole|part|full)$/.test(line.tokens[at]?.low ?? '')) return from
  while (/^(?:scope|whole|part|full|or|and|in)$/.test(line.tokens[at]?.low ?? '')) at += 1
  return at
}

/** `reduce to 19 percent the tariffs`, `raise from 10 percent to 20 percent the duty`: the rate between verb and object. */
function afterRate(line: Line, from: number): number {
  let at = from
  for (let turns = 0; turns < 2; turns += 1) {
    if (!/^(?:at|to|from|by)$/.test(line.tokens[at]?.low ?? '') || !isAmount(line, at + 1)) break
    let end = at + 2
    while (
      end - at < 6 &&
      /^(?:%|percent|per|cent|percentage|points?|ad|valorem|days|months?|years?|weeks?|additional|more)$/.test(
        line.tokens[end]?.low ?? '',
      )
    )
      end += 1
    if (end === at + 2 && !line.tokens[at + 1]!.low.endsWith('%')) break
    at = end
  }
  return at > from && DETERMINERS.has(line.tokens[at]?.low ?? '') ? at : from
}

const isAmount = (line: Line, at: number): boolean =>
  line.tokens[at]?.kind === 'number' || /^(?:one|two|three|four|five|six|an)$/.test(line.tokens[at]?.low ?? '')

/** `suspend for one year, starting on November 10, 2025, its ...`: the term between verb and object. */
function afterAdjunct(line: Line, first: number): number {
  // `suspending, until further notice, the duties`
  const from = line.tokens[first]?.low === ',' && ADJUNCT.has(line.tokens[first + 1]?.low ?? '') ? first + 1 : first
  if (!ADJUNCT.has(line.tokens[from]?.low ?? '')) return first
  // `removes from the Entity List the entry for`
  if (line.tokens[from]!.low === 'from' && line.tokens.slice(from + 1, from + 6).some(({ low }) => /lists?$/.test(low)))
    return first
  let at = from
  let last = -1
  for (; at < line.tokens.length && at - from < 16; at += 1) {
    const { low, kind } = line.tokens[at]!
    if (low === ',') last = at
    if (
      last === at - 1 &&
      kind === 'word' &&
      (DETERMINERS.has(low) || !PREPOSITIONS.has(low)) &&
      !ADJUNCT.has(low) &&
      !/^\p{Lu}/u.test(low)
    )
      return at
    if (kind === 'word' && /^(?:its|their|the|all|certain|some)$/.test(low) && at > from + 1) return at
  }
  return first
}
