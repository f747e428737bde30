import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openLibsql, STORE_FILE } from './libsql.js'
import { keyed, licenceOf, smallEdition } from './sample.testing.js'
import { testPlaces } from './stores.testing.js'

// 200 kills; LODESTONE_KILLS for a longer run.
const KILLS = Number(process.env.LODESTONE_KILLS ?? 200)
/** How many processes write at the same time, and are killed at different moments. */
const AT_ONCE = 4
const places = testPlaces()

type Acknowledged = { readonly chain: string; readonly key: string; readonly hash?: string; readonly etag?: string }

/** Starts a writer and kills it some milliseconds after its first acknowledged write. What it had acknowledged. */
async function killed(home: string, name: string, edition: string): Promise<Acknowledged[]> {
  const script = fileURLToPath(new URL('kill.child.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify({ home, name, edition })], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: string[] = []
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text) => errors.push(text))
  const first = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      chunks.push(text)
      resolve()
    })
  })
  const closed = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)))
  await Promise.race([first, closed])
  await pause(Math.random() * 40)
  child.kill('SIGKILL')
  expect(await closed, errors.join('')).toBe('SIGKILL')
  // the last line may have been cut by the kill: its write was not acknowledged as a whole
  const lines = chunks.join('').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}

test(
  `libsql: ${KILLS} times kill -9 during writes lose no acknowledged write`,
  async () => {
    const place = (await places.place('libsql')) as { home: string }
    const store = await places.opened(place)
    const { hash, json } = smallEdition()
    await store.editions.keep(hash, json)
    await store.licences.grant(licenceOf('L-1', '100000'), keyed('grant'))
    const acknowledged: Acknowledged[] = []
    let kills = 0
    while (kills < KILLS) {
      const names = Array.from({ length: AT_ONCE }, (_, n) => `writer ${kills + n}`)
      for (const one of await Promise.all(names.map((name) => killed(place.home, name, hash))))
        acknowledged.push(...one)
      kills += AT_ONCE
    }
    const { broken, links } = await store.verify()
    expect(broken).toBeUndefined()
    const engine = await openLibsql(place.home)
    const rows = await engine.db.selectFrom('entries').select(['chain', 'key', 'hash', 'content']).execute()
    await engine.close()
    const kept = new Map(rows.map((row) => [`${row.chain} ${row.key}`, row]))
    const lost = acknowledged.filter(({ chain, key, hash: link, etag }) => {
      const row = kept.get(`${chain} ${key}`)
      return !row || (link !== undefined && row.hash !== link) || (etag !== undefined && row.content !== etag)
    })
    expect(lost).toEqual([])
    // every writer wrote, and hardly more stands than was acknowledged: what was under way when it was killed
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS)
    expect(links - 1 - acknowledged.length).toBeLessThanOrEqual(2 * KILLS)
    console.info(`${STORE_FILE}: ${KILLS} kills, ${acknowledged.length} acknowledged writes, ${links} links`)
  },
  KILLS * 3_000,
)
