import type { ClaimAct } from '../reading.js'
import { clauseEnd, clauseStart, type Line, type Verb } from './clause.js'
import { subjectRange } from './inserted.js'
import { type Found, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { phraseStart } from './nominal.js'
import { type Ground, isObject, isRelief, isTrade, isTruce, objectPhrase, reliefFrom, tradeIn } from './objects.js'
import { LICENCES, STRONG } from './words/nouns.js'
import { among, role } from './words/roles.js'
import { BE } from './words/small.js'

/** Turns of speech of orders, rules, notices and joint statements, each anchored on one word. */
export function officialIn(line: Line, ground: Ground): Found[] {
  const found: Found[] = []
  if ((line.roles & TURNING) === 0) return found
  for (let at = 0; at < line.tokens.length; at += 1) {
    if ((line.tokens[at]!.roles & TURNING) === 0) continue
    const one = TURNS.get(wordAt(line, at))?.(line, at, ground)
    if (one) found.push(one)
  }
  return found
}

type Subject = { readonly head: number; readonly from: number }
/** The measure that the verb group starting at `group` says something of. */
function subjectOf(line: Line, group: number, ground: Ground, fits = isMeasure): Subject | undefined {
  const { from, to } = subjectRange(line, group)
  for (let at = to - 1; at >= from; at -= 1)
    if (fits(line, at, { from, to }, ground)) return { head: reliefFrom(line, from, at) ?? at, from }
  return undefined
}
const isMeasure = (line: Line, at: number, phrase: { from: number; to: number }, ground: Ground) =>
  isObject(line, at, 'measure', phrase, ground)
/** A duty or its rate. */
const isRate = (line: Line, at: number, phrase: { from: number; to: number }, ground: Ground) =>
  isObject(line, at, 'strong', phrase, ground) ||
  (/^rates?$/.test(wordAt(line, at)) && isObject(line, at, 'measure', phrase, ground))

const finite = (line: Line, at: number): Verb | undefined => {
  const verb = line.verbs[at]
  return verb && verb.voice === 'active' && verb.shape !== 'participle' ? verb : undefined
}

/** `shall continue to be suspended`, `remains suspended`: the pause goes on. */
const suspended: Turn = (line, at, ground) => {
  let group = at
  while (group > 0 && at - group < 6 && /^(?:to|be|also|temporarily)$/.test(wordAt(line, group - 1))) group -= 1
  const goesOn = wordAt(line, group - 1)
  if (!/^(?:continu(?:e|es|ed)|remain(?:s|ed)?|stays?)$/.test(goesOn)) return undefined
  const start = line.verbs[group - 1]?.group ?? group - 1
  const subject = subjectOf(line, start, ground)
  if (!subject) return undefined
  return idiom(
    line,
    'extends',
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, by: { from: 0, to: 0 }, mood: { ...STILL, given: false }, verb: at },
  )
}

/** `agreed to establish a mechanism on trade`, `both sides will set up a working group`: a promise whose act is no measure. */
export function promisesIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  if (!ground.trade) return []
  const found: Found[] = []
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    if (
      verb.negated ||
      !(isCommitted(line, verb) || (verb.voice === 'active' && (isPledge(line, verb) || isShared(line, verb))))
    )
      continue
    const mood = moodOf(line, at)
    const to = clauseEnd(line, verb.modal === 'will' ? at + 1 : at + 3)
    if (mood.operator || taken.some((other) => other.from < to && mood.from < other.to)) continue
    found.push(idiom(line, 'agrees', { from: mood.from, to }, { mood, by: mood.subject, verb: at }))
  }
  return found
}
const PLEDGES = new Set(['agree', 'commit', 'undertake', 'pledge'])
const isPledge = (line: Line, { at, lemma, shape, modal }: Verb) =>
  PLEDGES.has(lemma) &&
  shape === 'finite' &&
  modal === undefined &&
  wordAt(line, at + 1) === 'to' &&
  line.verbs[at + 2]?.shape === 'infinitive' &&
  line.verbs[at + 2]?.lemma !== 'do' &&
  tradeIn(line, { from: at, to: untilMark(line, at + 3) })
/** `are committed to strengthening cooperation on trade`. */
const isCommitted = (line: Line, { at, lemma, voice }: Verb) =>
  lemma === 'commit' &&
  voice === 'passive' &&
  wordAt(line, at + 1) === 'to' &&
  line.verbs[at + 2]?.shape === 'gerund' &&
  tradeIn(line, { from: at, to: untilMark(line, at + 3) })
const untilMark = (line: Line, from: number): number => {
  let to = from
  while (to < line.tokens.length && to - from < 26 && !/^[;:—]$/.test(wordAt(line, to))) to += 1
  return to
}
const isShared = (line: Line, { at, lemma, modal, group }: Verb) =>
  modal === 'will' &&
  /^(?:create|establish|form|launch|set)$/.test(lemma) &&
  /^(?:sides|parties|countries|both|two|they)$/.test(wordAt(line, group - 1)) &&
  line.tokens
    .slice(at + 1, at + 8)
    .some(({ low }) => /^(?:mechanism|group|dialogue|council|committee|platform)$/.test(low))

/** `remains in effect`, `will stay in place`, `continue to apply`: spoken of as existing. */
const stays: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (!verb) return undefined
  let end = at + 1
  while (/^(?:fully|otherwise|also)$/.test(wordAt(line, end))) end += 1
  const place = wordAt(line, end) === 'in' && /^(?:effect|force|place)$/.test(wordAt(line, end + 1))
  const applies =
    (wordAt(line, end) === 'to' && wordAt(line, end + 1) === 'apply') ||
    (verb.lemma === 'remain' && /^(?:effective|applicable)$/.test(wordAt(line, end)))
  if (!place && !applies) return undefined
  const subject = subjectOf(line, verb.group, ground)
  if (!subject) return undefined
  const mood = moodOf(line, at)
  if (mood.operator) return undefined
  return idiom(
    line,
    isRelief(line, subject.head) ? 'lifts' : 'imposes',
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, end + 2) },
    { head: subject.head, mood, verb: at, whole: true },
  )
}

/** `Such rate of duty shall apply to goods entered on or after ...`; `the duties no longer apply`. */
const applies: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (verb?.shape !== 'finite') return undefined
  if (
    !/^(?:to|with|on|from|until|beginning|as|only|in|for|except|retroactively|[.,;])$/.test(wordAt(line, at + 1) || '.')
  )
    return undefined
  const subject = subjectOf(line, verb.group, ground)
  if (!subject || !agrees(line, at, subject.head)) return undefined
  const mood = moodOf(line, at)
  if (mood.operator) return undefined
  const day = firstDay(line, at)
  const act: ClaimAct = verb.ceased ? 'lifts' : verb.negated ? 'imposes' : day ? 'takes-effect' : 'imposes'
  const act2 = act === 'takes-effect' && mood.modal === 'will' ? 'schedules' : act
  return idiom(
    line,
    isRelief(line, subject.head) && act2 === 'imposes' ? 'lifts' : act2,
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, day ?? at + 1) },
    { head: subject.head, mood, verb: at },
  )
}

/** `the commitment to extend the tariffs applies`: one thing applies, and it is not the tariffs. */
const agrees = (line: Line, at: number, head: number): boolean =>
  wordAt(line, at) !== 'applies' || !/(?:[^s]s|ties)$/.test(wordAt(line, head))

/** Where a first day stands after the verb: `on or after February 4`, `effective March 4`. */
function firstDay(line: Line, at: number): number | undefined {
  for (let k = at + 1; k < line.tokens.length && k - at < 32; k += 1) {
    const word = wordAt(line, k)
    if (/^[;:]$/.test(word)) return undefined
    if (word === 'after' && wordAt(line, k - 1) === 'or') return k + 1
    if (
      /^(?:effective|beginning|starting|from)$/.test(word) &&
      (line.tokens[k + 1]?.capital || wordAt(line, k + 1) === 'on')
    )
      return k + 1
  }
  return undefined
}

/** `duty-free treatment shall not be available`, `is no longer available`. */
const available: Turn = (line, at, ground) => {
  let group = at
  let negated = false
  while (group > 0 && at - group < 6) {
    const word = wordAt(line, group - 1)
    if (!BE.has(word) && !/^(?:shall|will|would|not|no|longer|also|made|has|have)$/.test(word)) break
    if (/^(?:not|no)$/.test(word)) negated = true
    group -= 1
  }
  if (group === at) return undefined
  const subject = subjectOf(line, group, ground, (own, k) => isRelief(own, k))
  if (!subject) return undefined
  const nothing = wordAt(line, subject.from) === 'no'
  return idiom(
    line,
    negated || nothing ? 'imposes' : 'lifts',
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, mood: { ...STILL, given: false } },
  )
}

/** `invites comments on whether to extend the exclusions`: an authority looks at it. */
const comments: Turn = (line, at) => {
  let ask = at - 1
  while (
    ask >= 0 &&
    at - ask < 6 &&
    !/^(?:request(?:s|ed|ing)?|invit(?:e|es|ed|ing)|seek(?:s|ing)?|sought|solicit(?:s|ed|ing)?)$/.test(
      wordAt(line, ask),
    )
  )
    ask -= 1
  if (ask < 0 || at - ask >= 6) return undefined
  let on = at + 1
  while (on - at < 5 && !/^(?:on|concerning|regarding|about|whether|as)$/.test(wordAt(line, on))) on += 1
  if (on - at >= 5) return undefined
  while (/^(?:on|as|to|whether|concerning|regarding|about)$/.test(wordAt(line, on))) on += 1
  const to = withInfinitive(line, clauseEnd(line, on))
  if (!tradeIn(line, { from: on, to })) return undefined
  const verb = line.verbs[ask]
  const mood = verb ? moodOf(line, ask) : STILL
  return idiom(
    line,
    'considers',
    { from: verb ? mood.from : phraseStart(line, ask), to },
    { mood: { ...mood, negated: false }, by: mood.subject, whole: true, ...(verb ? { verb: ask } : {}) },
  )
}

/** `comments on modifications | to remove the duties`. */
const withInfinitive = (line: Line, end: number): number =>
  wordAt(line, end) === 'to' && line.verbs[end + 1]?.shape === 'infinitive' ? clauseEnd(line, end + 2) : end

/** `under a presumption of denial`, `a policy of denial`. */
const denial: Turn = (line, at) => {
  if (wordAt(line, at - 1) !== 'of' || !/^(?:presumption|policy)$/.test(wordAt(line, at - 2))) return undefined
  const under = at - 2
  const start = phraseStart(line, under)
  const verb = lastVerb(line, start, 8)
  const reviewed = verb !== undefined && /^(?:review|apply|process|consider)$/.test(line.verbs[verb]!.lemma)
  const act = /^den/.test(wordAt(line, at)) ? 'refuses-licence' : 'grants-licence'
  if (!reviewed) return idiom(line, act, { from: start, to: at + 1 }, { mood: { ...STILL, given: false } })
  const from = clauseStart(line, line.verbs[verb]!.group)
  return idiom(
    line,
    act,
    { from, to: clauseEnd(line, at + 1) },
    { mood: { ...STILL, given: false }, verb, whole: true },
  )
}

function lastVerb(line: Line, before: number, reach: number): number | undefined {
  for (let at = before - 1; at >= 0 && before - at < reach; at -= 1) if (line.verbs[at]) return at
  return undefined
}

/** `persons are prohibited from exporting`, `prohibits banks from dealing in`, `may prohibit the opening of accounts`, `the following are prohibited: ...`. */
const prohibits: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.shape === 'participle' || !ground.trade) return undefined
  const mood = moodOf(line, at)
  if (
    verb.voice === 'passive' &&
    /^(?:following|transactions?|activities|activity)$/.test(wordAt(line, verb.group - 1))
  )
    return prohibition(line, at, clauseEnd(line, wordAt(line, at + 1) === ':' ? at + 2 : at + 1))
  let from = at + 1
  while (from - at < 12 && from < line.tokens.length && !/^(?:from|[,;:.])$/.test(wordAt(line, from))) from += 1
  const barred = wordAt(line, from) === 'from' && /ing$/.test(wordAt(line, from + 1))
  if (!barred && (verb.lemma !== 'prohibit' || verb.voice === 'passive')) return undefined
  if (verb.lemma === 'restrict' && !barred) return undefined
  const to = clauseEnd(line, barred ? from + 1 : at + 1)
  const act: ClaimAct =
    mood.operator ??
    (mood.modal === 'may'
      ? 'considers'
      : mood.modal === 'will'
        ? 'proposes'
        : mood.modal === 'ought'
          ? 'demands'
          : 'imposes')
  return idiom(line, act, { from: mood.from, to }, { mood, by: mood.subject, verb: at, object: { from: at + 1, to } })
}
const prohibition = (line: Line, at: number, to: number) =>
  idiom(
    line,
    'imposes',
    { from: clauseStart(line, line.verbs[at]!.group), to },
    { mood: { ...STILL, given: false }, verb: at },
  )

/** `sanctioned six shippers`, `is designating X pursuant to`, `was designated`. */
const sanctions: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!verb || verb.shape === 'participle' || !ground.trade) return undefined
  if (verb.lemma === 'designate' && !line.tokens.some(({ low }, k) => isDesignation(line, low, k))) return undefined
  if (verb.voice === 'active' && /^(?:on|against|regime|evasion|list|as|[.,;:])$/.test(wordAt(line, at + 1) || '.'))
    return undefined
  const mood = moodOf(line, at)
  const act: ClaimAct =
    mood.operator ??
    (mood.modal === 'may'
      ? 'considers'
      : mood.modal === 'will'
        ? 'proposes'
        : mood.modal === 'ought'
          ? 'demands'
          : 'imposes')
  return idiom(
    line,
    act,
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { mood, by: verb.voice === 'active' ? mood.subject : { from: 0, to: 0 }, verb: at },
  )
}
const isDesignation = (line: Line, low: string, at: number) =>
  /^(?:ofac|sdn|sanctions?|treasury)$/.test(low) ||
  (low === 'pursuant' && /^(?:executive|e\.o|section)/.test(wordAt(line, at + 2)))

/** `Today's action targets a network`, `the designations target six shippers`. */
const targets: Turn = (line, at, ground) => {
  if (!ground.trade) return undefined
  const before = wordAt(line, at - 1)
  if (!/^(?:actions?|designations?|sanctions|measures?)$/.test(before)) return undefined
  if (
    !/^(?:the|a|an|its|six|two|three|several|those|entities|individuals|companies|vessels)$/.test(
      wordAt(line, at + 1),
    ) &&
    !line.tokens[at + 1]?.capital &&
    line.tokens[at + 1]?.kind !== 'number'
  )
    return undefined
  const from = clauseStart(line, at)
  return idiom(line, 'imposes', { from, to: clauseEnd(line, at + 1) }, { mood: { ...STILL, given: false } })
}

/** `all property and interests in property ... are blocked`. */
const blocked: Turn = (line, at) => {
  const verb = line.verbs[at]
  if (verb?.voice !== 'passive' || verb.shape === 'participle') return undefined
  for (let k = verb.group - 1; k >= 0 && verb.group - k < 40; k -= 1)
    if (/^(?:property|assets|interests)$/.test(wordAt(line, k)))
      return idiom(
        line,
        'imposes',
        { from: phraseStart(line, k), to: clauseEnd(line, at + 1) },
        { mood: { ...STILL, given: false, negated: verb.negated }, verb: at },
      )
  return undefined
}

const RISES = /^(?:rise|increase|climb|jump|go|double|triple|snap)$/
const FALLS = /^(?:fall|drop|decrease|come|decline)$/
/** `Tariffs will rise to 50 percent`, `the rate of duty fell from ... to ...`. */
const moves: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (verb?.shape !== 'finite') return undefined
  const next = wordAt(line, at + 1)
  const way = next === 'up' || next === 'back' ? 'up' : next === 'down' ? 'down' : undefined
  if (/^(?:go|come|snap)$/.test(verb.lemma)) {
    if (!way && !(verb.lemma === 'go' && next === 'from')) return undefined
  } else if (!/^(?:from|to|by|again|further|sharply|automatically|gradually|[.,;])$/.test(next || '.')) return undefined
  const subject = subjectOf(line, verb.group, ground, isRate)
  if (!subject) return undefined
  const mood = moodOf(line, at)
  const up = way === 'down' ? false : !FALLS.test(verb.lemma) || way === 'up'
  if (!up && !FALLS.test(verb.lemma) && !RISES.test(verb.lemma)) return undefined
  const act: ClaimAct = mood.operator ?? (up ? 'imposes' : 'lifts')
  return idiom(
    line,
    act,
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, at + 1) },
    { head: subject.head, mood, verb: at },
  )
}

/** `will move their tariffs down`, `moved down the tariff levels`, `bring down`, `have put up tariffs`. */
const shifts: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (!verb) return undefined
  let way: string | undefined
  let head: number | undefined
  const start = /^(?:down|up)$/.test(wordAt(line, at + 1)) ? at + 2 : at + 1
  if (start === at + 2) way = wordAt(line, at + 1)
  const phrase = objectPhrase(line, start, false)
  for (let k = start; k < start + 9 && k < line.tokens.length; k += 1) {
    const word = wordAt(line, k)
    if (head !== undefined && /^(?:down|up)$/.test(word)) way ??= word
    if (/^[;:.,]$/.test(word)) break
    if (
      head === undefined &&
      k < phrase.to &&
      (isObject(line, k, 'strong', phrase, ground) ||
        (/^levels?$/.test(word) && isTrade(wordAt(line, k - 1))) ||
        STRONG.has(word))
    )
      head = k
  }
  if (!way || head === undefined) return undefined
  const mood = moodOf(line, at)
  const act: ClaimAct = mood.operator ?? (way === 'down' ? 'lifts' : 'imposes')
  return idiom(
    line,
    act,
    { from: mood.from, to: clauseEnd(line, head + 1) },
    { head, mood, by: mood.subject, verb: at },
  )
}

/** `have taken joint steps to restore trade`. */
const joint: Turn = (line, at, ground) => {
  if (!ground.trade || !/^(?:steps|actions?|measures|commitments?)$/.test(wordAt(line, at + 1))) return undefined
  const verb = lastVerb(line, at, 4)
  if (verb === undefined || !/^(?:take|make|undertake|agree|announce)$/.test(line.verbs[verb]!.lemma)) return undefined
  if (line.verbs[verb]!.shape === 'gerund' || /ing$/.test(wordAt(line, verb))) return undefined
  const mood = moodOf(line, verb)
  const to = wordAt(line, at + 2) === 'to' && line.verbs[at + 3] ? clauseEnd(line, at + 4) : clauseEnd(line, at + 2)
  return idiom(line, 'agrees', { from: mood.from, to }, { mood, by: mood.subject, verb })
}

/** `will not hesitate to use its trade tools`. */
const hesitates: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb?.negated || verb.modal !== 'will' || wordAt(line, at + 1) !== 'to') return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    'threatens',
    { from: mood.from, to: clauseEnd(line, at + 3) },
    { mood: { ...mood, negated: false }, by: mood.subject, verb: at, whole: true },
  )
}

/** `The tariff shall expire one year after ...`. */
const runsOut: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (!verb || (verb.lemma === 'end' && !isPoint(line, at + 1))) return undefined
  const subject = subjectOf(
    line,
    verb.group,
    ground,
    (own, k, phrase) => !isTruce(own, k) && isObject(own, k, 'strong', phrase, ground),
  )
  if (!subject) return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    mood.operator ?? 'lifts',
    { from: Math.min(subject.from, mood.from), to: clauseEnd(line, at + 1) },
    { head: subject.head, mood, verb: at },
  )
}

const isPoint = (line: Line, at: number): boolean =>
  /^(?:on|in|at|by|after|when|as|today|tomorrow|immediately|[.,;])$/.test(wordAt(line, at) || '.')

/** `is revising its licence review policy`: eased where a presumption of denial goes, else a measure. */
const revises: Turn = (line, at) => {
  const verb = finite(line, at)
  if (!verb) return undefined
  const phrase = objectPhrase(line, at + 1, false)
  let head = -1
  for (let k = phrase.from; k < phrase.to && head < 0; k += 1)
    if (/^(?:polic(?:y|ies)|requirements?)$/.test(wordAt(line, k)) && hasLicence(line, phrase.from, k)) head = k
  if (head < 0) return undefined
  const mood = moodOf(line, at)
  const eased =
    line.tokens.some(({ low }, k) => low === 'from' && denialAfter(line, k)) || /^(?:eas|relax)/.test(verb.lemma)
  const act: ClaimAct = mood.operator ?? (eased ? 'lifts' : 'imposes')
  return idiom(
    line,
    act,
    { from: mood.from, to: clauseEnd(line, head + 1) },
    { head, mood, by: mood.subject, verb: at, object: phrase },
  )
}
const hasLicence = (line: Line, from: number, to: number) => {
  for (let k = from; k < to; k += 1)
    if (LICENCES.has(wordAt(line, k)) || /^(?:licensing|control|export)$/.test(wordAt(line, k))) return true
  return false
}
const denialAfter = (line: Line, at: number) => {
  for (let k = at; k < at + 6; k += 1) if (wordAt(line, k) === 'denial') return true
  return false
}

const forms = (turn: Turn, ...words: string[]) => words.map((word): [string, Turn] => [word, turn])
const TURNS = new Map<string, Turn>([
  ...forms(suspended, 'suspended', 'paused', 'stayed'),
  ...forms(stays, 'remain', 'remains', 'remained', 'remaining', 'stay', 'stays', 'stayed', 'continue', 'continues'),
  ...forms(applies, 'apply', 'applies', 'applied'),
  ...forms(available, 'available'),
  ...forms(comments, 'comment', 'comments'),
  ...forms(denial, 'denial', 'approval'),
  ...forms(
    prohibits,
    'prohibit',
    'prohibits',
    'prohibited',
    'prohibiting',
    'bar',
    'bars',
    'barred',
    'barring',
    'ban',
    'bans',
    'banned',
    'banning',
    'forbids',
    'forbidden',
    'restrict',
    'restricted',
  ),
  ...forms(
    sanctions,
    'sanction',
    'sanctions',
    'sanctioned',
    'sanctioning',
    'designate',
    'designates',
    'designated',
    'designating',
  ),
  ...forms(targets, 'target', 'targets', 'targeted'),
  ...forms(blocked, 'blocked', 'frozen'),
  ...forms(
    moves,
    'rise',
    'rises',
    'rose',
    'risen',
    'rising',
    'increase',
    'increases',
    'increased',
    'increasing',
    'climb',
    'climbed',
    'jump',
    'jumped',
    'go',
    'going',
    'goes',
    'went',
    'gone',
    'double',
    'doubled',
    'snap',
    'fall',
    'falls',
    'fell',
    'fallen',
    'drop',
    'drops',
    'dropped',
    'decrease',
    'decreases',
    'decreased',
    'come',
    'comes',
    'came',
  ),
  ...forms(
    shifts,
    'move',
    'moves',
    'moved',
    'moving',
    'bring',
    'brings',
    'brought',
    'bringing',
    'put',
    'puts',
    'putting',
    'drive',
    'walk',
    'take',
    'ratchet',
    'ratcheted',
  ),
  ...forms(joint, 'joint'),
  ...forms(hesitates, 'hesitate'),
  ...forms(
    runsOut,
    'end',
    'ends',
    'ended',
    'cease',
    'ceases',
    'ceased',
    'expire',
    'expires',
    'expired',
    'lapse',
    'lapses',
    'lapsed',
    'terminate',
    'terminates',
  ),
  ...forms(
    revises,
    'revise',
    'revises',
    'revised',
    'revising',
    'change',
    'changes',
    'changed',
    'changing',
    'amend',
    'amends',
    'amended',
    'amending',
    'update',
    'updates',
    'updated',
    'updating',
    'modify',
    'modifies',
    'modified',
    'modifying',
  ),
])
const TURNING = role(among(TURNS))
