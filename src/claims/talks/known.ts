import type { Citation } from '../../register/model.js'
import type { PlainDate } from '../../time/date.js'

/** T3: what cites a source is visible once that source was published. */
export const isKnown =
  (knownAt: PlainDate) =>
  ({ cite }: { readonly cite: Citation }): boolean =>
    cite.published <= knownAt
