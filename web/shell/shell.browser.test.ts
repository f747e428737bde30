import { expect, it } from 'vitest'
import { firstViewWeight } from '../../scripts/first-view.mjs'
import { audit, inBrowser, overflow } from '../testing/browser.js'
import { BUILT } from '../testing/serve.js'
import { VIEWS } from './views.js'

const open = inBrowser()

it('weighs less than 400 kB of script, gzipped, with the worker', () => {
  const { total, roots } = firstViewWeight(BUILT)
  expect(roots).toHaveLength(3)
  expect(total).toBeGreaterThan(100_000)
  expect(total).toBeLessThan(400_000)
})

it.each(VIEWS.flatMap(({ path }) => [[path, 'en'] as const, [path, 'zh'] as const]))(
  '%s in %s: axe finds nothing, and nothing scrolls sideways at 320 px',
  async (path, lang) => {
    const { page, close } = await open(`${path}?lang=${lang}`)
    await page.locator('h1').waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe(lang === 'zh' ? 'zh-Hans' : 'en')
    expect(await audit(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await close()
  },
)

it('goes everywhere by keyboard', async () => {
  const { page, close } = await open('/')
  await page.locator('h1').waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  for (const { path, key } of VIEWS) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect.poll(() => page.url()).toMatch(new RegExp(`#${path}$`))
  }
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  await page.getByRole('checkbox').press('Space')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
  await close()
})

it('keeps dates and language from view to view, and leaves out what is no date', async () => {
  const { page, close } = await open('/check?on=2025-12-01&known=2025-02-30&lang=xx')
  await page.locator('h1').waitFor()
  expect(await page.getByLabel('On the day').inputValue()).toBe('2025-12-01')
  await page.getByLabel('As known on').fill('2025-11-08')
  await page.getByRole('link', { name: '中文' }).click()
  await page.getByRole('link', { name: '磋商' }).click()
  await expect.poll(() => page.url()).toMatch(/#\/talks\?/)
  expect(await page.getByLabel('截至所知日期').inputValue()).toBe('2025-11-08')
  await page.reload()
  expect(await page.getByLabel('所问日期').inputValue()).toBe('2025-12-01')
  await close()
})

it('says where an address leads nowhere', async () => {
  const { page, close } = await open('/nowhere')
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  await close()
})

it('is called by its view, and by its provision', async () => {
  const { page, close } = await open('/talks?lang=zh')
  await expect.poll(() => page.title()).toBe('磋商 · Lodestone')
  await page.goto(`${page.url().split('#')[0]}#/register/${encodeURIComponent('cn/mofcom/2025-18#1')}?lang=en`)
  await expect.poll(() => page.title()).toBe('cn/mofcom/2025-18#1 · Lodestone')
  await close()
})

it('says under which scenario it stands, and leads back to the law', async () => {
  const { page, close } = await open('/register?scenario=no-70-lapses&on=2026-11-22&known=2026-11-22')
  await page.getByText('Under the scenario No. 70 lapses on 10 November 2026: supposed, not law.').waitFor()
  const state = page.locator(`.row[href*="${encodeURIComponent('cn/mofcom/2025-61#1-1')}"] .state`)
  await expect.poll(() => state.innerText()).toContain('in force')
  await page.getByRole('link', { name: 'Back to the law as it stands' }).click()
  await expect.poll(() => state.innerText()).toContain('cannot be told')
  await close()
})

it('says what failed, and tries again', async () => {
  const { page, close } = await open('/talks')
  await page.locator('h1').waitFor()
  await page.context().route('**/data/timeline.json', (route) => route.fulfill({ status: 503, body: 'busy' }))
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.getByText('timeline.json: the server answers 503').waitFor()
  await page.context().unroute('**/data/timeline.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.register .row').first().waitFor()
  await close(['503'])
})

it('counts long work, and stops it when told', async () => {
  const { page, close } = await open('/talks')
  await page.locator('h1').waitFor()
  const example = await (await page.request.get(new URL('data/example.json', page.url()).href)).json()
  await page.context().route('**/data/example.json', (route) =>
    route.fulfill({
      json: Array.from({ length: 400 }, (_, place) => ({
        ...example[0],
        part: { ...example[0].part, id: `p${place}`, facts: { place: String(place) } },
      })),
    }),
  )
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.getByText(/^Working: \d+ of 400$/).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Stopped. Nothing was worked out.').waitFor()
  await page.getByLabel('On the day').fill('2025-12-01')
  await expect.poll(() => page.locator('h1').innerText(), { timeout: 10_000 }).toContain('On 1 Dec 2025')
  await close()
})

it.each([
  ['en', 'The address says on=“2025-13-01”, which cannot be read.', 'stands in its place', 'Close'],
  ['zh', '地址中的 on=“2025-13-01” 无法读取。', '代替', '关闭'],
] as const)(
  'says in %s what an address says that nobody can read, until the reader goes on',
  async (lang, words, instead, shut) => {
    const { page, close } = await open(`/register?lang=${lang}&on=2025-13-01&known=2025-11-08&state=asleep`)
    const said = page.getByRole('alert')
    await said.waitFor()
    await page.locator('h1').waitFor()
    expect(await said.innerText()).toContain(words)
    expect(await said.innerText()).toContain(instead)
    expect(await said.locator('li').count()).toBe(2)
    expect(await audit(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await page.locator('.day-field.on input').fill('2025-12-01')
    await expect.poll(() => said.locator('li').count()).toBe(1)
    await said.getByRole('button', { name: shut, exact: true }).press('Enter')
    await expect.poll(() => said.count()).toBe(0)
    // Typed into the address of a page that is open, it is said as well.
    await page.evaluate(`location.hash = '/talks?lang=${lang}&known=soon'`)
    await expect.poll(() => said.innerText()).toContain('known=“soon”')
    await page.locator('.masthead nav a').first().click()
    await expect.poll(() => said.count()).toBe(0)
    await close()
  },
)
