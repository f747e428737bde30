import { expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'

const open = inBrowser()
const at = (id: string, search: string): string => `/register/${encodeURIComponent(id)}?${search}`
const PROVISION = 'cn/mofcom/2025-61#1-1'

it.each([
  [
    'en',
    [
      'suspended',
      'by cn/mofcom/2025-70',
      'never operated',
      'at least 0.1 %',
      '价值比例达到0.1%及以上',
      'known from 7 Nov 2025',
    ],
  ],
  [
    'zh',
    [
      '暂停实施',
      '依据 cn/mofcom/2025-70',
      '从未实际施行',
      '不低于 0.1 %',
      '价值比例达到0.1%及以上',
      '自2025年11月7日起所知',
    ],
  ],
] as const)('tells a provision whole, in %s', async (lang, parts) => {
  const { page, close } = await open(at(PROVISION, `on=2025-12-01&known=2025-11-08&lang=${lang}`))
  await page.locator('.knowledge .turn').first().waitFor()
  const words = await page.locator('.provision').innerText()
  for (const part of parts) expect(words).toContain(part)
  expect(await page.locator('blockquote').first().getAttribute('lang')).toBe('zh')
  const sources = page.locator('.sources li a')
  expect(await sources.first().getAttribute('lang')).toBe('zh')
  const rels = await page
    .locator('.provision a[target]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('rel')))
  expect(rels.every((rel) => rel?.includes('noreferrer') && rel.includes('noopener'))).toBe(true)
  expect(await page.locator('.cases li').count()).toBeGreaterThan(10)
  await close()
})

it('shows both meanings and the reports where nobody can tell', async () => {
  const { page, close } = await open(at(PROVISION, 'on=2026-11-22&known=2026-11-22'))
  await page.locator('.readings li').first().waitFor()
  const words = await page.locator('.standing').innerText()
  for (const part of [
    'cannot be told',
    'revived',
    'extended',
    'The text on file gives this, by its silence.',
    'Reported, never law',
  ])
    expect(words).toContain(part)
  await close()
})

it('follows a case to its dates by keyboard, and back', async () => {
  const { page, close } = await open(at(PROVISION, 'on=2026-11-22&known=2026-11-22'))
  const link = page.locator('.cases a').first()
  await link.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.day-field.on input').inputValue()).toBe('2025-12-01')
  await expect.poll(() => page.locator('.standing h2').innerText()).toContain('1 Dec 2025')
  await page.goBack()
  await expect.poll(() => page.locator('.day-field.on input').inputValue()).toBe('2026-11-22')
  await close()
})

it('says that an id leads nowhere', async () => {
  const { page, close } = await open(at('cn/mofcom/1999-1#1', ''))
  await page.getByText('no such provision: cn/mofcom/1999-1#1').waitFor()
  await close()
})

it.each([
  ['en', 'light', 1280],
  ['zh', 'dark', 390],
] as const)('axe finds nothing in %s, %s, at %i px', async (lang, colorScheme, width) => {
  const { page, close } = await open(at(PROVISION, `on=2026-11-22&known=2026-11-22&lang=${lang}`), {
    colorScheme,
    width,
  })
  await page.locator('.knowledge .turn').first().waitFor()
  expect(await audit(page)).toEqual([])
  await close()
})

it.each(['us/ustr/90-fr-48320#cranes', PROVISION])('%s does not scroll sideways at 320 px', async (id) => {
  const { page, close } = await open(at(id, 'on=2026-11-22&known=2026-11-22'), { width: 320, height: 256 })
  await page.locator('.knowledge .turn').first().waitFor()
  expect(await overflow(page)).toBe(0)
  await close()
})
