// Everything that must be green before a commit: types, lint and format, arrows, register rules, tests. --no-tests leaves the tests out.
import './ready.mjs'
import { node } from './run.mjs'

const bin = (name) => `node_modules/${name}`
console.error('types')
node(bin('typescript/bin/tsc'), '-p', '.')
node(bin('typescript/bin/tsc'), '-p', 'web')
console.error('lint and format')
node(bin('@biomejs/biome/bin/biome'), 'check', '.')
console.error('arrows')
node(bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'web', '--config', '.dependency-cruiser.cjs')
console.error('register')
node('bin/lodestone.js', 'register', 'lint')
if (!process.argv.includes('--no-tests')) node('scripts/test.mjs')
