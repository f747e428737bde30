#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// In a fresh checkout nothing is built yet: build first, quietly, on stderr.
if (!existsSync(fileURLToPath(new URL('../dist/register.json', import.meta.url)))) await import('../scripts/ready.mjs')
// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const { main } = await import('../dist/cli/main.js')
process.exitCode = await main(process.argv.slice(2))
