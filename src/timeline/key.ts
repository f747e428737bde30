import type { StateName } from '../register/history.js'
import type { Tree } from './tree.js'

/** A state's swatch, drawn as its bars are. */
export function key(state: StateName): Tree {
  const box = state === 'ended' ? { x: 1, y: 6, width: 16, height: 2 } : { x: 1, y: 1, width: 16, height: 11 }
  return [
    'svg',
    { class: 'key', width: 18, height: 13, 'aria-hidden': 'true', focusable: 'false' },
    ['rect', { ...box, class: `box ${state}` }],
  ]
}
