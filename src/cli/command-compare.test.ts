import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readRegister } from '../files/index.js'
import { example, lodestone } from './run.testing.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-scenarios-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const scenario = (name: string, text: string): string => {
  const path = join(folder, `${name}.yaml`)
  writeFileSync(path, text)
  return path
}
const HEAD = 'scenario:\n  title: { en: mine, zh: 我的 }\n  says: what I suppose\n'
const oxides = example('oxides.csv')
const WHERE = ['--kind', 're-export', '--ship-from', 'DE', '--ship-to', 'BR', '--end-use', 'civil']
const WHEN = ['--from', '2026-10-01', '--to', '2027-02-01', '--known', '2026-10-08']
const compared = (scenarios: string, ...more: string[]) =>
  lodestone('compare', oxides, '--part', 'dy2o3', ...WHERE, ...WHEN, '--scenarios', scenarios, ...more)

describe('compare', () => {
  test('prints the laws, each span with its matrix, and what makes the difference', async () => {
    const { code, out } = await compared('no-70-extended,no-70-lapses')
    expect(code).toBe(4)
    expect(out).toContain('no-70-extended: No. 70 is extended to 10 January 2027 (supposed, not law)')
    const head = out.split('\n').find((line) => line.includes('2026-11-11 to 2027-01-09, 60 days'))!
    const row = out.split('\n').find((line) => line.startsWith('    cn/mofcom/2025-61#1-3'))!
    expect(head.indexOf('no-70-extended')).toBe(row.indexOf('suspended'))
    expect(out).toContain('since cn/mofcom/2025-70 is extended (2026-11-10)')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  test('as CSV one row for each provision, as JSON the whole of it', async () => {
    const { out: csv } = await compared('no-70-extended', '--csv')
    expect(csv.split('\r\n')[0]).toBe('part,name,from,to,days,provision,baseline,no-70-extended,no-70-extended: since')
    const { out: json } = await compared('no-70-extended', '--json')
    const { parts, laws } = JSON.parse(json)
    expect(laws[1].supposes[0].kind).toBe('extends')
    const rows = parts[0].spans.reduce((sum: number, span: { rows: unknown[] }) => sum + span.rows.length, 0)
    expect(csv.trimEnd().split('\r\n').length).toBe(rows + 1)
  })

  test('writes one page', async () => {
    const path = join(folder, 'compare.html')
    expect((await compared('no-70-extended', '-o', path)).out).toBe(path)
    expect(readFileSync(path, 'utf8')).toContain('What would bind, 2026-10-01 to 2027-02-01')
    expect((await compared('no-70-extended', '-o', join(folder, 'compare.txt'))).err).toContain('.html')
  })

  test('says so where nothing differs', async () => {
    const { code, out } = await compared('no-70-lapses')
    expect(code).toBe(0)
    expect(out).toContain('no difference on any day for 1 line')
  })

  test('refuses what it cannot compare, one clear error each', async () => {
    expect((await compared('no-70-laps')).err).toContain('nearest: no-70-lapses')
    expect((await compared(',')).err).toContain('no scenarios')
    const backwards = await lodestone('compare', oxides, ...WHERE, '--from', '2026-10-01', '--to', '2026-09-01')
    expect([backwards.code, backwards.err]).toEqual([1, expect.stringContaining('before --from')])
  })
})

describe('a scenario of one’s own', () => {
  test('may include bundled ones', async () => {
    const mine = scenario(
      'mine',
      `${HEAD}  includes: no-70-extended\nacts:\n  - { lapses: us/bis/90-fr-50857, from: 2026-11-09 }\n`,
    )
    const { code, out } = await compared(mine)
    expect(code).toBe(4)
    expect(out).toContain('us/bis/90-fr-50857 lapses on 2026-11-09')
  })

  const BAD: readonly [string, string, string][] = [
    [
      'an unknown provision',
      'events:\n  - { provision: "cn/mofcom/2025-61#1-9", effective: 2026-12-01 }\n',
      'bad.yaml:5:5 events.0: no such provision; found "cn/mofcom/2025-61#1-9"; nearest: cn/mofcom/2025-61#1-1',
    ],
    [
      'an unknown instrument',
      'acts:\n  - { lapses: cn/mofcom/2025-700, from: 2026-11-10 }\n',
      'no such provision or instrument',
    ],
    [
      'an end before its start',
      'acts:\n  - { extends: cn/mofcom/2025-70, from: 2026-11-10, until: { date: 2026-10-01, inclusive: yes } }\n',
      'leaves no day',
    ],
    [
      'an extension to before the present end',
      'acts:\n  - { extends: cn/mofcom/2025-70, from: 2026-01-01, until: { date: 2026-06-01, inclusive: yes } }\n',
      'to a day before its end',
    ],
    [
      'an effect before the threat',
      'events:\n  - { provision: "us/president/2025-10-10-post#tariff", effective: 2025-09-01 }\n',
      'before us/president/2025-10-10-post#tariff is first heard of, 2025-10-10',
    ],
    [
      'another day for what has one',
      'events:\n  - { provision: "cn/mofcom/2025-61#1-1", effective: 2026-12-01 }\n',
      'expected 2025-12-01',
    ],
    [
      'a lapse on a day on which nothing ends',
      'acts:\n  - { lapses: cn/mofcom/2025-70, from: 2026-11-12 }\n',
      'nothing of cn/mofcom/2025-70 ends on this day; found "2026-11-12"; expected 2026-11-10',
    ],
    [
      'an extension of what does not run',
      'acts:\n  - { extends: cn/mofcom/2025-70, from: 2027-11-10, until: { date: 2028-01-01, inclusive: yes } }\n',
      'runs on this day',
    ],
    ['an extension to no day', 'acts:\n  - { extends: cn/mofcom/2025-70, from: 2026-11-10 }\n', 'extends to no day'],
    ['a day that the calendar lacks', 'acts:\n  - { lapses: cn/mofcom/2025-70, from: 2026-02-30 }\n', 'bad.yaml:5:34'],
    [
      'two kinds in one act',
      'acts:\n  - { lapses: cn/mofcom/2025-70, resumes: cn/mofcom/2025-70, from: 2026-11-10 }\n',
      'an act has one kind',
    ],
    [
      'an unknown key',
      'acts:\n  - { lapses: cn/mofcom/2025-70, on: 2026-11-10, from: 2026-11-10 }\n',
      'unrecognized key',
    ],
    ['itself', '  includes: bad\n', 'includes itself'],
    ['what is not there', '  includes: no-such\n', 'no such scenario'],
  ]
  test.each(BAD)('is refused with %s, at its line', async (_, text, message) => {
    const { code, err, out } = await compared(scenario('bad', HEAD + text))
    expect(code).toBe(1)
    expect(err).toContain('bad.yaml:')
    expect(err).toContain(message)
    expect(out).toBe('')
  })
})

describe('check --scenario', () => {
  const check = (...more: string[]) =>
    lodestone(
      'check',
      oxides,
      '--part',
      'dy2o3',
      '--kind',
      're-export',
      '--from',
      'DE',
      '--to',
      'BR',
      '--end-use',
      'civil',
      '--on',
      '2026-12-01',
      '--known',
      '2026-11-22',
      ...more,
    )

  test('says first of all that it is supposed, and what rests on it', async () => {
    const { out } = await check('--scenario', 'no-70-lapses')
    expect(out.split('\n')[0]).toBe('SUPPOSED, not law: No. 70 lapses on 10 November 2026 (no-70-lapses).')
    expect(out).toContain('rests on the scenario')
    expect(out).toContain('+ no-70-lapses')
    expect((await check()).out).not.toContain('SUPPOSED')
  })

  test('does not call certain what rests on it', async () => {
    const entry = ['--part', 'dy2o3', '--kind', 'import', '--from', 'CN', '--to', 'US', '--on', '2025-11-15']
    const { code, out } = await lodestone(
      'check',
      oxides,
      ...entry,
      '--known',
      '2025-11-15',
      '--scenario',
      'threat-100-takes-effect',
    )
    expect(code).toBe(3)
    expect(out).toMatch(/requirements? as supposed binds?/)
    expect(out).not.toContain('certainly')
  })

  test('the record holds the scenario and replays from the law below it', async () => {
    const path = join(folder, 'decision.json')
    await check('--scenario', 'no-70-lapses', '--record', path)
    const record = JSON.parse(readFileSync(path, 'utf8'))
    const { edition } = await readRegister()
    expect(record.scenario.map(({ id }: { id: string }) => id)).toEqual(['no-70-lapses'])
    expect(record.edition.startsWith(`${edition}+no-70-lapses@`)).toBe(true)
    expect((await lodestone('replay', path)).out).toBe('same: every byte')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"scenario":[', '"scenario":[1,'))
    expect((await lodestone('replay', path)).err).toContain('bad scenario')
    await check('--record', path)
    expect(JSON.parse(readFileSync(path, 'utf8')).scenario).toBeNull()
  })
})

describe('changed', () => {
  const changed = (...more: string[]) =>
    lodestone(
      'changed',
      oxides,
      '--part',
      'dy2o3',
      '--kind',
      're-export',
      '--from',
      'DE',
      '--to',
      'BR',
      '--end-use',
      'civil',
      ...more,
    )

  test('what we learned names the source that was published in between', async () => {
    const { out } = await changed('--since-known', '2025-10-20', '--on', '2025-12-01', '--known', '2025-11-08')
    expect(out).toContain('What we learned since 2025-10-20')
    expect(out).toMatch(/cn\/mofcom\/2025-61#1-3 {2}(binds|\? \w+) -> suspended/)
    expect(out).toContain('published: cn/mofcom/2025-70@zh (2025-11-07)')
  })

  test('what we learned by silence: an end passed, and nobody verified what followed', async () => {
    const { out } = await changed('--since-known', '2026-10-08', '--on', '2026-12-01', '--known', '2026-11-22')
    expect(out).toContain('-> ? law')
    expect(out).toMatch(/names\s+an\s+end\s+and\s+is\s+silent/)
  })

  test('what time made true names the day on which the state turned', async () => {
    const { out } = await changed('--since', '2025-11-01', '--on', '2025-12-01', '--known', '2026-10-08')
    expect(out).toContain('turned on 2025-11-07')
    expect((await changed('--since', '2025-11-20', '--on', '2025-11-21', '--known', '2025-11-21')).out).toContain(
      'dy2o3: nothing',
    )
  })

  test('what we corrected, beside law that came', async () => {
    const register = await readRegister()
    const { editionOf } = await import('../register/edition.js')
    const id = 'cn/mofcom/2025-61#1-3'
    const law = register.provisions[id]!
    const { edition: _, ...body } = {
      ...register,
      provisions: { ...register.provisions, [id]: { ...law, subject: ['technology'] as const } },
      acts: register.acts.filter(({ instrument }) => instrument !== 'cn/mofcom/2025-70'),
      instruments: Object.fromEntries(
        Object.entries(register.instruments).filter(([one]) => one !== 'cn/mofcom/2025-70'),
      ),
    }
    const edition = editionOf(body)
    writeFileSync(join(folder, `${edition}.json`), JSON.stringify({ edition, ...body }))
    const at = ['--on', '2025-11-01', '--known', '2026-10-08', '--editions', folder]
    const corrected = await changed(...at, '--since-edition', edition.slice(0, 12))
    expect(corrected.out).toContain('corrected: subject')
    const later = ['--on', '2026-01-01', '--known', '2026-10-08', '--editions', folder]
    expect((await changed(...later, '--since-edition', edition.slice(0, 12), '--json')).out).toContain(
      'cn/mofcom/2025-70',
    )
    expect((await changed(...at, '--since-edition', '00000000')).err).toContain('no such edition')
    writeFileSync(join(folder, `${'0'.repeat(64)}.json`), JSON.stringify({ edition, ...body }))
    expect((await changed(...at, '--since-edition', '00000000')).err).toContain('not the edition that its name says')
  })

  test('refuses what runs backwards, and a question without a since', async () => {
    expect((await changed('--known', '2026-10-08')).err).toContain('since when is not said')
    const { code, err } = await changed('--since-known', '2026-10-09', '--known', '2026-10-08')
    expect([code, err]).toEqual([1, expect.stringContaining('after --known')])
  })
})
