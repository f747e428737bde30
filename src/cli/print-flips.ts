import type { Flip } from '../determine/flip.js'

/** Flips under what is flipped, in words: of which part, whether it alone, and what was read of it so far. A day stands alone. */
export function printFlips(flips: readonly Flip[], item?: string): string {
  const heads = new Map<string, Flip[]>()
  for (const one of flips) heads.set(headOf(one, item), [...(heads.get(headOf(one, item)) ?? []), one])
  const lines = [...heads].flatMap(([head, of]) =>
    head ? [head, ...of.map((one) => `  ${lineOf(one)}`)] : of.map(lineOf),
  )
  return lines.join('\n') || nothingChanges(item)
}

const headOf = ({ ask, read, item: part }: Flip, item: string | undefined): string =>
  ask === undefined
    ? ''
    : `${ask} (${[part, item !== undefined && 'for it alone', read === undefined ? 'not given' : `given: ${read}`].filter(Boolean).join('; ')})`

const lineOf = ({ at, provision, from, to, goods, amount }: Flip): string =>
  [`${at}  ${provision}  ${from} -> ${to}`, amount && `(${amount})`, goods && `the goods: ${goods.from} -> ${goods.to}`]
    .filter(Boolean)
    .join('  ')

const nothingChanges = (item: string | undefined): string =>
  item === undefined
    ? 'no value of it changes a verdict on the goods; --item PATH tries one part inside'
    : `no value of it changes a verdict on ${item}`
