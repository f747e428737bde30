// 10,000 entry lines, every one with its own value, with all layers and the reasons. In a process of its own. Prints JSON.
import { performance } from 'node:perf_hooks'

const { readRegister, readScenario, parseParts, vocabularyOf } = await import('../dist/files/index.js')
const { compareAll, determine, duties, movement, withEvents } = await import('../dist/index.js')
const { jsonDuties } = await import('../dist/faces/json-duty.js')

const LINES = 10_000
const register = await readRegister()
const vocabulary = vocabularyOf(register)
const codes = ['8505.11.0070', '8505.11.0050', '8505.19.20', '7326.90.8688', '2805.30.0015', '8501.10.60', '8505.11.00']
const lines = Array.from({ length: LINES }, (_, i) =>
  [`line-${i}`, 'CN', `${1000 + i}.${String(i % 100).padStart(2, '0')} USD`, codes[i % codes.length], '2026'].join(','),
)
const bytes = new TextEncoder().encode(['part no.,origin,value,hts,hts edition', ...lines].join('\n'))
const { parts } = parseParts(bytes, 'entry.csv', vocabulary)
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const runs = []
const explained = []
let peak = 0
for (let run = 0; run < 5; run += 1) {
  globalThis.gc?.()
  const facts = { 'movement.claims': 'no', 'movement.postal-parcel': 'no' }
  const entry = movement(register, {
    kind: 'import',
    from: 'CN',
    to: 'US',
    entry: '2026-02-10',
    loading: '2026-01-20',
    by: 'sea',
    facts,
  })
  const start = performance.now()
  let amounts = 0
  let words = 0
  for (const subject of Object.values(parts)) {
    const bill = duties(determine(register, { subject, movement: entry, on: '2026-02-10', knownAt: '2026-02-10' }))
    amounts += bill.slots.length
    words += jsonDuties(bill).layers.length
  }
  if (amounts < LINES || words < LINES) throw new Error(`only ${amounts} layers`)
  runs.push(performance.now() - start)
  explained.push(amounts)
  peak = Math.max(peak, process.memoryUsage().rss)
}
const size = Object.keys(parts).length

const laws = { baseline: register }
for (const name of ['talks-fail', 'ninety-days', 'one-year', 'threat-100-takes-effect'])
  laws[name] = withEvents(register, await readScenario(name, register))
const thousand = Object.values(parts).slice(0, 1000)
const span = { from: '2025-10-01', to: '2027-02-12', knownAt: '2026-11-22', money: {} }
const spent = () => process.cpuUsage().user / 1000
const compared = Array.from({ length: 3 }, () => {
  const entry = movement(register, {
    kind: 'import',
    from: 'CN',
    to: 'US',
    by: 'sea',
    facts: { 'movement.claims': 'no', 'movement.postal-parcel': 'no' },
  })
  const [start, cpu] = [performance.now(), spent()]
  const { parts: lines } = compareAll(thousand, entry, laws, span)
  if (!lines.every(({ spans }) => spans.some(({ costs }) => costs))) throw new Error('a line without what it pays')
  return [performance.now() - start, spent() - cpu]
})
peak = Math.max(peak, process.memoryUsage().rss)
console.log(
  JSON.stringify([
    {
      what: `${size} entry lines with all layers, reasons and citations (${explained[0]} layers)`,
      value: `${median(runs).toFixed(0)} ms`,
      target: '2,000 ms',
    },
    {
      what: 'compare 1,000 entry lines, each of its own worth, over 500 days and 4 scenarios, with what each pays',
      value: `${median(compared.map(([wall]) => wall)).toFixed(0)} ms (processor ${median(compared.map(([, cpu]) => cpu)).toFixed(0)} ms, the first time ${compared[0][1].toFixed(0)} ms)`,
      target: '3,000 ms',
    },
    { what: 'peak memory of that process', value: `${(peak / 1e6).toFixed(0)} MB`, target: '512 MB' },
  ]),
)
