import type { Token } from './tokens.js'
import { among, role } from './words/roles.js'
import { ADVERBS, AUXILIARIES, DETERMINERS, JOINERS, NOT, OPENERS, PREPOSITIONS } from './words/small.js'
import { VERBS } from './words/verbs.js'

export const low = (tokens: readonly Token[], at: number) => (at >= 0 && at < tokens.length ? tokens[at]!.low : '')
export const isAdverb = (word: string) =>
  ADVERBS.has(word) ||
  (word.length > 4 &&
    word.endsWith('ly') &&
    word !== 'supply' &&
    word !== 'reply' &&
    word !== 'apply' &&
    word !== 'comply')

/** Words by their work in a clause, as bits. */
export const AUXILIARY = role(among(AUXILIARIES))
export const DETERMINER = role(among(DETERMINERS))
export const PREPOSITION = role(among(PREPOSITIONS))
export const OPENER = role(among(OPENERS))
export const JOINER = role(among(JOINERS))
/** May stand among auxiliaries. */
export const LIGHT = role((word) => isAdverb(word) || NOT.has(word))
export const FORM = role(among(VERBS))
export const NO_LONGER = role((word) => word === 'no' || word === 'longer')
