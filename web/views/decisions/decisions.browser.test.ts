import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { audit, inBrowser, overflow } from '../../testing/browser.js'
import { inBrowserWithStore, OXIDES, send } from '../../testing/with-store.js'

const open = inBrowserWithStore()
const openAlone = inBrowser()
const DAYS = { on: '2025-12-01', known_at: '2025-10-20' }
const MOTOR = '/check?on=2025-12-01&known=2025-10-20'

it.each([
  [
    'en',
    'Keep the decision on this line',
    /kept (in the log )?as|was kept before/i,
    'Decide it again under its own edition',
    /same, byte for byte/,
    'As known today',
    /otherwise on \d+ provisions/,
  ],
  ['zh', '保存此行的决定', /记入日志/, '依其自身版本重新判断', /逐字节相同/, '截至今日所知', /\d+ 条规定结果不同/],
] as const)(
  'in %s a decision is kept in Check, opened, decided again, and taken along',
  async (lang, keep, kept, own, same, today, changed) => {
    const { page, close } = await open(`${MOTOR}&lang=${lang}`, { colorScheme: lang === 'zh' ? 'dark' : 'light' })
    await page.getByRole('button', { name: keep }).click({ timeout: 60_000 })
    const told = page.getByRole('status').filter({ hasText: kept })
    await told.waitFor({ timeout: 60_000 })
    await told.getByRole('link').press('Enter')
    await page.locator('.decision h1', { hasText: 'EV traction motor' }).waitFor({ timeout: 60_000 })
    expect(page.url()).toMatch(/decisions\/[0-9a-f]{64}/)
    const id = /decisions\/([0-9a-f]{64})/.exec(page.url())![1]!
    const facts = await page.locator('.facts').first().innerText()
    expect(facts).toContain(id)
    expect(facts).toMatch(/[0-9a-f]{64}/)
    expect(await page.locator('.decision .cited a').count()).toBeGreaterThan(3)
    await page.getByRole('button', { name: own }).click()
    await page.getByRole('status').filter({ hasText: same }).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: today }).click()
    await page.getByRole('status').filter({ hasText: changed }).waitFor({ timeout: 60_000 })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.decision .tools button').nth(1).click(),
    ])
    const stored = await page.request.get(new URL(`api/decisions/${id}`, page.url()).href)
    expect(readFileSync((await download.path())!, 'utf8')).toBe(((await stored.json()) as { record: string }).record)
    expect(await audit(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.decision .tools').first().isVisible()).toBe(false)
    expect(await page.locator('.decision .facts').first().isVisible()).toBe(true)
    await close()
  },
)

it('lists the log newest first, page by page, and by part, day and holder, by keyboard alone', async () => {
  const { page, close } = await open('/decisions?lang=en')
  const days = Array.from({ length: 52 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  )
  for (const day of days)
    await send(page, 'decisions', { ...OXIDES, part: 'fe2o3', on: day, known_at: day }, { key: `many-${day}` })
  await send(page, 'decisions', { ...OXIDES, part: 'dy2o3', ...DAYS }, { key: 'one' })
  await page.reload()
  const rows = page.locator('.decisions tbody tr')
  await expect.poll(() => rows.count()).toBe(50)
  expect(await rows.first().innerText()).toMatch(/dy2o3.*1 Dec 2025/s)
  await page.getByRole('button', { name: 'Show the next 50' }).press('Enter')
  await expect.poll(() => rows.count()).toBeGreaterThan(52)
  const { keyboard } = page
  await page.getByLabel('Part').focus()
  await keyboard.type('fe2o3')
  await keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('part=fe2o3')
  await expect
    .poll(async () => new Set(await page.locator('.decisions tbody th').allInnerTexts()))
    .toEqual(new Set(['fe2o3']))
  await page.getByLabel('About the day').fill('2026-01-05')
  await expect.poll(() => rows.count()).toBe(1)
  const [by] = (await rows.first().locator('td').last().innerText()).split(' ')
  await page.getByLabel('Kept by').fill('nobody at all')
  await keyboard.press('Enter')
  await page.getByText('No decision has these words exactly.').waitFor()
  await page.getByLabel('Kept by').fill(by!)
  await keyboard.press('Enter')
  await expect.poll(() => rows.count()).toBe(1)
  await page.getByRole('button', { name: 'Clear the filters' }).press('Enter')
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(50)
  expect(await page.getByRole('link', { name: 'Download everything' }).getAttribute('href')).toBe('api/archive')
  await page.getByRole('button', { name: 'Is the log whole?' }).press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: /Whole: \d+ links/ })
    .waitFor({ timeout: 60_000 })
  expect(await audit(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page)).toBe(0)
  const card = rows.first()
  expect(await card.evaluate((row) => getComputedStyle(row).display)).toBe('block')
  expect(await audit(page)).toEqual([])
  await rows.first().getByRole('link').press('Enter')
  await page.locator('.decision .facts').first().waitFor()
  await close()
})

it('says what failed for a decision that is not there, and that nothing is kept without a server', async () => {
  const { page, close } = await open(`/decisions/${'0'.repeat(64)}?lang=en`)
  await page.getByRole('alert').filter({ hasText: 'no such decision' }).waitFor()
  expect(await audit(page)).toEqual([])
  await close()
  const alone = await openAlone('/decisions?lang=zh')
  await alone.page.getByText('lodestone serve', { exact: true }).waitFor()
  expect(await audit(alone.page)).toEqual([])
  await alone.close()
})
