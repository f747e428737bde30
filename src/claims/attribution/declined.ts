import type { Attribution } from './frames.js'
import type { Memory } from './memory.js'
import { type Speaker, speakerOf, subjectBefore } from './speaker.js'
import type { Unit } from './unit.js'

const CONFIRM = new Set(
  'confirm verify corroborate respond comment reply reveal disclose elaborate specify answer say deny provide clarify identify name'.split(
    ' ',
  ),
)
const REFUSE = new Set(['declined', 'refused', 'declines', 'refuses', 'declining'])
const NOT = new Set(['not', 'neither', 'nor', 'never'])
const MENTION = new Set(['mention', 'reference', 'refer', 'address', 'cover'])

/** Whether `declined` can find anything at a word. */
export const mayDecline = (key: string): boolean =>
  REFUSE.has(key) || CONFIRM.has(key) || MENTION.has(key) || key === 'silent' || key === 'mentioning'

/** Somebody does not say: `did not directly confirm`, `declined to comment`, `there is no mention of it in the readout`. */
export function declined(
  unit: Unit,
  at: number,
  memory: Memory,
  main: () => Speaker | undefined,
): Attribution | undefined {
  const word = unit.words[at]!
  if (REFUSE.has(word.key) && unit.words[at + 1]?.key === 'to' && CONFIRM.has(unit.words[at + 2]?.key ?? ''))
    return by(unit, at, memory, main, 'declined')
  if (CONFIRM.has(word.key) && negated(unit, at)) return by(unit, at, memory, main, 'declined')
  if (word.key === 'mention' && unit.words[at - 1]?.key === 'no') return silentIn(unit, at, memory, main)
  if (word.key === 'silent' && unit.words[at + 1]?.key === 'on') return by(unit, at, memory, main, 'silent')
  if (
    (MENTION.has(word.key) && word.key !== 'cover' && negated(unit, at)) ||
    (word.key === 'mentioning' && unit.words[at - 1]?.key === 'without')
  )
    return by(unit, at, memory, main, 'silent')
  return undefined
}

/** `did not`, `has not yet`, with adverbs between; `n't` is part of the word before. */
function negated(unit: Unit, at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 4; back -= 1) {
    const { key } = unit.words[back]!
    if (NOT.has(key) || /^(?:did|does|do|would|could|has|have)nt$/.test(key)) return true
    if (!/ly$|^(?:yet|have|to|also|immediately|once|even)$/.test(key)) return false
  }
  return false
}

function by(
  unit: Unit,
  at: number,
  memory: Memory,
  main: () => Speaker | undefined,
  kind: 'declined' | 'silent',
): Attribution | undefined {
  const speaker = subjectBefore(unit, auxiliary(unit, at), memory) ?? main()
  return (
    speaker && {
      kind,
      speaker,
      start: Math.min(starts(speaker, unit, at), unit.words[at]!.start),
      verb: at,
      content: unit.words[at]!.start,
      back: false,
      joined: unit.words[at - 1]?.key === 'without',
      object: false,
    }
  )
}

/** `without mentioning` starts at `without`; otherwise the words start with who is silent, where he stands in this sentence before the verb. */
const starts = (speaker: Speaker, unit: Unit, at: number): number => {
  const from = unit.words[at - 1]
  if (from?.key === 'without') return from.start
  return speaker.start >= unit.start && speaker.start < unit.words[at]!.start ? speaker.start : unit.words[at]!.start
}

const auxiliary = (unit: Unit, at: number): number => {
  let back = at
  while (
    back > 0 &&
    at - back < 5 &&
    /ly$|nt$|^(?:not|did|does|do|has|have|had|would|could|yet|also|never|immediately)$/.test(unit.words[back - 1]!.key)
  )
    back -= 1
  return back
}

/** `there is no mention of X in Y`: Y is silent, wherever in the sentence it stands. */
function silentIn(unit: Unit, at: number, memory: Memory, main: () => Speaker | undefined): Attribution | undefined {
  const made = /^(?:made|makes|make|contained|contains|included|includes)$/.test(unit.words[at - 2]?.key ?? '')
  if (made) return by(unit, at - 2, memory, main, 'silent')
  const place = unit.mentions.find((mention) =>
    /\bin(?:\s[\w’'-]+){0,6}\s$/i.test(
      unit.text.slice(Math.max(0, mention.start - unit.start - 60), mention.start - unit.start),
    ),
  )
  if (!place) return undefined
  const speaker = speakerOf(place)
  return {
    kind: 'silent',
    speaker,
    start: unit.start,
    verb: at,
    content: unit.words[at]!.start,
    back: false,
    joined: false,
    object: false,
  }
}
