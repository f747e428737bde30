import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { pdfOf } from '../../../src/files/report/pdf.testing.js'
import { audit, inBrowser, overflow } from '../../testing/browser.js'
import { unmarked } from '../../testing/unmarked.js'
import { inBrowserWithStore } from '../../testing/with-store.js'

const open = inBrowser()
const openWithStore = inBrowserWithStore()
const DAY = 'on=2026-11-22&known=2026-11-22'
const NEWS =
  'China imposed export controls on rare earths on October 9, 2025.\nThe new measures take effect on December 1, a spokesperson for the Ministry of Commerce said on Thursday.'

const ready = (page: Page) => page.locator('.reports .row').first().waitFor()
const lawOf = (page: Page, words: string) => page.locator('.card', { hasText: words }).locator('.law').first()

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.choose summary').click()
  await page.locator('.choose textarea').fill(text)
  await page.locator('.choose button:enabled').last().click()
}

it.each([
  ['en', ['Law: as the register has it', 'did not come true', 'that day', 'different scope', 'the register has it']],
  ['zh', ['法律：与登记一致', '未应验', '当日', '范围不同', '报道之间的差异', '威胁实施']],
] as const)('tells what the examples claim and what the law says, in %s', async (lang, parts) => {
  const { page, close } = await open(`/reports?${DAY}&lang=${lang}`)
  await ready(page)
  const words = await page.locator('.reports').innerText()
  for (const part of parts) expect(words).toContain(part)
  const links = await page.locator('.law a[href*="register"]').allTextContents()
  for (const of of ['cn/mofcom/2025-61', 'us/president/2025-10-10-post#tariff'])
    expect(links.some((link) => link.includes(of))).toBe(true)
  expect(await audit(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBe(0)
  await close()
})

it('has in Chinese no English that is not marked as such, and tells our own explanations', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=zh`)
  await ready(page)
  let words = ''
  for (const tab of await page.locator('.tabs a').all()) {
    await tab.click()
    await ready(page)
    expect(await unmarked(page)).toEqual([])
    words += await page.locator('.reports').textContent()
  }
  for (const part of [
    '登记中没有可据以判断的文本',
    '分别为公布日与不同部分的首日',
    '文中未写年份',
    '报道本身',
    '不早于2025年',
  ])
    expect(words).toContain(part)
  expect(await page.locator('.across blockquote [lang=en]').count()).toBeGreaterThan(0)
  await close()
})

it.each([
  ['en', 'goes when the page is loaded anew', 'Keep in the store', 'the one that was open here is gone', 'Open '],
  ['zh', '页面重新载入后，此文本即不复存在', '存入存储', '此前打开的 1 篇已不在', '打开 '],
] as const)(
  'says in %s that a text goes, and keeps it where there is a store',
  async (lang, goes, keep, lost, again) => {
    const { page, close } = await openWithStore(`/reports?${DAY}&lang=${lang}`)
    await ready(page)
    await paste(page, `${NEWS} ${lang}`)
    await page.locator('.keep').getByText(goes).waitFor()
    await page.getByRole('button', { name: keep }).click()
    await page.locator('.keep').getByRole('status').waitFor()
    expect(page.url()).not.toContain('China')
    await page.reload()
    await page.getByRole('status').getByText(lost).waitFor()
    expect(await audit(page)).toEqual([])
    await page.locator('.kept summary').click()
    await page.locator('.kept').getByRole('button', { name: again }).first().press('Enter')
    await page.locator('.keep').getByRole('status').waitFor()
    expect(await page.getByText(lost).count()).toBe(0)
    expect(await page.locator('.body').innerText()).toContain('rare earths on October 9, 2025')
    expect(await audit(page)).toEqual([])
    await close()
  },
)

it('says without a store that a text is gone, and that a link has none', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=en`)
  await ready(page)
  await paste(page, NEWS)
  await page.locator('.keep').getByText('lodestone serve').waitFor()
  await page.reload()
  const notice = page.getByRole('status').filter({ hasText: 'does not keep texts' })
  await notice.getByText('lodestone serve').waitFor()
  await notice.getByRole('button').click()
  await page.getByText('The text that this link is about is not here').waitFor()
  await close()
})

it('stands the claims beside the text where there is room, below it where there is not', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=en`)
  await ready(page)
  const row = page.locator('.reports .row', { has: page.locator('.card.measure') }).first()
  const places = async () => [await row.locator('.text').boundingBox(), await row.locator('.cards').boundingBox()]
  const [text, cards] = await places()
  expect(cards!.x).toBeGreaterThan(text!.x + text!.width)
  await page.setViewportSize({ width: 390, height: 844 })
  const [above, below] = await places()
  expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height)
  await close()
})

it('goes from item to item by n and p, and the address opens the item again', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=en`)
  await ready(page)
  const lit = () => page.locator('.card.on').getAttribute('id')
  await page.keyboard.press('n')
  await expect.poll(() => page.locator('.card.on').count()).toBe(1)
  const first = await lit()
  await page.keyboard.press('n')
  await expect.poll(lit).not.toBe(first)
  expect(await page.locator('mark.on').count()).toBeGreaterThan(0)
  expect(await page.evaluate('document.activeElement.closest(".card").id')).toBe(await lit())
  await page.keyboard.press('p')
  await expect.poll(lit).toBe(first)
  await page.keyboard.press('n')
  await expect.poll(lit).not.toBe(first)
  const second = await lit()
  expect(page.url()).toContain(`item=${second!.replace('r1-', '')}`)
  await page.reload()
  await ready(page)
  await expect.poll(lit).toBe(second)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.card.on').count()).toBe(0)
  await close()
})

it('leaves out a kind that is not wanted, and n passes over it', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=en&hide=claim,event,figure,dependence,date`)
  await ready(page)
  expect(await page.locator('.card.measure').first().isVisible()).toBe(true)
  expect(await page.locator('.card.claim').first().isVisible()).toBe(false)
  await page.keyboard.press('n')
  await expect.poll(() => page.locator('.card.on').getAttribute('class')).toContain('measure')
  await page.getByLabel('who says it').check()
  await expect.poll(() => page.url()).not.toMatch(/hide=[^&]*claim/)
  await close()
})

it('leads from a difference to the words of the other report', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=en`)
  await ready(page)
  await page
    .locator('.difference', { hasText: 'different scope' })
    .getByRole('link', { name: 'rare-earth curbs start' })
    .click()
  await page.getByRole('heading', { level: 2, name: 'China’s rare-earth curbs'.replace('’', "'") }).waitFor()
  await expect.poll(() => page.locator('.card.on').getAttribute('class')).toContain('figure')
  expect(await page.locator('.card.on').innerText()).toContain('99 percent of heavy rare earth processing')
  await close()
})

it('asks an undated report for its day, by keyboard alone, and keeps its words out of the address', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=en`)
  await ready(page)
  await page.getByText('Paste a text instead').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(
    'The new measures take effect on December 1, the Ministry of Commerce said on Thursday.',
  )
  await page.getByRole('button', { name: 'Read it' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'When was this published?' }).waitFor()
  await expect.poll(() => page.locator('.card.date').first().innerText()).not.toContain('2025')
  const ask = page.locator('form.ask')
  await ask.getByLabel('Published on').fill('2025-10-10')
  await ask.getByLabel('Published by').fill('Somebody')
  await page.keyboard.press('Enter')
  await page.getByText('10 Oct 2025 (given by the reader)').waitFor()
  await page.getByText('Somebody (given by the reader)').waitFor()
  await expect.poll(() => page.locator('.reports .body').innerText()).toContain('1 Dec 2025')
  expect(decodeURIComponent(page.url())).not.toMatch(/measures take|Somebody|Ministry/)
  await close()
})

it('shows an adversarial report as the text it is', async () => {
  const line = 'China imposes controls on rare earths. '.repeat(5_200)
  const text = [
    '<script>window.pwned = 1</script><img src=x onerror="window.pwned = 2"><style>body{display:none}</style>',
    '[click](javascript:window.pwned=3) https://a.example/"onmouseover="window.pwned=4',
    '\u202eChina lifts all controls\u202c \u2067turned\u2069 round',
    line,
    NEWS,
  ].join('\n')
  const { page, close } = await open(`/reports?${DAY}&lang=en`)
  await ready(page)
  await paste(page, text)
  await page.getByRole('heading', { name: 'When was this published?' }).waitFor({ timeout: 60_000 })
  await page.locator('.reports .text', { hasText: '<script>window.pwned = 1</script>' }).waitFor()
  // Thousands of claims in one line: some are drawn, the others wait for the reader.
  expect(await page.locator('.reports .card').count()).toBeLessThan(200)
  await page
    .getByRole('button', { name: /^\d+ more items$/ })
    .first()
    .waitFor()
  expect(await page.evaluate('window.pwned')).toBeUndefined()
  expect(
    await page.locator('.reports script, .reports style, .reports img, .reports .body a[href^="javascript"]').count(),
  ).toBe(0)
  const long = page.locator('.reports .text').nth(3)
  expect((await long.textContent())!.length).toBeGreaterThan(200_000)
  expect(await page.locator('.reports .text').nth(2).getAttribute('dir')).toBe('auto')
  expect(await page.locator('.reports .stale').innerText()).toMatch(/turn|direction|control/i)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(page)).toBe(0)
  await close()
})

it('reads a PDF, and only then loads what reads PDFs', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=en`)
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await ready(page)
  expect(loaded.filter((url) => url.includes('pdf'))).toEqual([])
  const pdf = pdfOf([['China imposed export controls on rare earths on October 9, 2025.']])
  await page.locator('.choose input[type=file]').setInputFiles([
    { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) },
    {
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<p>China lifted the controls.</p><script>window.pwned=1</script>'),
    },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
  ])
  await page.locator('.reports .text', { hasText: 'China imposed export controls' }).waitFor({ timeout: 60_000 })
  expect(await page.locator('.tabs li').count()).toBe(2)
  expect(await page.getByRole('alert').innerText()).toMatch(/empty\.txt.*nothing stands in this file/)
  expect(await page.evaluate('window.pwned')).toBeUndefined()
  await page.getByRole('button', { name: 'back to the examples' }).click()
  await page.getByText('The examples are open').waitFor()
  await close()
})

it('says that nothing can be stored without a server, and gives the judgement and the draft as files', async () => {
  const { page, close } = await open(`/reports?${DAY}&lang=en`)
  await ready(page)
  await page.locator('.tabs a', { hasText: 'the clock favours' }).click()
  await page.locator('form.ask').getByLabel('Published on').fill('2026-11-20')
  await page.keyboard.press('Enter')
  await page.getByText('20 Nov 2026 (given by the reader)').waitFor()
  const law = lawOf(page, 'tariffs of November 1')
  const [draft] = await Promise.all([
    page.waitForEvent('download'),
    law.getByRole('button', { name: 'Save the draft change' }).click(),
  ])
  expect(draft.suggestedFilename()).toMatch(/^[0-9a-f]{8}-m2-draft\.yaml$/)
  expect(readFileSync((await draft.path())!, 'utf8')).toMatch(/^# DRAFT from a report, not law/)
  await law.getByRole('button', { name: 'Accept' }).click()
  await law.getByText('No server answers here').waitFor()
  await law.getByLabel('Your name').fill('Ann Lee')
  const [judgement] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const judged = JSON.parse(readFileSync((await judgement.path())!, 'utf8'))
  expect(judged).toMatchObject({
    judgement: 'accepted',
    by: 'Ann Lee',
    claim: { id: 'm2' },
    verdict: 'newer-than-the-register',
  })
  expect(await audit(page)).toEqual([])
  await close()
})

it('stores a judgement where a server answers, in the name that the server gives, and finds it again', async () => {
  const { page, close } = await openWithStore(`/reports?${DAY}&lang=en`)
  await ready(page)
  const law = page.locator('.law').first()
  await law.getByRole('button', { name: 'Reject' }).click()
  await law.getByText(/rejected by \S+/).waitFor()
  expect(await law.getByRole('button', { name: 'Reject' }).getAttribute('aria-pressed')).toBe('true')
  const stored = await page.request.get(new URL('api/judgements', page.url()).href)
  const { items } = (await stored.json()) as {
    items: { link: Record<string, unknown>; judgement: Record<string, unknown> }[]
  }
  expect(items).toHaveLength(1)
  expect(items[0]!.link).toMatchObject({ seq: 1, chain: 'judgements', by: items[0]!.judgement.by })
  expect(items[0]!.judgement).toMatchObject({ judgement: 'rejected', claim: { id: expect.stringMatching(/^m\d+$/) } })
  await law.getByRole('button', { name: 'Accept' }).click()
  await law.getByText(/accepted by \S+/).waitFor()
  await page.reload()
  await ready(page)
  await page
    .locator('.law')
    .first()
    .getByText(/accepted by \S+/)
    .waitFor()
  expect(await audit(page)).toEqual([])
  await close()
})

it.each([
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('axe finds nothing in %s at %i px, an item lit', async (colorScheme, width) => {
  const { page, close } = await open(`/reports?${DAY}&lang=en`, { colorScheme, width })
  await ready(page)
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('n')
  await expect.poll(() => page.locator('.card.on').count()).toBe(1)
  expect(await audit(page)).toEqual([])
  await close()
})
