import { clauseEnd, clauseStart } from './clause.js'
import type { Line } from './line.js'
import { type Found, STILL, wordAt } from './mention.js'
import { type Ground, isTrade } from './objects.js'
import { FLOWS, STRONG, WEAK } from './words/nouns.js'
import { among, role } from './words/roles.js'
import { NOT } from './words/small.js'

/** A person asked who does not confirm; a source that says nothing of it; a denial. */
export function silencesIn(line: Line, ground: Ground): Found[] {
  const found: Found[] = []
  if ((line.roles & SILENT) === 0) return found
  for (let at = 0; at < line.tokens.length; at += 1) {
    if ((line.tokens[at]!.roles & SILENT) === 0) continue
    const word = wordAt(line, at)
    const one = CONFIRM.has(word)
      ? unconfirmed(line, at, ground)
      : MENTION.has(word)
        ? unmentioned(line, at, ground)
        : DENY.has(word)
          ? denied(line, at, ground)
          : undefined
    if (one && !found.some((other) => other.from <= one.from && one.from < other.to)) found.push(one)
  }
  return found
}

const CONFIRM = new Set(
  'confirm confirmed confirming verify verified verifying corroborate corroborated comment commenting elaborate elaborating disclosed disclose specify provide'.split(
    ' ',
  ),
)
const MENTION = new Set(
  'mention mentioned mentioning mentions reference silent omit omits omitted refer address'.split(' '),
)
const DENY = new Set('denied denies deny refuted refutes rebutted untrue'.split(' '))
const SILENT = role(among(CONFIRM, MENTION, DENY))

/** `did not confirm`, `declined to comment`, `could not be confirmed`, `refused to elaborate`. */
function unconfirmed(line: Line, at: number, ground: Ground): Found | undefined {
  if (!ground.trade) return undefined
  const word = wordAt(line, at)
  const group = negationBefore(line, at)
  if (group === undefined) return undefined
  if (word === 'provide' && !/^(?:details?|further|any|more|specifics)$/.test(wordAt(line, at + 1))) return undefined
  const silent = word === 'disclosed' && group.passive
  return spoken(line, silent ? 'does-not-mention' : 'does-not-confirm', group.from, at)
}

/** `no mention of`, `did not mention`, `makes no reference to`, `is silent on`. */
function unmentioned(line: Line, at: number, ground: Ground): Found | undefined {
  const word = wordAt(line, at)
  const before = wordAt(line, at - 1)
  const start =
    word === 'silent'
      ? at
      : /^omit/.test(word)
        ? at
        : before === 'no' || before === 'without' || before === 'any'
          ? at - 1
          : negationBefore(line, at)?.from
  // `an inadvertently omitted entity`: left out of a list
  if (/^omitted$/.test(word) && line.verbs[at]?.shape !== 'finite') return undefined
  if (start === undefined || !aboutTrade(line, at + 1, ground)) return undefined
  if (word === 'address' || word === 'refer' ? negationBefore(line, at) === undefined : false) return undefined
  // `does not sufficiently address the threat`: too little was done, not too little said
  if (word === 'address' && /ly$/.test(before)) return undefined
  return spoken(line, 'does-not-mention', start, at)
}

/** A measure, goods, or "it", "the matter", "the plan" within a few words. */
function aboutTrade(line: Line, from: number, ground: Ground): boolean {
  for (let at = from; at < line.tokens.length && at - from < 9; at += 1) {
    const { low, kind } = line.tokens[at]!
    if (/^(?:that|who|fact|because)$/.test(low)) return false
    if (kind === 'mark' && /^[;:.,]$/.test(low)) return false
    if (STRONG.has(low) || isTrade(low) || FLOWS.has(low) || WEAK.has(low)) return true
    if (
      ground.trade &&
      /^(?:it|this|matter|issue|plan|report|reports|details|agreement|deal|commitments?|purchases?|call)$/.test(low)
    )
      return true
  }
  return false
}

function denied(line: Line, at: number, ground: Ground): Found | undefined {
  const verb = line.verbs[at]
  if (!verb || verb.voice === 'passive' || !ground.trade) return undefined
  if (/^(?:entry|access|licen[cs]es?|applications?|the applications?)$/.test(wordAt(line, at + 1))) return undefined
  const object = wordAt(line, at + 1)
  const next = wordAt(line, at + 2)
  const what = /^(?:that|the|any|it|having|such|a|these|those|reports?|claims?|allegations?|accusations?|media)$/.test(
    object,
  )
  if (!what && !line.tokens[at + 1]?.capital) return undefined
  // `denies them the means`, `denied Ruritania access`
  if (line.tokens[at + 1]?.capital && /^(?:the|access|a|all|any|entry|further|its|those)$/.test(next)) return undefined
  if (
    /^(?:the|any|such|these|those)$/.test(object) &&
    !/^(?:reports?|claims?|allegations?|accusations?|plan|plans|media|existence|assertion|assertions|statement|rumou?rs?)$/.test(
      next,
    )
  )
    return undefined
  return spoken(line, 'denies', verb.group, at)
}

/** `not`, `declined to`, `refused to` in front of the word: where it starts. */
function negationBefore(line: Line, at: number): { from: number; passive: boolean } | undefined {
  let from = at
  let negated = false
  let passive = false
  for (let k = at - 1; k >= 0 && at - k < 6; k -= 1) {
    const word = wordAt(line, k)
    if (
      NOT.has(word) ||
      /^(?:declin|refus|unable$)/.test(word) ||
      word === 'neither' ||
      (word === 'no' && k === at - 1)
    ) {
      negated = true
      from = k
      continue
    }
    if (/^(?:been|be)$/.test(word)) passive = true
    if (
      /^(?:to|been|be|directly|immediately|officially|publicly|explicitly|yet|also|did|does|do|has|have|had|would|could|is|was|were|are|any|make|made|makes|so|far|further)$/.test(
        word,
      ) ||
      word.endsWith('ly')
    ) {
      from = k
      continue
    }
    break
  }
  return negated ? { from, passive } : undefined
}

function spoken(line: Line, act: Found['act'], group: number, at: number): Found {
  const start = clauseStart(line, group)
  const from = start < group ? start : group
  return {
    act,
    head: -1,
    object: { from: at + 1, to: clauseEnd(line, at + 1) },
    by: { from, to: group },
    from,
    to: clauseEnd(line, at + 1),
    mood: { ...STILL, subject: { from, to: group }, actor: { from, to: group }, given: true },
    kind: 'idiom',
  }
}
