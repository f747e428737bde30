import { setTimeout } from 'node:timers/promises'
import type { PlainDate } from '../../time/date.js'
import type { Law } from './law.js'
import { type Job, work } from './work.js'

/** Code that ran a few times only is ten times slower than code that ran a hundred times. */
const TIMES = 120

/** Magnets that differ in what they hold, told shortly and at length: what servers are asked most. */
const example = (n: number, today: PlainDate): Job => ({
  kind: 'check',
  today,
  files: {},
  asked: {
    parts: {
      example: {
        form: 'magnet',
        material: 'NdFeB',
        mass: '12 g',
        value: '3 EUR',
        'made-in': 'CN',
        composition: { of: [{ element: 'Dy', share: `${n / 1000} %` }] },
      },
    },
    movement: { kind: 'export', from: 'CN', to: 'DE', 'end-use': 'civil' },
    detail: n % 4 === 0 ? 'verdicts' : 'summary',
  },
})

/**
 * Does examples before anybody asks, so that the first who ask need not wait for it. `asked`: how many jobs came so far; while they come, examples wait.
 * Other law may not know the words of the examples: then they are left.
 */
export async function warmUp(law: Law, today: PlainDate, asked: () => number, times = TIMES): Promise<void> {
  for (let n = 1; n <= times; n += 1) {
    await quiet(asked)
    try {
      await work(law, example(n, today))
    } catch {
      return
    }
  }
}

/** Milliseconds in which nobody asks. */
const QUIET = 10

async function quiet(asked: () => number): Promise<void> {
  let before: number
  do {
    before = asked()
    await setTimeout(QUIET)
  } while (asked() !== before)
}
