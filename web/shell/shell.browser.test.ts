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
