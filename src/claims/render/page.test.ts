import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import type { Reading } from '../reading.js'
import { reportsMarkdown } from './markdown.js'
import { reportsHtml } from './page.js'
import { sampleAcross, sampleShown } from './sample.testing.js'
import type { Shown } from './shown.js'

const register = await readRegister('register')
const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&<!--`[a](javascript:alert(1))\u2028'

const HOSTILE_KEYS = 'issuer subject speaker what of owner canonical reasoning who place id'.split(' ')

/** The sample with hostile words in the text, the names and everything said. */
function spoilt(): Shown {
  const shown = sampleShown('a"><img src=x>.txt', (text) =>
    text.replace('Two sides', `${HOSTILE} Two sides`).replace('BEIJING', HOSTILE),
  )
  const reading = JSON.parse(JSON.stringify(shown.reading), (key, value) =>
    HOSTILE_KEYS.includes(key) && typeof value === 'string' ? HOSTILE + value : value,
  ) as Reading
  return { ...shown, reading, notes: [{ message: HOSTILE }] }
}

/** The elements and attributes of a page as a browser would see them. */
function madeOf(html: string): { tags: Set<string>; attributes: Set<string>; comments: number } {
  const tags = new Set<string>()
  const attributes = new Set<string>()
  let comments = 0
  const parser = new Parser({
    onopentag: (name, found) => {
      tags.add(name)
      for (const attribute of Object.keys(found)) attributes.add(attribute)
    },
    oncomment: () => {
      comments += 1
    },
  })
  parser.end(html)
  return { tags, attributes, comments }
}

it('shows every item with its quote, who says it and how certain it is', () => {
  const html = reportsHtml(register, [sampleShown()])
  for (const words of [
    'China announces',
    'licence for magnets made abroad',
    'Harbour Wire → Donald Trump (indirect)',
    'effective: 1 Nov 2025, “November 1” (guessed)',
    'if China goes ahead',
    'round, planned',
    'about 90 percent',
    'American carmakers need',
    'comment and loaded words',
    'hidden text left out: 1 comment',
    'does not impose',
    'written “President Donald Trump”',
    '20 Oct 2025 (stated: dateline)',
  ])
    expect(html).toContain(words)
  expect(html).toMatch(/<a href="https:[^"]+" rel="noreferrer noopener">cn\/mofcom\/2025-61#1-1 \(by date\): /)
})

it('the words of the report stand in the page, letter by letter', () => {
  const { reading } = sampleShown()
  const html = reportsHtml(register, [sampleShown()])
  const shown = [...html.matchAll(/<p class="text"[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner]) =>
    inner!
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )
  expect(shown).toEqual(reading.text.split('\n').filter(Boolean))
})

it('every link inside the page leads to something in it, and no id is there twice', () => {
  const html = reportsHtml(register, [sampleShown(), sampleShown('other.txt')], { across: sampleAcross() })
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id)
})

it('shows differences side by side, and links nothing but the web', () => {
  const html = reportsHtml(register, [sampleShown(), sampleShown('other.txt')], { across: sampleAcross() })
  for (const words of [
    'threat vs act',
    '2 reports of 1 independent origin; 1 difference',
    'never became law',
    'cannot be told',
    'held out',
  ])
    expect(html).toContain(words)
  expect(html).not.toContain('javascript:')
})

it.each([
  ['plain', sampleShown()],
  ['hostile', spoilt()],
])('is one page without a network, and lets through its own script and style only: %s', (_, shown) => {
  const html = reportsHtml(register, [shown, shown], { across: sampleAcross() })
  expect(html).toBe(reportsHtml(register, [shown, shown], { across: sampleAcross() }))
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  const { tags, attributes, comments } = madeOf(html)
  for (const tag of ['img', 'link', 'iframe', 'object', 'form', 'base']) expect(tags).not.toContain(tag)
  for (const name of attributes) expect(name).not.toMatch(/^(?:on|style$|src)/)
  expect(comments).toBe(0)
  expect(/<style>([\s\S]*?)<\/style>/.exec(html)![1]).not.toMatch(/@import|url\(/)
  for (const tag of ['script', 'style']) {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)![1]!
    expect(html).toContain(`sha256-${createHash('sha256').update(text).digest('base64')}`)
  }
})

it('Markdown: every item with its quote; hostile words stay words', () => {
  const text = reportsMarkdown(register, [sampleShown(), sampleShown('other.txt')], { across: sampleAcross() })
  for (const words of [
    '# Where they differ',
    '## threat vs act',
    '**US threatens** tariffs of 100 percent',
    'said by: Harbour Wire → Donald Trump (indirect)',
    '“November 1”: **1 Nov 2025** guessed',
  ])
    expect(text).toContain(words)
  const hostile = reportsMarkdown(register, [spoilt()])
  expect(hostile).not.toMatch(/(?<!\\)<(?:script|img|!--)/)
  expect(hostile).not.toMatch(/(?<!\\)\]\(javascript:/)
})
