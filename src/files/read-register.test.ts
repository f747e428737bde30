import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError } from '../issue.js'
import { sample, sampleFiles } from '../register/sample.testing.js'
import { lintFolder, readParts, readRegister, readRegisterFolder, vocabularyOf } from './index.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(files: Iterable<readonly [string, string | Uint8Array]>): Promise<void> {
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

describe('a folder', () => {
  test('its yaml texts by path, in order; other files are not read', async () => {
    await write([...sampleFiles(), ['expected-states.csv', 'provision'], ['notes.yml', 'a: b']])
    const files = await readRegisterFolder(folder)
    expect([...files.keys()]).toEqual([...sampleFiles().keys()].sort())
    expect(files.get('products.yaml')).toBe(sampleFiles().get('products.yaml'))
  })

  test('a link is refused, wherever it leads', async () => {
    await write([['a.yaml', 'a: b']])
    await symlink('/etc/hostname', join(folder, 'b.yaml'))
    expect(await codeOf(readRegisterFolder(folder))).toBe('not-a-file')
    await rm(join(folder, 'b.yaml'))
    await symlink(folder, join(folder, 'loop'))
    expect(await codeOf(readRegisterFolder(folder))).toBe('not-a-file')
  })

  test('what is too large, not UTF-8 or not there is refused', async () => {
    await write([['a.yaml', Uint8Array.of(0x61, 0xff)]])
    expect(await codeOf(readRegisterFolder(folder))).toBe('not-utf-8')
    await truncate(join(folder, 'a.yaml'), 5_000_001)
    expect(await codeOf(readRegisterFolder(folder))).toBe('too-large')
    expect(await codeOf(readRegisterFolder(join(folder, 'none')))).toBe('cannot-read')
    expect(await codeOf(readRegisterFolder(join(folder, 'a.yaml')))).toBe('cannot-read')
  })

  test('more files than a register has are refused before one is read', async () => {
    await Promise.all(Array.from({ length: 5_001 }, (_, index) => writeFile(join(folder, `${index}.yaml`), '')))
    expect(await codeOf(readRegisterFolder(folder))).toBe('too-large')
  })
})

describe('a register', () => {
  test('from a folder, frozen, with the edition of its content', async () => {
    await write(sampleFiles())
    const register = await readRegister(folder)
    expect(register).toEqual(sample().register)
    expect(Object.isFrozen(register.provisions['cn/mofcom/2025-61#1']!.events)).toBe(true)
    expect((await lintFolder(folder)).issues).toEqual([])
  })

  test('what breaks a rule is printed with its place, and refused when it is to be used', async () => {
    await write(sampleFiles(['cn/mofcom/2025-61.yaml', 'cite: qa', 'cite: q']))
    const { issues } = await lintFolder(folder)
    expect(issues[0]).toMatch(
      /^cn\/mofcom\/2025-61\.yaml:\d+:3 .*: R002 cites cn\/mofcom\/2025-61@q, which is no source/,
    )
    expect(await codeOf(readRegister(folder))).toBe('R002')
  })

  test('what does not parse comes before what breaks a rule', async () => {
    await write(sampleFiles(['cn/mofcom/2025-61.yaml', 'says: report it', 'say: report it']))
    const { issues } = await lintFolder(folder)
    expect(issues[0]).toMatch(/^cn\/mofcom\/2025-61\.yaml:\d+:\d+ provisions\.3-report/)
    expect(issues.some((issue) => issue.includes('R001'))).toBe(true)
  })

  test('the bundled one is read once', async () => {
    const register = await readRegister()
    expect(register).toBe(await readRegister())
    expect(register.provisions['cn/mofcom/2025-61#1-1']!.regime).toBe('cn/dual-use')
  })
})

describe('the vocabulary', () => {
  test('is taken from the register', () => {
    const vocabulary = vocabularyOf(sample().register)
    expect(Object.fromEntries(vocabulary.territories)).toEqual({
      'cn/customs': 'cn/customs',
      cn: 'cn/customs',
      'china, mainland': 'cn/customs',
      'cn/bonded': 'cn/bonded',
      'bonded zones': 'cn/bonded',
      us: 'us',
      'united states': 'us',
    })
    expect([...vocabulary.forms]).toEqual(['metal', 'alloy', 'magnet'])
    expect([...vocabulary.products]).toEqual([])
    expect(vocabulary.specs.get('density')).toBe('g/cm³')
    expect([...vocabulary.lists]).toEqual([['cn/mofcom/2025-61/items', new Set(['1C902.a', '1C902.b', '1C902.z'])]])
  })

  test('of the bundled register is the default for a parts list', async () => {
    await write([['parts.csv', 'id,form,material,made-in\nmagnet,magnet,NdFeB,cn\n']])
    const { parts } = await readParts(join(folder, 'parts.csv'))
    expect(parts.magnet).toMatchObject({ form: 'magnet', material: 'NdFeB', madeIn: 'cn/customs' })
    const { itemFacts } = vocabularyOf(await readRegister())
    expect(itemFacts.get('subject-to-ear')).toEqual(['yes', 'no'])
    expect(itemFacts.has('form')).toBe(false)
  })
})

test('a report says only what its source said on its own day: nothing that was or was not found by a later one', async () => {
  const { acts } = await readRegister()
  const reports = acts.flatMap((act) => act.reports)
  expect(reports.length).toBeGreaterThan(3)
  expect(reports.filter(({ says }) => /\bfound by\b|\bas of\b/.test(says))).toEqual([])
})
