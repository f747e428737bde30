import type { Register } from '../register/model.js'
import type { Question } from './questions.js'
import { askedTogether } from './together.js'

/** The questions of one line or of several, as everybody is asked them: one key once, and what is asked of several things alike in one question. */
export const askedAlike = (register: Register, questions: readonly Question[]): readonly Question[] =>
  askedTogether(register, askedOnce(questions))

/** Questions of several lines, those with one key as one: the key of a fact of an item names its line. */
export function askedOnce(questions: readonly Question[]): readonly Question[] {
  const found = new Map<string, Question>()
  for (const question of questions) {
    const { key } = question
    const before = found.get(key)
    found.set(key, before ? merged(before, question) : question)
  }
  return [...found.values()]
}

function merged(one: Question, other: Question): Question {
  const both = (of: 'against' | 'words' | 'decides') => [...new Set([...one[of], ...other[of]])]
  const compared = [...one.compared, ...other.compared.filter(({ en }) => one.compared.every((had) => had.en !== en))]
  const now = one.waitsFor.length === 0 || other.waitsFor.length === 0
  return {
    ...one,
    against: both('against'),
    compared,
    words: both('words'),
    decides: both('decides'),
    waitsFor: now ? [] : [...new Set([...one.waitsFor, ...other.waitsFor])],
  }
}
