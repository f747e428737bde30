// Every test, then one plain line for machines: N passed, N failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import './ready.mjs'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-'))
const report = join(folder, 'report.json')
const args = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]
const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
})
let code = status ?? 1
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
  if (numPassedTests === 0 || numFailedTests > 0 || (numFailedTestSuites > 0 && code === 0)) code = 1
} catch {
  console.log('0 passed, 1 failed')
  code = 1
}
rmSync(folder, { recursive: true, force: true })
process.exit(code)
