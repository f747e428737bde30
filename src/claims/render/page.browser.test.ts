import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readRegister } from '../../files/index.js'
import { reportsHtml } from './page.js'
import { sampleAcross, sampleShown } from './sample.testing.js'

/** The package's flags are for one page in one process, without the web's own guards; these tests want several pages and the guards. */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'lodestone-reports-'))
const file = join(folder, 'reports.html')
let browser: Browser

beforeAll(async () => {
  const long = sampleShown('long.txt', (text) =>
    text.replace('The two sides', `https://a.example/${'long'.repeat(60)} The two sides`),
  )
  const register = await readRegister('register')
  writeFileSync(file, reportsHtml(register, [sampleShown(), long], { across: sampleAcross() }))
  const args = sparticuz.args.filter((arg) => !UNWANTED.includes(arg))
  browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the page; `close` fails where anything went wrong on it, a breach of its policy included. */
async function open({ width = 1280, height = 900, colorScheme = 'light' as 'light' | 'dark', hash = '' } = {}) {
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

async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

it.each([[1280, 'light'] as const, [1280, 'dark'] as const, [390, 'light'] as const, [390, 'dark'] as const])(
  'has no violation at %i px in %s, an item lit',
  async (width, colorScheme) => {
    const { page, close } = await open({ width, colorScheme })
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    expect(await page.locator('mark.on').count()).toBeGreaterThan(0)
    expect(await audit(page)).toEqual([])
    await close()
  },
)

it.each([[320, 640] as const, [320, 256] as const, [390, 844] as const])(
  'does not scroll sideways at %i x %i, and its letters can be read',
  async (width, height) => {
    const { page, close } = await open({ width, height })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    const sizes = (await page.evaluate(
      '[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && e.textContent.trim()).map((e) => parseFloat(getComputedStyle(e).fontSize))',
    )) as number[]
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
    await close()
  },
)

const active = 'document.activeElement.closest(".card")?.id'

it('n and p go through the items, those left out are passed over', async () => {
  const { page, close } = await open()
  const seen: unknown[] = []
  for (let times = 0; times < 4; times += 1) {
    await page.keyboard.press('n')
    seen.push(await page.evaluate(active))
  }
  expect(new Set(seen).size).toBe(4)
  await page.keyboard.press('p')
  expect(await page.evaluate(active)).toBe(seen[2])
  await page.locator('#show-measure').uncheck()
  expect(await page.locator('.card.measure').first().isVisible()).toBe(false)
  await page.keyboard.press('n')
  expect(await page.evaluate(active)).not.toContain('measures')
  await page.keyboard.press('Escape')
  expect(await page.locator('mark.on').count()).toBe(0)
  await close()
})

it('Tab reaches the legend and every item', async () => {
  const { page, close } = await open()
  await page.locator('#show-date').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const reached = [await page.evaluate(active)]
  for (let times = 0; times < 3; times += 1) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(active))
  }
  expect(reached.filter((id) => id !== undefined).length).toBeGreaterThanOrEqual(3)
  await close()
})

it('a click on marked words goes to the innermost item; a click on the item goes to its words', async () => {
  const { page, close } = await open()
  await page.locator('mark', { hasText: 'November 1' }).first().click()
  expect(await page.evaluate(active)).toContain('dates')
  const link = page.locator('.card.event .to').first()
  await link.click()
  expect(page.url()).toContain('#at-r1-events')
  expect(await page.locator('mark.on').first().textContent()).toContain('round of talks')
  await close()
})

it('a difference leads to the item in its report', async () => {
  const { page, close } = await open()
  await page.locator('.difference figcaption a').nth(1).click()
  expect(page.url()).toContain('#r2-measures-m2')
  expect(await page.locator(':target').isVisible()).toBe(true)
  await close()
})

it('prints the text with its items, no controls', async () => {
  const { page, close } = await open()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.text').first().isVisible()).toBe(true)
  expect(await page.locator('.card').first().isVisible()).toBe(true)
  expect(await page.locator('.legend .swatch').first().isVisible()).toBe(true)
  for (const control of ['#show-measure', '.keys']) expect(await page.locator(control).isVisible()).toBe(false)
  await close()
})
