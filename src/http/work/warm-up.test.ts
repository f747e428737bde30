import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { TODAY } from '../app.testing.js'
import { GOODS } from '../asked.testing.js'
import { readLaw } from './law.js'
import { warmUp } from './warm-up.js'
import { type Job, work } from './work.js'

const check: Job = {
  kind: 'check',
  today: TODAY,
  files: {},
  asked: {
    parts: { example: { form: 'magnet', material: 'NdFeB', mass: '12 g' } },
    movement: GOODS.movement,
    detail: 'trees',
  },
}

it('the answers after a warm-up are those without one', async () => {
  const [cold, warm] = await Promise.all([readLaw(), readLaw()])
  await warmUp(warm, TODAY, 3)
  expect(await work(warm, check)).toBe(await work(cold, check))
})

it('what comes in meanwhile has its turn', async () => {
  const law = await readLaw()
  let warm = false
  const warming = warmUp(law, TODAY, 40).then(() => {
    warm = true
  })
  await setImmediate()
  await work(law, check)
  expect(warm).toBe(false)
  await warming
})

it('law that does not know the words of the examples is left as it is', async () => {
  const law = await readLaw()
  const other = { ...law, vocabulary: { ...law.vocabulary, forms: new Set<string>() } }
  await expect(work(other, check)).rejects.toMatchObject({ name: 'InputError' })
  await expect(warmUp(other, TODAY, 2)).resolves.toBeUndefined()
})
