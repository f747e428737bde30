import type { ClaimAct } from '../reading.js'
import { clauseEnd, clauseStart } from './clause.js'
import type { Line, Range } from './line.js'
import { type Found, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { type Ground, isObject, mayHold, objectPhrase } from './objects.js'
import type { Verb } from './verb.js'
import { EXEMPTIONS, STRONG } from './words/nouns.js'
import { role } from './words/roles.js'
import { DETERMINERS, PREPOSITIONS } from './words/small.js'
import { OPERATORS_OF } from './words/verbs.js'

const OPTIONS = role((word) => word === 'options')

/** Acts whose object is the measure itself: "threatened new tariffs", "considering countermeasures", "calls for a response". */
export function operatorsIn(line: Line, ground: Ground, taken: readonly Found[]): Found[] {
  const found: Found[] = []
  if (!mayHold(line) && (line.roles & OPTIONS) === 0) return found
  for (const at of line.verbsAt) {
    const verb = line.verbs[at]!
    const operator = OPERATORS_OF.get(verb.lemma)
    if (operator?.kind !== 'act' || operator.act === 'denies') continue
    if (
      verb.voice === 'passive' &&
      operator.act !== 'predicts' &&
      operator.act !== 'proposes' &&
      operator.act !== 'considers'
    )
      continue
    const start = objectStart(line, verb)
    if (start === undefined) continue
    const phrase =
      verb.voice === 'passive'
        ? { from: clauseStart(line, verb.group), to: verb.group }
        : objectPhrase(line, start, false)
    const head = operandIn(line, phrase, operator.act, ground)
    if (
      head === undefined ||
      taken.some(
        (other) =>
          other.head === head ||
          (other.verb !== undefined && other.from <= at && at < other.to && other.act === operator.act),
      )
    )
      continue
    const mood = moodOf(line, at)
    if (operator.act === 'predicts' && (mood.negated || mood.modal === 'may')) continue
    const ordered = verb.lemma === 'recommend' && line.tokens.slice(verb.group, at).some(({ low }) => low === 'shall')
    const act = mood.operator ?? (ordered ? 'considers' : operator.act)
    const to = clauseEnd(line, (verb.voice === 'passive' ? at : head) + 1)
    found.push({
      act,
      head,
      object: verb.voice === 'passive' ? phrase : { from: phrase.from, to },
      by: mood.said && mood.actor.to > mood.actor.from ? mood.actor : mood.subject,
      from: mood.from,
      to,
      mood,
      kind: 'verb',
      verb: at,
    })
  }
  return found
}

/** Where the object of a wish starts: after `for` or `on` where the verb needs it, after the one threatened where `with` follows. */
function objectStart(line: Line, verb: Verb): number | undefined {
  const next = wordAt(line, verb.at + 1)
  if (/^(?:call|ask|press|push|appeal)$/.test(verb.lemma)) return next === 'for' ? verb.at + 2 : undefined
  if (/^(?:insist|want|aim|intend|persuade|convince|prompt|implore|urge|request|work|prepare)$/.test(verb.lemma))
    return undefined
  if (/^(?:agree|commit|consent)$/.test(verb.lemma) && /^(?:to|on|upon)$/.test(next)) return verb.at + 2
  if (verb.lemma === 'agree') return undefined
  if (/^(?:threaten|warn)$/.test(verb.lemma)) {
    for (let at = verb.at + 1; at < verb.at + 8; at += 1)
      if (/^(?:with|of|about)$/.test(wordAt(line, at))) return at + 1
  }
  if (
    /^(?:commit|pledge|promise|vow|ponder|float|study|discuss|eye|debate|project)$/.test(verb.lemma) &&
    !DETERMINERS.has(next) &&
    !STRONG.has(next) &&
    !/^(?:new|additional|further|more|corresponding|resolute|necessary|retaliatory|"|“)$/.test(next)
  )
    return undefined
  return verb.at + 1
}

function operandIn(line: Line, phrase: Range, act: ClaimAct, ground: Ground): number | undefined {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    if (isObject(line, at, 'measure', phrase, ground)) return at
    if ((act === 'agrees' || act === 'predicts') && isObject(line, at, 'accord', phrase, ground)) return at
    if (act === 'agrees' && isObject(line, at, 'truce', phrase, ground)) return at
    if (act === 'offers' && EXEMPTIONS.has(wordAt(line, at))) return at
    if (
      /^(?:considers|threatens|proposes|demands)$/.test(act) &&
      ground.trade &&
      /^(?:responses?|retaliation|options|steps|actions?|measures|sanctions|counter-?measures)$/.test(
        wordAt(line, at),
      ) &&
      !PREPOSITIONS.has(wordAt(line, at - 1))
    )
      return at
  }
  return undefined
}
