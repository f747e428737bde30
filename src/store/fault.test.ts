import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from './archive-read.js'
import { failed, faultOf, StoreFault } from './fault.js'
import { openLibsql } from './libsql.js'
import type { Store } from './model.js'
import { openStore } from './open.js'
import { drawOf, keyed, licenceOf, signed, smallEdition, smallRecord } from './sample.testing.js'
import { sourceOf } from './source.js'
import { testPlaces } from './stores.testing.js'

// Every call by which the store changes its files fails once, or is the last before the process is killed. Of the kills a part of the calls is tried
// (each is a process of its own); LODESTONE_FAULTS=all for all of them, as before a release.
const ALL = process.env.LODESTONE_FAULTS === 'all'
const STEP = ALL ? 1 : 13
const AT_ONCE = 4
const places = testPlaces()

test('what an engine or a file says is a fault where the place failed, and stays what it was where not', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code })
  const kinds = Object.fromEntries(
    ['SQLITE_FULL', 'ENOSPC', '53100', 'SQLITE_IOERR_FSYNC', 'EIO', 'EROFS', 'SQLITE_BUSY', 'ECONNRESET', '57P01'].map(
      (code) => [code, faultOf(coded(code), 'p')?.kind],
    ),
  )
  expect(kinds).toEqual({
    SQLITE_FULL: 'full',
    ENOSPC: 'full',
    '53100': 'full',
    SQLITE_IOERR_FSYNC: 'broken',
    EIO: 'broken',
    EROFS: 'closed',
    SQLITE_BUSY: 'away',
    ECONNRESET: 'away',
    '57P01': 'away',
  })
  for (const code of ['SQLITE_CONSTRAINT', 'ENOENT', '23505', '40001'])
    expect(faultOf(coded(code), 'p')).toBeUndefined()
  const other = new Error('x')
  expect(() => failed(other, 'p')).toThrow(other)
  expect(new StoreFault('full', 'a.zip').message).toBe('a.zip: no room is left here; nothing was written')
})

/** What a round said: what stands, and how it ended. */
type Said = {
  readonly n: number
  readonly chain?: string
  readonly key?: string
  readonly hash?: string
  readonly content?: string
  readonly error?: string
  readonly kind?: string
  readonly says?: string
  readonly done?: true
  readonly end?: true
}
type Does = 'open' | 'write' | 'import' | 'export' | 'backup'
type How = 'eio' | 'enospc' | 'short' | 'kill' | 'torn'

const { hash: edition, json } = smallEdition()
let [base, shim] = ['', '']
/** How many links stand when all was done. */
let links = 0

function compiled(folder: string): string {
  const made = join(folder, 'fault.so')
  const source = fileURLToPath(new URL('fault.testing.c', import.meta.url))
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', made, source, '-ldl'], { stdio: 'pipe' })
    return made
  } catch {
    return ''
  }
}

const canFail = process.platform === 'linux' && hasCompiler()
if (!canFail) console.warn('NOTICE: the tests of a failing disk are SKIPPED: they need Linux and a C compiler (cc)')

function hasCompiler(): boolean {
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

beforeAll(async () => {
  if (!canFail) return
  base = places.folder()
  shim = compiled(base)
  const store = await openStore({ home: join(base, 'template') })
  await store.editions.keep(edition, json)
  await store.licences.grant(licenceOf('L-1', '100'), keyed('grant'))
  const chunks: Uint8Array[] = []
  for await (const chunk of store.exportArchive()) chunks.push(chunk)
  writeFileSync(join(base, 'archive.zip'), Buffer.concat(chunks))
  await store.close()
})

/** Runs rounds `from` to `to`, or until none fails, and gives what they said. */
async function rounds(does: Does, how: How, from: number, to: number): Promise<readonly Said[]> {
  const script = fileURLToPath(new URL('fault.child.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify({ base, does, how, from, to, edition })], {
    env: { ...process.env, LD_PRELOAD: shim },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts: string[] = []
  const errors: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text) => texts.push(text))
  child.stderr.setEncoding('utf8').on('data', (text) => errors.push(text))
  const ended = await new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)))
  expect(['SIGKILL', 0], errors.join('')).toContain(ended)
  return texts
    .join('')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

const folderOf = (does: Does, how: How, n: number): string => join(base, `${does}-${how}-${n}`)

const opened: Store[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

/** After a round: nothing acknowledged is lost, nothing half stands, the error is one clear one, and the same again goes well and is written once. */
async function sound(does: Does, how: How, n: number, said: readonly Said[]): Promise<void> {
  const note = `${does} ${how} ${n}: ${JSON.stringify(said)}`
  const folder = folderOf(does, how, n)
  const error = said.find((one) => one.error)
  if (error) {
    expect(['StoreFault', 'InputError'], note).toContain(error.error)
    expect(error.says, note).toMatch(/room|failed|opened/)
  }
  const home = join(folder, 'home')
  const store = await openStore({ home })
  opened.push(store)
  const before = await store.verify()
  expect(before.broken, note).toBeUndefined()
  const stands = await linksIn(home)
  for (const { chain, key, hash, content } of said)
    if (chain) {
      const link = stands.get(`${chain} ${key}`)
      expect([link?.content === content || link?.hash === hash, note]).toEqual([true, note])
    }
  await again(does, store, folder)
  const after = await store.verify()
  expect([after.broken, after.links], note).toEqual([undefined, links])
  await copied(does, folder, error !== undefined, note)
}

async function linksIn(home: string) {
  const engine = await openLibsql(home)
  const rows = await engine.db.selectFrom('entries').selectAll().execute()
  await engine.close()
  return new Map(rows.map((row) => [`${row.chain} ${row.key}`, row]))
}

/** The same under the same keys, on a disk that works. */
async function again(does: Does, store: Store, folder: string): Promise<void> {
  if (does === 'import') await store.importArchive(readFileSync(join(base, 'archive.zip')))
  if (does === 'write') {
    const record = smallRecord(edition, 'under fault', { movement: {} })
    await store.licences.enter('L-1', { ...drawOf('drawn', '1'), shipment: 'S-1' } as never, signed())
    await store.decisions.append({ ...keyed('decided'), record })
    await store.documents.put('parts', 'under-fault', { n: 1 }, signed())
  }
  if (does === 'backup' && !existsSync(join(folder, 'out', 'copy'))) await store.backup(join(folder, 'out', 'again'))
}

/** A copy is there whole, or not at all. */
async function copied(does: Does, folder: string, refused: boolean, note: string): Promise<void> {
  const left = readdirSync(join(folder, 'out')).filter((name) => !['again', 'store'].includes(name))
  if (refused) expect(left, note).toEqual([])
  if (!left.includes('copy')) return
  const copy = join(folder, 'out', 'copy')
  if (does === 'export') {
    await openArchive(sourceOf(readFileSync(copy)))
    return
  }
  const home = join(folder, 'out', 'store')
  const store = await openStore({ home })
  await store.close()
  renameSync(copy, join(home, 'store.db'))
  const restored = await openStore({ home })
  opened.push(restored)
  expect([(await restored.verify()).sound, note]).toEqual([true, note])
}

const EXPECTED: Readonly<Record<Does, number>> = { open: 0, write: 4, import: 1, export: 1, backup: 1 }

describe.runIf(canFail)('a disk that fails at one call', () => {
  for (const does of ['open', 'write', 'import', 'export', 'backup'] as const) {
    test.each(['eio', 'enospc', 'short'] as const)(
      `${does}, %s at each call`,
      async (how) => {
        links = EXPECTED[does]
        const said = await rounds(does, how, 1, 1000)
        const last = said.at(-1)!
        expect(last.end, JSON.stringify(last)).toBe(true)
        for (let n = 1; n < last.n; n += 1)
          await sound(
            does,
            how,
            n,
            said.filter((one) => one.n === n),
          )
        const told = new Set(said.flatMap(({ error, kind }) => (error ? [kind ?? error] : [])))
        expect(told.size).toBeGreaterThan(0)
        console.info(`${does} ${how}: ${last.n - 1} calls, ${said.filter((one) => one.error).length} refused`)
      },
      300_000,
    )

    test.each(['kill', 'torn'] as const)(
      `${does}, %s at ${ALL ? 'each call' : `one call of ${STEP}`}`,
      async (how) => {
        links = EXPECTED[does]
        let [next, kills, over] = [how === 'kill' ? 1 : 1 + (STEP >> 1), 0, false]
        const one = async (): Promise<void> => {
          while (!over) {
            const n = next
            next += STEP
            const said = await rounds(does, how, n, n)
            if (said.some(({ end }) => end)) over = true
            else {
              kills += 1
              await sound(does, how, n, said)
            }
          }
        }
        await Promise.all(Array.from({ length: AT_ONCE }, one))
        expect(kills).toBeGreaterThan(0)
        console.info(`${does} ${how}: ${kills} kills`)
      },
      900_000,
    )
  }
})
