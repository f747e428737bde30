#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// In a fresh checkout nothing is built yet: build first, quietly, on stderr.
if (!existsSync(fileURLToPath(new URL('../dist/register.json', import.meta.url)))) await import('../scripts/ready.mjs')
const { main } = await import('../dist/cli/main.js')
process.exitCode = await main(process.argv.slice(2))
