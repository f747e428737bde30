import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { reconcileProposals } from '../../claims/proposals/against-law.js'
import type { Proposals } from '../../claims/proposals/proposed.js'
import { readReport } from '../../claims/read.js'
import { determine } from '../../determine/determine.js'
import { InputError } from '../../issue.js'
import { date } from '../../time/date.js'
import { readQuestions } from '../inputs.js'
import { example, lodestone, type Ran } from '../run.testing.js'
import type { Streams } from '../terminal.js'
import { modelAddress } from './address.js'
import { propose } from './propose.js'
import { type Answering, answers, completed, sends, serving, type TestServer } from './server.testing.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const WIRE = example('reports/harbour-wire.txt')
const LEDGER = example('reports/coast-ledger.txt')
const TEXT = readFileSync(WIRE, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-model-'))
const open: TestServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function server(answering: Answering): Promise<TestServer> {
  const one = await serving(answering)
  open.push(one)
  return one
}
const asking = (url: string): string[] => ['--reader', 'openai-compatible', '--url', url, '--model', 'small:7b']
const read = (...args: string[]): Promise<Ran> => lodestone('read', ...args)

const GOOD = { kind: 'measure', quote: 'magnets made abroad', act: 'reviews', party: 'China' }
const LIFTS = {
  kind: 'measure',
  quote: "the commerce ministry's Announcement No. 61 of 2025",
  act: 'lifts',
  party: 'China',
}
const proposing = (...proposals: unknown[]): string => JSON.stringify({ proposals })

describe('a model that answers well', () => {
  test('it gets the whole report between two marks that are new each time, and nothing else of this machine', async () => {
    const { url, got } = await server(answers(proposing()))
    await read(WIRE, WIRE, ...asking(url))
    const users = got.map(({ body }) => JSON.parse(body).messages[1].content as string)
    expect(users).toHaveLength(2)
    const marks = users.map((content) => content.slice(0, content.indexOf('\n')))
    for (const [index, mark] of marks.entries()) {
      expect(mark).toMatch(/^[0-9a-f]{32}$/)
      expect(users[index]).toBe(`${mark}\n${TEXT}\n${mark}`)
    }
    expect(marks[0]).not.toBe(marks[1])
    for (const { body, headers } of got) {
      expect(body).not.toContain(root)
      expect(body).not.toContain('harbour-wire.txt')
      expect(headers.authorization).toBeUndefined()
    }
  })
  test('--json: the proposals stand apart, and the rest is what it is without them', async () => {
    const { url } = await server(answers(proposing(GOOD, { ...GOOD, quote: 'China lifts every control' })))
    const ran = await read(WIRE, '--json', ...asking(url))
    expect(ran).toMatchObject({ code: 0, err: '' })
    const { proposals, ...rest } = JSON.parse(ran.out) as { proposals: Proposals }
    expect(rest).toEqual(JSON.parse((await read(WIRE, '--json')).out))
    expect(proposals).toMatchObject({ by: 'model small:7b', dropped: [{ reason: 'not in the story', count: 1 }] })
    expect(proposals.proposed).toMatchObject([{ id: 'p1', by: 'model small:7b', act: 'reviews', certainty: 'claimed' }])
  })
  test('words, Markdown and page: whose they are, and what was dropped', async () => {
    const { url } = await server(answers(`\`\`\`json\n${proposing(GOOD, { ...GOOD, act: 'repeals' })}\n\`\`\``))
    const words = (await read(WIRE, ...asking(url))).out
    expect(words).toContain('Proposed by model small:7b, checked by nobody: harbour-wire.txt')
    expect(words.replace(/\s+/g, ' ')).toContain('2 proposals, 1 kept; dropped: 1 a type that is on no list')
    expect(words).toContain('p1 China: reviews (claimed)')
    expect((await read(WIRE, '--markdown', ...asking(url))).out).toContain(
      '# Proposed by model small:7b, checked by nobody',
    )
    const page = join(folder, 'page.html')
    expect(await read(WIRE, '-o', page, ...asking(url))).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(page, 'utf8')).toContain('<h2 dir="auto">Proposed by model small:7b, checked by nobody')
  })
  test('a model that takes more than a second: it is said what is waited for', async () => {
    const { url } = await server((response) => {
      setTimeout(() => sends(response, completed(proposing(GOOD))), 1_300)
    })
    const { code, err } = await read(WIRE, ...asking(url))
    expect({ code, err }).toEqual({ code: 0, err: 'lodestone: asking small:7b about harbour-wire.txt (1 of 1)' })
  })
  test('without --reader nothing is asked', async () => {
    const { got } = await server(answers(proposing()))
    expect((await read(WIRE)).code).toBe(0)
    expect(got).toEqual([])
  })
})

describe('a model that answers badly: one message, exit 1, nothing printed, nothing written', () => {
  test.each<[string, Answering, RegExp]>([
    ['500', (response) => sends(response, '{}', 500), /status 500$/],
    ['words', answers('I would rather not.'), /the model answered no JSON/],
    ['cut off', answers('{"proposals": [{"kind"'), /the model answered no JSON, or JSON that is cut off/],
    ['no list', answers('{"measures": []}'), /no list of proposals/],
    [
      'fails at the second report',
      (response, _, index) => sends(response, completed(proposing()), index ? 500 : 200),
      /coast-ledger\.txt http:\/\/127.*status 500$/,
    ],
  ])('%s', async (_, answering, message) => {
    const page = join(folder, 'none.html')
    for (const flags of [['--json'], ['-o', page]]) {
      const ran = await read(WIRE, LEDGER, ...flags, ...asking((await server(answering)).url))
      expect(ran).toMatchObject({ code: 1, out: '' })
      expect(ran.err).toMatch(message)
      expect(ran.err.split('\n')).toHaveLength(1)
    }
    expect(existsSync(page)).toBe(false)
  })
  test('a key is in no output, also where the server repeats it', async () => {
    const key = join(folder, 'a.key')
    writeFileSync(key, 'sk-nobody-sees-this')
    const { url, got } = await server((response, { headers }) => sends(response, JSON.stringify(headers), 401))
    const { code, out, err } = await read(WIRE, ...asking(url), '--key-file', key)
    expect(got[0]!.headers.authorization).toBe('Bearer sk-nobody-sees-this')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).not.toContain('sk-nobody')
  })
})

describe('a model that means harm', () => {
  test('escape sequences, markup and prototype keys of its answer reach no page', async () => {
    const hostile = `{"proposals": [{"kind": "measure", "quote": "magnets made abroad", "act": "lifts\\u001b[31m"}, {"__proto__": {"kind": "claim"}, "quote": "<script>alert(1)</script>"}, {"kind": "claim", "quote": "magnets made abroad", "mode": "direct", "party": "\\u202eevil"}], "head": {"published": {"value": "1999-01-01"}}}`
    const { url } = await server(answers(hostile))
    const page = join(folder, 'hostile.html')
    const words = (await read(WIRE, ...asking(url))).out
    await read(WIRE, '-o', page, ...asking(url))
    for (const shown of [words, readFileSync(page, 'utf8')])
      for (const harm of ['alert(1)', 'evil', '1999', '\u001b']) expect(shown).not.toContain(harm)
    expect(words).toContain('3 proposals, 0 kept')
  })
  test('a hundred thousand proposals: refused by size, or counted and left', async () => {
    const large = Array.from({ length: 100_000 }, () => GOOD)
    const { url } = await server(answers(proposing(...large)))
    expect((await read(WIRE, ...asking(url))).err).toMatch(/more than 4000000 bytes/)
    const small = await server(answers(proposing(...Array.from({ length: 100_000 }, () => 0))))
    expect((await read(WIRE, ...asking(small.url))).out.replace(/\s+/g, ' ')).toContain('100000 proposals, 0 kept')
  })
})

describe('reconcile and accept', () => {
  const judgements = join(folder, 'judgements.jsonl')
  const saved = join(folder, 'reconciled.json')
  const accept = (id: string, ...flags: string[]) =>
    lodestone(
      'accept',
      id,
      '--by',
      'Ann Lee',
      '--file',
      WIRE,
      '--judgements',
      judgements,
      '--known',
      '2025-12-15',
      ...flags,
    )

  test('a proposal is held against the register apart, and only a person’s name on the claim records it', async () => {
    const { url, got } = await server(answers(proposing(LIFTS)))
    const flags = [WIRE, '--known', '2025-12-15', ...asking(url)]
    const { out } = await lodestone('reconcile', ...flags, '--json')
    writeFileSync(saved, out)
    const [report] = JSON.parse(out).reports
    expect(report.claims).toEqual(
      JSON.parse((await lodestone('reconcile', WIRE, '--known', '2025-12-15', '--json')).out).reports[0].claims,
    )
    expect(report.proposed).toMatchObject([{ by: 'model small:7b', verdict: 'disagrees', claim: { id: 'p1' } }])
    const words = (await lodestone('reconcile', ...flags)).out.replace(/\s+/g, ' ')
    expect(words).toContain('Proposed by model small:7b, checked by nobody')
    expect(words).toContain('lodestone accept p1 --proposals FILE')
    expect(words).toContain('in: “China announced on October 9')

    expect((await accept('p1')).err).toMatch(/no such measure claim.*--proposals FILE/)
    expect(existsSync(judgements)).toBe(false)
    const asked = got.length
    expect(await accept('p1', '--proposals', saved)).toMatchObject({ code: 0, err: '' })
    expect(got).toHaveLength(asked)
    expect(JSON.parse(readFileSync(judgements, 'utf8'))).toMatchObject({
      judgement: 'accepted',
      by: 'Ann Lee',
      proposedBy: 'model small:7b',
      claim: { id: 'p1', quote: LIFTS.quote },
    })
  })
  test.each<[string, (text: string) => string, RegExp]>([
    ['of another report', (text) => text.replace(/"hash": "[0-9a-f]/, '"hash": "x'), /no proposals on this report/],
    [
      'with other words',
      (text) => text.replaceAll("ministry's", 'ministry’s'),
      /not as it was written: not in the story/,
    ],
    ['by a person', (text) => text.replaceAll('model small:7b', 'Ann Lee'), /not what reconcile --json writes/],
    ['no JSON', (text) => text.slice(0, 100), /not JSON/],
  ])('a file %s is refused', async (_, change, message) => {
    const file = join(folder, 'changed.json')
    writeFileSync(file, change(readFileSync(saved, 'utf8')))
    const before = readFileSync(judgements, 'utf8')
    const ran = await accept('p1', '--proposals', file)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(message)
    expect(readFileSync(judgements, 'utf8')).toBe(before)
  })
})

/** Every register file, byte by byte. */
function bytesOfRegister(): string {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, 'register'), { recursive: true, withFileTypes: true })
  for (const path of files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

test('whatever JSON a server answers: quotes verbatim; the built-in claims, the determinations and the register as before', async () => {
  const asked = await readQuestions(example('motor.question.yaml'), {
    register: join(root, 'register'),
    on: '2025-12-01',
    known: '2025-11-01',
  })
  const determinations = () => JSON.stringify(asked.questions.map((question) => determine(asked.register, question)))
  const before = { bytes: bytesOfRegister(), determinations: determinations() }
  const reading = readReport(asked.register, TEXT)
  const without = JSON.stringify(reading)
  const streams: Streams = { out: () => {}, err: () => {}, colour: false, width: 100 }
  let answer = ''
  const { url } = await server((response) => sends(response, answer))
  const model = { url: modelAddress(url, false), model: 'small:7b', timeoutMs: 20_000 }
  const quote = fc.oneof(
    fc.constantFrom(...TEXT.split(/(?<=[.,]) |\n/)),
    fc.constantFrom('China lifts every control', 'Сhina announced', '__proto__'),
    fc.string(),
  )
  const proposal = fc.record({
    kind: fc.constantFrom('measure', 'claim', 'event', 'provision'),
    quote,
    act: fc.constantFrom('lifts', 'reviews', 'offers', 'revokes'),
    mode: fc.constantFrom('direct', 'indirect'),
    event: fc.constantFrom('call', 'round'),
    status: fc.constantFrom('held', 'cancelled'),
  })
  const content = fc.oneof(
    { weight: 5, arbitrary: fc.array(proposal, { maxLength: 12 }).map((proposals) => JSON.stringify({ proposals })) },
    { weight: 1, arbitrary: fc.json() },
  )
  const body = fc.oneof({ weight: 9, arbitrary: content.map((text) => completed(text)) }, fc.json())
  const days = { today: date('2025-12-15'), reportDay: date('2025-10-20') }
  let survived = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(body, async (json) => {
      answer = json
      try {
        const [proposals] = await propose(model, [{ file: 'a.txt', reading }], streams)
        survived += proposals!.proposed.length
        for (const one of proposals!.proposed) expect(one.quote).toBe(TEXT.slice(one.start, one.end))
        reconcileProposals(asked.register, reading, proposals!, days)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        refused += 1
      }
    }),
    { numRuns: 200 },
  )
  expect(survived).toBeGreaterThan(5)
  expect(refused).toBeGreaterThan(5)
  expect(JSON.stringify(reading)).toBe(without)
  expect(JSON.stringify(readReport(asked.register, TEXT))).toBe(without)
  expect(determinations()).toBe(before.determinations)
  expect(bytesOfRegister()).toBe(before.bytes)
})
