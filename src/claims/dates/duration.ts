import { readCount } from './count.js'
import type { Family } from './family.js'

/** Lengths of time: "two days", "90-day", "eight years", "thirty (30) days". Listed as such, with no day. */
const UNITS = 'hour hours day days week weeks month months year years decade decades'.split(' ')

export const duration: Family = {
  heads: UNITS,
  read({ tokens, at, floor }) {
    const hyphen = tokens[at - 1]?.word === '-' && tokens[at - 1]!.end === tokens[at]!.start
    const business = !hyphen && /^(?:calendar|business|working|consecutive|full)$/.test(tokens[at - 1]?.word ?? '')
    const count = readCount(tokens, hyphen || business ? at - 2 : at - 1, floor)
    if (!count || count.vague || count.count === 0 || count.count > 1000) return undefined
    if (hyphen && tokens[at + 1]?.raw === 'Plan') return undefined
    if (tokens[at + 1]?.word === 'old' || tokens[at + 2]?.word === 'old') return undefined
    if (count.count === 1 && !hyphen && /^(?:the|no|any|every)$/.test(tokens[count.from - 1]?.word ?? ''))
      return undefined
    const mark = tokens[count.from - 1]
    if (mark && mark.end === tokens[count.from]!.start && /^[-–.:/]$/.test(mark.word)) return undefined
    return { from: count.from, to: at + 1, type: 'duration', certainty: 'explicit', reasoning: 'a length of time' }
  },
}
