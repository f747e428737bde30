// Installs what is missing and builds what is older than its source: dist/ from src/, dist/register.json from register/.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { node, run } from './run.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const newest = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const force = process.argv.includes('--force')
const inInstall = process.env.npm_lifecycle_event === 'prepare'

if (!existsSync('node_modules/typescript') && !inInstall) {
  console.error('lodestone: installing what is missing (npm ci)')
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
}
const built = newest('dist/index.js')
if (force || built < Math.max(newest('src'), newest('tsconfig.build.json'), newest('package-lock.json'))) {
  console.error('lodestone: building')
  rmSync('dist', { recursive: true, force: true })
  node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
}
if (force || newest('dist/register.json') < Math.max(newest('register'), newest('dist/index.js'))) {
  console.error('lodestone: compiling the register')
  node('scripts/compile-register.mjs')
}
