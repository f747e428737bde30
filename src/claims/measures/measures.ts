import { isOfficial } from '../attribution/own.js'
import type { WithClaims } from '../context.js'
import type { Claim, Measure, Span } from '../reading.js'
import { hasHan } from '../text/characters.js'
import { withoutEnd } from '../text/ends.js'
import type { Sentence } from '../text/passage.js'
import { amountsIn } from './amounts.js'
import { bannedItems } from './bans.js'
import { certaintyOf, isNegative } from './certainty.js'
import { type Condition, conditionOf, conditionsIn } from './conditions.js'
import { datedBy, datesWithin } from './dated.js'
import { withEnded } from './ended.js'
import { foundIn } from './find.js'
import { isNamedIn, isOfOthers } from './foreign.js'
import { issuerOf } from './issuer.js'
import { itemHeads, itemLine, ownOf } from './items.js'
import { type Line, linesOf, type Range } from './line.js'
import { type Found, wordAt } from './mention.js'
import { noticeMeasures } from './notice.js'
import { INSTRUMENT, isInstrument, TRADING } from './objects.js'
import { deniedWords, isOwnDenial } from './own-denial.js'
import { claimAround, type Parties, partiesOf, sidesOf } from './party.js'
import { provisionsOf } from './provisions.js'
import { withRefuted } from './refuted.js'
import { withRepeats } from './repeats.js'
import { isUndecided } from './undecided.js'
import { undisclosedIn } from './undisclosed.js'
import { asUnsaid, isAsked, isUnsaid } from './unsaid.js'
import { isUnverified } from './unverified.js'

/** How many paragraphs around its own a vague noun ("the measures") may look for what it means. */
const AROUND = 2

/** Every measure that the report's story mentions, in the order of its text. */
export function measuresOf(context: WithClaims): readonly Measure[] {
  const { paragraphs } = context.passages
  const parties = partiesOf(context)
  const measures: Measure[] = []
  const items = bannedItems(paragraphs)
  const heads = itemHeads(paragraphs)
  const official = isOfficial(context)
  const near = new Map<number, Lines>()
  const linesAt = (index: number) => {
    const known = near.get(index)
    if (known) return known
    const read = readParagraph(context, index, heads.get(index))
    near.set(index, read)
    return read
  }
  for (let index = 0; index < paragraphs.length; index += 1) {
    near.delete(index - AROUND - 1)
    let trade = false
    for (let at = Math.max(0, index - AROUND); at <= index + AROUND && at < paragraphs.length; at += 1)
      trade ||= linesAt(at).trade
    if (trade) measuresInParagraph(context, parties, linesAt(index), measures, { item: items.has(index), official })
  }
  const read = [...measures, ...noticeMeasures(context)].sort((a, b) => a.start - b.start || a.end - b.end)
  const said = withRefuted(read, context.passages.text, context.passages.sentences)
  return withRepeats(
    said.map((measure, index) => ({ ...measure, id: `m${index + 1}` })),
    paragraphs,
  )
}

type Lines = {
  /** `from`: where a line's own words start, after those of a list's head. */
  readonly lines: readonly { readonly sentence: Sentence; readonly line: Line; readonly from?: number }[]
  readonly trade: boolean
}

/** No measure is named in fewer letters. */
const SHORTEST = 4
const NO_LINES: Lines = { lines: [], trade: false }

/** The English sentences of a paragraph of the story, cut into words, and whether they speak of trade. */
function readParagraph({ passages, head }: WithClaims, index: number, lead?: Sentence): Lines {
  const { sentences, start, end } = passages.paragraphs[index]!
  if (start < head.story.start || start >= head.story.end || end - start < SHORTEST) return NO_LINES
  const lines = sentences
    .filter((sentence) => !hasHan(sentence.text))
    .flatMap((sentence, at) =>
      lead && at === 0
        ? [{ sentence, ...itemLine(passages.text, lead, sentence) }]
        : linesOf(passages.text, sentence.start, sentence.end).map((line) => ({ sentence, line })),
    )
  const trade = lines.some(
    ({ line }) =>
      (line.roles & TRADING) !== 0 ||
      ((line.roles & INSTRUMENT) !== 0 && line.tokens.some((_, at) => isInstrument(line, at))),
  )
  return { lines, trade }
}

function measuresInParagraph(
  context: WithClaims,
  parties: Parties,
  { lines }: Lines,
  measures: Measure[],
  { item, official }: { readonly item: boolean; readonly official: boolean },
): void {
  let issuer: string | undefined
  let after: number | undefined
  for (const [at, { sentence, line, from }] of lines.entries()) {
    const all = foundIn(line, { trade: true, official }, item && at === 0)
    const found = withEnded(line, sentence, from === undefined ? all : ownOf(all, from))
    if (found.length === 0) continue
    const around = {
      context,
      official,
      parties,
      line,
      sentence,
      conditions: conditionsIn(line),
      quiet: undisclosedIn(line),
    }
    for (const one of found) {
      const span = spanOf(line, one)
      if (isAsked(context.passages.text, span, sentence) || isOpen(line, one, sentence) || isTopic(one, span, sentence))
        continue
      if (!isReply(one) && isInDoubt(context.passages.text, line, one, sentence)) continue
      const whole = measureOf(around, one, found, { issuer, after, earlier: measures })
      const measure = isUnsaid(context.passages.text, span, sentence)
        ? asUnsaid(whole, claimAround(parties, span)?.speaker)
        : whole
      // who denies or does not confirm an act is nobody who acts
      issuer = measure.issuer === 'unnamed' || /^(?:denies|does-not)/.test(measure.act) ? issuer : measure.issuer
      after = measure.end
      measures.push(measure)
    }
  }
}

/** `What about sanctioning banks?`: a question does not even take for granted what has no subject and time. */
function isOpen(line: Line, { verb }: Found, { text }: Sentence): boolean {
  const shape = verb === undefined ? undefined : line.verbs[verb]?.shape
  return (shape === 'gerund' || shape === 'infinitive') && /[?？]["”]?$/.test(text)
}

/** Acts of saying or not saying, and an agreement that was not reached: they hold their own doubt. */
const isReply = ({ act, mood }: Found): boolean =>
  /^(?:denies|does-not|alleges|refuses)/.test(act) || (act === 'agrees' && mood.negated)

/** Nobody has decided on it, or nobody could bear it out. */
function isInDoubt(text: string, line: Line, { kind, verb, object, from }: Found, sentence: Span): boolean {
  const own = kind === 'verb' && verb !== undefined ? verb : kind === 'idiom' ? from : Math.max(object.from, from)
  const at = line.tokens[own]!.start
  return isUndecided(text, at, sentence) || isUnverified(text, at, sentence)
}

const TOPIC = /^(?:On|About|Regarding|As to) [^:“"]{1,120}: ?["“]/
/** `On tariffs for steel: “...”`: what is spoken of, not what is said. */
const isTopic = ({ kind }: Found, { end }: Span, { start, text }: Sentence): boolean =>
  kind !== 'verb' && end - start < (TOPIC.exec(text)?.[0].length ?? 0)

/** `The agency will impose duties`, in its own text: decided, and still to come. */
const isDecided = ({ official }: Around, { act, kind, mood, verb }: Found): boolean =>
  official &&
  act === 'proposes' &&
  (kind === 'verb' || kind === 'idiom') &&
  verb !== undefined &&
  mood.modal === 'will' &&
  !mood.operator

/** `A tariff may be imposed on`, `the Secretary may impose`, in an authority's own text: a power, which hangs on its use. */
const isPower = ({ official, line }: Around, { act, kind, mood, verb }: Found): boolean =>
  official &&
  act === 'considers' &&
  kind === 'verb' &&
  verb !== undefined &&
  mood.modal === 'may' &&
  !mood.operator &&
  !mood.negated &&
  line.tokens.slice(line.verbs[verb]!.group, verb).some(({ low }) => low === 'may')

type Around = {
  readonly context: WithClaims
  /** The text is an authority's own. */
  readonly official: boolean
  readonly parties: Parties
  readonly line: Line
  readonly sentence: Sentence
  readonly conditions: readonly Condition[]
  readonly quiet: readonly Range[]
}

/** What stands before: the issuer and end of the last measure of the paragraph, and all measures of the text. */
type Before = {
  readonly issuer: string | undefined
  readonly after: number | undefined
  readonly earlier: readonly Measure[]
}

function measureOf(around: Around, found: Found, siblings: readonly Found[], before: Before): Measure {
  const { context, parties, line, sentence } = around
  const { text } = context.passages
  const condition = conditionOf(line, found, around.conditions)
  const span = spanOf(line, found)
  const quote = text.slice(span.start, span.end)
  const claim = claimAround(parties, span)
  const isHeldOut = condition !== undefined && found.mood.modal === 'will' && !found.mood.operator
  const act =
    isHeldOut && (found.act === 'proposes' || (found.act === 'lifts' && found.by.to > found.by.from))
      ? found.act === 'lifts'
        ? 'offers'
        : 'threatens'
      : isDecided(around, found) || isPower(around, found)
        ? 'imposes'
        : isOwnDenial(line, found)
          ? 'denies'
          : actByDay(context, found, span)
  const { mood, kind } = found
  const certainty = certaintyOf(
    { act, mood, kind },
    {
      conditional: condition !== undefined || isPower(around, found),
      claimed: isClaimed(found, claim),
      doubted: isDoubted(line, found),
    },
  )
  const near = {
    before: before.issuer,
    claim,
    at: span.start,
    since: context.passages.paragraphs[sentence.paragraph]!.start,
    ...(before.after !== undefined && before.after < span.start ? { after: before.after } : {}),
  }
  const issued = issuerOf({ ...around, earlier: before.earlier }, found, near)
  const antecedent = issued.antecedent && spanOf(line, issued.antecedent)
  const dated = datedBy(text, act, span, sentence, context.dates, antecedent)
  const own = wordsOf(text, line, nameOf(line, { ...found, act })) || quote
  const subject = issued.about && /^(?:that|which|it|they)\b/i.test(own) ? withoutEnd(issued.about, /[,\s]/) : own
  const quiet = quietAfter(around.quiet, found, siblings)
  const amounts = amountsIn(text, line, found, found.head)
  const provisions = provisionsOf(
    context.register,
    { quote, subject, act, certainty, ...(dated.dates ? { dates: dated.dates } : {}) },
    {
      sides: sidesOf(parties, issued.issuer),
      ...(context.published ? { on: context.published } : {}),
      ...(issued.about ? { about: issued.about } : {}),
    },
  )
  const isForeign =
    !isNamedIn(parties, issued.issuer, sentence) && isOfOthers(provisions, sidesOf(parties, issued.issuer))
  const issuer = issued.issuer === 'unnamed' || isForeign ? inferredFrom(context, provisions) : undefined
  return {
    id: '',
    ...span,
    quote,
    ...(issuer ?? {
      issuer: isForeign ? 'unnamed' : issued.issuer,
      ...(issued.from ? { issuer_from: issued.from } : {}),
    }),
    subject,
    act,
    certainty,
    polarity: isNegative({ act, mood }) ? 'negative' : 'positive',
    ...dated,
    ...(condition ? { if: wordsOf(text, line, condition.words) } : {}),
    ...(amounts.length > 0 ? { amounts } : {}),
    ...(quiet ? { undisclosed: wordsOf(text, line, quiet) } : {}),
    ...(claim ? { claim: claim.id } : {}),
    ...(provisions.length > 0 ? { provisions } : {}),
  }
}

/** The state whose provisions a measure without issuer was linked to, said as inferred; nobody where they are of several. */
function inferredFrom(
  { register }: WithClaims,
  provisions: readonly { readonly provision: string; readonly because: string }[],
): Pick<Measure, 'issuer' | 'issuer_from'> | undefined {
  const sides = new Set(provisions.map(({ provision }) => provision.split('/')[0]!))
  const [side] = sides
  const name = sides.size === 1 && side ? register.actors?.states[side]?.name : undefined
  return name
    ? { issuer: name, issuer_from: `the provisions on file that it was linked to by ${provisions[0]!.because}` }
    : undefined
}

/** The quote: the mention with its scare quotes closed. */
function spanOf(line: Line, { from, to }: Range): Span {
  return { start: line.tokens[from]!.start, end: line.tokens[Math.min(to, line.tokens.length) - 1]!.end }
}

/** The object's words as a name: up to the verb that says something of it, without a joiner or article left over at an end. */
function nameOf(line: Line, found: Found): Range {
  const { act, object, by } = found
  const denied = act === 'denies' ? deniedWords(line, found) : undefined
  if (denied) return denied
  let { from, to } = object.to > object.from || act !== 'does-not-mention' ? object : by
  const due = act === 'schedules' || act === 'takes-effect'
  for (let at = from + 1; at < to; at += 1) {
    const finite = line.verbs[at]?.shape === 'finite' ? line.verbs[at] : undefined
    if (finite ? finite.group > from : isBe(line, at) || (due && isDue(line, at))) {
      to = finite ? finite.group : at
      break
    }
  }
  const idle = (at: number) => /^(?:and|or|but|of|the|a|an)$/.test(wordAt(line, at)) || /^[,;:]$/.test(wordAt(line, at))
  while (to > from + 1 && idle(to - 1)) to -= 1
  while (to > from + 1 && /^(?:and|or|but|of|that|which)$/.test(wordAt(line, from))) from += 1
  return { from, to }
}
const isDue = (line: Line, at: number) =>
  /^(?:scheduled|set|slated|due|expected|taking|coming)$/.test(wordAt(line, at)) && at + 1 < line.tokens.length
const isBe = (line: Line, at: number) => /^(?:is|are|was|were|has|have|had|will|would)$/.test(wordAt(line, at))

function wordsOf(text: string, line: Line, { from, to }: Range): string {
  const first = line.tokens[from]
  const last = line.tokens[Math.min(to, line.tokens.length) - 1]
  return first && last && last.end > first.start ? text.slice(first.start, last.end).trim() : ''
}

/** "takes effect on 1 December", said before that day, is still to come. */
function actByDay(context: WithClaims, { act }: Found, span: Span): Found['act'] {
  if (act !== 'takes-effect' || !context.published) return act
  const day = datesWithin(context.dates, span).find(({ iso }) => iso?.length === 10)?.iso
  return day && day > context.published ? 'schedules' : act
}

/** Somebody's statement, unless it is taken for granted, or a party told of its own act. */
function isClaimed({ mood }: Found, claim: Claim | undefined): boolean {
  if (mood.told || mood.owned) return false
  return mood.said || (claim !== undefined && claim.mode !== 'unattributed')
}

function isDoubted(line: Line, { from, to }: Found): boolean {
  for (let at = Math.max(0, from - 4); at < from; at += 1)
    if (/^(?:so-called|alleged|supposed|purported)$/.test(wordAt(line, at))) return true
  for (let at = to; at < Math.min(line.tokens.length, to + 12); at += 1)
    if (wordAt(line, at - 1) === 'unilateral' && /^(?:statement|claim)$/.test(wordAt(line, at))) return true
  return false
}

/** What was not disclosed belongs to the last measure before it in the sentence. */
function quietAfter(quiet: readonly Range[], found: Found, siblings: readonly Found[]): Range | undefined {
  return quiet.find(({ from }) => {
    const before = siblings.filter((one) => one.from < from && !/^does-not/.test(one.act))
    return before.at(-1) === found
  })
}
