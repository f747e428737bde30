import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { actIn, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { phraseStart } from './nominal.js'
import { objectPhrase } from './objects.js'

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
  const act = actIn(mood, 'imposes')
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
  const act = actIn(mood, 'imposes')
  return idiom(
    line,
    act,
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { mood, by: verb.voice === 'active' ? mood.subject : { from: 0, to: 0 }, verb: at },
  )
}
const COUNTS = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|additional|more)$/
const isDesignation = (line: Line, low: string, at: number) =>
  /^(?:ofac|sdn|sanctions?|treasury)$/.test(low) ||
  // `designating five individuals`
  (/^(?:individuals|entities|persons|vessels|companies|banks|refineries|networks?)$/.test(low) &&
    /^designat/.test(wordAt(line, at - 2)) &&
    (line.tokens[at - 1]!.kind === 'number' || COUNTS.test(wordAt(line, at - 1)))) ||
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

/** `will freeze the assets of the regime`, `blocks their property`. */
const freezes: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.voice === 'passive') return undefined
  const phrase = objectPhrase(line, at + 1, false)
  for (let k = phrase.from; k < phrase.to && k - at < 9; k += 1) {
    const held = /^(?:accounts?|assets?|funds|holdings|property|reserves)$/.test(wordAt(line, k))
    const bank = /^(?:banks?|entit(?:y|ies)|institutions?|individuals|oligarchs|persons)$/.test(wordAt(line, k))
    if (!held && !(bank && verb.lemma === 'block')) continue
    const mood = moodOf(line, at)
    return idiom(
      line,
      actIn(mood, 'imposes'),
      { from: mood.from, to: clauseEnd(line, k + 1) },
      { head: k, mood, by: mood.subject, verb: at, whole: true },
    )
  }
  return undefined
}

export const BARRING: readonly (readonly [Turn, string])[] = [
  [
    prohibits,
    'prohibit prohibits prohibited prohibiting bar bars barred barring ban bans banned banning forbids forbidden restrict restricted',
  ],
  [sanctions, 'sanction sanctions sanctioned sanctioning designate designates designated designating'],
  [targets, 'target targets targeted'],
  [blocked, 'blocked frozen'],
  [
    freezes,
    'freeze freezes froze freezing block blocks blocked blocking immobilize immobilizes immobilized immobilizing',
  ],
]
