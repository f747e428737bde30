// The server under 200 checks of one part a second, from this process, on each store that is there, and what it takes of the machine. Usage:
// node bench/http.mjs [seconds] [rate]. The clock of a request starts when it is due, not when it is sent: a server that falls behind shows it.
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serving, taken, takenWords } from './serving.mjs'

const seconds = Number(process.argv[2] ?? 15)
const rate = Number(process.argv[3] ?? 200)
const WARMING = 3
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

const magnet = (mass, dysprosium) => ({
  form: 'magnet',
  material: 'NdFeB',
  mass: `${mass} g`,
  value: '3.10 EUR',
  'made-in': 'CN',
  ...(dysprosium ? { composition: { of: [{ element: 'Dy', share: `${dysprosium.toFixed(5)} %` }] } } : {}),
})
const movement = { kind: 'export', from: 'CN', to: 'DE', 'end-use': 'civil' }
const dates = { on: '2026-06-01', known_at: '2026-06-01' }

const lineOf = (n, mass, dysprosium) => ({ parts: { [`line-${n}`]: magnet(mass, dysprosium) }, movement, ...dates })

/** What is asked: the n-th question of each way to ask. */
const WAYS = {
  'a stored part, asked again': () => ({ parts_id: 'motor', movement, ...dates }),
  'another line of the same kind each time': (n) => ({ ...lineOf(n, 12), detail: 'summary' }),
  'a part as none before it each time': (n) => ({ ...lineOf(n, 12, 0.5 + n / 100_000), detail: 'summary' }),
}

const send = (url, method, path, body, headers = {}) =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const sent = request(`${url}${path}`, {
      agent,
      method,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      let size = 0
      response.on('data', (piece) => {
        size += piece.length
      })
      response.on('end', () => resolve({ status: response.statusCode, size }))
      response.on('error', reject)
    })
    sent.end(text)
  })

async function measured(url, question, from, seconds) {
  const took = []
  const statuses = new Map()
  let bytes = 0
  const began = performance.now()
  const total = Math.round(seconds * rate)
  const all = []
  for (let n = 0; n < total; n += 1) {
    const due = began + (n * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    all.push(
      send(url, 'POST', '/api/check', question(from + n))
        .catch((error) => ({ status: error.code, size: 0 }))
        .then(({ status, size }) => {
          took.push(performance.now() - due)
          bytes += size
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
        }),
    )
  }
  await Promise.all(all)
  took.sort((a, b) => a - b)
  const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))].toFixed(1).padStart(8)
  const rated = ((1000 * total) / (performance.now() - began)).toFixed(0)
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(1)} ms; ${rated}/s, ${(bytes / total / 1000).toFixed(0)} kB each, ${[...statuses].map(([status, count]) => `${count} x ${status}`).join(', ')}`
}

const home = mkdtempSync(join(tmpdir(), 'lodestone-bench-'))
const stores = { libsql: { LODESTONE_HOME: home, LODESTONE_DATABASE_URL: '' } }
if (process.env.LODESTONE_DATABASE_URL)
  stores.postgresql = { LODESTONE_DATABASE_URL: process.env.LODESTONE_DATABASE_URL }
else console.log('no LODESTONE_DATABASE_URL: PostgreSQL is not measured')
for (const [name, env] of Object.entries(stores)) {
  const { url, pid, end } = await serving(env)
  console.log(`${name.padEnd(10)} ${'nothing asked yet'.padEnd(40)} ${takenWords(taken(pid))}`)
  await send(url, 'PUT', '/api/parts/motor', { parts: { magnet: magnet(12) } }, { 'if-match': '*' })
  for (const [way, question] of Object.entries(WAYS)) {
    // code that was never run is slow: what a server does in its first seconds is shown apart
    const cold = await measured(url, question, 900_000, WARMING)
    const before = taken(pid)
    console.log(`${name.padEnd(10)} ${way.padEnd(40)} ${await measured(url, question, 0, seconds)}`)
    console.log(`${''.padEnd(10)} ${`before it, the first ${WARMING} s`.padEnd(40)} ${cold}`)
    console.log(`${''.padEnd(51)} ${takenWords(taken(pid), before)}`)
  }
  await end()
}
rmSync(home, { recursive: true, force: true })
agent.destroy()
