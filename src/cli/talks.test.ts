import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from './main.js'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-talks-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function lodestone(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const streams = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    colour: false,
    width: 100,
  }
  return { code: await main(args, streams), out: out.join('\n'), err: err.join('\n') }
}
const dates = (day: string, known = day) => ['--on', day, '--known', known]
/** The words of a wrapped page in one line. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe('talks', () => {
  test('says what is pending, what became law, and why 10 January 2027 is not', async () => {
    const { code, out } = await lodestone('talks', ...dates('2026-10-05'))
    const text = flat(out)
    expect(code).toBe(0)
    expect(text).toContain('step-pending: extend the Kuala Lumpur joint arrangement to 10 January 2027')
    expect(text).toContain('carried out by cn/mofcom/2025-70 from 2025-11-07; its provisions now: 36 suspended')
    expect(text).toContain('2027-01-10 is not law')
    expect(text).toContain(
      'cn/mofcom/2025-70 suspends until 2026-11-10 (至2026年11月10日) and is silent about what follows',
    )
    expect(text).toContain('延期至2027年1月10日')
    expect(text).toContain('us silent: the White House fact sheet of 25 September does not mention the date')
    expect(text).toMatch(/step-pending: extend .* grade S\).* grade O-\)/)
  })

  test('a year before, nobody had named the day', async () => {
    const { out } = await lodestone('talks', ...dates('2026-10-05', '2025-12-01'), '--json')
    expect(out).not.toMatch(/2027-01|January 2027/)
    expect(JSON.parse(out)).toMatchObject({ knownAt: '2025-12-01', last: { contact: { id: '2025-11-24-call' } } })
  })

  test('Markdown links its sources; after the record ends it says so', async () => {
    const { out } = await lodestone('talks', ...dates('2026-11-22'), '--markdown')
    expect(out).toMatch(
      /^# The talks on 2026-11-22, as known on 2026-11-22\n\nSTALE: the talks are recorded only to 2026-10-08/,
    )
    expect(out).toContain('([source](https://www.mofcom.gov.cn/')
    expect(out).toContain('whether it took place is not on file')
  })

  test('a folder that is none is refused', async () => {
    const { code, out, err } = await lodestone('talks', '--talks', join(folder, 'none'))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('cannot read')
  })
})

describe('brief', () => {
  test('has the talks, and deadlines with how firm each is', async () => {
    const { out } = await lodestone('brief', ...dates('2026-10-05'))
    const text = flat(out)
    expect(text).toContain('Talks: last and next contact - last: 2026-09-24 to 2026-09-25: state visit')
    expect(text).toContain('next: 2026-11-18 to 2026-11-19')
    expect(text).toContain('claimed-by-one-side: bring shipments of rare earths back to appropriate levels')
    expect(text).toMatch(
      /2026-11-10 \(in 36 days\): 36 provisions of cn\/mofcom\/2025-55 and others .*last day unclear/,
    )
    expect(text).not.toContain('which the register does not hold')
    expect(text).toContain(
      '2027-01-10 (in 97 days): extend the Kuala Lumpur joint arrangement to 10 January 2027; said by us and cn, not law',
    )
  })

  test('knows only what was known', async () => {
    const { out } = await lodestone('brief', ...dates('2026-10-05', '2025-11-08'), '--json')
    const page = JSON.parse(out)
    expect(page.talks.saidDates.map(({ day }: { day: string }) => day)).toEqual(['2026-11-10'])
    expect(page.talks.last.contact.id).toBe('2025-10-30-busan')
    expect(JSON.stringify(page.talks)).not.toContain('2027-01-10')
  })

  test('-o writes one page that needs nothing else', async () => {
    const file = join(folder, 'brief.html')
    const { code, out } = await lodestone('brief', ...dates('2026-10-05'), '-o', file)
    expect([code, out]).toEqual([0, file])
    const html = readFileSync(file, 'utf8')
    expect(html).not.toMatch(/<script|<link|<img|@import|\sstyle=|\son\w+=|javascript:/)
    expect(html).toContain('<h4>extend the Kuala Lumpur joint arrangement to 10 January 2027</h4>')
    expect(html).toContain('said by us and cn, not law')
  })

  test('-o wants a page', async () => {
    const { code, err } = await lodestone('brief', '-o', join(folder, 'brief.txt'))
    expect(code).toBe(1)
    expect(err).toContain('expected a file that ends in .html')
  })
})
