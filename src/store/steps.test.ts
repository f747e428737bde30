import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Place, Store } from './model.js'
import { drawOf, keyed, licenceOf, signed, smallEdition, smallRecord } from './sample.testing.js'
import { ENGINES, type EngineName, testPlaces } from './stores.testing.js'

// A write is killed before each of its statements: it stands whole or not at all, and the same again under the same key is written once. Of what is long or
// like another, one statement of four; LODESTONE_FAULTS=all for each, as before a release.
const EACH: readonly Does[] = ['draw', 'decision', 'document']
const stepOf = (does: Does): number => (process.env.LODESTONE_FAULTS === 'all' || EACH.includes(does) ? 1 : 4)
const places = testPlaces()
const { hash: edition, json } = smallEdition()

type Does = 'draw' | 'decision' | 'document' | 'removal' | 'judgement' | 'import' | 'open'
type Ran = { readonly killed: boolean; readonly acknowledged: boolean }

async function filled(engine: EngineName, does: Does): Promise<Place> {
  const place = await places.place(engine)
  if (does === 'open') return place
  const store = await places.opened(place)
  if (does === 'import') return place
  await store.editions.keep(edition, json)
  await store.licences.grant(licenceOf('L-1', '10'), keyed('grant'))
  await store.documents.put('parts', 'there', { n: 0 }, signed())
  return place
}

async function ran(place: Place, does: Does, at: number, file: string): Promise<Ran> {
  const script = fileURLToPath(new URL('steps.child.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify({ place, does, at, file, edition })], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [texts, errors]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', (text) => texts.push(text))
  child.stderr.setEncoding('utf8').on('data', (text) => errors.push(text))
  const ended = await new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)))
  expect([0, 'SIGKILL'], errors.join('')).toContain(ended)
  return { killed: ended === 'SIGKILL', acknowledged: texts.join('').includes('"written"') }
}

const AGAIN: Readonly<Record<Does, (store: Store, file: string) => Promise<unknown>>> = {
  draw: (store) => store.licences.enter('L-1', { ...drawOf('drawn', '1'), shipment: 'S-1' } as never, signed()),
  decision: (store) =>
    store.decisions.append({ ...keyed('decided'), record: smallRecord(edition, 'killed', { movement: {} }) }),
  document: (store) => store.documents.put('parts', 'p', { n: 1 }, signed()),
  removal: (store) => store.documents.remove('parts', 'there', signed()),
  judgement: (store) => store.judgements.append({ ...keyed('judged'), judgement: 'accepted' }),
  import: (store, file) => store.importArchive(readFileSync(file)),
  open: async () => undefined,
}

/** Links before the write, and after it. */
const LINKS: Readonly<Record<Does, readonly [number, number]>> = {
  draw: [2, 3],
  decision: [2, 3],
  document: [2, 3],
  removal: [2, 3],
  judgement: [2, 3],
  import: [0, 2],
  open: [0, 0],
}

async function archive(): Promise<string> {
  const store = await places.opened(await filled('libsql', 'draw'))
  const chunks: Uint8Array[] = []
  for await (const chunk of store.exportArchive()) chunks.push(chunk)
  const file = join(places.folder(), 'archive.zip')
  writeFileSync(file, Buffer.concat(chunks))
  return file
}

const ALL: readonly Does[] = ['draw', 'decision', 'document', 'removal', 'judgement', 'import', 'open']

test.each(ENGINES.flatMap((engine) => ALL.map((does) => [engine, does] as const)))(
  '%s: %s, killed between its statements',
  async (engine, does) => {
    const file = does === 'import' ? await archive() : ''
    const [before, after] = LINKS[does]
    let kills = 0
    let over = false
    const one = async (at: number): Promise<void> => {
      const place = await filled(engine, does)
      const { killed, acknowledged } = await ran(place, does, at, file)
      if (killed) kills += 1
      else over = true
      const store = await places.opened(place)
      const stood = await store.verify()
      const note = `${engine} ${does} at ${at}: ${JSON.stringify({ killed, acknowledged, links: stood.links })}`
      expect(stood.broken, note).toBeUndefined()
      expect(acknowledged ? [after] : [before, after], note).toContain(stood.links)
      await AGAIN[does](store, file)
      const then = await store.verify()
      expect([then.broken, then.links], note).toEqual([undefined, after])
      await store.close()
    }
    const step = stepOf(does)
    for (let at = 0; !over; at += 2 * step) await Promise.all([one(at), one(at + step)])
    expect(kills).toBeGreaterThan(1)
    console.info(`${engine} ${does}: ${kills} kills, before one statement of ${step}`)
  },
  300_000,
)
