import { ELEMENTS, RARE_EARTHS } from './elements.js'

/** Lanthanum and cerium are in steels, polishes and lighters: their names say little. */
const TELLING = [...RARE_EARTHS].filter((symbol) => symbol !== 'La' && symbol !== 'Ce')
const CHINESE = new RegExp(`[${TELLING.map((symbol) => ELEMENTS.get(symbol)!.name.zh).join('')}]|稀土`)
const STEMS = [...TELLING.map((symbol) => ELEMENTS.get(symbol)!.name.en.replace(/um$/, '')), 'yttria', 'terfenol']

/**
 * Whether the name of an item speaks of a rare earth that no plain material holds: `AlSc20`, `NdFeB`, `Nd-doped`, `scandium`, `铝钪`. A name decides
 * nothing; it takes the certainty from a word like plastic or aluminium beside it.
 */
export function namesRareEarth(name: string | undefined): boolean {
  if (name === undefined) return false
  if (CHINESE.test(name)) return true
  return name.split(/[^A-Za-z0-9]+/).some((token) => isFormula(token) || startsAsOne(token.toLowerCase()))
}

const startsAsOne = (token: string): boolean => STEMS.some((stem) => token.startsWith(stem))

/** `AlSc20`, `YAl`, `Nd`: symbols alone, one of them of two letters, since words in capitals (SYNC) are made of symbols too. */
function isFormula(token: string): boolean {
  if (!/[a-z]/.test(token) || !/^(?:[A-Z][a-z]?\d*)+$/.test(token)) return false
  const symbols = token.match(/[A-Z][a-z]?/g)!
  return symbols.every((symbol) => ELEMENTS.has(symbol)) && symbols.some((symbol) => TELLING.includes(symbol))
}
