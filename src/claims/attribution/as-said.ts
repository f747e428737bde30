import type { Attribution } from './frames.js'
import type { Memory } from './memory.js'
import { type Speaker, speakerEnding } from './speaker.js'
import { quoteAt, type Unit } from './unit.js'

const VERBS =
  /^(?:say|says|said|put|puts|note|notes|noted|warn|warns|warned|argue|argues|argued|explain|explains|explained|claim|claims|claimed|write|writes|wrote|state|states|stated|stress|stresses|stressed|acknowledge|acknowledges|acknowledged|admit|admits|admitted|recall|recalls|recalled|describe|describes|described)$/
/** Behind the verb: its `it`, and when it was said; then the comma that ends the clause. */
const REST =
  /^(?: (?:it|so|this|that))?(?: (?:recently|earlier|yesterday|today|once|again|rightly|last (?:week|month|year)|(?:on|in) \p{Lu}\p{L}+(?: \d{1,4})?|this (?:week|month|year)))?, ?/u
const REACH = 10

/** `As Beijing says, ...`, `..., as the minister put it, ...`: the sentence is of whom the clause names. */
export function asSaid(unit: Unit, at: number, memory: Memory): Attribution | undefined {
  const word = unit.words[at]!
  if (word.key !== 'as' || word.gap !== ' ') return undefined
  const opens = at === 0
  if (!opens && !/,["”’']? $/.test(unit.words[at - 1]!.gap)) return undefined
  for (let verb = at + 2; verb < unit.words.length && verb - at <= REACH; verb += 1) {
    const { key, end, gap } = unit.words[verb]!
    if (VERBS.test(key)) {
      const speaker = speakerOfClause(unit, at + 1, verb, memory)
      const rest = speaker && REST.exec(unit.text.slice(end - unit.start, end - unit.start + 60))
      if (!speaker || !rest || (/^put/.test(key) && !/ it\b/.test(rest[0]))) return undefined
      return clause(unit, speaker, { at, verb, opens, behind: end + rest[0].length })
    }
    if (/[.;:,"“]/.test(gap)) return undefined
  }
  return undefined
}

/** The speaker's words are the whole of the clause before the verb, adverbs and auxiliaries aside. */
function speakerOfClause(unit: Unit, from: number, verb: number, memory: Memory): Speaker | undefined {
  let last = verb - 1
  while (
    last > from &&
    /^(?:has|have|had|also|once|recently|rightly|often|himself|herself)$/.test(unit.words[last]!.key)
  )
    last -= 1
  const speaker = speakerEnding(unit, last, memory)
  return speaker && !quoteAt(unit, speaker.start) ? speaker : undefined
}

function clause(
  unit: Unit,
  speaker: Speaker,
  {
    at,
    verb,
    opens,
    behind,
  }: { readonly at: number; readonly verb: number; readonly opens: boolean; readonly behind: number },
): Attribution {
  const start = opens ? unit.words[at]!.start : unit.start
  return {
    kind: 'said',
    speaker,
    start,
    verb,
    content: opens ? behind : unit.start,
    back: false,
    joined: true,
    object: false,
  }
}
