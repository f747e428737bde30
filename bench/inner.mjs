// Measured in a process of its own, so that memory is its own too. Prints JSON.
import { performance } from 'node:perf_hooks'

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const rows = []
const from = performance.now()
const { readRegister, readParts, parseParts, vocabularyOf } = await import('../dist/files/index.js')
const imported = performance.now()
const register = await readRegister()
rows.push({
  what: 'start from the compiled register (read and parse)',
  value: `${(performance.now() - imported).toFixed(0)} ms (modules ${(imported - from).toFixed(0)} ms)`,
  target: '50 ms',
})

const { determine, explain, movement, questions, record } = await import('../dist/index.js')
const vocabulary = vocabularyOf(register)
const { motor } = (await readParts('examples/motor.yaml')).parts
const sale = movement(register, { kind: 'export', from: 'CN', to: 'DE', endUse: 'civil' })
const question = (subject, on = '2025-10-20') => ({ subject, movement: sale, on, knownAt: on })
/** Under a movement of its own, so that nothing is left from an earlier run. */
const anew = (subject) => ({ ...question(subject), movement: { ...sale } })
let asked = 0
/** A magnet as no other before it, under the movement of those before it. */
const another = () => {
  asked += 1
  const text = `part no.,form,material,mass,origin,composition\nm,magnet,NdFeB,12 g,CN,Nd 30 %; Dy ${(0.5 + asked / 10_000).toFixed(4)} %`
  return question(parseParts(new TextEncoder().encode(text), 'm.csv', vocabulary).parts.m)
}
const oxide = (await readParts('examples/oxides.csv')).parts.dy2o3
const verdictsOf = (answer) => [...answer.binding, ...answer.notBinding, ...answer.undetermined, ...answer.conflicts]
const everything = (answer) => verdictsOf(answer).map(explain).join('\n').length
const trees = (answer) =>
  verdictsOf(answer).reduce((sum, { children, missing }) => sum + children.length + missing.length, 0)

const timed = (times, run) => {
  for (let i = 0; i < times / 2; i += 1) run()
  return median(
    Array.from({ length: times }, () => {
      const start = performance.now()
      run()
      return performance.now() - start
    }),
  )
}
const fresh = Array.from({ length: 900 }, another)
rows.push({
  what: 'one part as none before it, against the whole register',
  value: `${timed(300, () => determine(register, fresh.pop())).toFixed(2)} ms`,
  target: '2 ms',
})
const looked = Array.from({ length: 450 }, another)
rows.push({
  what: 'the same, with the tree of every verdict and what is missing',
  value: `${timed(300, () => trees(determine(register, looked.pop()))).toFixed(2)} ms`,
  target: '2 ms',
})
const explained = Array.from({ length: 300 }, another)
rows.push({
  what: 'the same, and every verdict explained in words',
  value: `${timed(200, () => everything(determine(register, explained.pop()))).toFixed(2)} ms`,
  target: '2 ms',
})
rows.push({
  what: 'one oxide, under a movement as none before it',
  value: `${timed(300, () => determine(register, anew(oxide))).toFixed(2)} ms`,
})
rows.push({
  what: 'the motor with all its parts',
  value: `${timed(100, () => determine(register, anew(motor))).toFixed(2)} ms`,
})
rows.push({
  what: 'its questions',
  value: `${timed(3, () => questions(determine(register, question(motor)))).toFixed(0)} ms`,
})
rows.push({
  what: 'its decision record',
  value: `${timed(15, () => record(determine(register, question(motor)))).toFixed(1)} ms`,
})

const lines = ['part no.,name,form,material,mass,value,origin,composition,composition complete,parts complete']
// Thirteen shapes over and over, as parts lists have them; what all differ in is measured below.
const kinds = [
  (i) => `p${i},magnet,magnet,NdFeB,25 g,2.10 EUR,CN,Nd 29-32 %; Dy 0.${(i % 9) + 1}-1.2 %; Fe 60-69 %; B 1 %,no,yes`,
  (i) => `p${i},oxide,oxide,,1 kg,30 EUR,CN,cas:1308-87-8 99.9 %,yes,yes`,
  (i) => `p${i},lamination,component,electrical-steel,300 g,1.2 EUR,DE,Fe 96.8 %; Si 3.2 %,yes,yes`,
  (i) => `p${i},housing,component,aluminium,2 kg,14 EUR,DE,Al 92 %; Si 8 %,yes,yes`,
  (i) => `p${i},unknown part,,,,,,,,`,
]
for (let i = 0; i < 5000; i += 1) lines.push(kinds[i % kinds.length](i))
const bytes = new TextEncoder().encode(lines.join('\n'))
const runs = []
let peak = 0
for (let run = 0; run < 3; run += 1) {
  globalThis.gc?.()
  const start = performance.now()
  const { parts } = parseParts(bytes, 'parts.csv', vocabulary)
  const read = performance.now()
  let binding = 0
  for (const part of Object.values(parts)) {
    const answer = determine(register, question(part))
    binding += answer.binding.length + answer.undetermined.length + answer.conflicts.length
  }
  runs.push([read - start, performance.now() - read, binding])
  peak = Math.max(peak, process.memoryUsage().rss)
}
rows.push({
  what: `5,000 parts against ${Object.keys(register.provisions).length} provisions: what binds, what cannot be told; trees on demand`,
  value: `${median(runs.map(([, decide]) => decide)).toFixed(0)} ms, reading the list ${median(runs.map(([read]) => read)).toFixed(0)} ms`,
  target: '2,000 ms',
})
const { compareAll, withEvents } = await import('../dist/index.js')
const { readScenario } = await import('../dist/files/index.js')
const laws = { baseline: register }
for (const name of ['talks-fail', 'ninety-days', 'one-year', 'promised-without-instrument'])
  laws[name] = withEvents(register, await readScenario(name, register))
const head = lines.slice(0, 1001).join('\n')
const thousand = Object.values(parseParts(new TextEncoder().encode(head), 'parts.csv', vocabulary).parts)
const span = { from: '2025-10-01', to: '2027-02-12', knownAt: '2026-11-22' }
const compared = Array.from({ length: 3 }, () => {
  const start = performance.now()
  compareAll(thousand, { ...sale }, laws, span)
  return performance.now() - start
})
peak = Math.max(peak, process.memoryUsage().rss)
rows.push({
  what: 'compare 1,000 lines over 500 days and 4 scenarios',
  value: `${median(compared).toFixed(0)} ms`,
  target: '3,000 ms',
})
rows.push({ what: 'peak memory of this process', value: `${(peak / 1e6).toFixed(0)} MB`, target: '512 MB' })
console.log(JSON.stringify(rows))
