import { expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'

const open = inBrowser()
const PROVISION = 'cn/mofcom/2025-61#1-1'
const row = `.register .row[href*="${encodeURIComponent(PROVISION)}"]`

it.each([
  ['en', 'in force', 'suspended', 'by the texts known on 20 Oct 2025'],
  ['zh', '有效', '暂停实施', '依2025年10月20日已知的文本'],
] as const)('sees the suspension come with its publication, in %s', async (lang, before, after, lead) => {
  const { page, close } = await open(`/register?on=2025-12-01&known=2025-10-20&lang=${lang}`)
  const state = page.locator(row).locator('.state')
  await state.waitFor()
  expect(await state.innerText()).toContain(before)
  expect(await page.locator('h1').innerText()).toContain(lead)
  await page.locator('.day-field.known input').fill('2025-11-08')
  await expect.poll(() => state.innerText()).toContain(after)
  await expect.poll(() => page.url()).toContain('known=2025-11-08')
  expect(await page.locator(row).locator('.box.suspended title').first().textContent()).toContain(after)
  await page.locator('.head .known button').first().click()
  await expect.poll(() => page.locator('.day-field.known input').inputValue()).toBe('2025-11-07')
  await close()
})

it('is driven by keys alone', async () => {
  const { page, close } = await open('/register?on=2025-12-01&known=2025-11-08')
  const { keyboard } = page
  await page.locator(row).waitFor()
  await keyboard.press('/')
  await keyboard.type('annex 1 part II')
  await expect.poll(() => page.locator('.filters .count').innerText()).toMatch(/^\d of \d+ provisions$/)
  await expect.poll(() => page.url()).toContain('text=annex')
  await page.locator('.register .row[tabindex="0"]').focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('Shift+ArrowRight')
  await expect.poll(() => page.url()).toContain('on=2026-01-02')
  await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('ArrowLeft')
  await expect.poll(() => page.url()).toContain('on=2025-12-01')
  await keyboard.press('End')
  await keyboard.press('Home')
  await keyboard.press('Enter')
  await page.locator('.provision').waitFor()
  expect(await page.locator('.crumb').innerText()).toContain('1-1')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await page.goBack()
  await expect.poll(() => page.locator('#filter').inputValue()).toBe('annex 1 part II')
  await close()
})

it('filters by issuer, regime and state, and says when nothing is left', async () => {
  const { page, close } = await open('/register?on=2026-11-22&known=2026-11-22')
  await page.locator(row).waitFor()
  await page.getByLabel('Issuer').selectOption('us/ustr')
  await page.getByLabel('State on the day', { exact: true }).selectOption('unresolved')
  await expect.poll(() => page.url()).toMatch(/issuer=us%2Fustr&state=unresolved/)
  const ids = await page
    .locator('.register .row')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('href') ?? ''))
  expect(ids.length).toBeGreaterThan(3)
  expect(ids.every((href) => href.includes('us%2Fustr'))).toBe(true)
  await page.getByLabel('Regime').selectOption('cn/dual-use')
  await page.getByText('No provision is left by these filters.').waitFor()
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect.poll(() => page.locator('.filters .count').innerText()).toMatch(/^all \d+ provisions$/)
  await close()
})

it('moves both dates by their sliders', async () => {
  const { page, close } = await open('/register?on=2026-11-22&known=2026-11-22')
  const slider = page.getByLabel('On the day, slider')
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => page.url()).toContain('on=2026-11-21')
  expect(await slider.getAttribute('aria-valuetext')).toBe('21 Nov 2026')
  await close()
})

it.each([
  ['light', 1280],
  ['dark', 390],
] as const)('axe finds nothing in %s at %i px', async (colorScheme, width) => {
  const { page, close } = await open('/register?on=2026-11-22&known=2026-11-22', { colorScheme, width })
  await page.locator(row).waitFor()
  expect(await audit(page)).toEqual([])
  await close()
})

it.each([
  [320, 640],
  [320, 256],
] as const)('does not scroll sideways at %i x %i', async (width, height) => {
  const { page, close } = await open('/register?on=2026-11-22&known=2026-11-22&lang=zh', { width, height })
  await page.locator(row).waitFor()
  expect(await overflow(page)).toBe(0)
  await close()
})
