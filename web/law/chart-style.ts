import type { CSSProperties } from 'react'
import { gridOf } from '../../src/timeline/axis.js'
import { dayNumber, place } from '../../src/timeline/days.js'
import type { TimelineData } from '../../src/timeline/model.js'

/** Where the cursors stand and how the quarters lie, for every track inside. A day outside the window lies beyond its edge. */
export function chartStyle(data: TimelineData, on: string, knownAt: string): CSSProperties {
  const at = (day: string): string =>
    day < data.from ? '-10%' : day > data.to ? '110%' : `${place({ dayNumber }, data, day)}%`
  return {
    '--on': at(on),
    '--known': knownAt < data.from ? '0%' : at(knownAt),
    '--grid': gridOf(data),
  } as CSSProperties
}
