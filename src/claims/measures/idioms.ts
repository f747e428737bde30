import { clauseEnd, clauseStart } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { type Found, idiom as found, STILL, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, isObject, isTruce, objectPhrase, tradeIn } from './objects.js'
import { ACCORDS, COMMITMENTS, STRONG } from './words/nouns.js'
import { among, role } from './words/roles.js'
import { BE } from './words/small.js'

type Idiom = (line: Line, at: number, ground: Ground) => Found | undefined

/** Fixed turns of speech for an act, each anchored on one word. */
export function idiomsIn(line: Line, ground: Ground): Found[] {
  const found: Found[] = []
  if ((line.roles & ANCHOR) === 0) return found
  for (let at = 0; at < line.tokens.length; at += 1) {
    if ((line.tokens[at]!.roles & ANCHOR) === 0) continue
    const one = ANCHORS.get(wordAt(line, at))?.(line, at, ground)
    if (one) found.push(one)
  }
  return found
}

/** The measure noun of the subject of a verb group that starts at `group`, or a pronoun for one. */
function subjectMeasure(
  line: Line,
  group: number,
  ground: Ground,
  dated: boolean,
): { head: number; from: number } | undefined {
  const phrase = subjectRange(line, group)
  const { from } = phrase
  for (let at = phrase.to - 1; at >= from; at -= 1)
    if (isObject(line, at, 'measure', phrase, ground)) return { head: at, from }
  const last = wordAt(line, group - 1)
  if (
    dated &&
    ground.trade &&
    /^(?:it|they|which|that|both|agreement|amendments?|actions?|suspension|determination|modifications?|changes?)$/.test(
      last,
    )
  )
    return { head: -1, from: Math.min(from, group - 1) }
  return undefined
}

const dated = (line: Line, from: number, reach = 8) => {
  for (let at = from; at < line.tokens.length && at - from < reach; at += 1)
    if (line.tokens[at]!.kind === 'number' || /^(?:immediately|today|tomorrow|midnight)$/.test(wordAt(line, at)))
      return true
  return false
}

/** take effect, come or go into effect, enter into force, become effective, be effective on. */
const effect: Idiom = (line, at, ground) => {
  const before = wordAt(line, at - 1)
  let verb = at - 1
  if (/^(?:effect|force|operation)$/.test(wordAt(line, at))) {
    if (before === 'into') verb = at - 2
    else if (wordAt(line, at) !== 'effect') return undefined
    if (
      !/^(?:take|takes|taking|took|taken|come|comes|coming|came|go|goes|going|went|gone|enter|enters|entering|entered)$/.test(
        wordAt(line, verb),
      )
    )
      return undefined
  } else {
    while (/^(?:immediately|also|hereby|now|retroactively)$/.test(wordAt(line, verb))) verb -= 1
    const link = wordAt(line, verb)
    if (!BE.has(link) && !/^becom(?:e|es|ing)$|^became$/.test(link)) return undefined
    if (
      /^(?:in|against|for)$/.test(wordAt(line, at + 1)) ||
      !dated(line, at + 1, wordAt(line, at + 1) === 'with' ? 26 : 8)
    )
      return undefined
  }
  const group = line.verbs[verb]?.group ?? groupStart(line, verb)
  const start = leftOfDue(line, group)
  const subject = subjectMeasure(line, start, ground, dated(line, at + 1))
  if (!subject) return undefined
  const own = line.verbs[verb]
  const mood = own
    ? moodOf(line, verb)
    : { ...STILL, given: false, ...(hasWill(line, group, verb) ? { modal: 'will' as const } : {}) }
  const future = mood.modal === 'will' || mood.due || start !== group
  const untilNot = mood.negated && untilAfter(line, at)
  const act = mood.operator && mood.operator !== 'predicts' ? mood.operator : future ? 'schedules' : 'takes-effect'
  return found(
    line,
    act,
    { from: subject.from, to: clauseEnd(line, at + 1) },
    {
      head: subject.head,
      by: { from: subject.from, to: subject.head > subject.from ? subject.head : start },
      mood: { ...mood, negated: mood.negated && !untilNot, due: mood.due || future },
      ...(own ? { verb } : {}),
    },
  )
}

const hasWill = (line: Line, from: number, to: number) => {
  for (let at = from; at < to; at += 1) if (/^(?:will|shall|would|'ll|to)$/.test(wordAt(line, at))) return true
  return false
}
function groupStart(line: Line, verb: number): number {
  let at = verb
  while (at > 0 && /^(?:will|shall|would|to|be|not|also|now|no|longer|has|have|had|hereby)$/.test(wordAt(line, at - 1)))
    at -= 1
  return at
}
/** `scheduled to`, `is set to`, `are due to` in front of the group. */
function leftOfDue(line: Line, group: number): number {
  if (!/^(?:set|due|scheduled|slated|expected|poised)$/.test(wordAt(line, group - 1))) return group
  let at = group - 1
  while (at > 0 && BE.has(wordAt(line, at - 1)) && wordAt(line, at - 1) !== "'s") at -= 1
  return at
}
const untilAfter = (line: Line, at: number) => {
  for (let k = at + 1; k < line.tokens.length && k - at < 4; k += 1)
    if (/^(?:until|till|before)$/.test(wordAt(line, k))) return true
  return false
}

/** A truce that expires, ends, runs until. */
const expires: Idiom = (line, at, ground) => {
  const verb = line.verbs[at]
  const group = verb?.group ?? groupStart(line, at)
  const start = leftOfDue(line, group)
  const own = clauseStart(line, start)
  const linked = own === start && /^(?:which|that)$/.test(wordAt(line, own - 1))
  const from = linked ? clauseStart(line, wordAt(line, own - 2) === ',' ? own - 2 : own - 1) : own
  for (let k = start - 1; k >= from; k -= 1)
    if (isTruce(line, k) && (ground.trade || tradeIn(line, { from, to: start }))) {
      let begin = k
      while (begin > from && !/^(?:with|of|for)$/.test(wordAt(line, begin - 1)) && !line.verbs[begin - 1]) begin -= 1
      return found(line, 'suspends', { from: begin, to: clauseEnd(line, at + 1) }, { head: k })
    }
  return undefined
}

/** `everything is on the table`, `all options are under consideration`. */
const options: Idiom = (line, at, ground) => {
  if (!ground.trade) return undefined
  const place = wordAt(line, at)
  if (place === 'table' && !(wordAt(line, at - 1) === 'the' && /^(?:on|off)$/.test(wordAt(line, at - 2))))
    return undefined
  if (place === 'consideration' && wordAt(line, at - 1) !== 'under') return undefined
  const end = place === 'table' ? at - 2 : at - 1
  if (wordAt(line, end) === 'off') {
    const gone = subjectMeasure(line, groupStart(line, BE.has(wordAt(line, end - 1)) ? end - 1 : end), ground, false)
    if (gone)
      return found(
        line,
        'withdraws',
        { from: gone.from, to: clauseEnd(line, at + 1) },
        { head: gone.head, by: { from: gone.from, to: gone.head }, mood: { ...STILL, given: false } },
      )
  }
  const from = Math.max(clauseStart(line, end), end - 8)
  for (let k = end - 1; k >= Math.max(0, end - 8); k -= 1) {
    if (!/^(?:options?|everything|nothing|anything)$/.test(wordAt(line, k))) continue
    const act = place === 'table' ? 'threatens' : 'considers'
    const start = /^(?:all|every|no)$/.test(wordAt(line, k - 1)) ? k - 1 : k
    return found(
      line,
      act,
      { from: Math.min(start, Math.max(from, start)), to: clauseEnd(line, at + 1) },
      { mood: { ...STILL, given: false } },
    )
  }
  return undefined
}

/** `no agreement is in place`, `no deal has been reached`. */
const noAccord: Idiom = (line, at, ground) => {
  for (let k = at + 1; k < line.tokens.length && k - at < 5; k += 1) {
    if (line.tokens[k]!.kind === 'mark' || line.verbs[k]) return undefined
    if (!ACCORDS.has(wordAt(line, k))) continue
    const next = wordAt(line, k + 1)
    if (!ground.trade || !(BE.has(next) || /^(?:has|have|had|was|yet)$/.test(next))) return undefined
    return found(
      line,
      'agrees',
      { from: at, to: clauseEnd(line, k + 4) },
      { head: k, mood: { ...STILL, given: false, negated: true } },
    )
  }
  return undefined
}

const BREACHES =
  /^(?:violating|breaching|breaking|reneging|flouting|undermining|contravening|failing|ignoring|backtracking|violations?|breach(?:es)?|abandoning)$/
/** `accused China of violating its commitments`. */
const accuses: Idiom = (line, at, ground) => {
  const verb = line.verbs[at]
  if (verb?.lemma !== 'accuse') return undefined
  for (let k = at + 1; k < line.tokens.length && k - at < 12; k += 1) {
    if (!BREACHES.test(wordAt(line, k))) continue
    for (let n = k + 1; n < line.tokens.length && n - k < 14 && !/^[,;:.]$/.test(wordAt(line, n)); n += 1)
      if (COMMITMENTS.has(wordAt(line, n)) || (ground.trade && /^(?:rules|terms|sanctions)$/.test(wordAt(line, n)))) {
        const mood = moodOf(line, at)
        return found(
          line,
          'alleges-breach',
          { from: mood.from, to: clauseEnd(line, n + 1) },
          { head: n, mood: { ...mood, operator: 'alleges-breach' }, by: mood.subject, verb: at },
        )
      }
  }
  return undefined
}

/** `has not honoured its commitments`, `failed to fulfil the agreement`. */
const unkept: Idiom = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb) return undefined
  const mood = moodOf(line, at)
  if (!mood.negated || mood.operator || mood.modal) return undefined
  const start = /^up$/.test(wordAt(line, at + 1)) && wordAt(line, at + 2) === 'to' ? at + 3 : at + 1
  const phrase = objectPhrase(line, start, true)
  for (let k = phrase.from; k < phrase.to; k += 1)
    if (COMMITMENTS.has(wordAt(line, k)) && (ground.trade || tradeIn(line, phrase)))
      return found(
        line,
        'alleges-breach',
        { from: mood.from, to: clauseEnd(line, k + 1) },
        { head: k, mood: { ...mood, negated: false }, by: mood.actor, verb: at },
      )
  return undefined
}

/** `has not ruled out new sanctions`: looked at; `ruled out new sanctions`: denied. */
const rulesOut: Idiom = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || wordAt(line, at + 1) !== 'out') return undefined
  const phrase = objectPhrase(line, at + 2, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!isObject(line, k, 'measure', phrase, ground)) continue
    const mood = moodOf(line, at)
    return found(
      line,
      mood.negated ? 'considers' : 'denies',
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood: { ...mood, negated: false }, by: mood.subject, verb: at },
    )
  }
  return undefined
}

/** `will retaliate`, `would respond in kind`. */
const retaliates: Idiom = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive') return undefined
  const mood = moodOf(line, at)
  if (mood.operator === 'threatens' || mood.modal === 'will') {
    if (!ground.trade || mood.negated) return undefined
    return found(
      line,
      'threatens',
      { from: mood.from, to: clauseEnd(line, at + 1) },
      { mood, by: mood.subject, verb: at },
    )
  }
  const start = /^(?:with|by)$/.test(wordAt(line, at + 1)) ? at + 2 : undefined
  if (start === undefined || mood.operator || mood.modal) return undefined
  const phrase = objectPhrase(line, start, false)
  for (let k = phrase.from; k < phrase.to; k += 1)
    if (isObject(line, k, 'strong', phrase, ground))
      return found(
        line,
        'imposes',
        { from: mood.from, to: clauseEnd(line, k + 1) },
        { head: k, mood, by: mood.subject, verb: at },
      )
  return undefined
}

/** `is subject to an additional duty`: the goods bear the measure. */
const subject: Idiom = (line, at, ground) => {
  if (
    wordAt(line, at + 1) !== 'to' ||
    (!/^(?:be|been|is|are|was|were|being|become|becomes|also|now|longer|remain|remains)$/.test(wordAt(line, at - 1)) &&
      !isBetween(line, at - 1))
  )
    return undefined
  const phrase = objectPhrase(line, at + 2, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!isObject(line, k, 'strong', phrase, ground) && !isDutyRate(line, k) && !isDemanding(line, k)) continue
    const group = groupStart(line, at - 1)
    let negated = false
    for (let n = group; n < at; n += 1) negated ||= wordAt(line, n) === 'not'
    const ceased = wordAt(line, at - 2) === 'longer' || wordAt(line, at - 1) === 'longer'
    const from = negated ? group : clauseStart(line, group)
    return found(
      line,
      ceased ? 'lifts' : 'imposes',
      { from, to: clauseEnd(line, k + 1) },
      { head: k, mood: { ...STILL, given: false, negated } },
    )
  }
  return undefined
}

/** `are | not | subject to`, `is | currently | subject to`. */
const isBetween = (line: Line, at: number): boolean =>
  /^(?:not|already|currently|still|each|hereby|therefore|generally|otherwise)$/.test(wordAt(line, at)) &&
  /^(?:be|is|are|was|were)$/.test(wordAt(line, at - 1))

/** `subject to new requirements`, `these controls`. */
const isDemanding = (line: Line, at: number): boolean =>
  /^(?:requirements?|controls?)$/.test(wordAt(line, at)) &&
  /^(?:new|additional|further|such|these|those|stricter|licen[cs]e|licensing)$/.test(wordAt(line, at - 1))

const isDutyRate = (line: Line, at: number): boolean =>
  /^rates?$/.test(wordAt(line, at)) &&
  (STRONG.has(wordAt(line, at - 1)) ||
    STRONG.has(wordAt(line, at + 2)) ||
    /^(?:reciprocal|valorem|mfn|%|percent|\d.*%)$/.test(wordAt(line, at - 1)) ||
    (wordAt(line, at + 1) === 'of' && line.tokens[at + 2]?.kind === 'number'))

/** `restarting supply`, `resumes exports`, in or out of quotation marks. */
const restarts: Idiom = (line, at, ground) => {
  if (!line.tokens[at - 1] || !/^["“]$/.test(wordAt(line, at - 1)) || line.verbs[at]) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to; k += 1)
    if (isObject(line, k, 'flow', phrase, ground))
      return found(
        line,
        'lifts',
        { from: at, to: clauseEnd(line, k + 1) },
        { head: k, mood: { ...STILL, given: false } },
      )
  return undefined
}

const ANCHORS = new Map<string, Idiom>([
  ...['effect', 'force', 'operation', 'effective'].map((word): [string, Idiom] => [word, effect]),
  ...[
    'expire',
    'expires',
    'expired',
    'expiring',
    'lapse',
    'lapses',
    'lapsed',
    'end',
    'ends',
    'ended',
    'elapse',
    'elapses',
  ].map((word): [string, Idiom] => [word, expires]),
  ...['table', 'consideration'].map((word): [string, Idiom] => [word, options]),
  ['no', noAccord],
  ...['accuse', 'accuses', 'accused', 'accusing'].map((word): [string, Idiom] => [word, accuses]),
  ...[
    'honor',
    'honour',
    'honored',
    'honoured',
    'fulfil',
    'fulfill',
    'fulfilled',
    'comply',
    'complied',
    'uphold',
    'upheld',
    'implement',
    'implemented',
    'keep',
    'kept',
    'meet',
    'met',
    'live',
    'lived',
    'deliver',
    'delivered',
    'abide',
    'complying',
    'honoring',
    'honouring',
    'meeting',
    'keeping',
    'abiding',
    'adhere',
    'adhered',
  ].map((word): [string, Idiom] => [word, unkept]),
  ...['retaliate', 'retaliates', 'retaliated', 'respond', 'responds', 'responded'].map((word): [string, Idiom] => [
    word,
    retaliates,
  ]),
  ['subject', subject],
  ...['rule', 'rules', 'ruled', 'ruling'].map((word): [string, Idiom] => [word, rulesOut]),
  ...['restarting', 'resuming', 'reopening', 'unblocking'].map((word): [string, Idiom] => [word, restarts]),
])
const ANCHOR = role(among(ANCHORS))
