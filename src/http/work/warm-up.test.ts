import { setTimeout } from 'node:timers/promises'
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
  await warmUp(warm, TODAY, () => 0, 3)
  expect(await work(warm, check)).toBe(await work(cold, check))
})

it('examples wait while others ask', async () => {
  const law = await readLaw()
  let asked = 0
  let warm = false
  const asking = setInterval(() => {
    asked += 1
  }, 2)
  const warming = warmUp(law, TODAY, () => asked, 1).then(() => {
    warm = true
  })
  await setTimeout(300)
  expect(warm).toBe(false)
  clearInterval(asking)
  await warming
  expect(warm).toBe(true)
})

it('law that does not know the words of the examples is left as it is', async () => {
  const law = await readLaw()
  const other = {
    ...law,
    vocabulary: { ...law.vocabulary, forms: new Set<string>(), named: { ...law.vocabulary.named, form: new Map() } },
  }
  await expect(work(other, check)).rejects.toMatchObject({ name: 'InputError' })
  await expect(warmUp(other, TODAY, () => 0, 2)).resolves.toBeUndefined()
})
