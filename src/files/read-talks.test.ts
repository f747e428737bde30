import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { talksFiles } from '../claims/talks/sample.testing.js'
import { InputError } from '../issue.js'
import { sample } from '../register/sample.testing.js'
import { readRegister } from './read-register.js'
import { readTalks } from './read-talks.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-talks-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'nothing was refused',
    (error) => (error instanceof InputError ? error.issues[0]?.code : String(error)),
  )

test('a folder beside a register, frozen', async () => {
  await write(talksFiles())
  const talks = await readTalks(sample().register, folder)
  expect(Object.keys(talks.arrangements)).toEqual(['more', 'pause'])
  expect(Object.isFrozen(talks.arrangements.pause!.promises['cn-pause']!.said)).toBe(true)
})

test('what breaks a rule, a link and a folder that is none are refused', async () => {
  await write(talksFiles(['arrangements/pause.yaml', 'instrument: cn/mofcom/2025-70', 'instrument: cn/mofcom/2025-71']))
  expect(await codeOf(readTalks(sample().register, folder))).toBe('TK08')
  await symlink('/etc/hostname', join(folder, 'contacts/link.yaml'))
  expect(await codeOf(readTalks(sample().register, folder))).toBe('not-a-file')
  expect(await codeOf(readTalks(sample().register, join(folder, 'none')))).toBe('cannot-read')
})

test('the bundled ones, also beside a register that lacks what they name', async () => {
  const own = await readTalks(await readRegister())
  expect(Object.keys(own.arrangements)).toContain('geneva-2025')
  const other = await readTalks(sample().register)
  expect(Object.keys(other.arrangements)).toEqual(Object.keys(own.arrangements))
})
