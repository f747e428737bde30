import type { ClaimAct } from '../reading.js'
import { isMeasureNoun, word } from './left.js'
import type { Line } from './line.js'
import type { Mood } from './mood.js'
import type { Verb } from './verb.js'
import { OPERATORS_OF, SAYING } from './words/verbs.js'

/** How an act stands that is under the verb at `ruler`, which itself stands as `outer`. */
export function governed(line: Line, ruler: number, outer: Mood, own: Mood): Mood {
  const verb = line.verbs[ruler]!
  const ruling = OPERATORS_OF.get(verb.lemma)
  const reach = {
    ...own,
    from: Math.min(own.from, outer.from),
    subject: outer.subject.to > outer.subject.from ? outer.subject : own.subject,
  }
  const base: Mood = {
    ...reach,
    actor: own.actor.to > own.actor.from ? own.actor : outer.actor.to > outer.actor.from ? outer.actor : outer.subject,
    said: outer.said || own.said,
    hypothetical: own.hypothetical || outer.hypothetical,
    given: outer.given,
    due: own.due || outer.due,
    ...(outer.operator ? { operator: outer.operator } : {}),
    ...(outer.noun === undefined ? {} : { noun: outer.noun }),
  }
  if (/^(?:announce|declare|unveil)$/.test(verb.lemma))
    return { ...base, said: false, told: true, ...(own.modal ? { modal: own.modal } : {}) }
  if (verb.lemma === 'mean') return { ...base, negated: own.negated !== verb.negated }
  if (verb.lemma === 'schedule' || verb.lemma === 'set') return { ...base, modal: 'will', due: true }
  if (!ruling)
    return SAYING.has(verb.lemma)
      ? {
          ...own,
          said: true,
          owned: isOwn(line, verb, own),
          subject: base.subject,
          given: outer.given,
          hypothetical: base.hypothetical,
          ...(outer.operator ? { operator: outer.operator } : {}),
        }
      : {
          ...own,
          hypothetical: base.hypothetical,
          subject: base.subject,
          actor: base.actor,
          given: base.given,
          ...(base.operator ? { operator: base.operator } : {}),
        }
  // `interested persons may request that goods be excluded`: open to them, not asked
  if (/^(?:request|ask)$/.test(verb.lemma) && verb.modal === 'may') return { ...base, noun: ruler }
  // `I consider it is necessary to maintain the tariffs`: judged, not weighed
  if (ruling.kind === 'act' && ruling.act === 'considers' && isJudged(line, ruler)) return base
  if (ruling.kind === 'refusing') return { ...base, negated: !outer.negated }
  if (ruling.kind === 'transparent')
    return { ...base, negated: own.negated !== outer.negated, ...(outer.modal ? { modal: outer.modal } : {}) }
  if (verb.voice === 'passive' && !/^(?:demands|predicts)$/.test(ruling.act)) return base
  if (isOfMeasure(line, verb, outer, ruling.act)) return base
  if (ruling.act === 'demands' && !asksFor(line, ruler)) return base
  // `shall recommend whether to impose`: nothing is proposed yet
  if (verb.lemma === 'recommend' && isOrder(line, verb))
    return { ...base, operator: 'considers', negated: outer.negated }
  // `we expect to publish`: one's own plan
  if (/^(?:expect|anticipate)$/.test(verb.lemma) && word(line, ruler + 1) === 'to')
    return { ...base, operator: outer.operator ?? 'proposes', negated: outer.negated }
  if (/^(?:want|hope|ask|seek|request)$/.test(verb.lemma) && line.verbs[ruler + 2] && word(line, ruler + 1) === 'to')
    return { ...base, operator: outer.operator ?? 'proposes', negated: outer.negated }
  return {
    ...base,
    operator: outer.operator ?? ruling.act,
    negated: outer.negated,
    ...(outer.modal ? { modal: outer.modal } : {}),
  }
}

const isJudged = (line: Line, at: number): boolean => {
  let k = word(line, at + 1) === 'that' ? at + 2 : at + 1
  if (word(line, k) !== 'it') return false
  if (/^(?:is|to)$/.test(word(line, k + 1))) k += word(line, k + 2) === 'be' ? 2 : 1
  return /^(?:necessary|appropriate|advisable|essential)$/.test(word(line, k + 1))
}
const isOrder = (line: Line, { group, at }: Verb): boolean =>
  line.tokens.slice(group, at).some(({ low }) => /^(?:shall|will)$/.test(low))

/** `the rule aims to limit`: a measure does what it is for. */
function isOfMeasure(line: Line, verb: Verb, outer: Mood, act: ClaimAct): boolean {
  if (act !== 'proposes' || !/^(?:aim|intend|propose)$/.test(verb.lemma)) return false
  for (let at = outer.subject.from; at < outer.subject.to; at += 1)
    if (isMeasureNoun(word(line, at)) || (word(line, at) === 'it' && /^(?:aim)$/.test(verb.lemma))) return true
  return false
}

/** `call`, `press`, `push`, `ask` ask for an act only with `on`, `for` or the one asked. */
function asksFor(line: Line, at: number): boolean {
  const { lemma } = line.verbs[at]!
  if (lemma === 'call') return /^(?:on|upon|for)$/.test(word(line, at + 1))
  return true
}

/** A party makes its own act known: `revealed that it`, `confirmed that it had`. */
const isOwn = (line: Line, verb: Verb, own: Mood): boolean =>
  /^(?:reveal|disclose|confirm|acknowledge|admit|announce)$/.test(verb.lemma) &&
  /^(?:it|they|he|she|we)$/.test(word(line, own.actor.to - 1))
