// The list of very many decisions over HTTP: `node bench/list.mjs [count] [requests]`, on each engine that is there. PostgreSQL at
// LODESTONE_TEST_DATABASE_URL, an empty database: what is measured stays in it. Nothing here is asserted; the aim is a p99 under 100 ms.
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibsql } from '../dist/store/libsql.js'
import { openStore } from '../dist/store/open.js'
import { openPostgresql } from '../dist/store/postgresql.js'
import { day, edition, editionText, fill } from './decisions.mjs'
import { serving, taken, takenWords } from './serving.mjs'

const COUNT = Number(process.argv[2] ?? 1_000_000)
const REQUESTS = Number(process.argv[3] ?? 500)
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

const read = (url) =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    get(url, { agent }, (response) => {
      const pieces = []
      response.on('data', (piece) => pieces.push(piece))
      response.on('end', () => {
        const took = performance.now() - from
        resolve({ took, status: response.statusCode, body: JSON.parse(Buffer.concat(pieces).toString('utf8')) })
      })
    }).on('error', reject)
  })

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)].toFixed(1)

/** Requests one after another, then in eights. */
async function timed(urlOf) {
  const alone = []
  for (let n = 0; n < REQUESTS; n += 1) alone.push((await read(urlOf(n))).took)
  const together = []
  for (let n = 0; n < REQUESTS; n += 8)
    together.push(
      ...(await Promise.all(Array.from({ length: 8 }, (_, m) => read(urlOf(n + m))))).map((one) => one.took),
    )
  const words = (times) =>
    `p50 ${percentile(times, 0.5)}, p99 ${percentile(times, 0.99)}, max ${Math.max(...times).toFixed(1)}`
  return `${words(alone)} ms; eight at once ${words(together)} ms`
}

async function measure(place, env) {
  const store = await openStore(place)
  await store.editions.keep(edition, editionText)
  const engine = place.url ? await openPostgresql(place.url) : await openLibsql(place.home)
  const note = (what, value) => console.log(`${engine.name.padEnd(11)}${what.padEnd(48)}${value}`)
  note(`filled with ${COUNT} decisions`, `${(await fill(engine, COUNT)).toFixed(0)} s`)
  await engine.close()
  await store.close()
  const { url, pid, end } = await serving(env)
  const list = (more) => `${url}/api/decisions?limit=100${more}`
  const pages = [(await read(list(''))).body.next]
  for (let n = 0; n < 200; n += 1) pages.push((await read(list(`&after=${pages.at(-1)}`))).body.next)
  const middle = Buffer.from(String(COUNT >> 1)).toString('base64url')
  note('first 100', await timed(() => list('')))
  note('the pages after', await timed((n) => list(`&after=${pages[n % pages.length]}`)))
  note('100 from the middle', await timed(() => list(`&after=${middle}`)))
  note('of a part (1 in 40)', await timed((n) => list(`&subject=part-${n % 40}`)))
  note('of a rare part (1 in 1,000)', await timed(() => list('&subject=rare')))
  note('of what binds (1 in 50)', await timed(() => list('&outcome=binds')))
  note('of a day', await timed((n) => list(`&on=${day(n)}`)))
  note('of a part and an outcome', await timed((n) => list(`&subject=part-${n % 40}&outcome=cannot-tell`)))
  note('of a day and an outcome', await timed((n) => list(`&on=${day(n)}&outcome=binds`)))
  note('of a day and a part that never meet', await timed((n) => list(`&on=${day(n)}&subject=none`)))
  note('of an edition and an outcome', await timed(() => list(`&edition=${edition}&outcome=binds`)))
  note('one decision by id', await timed(await byId(url, list)))
  note('the server', takenWords(taken(pid)))
  await end()
}

async function byId(url, list) {
  const { items } = (await read(list(''))).body
  return (n) => `${url}/api/decisions/${items[n % items.length].id}`
}

const home = mkdtempSync(join(tmpdir(), 'lodestone-bench-'))
try {
  await measure({ home }, { LODESTONE_HOME: home, LODESTONE_DATABASE_URL: '' })
} finally {
  rmSync(home, { recursive: true, force: true })
}
const url = process.env.LODESTONE_TEST_DATABASE_URL
if (url) await measure({ url }, { LODESTONE_DATABASE_URL: url })
else console.log('PostgreSQL was not measured: LODESTONE_TEST_DATABASE_URL names none')
agent.destroy()
