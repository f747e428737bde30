import type { Token } from './tokens.js'
import { among, role } from './words/roles.js'
import { ADVERBS, AUXILIARIES, DETERMINERS, JOINERS, MONTHS, NOT, OPENERS, PREPOSITIONS, TIMES } from './words/small.js'
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

/** A number, or a word of a date: `9`, `October`, `Monday`, `early`, `last`. */
export const isTime = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    MONTHS.has(token.low) ||
    TIMES.has(token.low) ||
    /^(?:early|late|mid|last|this|next)$/.test(token.low))

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
