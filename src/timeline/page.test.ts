import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Register } from '../register/model.js'
import { date } from '../time/date.js'
import { timelineHtml } from './page.js'
import { ownRegister } from './sample.testing.js'
import { sourceLink } from './sources.js'
import { toHtml } from './tree.js'

const register = ownRegister()
const dates = { on: date('2026-11-22'), knownAt: date('2026-11-22') }
const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&<!--\u2028'

/** The register with hostile words wherever people write words. */
const spoilt = JSON.parse(JSON.stringify(register), (name, value) =>
  ['says', 'zh', 'en', 'words', 'title', 'who', 'at', 'url', 'what'].includes(name) && typeof value === 'string'
    ? HOSTILE + value
    : value,
) as Register

it('is one page without a network', () => {
  const html = timelineHtml(register, dates)
  expect(html.length).toBeLessThan(1_500_000)
  expect(html).toBe(timelineHtml(register, dates))
  expect(html).toContain("default-src 'none'".replaceAll("'", '&#39;'))
  expect(html).not.toMatch(/<link|<img|<iframe|@import|\sstyle=|\son\w+=/)
})

it.each([['plain', register] as const, ['hostile', spoilt] as const])(
  'lets through its own script and style by hash only: %s',
  (_, from) => {
    const html = timelineHtml(from, dates)
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
    for (const text of [script, style])
      expect(html).toContain(`sha256-${createHash('sha256').update(text).digest('base64')}`)
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.match(/<\/script>/g)).toHaveLength(2)
  },
)

it('escapes hostile words and still carries them', () => {
  const html = timelineHtml(spoilt, dates)
  expect(html).not.toContain('<img')
  expect(html).not.toContain('<!--')
  const data = JSON.parse(/id="data">([\s\S]*?)<\/script>/.exec(html)![1]!)
  expect(data.provisions[0].says.startsWith(HOSTILE)).toBe(true)
})

it('links nothing but the web', () => {
  const cite = { ref: 'a@b', grade: 'O', published: date('2025-01-01') } as const
  expect(toHtml(sourceLink({ ...cite, url: 'javascript:alert(1)', title: '<b>' }))).toBe('<span>&lt;b&gt;</span>')
  expect(toHtml(sourceLink({ ...cite, url: 'https://a.example/"x' }))).toContain(
    'href="https://a.example/&quot;x" rel="noreferrer noopener"',
  )
})

it('says what it opens on before any script has run', () => {
  const html = timelineHtml(register, { on: date('2025-12-01'), knownAt: date('2025-10-20') })
  expect(html).toContain('On 1 Dec 2025, by the texts known on 20 Oct 2025, ')
  for (const id of Object.keys(register.regimes)) {
    if (Object.values(register.provisions).some((provision) => provision.regime === id))
      expect(html).toContain(`<option value="${id}">`)
  }
})
