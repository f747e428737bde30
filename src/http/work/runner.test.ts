import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TODAY } from '../app.testing.js'
import { GOODS } from '../asked.testing.js'
import { remembering } from './remember.js'
import { inThreads, type Runner } from './runner.js'
import type { Job } from './work.js'

const BUILT = fileURLToPath(new URL('../../../dist/http/work/thread.js', import.meta.url))
const check = (mass: string): Job => ({
  kind: 'check',
  today: TODAY,
  files: {},
  asked: { parts: { a: { form: 'magnet', material: 'NdFeB', mass } }, movement: GOODS.movement, detail: 'summary' },
})

describe('in threads', () => {
  let runner: Runner
  let folder = ''
  beforeAll(async () => {
    runner = inThreads(2, {}, { script: BUILT })
    folder = await mkdtemp(join(tmpdir(), 'lodestone-threads-'))
  })
  afterAll(async () => {
    await runner.close()
    await rm(folder, { recursive: true })
  })
  const threadOf = async (body: string) => {
    const script = join(folder, `${Math.random()}.mjs`)
    await writeFile(
      script,
      `import { parentPort } from 'node:worker_threads'\nparentPort.postMessage('ready')\nparentPort.on('message', ({ id, job }) => { ${body} })\n`,
    )
    return script
  }

  it('jobs are done side by side, and issues come back as they are', async () => {
    const [a, b] = await Promise.all([runner.run(check('1 g')), runner.run(check('2 g'))])
    expect(JSON.parse(a).parts[0].part).toBe('a')
    expect(JSON.parse(b).parts[0].part).toBe('a')
    await expect(runner.run(check('12'))).rejects.toMatchObject({
      name: 'InputError',
      issues: [{ path: 'parts.a.mass' }],
    })
    await expect(runner.run({ ...check('1 g'), asked: { parts: {} } } as Job)).rejects.toMatchObject({
      issues: [{ code: 'no-parts' }],
    })
  })

  it('a job that never ends is refused, and the next is done', async () => {
    const script = await threadOf("if (job.kind === 'ask') for (;;); else parentPort.postMessage({ id, text: 'done' })")
    const one = inThreads(1, {}, { script, most: 300 })
    const never = one.run({ ...check('1 g'), kind: 'ask' } as Job)
    const next = one.run(check('1 g'))
    await expect(never).rejects.toMatchObject({
      name: 'Refused',
      problem: { status: 422, type: 'urn:lodestone:problem:too-much-work' },
    })
    expect(await next).toBe('done')
    await one.close()
  })

  it('a thread that dies takes one job with it', async () => {
    const script = await threadOf(
      "if (job.kind === 'ask') throw new Error('secret'); parentPort.postMessage({ id, text: 'done' })",
    )
    const one = inThreads(1, {}, { script })
    await expect(one.run({ ...check('1 g'), kind: 'ask' } as Job)).rejects.toThrow()
    expect(await one.run(check('1 g'))).toBe('done')
    await one.close()
  })
})

describe('what was asked before', () => {
  const counted = () => {
    let count = 0
    const run = async ({ kind }: Job) => {
      count += 1
      return `${kind} ${count}`
    }
    const runner: Runner = { run, close: async () => {} }
    return remembering(runner, 200)
  }
  it('is not worked out again, also not at once', async () => {
    const runner = counted()
    expect(await Promise.all([runner.run(check('1 g')), runner.run(check('1 g'))])).toEqual(['check 1', 'check 1'])
    expect(await runner.run(check('1 g'))).toBe('check 1')
    expect(await runner.run(check('2 g'))).toBe('check 2')
    expect(await runner.run({ ...check('1 g'), today: '2026-11-23' } as Job)).toBe('check 3')
  })
  it('is forgotten, the oldest first', async () => {
    const runner = counted()
    for (let mass = 1; mass < 40; mass += 1) await runner.run(check(`${mass} g`))
    expect(await runner.run(check('39 g'))).toBe('check 39')
    expect(await runner.run(check('1 g'))).toBe('check 40')
  })
  it('is asked anew where files came with it, or a report', async () => {
    const runner = counted()
    const file = { name: 'a.csv', bytes: new Uint8Array() }
    expect(await runner.run({ ...check('1 g'), files: { file } } as Job)).not.toBe(
      await runner.run({ ...check('1 g'), files: { file } } as Job),
    )
    const claims: Job = { kind: 'claims', today: TODAY, asked: {}, files: [] }
    expect(await runner.run(claims)).not.toBe(await runner.run(claims))
  })
})
