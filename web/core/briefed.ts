import { brief } from '../../src/outlook/brief.js'
import { turnsBetween } from '../../src/outlook/turns.js'
import type { StateName } from '../../src/register/history.js'
import type { Register } from '../../src/register/model.js'
import { isStale, stateOn, type When } from '../../src/register/state.js'
import { addDays } from '../../src/time/date.js'
import type { Briefed } from './asks.js'
import { BACK_DAYS } from './back.js'

export function briefed(register: Register, when: When): Briefed {
  const page = brief(register, when)
  const provisions = Object.values(register.provisions)
  const spoken = new Set(provisions.map(({ regime }) => regime))
  const counts: Partial<Record<StateName, number>> = {}
  for (const { id } of provisions) {
    if (page.idle.includes(id)) continue
    const { state } = stateOn(register, id, when)
    counts[state] = (counts[state] ?? 0) + 1
  }
  return {
    ...page,
    titles: Object.fromEntries(Object.values(register.instruments).map(({ id, title }) => [id, title])),
    regimes: Object.values(register.regimes)
      .filter(({ id }) => spoken.has(id))
      .map(({ id, title, coverage, verifiedFrom, verifiedThrough }) => ({
        id,
        title,
        coverage,
        verifiedFrom,
        verifiedThrough,
        stale: isStale(register, id, when.knownAt),
      })),
    changed: turnsBetween(register, { after: addDays(when.on, -BACK_DAYS), upTo: when.on }, when.knownAt)
      .filter(({ from, to }) => from !== to)
      .toReversed(),
    pointsZh: Object.fromEntries(Object.values(register.openPoints).map(({ asks }) => [asks.en, asks.zh])),
    counts,
  }
}
