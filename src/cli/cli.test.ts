import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { csvOf } from '../files/index.js'
import { REQUEST_COLUMNS } from '../files/request/csv.js'
import { workbook } from '../files/xlsx.testing.js'
import { main } from './main.js'
import type { Streams } from './terminal.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = (name: string) => join(root, 'examples', name)
const MOTOR = example('motor.question.yaml')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ran = { readonly code: number; readonly out: string; readonly err: string }

async function lodestone(args: readonly string[], colour = false): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const streams: Streams = {
    out: (text) => {
      out.push(text)
    },
    err: (text) => {
      err.push(text)
    },
    colour,
    width: 100,
  }
  return { code: await main(args, streams), out: out.join('\n'), err: err.join('\n') }
}

const json = async (...args: string[]) => JSON.parse((await lodestone([...args, '--json'])).out)

describe('exit codes', () => {
  test.each([
    ['nothing modelled binds', 0, ['check', MOTOR, '--known', '2025-11-08']],
    ['something binds', 3, ['check', example('technology.question.yaml')]],
    ['cannot be told', 4, ['check', MOTOR]],
    ['stale: later instruments may exist', 4, ['check', MOTOR, '--known', '2026-11-22']],
    ['a state is known', 0, ['state', 'cn/mofcom/2025-18#1', '--on', '2025-10-20', '--known', '2025-10-20']],
    ['a state is unresolved', 4, ['state', 'cn/mofcom/2025-61#1-1', '--on', '2026-11-22', '--known', '2026-11-22']],
    ['help', 0, ['check', '--help']],
    ['version', 0, ['--version']],
    ['bad input', 1, ['check', MOTOR, '--from', 'XX']],
    ['no such file', 1, ['check', join(folder, 'nowhere.yaml')]],
    ['no such command', 2, ['chek']],
    ['no such option', 2, ['check', MOTOR, '--form', 'DE']],
    ['an argument is missing', 2, ['state']],
    ['timeline without a file', 2, ['timeline']],
  ])('%s: %i', async (_, code, args) => {
    const ran = await lodestone(args)
    expect(ran.code, ran.err).toBe(code)
    if (code === 1 || code === 2) expect(ran.out).toBe('')
    else expect(ran.out).not.toBe('')
  })
})

describe('--json', () => {
  const KEYS = ['on', 'knownAt', 'edition', 'coverage', 'binding', 'notBinding', 'undetermined', 'conflicts']
  const ENTRY = [
    'provision',
    'instrument',
    'item',
    'state',
    'effect',
    'because',
    'missing',
    'readings',
    'restsOn',
    'citations',
  ]

  test('check', async () => {
    const answer = await json('check', MOTOR)
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(KEYS))
    expect(answer).toMatchObject({ on: '2025-12-01', knownAt: '2025-10-20', conflicts: [] })
    expect(answer.edition).toMatch(/^[0-9a-f]{64}$/)
    expect(answer.coverage.length).toBeGreaterThan(3)
    const entries = [...answer.binding, ...answer.notBinding, ...answer.undetermined]
    expect(entries.length).toBeGreaterThan(100)
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(expect.arrayContaining(ENTRY))
      expect(entry.citations.length, entry.provision).toBeGreaterThan(0)
    }
    const content = answer.undetermined.find(
      (entry: { provision: string }) => entry.provision === 'cn/mofcom/2025-61#1-1',
    )
    expect(content).toMatchObject({
      instrument: 'cn/mofcom/2025-61',
      state: 'in-force',
      because: 'missing-fact',
      effect: { kind: 'licence', regime: 'cn/dual-use' },
      restsOn: 'unverified',
    })
    expect(content.missing).toContain('item.made-in @ motor/rotor/magnet-3')
  })

  test('check of several parts is a list', async () => {
    const answers = await json('check', example('oxides.question.yaml'))
    expect(answers.map(({ part }: { part: string }) => part)).toEqual([
      'dy2o3',
      'tb4o7',
      'ho2o3',
      'nd2o3',
      'y2o3',
      'mixed',
    ])
    for (const answer of answers) expect(Object.keys(answer)).toEqual(expect.arrayContaining(KEYS))
  })

  test('state of a provision', async () => {
    const state = await json('state', 'cn/mofcom/2025-61#1-1', '--on', '2025-12-01', '--known', '2025-11-08')
    expect(Object.keys(state).slice(0, 10)).toEqual([
      'provision',
      'on',
      'knownAt',
      'state',
      'by',
      'until',
      'neverOperated',
      'readings',
      'history',
      'citations',
    ])
    expect(state).toMatchObject({
      provision: 'cn/mofcom/2025-61#1-1',
      on: '2025-12-01',
      knownAt: '2025-11-08',
      state: 'suspended',
      by: 'cn/mofcom/2025-70',
      until: '2026-11-10',
      neverOperated: true,
      readings: [],
    })
    expect(state.history.map((span: { state: string }) => span.state).slice(0, 3)).toEqual([
      'none',
      'announced',
      'suspended',
    ])
    expect(state.citations[0]).toMatchObject({ ref: 'cn/mofcom/2025-61@zh', grade: 'O' })
  })

  test('an unresolved state has both readings, the last known state and what was reported', async () => {
    const state = await json('state', 'cn/mofcom/2025-61#1-1', '--on', '2026-11-22', '--known', '2026-11-22')
    expect(state).toMatchObject({
      state: 'unresolved',
      readings: [
        { reading: 'revived', state: 'in-force' },
        { reading: 'extended', state: 'suspended' },
      ],
      lastKnown: { state: 'suspended' },
    })
    expect(state.reports.length).toBe(2)
  })

  test('state of an instrument', async () => {
    const state = await json('state', 'cn/mofcom/2025-72', '--on', '2026-10-08', '--known', '2026-10-08')
    expect(Object.keys(state)).toEqual(['instrument', 'provisions'])
    expect(state.instrument).toBe('cn/mofcom/2025-72')
    for (const one of state.provisions) expect(one).toMatchObject({ state: 'suspended', by: 'cn/mofcom/2025-72' })
  })

  test.each([
    ['ask', ['ask', MOTOR]],
    ['flip', ['flip', MOTOR, '--fact', 'item.share']],
    ['register list', ['register', 'list', '--on', '2026-10-08', '--known', '2026-10-08']],
    ['register search', ['register', 'search', '1C902']],
    ['register show', ['register', 'show', 'cn/mofcom/2025-18']],
  ])('%s is a list of data', async (_, args) => {
    const data = await json(...args)
    expect(Array.isArray(data) && data.length > 0).toBe(true)
  })

  test('what is in force only by its terms says so, in the state and in the brief', async () => {
    const days = ['--on', '2026-11-11', '--known', '2026-10-08']
    const { out } = await lodestone(['state', 'cn/mofcom/2025-61#1-1', ...days])
    expect(out.split('\n')[0]).toContain('in-force by its terms on 2026-11-11, as known on 2026-10-08')
    const page = (await lodestone(['brief', ...days])).out.replace(/\s+/g, ' ')
    expect(page).toMatch(
      /provisions are in force, \d+ of them only by the terms on file, whose day lies after what was known/,
    )
    expect(page).toMatch(/cn\/mofcom\/2025-61 \(\d+ provisions\): [^:]* \(unofficial\); by its terms/)
    expect(page).not.toMatch(/cn\/mofcom\/2025-18 \(2 provisions\): [^:]*by its terms/)
    const seen = (await lodestone(['brief', '--on', '2026-10-08', '--known', '2026-10-08'])).out
    expect(seen).not.toContain('by its terms')
  })
  test('brief', async () => {
    const page = await json('brief', '--on', '2025-10-23', '--known', '2025-10-23')
    expect(page).toMatchObject({ on: '2025-10-23', knownAt: '2025-10-23' })
  })
  test.each(['2025-11-08', '2025-12-10', '2026-11-22'])(
    'the brief of %s names an instrument once in a section, and a statement once',
    async (on) => {
      const page = (await lodestone(['brief', '--on', on, '--known', on, '--markdown'])).out
      for (const section of page.split(/^## /m).slice(1)) {
        const [title, ...lines] = section.split('\n').filter((line) => line.trim())
        const named = lines.flatMap((line) => line.match(/^- ((?:cn|us)\/[^:( ]+)[:( ]/)?.[1] ?? [])
        if (!/^(In force|Starting|Suspended|Nobody)/.test(title!)) continue
        expect(named.length).toBeGreaterThan(0)
        expect(named).toEqual([...new Set(named)])
      }
      if (on !== '2026-11-22') return
      expect(page.match(/both sides agree to extend the Kuala Lumpur joint arrangement/g)).toHaveLength(1)
      expect(page.match(/Treasury Secretary said on 23 September/g)).toHaveLength(1)
      expect(page).not.toMatch(/\b1 are\b/)
      expect(page).toContain('not counted: 16 exemptions from what is not in force on the day')
    },
  )
})

// Bad input, by name: exit 1, one clear message with its place, nothing on stdout, nothing written.

const part = (lines: string) => `parts:\n  magnet:\n${lines.replaceAll(/^/gm, '    ')}\n`
const composition = (constituent: string) => part(`form: magnet\ncomposition:\n  of:\n    - ${constituent}`)
const table = (...rows: string[]) => ['part no.,parent,form', ...rows].join('\n')
const FORMULA = workbook(
  '<row r="1"><c r="A1" t="inlineStr"><is><t>part no.</t></is></c><c r="B1" t="inlineStr"><is><t>mass</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>magnet</t></is></c><c r="B2"><f>2+2</f><v>4</v></c></row>',
)
const FLAGS = ['--from', 'DE', '--to', 'BR', '--on', '2025-12-01', '--known', '2025-10-20']

describe('bad input in a file', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['unknown territory', 'a.yaml', part('made-in: Atlantis'), /a\.yaml:3:14 .*unknown territory; found "Atlantis"/],
    [
      'unknown code',
      'a.yaml',
      part('classified: { cn/mofcom/2025-18/list: 1C999 }'),
      /a\.yaml:3:\d+ .*no entry of .*1C999/,
    ],
    [
      'malformed customs code',
      'a.yaml',
      part('codes: [{ system: hs, code: "85O5" }]'),
      /a\.yaml:3:\d+ .*not a customs code; found "85O5"/,
    ],
    [
      'unknown element',
      'a.yaml',
      composition('{ element: Dx, share: 1 % }'),
      /a\.yaml:6:\d+ .*unknown element; found "Dx"/,
    ],
    [
      'wrong CAS check digit',
      'a.yaml',
      composition('{ cas: 1308-87-9, share: 1 % }'),
      /a\.yaml:6:\d+ .*wrong check digit in CAS number; found "1308-87-9"/,
    ],
    [
      'share above 1',
      'a.yaml',
      composition('{ element: Dy, share: 120 % }'),
      /a\.yaml:6:\d+ .*share above 100 %; found "120 %"/,
    ],
    [
      'lo above hi',
      'a.yaml',
      composition('{ element: Dy, share: 3..2 % }'),
      /a\.yaml:6:\d+ .*share from 0\.03 to 0\.02/,
    ],
    ['mass without unit', 'a.yaml', part('mass: 36'), /a\.yaml:3:11 .*mass without unit; found "36"/],
    ['duplicate key', 'a.yaml', part('mass: 36 g\nmass: 37 g'), /a\.yaml:4:\d+/],
    [
      'duplicate ids',
      'a.csv',
      table('a,,magnet', 'a,,magnet'),
      /a\.csv:3 .*part no\. twice, first in line 2; found "a"/,
    ],
    [
      'orphaned parts',
      'a.csv',
      table('a,,assembly', 'b,c,magnet'),
      /a\.csv:3 .*no part with this parent no\.; found "c"/,
    ],
    ['cyclic parts', 'a.csv', table('a,b,assembly', 'b,a,magnet'), /a\.csv:\d .*part inside itself/],
    ['formula in CSV', 'a.csv', table('=A1,,magnet'), /a\.csv:2 .*formula/],
    ['formula cell', 'a.xlsx', FORMULA, /a\.xlsx.*B2.*formula/],
    ['not UTF-8', 'a.csv', Buffer.from([0x70, 0x61, 0x72, 0x74, 0x0a, 0xff, 0xfe, 0x0a]), /a\.csv: not valid UTF-8/],
    ['not a parts list', 'a.txt', 'magnet', /a\.txt: not a parts list/],
    ['empty', 'a.yaml', '', /a\.yaml.*nothing stands in this file/],
    [
      'contradictory facts',
      'a.yaml',
      part('form: magnet\nmaterial: SmCo\ncomposition:\n  complete: yes\n  of: [{ element: Co, share: 100 % }]'),
      /a\.yaml:\d+.*SmCo/,
    ],
    [
      'parts heavier than the whole',
      'a.yaml',
      part('mass: 10 g\nparts:\n  core:\n    mass: 11 g'),
      /a\.yaml:\d+.*grams of parts 11 exceed 10/,
    ],
  ])('%s', async (_, name, content, message) => {
    const place = mkdtempSync(join(folder, 'bad-'))
    writeFileSync(join(place, name), content)
    const ran = await lodestone(['check', join(place, name), ...FLAGS, '--record', join(place, 'decision.json')])
    expect(ran.err).toMatch(message)
    expect(ran.err).toMatch(/^lodestone: /)
    expect(ran.err.split('\n').length).toBe(1)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(readdirSync(place)).toEqual([name])
  })
})

describe('bad input in flags', () => {
  test.each<[string, string[], RegExp]>([
    ['unknown territory', ['check', MOTOR, '--to', 'XX'], /movement\.to: no such territory; found "XX"/],
    [
      'a date that does not exist',
      ['check', MOTOR, '--on', '2025-02-30'],
      /--on: not a date of the calendar; found "2025-02-30"/,
    ],
    [
      'a date of the movement',
      ['check', MOTOR, '--export', '2025-11-31'],
      /movement\.export: not a date of the calendar/,
    ],
    [
      'unknown end use',
      ['check', MOTOR, '--end-use', 'civill'],
      /movement\.end-use: no such end use; found "civill"; nearest: civil/,
    ],
    ['unknown fact', ['check', MOTOR, '--set', 'mover.knows=no'], /mover\.knows.*no such fact/],
    ['half a fact', ['check', MOTOR, '--set', 'mover.knows-danger'], /--set: not a fact/],
    [
      'contradictory end uses',
      ['check', MOTOR, '--end-use', 'civil', '--end-use', 'military'],
      /civil and military exclude each other/,
    ],
    ['unknown part', ['check', MOTOR, '--part', 'moter'], /--part: no such part; found "moter"; .*nearest: motor/],
    [
      'unknown provision',
      ['state', 'cn/mofcom/2025-16#1-1'],
      /no such provision or instrument; found "cn\/mofcom\/2025-16#1-1"; nearest: cn\/mofcom\/2025-61#1-1/,
    ],
    [
      'unknown provision to explain',
      ['check', MOTOR, '--explain', 'cn/mofcom/2025-16#1-1'],
      /--explain: no such provision/,
    ],
    ['unknown instrument to show', ['register', 'show', 'cn/mofcom/2025-181'], /nearest: .*cn\/mofcom\/2025-18/],
    ['an id that is none', ['register', 'new', '2026-31', '--register', folder], /not an id; found "2026-31"/],
    ['flip without a question', ['flip', MOTOR], /flip takes --fact or --days/],
    ['an unknown language', ['ask', MOTOR, '--lang', 'fr'], /--lang: no such language; found "fr"/],
    ['no record', ['replay', example('oxides.csv')], /not a decision record/],
  ])('%s', async (_, args, message) => {
    const before = readdirSync(folder)
    const ran = await lodestone(args)
    expect(ran.err).toMatch(message)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err.split('\n').length).toBe(1)
    expect(readdirSync(folder)).toEqual(before)
  })

  test('several parts and one record: nothing is written', async () => {
    const file = join(folder, 'many.json')
    const ran = await lodestone(['check', example('oxides.question.yaml'), '--record', file])
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/--record: a record holds one answer, and the list has 6 parts; expected --part ID/)
    expect(existsSync(file)).toBe(false)
  })

  test('several mistakes are all named', async () => {
    const ran = await lodestone(['check', MOTOR, '--from', 'XX', '--to', 'YY'])
    expect(ran.code).toBe(1)
    expect(ran.err.split('\n')).toHaveLength(2)
  })
})

describe('a question goes out and comes back', () => {
  test('--answers decides more, and its source is named', async () => {
    const asked = await lodestone(['ask', MOTOR, '--csv'])
    const [head, ...rows] = parse(asked.out, { bom: true }) as string[][]
    expect(head).toEqual([...REQUEST_COLUMNS])
    expect(rows.length).toBeGreaterThan(5)
    const answers: [RegExp, string][] = [
      [/^item\.contains\(Dy \| Tb\)/, 'Dy 3..4 %; nothing else'],
      [/^item\.(made-in|step-in|step-technology)/, 'JP'],
      [/^item\.share/, '0 %'],
    ]
    const filled = rows.map((row) => {
      const answer = answers.find(([key]) => key.test(row[0]!))?.[1]
      return answer && row[2] === 'motor/rotor/magnet-3'
        ? [...row.slice(0, -2), answer, 'letter of HF-Magnet, 2025-10-19']
        : row
    })
    const file = join(folder, 'filled.csv')
    writeFileSync(file, csvOf([head!, ...filled]))
    const before = await json('ask', MOTOR)
    const after = await json('ask', MOTOR, '--answers', file)
    expect(after.length).toBeLessThan(before.length)
    const why = ['check', MOTOR, '--answers', file]
    expect((await lodestone([...why, '--explain', 'cn/mofcom/2025-61#1-1'])).out).toMatch(
      /holds: yes, 3 % to 4 % \[filled\.csv:\d+ /,
    )
    expect((await lodestone([...why, '--json'])).out).toContain('letter of HF-Magnet, 2025-10-19')
  })

  test('answering every question decides every provision that waits for a fact', async () => {
    const asked = await lodestone(['ask', MOTOR, '--csv'])
    const [head, ...rows] = parse(asked.out, { bom: true }) as string[][]
    const answerTo = (key: string) =>
      /^item\.contains/.test(key)
        ? 'none'
        : /^item\.share/.test(key)
          ? '0 %'
          : /^item\.(made|step)/.test(key)
            ? 'JP'
            : 'no'
    const file = join(folder, 'all.csv')
    writeFileSync(file, csvOf([head!, ...rows.map((row) => [...row.slice(0, -2), answerTo(row[0]!), 'all suppliers'])]))
    const { undetermined } = await json('check', MOTOR, '--answers', file)
    const waiting = undetermined.filter(({ because }: { because: string }) => because === 'missing-fact')
    expect(waiting.map(({ provision }: { provision: string }) => provision)).toEqual([])
  })

  test.each([
    ['a wrong answer', 'item.made-in @ motor/rotor/magnet-3,Atlantis', /answers\.csv:2.*not an answer/],
    ['an unknown key', 'item.colour @ motor,red', /answers\.csv:2.*a key that no question has/],
  ])('%s is refused', async (_, row, message) => {
    const file = join(folder, 'answers.csv')
    writeFileSync(file, `key,answer\n${row}\n`)
    const ran = await lodestone(['check', MOTOR, '--answers', file])
    expect(ran.err).toMatch(message)
    expect(ran).toMatchObject({ code: 1, out: '' })
  })

  test('the letter is in English or Chinese', async () => {
    expect((await lodestone(['ask', MOTOR])).out).toContain('# Request for information')
    expect((await lodestone(['ask', MOTOR, '--lang', 'zh'])).out).toContain('# 信息请求')
  })
})

describe('record and replay', () => {
  test('the same bytes again', async () => {
    const file = join(folder, 'decision.json')
    const recorded = await lodestone(['check', example('technology.question.yaml'), '--record', file])
    expect(recorded.code).toBe(3)
    expect(recorded.err).toContain(file)
    expect(await lodestone(['replay', file])).toMatchObject({ code: 0, out: 'same: every byte' })
    expect(readFileSync(file, 'utf8')).not.toContain(root)
  })

  test('a record that was changed is found out, with the place', async () => {
    const file = join(folder, 'changed.json')
    const text = readFileSync(join(folder, 'decision.json'), 'utf8')
    writeFileSync(file, text.replace('"status":"binding"', '"status":"notBinding"'))
    const ran = await lodestone(['replay', file])
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('not the same, first at')
  })
})

describe('register', () => {
  test('new writes a form once, and lint says what is left to fill in', async () => {
    const register = join(folder, 'register')
    mkdirSync(register)
    const args = ['register', 'new', 'cn/mofcom/2026-31', '--published', '2026-11-23', '--register', register]
    const path = join(register, 'cn/mofcom/2026-31.yaml')
    expect(await lodestone(args)).toMatchObject({ code: 0, out: path })
    const form = readFileSync(path, 'utf8')
    expect(form).toContain('<fill in:')
    const again = await lodestone(args)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('already there')
    expect(readFileSync(path, 'utf8')).toBe(form)
  })

  test('lint of the register here: no issues', async () => {
    const ran = await lodestone(['register', 'lint', '--register', join(root, 'register')])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('0 issues')
  })

  test('show draws the history as known on several days', async () => {
    const { out } = await lodestone([
      'register',
      'show',
      'cn/mofcom/2025-61#1-1',
      '--on',
      '2026-10-08',
      '--known',
      '2026-10-08',
    ])
    expect(out).toContain('known 2025-10-20')
    expect(out).toContain('known 2026-10-08')
  })
})

describe('colours', () => {
  const ESCAPE = String.fromCharCode(27)

  test('only where the stream takes them', async () => {
    expect((await lodestone(['check', MOTOR], true)).out).toContain(ESCAPE)
    expect((await lodestone(['check', MOTOR], false)).out).not.toContain(ESCAPE)
  })

  test.each([
    ['not a terminal', {}],
    ['NO_COLOR', { NO_COLOR: '1' }],
  ])('%s: no escape codes', (_, env) => {
    const args = [join(root, 'bin/lodestone.js'), 'brief', '--on', '2025-10-23', '--known', '2025-10-23']
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } })
    expect(status).toBe(0)
    expect(stdout).toContain('2025-10-23')
    expect(stdout).not.toContain(ESCAPE)
  })
})
