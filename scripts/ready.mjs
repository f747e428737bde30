// Installs what is missing and builds what is older than its source: dist/ from src/, dist/register.json from register/, dist/web from web/.
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
// Absent from an installed package, which has the page built: there is no source of it to be newer.
if (existsSync('web/index.html')) {
  if (force || newest('dist/web/index.html') < Math.max(newest('web'), newest('dist/index.js'))) {
    console.error('lodestone: building the page')
    node('node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts')
    node('scripts/weigh-web.mjs')
  }
  const read = ['dist/register.json', 'scenarios', 'talks', 'cases', 'examples', 'scripts/compile-web.mjs']
  if (newest('dist/web/data/example.json') < Math.max(...read.map(newest))) {
    console.error('lodestone: compiling what the page reads')
    node('scripts/compile-web.mjs')
  }
}
