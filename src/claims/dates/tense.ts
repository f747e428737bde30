import type { Token } from './tokens.js'

export type Tense = 'past' | 'future'

const REACH = 16
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const IRREGULAR_PAST = words(
  'said told was were had did met held spoke took went came gave began became sent wrote left got saw rose fell won lost brought thought struck built kept ran paid sold bought led made found stood wore drew threw broke froze withdrew undertook has have went flew sat knew sought forbade grew blew shook overtook sank shrank spent lent dealt felt heard meant taught caught wound swore tore rode drove chose woke bore fought bound hung laid slid spun stuck struck swept swung wove withheld upheld beheld foresaw oversaw',
)
const NOT_PAST = words(
  'need needed united hundred indeed speed exceed proceed succeed related limited unlimited advanced detailed skilled red bed feed seed breed deed shed embed',
)
const MODALS = words('will shall would could may might can should must')
const FUTURE = words('upcoming forthcoming tomorrow')
/** Words that put what follows in the future when `to`, `for`, `in`, `by` or `on` comes next. */
const SET_FOR = words(
  'set expected scheduled due slated going plan plans planned planning intends intend hopes hope aims likely about vows vow promises pledges seeks',
)
/** Present forms that speak of a time-table. */
const TIMETABLE = words(
  'takes take expires expire starts start begins begin departs leaves arrives opens resumes ends meets travels visits returns kicks lapses runs',
)
const RELATIVE = words('that which who whose')
const BREAKS = words(', ; : " “ ” ( ) and but while which that who')

/** What is put off, extended or suspended "to" or "until" a day says nothing of whether that day has come. */
const DEFERRED = words('postponed extended delayed deferred rescheduled suspended paused moved prolonged')

/** Words that can show a tense; besides these only those in -ed and -'ll. */
const TENSED = new Set(
  [words('put'), DEFERRED, MODALS, FUTURE, SET_FOR, TIMETABLE, IRREGULAR_PAST].flatMap((list) => [...list]),
)

/**
 * The tense that governs the token at `at`: that of the nearest verb form, looking back first and forward at half weight. Undefined where no verb
 * shows one. At most 16 tokens each way.
 */
export function tenseAt(tokens: readonly Token[], from: number, to: number): Tense | undefined {
  const { tenses, breaks } = signsOf(tokens)
  let best: { tense: Tense | 'open'; distance: number } | undefined
  for (let at = from - 1; at >= 0 && from - at <= REACH; at -= 1) {
    const tense = tenses[at]
    if (!tense) continue
    best = { tense, distance: from - at + 2 * (breaks[from]! - breaks[at]!) }
    break
  }
  for (let at = to; at < tokens.length && at - to < REACH; at += 1) {
    // `agreed to a truce in August that expires soon`
    if (best && RELATIVE.has(tokens[at]!.word)) break
    const tense = tenses[at]
    if (!tense) continue
    const distance = 1.5 * (at - to + 1) + 2 * (breaks[at + 1]! - breaks[to]!)
    if (!best || distance < best.distance) best = { tense, distance }
    break
  }
  return best?.tense === 'open' ? undefined : best?.tense
}

/** What each token of a sentence shows, and how many words and marks that break a clause stand before it. */
type Signs = { readonly tenses: readonly (Tense | 'open' | undefined)[]; readonly breaks: readonly number[] }
const known = new WeakMap<readonly Token[], Signs>()

function signsOf(tokens: readonly Token[]): Signs {
  const before = known.get(tokens)
  if (before) return before
  const breaks = [0]
  for (let at = 0; at < tokens.length; at += 1) breaks.push(breaks[at]! + (BREAKS.has(tokens[at]!.word) ? 1 : 0))
  const signs = { tenses: tokens.map((_, at) => tenseOf(tokens, at)), breaks }
  known.set(tokens, signs)
  return signs
}

function tenseOf(tokens: readonly Token[], at: number): Tense | 'open' | undefined {
  const { word } = tokens[at]!
  if (!TENSED.has(word) && !word.endsWith('ed') && !word.endsWith('ll')) return undefined
  const next = tokens[at + 1]?.word
  if (DEFERRED.has(word) && next !== undefined && /^(?:to|until|till|through)$/.test(next)) return 'open'
  // `pushed back until`, `put off to`
  if (
    /^(?:pushed|put)$/.test(word) &&
    /^(?:back|off)$/.test(next ?? '') &&
    /^(?:to|until|till)$/.test(tokens[at + 2]?.word ?? '')
  )
    return 'open'
  if (MODALS.has(word)) return modalTense(tokens, at)
  if (FUTURE.has(word) || word.endsWith("'ll") || word.endsWith('’ll')) return 'future'
  if (SET_FOR.has(word) && next !== undefined && /^(?:to|for|in|by|on|next|this)$/.test(next)) return 'future'
  if (TIMETABLE.has(word) && tokens[at - 1]?.word !== 'the') return 'future'
  if (IRREGULAR_PAST.has(word)) return 'past'
  return isPastForm(tokens, at) ? 'past' : undefined
}

/** "may" the month is no modal; "would have left" is past. */
function modalTense(tokens: readonly Token[], at: number): Tense | undefined {
  if (tokens[at]!.raw === 'May') return undefined
  return tokens[at + 1]?.word === 'have' ? 'past' : 'future'
}

/** A form in -ed that is no part of "to be announced", "will be announced" or "is scheduled". */
function isPastForm(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!
  if (word.length < 5 || !word.endsWith('ed') || NOT_PAST.has(word)) return false
  const before = [tokens[at - 1]?.word, tokens[at - 2]?.word]
  if (before.includes('be') || before.includes('to')) return false
  return !(before[0] === 'is' || before[0] === 'are' || before[0] === 'the' || before[0] === 'a')
}
