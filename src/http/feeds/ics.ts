import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays } from '../../time/date.js'
import type { NamedDeadline } from '../work/deadlines.js'

export type Feed = {
  readonly edition: string
  readonly knownAt: string
  readonly verifiedThrough: string
  readonly deadlines: readonly NamedDeadline[]
}

/**
 * A calendar of the days ahead (RFC 5545). The UID of an event stays when its date moves, and SEQUENCE grows with the day of knowledge, so that a
 * calendar moves the event and does not double it. All-day: the day in the issuer's zone, which stands beside it.
 */
export function icsOf({ edition, knownAt, verifiedThrough, deadlines }: Feed): string {
  const calendar = ical({
    name: 'Lodestone: days ahead in the law',
    prodId: { company: 'Lodestone', product: 'deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { uid, day, what, firm, basis, zone } of deadlines) {
    calendar.createEvent({
      id: uid,
      sequence: sequenceOf(knownAt),
      stamp: `${knownAt}T00:00:00Z`,
      start: day,
      end: addDays(day, 1),
      allDay: true,
      summary: basis === 'register' ? what : `(not on file) ${what}`,
      description: [
        `How firm: ${firm}`,
        `The day is one of the calendar in ${zone}.`,
        `As known on ${knownAt}; verified through ${verifiedThrough}; edition ${edition.slice(0, 12)}.`,
      ].join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
      status: basis === 'register' && firm.startsWith('text') ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      categories: [{ name: basis }],
      x: [
        ['X-LODESTONE-BASIS', basis],
        ['X-LODESTONE-ZONE', zone],
      ],
    })
  }
  return calendar.toString()
}

/** Days since 1970: grows from one day of knowledge to the next, and is the same for the same one. */
const sequenceOf = (knownAt: string): number => Math.round(Date.parse(`${knownAt}T00:00:00Z`) / 86_400_000)
