import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { actIn, idiom, STILL, type Turn, wordAt } from './mention.js'
import { moodOf } from './mood.js'
import { FLOWS, STRONG } from './words/nouns.js'
import { BE } from './words/small.js'

/** `OFAC delisted the company`: sanctions end. Not shares taken off an exchange. */
const delists: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.trade || !verb || verb.negated || verb.shape === 'participle') return undefined
  if (
    line.tokens.slice(at, at + 9).some(({ low }) => /^(?:exchange|shares?|stocks?|nasdaq|nyse|securities)$/.test(low))
  )
    return undefined
  const mood = moodOf(line, at)
  return idiom(
    line,
    actIn(mood, 'lifts'),
    { from: mood.from, to: clauseEnd(line, at + 1) },
    { mood, ...(verb.voice === 'passive' ? {} : { by: mood.subject }), verb: at },
  )
}

/** `Aircraft parts will be exempt`, `are exempt until May`: from the duties that the text is about. */
const exempt: Turn = (line, at, ground) => {
  if (!ground.trade || !/^(?:[.,;]|if|until|through|unless|as|when|where|under|effective)?$/.test(wordAt(line, at + 1)))
    return undefined
  let group = at
  let negated = false
  while (group > 0 && at - group < 6 && AROUND.test(wordAt(line, group - 1))) {
    if (wordAt(line, group - 1) === 'not' || wordAt(line, group - 1) === 'longer') negated = true
    group -= 1
  }
  if (group === at || !line.tokens.slice(group, at).some(({ low }) => BE.has(low) || /^remain/.test(low)))
    return undefined
  const { from, to } = subjectRange(line, group)
  if (/^(?:if|that|which|who|whether)$/.test(wordAt(line, from - 1))) return undefined
  if (!line.tokens.slice(from, to).some(({ low }) => GOODS.test(low) || FLOWS.has(low))) return undefined
  return idiom(
    line,
    negated ? 'imposes' : 'lifts',
    { from, to: clauseEnd(line, at + 1) },
    { head: at, mood: { ...STILL, given: false } },
  )
}
const AROUND = /^(?:will|shall|would|may|be|is|are|was|were|been|has|have|not|no|longer|also|now|fully|remain|remains)$/
const GOODS =
  /^(?:articles?|countries|drugs?|foods?|fuels?|goods|imports|medicines?|minerals?|parts|pharmaceuticals?|products?|shipments?)$/

/** `Possible actions include tariffs on all goods`, `options include quotas`: looked at, not decided. */
const options: Turn = (line, at, ground) => {
  if (!ground.trade || !/^includ(?:e|es|ed|ing)$/.test(verbAfter(line, at))) return undefined
  const first = wordAt(line, at)
  const isOption = /^(?:options?|alternatives?|possibilities)$/.test(first)
  if (!isOption && !/^(?:possible|potential)$/.test(wordAt(line, at - 1))) return undefined
  const from = isOption ? at : at - 1
  for (let k = at + 2; k < line.tokens.length && k - at < 14; k += 1) {
    if (/^[;:.]$/.test(wordAt(line, k))) return undefined
    if (STRONG.has(wordAt(line, k)))
      return idiom(
        line,
        'considers',
        { from, to: clauseEnd(line, k + 1) },
        { head: k, mood: { ...STILL, given: false }, whole: true },
      )
  }
  return undefined
}
const verbAfter = (line: Line, at: number): string => {
  for (let k = at + 1; k < at + 5; k += 1) if (/^includ/.test(wordAt(line, k))) return wordAt(line, k)
  return ''
}

/** `Cooperation with the listed institutes is prohibited`, `entities they own are also blocked`: said of anything, in a text on trade. */
const forbidden: Turn = (line, at, ground) => {
  const verb = line.verbs[at]
  if (!ground.official || !ground.trade || verb?.voice !== 'passive' || verb.shape !== 'finite') return undefined
  if (verb.negated || verb.modal || /^(?:from|by)$/.test(wordAt(line, at + 1))) return undefined
  const { from, to } = subjectRange(line, verb.group)
  if (from >= to || /^(?:if|whether|that|which|who|where|when|unless)$/.test(wordAt(line, from - 1))) return undefined
  const noun = verb.lemma === 'block' ? BLOCKED : DONE
  let head: number | undefined
  for (let k = from; k < to && head === undefined; k += 1) if (noun.test(wordAt(line, k))) head = k
  if (head === undefined) return undefined
  return idiom(
    line,
    'imposes',
    { from, to: clauseEnd(line, at + 1) },
    { head, mood: { ...STILL, given: false }, verb: at },
  )
}
const DONE =
  /^(?:activit(?:y|ies)|cooperation|dealings?|exchanges?|investments?|payments?|services?|trade|transactions?|transfers?|use)$/
const BLOCKED = /^(?:accounts?|assets?|entities|funds|persons|propert(?:y|ies))$/

/** `were put under export control`, `placing the goods under licence`: under a measure. */
const under: Turn = (line, at, ground) => {
  if (!ground.trade) return undefined
  const word = wordAt(line, at + 1)
  let head = at + 1
  while (head - at < 4 && !/^(?:controls?|sanctions|licensing|quotas?|embargo)$/.test(wordAt(line, head))) head += 1
  if (head - at >= 4 || /^(?:the|existing|current)$/.test(word)) return undefined
  for (let k = at - 1; k >= 0 && at - k < 14; k -= 1) {
    const verb = line.verbs[k]
    if (!verb) continue
    if (!/^(?:put|place|bring)$/.test(verb.lemma)) return undefined
    const mood = moodOf(line, k)
    const act = actIn(mood, 'imposes')
    return idiom(
      line,
      act,
      { from: mood.from, to: clauseEnd(line, head + 1) },
      { head, mood, ...(verb.voice === 'passive' ? {} : { by: mood.subject }), verb: k },
    )
  }
  return undefined
}

export const OFF_LIST: readonly (readonly [Turn, string])[] = [
  [delists, 'delist delists delisted delisting de-list de-lists de-listed'],
  [exempt, 'exempt'],
  [forbidden, 'prohibited forbidden banned blocked'],
  [under, 'under'],
  [options, 'options option alternatives possibilities actions measures responses remedies steps'],
]
