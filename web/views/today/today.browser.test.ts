import { expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'
import { unmarked } from '../../testing/unmarked.js'

const open = inBrowser()
const DAY = 'on=2026-11-22&known=2026-11-22'

it.each([
  [
    'en',
    [
      'as known that day',
      'The register holds every instrument only through 7 Oct 2026',
      'What binds my parts',
      'EV traction motor',
      'Nothing certainly binds',
      'What changed',
      '10 Nov 2026',
      'What nobody can tell',
      'revived',
      'Next deadlines',
      '27 Nov 2026',
      'in 5 days',
      'last day unclear',
      'How fresh the register is',
      '10 Jan 2027',
      'said by the US and China, not law',
    ],
  ],
  [
    'zh',
    [
      '依当日所知',
      '登记仅完整收录至2026年10月7日',
      '我的零部件受何约束',
      '没有可以确定适用的要求',
      '有何变化',
      '无法判断的内容',
      '恢复',
      '临近的期限',
      '5天后',
      '末日不明确',
      '登记的时效',
    ],
  ],
] as const)('tells the morning, in %s', async (lang, parts) => {
  const { page, close } = await open(`/?${DAY}&lang=${lang}`)
  await page.locator('.part').waitFor()
  const words = await page.locator('main').innerText()
  for (const part of parts) expect(words).toContain(part)
  await close()
})

it('has in Chinese no English that is not marked as such, and tells our own notes', async () => {
  const { page, close } = await open(`/?${DAY}&lang=zh`)
  await page.locator('.part').waitFor()
  for (const closed of await page.locator('main details > summary').all()) await closed.click()
  await page.getByText('下一级自次日起适用').first().waitFor()
  expect(await page.locator('q[lang=en]').count()).toBeGreaterThan(0)
  expect(await unmarked(page)).toEqual([])
  await close()
})

it('is another morning on other dates', async () => {
  const { page, close } = await open('/?on=2025-10-23&known=2025-10-23')
  await page.locator('.part').waitFor()
  expect(await page.locator('h1').innerText()).toContain('Of 7 nobody can tell')
  await page.getByLabel('On the day').fill('2025-12-01')
  await page.getByLabel('As known on').fill('2025-10-20')
  await page.getByText(/^Nothing certainly binds; of 14 it cannot be told; \d+ do not bind\.$/).waitFor()
  await close()
})

it('leads on by keyboard alone: from the count of a state to the register', async () => {
  const { page, close } = await open(`/?${DAY}`)
  await page.locator('.part').waitFor()
  await page.getByRole('link', { name: /^cannot be told/ }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('state=unresolved')
  await page.locator('.register .row').first().waitFor()
  expect(await page.locator('.filters .count').innerText()).toMatch(/^60 of \d+ provisions$/)
  await close()
})

it.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const)('axe finds nothing in %s at %i px', async (colorScheme, width) => {
  const { page, close } = await open(`/?${DAY}`, { colorScheme, width })
  await page.locator('.part').waitFor()
  expect(await audit(page)).toEqual([])
  await close()
})

it.each(['en', 'zh'])('does not scroll sideways at 320 x 256, in %s, and no letter is under 12 px', async (lang) => {
  const { page, close } = await open(`/?${DAY}&lang=${lang}`, { width: 320, height: 256 })
  await page.locator('.part').waitFor()
  expect(await overflow(page)).toBe(0)
  const sizes = (await page.evaluate(
    '[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && e.textContent.trim()).map((e) => parseFloat(getComputedStyle(e).fontSize))',
  )) as number[]
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  await close()
})

it('prints the law and no controls', async () => {
  const { page, close } = await open(`/?${DAY}`)
  await page.locator('.part').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('h1').isVisible()).toBe(true)
  for (const control of ['.masthead nav', '.tools', '.skip'])
    expect(await page.locator(control).isVisible()).toBe(false)
  await close()
})
