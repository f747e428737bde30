// Speed and memory, measured: medians of several runs. `npm run bench`; nothing here is asserted.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const rows = []
const note = (what, value, target) => rows.push({ what, value, target })

const startOf = (args) => {
  const times = Array.from({ length: 11 }, () => {
    const from = performance.now()
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    return performance.now() - from
  })
  return median(times)
}
const bare = startOf(['-e', '0'])
const check = startOf([
  'bin/lodestone.js',
  'check',
  'examples/oxides.csv',
  '--part',
  'dy2o3',
  '--from',
  'CN',
  '--to',
  'DE',
  '--on',
  '2025-04-10',
  '--known',
  '2025-04-10',
])
note(
  'lodestone check, one part, from process start',
  `${check.toFixed(0)} ms (bare node ${bare.toFixed(0)} ms)`,
  '400 ms',
)

const inner = spawnSync(process.execPath, ['--expose-gc', 'bench/inner.mjs'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
})
for (const row of JSON.parse(inner.stdout)) rows.push(row)
const duty = spawnSync(process.execPath, ['--expose-gc', 'bench/duty.mjs'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
})
for (const row of JSON.parse(duty.stdout)) rows.push(row)
const version = JSON.parse(readFileSync('package.json', 'utf8')).version
console.log(`lodestone ${version}, node ${process.version}`)
for (const { what, value, target } of rows)
  console.log(`${what.padEnd(58)} ${value}${target ? `   (aim ${target})` : ''}`)
