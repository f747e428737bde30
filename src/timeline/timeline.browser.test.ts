import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { date } from '../time/date.js'
import { timelineHtml } from './page.js'
import { ownRegister } from './sample.testing.js'

const PROVISION = 'cn/mofcom/2025-61#1-1'
/** The package's flags are for one page in one process, without the web's own guards; these tests want several pages and the guards. */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'lodestone-timeline-'))
const file = join(folder, 'timeline.html')
let browser: Browser

beforeAll(async () => {
  writeFileSync(file, timelineHtml(ownRegister(), { on: date('2026-11-22'), knownAt: date('2026-11-22') }))
  const args = sparticuz.args.filter((arg) => !UNWANTED.includes(arg))
  browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the page; `close` fails where anything went wrong on it, a breach of its policy included. */
async function open(hash = '', { width = 1280, height = 900, colorScheme = 'light' as 'light' | 'dark' } = {}) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme })
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()))
  page.on('request', (request) => request.url().startsWith('file:') || wrongs.push(request.url()))
  await page.goto(pathToFileURL(file).href + hash)
  return {
    page,
    async close() {
      await page.close()
      expect(wrongs).toEqual([])
    },
  }
}

const rowOf = (page: Page, id: string) => {
  const [instrument, number] = id.split('#') as [string, string]
  return page.locator('.instrument', { has: page.locator('h3 .number', { hasText: instrument }) }).locator('.row', {
    has: page.locator(`.number:text-is("${number}")`),
  })
}

async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

it.each([[1280, 'light'] as const, [1280, 'dark'] as const, [390, 'light'] as const, [390, 'dark'] as const])(
  'has no violation at %i px in %s, details open',
  async (width, colorScheme) => {
    const { page, close } = await open(`#on=2026-11-22&known=2026-11-22&open=${encodeURIComponent(PROVISION)}`, {
      width,
      colorScheme,
    })
    await page.locator('#details').waitFor()
    expect(await audit(page)).toEqual([])
    await close()
  },
)

it.each([[320, 640] as const, [320, 256] as const, [390, 844] as const])(
  'does not scroll sideways at %i x %i',
  async (width, height) => {
    const { page, close } = await open(`#open=${encodeURIComponent(PROVISION)}`, { width, height })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    const sizes = (await page.evaluate(
      '[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && e.textContent.trim()).map((e) => parseFloat(getComputedStyle(e).fontSize))',
    )) as number[]
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
    await close()
  },
)

it('sees the suspension come with its publication', async () => {
  const { page, close } = await open('#on=2025-12-01&known=2025-10-20')
  const state = rowOf(page, PROVISION).locator('.state')
  expect(await state.textContent()).toContain('in force')
  expect(await page.locator('.lead').textContent()).toContain('by the texts known on 20 Oct 2025')
  await page.locator('#known').fill('2025-11-08')
  expect(await state.textContent()).toContain('suspended')
  await expect.poll(() => page.url()).toContain('known=2025-11-08')
  await page.locator('#earlier').click()
  expect(await page.locator('#known').inputValue()).toBe('2025-11-07')
  await page.locator('#same').click()
  expect(await page.locator('#known').inputValue()).toBe('2025-12-01')
  await close()
})

it('is driven by keys alone', async () => {
  const { page, close } = await open('#on=2025-12-01&known=2025-11-08')
  const { keyboard } = page
  await keyboard.press('/')
  await keyboard.type('annex 1 part II')
  expect(await page.locator('#count').textContent()).toMatch(/^\d of \d+ provisions$/)
  await page.locator('.row[tabindex="0"]').focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('Shift+ArrowRight')
  expect(await page.locator('#on').inputValue()).toBe('2026-01-02')
  await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('ArrowLeft')
  expect(await page.locator('#on').inputValue()).toBe('2025-12-01')
  await keyboard.press('End')
  await keyboard.press('ArrowUp')
  await keyboard.press('Home')
  await keyboard.press('Enter')
  const details = page.locator('#details')
  expect(await details.getAttribute('aria-label')).toBe(`Details of ${PROVISION}`)
  const words = await details.textContent()
  for (const part of [
    '价值比例',
    'exporter abroad',
    'cn/mofcom/2025-70',
    'never operated',
    'known from 7 Nov 2025',
    'official text',
  ]) {
    expect(words).toContain(part)
  }
  await expect.poll(() => page.url()).toContain('open=cn')
  await keyboard.press('Escape')
  expect(await details.count()).toBe(0)
  expect(await page.evaluate('document.activeElement.className')).toContain('row')
  await close()
})

it('opens on a shared address and follows it', async () => {
  const { page, close } = await open(
    `#on=2026-11-22&known=2026-11-22&open=${encodeURIComponent(PROVISION)}&state=unresolved`,
  )
  expect(await page.locator('#details').textContent()).toContain('Reports, never law')
  expect(await page.locator('#details').textContent()).toContain('The text on file gives this, by silence.')
  const links = await page.locator('#details a').evaluateAll((all) => all.map((link) => link.getAttribute('rel')))
  expect(links.every((rel) => rel?.includes('noreferrer'))).toBe(true)
  await page.evaluate('location.hash = "#on=2025-10-20&known=2025-10-20"')
  await expect.poll(() => page.locator('#on').inputValue()).toBe('2025-10-20')
  expect(await page.locator('#details').count()).toBe(0)
  await page.evaluate('location.hash = "#on=nonsense&known=2025-02-30&open=__proto__"')
  await expect.poll(() => page.locator('#on').inputValue()).toBe('2026-11-22')
  await close()
})

it('prints bars and legend, no controls', async () => {
  const { page, close } = await open()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.legend').isVisible()).toBe(true)
  expect(await page.locator('.bar').first().isVisible()).toBe(true)
  for (const control of ['.filters', '#on', '#known-range', '.keys'])
    expect(await page.locator(control).isVisible()).toBe(false)
  await close()
})
