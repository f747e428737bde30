import type { ClaimAct } from '../reading.js'
import { clauseStart } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line, Range } from './line.js'
import { wordAt } from './mention.js'
import type { Mood } from './mood.js'
import { type Ground, isObject, objectPhrase, reliefFrom } from './objects.js'
import type { Verb } from './verb.js'
import { JOINERS, PREPOSITIONS } from './words/small.js'
import type { Deed } from './words/verbs.js'

/** Where the object starts: right after the verb, or after a second one joined to it (`suspend or remove the duties`). */
export function objectAfter(line: Line, { at, shape }: Verb): number {
  const next = line.verbs[at + 2]
  return /^(?:or|and)$/.test(wordAt(line, at + 1)) && next?.shape === shape && next.voice === 'active' ? at + 3 : at + 1
}

/** `exempting goods from local content requirements`: what is asked of goods. */
export function dutyIn(line: Line, { from, to }: Range): number | undefined {
  for (let at = from; at < to; at += 1) if (/^(?:requirements?|licensing|quotas?)$/.test(wordAt(line, at))) return at
  return undefined
}

/** Verbs whose measure comes with a preposition: `hit them with tariffs`, `exempt chips from the curbs`. */
type Via = { readonly by: string; readonly act: ClaimAct }

export const VIA: ReadonlyMap<string, Via> = new Map<string, Via>([
  ...['hit', 'slap', 'punish', 'target'].map((verb): [string, Via] => [verb, { by: 'with', act: 'imposes' }]),
  ...['exempt', 'exclude', 'spare'].map((verb): [string, Via] => [verb, { by: 'from', act: 'lifts' }]),
])

export function viaPhrase(line: Line, verb: Verb, by: string): Range | undefined {
  for (let at = verb.at + 1; at < line.tokens.length && at - verb.at < 9; at += 1) {
    if (wordAt(line, at) === by) return objectPhrase(line, at + 1, false)
    if (line.tokens[at]!.kind === 'mark') return undefined
  }
  return undefined
}

/** The words that a passive verb says something of. */
export function subjectPhrase(line: Line, verb: Verb): Range {
  const own = subjectRange(line, verb.group)
  if (own.to < verb.group) return own
  const { from } = own
  if (from < verb.group) return own
  // `tariffs that were suspended`
  if (/^(?:that|which)$/.test(wordAt(line, from - 1))) {
    const end = wordAt(line, from - 2) === ',' ? from - 2 : from - 1
    return { from: clauseStart(line, end), to: end }
  }
  // `have been adopted and implemented`
  if (JOINERS.has(wordAt(line, from - 1))) {
    for (let at = from - 2; at >= 0 && from - at < 8; at -= 1) {
      const earlier = line.verbs[at]
      if (earlier?.voice === 'passive') return { from: clauseStart(line, earlier.group), to: earlier.group }
    }
  }
  return { from, to: from }
}

/** So far from the start of a line a new sentence may begin behind a heading. */
const HEADING = 12

/** `Any licence issued for goods that are made there is terminated`: the noun at the head of the sentence, where only relative clauses stand between. */
export function farSubject(line: Line, { group, shape }: Verb): Range | undefined {
  if (shape !== 'finite') return undefined
  let from = HEADING
  while (from >= 0 && !isOpening(line, from)) from -= 1
  if (from < 0 || from >= group) return undefined
  for (const at of line.verbsAt) {
    if (at <= from || at >= group || line.verbs[at]!.shape !== 'finite') continue
    if (!/^(?:that|which|who|whose|or|and)$/.test(wordAt(line, line.verbs[at]!.group - 1))) return undefined
  }
  let to = from + 1
  while (to < group && line.tokens[to]!.kind === 'word' && !PREPOSITIONS.has(wordAt(line, to)) && !line.verbs[to])
    to += 1
  return { from, to }
}

const isOpening = (line: Line, at: number): boolean =>
  /^(?:all|any|each|every|no|such|the|these)$/.test(wordAt(line, at)) && (at === 0 || line.tokens[at]!.capital)

export function headIn(line: Line, deed: Deed, phrase: Range, ground: Ground, backwards: boolean): number | undefined {
  const fits = (at: number) => isObject(line, at, deed.on, phrase, ground)
  if (backwards) {
    for (let at = phrase.to - 1; at >= phrase.from; at -= 1) {
      if (!fits(at)) continue
      const relief = reliefFrom(line, phrase.from, at)
      return relief !== undefined && fits(relief) ? relief : at
    }
    return undefined
  }
  for (let at = phrase.from; at < phrase.to; at += 1) if (fits(at)) return at
  return undefined
}

/** `by X` after a passive; else the actor. */
export function agentOf(line: Line, verb: Verb, mood: Mood): Range {
  if (verb.voice === 'passive') {
    for (let at = verb.at + 1; at < line.tokens.length && at - verb.at < 12; at += 1) {
      if (line.tokens[at]!.kind === 'mark') break
      if (wordAt(line, at) === 'by') return { from: at + 1, to: agentEnd(line, at + 1) }
    }
    return { from: 0, to: 0 }
  }
  return mood.actor.to > mood.actor.from ? mood.actor : mood.subject
}

/** The agent ends before what it acts on or when: `by the US on its neighbour`. */
function agentEnd(line: Line, from: number): number {
  let to = from
  while (to < line.tokens.length && to - from < 8 && (wordAt(line, to) === 'of' || !PREPOSITIONS.has(wordAt(line, to))))
    to += 1
  return to
}
