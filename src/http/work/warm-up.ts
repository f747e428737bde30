import { setImmediate } from 'node:timers/promises'
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
 * Does examples before anybody asks, so that the first who ask need not wait for it. Between two of them everything that came in meanwhile has its
 * turn. Other law may not know the words of the examples: then they are left.
 */
export async function warmUp(law: Law, today: PlainDate, times = TIMES): Promise<void> {
  for (let n = 1; n <= times; n += 1) {
    await setImmediate()
    try {
      await work(law, example(n, today))
    } catch {
      return
    }
  }
}
