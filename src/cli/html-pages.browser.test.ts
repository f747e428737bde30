import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { talksDigest } from '../claims/talks/digest.js'
import { talksOn } from '../claims/talks/talks-on.js'
import { readRegister } from '../files/read-register.js'
import { readTalks } from '../files/read-talks.js'
import { brief } from '../outlook/brief.js'
import { date } from '../time/date.js'
import { htmlBrief } from './html-brief.js'
import { htmlTalks } from './html-talks.js'

const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']
const HOSTILE = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&<!--'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-brief-'))
const file = join(folder, 'brief.html')
const talksFile = join(folder, 'talks.html')
let browser: Browser

async function talksOf(day: string) {
  const register = await readRegister()
  return talksOn(register, await readTalks(register), { on: date(day), knownAt: date(day) })
}

async function pageOf(day: string) {
  const law = brief(await readRegister(), { on: date(day), knownAt: date(day) })
  return { ...law, talks: talksDigest(await talksOf(day)) }
}

beforeAll(async () => {
  writeFileSync(file, htmlBrief(await pageOf('2026-11-22')))
  writeFileSync(talksFile, htmlTalks(await talksOf('2026-11-22')))
  const args = sparticuz.args.filter((arg) => !UNWANTED.includes(arg))
  browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const SIZES = [[320, 'light'] as const, [320, 'dark'] as const, [1280, 'light'] as const, [1280, 'dark'] as const]
const PAGES = [file, talksFile].flatMap((path) => SIZES.map(([width, scheme]) => ({ path, width, scheme })))

it.each(PAGES)(
  '$path fits $width px in $scheme, breaks no rule of access, and asks the network for nothing',
  async ({ path, width, scheme: colorScheme }) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const wrongs: string[] = []
    page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()))
    page.on('request', (request) => request.url().startsWith('file:') || wrongs.push(request.url()))
    await page.goto(pathToFileURL(path).href)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
    expect(wrongs).toEqual([])
    const sides = page.locator('.side').first()
    const other = page.locator('.side').nth(1)
    const [one, two] = [await sides.boundingBox(), await other.boundingBox()]
    expect(one!.y === two!.y).toBe(width > 640)
    await page.close()
  },
)

it('prints black on white, with nothing cut', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 }, colorScheme: 'dark' })
  await page.goto(pathToFileURL(file).href)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(800)
  await page.close()
})

it('escapes hostile words and links nothing but the web', async () => {
  const spoilt = JSON.parse(JSON.stringify(await pageOf('2026-10-05')), (name, value) =>
    name === 'url'
      ? 'javascript:alert(1)'
      : ['says', 'zh', 'en', 'what', 'title', 'words'].includes(name) && typeof value === 'string'
        ? HOSTILE + value
        : value,
  )
  const html = htmlBrief(spoilt)
  expect(html).not.toMatch(/<script|<img|<!--|javascript:/)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(html).toContain('&lt;/style&gt;&lt;script&gt;')
})
