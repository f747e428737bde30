import { clauseEnd } from './clause.js'
import { subjectRange } from './inserted.js'
import type { Line } from './line.js'
import { idiom, STILL, type Turn, wordAt } from './mention.js'
import { phraseStart } from './nominal.js'
import { COMMITMENTS } from './words/nouns.js'

/** `is in breach of its commitments`, `in clear violation of the agreement`, `a serious breach of the consensus`: one side's word. */
const inBreach: Turn = (line, at, ground) => {
  if (!ground.trade || line.verbs[at] || !/^(?:of|to)$/.test(wordAt(line, at + 1))) return undefined
  const head = promiseAfter(line, at + 2)
  if (head === undefined) return undefined
  let state = at - 1
  while (
    at - state < 4 &&
    /^(?:a|an|clear|serious|direct|material|flagrant|gross|blatant|open|repeated|total)$/.test(wordAt(line, state))
  )
    state -= 1
  const be = wordAt(line, state) === 'in' ? state - 1 : state
  if (!/^(?:is|are|was|were|remains?|been|be|constitutes?|amounts?|represents?|'s)$/.test(wordAt(line, be)))
    return undefined
  if (/^(?:if|whether|not|no)$/.test(wordAt(line, be + 1)) || wordAt(line, be) === 'be') return undefined
  let group = be
  while (group > 0 && /^(?:has|have|had|also|now|clearly)$/.test(wordAt(line, group - 1))) group -= 1
  const { from } = subjectRange(line, group)
  if (/^(?:if|unless|whether|should)$/.test(wordAt(line, from - 1))) return undefined
  return idiom(
    line,
    'alleges-breach',
    { from: from < group ? from : phraseStart(line, at), to: clauseEnd(line, head + 1) },
    { mood: { ...STILL, given: false } },
  )
}
const promiseAfter = (line: Line, from: number): number | undefined => {
  for (let k = from; k < from + 7 && !/^[,;:.]$/.test(wordAt(line, k)); k += 1)
    if (COMMITMENTS.has(wordAt(line, k))) return k
  return undefined
}

export const BREACH: readonly (readonly [Turn, string])[] = [[inBreach, 'breach violation contravention breaches']]
