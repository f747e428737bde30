import type { Register } from '../register/model.js'
import type { PlainDate } from '../time/date.js'
import type { ObservedLicence } from './model.js'

/**
 * Licences that others were reported to have got, as far as reports of them were published by the day of knowledge; by the day of their first report,
 * then by id. They are shown beside one's own and never netted: nobody knows their quantities.
 */
export function observedLicences(register: Register, knownAt: PlainDate): readonly ObservedLicence[] {
  const first = ({ reports }: ObservedLicence) => reports.map(({ on }) => on).sort()[0]!
  const order = (one: ObservedLicence) => `${first(one)} ${one.id}`
  return Object.values(register.observedLicences ?? {})
    .map((one) => ({ ...one, reports: one.reports.filter(({ published }) => published <= knownAt) }))
    .filter(({ reports }) => reports.length > 0)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
