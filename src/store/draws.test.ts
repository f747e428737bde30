import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { balances } from '../licence/balances.js'
import { openLedger } from '../licence/ledger.js'
import type { Entry } from '../licence/model.js'
import { Decimal } from '../measure/decimal.js'
import type { Place, StoredLicence } from './model.js'
import { day, drawOf, keyed, licenceOf } from './sample.testing.js'
import { ENGINES, testPlaces } from './stores.testing.js'

// 1,000 draws on each engine; LODESTONE_SEEDS=100 for 10,000, as before a release.
const SEEDS = Number(process.env.LODESTONE_SEEDS ?? 10)
const PROCESSES = 4
const DRAWS = 80
/** Draws that two processes make under one key, as after an answer that was lost: 100 in all. */
const TWICE = 20
const places = testPlaces()

type Answer = { readonly key: string; readonly hash?: string; readonly refused?: string; readonly again?: boolean }
type Child = {
  readonly ask: (round: { licence: string; entries: readonly Entry[] }) => Promise<readonly Answer[]>
  readonly end: () => Promise<void>
}

async function drawer(place: Place): Promise<Child> {
  const script = fileURLToPath(new URL('draws.child.mjs', import.meta.url))
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [script, JSON.stringify(place)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the process has ended')
    return value
  }
  await next()
  return {
    ask: async (round) => {
      child.stdin.write(`${JSON.stringify(round)}\n`)
      return JSON.parse(await next())
    },
    end: async () => {
      child.stdin.end()
      await closed
    },
  }
}

/** A small generator of numbers (mulberry32), so that a seed that fails can be run again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Quantities of 0.1 to 20 kg, of which about two thirds fit; who makes each; and in which order. */
function roundOf(seed: number): { granted: string; shares: Entry[][] } {
  const number = random(seed)
  const shares: Entry[][] = Array.from({ length: PROCESSES }, () => [])
  for (let n = 0; n < DRAWS; n += 1) {
    const draw = drawOf(`d${n}`, (Math.ceil(number() * 200) / 10).toFixed(1))
    const first = Math.floor(number() * PROCESSES)
    shares[first]!.push(draw)
    if (n < TWICE) shares[(first + 1 + Math.floor(number() * (PROCESSES - 1))) % PROCESSES]!.push(draw)
  }
  const shuffled = shares.map((share) =>
    share
      .map((draw) => ({ draw, at: number() }))
      .sort((a, b) => a.at - b.at)
      .map(({ draw }) => draw),
  )
  return { granted: (400 + Math.floor(number() * 300)).toString(), shares: shuffled }
}

const amountOf = (entry: Entry): Decimal => new Decimal('quantity' in entry ? entry.quantity!.amount : 0)
const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((total, one) => total.plus(one), new Decimal(0))

/** What must hold of a round, whoever came first. */
function checkRound(stored: StoredLicence, draws: readonly Entry[], answers: readonly Answer[]): void {
  const entries = stored.lines.map(({ entry }) => entry)
  const [line] = balances(openLedger(stored.licence, entries), day('2026-03-01'))
  const remaining = new Decimal(line!.remaining)
  // never below zero, never spent twice, sum conserved
  expect(remaining.isNegative()).toBe(false)
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
  expect(line!.drawn).toBe(sum(entries.map(amountOf)).toString())
  expect(remaining.plus(line!.drawn).toString()).toBe(line!.granted)
  // what was acknowledged stands, once, and whoever asked has the same answer; what was not, stands not
  const standing = new Map(stored.lines.map(({ link }) => [link.key, link.hash]))
  for (const { key, hash } of answers) expect(hash).toBe(standing.get(key))
  expect(answers.filter(({ hash, again }) => hash && !again)).toHaveLength(entries.length)
  // nothing was refused that would have fitted
  for (const draw of draws) if (!standing.has(draw.key)) expect(amountOf(draw).greaterThan(remaining)).toBe(true)
}

test.each(ENGINES)(
  '%s: draws of several processes never take the same kilogram',
  async (engine) => {
    const place = await places.place(engine)
    const store = await places.opened(place)
    const children = await Promise.all(Array.from({ length: PROCESSES }, () => drawer(place)))
    let interleaved = 0
    try {
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const licence = `L-${seed}`
        const { granted, shares } = roundOf(seed)
        await store.licences.grant(licenceOf(licence, granted), keyed('grant'))
        const answers = await Promise.all(children.map((child, n) => child.ask({ licence, entries: shares[n]! })))
        const stored = await store.licences.get(licence)
        checkRound(stored!, shares.flat(), answers.flat())
        interleaved += switches(stored!, answers)
      }
    } finally {
      await Promise.all(children.map((child) => child.end()))
    }
    // the processes did take turns within the rounds
    expect(interleaved).toBeGreaterThan(SEEDS)
    expect((await store.verify()).broken).toBeUndefined()
  },
  SEEDS * 10_000,
)

/** How often the next entry of a ledger is another process's than the one before. */
function switches({ lines }: StoredLicence, answers: readonly (readonly Answer[])[]): number {
  const writer = lines.map(({ link }) =>
    answers.findIndex((own) => own.some(({ key, again }) => key === link.key && again === false)),
  )
  return writer.filter((own, index) => index > 0 && own !== writer[index - 1]).length
}
