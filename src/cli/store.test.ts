import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { example, lodestone } from './run.testing.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-cli-store-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const homed = (home: string, ...args: string[]) => lodestone(...args, '--home', at(home))
const ID = 'beihai-2026-17'
const ORDER = 'PO-4711'
const USE = [
  '--order',
  ORDER,
  '--end-use',
  'civil',
  '--destination',
  'DE',
  '--route',
  'Beihai-Hamburg',
  '--freight',
  'sea',
]
const PLANT = 'our plant in Kassel'
const TIED = [...USE, '--customer', PLANT, '--end-user', PLANT]
const draw = (home: string, key: string, kilograms: string, ...more: string[]) =>
  homed(
    home,
    ...['licence', 'draw', ID, '--line', '1', '--quantity', kilograms, '--unit', 'kg', '--value', '100 EUR'],
    ...['--shipment', `shipment ${key}`, '--key', key, '--on', '2026-04-02', '--by', 'Ann Lee', ...TIED, ...more],
  )

test('a licence is granted, reserved, drawn, returned, reversed, and its balance shown on a day', async () => {
  const home = 'ledger'
  expect((await homed(home, 'licence', 'list')).out).toBe('no licence yet: lodestone licence grant FILE')
  expect((await draw(home, 'd-1', '1')).err).toMatch(/no such licence in the store/)
  expect((await homed(home, 'licence', 'grant', example('licences/single.json'))).code).toBe(0)
  expect((await homed(home, 'licence', 'grant', example('licences/single.json'))).out).toMatch(/was recorded already/)
  expect((await homed(home, 'licence', 'apply', example('licences/application.json'))).out).toMatch(/revision 1$/)
  const reserve = ['--line', '1', '--quantity', '300', '--unit', 'kg', '--value', '100 EUR', '--on', '2026-04-01']
  expect((await homed(home, 'licence', 'reserve', ID, ...reserve, '--key', 'r-1', ...TIED)).out).toMatch(/300 +300/)
  expect((await draw(home, 'd-1', '120', '--reservation', 'r-1')).code).toBe(0)
  const again = await draw(home, 'd-1', '120', '--reservation', 'r-1')
  expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/^was entered already/) })
  const sameShipment = ['--shipment', 'shipment d-1', '--key', 'd-7', '--on', '2026-04-02', '--by', 'Ann Lee', ...TIED]
  const twice = ['licence', 'draw', ID, '--line', '1', '--quantity', '1', '--unit', 'kg', '--value', '1 EUR']
  const warned = await homed(home, ...twice, ...sameShipment)
  expect(warned).toMatchObject({ code: 0, err: expect.stringMatching(/drawn on for shipment d-1 before: 120 kg.*d-1/) })
  const undo = ['--entry', 'd-7', '--key', 'undo', '--on', '2026-04-02', '--by', 'Ann Lee']
  expect((await homed(home, 'licence', 'reverse', ID, ...undo)).err).toBe('')
  expect(await draw(home, 'd-1', '121', '--reservation', 'r-1')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/key stands for another content/),
  })
  expect(await draw(home, 'd-2', '301')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/line 1: 301 kg does not fit.*at most 300 kg/),
  })
  const tooEarly = await homed(
    home,
    ...['licence', 'draw', ID, '--line', '1', '--quantity', '1', '--unit', 'kg', '--value', '1 EUR', '--shipment', 's'],
    ...['--key', 'd-9', '--on', '2199-01-01', ...TIED],
  )
  expect(tooEarly).toMatchObject({
    code: 1,
    err: expect.stringMatching(/this day has not come.*reserve what is to be/),
  })
  const back = [
    '--draw',
    'd-1',
    '--quantity',
    '20',
    '--unit',
    'kg',
    '--restored',
    'no',
    '--key',
    'b-1',
    '--on',
    '2026-05-01',
  ]
  expect((await homed(home, 'licence', 'return', ID, ...back)).out).toMatch(/returned 20 kg of d-1/)
  const free = ['--reservation', 'r-1', '--key', 'f-1', '--on', '2026-05-02']
  expect((await homed(home, 'licence', 'release', ID, ...free)).code).toBe(0)
  expect(
    (await homed(home, 'licence', 'reverse', ID, '--entry', 'b-1', '--key', 'x-1', '--on', '2026-05-03')).code,
  ).toBe(0)
  writeFileSync(at('suspended.yaml'), 'kind: suspended\nkey: s-1\non: 2026-05-04\nby: cn/mofcom\n')
  expect((await homed(home, 'licence', 'enter', ID, at('suspended.yaml'))).code).toBe(0)
  expect((await draw(home, 'd-3', '1', '--on', '2026-05-05')).code).toBe(1)

  const shown = JSON.parse((await homed(home, 'licence', 'show', ID, '--on', '2026-05-05', '--json')).out)
  expect(shown.standing.state).toBe('suspended')
  expect(shown.balances[0]).toMatchObject({
    granted: '600',
    drawn: '120',
    reserved: '0',
    remaining: '480',
    lapsed: '0',
  })
  expect(shown.lines.map(({ link }: { link: { key: string } }) => link.key)).toEqual([
    'r-1',
    'd-1',
    'd-7',
    'undo',
    'b-1',
    'f-1',
    'x-1',
    's-1',
  ])
  const early = JSON.parse((await homed(home, 'licence', 'show', ID, '--on', '2026-04-01', '--json')).out)
  expect(early.balances[0]).toMatchObject({ drawn: '0', reserved: '300', remaining: '300' })
  const words = (await homed(home, 'licence', 'show', ID, '--on', '2026-05-05')).out
  expect(words).toMatch(/on 2026-05-05: suspended since 2026-05-04 by cn\/mofcom/)
  const list = JSON.parse((await homed(home, 'licence', 'list', '--json')).out)
  expect(list).toMatchObject({ licences: [{ licence: { id: ID } }], applications: [{ id: 'beihai-2025-41' }] })
})

test('a decision is kept once under its name, and the store is exported, imported, verified and copied', async () => {
  const check = ['check', example('motor.question.yaml'), '--keep', 'order 4711']
  const first = await homed('kept', ...check)
  expect(first.err).toMatch(/kept as decision 1, [0-9a-f]{64}/)
  expect((await homed('kept', ...check)).err).toMatch(/was kept already as decision 1/)
  expect(await homed('kept', ...check, '--known', '2025-11-08')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/another content/),
  })
  expect((await homed('kept', 'store', 'info')).out).toMatch(/decisions +1\n.*\n.*\neditions +1/)

  const checkpoint = await homed('kept', 'store', 'verify', '--json')
  writeFileSync(at('checkpoint.json'), checkpoint.out)
  const audit = at('audit.zip')
  expect((await homed('kept', 'store', 'export', audit)).out).toMatch(/audit\.zip, \d+ bytes/)
  expect(await homed('kept', 'store', 'export', audit)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/a file of this name/),
  })
  expect((await homed('other', 'store', 'import', audit)).out).toBe(
    'took over 1 links and 1 editions; 0 links were there already',
  )
  const verified = await homed('other', 'store', 'verify', '--against', at('checkpoint.json'))
  expect(verified).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^whole: 1 links in 1 chains, and as the checkpoint/),
  })
  expect(await homed('empty', 'store', 'verify', '--against', at('checkpoint.json'))).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^broken first at decisions number 1: .*\(cut-off\)$/),
  })
  const bytes = readFileSync(audit)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(at('damaged.zip'), bytes)
  expect(await homed('third', 'store', 'import', at('damaged.zip'))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/damaged/),
  })
  // an archive is verified where it lies, without a store
  for (const verify of [['verify'], ['store', 'verify']]) {
    expect(await lodestone(...verify, audit)).toMatchObject({ code: 0, out: 'whole: 1 links in 1 chains; 1 editions' })
    expect((await lodestone(...verify, audit, '--against', at('checkpoint.json'))).out).toMatch(/as the checkpoint/)
    expect(await lodestone(...verify, at('damaged.zip'))).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^broken first at .*(entries|contents|editions)\/\S+ \(bytes \d+ to \d+ of the archive\)/,
      ),
    })
  }
  expect((await homed('kept', 'verify')).out).toBe('whole: 1 links in 1 chains; 1 editions')
  expect((await homed('kept', 'store', 'backup', at('copy.db'))).code).toBe(0)
  expect(await lodestone('verify', at('copy.db'))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/the file of a store, and no archive.*store\.db/),
  })
  expect((await lodestone('store', 'import', at('none.zip'), '--home', at('other'))).code).toBe(1)
  expect((await homed('other', 'store', 'verify', '--against', audit)).err).toMatch(/not a checkpoint/)
})

test('an archive or a backup that finds no room is one clear error, and nothing of it is left', async () => {
  const home = 'roomless'
  const question = example('technology.question.yaml')
  expect((await homed(home, 'check', question, '--keep', 'k', '--by', 'Ann Lee')).err).toMatch(/kept as decision 1/)
  const bin = fileURLToPath(new URL('../../bin/lodestone.js', import.meta.url))
  // files may not grow beyond 64 kB: the archive holds a whole edition
  const limited = (command: string) => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 64; exec "$0" "$@"',
        process.execPath,
        bin,
        'store',
        command,
        at('no-room'),
        '--home',
        at(home),
      ],
      { encoding: 'utf8' },
    )
    return { status, stdout, stderr }
  }
  for (const command of ['export', 'backup'])
    expect(limited(command)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^lodestone: \S*no-room: (no room is left here|the disk or the file failed)[^\n]*\n$/,
      ),
    })
  expect(readdirSync(folder).filter((name) => name.startsWith('no-room'))).toEqual([])
  expect((await homed(home, 'store', 'verify')).out).toMatch(/^whole: 1 links/)
})
