import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** What dependency-cruiser says of the sources below a folder, under the project's own rules. */
async function cruise(cwd: string) {
  const args = [cruiser, 'src', 'web', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 1e8 }).catch(
    (error) => error as { stdout: string },
  )
  return JSON.parse(stdout).summary as { totalCruised: number; error: number; violations: { rule: { name: string } }[] }
}

it('the arrows point downwards, and the check read the modules', async () => {
  const { totalCruised, violations } = await cruise(root)
  expect(violations.map(({ rule }) => rule.name)).toEqual([])
  expect(totalCruised).toBeGreaterThan(100)
})

it('a planted arrow upwards is found', async () => {
  const folder = await mkdtemp(join(root, 'node_modules/.arrows-'))
  try {
    await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "module": "NodeNext" } }')
    await mkdir(join(folder, 'src/time'), { recursive: true })
    await mkdir(join(folder, 'src/determine'))
    await mkdir(join(folder, 'src/store'))
    await mkdir(join(folder, 'src/http'))
    await mkdir(join(folder, 'src/cli'))
    await mkdir(join(folder, 'web'))
    await writeFile(join(folder, 'src/cli/print.ts'), 'export const printed = 1\n')
    await writeFile(
      join(folder, 'src/http/serve.ts'),
      "import { printed } from '../cli/print.js'\nexport const served = [printed]\n",
    )
    await writeFile(join(folder, 'src/store/store.ts'), 'export const stored = 1\n')
    await writeFile(
      join(folder, 'web/view.ts'),
      "import { readFileSync } from 'node:fs'\nimport { stored } from '../src/store/store.js'\nexport const seen = [stored, readFileSync]\n",
    )
    await writeFile(join(folder, 'src/determine/determine.ts'), 'export const above = 1\n')
    await writeFile(
      join(folder, 'src/time/date.ts'),
      "import { readFileSync } from 'node:fs'\nimport { above } from '../determine/determine.js'\nexport const below = [above, readFileSync]\n",
    )
    const { violations } = await cruise(folder)
    expect(violations.map(({ rule }) => rule.name).sort()).toEqual([
      'core-does-no-io',
      'no-face-uses-the-command-line',
      'the-page-runs-in-a-browser',
      'the-page-uses-the-core-only',
      'time-points-down',
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})
