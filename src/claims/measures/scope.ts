import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import { actIn, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { isObject, isRelief, objectPhrase } from './objects.js'
import { finite, subjectOf } from './subject.js'
import { STRONG } from './words/nouns.js'

/** `Our controls remain focused on the newest chips`, `the duties are limited to steel`: how far a measure that is there goes. */
const focused: Turn = (line, at, ground) => {
  let group = at
  while (
    group > 0 &&
    at - group < 6 &&
    /^(?:be|is|are|was|were|will|remain|remains|remained|stay|narrowly|strictly|carefully|only|not)$/.test(
      wordAt(line, group - 1),
    )
  )
    group -= 1
  if (group === at || !/^(?:on|to|at)$/.test(wordAt(line, at + 1))) return undefined
  const subject = subjectOf(line, group, ground)
  if (!subject || isRelief(line, subject.head)) return undefined
  const later = wordAt(line, group) === 'will'
  return idiom(
    line,
    'imposes',
    { from: subject.from, to: clauseEnd(line, at + 1) },
    { head: subject.head, mood: { ...STILL, given: false, ...(later ? { modal: 'will' as const } : {}) } },
  )
}

/** `The rule covers any item that contains controlled software`, `the duties apply equally to parts`. */
const covers: Turn = (line, at, ground) => {
  const verb = finite(line, at)
  if (verb?.shape !== 'finite' || verb.modal === 'may') return undefined
  const next = wordAt(line, at + 1)
  if (
    !/^(?:all|any|the|those|goods|items|imports|exports|products|both|each|every|more|parts|shipments|\d.*)$/.test(next)
  )
    return undefined
  const subject = subjectOf(line, verb.group, ground)
  if (!subject || isRelief(line, subject.head)) return undefined
  const mood = moodOf(line, at)
  if (mood.operator || mood.negated) return undefined
  return idiom(
    line,
    'imposes',
    { from: Math.min(mood.from, subject.from), to: clauseEnd(line, at + 1) },
    { head: subject.head, mood, verb: at },
  )
}

/** `The controls are not, as Ruritania says, a blockade`, `the rules are not export bans`: a measure is said to be none. */
const isNone: Turn = (line, at, ground) => {
  if (!/^(?:is|are|was|were)$/.test(wordAt(line, at - 1)) || !ground.trade) return undefined
  let k = at + 1
  if (wordAt(line, k) === ',') {
    while (k < line.tokens.length && k - at < 14 && !(wordAt(line, k) === ',' && k > at + 1)) k += 1
    k += 1
  }
  const many = /^(?:are|were)$/.test(wordAt(line, at - 1)) && wordAt(line, at + 1) !== ','
  if (!many && !/^an?$/.test(wordAt(line, k))) return undefined
  let head: number | undefined
  for (let h = many ? k : k + 1; h < k + (many ? 3 : 6) && h < line.tokens.length; h += 1) {
    if (many && (line.tokens[h]!.kind !== 'word' || line.verbs[h])) break
    if (STRONG.has(wordAt(line, h)) && (!many || /s$/.test(wordAt(line, h)))) head = h
  }
  if (head === undefined) return undefined
  const { from } = subjectRange(line, at - 1)
  return idiom(
    line,
    'denies',
    { from, to: clauseEnd(line, head + 1) },
    { mood: { ...STILL, given: false, said: true }, object: { from: k, to: clauseEnd(line, head + 1) } },
  )
}

/** `Banks that deal with them risk exposure to sanctions`: what may follow is held out. */
const risks: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  // `exporters risk exposure to`: a plural before it, and no verb to the tables
  const bare =
    !verb && wordAt(line, at) === 'risk' && /^(?:exposure|being|sanctions|secondary)$/.test(wordAt(line, at + 1))
  if (!ground.trade || (!verb && !bare) || verb?.voice === 'passive') return undefined
  let head: number | undefined
  for (let k = at + 1; k < at + 9; k += 1) {
    if (/^[,;:.]$/.test(wordAt(line, k))) break
    if (/^(?:sanctions?|penalt(?:y|ies)|designation|prosecution|restrictions?|tariffs?|duties)$/.test(wordAt(line, k)))
      head = k
  }
  if (head === undefined) return undefined
  const mood = verb ? moodOf(line, at) : { ...STILL, given: false, from: subjectRange(line, at).from }
  return idiom(
    line,
    'threatens',
    { from: mood.from, to: clauseEnd(line, head + 1) },
    { head, mood, ...(verb ? { verb: at } : {}) },
  )
}

/** `makes those items subject to new requirements`: laid on what stands between. */
const makes: Turn = (line, at, ground) => {
  if (wordAt(line, at + 1) !== 'to' || !ground.trade) return undefined
  let maker = at - 1
  const verbs =
    wordAt(line, at - 1) === 'as'
      ? /^(?:list|designate|identify|treat|specify|name|classify)$/
      : /^(?:make|render|leave)$/
  while (maker >= 0 && at - maker < 16 && !verbs.test(line.verbs[maker]?.lemma ?? '')) maker -= 1
  if (maker < 0 || at - maker >= 16) return undefined
  const phrase = objectPhrase(line, at + 2, false)
  for (let k = phrase.from; k < phrase.to; k += 1) {
    if (!isObject(line, k, 'strong', phrase, ground) && !/^(?:requirements?|licensing)$/.test(wordAt(line, k))) continue
    const mood = moodOf(line, maker)
    return idiom(
      line,
      actIn(mood, 'imposes'),
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: maker },
    )
  }
  return undefined
}

/** `include further goods within the scope of the tariffs`, `bring them under the controls`: a measure reaches more. */
const takesIn: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.shape === 'participle') return undefined
  for (let k = at + 1; k < line.tokens.length && k - at < 18; k += 1) {
    if (/^[;:.]$/.test(wordAt(line, k)) || line.verbs[k]?.shape === 'finite') return undefined
    if (!/^(?:within|under|into|in)$/.test(wordAt(line, k))) continue
    const scope = /^(?:scope|coverage)$/.test(wordAt(line, k + 2)) && /^(?:of|for)$/.test(wordAt(line, k + 3))
    if (!scope && !/^(?:under|into)$/.test(wordAt(line, k))) continue
    const phrase = objectPhrase(line, scope ? k + 4 : k + 1, false)
    for (let head = phrase.from; head < phrase.to; head += 1) {
      if (!isObject(line, head, 'strong', phrase, ground)) continue
      const mood = moodOf(line, at)
      return idiom(
        line,
        actIn(mood, 'imposes'),
        { from: mood.from, to: clauseEnd(line, head + 1) },
        { head, mood, by: verb.voice === 'active' ? mood.subject : { from: 0, to: 0 }, verb: at },
      )
    }
  }
  return undefined
}

export const SCOPE: readonly (readonly [Turn, string])[] = [
  [focused, 'focused targeted limited confined tailored restricted'],
  [covers, 'cover covers covered capture captures captured reach reaches'],
  [isNone, 'not'],
  [risks, 'risk risks risking'],
  [makes, 'subject'],
  [
    takesIn,
    'include includes included including bring brings brought bringing place places placed placing put puts add adds added adding',
  ],
]
