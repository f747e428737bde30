import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../files/report/pdf.testing.js'
import { main } from './main.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const REGISTER = ['--register', join(root, 'register')]
const example = (name: string) => join(root, 'examples/reports', name)
const WIRE = example('harbour-wire.txt')
const LEDGER = example('coast-ledger.txt')
const DESK = example('trade-desk.txt')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(['read', ...args, ...REGISTER], {
    out: (text) => {
      out.push(text)
    },
    err: (text) => {
      err.push(text)
    },
    colour: false,
    width: 100,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const KEYS = ['measures', 'claims', 'events', 'figures', 'dependence', 'dates', 'quotations', 'entities', 'opinion']

describe('lodestone read', () => {
  test('--json: one object with the lists of a reading, every quote at its span', async () => {
    const { code, out } = await read(WIRE, '--json')
    expect(code).toBe(0)
    const data = JSON.parse(out)
    expect(Object.keys(data).sort()).toEqual([...KEYS, 'head', 'notes', 'file'].sort())
    const text = readFileSync(WIRE, 'utf8')
    expect(data.measures.length).toBeGreaterThan(0)
    for (const key of KEYS.filter((name) => name !== 'entities'))
      for (const { quote, start, end } of data[key]) expect(quote).toBe(text.slice(start, end))
    expect(data.head.published).toMatchObject({ basis: 'stated', value: '2025-10-20', how: 'dateline' })
  })
  test('--json: several files are an array in their order', async () => {
    const data = JSON.parse((await read(LEDGER, WIRE, '--json')).out)
    expect(data.map(({ file }: { file: string }) => file)).toEqual(['coast-ledger.txt', 'harbour-wire.txt'])
  })
  test('words: who published it when, and what is said', async () => {
    const { code, out, err } = await read(WIRE)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/published 20 Oct 2025 \(stated: dateline\); publisher Harbour Wire/)
    expect(out).toContain('What is said of trade measures')
  })
  test('a day that is not stated is not made up, and one that is given is said to be', async () => {
    expect(JSON.parse((await read(DESK, '--json')).out).head.published).toEqual({ basis: 'absent' })
    const given = JSON.parse((await read(DESK, '--json', '--published', '2025-10-23', '--publisher', 'A Desk')).out)
    expect(given.head).toMatchObject({
      published: { basis: 'given', value: '2025-10-23', by: '--published' },
      publisher: { basis: 'given', value: 'A Desk', by: '--publisher' },
    })
  })
  test('FILE.meta.yaml beside the report', async () => {
    const file = join(folder, 'told.txt')
    copyFileSync(DESK, file)
    writeFileSync(`${file}.meta.yaml`, 'published: 2025-10-24\n')
    expect((await read(file)).out).toContain('published 24 Oct 2025 (given by told.txt.meta.yaml)')
  })
  test('--markdown has every item, -o writes one page', async () => {
    const { out } = await read(WIRE, LEDGER, '--markdown')
    expect(out.match(/^# /gm)?.length).toBeGreaterThanOrEqual(2)
    const page = join(folder, 'reports.html')
    const written = await read(WIRE, LEDGER, '-o', page)
    expect(written).toMatchObject({ code: 0, out: page, err: '' })
    const html = readFileSync(page, 'utf8')
    expect(html).toContain('Content-Security-Policy')
    expect(html).toContain('href="#r2"')
  })
  test('a terminal gets no escape sequence and no turning letter of a report', async () => {
    const file = join(folder, 'escape.txt')
    writeFileSync(file, 'Title \u001b[31m\u202ered\n\nChina imposed \u001b]0;x\u0007 tariffs on soybeans.\n')
    const { out } = await read(file)
    expect(out).not.toMatch(/[^\P{C}\n]/u)
  })
})

describe('bad input: one clear message, nothing on stdout, nothing written', () => {
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const large = put('large.txt', '')
  truncateSync(large, 50_000_000)

  test.each<[string, string[], RegExp]>([
    ['empty', [put('empty.txt', '')], /^lodestone: empty\.txt: nothing stands in this file$/],
    ['binary', [put('a.bin', Uint8Array.from([1, 0, 2]))], /a\.bin: not a text/],
    ['50 MB', [large], /large\.txt: file of 50000000 bytes; expected at most 10000000/],
    ['wrong encoding', [put('latin.txt', Uint8Array.from([65, 10, 0xe9, 65]))], /latin\.txt:2: not valid UTF-8/],
    ['PDF without text', [put('scan.pdf', pdfOf([[]]))], /scan\.pdf: a PDF without text/],
    ['a locked PDF', [put('locked.pdf', pdfOf([['a']], { locked: true }))], /locked\.pdf: .*password/],
    ['HTML bomb', [put('bomb.html', '<b>'.repeat(10_000))], /bomb\.html: elements nested deeper/],
    ['a URL', ['https://news.example/a'], /a URL, and nothing is fetched; expected a file/],
    ['a directory', [folder], /a directory; expected a file/],
    ['no such file', [join(folder, 'nowhere.txt')], /nowhere\.txt: no such file/],
    ['a day that is none', [WIRE, '--published', '2025-02-30'], /--published: not a date of the calendar/],
    ['one day for two reports', [WIRE, LEDGER, '--published', '2025-10-20'], /--published: one for 2 reports/],
    ['a page that is none', [WIRE, '-o', join(folder, 'page.txt')], /--output: the page is HTML/],
    [
      'an unknown key',
      [put('k.txt', 'Words.'), put('k.txt.meta.yaml', 'publishd: x\n')].slice(0, 1),
      /k\.txt\.meta\.yaml:1:1: unknown key; found "publishd"/,
    ],
  ])('%s', async (_, args, message) => {
    const before = readdirSync(folder)
    const ran = await read(...args)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(message)
    expect(ran.err.split('\n')).toHaveLength(1)
    expect(readdirSync(folder)).toEqual(before)
  })
  test('of several files, each bad one is named', async () => {
    const ran = await read(WIRE, 'https://a.example', join(folder, 'nowhere.txt'))
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err.split('\n')).toHaveLength(2)
  })
  test('a page never overwrites a report', async () => {
    const file = put('report.html', '<p>Words.')
    const ran = await read(file, '-o', file)
    expect(ran.code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('<p>Words.')
  })
  test('no file: usage', async () => {
    expect((await read()).code).toBe(2)
    expect(existsSync(join(folder, 'page.txt'))).toBe(false)
  })
})
