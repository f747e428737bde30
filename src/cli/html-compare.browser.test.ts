import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compareAll } from '../compare/compare.js'
import type { Comparison } from '../compare/model.js'
import { parseMovement } from '../determine/movement-parse.js'
import { readParts, readRegister, readScenario } from '../files/index.js'
import { withEvents } from '../register/scenario/overlay.js'
import { date } from '../time/date.js'
import { htmlCompare } from './html-compare.js'
import { example } from './run.testing.js'

const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']
const HOSTILE = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&<!--'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'lodestone-compare-'))
const file = join(folder, 'compare.html')
let browser: Browser
let comparison: Comparison

beforeAll(async () => {
  const register = await readRegister()
  const laws = { baseline: register }
  for (const name of ['no-70-lapses', 'no-70-extended', 'promised-without-instrument'])
    Object.assign(laws, { [name]: withEvents(register, await readScenario(name, register)) })
  const parts = Object.values((await readParts(example('oxides.csv'))).parts)
  const movement = parseMovement({ kind: 're-export', from: 'DE', to: 'BR', 'end-use': ['civil'] }, register)
  const window = { from: date('2026-10-01'), to: date('2027-03-01'), knownAt: date('2026-11-22') }
  comparison = compareAll(parts, movement, laws, window)
  writeFileSync(file, htmlCompare(comparison, ['STALE: nothing was read for a while.']))
  const args = sparticuz.args.filter((arg) => !UNWANTED.includes(arg))
  browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const SIZES = [[390, 'light'] as const, [390, 'dark'] as const, [1280, 'light'] as const, [1280, 'dark'] as const]

it.each(SIZES)(
  'at %i px in %s it fits, breaks no rule of access, and asks the network for nothing',
  async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const wrongs: string[] = []
    page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()))
    page.on('request', (request) => request.url().startsWith('file:') || wrongs.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
    await page.evaluate(axe)
    const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
    expect(wrongs).toEqual([])
    await page.close()
  },
)

it('draws a step where the answers turn, and says each in words', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(pathToFileURL(file).href)
  const lanes = page.locator('.steps')
  expect(await lanes.count()).toBe(4 * (await page.locator('.lanes').count()))
  const [baseline, extended] = [lanes.nth(0), lanes.nth(2)]
  expect(await extended.getAttribute('aria-label')).toContain('no-70-extended. 2026-11-10')
  const path = (of: typeof baseline) => of.locator('.may').getAttribute('d')
  expect(await path(baseline)).not.toBe(await path(extended))
  const box = await baseline.locator('.may').boundingBox()
  expect(box!.height).toBeGreaterThan(20)
  await page.close()
})

it('escapes hostile words', () => {
  const spoilt = JSON.parse(JSON.stringify(comparison), (name, value) =>
    ['says', 'en', 'part', 'name', 'provision'].includes(name) && typeof value === 'string' ? HOSTILE + value : value,
  ) as Comparison
  const named = { ...spoilt, laws: spoilt.laws.map((law, index) => ({ ...law, name: comparison.laws[index]!.name })) }
  const html = htmlCompare(named as unknown as Comparison, [HOSTILE])
  expect(html).not.toMatch(/<script|<img|<!--/)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
})
