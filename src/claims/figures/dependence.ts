import type { WithFigures } from '../context.js'
import { role } from '../names/roles.js'
import { rolesBySentence } from '../names/words.js'
import type { Claim, Dependence, Figure, Span } from '../reading.js'
import { withoutEnd } from '../text/ends.js'
import { matchesOf } from '../text/matches.js'
import type { Passages, Sentence } from '../text/passage.js'
import { innermost, type Ordered, ordered, startingIn } from '../text/spans.js'
import { ANAPHOR, CHAIN, lastMaterial, namesGoods, namesMaterial, statesIn } from './dependence-words.js'
import { outletOf } from './figures.js'
import { SUPPLY_RULES } from './supply.js'

/** What one rule finds in a sentence; offsets into the sentence. */
export type Found = Span & Pick<Dependence, 'who' | 'on' | 'from' | 'for' | 'shares' | 'rebuild'>
export type Rule = (sentence: string, figures: readonly Local[], before: string) => readonly Found[]
/** A figure of the sentence, with its place in it. */
export type Local = Figure & { readonly at: number; readonly to: number }

/** Who depends on what, from whom, for which products and programmes; the shares given, and the time and cost to rebuild. */
export function dependenceOf(context: WithFigures): readonly Dependence[] {
  const figures = ordered(context.figures)
  const claims = ordered(context.claims)
  const outlet = outletOf(context)
  const roles = rolesBySentence(context.passages)
  return context.passages.sentences
    .flatMap((sentence, index) =>
      (roles[index]! & TRIGGERS) === 0
        ? NONE
        : inSentence(context.passages, sentence, roles[index]!, startingIn(figures, sentence)),
    )
    .map((found, index) => ({ id: `p${index + 1}`, ...found, ...statedBy(claims, outlet, found) }))
}

/** A longer run of text without an end is no sentence; what stands after this many characters of it is not read. */
const MAX_SENTENCE = 4_000

const NONE: readonly (Found & { quote: string })[] = []

/** A role for the words that a pattern fits. */
const fitting = (pattern: RegExp): number => role((key) => pattern.test(key))
const TRIGGERS = fitting(
  /\b(?:rel(?:y|ies|ied|ying|ian\w+)|depend\w*|hinges?|pivotal|vital|essential|critical|crucial|indispensable|necessary|needed|required|used|integral|account\w*|control\w*|dominat\w+|dominance|monopoly|stranglehold|suppl\w+|produc\w+|refines?|process\w*|mines?|makes?|holds?|imports?|imported|sourc\w+|buys?|gets?|takes?|took|needs?|requires?|replac\w+|substitut\w+|alternatives?|capacity|output|share|comes?|insufficient|inadequate|unable|refined|mined|smelted|manufactured)\b/,
)

function statedBy(claims: Ordered<Claim>, outlet: string, found: Span): Pick<Dependence, 'certainty' | 'whose'> {
  const claim = innermost(claims, found)
  const whose = claim?.speaker ?? outlet
  return { certainty: whose === outlet ? 'stated' : 'claimed', whose }
}

function inSentence(
  { paragraphs }: Passages,
  sentence: Sentence,
  roles: number,
  figures: readonly Figure[],
): readonly (Found & { quote: string })[] {
  const paragraph = paragraphs[sentence.paragraph]!
  const before = paragraph.text.slice(
    Math.max(0, sentence.start - paragraph.start - 600),
    sentence.start - paragraph.start,
  )
  const text = sentence.text.slice(0, MAX_SENTENCE)
  const local = figures
    .filter(({ end }) => end <= sentence.start + text.length)
    .map((figure) => ({ ...figure, at: figure.start - sentence.start, to: figure.end - sentence.start }))
  const found: Found[] = []
  for (const [words, rule] of RULES) if ((roles & words) !== 0) found.push(...rule(text, local, before))
  if (found.length === 0) return NONE
  return disjoint(found).map((one) => {
    const quote = text.slice(one.start, one.end)
    return {
      ...one,
      ...resolved(one, before),
      quote,
      start: sentence.start + one.start,
      end: sentence.start + one.end,
    }
  })
}

/** Of rules that found the same passage the first counts. */
function disjoint(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of found) if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}

/** What "these resources" are, and from whom: the last material named before, and the only state. */
function resolved({ on, who, from }: Found, before: string): Pick<Found, 'on' | 'from'> {
  if (!ANAPHOR.test(on)) return { on }
  const states = statesIn(before).filter((state) => state !== who)
  return { on: lastMaterial(before) ?? on, ...(!from && states.length === 1 ? { from: states[0]! } : {}) }
}

/** Each rule, and the role of which a word stands wherever it finds something. */
const RULES: readonly (readonly [number, Rule])[] = [
  [
    fitting(
      /\b(?:account(?:s|ed|ing)?|control(?:s|led|ling)?|dominat(?:es|ed|ing)|suppl(?:ies|ied|ying)|produc(?:es|ed|ing)|refin(?:es|ed|ing)|process(?:es|ed|ing)|separat(?:es|ed|ing)|mines|makes|made|holds|held|provid(?:es|ed|ing)|commands|handles|responsible|home|boasts)\b/,
    ),
    shares,
  ],
  [fitting(/\b(?:takes?|took|taken|need|require|spen[dt]|replac|substitut|without|find\b|alternative)/), rebuilding],
  [fitting(/\b(?:rel(?:y|ie|ian)|depend|hinge)/), relying],
  [fitting(/\b(?:sourc|import|gets?\b|got\b|buy|bought|obtain|procure|purchase|receive)/), sourcing],
  [
    fitting(/\b(?:pivotal|vital|essential|critical|crucial|indispensable|necessary|needed|required|used|integral)\b/),
    needed,
  ],
  [fitting(/\b(?:monopoly|dominance|stranglehold|chokehold|grip|lock)\b/), holding],
  ...SUPPLY_RULES.map(([words, rule]) => [words ? fitting(words) : TRIGGERS, rule] as const),
]

// "China accounts for 90 % of refined rare earths", "dominates the market for magnets"

const SUPPLIES =
  /\b(?:account(?:s|ed|ing)? for|control(?:s|led|ling)?|dominat(?:es|ed|ing)|suppl(?:ies|ied|ying)|produc(?:es|ed|ing)|refin(?:es|ed|ing)|process(?:es|ed|ing)|separat(?:es|ed|ing)|mines|makes|made|holds|held|provid(?:es|ed|ing)|commands|handles|responsible for|home to|makes up|boasts)\b/gi
/** How far behind its verb a share may begin: "accounts for more than about 90 percent". */
const NEAR = 40

function shares(sentence: string, figures: readonly Local[]): Found[] {
  const found: Found[] = []
  for (const { 0: verb, index } of matchesOf(SUPPLIES, sentence)) {
    const after = index + verb.length
    const share = figures.find(
      ({ unit, at, of }) => isShare(unit) && at >= after && at - after <= NEAR && namesGoods(of),
    )
    const market = share ? undefined : DOMAIN.exec(sentence.slice(after, after + 160))
    if (!share && !(market && /^dominat/i.test(verb) && namesGoods(sentence.slice(index)))) continue
    const subject = subjectBefore(sentence, index)
    const last = found.at(-1)
    const end = share ? share.to : after + market![0].length
    if (subject && statesIn(subject.text).length === 0 && !/^(?:it|they)$/i.test(subject.text)) continue
    if (!subject && !last) continue
    if (!subject || (last && JOINS.test(sentence.slice(last.end, index).trim())))
      found[found.length - 1] = joined(last!, share, end)
    else found.push(supplier(subject, share, market?.[1], end))
  }
  return found.map((one) => (one.shares?.length || one.on ? one : { ...one, on: 'the market' }))
}

const DOMAIN =
  /^(?: the)?(?: \w+){0,3} (?:market|supply|production|processing|refining|mining|industry|trade|sector|chain)s?(?: (?:for|of|in) ((?:[\w-]+ ?){1,5}))?/i
const JOINS = /^(?:,|and|,? ?and(?: also)?|as well as|,? while(?: also)?)$/i
const isShare = (unit: string): boolean => unit === 'percent' || unit === 'share'

function joined(last: Found, share: Local | undefined, end: number): Found {
  const given = share && `${share.value} ${share.unit} of ${share.of}`
  if (!share || last.shares?.includes(given!)) return { ...last, end: Math.max(last.end, end) }
  const on = last.on ? `${last.on}; ${share.of}` : share.of
  return { ...last, end, on, shares: [...(last.shares ?? []), `${share.value} ${share.unit} of ${share.of}`] }
}

function supplier(subject: Phrase, share: Local | undefined, domain: string | undefined, end: number): Found {
  const [from] = statesIn(subject.text)
  const buyer = share ? statesIn(share.of).find((state) => state !== from) : undefined
  return {
    start: subject.start,
    end,
    who: buyer ?? 'the world',
    on: share?.of ?? domain?.trim() ?? '',
    ...(from ? { from } : {}),
    ...(share ? { shares: [`${share.value} ${share.unit} of ${share.of}`] } : {}),
  }
}

// "it would take Japan ten years and $5 billion to build", "cannot replace"

const UNDERTAKES = /\b(?:takes?|took|taken|needs?|needed|requires?|required|spend|spent)\b/gi
const TO_BUILD =
  /\bto (?:\w+ly )?(?:build|rebuild|develop|establish|create|replace|set up|construct|replicate|scale|open|restore|end|break|reduce|achieve|match|catch up|diversify|bring|stand up|wean)\b/i
const IRREPLACEABLE =
  /\b(?:can(?:no|')t|cannot|can not|could not|couldn't|unable to|impossible to|hard to|difficult to) (?:\w+ly )?(?:replace|substitute|do without|find (?:\w+ )?(?:alternatives?|substitutes?|replacements?))\b|\bno (?:\w+ )?(?:alternatives?|substitutes?|replacements?) (?:to|for|outside)\b/i

function rebuilding(sentence: string, figures: readonly Local[]): Found[] {
  const found: Found[] = []
  for (const { 0: verb, index } of matchesOf(UNDERTAKES, sentence)) {
    const time = figures.find(
      ({ unit, at }) => /^(?:years|decades|months)$/.test(unit) && at >= index && at - index <= 50,
    )
    const rest = time ? sentence.slice(time.at, time.at + 240) : ''
    const aim = TO_BUILD.exec(rest)
    if (!time || !aim || !CHAIN.test(rest.slice(aim.index))) continue
    const cost = figures.find(
      ({ unit, at }) => /dollars|yuan|euros|pounds|yen/.test(unit) && at > time.at && at < time.at + aim.index + 1,
    )
    const end = clauseEnd(sentence, time.at + aim.index + aim[0].length)
    const subject = subjectBefore(sentence, index)
    const between = sentence.slice(index + verb.length, time.at)
    const who = statesIn(between)[0] ?? statesIn(subject?.text ?? '')[0]
    const times = `${time.value} ${time.unit}`
    found.push({
      start: subject?.start ?? index,
      end,
      who: who ?? subject?.text ?? 'not named',
      on: aimed(rest.slice(aim.index + aim[0].length, end - time.at)),
      rebuild: { time: times, ...(cost ? { cost: `${cost.value} ${cost.unit}` } : {}) },
    })
  }
  return irreplaceable(sentence, found)
}

/** "build its own chip industry": what is built. */
const aimed = (text: string): string =>
  text.replace(/^ ?(?:up |on )?(?:its|their|a|an|the)?(?: own| new)? ?/i, '').trim()

function irreplaceable(sentence: string, found: readonly Found[]): Found[] {
  const match = IRREPLACEABLE.exec(sentence)
  if (!match) return [...found]
  const after = match.index + match[0].length
  const end = clauseEnd(sentence, after)
  const on = sentence
    .slice(after, end)
    .replace(/^ ?(?:to|for|outside)? ?/, '')
    .trim()
  if (!namesGoods(on)) return [...found]
  const [from] = statesIn(on)
  const last = found.at(-1)
  if (last && match.index > last.start) return [...found.slice(0, -1), { ...last, end, on, ...(from ? { from } : {}) }]
  const subject = subjectBefore(sentence, match.index)
  return [
    { start: subject?.start ?? match.index, end, who: subject?.text ?? 'not named', on, ...(from ? { from } : {}) },
  ]
}

// "rely on", "is dependent on", "its dependence on"

const RELIES =
  /\b(?:rel(?:y|ies|ied|ying)|depend(?:s|ed)?|dependent|reliant|hinges?|(?:dependen(?:ce|cy)|reliance)(?: of ([\w' ]{1,40}?))?) (?:\w+ly )?(?:up)?on (?!(?:whether|how|if|what|when|who|where|which)\b)/gi

function relying(sentence: string): Found[] {
  return matchesOf(RELIES, sentence).flatMap(({ 0: verb, 1: holder, index }) => {
    const after = index + verb.length
    const end = clauseEnd(sentence, after)
    const object = sentence.slice(after, end)
    const { on, from, purpose } = objectParts(object)
    if (!namesGoods(on) && !ANAPHOR.test(on) && statesIn(object).length === 0) return []
    const subject = subjectBefore(sentence, index)
    if (!subject) return []
    const programmes = listed(subject.text)
    const who = statesIn(holder ?? subject.text)[0] ?? bare(holder ?? subject.text)
    return [{ start: subject.start, end, who, on, ...(from ? { from } : {}), ...forWhat([...programmes, ...purpose]) }]
  })
}

/** "limits the export of essential equipment": what stands last, after a preposition. */
const lastNoun = (text: string): string =>
  text.replace(/^.*\b(?:of|on|in|for|to|with|over|against|the|limit|restrict)\s+(?=\S)/i, '')

const forWhat = (programmes: readonly string[]): Pick<Dependence, 'for'> =>
  programmes.length ? { for: programmes } : {}

/** "rare earths from China for its motors" */
function objectParts(object: string): { on: string; from?: string; purpose: string[] } {
  const purpose =
    /\b(?:for|to make|to build|to produce|in making) (?!(?:\d|about|nearly|some|most|all)\b)(.{1,120})$/.exec(object)
  const rest = purpose ? object.slice(0, purpose.index) : object
  const source = /\bfrom (.{1,60})$/.exec(rest)
  const on = (source ? rest.slice(0, source.index) : rest).trim()
  const [from] = statesIn(source?.[1] ?? on)
  return { on, ...(from ? { from } : {}), purpose: purpose ? itemsOf(purpose[1]!) : [] }
}

// "sources 70 % of its magnets from Vietnam", "80 % of its tungsten comes from Laos"

const SOURCES =
  /\b(?:sources?|sourced|imports?|imported|gets?|got|buys?|bought|obtains?|obtained|procures?|purchases?|purchased|receives?|received)\b/gi

function sourcing(sentence: string, figures: readonly Local[]): Found[] {
  return matchesOf(SOURCES, sentence).flatMap(({ 0: verb, index }) => {
    const after = index + verb.length
    const share = figures.find(({ unit, at }) => isShare(unit) && at >= after && at - after <= NEAR)
    const source = share && /\bfrom ([^,;.]{1,60})/.exec(sentence.slice(share.at, share.at + 160))
    const subject = share && source ? subjectBefore(sentence, index) : undefined
    if (!share || !source || !subject || !namesGoods(share.of)) return []
    const end = share.at + source.index + source[0].length
    const on = share.of.split(/ from /)[0]!
    const [from] = statesIn(source[1]!)
    return [
      {
        start: subject.start,
        end,
        who: statesIn(subject.text)[0] ?? bare(subject.text),
        on,
        from: from ?? source[1]!.trim(),
        shares: [`${share.value} ${share.unit} of ${on}`],
      },
    ]
  })
}

// "magnets are vital for motors", "equipment needed for making chips"

const NEEDED =
  /\b(?:(?:is|are|remains?|being) (?:\w+ ){0,2}?)?(pivotal|vital|essential|critical|crucial|indispensable|necessary|needed|required|used|integral) (?:(?:inputs?|components?|ingredients?|materials?|parts?) )?(for|to|in)\b/gi

function needed(sentence: string): Found[] {
  return matchesOf(NEEDED, sentence).flatMap(({ 0: words, 1: how, 2: link, index }) => {
    const after = index + words.length
    const end = clauseEnd(sentence, after, true)
    const purpose = sentence.slice(after, end).trim()
    const subject = subjectBefore(sentence, index)
    if (!subject || !purpose || !(namesGoods(subject.text) || ANAPHOR.test(subject.text))) return []
    const what = /^(?:is|are|remains?|being)\b/i.test(words) ? subject.text : lastNoun(subject.text)
    const isWeak = /^(?:used|necessary)$/i.test(how!)
    if (isWeak && (!namesMaterial(what) || / to be $/.test(sentence.slice(Math.max(0, index - 8), index)))) return []
    if (link === 'to' && /^(?:\w+ ?){0,1}$/.test(purpose)) return []
    if (
      /\b(?:talks|negotiations|dialogue|approval|cooperation|relations|licen[cs]es?|control|controls|peace)\b/i.test(
        subject.text,
      )
    )
      return []
    const [from] = statesIn(subject.text)
    return [
      {
        start: subject.start,
        end,
        who: 'makers (not named)',
        on: what,
        ...(from ? { from } : {}),
        ...forWhat(itemsOf(purpose)),
      },
    ]
  })
}

// "China's near-monopoly on magnets", "its dominance in refining"

const HOLDS =
  /(?<![\p{L}.])(\p{Lu}[\p{L}.]*)['’]s (?:near[- ])?(?:monopoly|dominance|stranglehold|chokehold|grip|lock) (?:on|over|of|in) /gu

function holding(sentence: string): Found[] {
  return matchesOf(HOLDS, sentence).flatMap(({ 0: words, 1: holder, index }) => {
    const end = clauseEnd(sentence, index + words.length)
    const on = sentence.slice(index + words.length, end).trim()
    const [from] = statesIn(holder!)
    return from && namesGoods(on) ? [{ start: index, end, who: 'the world', on, from }] : []
  })
}

// Phrases around a verb.

type Phrase = Span & { readonly text: string }
/** How far a subject or an object may reach from its verb. */
const REACH = 200

/** The subject of a verb: the words before it back to the start of its clause, without what only introduces them. None where the clause has no words before the verb. */
function subjectBefore(sentence: string, verb: number): Phrase | undefined {
  const from = Math.max(0, verb - REACH)
  const before = sentence.slice(from, verb)
  const cut = Math.max(...matchesOf(CLAUSE_START, before).map(({ 0: mark, index }) => index + mark.length), 0)
  const lead =
    /^(?:["“'(\s]|(?:and|but|or|so|yet|as|then|also|moreover|meanwhile|notably|however|thus|therefore|while|that|the fact that|whereas|because|although|since)\b[,\s]*)*/i.exec(
      before.slice(cut),
    )![0].length
  const start = from + cut + lead
  const text = withoutLight(sentence.slice(start, verb).trim())
  return text ? { start, end: start + text.length, text } : undefined
}

const CLAUSE_START =
  /[;:—]\s*|,\s*(?=(?:and|but|while|whereas|which|so|as)\b)|,\s+(?!(?:including|and|or|such)\b)|\b(?:that|because|whereas|while|although|but)\s+|\sand\s+(?=(?:controls?|accounts?|dominates?|supplies|produces?|it|they|the (?:US|U\.S\.)|China)\b)/gi
/** Auxiliaries and adverbs between a subject and its verb. */
const LIGHT =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|do|does|not|to|also|still|now|already|\w+ly)$/i
/** The subject without them, word by word; nothing where it is nothing but an auxiliary. */
function withoutLight(subject: string): string {
  const words = subject.split(/(?<!\s)\s+/)
  let end = subject.length
  while (words.length > 1 && LIGHT.test(words.at(-1)!)) {
    end -= words.pop()!.length
    end = withoutEnd(subject.slice(0, end), /\s/).length
  }
  return words.length === 1 && /^(?:is|are|was|were|has|have|also)$/i.test(words[0]!) ? '' : subject.slice(0, end)
}

/** Where the clause after a verb ends. A list ("motors, drones, and missiles") belongs to it. */
function clauseEnd(sentence: string, from: number, isList = false): number {
  const rest = sentence.slice(from, from + REACH)
  const stop = (isList ? LIST_STOP : STOP).exec(rest)
  const end = from + (stop ? stop.index : rest.length)
  return from + withoutEnd(sentence.slice(from, end), /[\s"”'’),.]/).length
}

const STOP =
  /[;:!?]|\.(?=\s|$|["”])|,(?=\s)|\s(?:but|while|whereas|although|because|which|and (?:it|they|that|he|she|we|the|cannot))\b/
const LIST_STOP =
  /[;:!?]|\.(?=\s|$|["”])|,\s(?:while|which|making|said|says|but|whereas|according|where|sectors)\b|\s(?:but|while|whereas|although|because)\b/

/** So far from the end what is named is looked for. */
const NAMED = 200
/** "core equipment such as jets and submarines": what is named. */
function listed(text: string): string[] {
  const match = /\b(?:such as|including|like|from)\s+(\S[\s\S]*)$/i.exec(text.slice(-NAMED))
  return match ? itemsOf(match[1]!) : []
}

function itemsOf(text: string): string[] {
  const named = /\b(?:including|such as|like)\s+(\S[\s\S]*)$/i.exec(text.slice(-NAMED))?.[1] ?? text
  return named
    .split(/,\s*(?:and\s+|or\s+)?|(?<!\s)\s+and\s+(?!its\b)/)
    .map((item) => withoutEnd(item.replace(/^(?:the|a|an|its|their|everything from)\s+/i, ''), /[.\s]/))
    .filter((item) => item.length > 1)
    .slice(0, 12)
}

const bare = (text: string): string => text.replace(/^(?:the|its|their|his|many|most|some)\s+/i, '')
