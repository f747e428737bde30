import { colourRules, DARK as SHARED_DARK, LIGHT as SHARED_LIGHT } from '../page/palette.js'

/** The palette in light and dark. Every text colour stands at 4.5:1 or more on the paper, every line of a bar at 3:1. */
const LIGHT = {
  ...SHARED_LIGHT,
  cursor: '#1c1b19',
  learnt: '#7a3b8f',
  'in-force': '#1f5478',
  suspended: '#f0cf7d',
  'suspended-line': '#8a6412',
  unresolved: '#b3213c',
  'unresolved-paper': '#fbe3e3',
  announced: '#1f5478',
  threatened: '#9a4a12',
  ended: '#8b857a',
  annulled: '#6d675d',
}

const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  ...SHARED_DARK,
  cursor: '#f4f1ea',
  learnt: '#c99be0',
  'in-force': '#4f90c4',
  suspended: '#5a4715',
  'suspended-line': '#d9ae4c',
  unresolved: '#ff7d90',
  'unresolved-paper': '#3a1c22',
  announced: '#69a7d6',
  threatened: '#e5935a',
  ended: '#8f8a80',
  annulled: '#a19b90',
}

export const colours = colourRules(LIGHT, DARK)

/** What a state looks like: by its pattern first, so that it reads without colour. The ids are those of `patterns`. */
export const boxes = `
.box { stroke-width: 1.25; vector-effect: non-scaling-stroke; }
.box.in-force { fill: var(--in-force); stroke: var(--in-force); }
.box.suspended { fill: url(#p-suspended); stroke: var(--suspended-line); }
.box.unresolved { fill: url(#p-unresolved); stroke: var(--unresolved); }
.box.annulled { fill: url(#p-annulled); stroke: var(--annulled); }
.box.announced { fill: transparent; stroke: var(--announced); }
.box.proposed { fill: transparent; stroke: var(--announced); stroke-dasharray: 6 3; }
.box.threatened { fill: transparent; stroke: var(--threatened); stroke-dasharray: 2 2.5; }
.box.ended { fill: var(--ended); stroke: none; }
.box.none { fill: transparent; stroke: none; }
#p-suspended rect { fill: var(--suspended); }
#p-suspended circle { fill: var(--suspended-line); }
#p-unresolved rect { fill: var(--unresolved-paper); }
#p-unresolved path { stroke: var(--unresolved); stroke-width: 2.25; }
#p-annulled path { stroke: var(--annulled); stroke-width: 1; }
`
