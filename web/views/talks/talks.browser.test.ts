import { expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'

const open = inBrowser()
const DAY = 'on=2026-11-22&known=2026-11-22'

it.each([
  [
    'en',
    [
      'The talks are recorded only to 8 Oct 2026',
      '10 Jan 2027 is not law',
      'Both sides name it.',
      'is silent about what follows.',
      'No act on file moves that day.',
      'China would need:',
      'claimed by one side',
      'Rounds and contacts',
      'round no. 8',
      'not confirmed',
      'the day asked about, 22 Nov 2026',
      'only said',
    ],
  ],
  [
    'zh',
    [
      '磋商仅记录至2026年10月8日',
      '2027年1月10日不是法律',
      '双方均提及。',
      '登记中没有文件变更该日期。',
      '中国尚需：',
      '仅一方所称',
      '第8轮磋商',
      '未证实',
      '所问日期，2026年11月22日',
    ],
  ],
] as const)('tells what was promised, what became law and why a day is not law, in %s', async (lang, parts) => {
  const { page, close } = await open(`/talks?${DAY}&lang=${lang}`)
  await page.locator('.contacts').waitFor()
  const words = await page.locator('.talks').innerText()
  for (const part of parts) expect(words).toContain(part)
  expect(await audit(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBe(0)
  await close()
})

it('opens a promise with both sides, also the silent one, and leads on to the register, by keyboard alone', async () => {
  const { page, close } = await open(`/talks?${DAY}&lang=en`)
  await page.locator('.promise').first().waitFor()
  await page.locator('.promise summary', { hasText: 'bring shipments of rare earths back' }).focus()
  await page.keyboard.press('Enter')
  const whole = page.locator('.whole')
  await whole.waitFor()
  const words = await whole.innerText()
  for (const part of [
    'return to appropriate levels',
    'Silent:',
    'official text, machine extract',
    '25 Sept 2026'.replace('Sept', 'Sep'),
  ])
    expect(words).toContain(part)
  await expect.poll(() => page.url()).toContain('open=washington-2026%2Fcn-rare-earths')
  expect(await audit(page)).toEqual([])
  await page.reload()
  await whole.waitFor()
  await whole.getByRole('link', { name: 'cn/mofcom/2025-18' }).press('Enter')
  await expect.poll(() => page.url()).toMatch(/#\/register\?.*text=cn%2Fmofcom%2F2025-18/)
  await close()
})

it('shows the promises of one state, which stands in the address', async () => {
  const { page, close } = await open(`/talks?${DAY}&lang=en`)
  await page.locator('.promise').first().waitFor()
  const all = await page.locator('.promise').count()
  await page.getByRole('link', { name: /^carried out/ }).press('Enter')
  await expect.poll(() => page.url()).toContain('state=carried-out')
  const some = await page.locator('.promise').count()
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  expect(new Set(await page.locator('.promise .badge').allTextContents())).toEqual(new Set(['carried out']))
  await close()
})

it('knows on a day only what was published by then', async () => {
  const { page, close } = await open('/talks?on=2025-06-03&known=2025-06-03&lang=en')
  await page.locator('.contacts').waitFor()
  const words = await page.locator('.talks').innerText()
  expect(words).toContain('Geneva')
  for (const later of ['London', 'Busan', '10 Jan 2027']) expect(words).not.toContain(later)
  await page.getByLabel('On the day').fill('2025-01-02')
  await page.getByLabel('As known on').fill('2025-01-02')
  await page.getByText('Nothing was on file by then').waitFor()
  await close()
})

it.each([
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('axe finds nothing in %s at %i px', async (colorScheme, width) => {
  const { page, close } = await open(`/talks?${DAY}&lang=en&open=eighth-round-2026%2Fboth-extend`, {
    colorScheme,
    width,
  })
  await page.locator('.whole').waitFor()
  expect(await audit(page)).toEqual([])
  await close()
})
