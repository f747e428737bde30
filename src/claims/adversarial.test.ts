import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRegister } from '../files/index.js'
import { parseReportText } from '../files/parse-report.js'
import { date } from '../time/date.js'
import { type Trap, traps } from './adversarial.testing.js'
import { readReport } from './read.js'
import type { Quoted, Reading } from './reading.js'
import { reportsMarkdown } from './render/markdown.js'
import { reportsHtml } from './render/page.js'
import { passagesOf } from './text/passage.js'

const register = await readRegister('register')
const TRAPS = traps()

/** Every register file, byte by byte. */
function bytesOfRegister(): string {
  const hash = createHash('sha256')
  const files = readdirSync('register', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

const ownEdition = JSON.stringify(register)
let before = ''
beforeAll(() => {
  before = bytesOfRegister()
})
afterAll(() => {
  expect(bytesOfRegister()).toBe(before)
  expect(JSON.stringify(register)).toBe(ownEdition)
})

it('there are two hundred', () => {
  expect(TRAPS).toHaveLength(200)
})

/** Each part's items, and every span that says that it stands in the text. */
function spansOf(reading: Reading): readonly Quoted[] {
  const { dates, measures, claims, events, figures, dependence, quotations, opinion, entities, head } = reading
  const mentions = entities.flatMap(({ id, mentions }) =>
    mentions.map(({ start, end, surface }) => ({ id, start, end, quote: surface })),
  )
  const heads = [...head.from, head.rights, head.disclaimer].flatMap((one) => (one ? [one] : []))
  return [
    ...dates,
    ...measures,
    ...claims,
    ...events,
    ...figures,
    ...dependence,
    ...quotations,
    ...opinion,
    ...mentions,
    ...heads,
  ]
}

async function readTrap({ file, text }: Trap): Promise<Reading> {
  // Half a character is no UTF-8: such a text can only come from a caller of the library.
  if (file.endsWith('.txt')) return readReport(register, text, { published: date('2025-10-20') })
  const { text: shown } = await parseReportText(new TextEncoder().encode(text), file)
  return readReport(register, shown, { published: date('2025-10-20') })
}

it.each(TRAPS)('$name: nothing unquoted, nothing thrown', async (trap) => {
  const reading = await readTrap(trap)
  const { paragraphs } = passagesOf(reading.text)
  for (const { id, start, end, quote } of spansOf(reading)) {
    expect(quote, id).toBe(reading.text.slice(start, end))
    expect(quote.trim(), id).not.toBe('')
    expect(
      paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end),
      id,
    ).toBe(true)
  }
  if (trap.file.endsWith('.html')) expect(JSON.stringify(reading)).not.toContain('lifts all controls')
  const shown = [{ file: trap.file, reading, notes: [] }]
  expect(scriptsIn(reportsHtml(register, shown))).toBe(1)
  expect(reportsMarkdown(register, shown)).not.toMatch(/(?<!\\)<(?:script|img)/)
})

/** Scripts and pictures that a browser would see in a page. */
function scriptsIn(html: string): number {
  let found = 0
  new Parser({
    onopentagname: (name) => {
      if (name === 'script' || name === 'img') found += 1
    },
  }).end(html)
  return found
}
