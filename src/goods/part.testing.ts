import { Decimal } from '../measure/decimal.js'
import { exactly, type Interval } from '../measure/interval.js'
import type { Composition, Constituent, Money, Part } from './part.js'

/** Parts for tests and docs, with everything optional left out unless given. Ends of intervals as numerals: `between('0.6', '1.2')`. */
export const at = (line: number) => ({ file: 'sample', line })

export const between = (lo: string | number, hi?: string | number): Interval => ({
  lo: new Decimal(lo),
  hi: hi === undefined ? undefined : new Decimal(hi),
})
export const just = (value: string | number): Interval => exactly(new Decimal(value))
export const money = (lo: string | number, currency = 'EUR', hi: string | number = lo): Money => ({
  ...between(lo, hi),
  currency,
})

export const part = (id: string, more: Partial<Part> = {}): Part => {
  const path = more.path ?? id
  const parts = (more.parts ?? []).map((child) => moved(child, `${path}/${child.id}`))
  return {
    id,
    quantity: just(1),
    steps: {},
    codes: [],
    classifications: [],
    specs: {},
    facts: {},
    partsComplete: false,
    at: at(1),
    ...more,
    path,
    parts,
  }
}

const moved = (child: Part, path: string): Part => ({
  ...child,
  path,
  parts: child.parts.map((one) => moved(one, `${path}/${one.id}`)),
})

export const of = (constituents: readonly Partial<Constituent>[], complete = false): Composition => ({
  constituents: constituents.map((one, index) => ({ steps: {}, at: at(100 + index), ...one })),
  complete,
  at: at(99),
})
