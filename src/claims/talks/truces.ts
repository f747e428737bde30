import type { Words } from '../../register/model.js'
import type { When } from '../../register/state.js'
import { addDays, type PlainDate } from '../../time/date.js'
import { isKnown } from './known.js'
import type { Later, Talks } from './model.js'
import { isWhole, type PromiseAnswer } from './promises.js'

/** `law`: instruments carry every promise of the span; `said`: none does. */
export type SpanBasis = 'law' | 'partly law' | 'said'

export type TruceSpanAnswer = {
  readonly from: PlainDate
  readonly until: PlainDate
  readonly basis: SpanBasis
  readonly instruments: readonly string[]
  readonly promises: readonly string[]
  /** The day asked about lies in it. */
  readonly current: boolean
  readonly note?: string
}

export type TruceAnswer = {
  readonly id: string
  readonly title: Words
  readonly spans: readonly TruceSpanAnswer[]
  readonly later: readonly Later[]
}

/** The truces with every renewal stated by the day of knowledge, each with what stands behind it. */
export function trucesOn(
  talks: Talks,
  promises: readonly PromiseAnswer[],
  { on, knownAt }: When,
): readonly TruceAnswer[] {
  const byId = new Map(promises.map((promise) => [promise.id, promise]))
  return Object.values(talks.truces).flatMap(({ id, title, spans, later }) => {
    const known = spans.flatMap((span) => {
      const stated = span.promises.flatMap((id) => byId.get(id) ?? []).filter((promise) => promise.until !== undefined)
      if (!stated.length) return []
      const { from, until, note } = span
      return [
        {
          from,
          until,
          basis: basisOf(stated, span.promises.length),
          instruments: [...new Set(stated.flatMap(({ carriedBy }) => carriedBy.map(({ instrument }) => instrument)))],
          promises: stated.map((promise) => promise.id),
          current: from <= on && on < addDays(until, 1),
          ...(note ? { note } : {}),
        },
      ]
    })
    return known.length ? [{ id, title, spans: known, later: later.filter(isKnown(knownAt)) }] : []
  })
}

function basisOf(stated: readonly PromiseAnswer[], of: number): SpanBasis {
  const carried = stated.filter(({ carriedBy }) => carriedBy.length > 0)
  if (!carried.length) return 'said'
  const isLaw = carried.length === of && carried.every((promise) => isWhole(promise, promise.carriedBy))
  return isLaw ? 'law' : 'partly law'
}
