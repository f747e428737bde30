import type { Register } from '../../register/model.js'
import type { Reading } from '../reading.js'
import { type Compared, comparedOf, type Draft } from './compared.js'
import type { Across, Difference, Echoes, Side } from './difference.js'
import { echoes } from './echoes.js'
import { contacts, lengthOfTalks, meetingByParty, plannedThenHeld } from './event-rules.js'
import { shares, thresholds, units } from './figure-rules.js'
import {
  amounts,
  daysOfParts,
  firstDays,
  narrowAndWide,
  objects,
  responders,
  silence,
  threatOrAct,
  threatTwice,
} from './measure-rules.js'
import { nameVariants, offices } from './names.js'
import { orders, statesOf } from './order.js'
import { assessments, datelines, strongerThanSource, utteranceTwice, zones } from './speech-rules.js'

export { echoes } from './echoes.js'

const RULES: readonly ((compared: Compared) => readonly Draft[])[] = [
  datelines,
  offices,
  firstDays,
  threatOrAct,
  threatTwice,
  amounts,
  objects,
  daysOfParts,
  responders,
  narrowAndWide,
  silence,
  plannedThenHeld,
  contacts,
  meetingByParty,
  lengthOfTalks,
  strongerThanSource,
  assessments,
  zones,
  nameVariants,
  shares,
  thresholds,
  units,
]

/** Typed differences within and between reports (law C4). Nothing says which side is true; where the register has an official text on the point, it is shown. */
export function differences(readings: readonly Reading[], register: Register): readonly Difference[] {
  return differing(comparedOf(readings, register), echoes(readings))
}

/** Echoes first, then differences, then claims of order. */
export function across(readings: readonly Reading[], register: Register): Across {
  const compared = comparedOf(readings, register)
  const repeated = echoes(readings)
  return { ...repeated, differences: differing(compared, repeated), orders: orders(compared) }
}

function differing(compared: Compared, { echoes: repeated }: Echoes): Difference[] {
  const drafts = [...RULES.flatMap((rule) => rule(compared)), ...utteranceTwice(compared, repeated)]
  return drafts.map((draft, index) => ({ id: `x${index + 1}`, decides: decidedBy(compared, draft), ...draft }))
}

/** What the register has of the measures on the sides, each on its own report's day. */
function decidedBy(compared: Compared, { sides }: Draft): Difference['decides'] {
  const all = sides.flatMap((side) => {
    const report = compared.reports[side.report]!
    return statesOf(compared, report, measuresOf(compared, side))
  })
  return [...new Map(all.map((one) => [`${one.provision} ${one.says}`, one])).values()].slice(0, 6)
}

const measuresOf = ({ reports }: Compared, side: Side) =>
  side.part === 'measures' ? reports[side.report]!.reading.measures.filter(({ id }) => id === side.item) : []
