import type { Register } from '../../register/model.js'
import { datesOf } from '../dates/dates.js'
import type { Claim, Entity, Measure } from '../reading.js'
import { passagesOf } from '../text/passage.js'
import { measuresOf } from './measures.js'

/** A register with nothing on file. */
export const NOTHING_FILED = {
  instruments: {},
  provisions: {},
  products: {},
  lists: {},
  issuers: {},
  territories: {},
} as unknown as Register

/** Reads the measures of a text that is about trade; names and claims as given. */
export function measuresIn(
  text: string,
  given: {
    readonly register?: Register
    readonly published?: string
    readonly entities?: readonly Entity[]
    readonly claims?: readonly Claim[]
  } = {},
): readonly Measure[] {
  const context = {
    register: given.register ?? NOTHING_FILED,
    passages: passagesOf(text),
    head: {
      published: { basis: 'absent' },
      publisher: { basis: 'absent' },
      kind: 'news',
      language: 'en',
      from: [],
      story: { start: 0, end: text.length },
    } as const,
    ...(given.published ? { published: given.published as never } : {}),
    entities: given.entities ?? [],
    quotations: [],
  }
  return measuresOf({ ...context, dates: datesOf(context), claims: given.claims ?? [] })
}

/** A state named wherever its name stands in the text. */
export function state(text: string, canonical: string, code: string): Entity {
  const mentions = [...text.matchAll(new RegExp(canonical, 'g'))].map(({ index }) => ({
    start: index,
    end: index + canonical.length,
    surface: canonical,
  }))
  return { id: code, type: 'state', canonical, state: code, mentions }
}
