import type { When } from '../../register/state.js'
import type { PlainDate } from '../../time/date.js'
import { isKnown } from './known.js'
import { type Contact, type ContactReport, PARTIES, type Party, type Talks } from './model.js'

/** `unconfirmed`: its day has passed, and nobody on file says whether it took place. */
export type ContactState = 'sought' | 'planned' | 'postponed' | 'cancelled' | 'held' | 'unconfirmed' | 'denied'

/** A contact without what only a reader of its file needs; untitled while nobody could know its title. */
export type KnownContact = Omit<Contact, 'sources' | 'notes' | 'namedBy' | 'reports'>

export type ContactAnswer = {
  readonly contact: KnownContact
  readonly state: ContactState
  /** The days as last stated by the day of knowledge. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** The last report of each party, and every earlier one that it changed. */
  readonly parties: Readonly<Partial<Record<Party, readonly ContactReport[]>>>
}

/** The contacts that anybody had spoken of by the day of knowledge, in the order of their days; undated ones last. */
export function contactsOn(talks: Talks, { on, knownAt }: When): readonly ContactAnswer[] {
  return Object.values(talks.contacts)
    .flatMap((contact) => {
      const reports = contact.reports.filter(isKnown(knownAt))
      return reports.length ? [answer(contact, reports, { on, knownAt })] : []
    })
    .sort((a, b) => compare(a.from ?? '9999', b.from ?? '9999') || compare(a.contact.id, b.contact.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function answer(contact: Contact, reports: readonly ContactReport[], { on, knownAt }: When): ContactAnswer {
  const latest = latestOf(reports)
  const { from } = latest
  const to = latest.to ?? from
  const parties = Object.fromEntries(
    PARTIES.flatMap((party) => {
      const own = reports.filter((report) => report.party === party)
      return own.length ? [[party, own] as const] : []
    }),
  )
  return {
    contact: asKnown(contact, knownAt),
    state: stateOf(latest, to, on),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    parties,
  }
}

/** Held by either side settles it; otherwise the last word said. */
function latestOf(reports: readonly ContactReport[]): ContactReport {
  const spoken = reports.filter(({ status }) => status !== 'not-mentioned')
  const held = spoken.findLast(({ status }) => status === 'held')
  const sorted = [...spoken].sort((a, b) => compare(a.cite.published, b.cite.published))
  return held ?? sorted.at(-1) ?? reports.at(-1)!
}

function stateOf({ status }: ContactReport, to: PlainDate | undefined, on: PlainDate): ContactState {
  if (status === 'held') return to !== undefined && to > on ? 'planned' : 'held'
  if (status === 'planned') return to !== undefined && to < on ? 'unconfirmed' : 'planned'
  return status === 'not-mentioned' ? 'sought' : status
}

/** The contact without what became known later. */
function asKnown(contact: Contact, knownAt: PlainDate): KnownContact {
  const { id, kind, title, place, people, namedBy, ordinal, askedBy, agenda } = contact
  const known = isKnown(knownAt)
  const isNamed = known({ cite: namedBy })
  return {
    id,
    kind,
    title: isNamed ? title : { en: kind },
    people: isNamed ? people : {},
    ...(isNamed && place ? { place } : {}),
    ...(ordinal && known(ordinal) ? { ordinal } : {}),
    ...(askedBy && known(askedBy) ? { askedBy } : {}),
    ...(agenda && known(agenda) ? { agenda } : {}),
  }
}
