import type { Answer } from '../determine/determine.js'
import type { Duties } from '../duty/duties.js'

/** The regimes of the duties and fees that are about such goods; where none is, of all. */
export function regimesOf({ slots, excluded }: Duties, answer: Answer): ReadonlySet<string> {
  const near = [...slots.flatMap(({ lines }) => lines), ...excluded.filter(({ condition }) => condition !== 'no')]
  const all = near.length ? near : excluded
  return new Set(all.map(({ provision }) => answer.verdict(provision)?.regime ?? ''))
}

export const isOf =
  (regimes: ReadonlySet<string>) =>
  ({ id }: { readonly id: string }): boolean =>
    regimes.has(id)
