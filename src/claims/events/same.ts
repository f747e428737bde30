import type { ReportedEvent } from '../reading.js'

/**
 * Mentions of one event: the same kind, and nothing that tells them apart (round numbers, days, places, a day held against one to come). Only contacts, truces and deadlines
 * with their day are joined; two announcements are two.
 */
export function linked(events: readonly ReportedEvent[]): readonly ReportedEvent[] {
  const heads = new Map<string, ReportedEvent[]>()
  return events.map((event) => {
    if (!JOINED.has(event.kind) || (event.kind === 'deadline' && !event.date)) return event
    const key = event.kind === 'deadline' ? `deadline ${event.date} ${event.what}` : event.kind
    const alike = heads.get(key) ?? []
    heads.set(key, alike)
    const head = alike.find((one) => isSame(one, event))
    if (head) return { ...event, same_as: head.id }
    if (alike.length < MOST) alike.push(event)
    return event
  })
}

/** No report tells of more different contacts of a kind: behind these, new ones are not told apart. */
const MOST = 400

const JOINED = new Set<ReportedEvent['kind']>(['call', 'round', 'summit', 'truce', 'deadline'])

function isSame(a: ReportedEvent, b: ReportedEvent): boolean {
  if (a.ordinal && b.ordinal && a.ordinal !== b.ordinal) return false
  if (a.date && b.date && !meetInTime(a.date, b.date)) return false
  if (a.kind === 'deadline') return true
  if (a.kind === 'truce') return true
  if (a.place && b.place && !a.place.includes(b.place) && !b.place.includes(a.place)) return false
  if ((a.status === 'held') !== (b.status === 'held') && a.kind !== 'call') return false
  if (a.kind === 'round' && (a.status === 'ongoing') !== (b.status === 'ongoing')) return false
  return shared(a, b)
}

/** Nobody named on one side, or somebody in common. */
function shared(a: ReportedEvent, b: ReportedEvent): boolean {
  if (!a.participants?.length || !b.participants?.length) return true
  return a.participants.some((one) => b.participants!.includes(one))
}

const meetInTime = (a: string, b: string): boolean =>
  a === b ||
  a.includes('W') ||
  b.includes('W') ||
  a.startsWith(b) ||
  b.startsWith(a) ||
  a.includes('/') ||
  b.includes('/')
