// The store with many decisions, measured on each engine that is there: `node bench/store.mjs [count]`. PostgreSQL at LODESTONE_TEST_DATABASE_URL, an empty
// database: what is measured stays in it. Nothing here is asserted.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { openLibsql } from '../dist/store/libsql.js'
import { openStore } from '../dist/store/open.js'
import { openPostgresql } from '../dist/store/postgresql.js'
import { day, edition, editionText, fill, recordOf, SIGNED } from './decisions.mjs'

const COUNT = Number(process.argv[2] ?? 1_000_000)

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)]

async function timed(times, work) {
  const all = []
  for (let n = 0; n < times; n += 1) {
    const from = performance.now()
    await work(n)
    all.push(performance.now() - from)
  }
  return `median ${percentile(all, 0.5).toFixed(1)} ms, p99 ${percentile(all, 0.99).toFixed(1)} ms`
}

async function measure(place) {
  const store = await openStore(place)
  await store.editions.keep(edition, editionText)
  const engine = place.url ? await openPostgresql(place.url) : await openLibsql(place.home)
  const note = (what, value) => console.log(`${engine.name.padEnd(11)}${what.padEnd(58)}${value}`)
  note(`filled with ${COUNT} decisions`, `${(await fill(engine, COUNT)).toFixed(0)} s`)
  const { list } = store.decisions
  const { items } = await list({ limit: 100 })
  note('list, first 100', await timed(300, () => list({ limit: 100 })))
  note('list, 100 from the middle', await timed(300, (n) => list({ limit: 100, after: String((COUNT >> 1) - n) })))
  note('list of a part (1 in 40)', await timed(300, (n) => list({ limit: 100, subject: `part-${n % 40}` })))
  note('list of a rare part (1 in 1,000)', await timed(300, () => list({ limit: 100, subject: 'rare' })))
  note('list of what binds (1 in 50)', await timed(300, () => list({ limit: 100, outcome: 'binds' })))
  note('list of a day', await timed(300, (n) => list({ limit: 100, on: day(n) })))
  note(
    'list of a part and an outcome',
    await timed(300, (n) => list({ limit: 100, subject: `part-${n % 40}`, outcome: 'cannot-tell' })),
  )
  note(
    'list of a part and an outcome that never meet',
    await timed(20, () => list({ limit: 100, subject: 'rare', outcome: 'binds' })),
  )
  note('list of a part that is not there', await timed(100, () => list({ subject: 'none' })))
  note('one decision by id', await timed(300, (n) => store.decisions.get(items[n % items.length].id)))
  note(
    'append a decision',
    await timed(200, (n) => store.decisions.append({ ...SIGNED, key: `more ${n}`, record: recordOf(COUNT + n) })),
  )
  await store.licences.grant(
    {
      id: 'L-1',
      kind: 'cn/general',
      regime: 'cn/dual-use',
      holder: 'Ann',
      granted: '2026-01-05',
      validFrom: '2026-01-05',
      validThrough: '2028-12-31',
      lines: [{ line: '1', item: 'dysprosium oxide', codes: [], quantity: { amount: '1000', unit: 'kg' } }],
      ties: {},
      split: true,
      notes: [],
    },
    { ...SIGNED, key: 'granted' },
  )
  const draw = (n) => ({
    kind: 'drawn',
    key: `d${n}`,
    on: '2026-03-01',
    line: '1',
    quantity: { amount: '1', unit: 'kg' },
    use: {},
    shipment: `s${n}`,
  })
  note(
    'draw on a licence of up to 1,000 entries',
    await timed(1000, (n) => store.licences.enter('L-1', draw(n), SIGNED)),
  )
  if (engine.name === 'libsql') note('size of the file', `${(statSync(engine.place).size / 1e6).toFixed(0)} MB`)
  const from = performance.now()
  const { sound, links } = await store.verify()
  note(`verify: ${sound ? 'whole' : 'broken'}, ${links} links`, `${((performance.now() - from) / 1000).toFixed(0)} s`)
  await engine.close()
  await store.close()
}

const home = mkdtempSync(join(tmpdir(), 'lodestone-bench-'))
try {
  await measure({ home })
} finally {
  rmSync(home, { recursive: true, force: true })
}
const url = process.env.LODESTONE_TEST_DATABASE_URL
if (url) await measure({ url })
else console.log('PostgreSQL was not measured: LODESTONE_TEST_DATABASE_URL names none')
